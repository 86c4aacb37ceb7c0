"""A keyworker hands a tablet over to nobody and goes on with it: they gain no sight, and no yes comes of it."""

import base64
import secrets

import pytest

from tests.proofs.demo_house import COOKIES, DemoHouse, Somebody
from tests.proofs.test_somebody_elses_id import press_everything, yeses
from tests.proofs.whose import Case
from youthvoice.ids import new_id

READS = ("voices/", "voices/proposals", "voices/carried", "people/my-adults", "decisions/", "sign-in/phones")


@pytest.fixture
def kept_tablet(sqlite_house: DemoHouse) -> Case:
    """Sam, with the tablet's session of somebody who has no app yet."""
    case = Case(sqlite_house, "sam")
    case.me = keep_it(case.me, sqlite_house.ids["moss"])
    return case


def keep_it(sam: Somebody, young_person_id: str) -> Somebody:
    """Hand it over and begin, in the same pair of hands."""
    one, ticket = new_id(), base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=").decode()
    body = {"young_person_id": young_person_id, "ticket": ticket}
    assert sam.call("PUT", f"sign-in/hand-overs/{one}", body).status_code == 204
    answer = sam.call("POST", f"sign-in/hand-overs/{one}/begin", {"ticket": ticket})
    assert answer.status_code == 200
    said = (line.split(";", 1)[0] for line in answer.headers.getlist("Set-Cookie"))
    sam.cookie = next(line for line in said if line.startswith(COOKIES))
    sam.session = answer.json["session"]
    return sam


def test_it_shows_nothing(kept_tablet: Case) -> None:
    assert kept_tablet.me.get("sign-in/me")["scope"] == "proposal"
    for path in READS:
        assert kept_tablet.me.call("GET", path).status_code in (403, 404), path


def test_no_yes_comes_of_it_whatever_is_pressed(kept_tablet: Case) -> None:
    before, demo = yeses(kept_tablet.demo), kept_tablet.demo
    assert press_everything(kept_tablet) > 20
    assert kept_tablet.me.call("GET", "sign-in/me").status_code == 200, "the session ended on the way"
    assert yeses(demo) <= before


def test_what_they_say_in_it_is_marked_as_said_in_a_session_and_waits_for_the_young_person(kept_tablet: Case) -> None:
    body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": "I made this up.", "typing": "self"}
    one = new_id()
    kept_tablet.me.put(f"voices/proposals/in-session/{one}", **body, interpreter=False)
    (row,) = kept_tablet.demo.rows("SELECT state, in_session FROM proposals WHERE id = :one", one=one)
    assert (row.state, bool(row.in_session)) == ("waiting", True)
    assert kept_tablet.demo.rows("SELECT id FROM voices WHERE id = :one", one=one) == []

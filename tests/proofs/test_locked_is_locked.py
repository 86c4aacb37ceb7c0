"""After locking, idling, the end of the day or leaving: the same cookie and header are nobody, everywhere."""

import time
from typing import Any

import pytest

from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.routes import Verb, signed_in_routes
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in.sessions import IDLE, LASTS

MINUTE = 60
NAMES = ("kestrel", "sam", "priya")


def assert_nobody_everywhere(demo: DemoHouse, caller: Somebody, **halves: str) -> None:
    """Every signed-in verb of every path answers 401 and shows nothing."""
    verbs = signed_in_routes(demo.app)
    assert len(verbs) > 25
    for verb in verbs:
        answer = call(verb, caller, **halves)
        assert (answer.status_code, answer.json["code"]) == (401, "signed_out"), (verb, answer.text)
        assert answer.headers["Cache-Control"] == "no-store"
        assert set(answer.json) == {"type", "title", "status", "code", "detail"}


def call(verb: Verb, caller: Somebody, **halves: str) -> Any:
    """Knock at one route, with ids of nobody's."""
    return caller.call(verb.method, verb.path(dict.fromkeys(verb.ids, new_id())), **halves)


@pytest.mark.parametrize("name", NAMES)
def test_locked_is_locked_and_other_sessions_are_not(demo: DemoHouse, name: str) -> None:
    caller, other = demo.in_as(name), demo.in_as(name)
    assert caller.call("GET", "sign-in/me").status_code == 200
    caller.post("sign-in/lock")
    assert_nobody_everywhere(demo, caller)
    assert other.call("GET", "sign-in/me").status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_idle_time_ends_it(demo: DemoHouse, name: str) -> None:
    caller = demo.in_as(name)
    idle = IDLE[caller.me["door"]].total_seconds()
    assert caller.me["idle_seconds"] == idle == (3 * MINUTE if name == "kestrel" else 15 * MINUTE)
    demo.turn_clock(idle - 10)
    assert caller.call("GET", "sign-in/me").status_code == 200
    demo.turn_clock(idle + 5)
    assert_nobody_everywhere(demo, caller)
    demo.turn_clock(0)


@pytest.mark.parametrize("name", ["kestrel", "sam"])
def test_the_end_of_the_day_ends_it_however_busy(sqlite_house: DemoHouse, name: str) -> None:
    caller = sqlite_house.in_as(name)
    door = caller.me["door"]
    ends, step = LASTS[door].total_seconds(), IDLE[door].total_seconds() - 20
    assert ends == (12 if door == "young" else 10) * 60 * MINUTE
    began = time.monotonic()

    def turn_to(seconds: float) -> None:
        """So long after signing in, however long the calls themselves took."""
        sqlite_house.turn_clock(seconds - (time.monotonic() - began))

    later = 0.0
    while later + step < ends - 5:
        later += step
        turn_to(later)
        assert caller.call("POST", "sign-in/seen").status_code == 200, later
    turn_to(ends - 5)
    assert caller.call("GET", "sign-in/me").status_code == 200
    turn_to(ends + 2)
    assert_nobody_everywhere(sqlite_house, caller)


@pytest.mark.parametrize("name", ["sam", "priya"])
def test_a_worker_who_left_is_nobody_at_once(demo: DemoHouse, name: str) -> None:
    caller = demo.in_as(name)
    secret = next(one for one in demo.known["staff"] if one["username"] == name)
    with demo.work() as work:
        people.worker_leaves(work, caller.me["person_id"])
        work.finish(commit=True)
    assert_nobody_everywhere(demo, caller)
    again = {key: secret[key] for key in ("username", "passphrase")}
    assert demo.nobody().call("POST", "sign-in/passphrase", again).status_code == 422


@pytest.mark.parametrize("name", NAMES)
def test_typing_an_api_address_into_the_browsers_bar_shows_nothing(demo: DemoHouse, name: str) -> None:
    """A browser's bar sends the cookie and no header: signed in, locked, or never."""
    caller = demo.in_as(name)
    for halves in ({"header": ""}, {"cookie": ""}, {"header": "", "cookie": ""}):
        assert_nobody_everywhere(demo, caller, **halves)
    assert caller.call("GET", "sign-in/me").status_code == 200

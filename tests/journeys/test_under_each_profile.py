"""A whole way under each shipped profile: its demo, asked, held back, days in between, a yes, and taken back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from consent.profile_files import load
from tests.journeys.asking import answer, ask, come_in, send
from tests.journeys.caller import Caller, Phone
from tests.journeys.holding import ask_them, held, hold_back
from tests.journeys.inviting import staff
from tests.journeys.server import Running, running
from youthvoice import clock
from youthvoice.ids import new_id

DAY = 24 * 3600
SHIPPED = ("specialist_team", "relationship_pod", "choose_your_worker")


@pytest.fixture(scope="module", params=SHIPPED)
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Running]]:
    with running(tmp_path_factory.mktemp(request.param), profile=request.param) as found:
        yield request.param, found


def test_asked_held_back_offered_yes_to_one_thing_no_to_another_and_taken_back(house: tuple[str, Running]) -> None:
    name, here = house
    profile = load(name)
    young, six_words = come_in(here, f"Cy {name}")
    sam, noor, priya = (staff(here, one) for one in ("sam", "noor", "priya"))
    too_late = (clock.today() + timedelta(days=profile.hold_max_days + 1)).isoformat()
    refused = hold_back(sam, young, activity="meeting", second_person_id=noor.me["person_id"], review_on=too_late)
    assert list(refused.json()["fields"]) == ["review_on"]
    last = (clock.today() + timedelta(days=profile.hold_max_days)).isoformat()
    held(here, sam, noor, young, activity="meeting", review_on=last)
    try:
        here.turn_clock(profile.hold_max_days * DAY + 60)
        sam, noor, priya, again = *(staff(here, one) for one in ("sam", "noor", "priya")), Caller(here.url)
        again.sign_in("phrase", six_words=six_words, slot=Phone().slot("111333"))
        waits = [one for one in priya.get("taking-part/waiting")["to_ask"] if one["activity"] == "meeting"]
        assert young.me["person_id"] in [one["young_person"]["id"] for one in waits]
        offer = ask_them(sam, again, "meeting")
        again.post(f"taking-part/offers/{offer}/answer", {"answer": "yes"})
        days = min(profile.yes_lasts_days, 90)
        plan, study = ask(sam, again, noor, days=days), ask(sam, again, noor, yes_to="research_contact", days=days)
        answer(again, plan, "yes", noor, with_adult="alone")
        assert answer(again, study, "no")["state"] == "no"
        voice = send(again, sam)
        assert noor.get(f"voices/{voice}")["words"]
        receipt = again.get(f"taking-part/requests/{plan['id']}/receipt")
        assert f"For: Noor, {profile.names['specialist'].young_person}." in receipt["lines"]
        again.post(f"taking-part/requests/{plan['id']}/withdraw")
        assert noor.get(f"voices/{voice}", 404) == noor.get(f"voices/{new_id()}", 404)
    finally:
        here.turn_clock(0)


def test_after_a_no_the_profile_says_when_they_may_be_asked_again(house: tuple[str, Running]) -> None:
    name, here = house
    young, _ = come_in(here, f"Cy No {name}")
    sam = staff(here, "sam")
    offer = ask_them(sam, young, "service_feedback")
    young.post(f"taking-part/offers/{offer}/answer", {"answer": "no"})
    places = sam.get(f"taking-part/young-people/{young.me['person_id']}")["places"]
    (place,) = [one for one in places if one["activity"] == "service_feedback"]
    rests_until = clock.today() + timedelta(days=load(name).offer_again_days)
    assert place["may_ask_again_on"] == rests_until.isoformat()

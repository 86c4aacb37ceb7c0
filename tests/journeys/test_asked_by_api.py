"""Held back, over, asked and answered, through the HTTP API alone, on both databases; and a keyworker makes no yes."""

from collections.abc import Iterator

import pytest

from tests.journeys.caller import Caller
from tests.journeys.holding import ask_them, held, hold_back
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from youthvoice.ids import new_id

DAY = 24 * 3600


@pytest.fixture(scope="module", params=["days_house", "postgres_house"])
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


@pytest.fixture(autouse=True)
def _today_again(house: Running) -> Iterator[None]:
    yield
    house.turn_clock(0)


def place(who: Caller, young_id: str) -> list[str]:
    """Where somebody stands on this worker's list of those to ask."""
    waiting = who.get("taking-part/waiting")["to_ask"]
    return [one["place"] for one in waiting if one["young_person"]["id"] == young_id]


def test_held_back_over_asked_and_answered(house: Running) -> None:
    young, six_words = join_by_api(house, "Cy By Api", "Brambling")
    sam, priya, young_id = staff(house, "sam"), staff(house, "priya"), young.me["person_id"]
    for second in ({}, {"second_person_id": sam.me["person_id"]}):
        answer = hold_back(sam, young, **second)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, ["second_person_id"])
    hold = held(house, sam, priya, young)
    offer = {"young_person_id": young_id, "activity": "own_plan", "help": []}
    refused = priya.call("PUT", f"taking-part/offers/{new_id()}", offer)
    assert (refused.status_code, [one["code"] for one in refused.json()["reasons"]]) == (
        403,
        ["held_back_now", "asked_today"],
    )
    (told,) = young.get("taking-part/asked")["held_back"]
    assert set(told) == {"id", "activity", "check_by", "stands", "asked_to_look", "was_looked_at", "hear_by"}
    house.turn_clock(14 * DAY)
    sam, priya = staff(house, "sam"), staff(house, "priya")
    assert place(sam, young_id) == place(priya, young_id) == ["hold_is_over"]
    assert sam.get(f"taking-part/holds/{hold}")["state"] == "over"
    made = ask_them(sam, young, "own_plan", "lift")
    assert place(sam, young_id) == []
    young = Caller(house.url)
    young.sign_in("phrase", six_words=six_words)
    for who in (sam, priya):
        assert who.call("POST", f"taking-part/offers/{made}/answer", {"answer": "yes"}).status_code == 403
    young.post(f"taking-part/offers/{made}/answer", {"answer": "yes"})
    newest = sam.get(f"taking-part/young-people/{young_id}")["offers"][0]
    assert (newest["id"], newest["answer"], newest["help"]) == (made, "yes", ["lift"])


def test_a_birthday_nobody_knew_is_added_by_a_lead_and_a_correction_ends_a_hold_back(house: Running) -> None:
    sam, priya, young_id = staff(house, "sam"), staff(house, "priya"), new_id()
    page = f"people/young-people/{young_id}"
    priya.put(page, {"name": "Cy No Birthday", "keyworker_id": sam.me["person_id"]})
    young = Caller(house.url)
    young.me = {"person_id": young_id}
    refused = hold_back(sam, young, second_person_id=priya.me["person_id"])
    assert (refused.status_code, refused.json()["code"]) == (422, "hold_passes_18")
    born = {"date_of_birth": "2012-05-04"}
    assert sam.call("PUT", f"{page}/date-of-birth", born).status_code == 403
    assert priya.put(f"{page}/date-of-birth", born)["birthday_known"] is True
    hold = held(house, sam, priya, young)
    priya.put(f"{page}/date-of-birth", {"date_of_birth": "2001-05-04"})
    assert sam.get(f"taking-part/holds/{hold}")["state"] == "over"


def test_a_thanks_but_no_that_nobody_signed_is_no_answer(house: Running) -> None:
    sam, young_id = staff(house, "sam"), new_id()
    body = {"name": "Cy Unsigned", "keyworker_id": sam.me["person_id"], "date_of_birth": "2012-05-04"}
    staff(house, "priya").put(f"people/young-people/{young_id}", body)
    made = sam.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": "qr"})
    assert Caller(house.url).call("POST", f"sign-in/invitations/{made['id']}/decline").status_code == 204
    (offer,) = sam.get(f"taking-part/young-people/{young_id}")["offers"]
    assert (offer["answer"], offer["by_invitation"]) == ("no_answer", True)
    own = sam.get(f"taking-part/young-people/{young_id}")["places"][0]
    assert own["may_ask_again_on"] is None


def test_numbers_name_nobody_and_hide_what_is_small(house: Running) -> None:
    numbers = staff(house, "ines").get("taking-part/numbers")
    assert numbers["fewest"] == 5
    shown = [one for funnel in numbers["funnels"] for one in (*funnel["steps"].values(), *funnel["answers"].values())]
    assert all(one is None or one == 0 or one >= 5 for one in shown)
    assert staff(house, "sam").get("taking-part/numbers", 403)["code"] == "not_for_you"

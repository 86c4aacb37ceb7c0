"""Words a worker typed, through the HTTP API alone: they reach a phone that did not exist yet, and wait for its yes."""

import pytest

from tests.journeys.caller import Caller, Phone
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from youthvoice.ids import new_id

WORDS = "No more   meetings at 9.\n\u200f👩‍👧 e\u0301 "


@pytest.fixture(scope="module", params=["server", "postgres_house"])
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def sam(house: Running) -> Caller:
    return staff(house, "sam")


@pytest.fixture(scope="module")
def priya(house: Running) -> Caller:
    return staff(house, "priya")


def add(priya: Caller, sam: Caller) -> str:
    """Somebody new, whom Sam works with and who has no app."""
    young_id = new_id()
    priya.put(f"people/young-people/{young_id}", {"name": "Robin Reed", "keyworker_id": sam.me["person_id"]})
    return young_id


def type_for(sam: Caller, young_id: str, words: str = WORDS, proposal: str | None = None) -> dict:
    body = {
        "young_person_id": young_id, "version_id": new_id(), "about": {"kind": "anything"}, "feeling": "not_well",
        "words": words, "interpreter": True,
    }  # fmt: skip
    return sam.put(f"voices/proposals/{proposal or new_id()}", body)


def invite(who: Caller, young_id: str) -> dict:
    return who.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": "qr"})


def redeem(house: Running, made: dict) -> Caller:
    caller = Caller(house.url)
    secret = {"invitation_id": made["id"], "words": made["words"], "nickname": "Wren", "on": "phone"}
    caller.sign_in("redeem", **secret, slot=Phone().slot("482913"))
    return caller


def to_confirm(young: Caller) -> list[dict]:
    return young.get("voices/proposals")["proposals"]


def test_typed_before_the_invitation_it_is_the_first_thing_in_a_fresh_app(
    house: Running, sam: Caller, priya: Caller
) -> None:
    young_id = add(priya, sam)
    line = type_for(sam, young_id)
    assert "words" not in line
    young = redeem(house, invite(sam, young_id))
    (one,) = to_confirm(young)
    assert (one["words"], one["feeling"], one["interpreter"]) == (WORDS, "not_well", True)
    assert one["typed_by"]["first_name"] == "Sam"
    assert young.get("voices/")["voices"] == []


def test_typed_while_the_invitation_is_open_it_is_there_at_once(house: Running, sam: Caller, priya: Caller) -> None:
    young_id = add(priya, sam)
    made = invite(sam, young_id)
    type_for(sam, young_id)
    assert [one["words"] for one in to_confirm(redeem(house, made))] == [WORDS]


def test_invited_by_somebody_who_cannot_read_it_comes_when_whoever_typed_it_signs_in(
    house: Running, sam: Caller, priya: Caller
) -> None:
    young_id = add(priya, sam)
    type_for(sam, young_id)
    young = redeem(house, invite(priya, young_id))
    assert to_confirm(young) == []  # nothing is shown that cannot be opened
    staff(house, "sam")
    assert [one["words"] for one in to_confirm(young)] == [WORDS]


def test_from_typing_to_a_voice_that_is_owed_an_answer(house: Running, sam: Caller, priya: Caller) -> None:
    young_id = add(priya, sam)
    young = redeem(house, invite(sam, young_id))
    older = type_for(sam, young_id, "Not quite what was said.")
    line = type_for(sam, young_id, WORDS, older["id"])
    path = f"voices/proposals/{line['id']}"
    for who in (priya, staff(house, "jo")):
        assert who.get(path, 404)["code"] == "not_found"
    assert all(one["id"] != line["id"] for one in sam.get("voices/to-answer")["voices"])
    assert all(one["id"] != line["id"] for one in priya.get("voices/overview")["voices"])
    assert young.get(f"voices/{line['id']}", 404)["code"] == "not_found"
    assert young.get("records/who-can-see")["people"] == []

    refused = young.post(f"{path}/confirm", {"version_id": older["version_id"], "with_adult": "with_adult"}, 409)
    assert (refused["code"], refused["detail"]) == ("newer_words", "There are newer words now. Read those first.")
    yes = {"version_id": line["version_id"], "with_adult": "with_adult"}
    assert sam.call("POST", f"{path}/confirm", yes).status_code == 403
    voice = young.post(f"{path}/confirm", yes)
    assert young.post(f"{path}/confirm", yes) == voice
    assert (voice["state"], voice["words"], voice["named_adult"]["first_name"]) == ("sent", WORDS, "Sam")
    assert voice["due_on"] == next(
        one["answers_by"] for one in young.get("people/my-adults")["adults"] if one["first_name"] == "Sam"
    )
    assert young.get("voices/")["voices"][0]["id"] == line["id"]
    assert line["id"] in [one["id"] for one in sam.get("voices/to-answer")["voices"]]
    assert sam.get(f"voices/{line['id']}")["words"] == WORDS
    kept = next(one for one in sam.get(f"voices/proposals?young_person_id={young_id}")["proposals"])
    assert (kept["state"], kept["ended_at"] is not None) == ("confirmed", True)


def test_not_my_words_and_saying_it_my_own_way(house: Running, sam: Caller, priya: Caller) -> None:
    young_id = add(priya, sam)
    young = redeem(house, invite(sam, young_id))
    first, second = type_for(sam, young_id, "One"), type_for(sam, young_id, "Two")
    ended = young.post(f"voices/proposals/{first['id']}/not-mine")
    assert (ended["state"], ended["heard_by"]["first_name"]) == ("not_theirs", "Sam")
    mine = {"version_id": new_id(), "about": {"kind": "anything"}, "words": "My way", "instead_of": second["id"]}
    assert young.put(f"voices/{new_id()}", mine)["state"] == "draft"
    assert to_confirm(young) == []
    lines = sam.get(f"voices/proposals?young_person_id={young_id}")["proposals"]
    assert {one["state"] for one in lines} == {"not_theirs"}
    assert not any("words" in one for one in lines)

"""A keyworker redeems their own invitation: their yes is “not confirmed”, counts nowhere, widens nothing, is listed.

By the API alone, on the demo.
"""

from typing import Any

from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.tampering import SECRET, assert_closed, voice_to
from youthvoice import clock
from youthvoice.ids import new_id


def put(caller: Somebody, path: str, **body: Any) -> Any:
    """A put without a version."""
    answer = caller.call("PUT", path, body)
    assert answer.status_code in (200, 201), answer.text
    return answer.json


def redeemed_by_sam(demo: DemoHouse, sam: Somebody, young_id: str) -> Somebody:
    """Sam invites somebody, and takes the invitation up himself on a phone of his own."""
    invited = put(sam, f"sign-in/invitations/{new_id()}", young_person_id=young_id, how="qr")
    phone = demo.nobody()
    slot = {"id": new_id(), "secret": "A" * 43}
    secret = {"invitation_id": invited["id"], "words": invited["words"], "nickname": "Wren", "slot": slot}
    phone.sign_in("redeem", secret)
    return phone


def send(demo: DemoHouse, phone: Somebody, reader: str) -> str:
    voice = new_id()
    phone.put(f"voices/{voice}", **voice_to(demo, reader), with_adult="alone")
    return voice


def listed(caller: Somebody, young_id: str) -> dict[str, Any]:
    """Their line on the list to confirm."""
    lines = [one for one in caller.get("sign-in/enrolments")["enrolments"] if one["young_person_id"] == young_id]
    assert len(lines) <= 1
    return lines[0] if lines else {}


def test_their_yes_is_not_confirmed_counts_nowhere_widens_nothing_and_is_on_the_leads_list(demo: DemoHouse) -> None:
    priya, sam, jo, noor = (demo.in_as(name) for name in ("priya", "sam", "jo", "noor"))
    young_id = new_id()
    put(priya, f"people/young-people/{young_id}", name="Robin Reed", keyworker_id=demo.ids["sam"])
    for name, role in (("jo", "chair"), ("noor", "specialist")):
        put(priya, f"people/young-people/{young_id}/workers/{demo.ids[name]}", role=role)
    phone = redeemed_by_sam(demo, sam, young_id)

    # not confirmed, wherever it is seen
    assert phone.get("sign-in/me")["confirmed"] is False
    to_sam = send(demo, phone, "sam")
    assert sam.get(f"voices/{to_sam}")["young_person"]["confirmed"] is False
    line = listed(priya, young_id)
    assert (line["invited_by"]["id"], line["mine_to_confirm"], line["overdue"]) == (demo.ids["sam"], True, False)
    (seen,) = [one for one in priya.get("people/young-people")["young_people"] if one["id"] == young_id]
    assert seen["confirmed"] is False
    counted = [one for one in priya.get("voices/overview")["voices"] if one["young_person"]["id"] == young_id]
    assert all(one["young_person"]["confirmed"] is False for one in counted)

    # it widens nothing: whoever else they say yes to is owed, however often anybody comes back
    others = {"jo": send(demo, phone, "jo"), "noor": send(demo, phone, "noor"), "priya": send(demo, phone, "priya")}
    for caller in (phone, sam):
        caller.post("records/carry-out-owed")
    for name, caller in (("jo", jo), ("noor", noor), ("priya", priya)):
        answer = caller.call("GET", f"voices/{others[name]}")
        assert SECRET not in answer.text
        assert_closed(answer)
    about = "SELECT count(*) FROM grants g JOIN records r ON r.id = g.record_id WHERE r.young_person_id = :young"
    readers = demo.value(
        about + " AND g.reader_id NOT IN (:young, :sam, r.service_id)", young=young_id, sam=demo.ids["sam"]
    )
    assert readers == 0

    # nobody confirms their own, and time alone confirms nothing
    today = clock.today().isoformat()
    assert listed(sam, young_id)["mine_to_confirm"] is False
    assert (
        sam.call("POST", f"sign-in/enrolments/{young_id}/confirm", {"how": "saw", "seen_on": today}).status_code == 403
    )
    demo.turn_clock(20 * 24 * 3600)
    assert listed(demo.in_as("priya"), young_id)["overdue"] is True
    assert_closed(demo.in_as("jo").call("GET", f"voices/{others['jo']}"))

    # a second adult does: it leaves the list, and what was promised arrives
    seen_on = clock.today().isoformat()
    demo.in_as("priya").post(f"sign-in/enrolments/{young_id}/confirm", how="saw", seen_on=seen_on)
    assert listed(demo.in_as("priya"), young_id) == {}
    slot = demo.value("SELECT id FROM key_slots WHERE person_id = :young AND kind = 'device'", young=young_id)
    phone.sign_in("device", {"slot_id": slot, "secret": "A" * 43})
    assert demo.in_as("jo").get(f"voices/{others['jo']}")["young_person"]["confirmed"] is True

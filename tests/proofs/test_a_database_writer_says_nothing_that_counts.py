"""A database writer cannot confirm an enrolment, change a role, re-open an invitation, or lengthen a session.

Nor can they name another service's safeguarding key, or give a record another owner.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.proofs.demo_house import DemoHouse
from tests.proofs.tampering import SECRET, assert_closed, send, voice_to
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work

DAY = 24 * 3600
REFUSED = (401, 404, 503)


def held(demo: DemoHouse, record_id: str, name: str) -> int:
    """How many keys to a record somebody has."""
    wanted = "SELECT count(*) FROM grants WHERE record_id = :record AND reader_id = :reader"
    return int(demo.value(wanted, record=record_id, reader=demo.ids[name]))


def test_confirming_in_the_database_confirms_nobody_and_gives_nothing(demo: DemoHouse) -> None:
    """Blue is set up and not confirmed: what Blue sent Noor is owed."""
    blue, sam = demo.in_as("blue"), demo.in_as("sam")
    link = f"people/young-people/{demo.ids['blue']}/workers/{demo.ids['noor']}"
    assert demo.in_as("priya").call("PUT", link, {"role": "specialist"}).status_code == 200
    voice = send(demo, blue, "noor", "sam")
    demo.set("people", demo.ids["blue"], confirmed_at=datetime.now(UTC) - timedelta(days=1))
    assert blue.call("GET", "sign-in/me").status_code in REFUSED
    assert sam.call("POST", "records/carry-out-owed").status_code in (200, 503)
    assert held(demo, voice, "noor") == 0
    demo.set("people", demo.ids["blue"], confirmed_at=None)
    assert blue.call("GET", "sign-in/me").json["confirmed"] is False
    (kestrel,) = demo.rows("SELECT * FROM people WHERE id = :id", id=demo.ids["kestrel"])
    demo.set("people", demo.ids["blue"], confirmed_at=kestrel.confirmed_at, mac=kestrel.mac)  # another's mark
    assert blue.call("GET", "sign-in/me").status_code in REFUSED


@pytest.mark.parametrize("column", ["role", "service_id", "state"])
def test_a_person_changed_in_the_database_is_nobody(demo: DemoHouse, column: str) -> None:
    other = new_id()
    demo.rows("INSERT INTO services (id, name_sealed, is_demo, profile_name) VALUES (:id, :n, :d, 'default')",
              id=other, n=b"x", d=False)  # fmt: skip
    noor, kestrel = demo.in_as("noor"), demo.in_as("kestrel")
    demo.set("people", demo.ids["noor"], **{column: {"role": "lead", "service_id": other, "state": "left"}[column]})
    assert noor.call("GET", "sign-in/me").status_code in REFUSED
    with pytest.raises(AssertionError):
        demo.in_as("noor")
    answer = kestrel.call("PUT", f"voices/{new_id()}", voice_to(demo, "noor"))
    assert answer.status_code >= 400
    assert SECRET not in answer.text


def test_somebody_who_left_is_not_brought_back(demo: DemoHouse) -> None:
    work = Work(demo.house)
    people.worker_leaves(work, demo.ids["noor"])
    work.finish(commit=True)
    work.close()
    demo.set("people", demo.ids["noor"], state="active")
    with pytest.raises(AssertionError):
        demo.in_as("noor")


def test_an_invitation_is_neither_re_opened_nor_given_another_inviter(demo: DemoHouse) -> None:
    priya, sam, young = demo.in_as("priya"), demo.in_as("sam"), new_id()
    body = {"name": "Robin Reed", "keyworker_id": demo.ids["sam"]}
    assert priya.call("PUT", f"people/young-people/{young}", body).status_code == 201
    first = invite(sam, young)
    former = demo.rows("SELECT * FROM key_slots WHERE id = :id", id=first["id"])[0]
    second = invite(sam, young)  # ends the first
    demo.set("invitations", first["id"], state="open", expires_at=datetime.now(UTC) + timedelta(days=7))
    names = ", ".join(former._mapping)
    marks = ", ".join(f":{name}" for name in former._mapping)
    demo.rows(f"INSERT INTO key_slots ({names}) VALUES ({marks})", **former._mapping)
    assert redeem(demo, first).status_code == 410
    demo.turn_clock(8 * DAY)
    demo.set("invitations", second["id"], expires_at=datetime.now(UTC) + timedelta(days=30))
    assert redeem(demo, second).status_code == 410
    third = invite(demo.in_as("sam"), young)
    assert redeem(demo, third).status_code == 201
    demo.set("invitations", third["id"], inviter_id=demo.ids["jo"])
    seen_on = (datetime.now(UTC) + timedelta(days=8)).date().isoformat()
    answer = demo.in_as("sam").call("POST", f"sign-in/enrolments/{young}/confirm", {"how": "saw", "seen_on": seen_on})
    assert answer.status_code in (403, 404)  # Sam invited them, whatever the row says


def invite(sam: Any, young: str) -> dict[str, Any]:
    answer = sam.call("PUT", f"sign-in/invitations/{new_id()}", {"young_person_id": young, "how": "qr"})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json
    return found


def redeem(demo: DemoHouse, invited: dict[str, Any]) -> Any:
    slot = {"id": new_id(), "secret": "A" * 43}
    body = {"invitation_id": invited["id"], "words": invited["words"], "nickname": "Wren", "slot": slot}
    return demo.nobody().call("POST", "sign-in/redeem", body)


@pytest.mark.parametrize("column", ["ends_at", "last_seen_at", "stepped_up_at"])
def test_a_session_is_not_lengthened_and_no_secret_given_in_the_database(demo: DemoHouse, column: str) -> None:
    priya = demo.in_as("priya")
    demo.turn_clock(14 * 60)
    assert priya.call("POST", "sign-in/seen").status_code == 200
    (row,) = demo.rows("SELECT * FROM sessions WHERE person_id = :priya", priya=demo.ids["priya"])
    later = datetime.now(UTC) + timedelta(days=30)
    demo.rows(f"UPDATE sessions SET {column} = :later WHERE id = :id", later=later, id=row.id)
    assert priya.call("GET", "sign-in/me").status_code == 401
    reset = priya.call("POST", f"sign-in/workers/{demo.ids['sam']}/reset")
    assert reset.status_code == 401
    demo.rows(f"UPDATE sessions SET {column} = :it WHERE id = :id", it=row._mapping[column], id=row.id)
    assert priya.call("GET", "sign-in/me").status_code == 200


def test_a_record_given_to_another_service_is_sealed_to_no_other_safeguarding_key(demo: DemoHouse) -> None:
    work = Work(demo.house)
    other = people.add_service(work, "Elsewhere")
    work.finish(commit=True)
    people.set_safeguarding_key(work, other, Bundle.generate().public_key)
    work.finish(commit=True)
    work.close()
    kestrel = demo.in_as("kestrel")
    draft, sent = send(demo, kestrel), send(demo, kestrel, "sam")
    for record in (draft, sent):
        demo.set("records", record, service_id=other)
    answers = [
        kestrel.call("POST", f"voices/{draft}/send", {"reader_ids": [demo.ids["sam"]], "with_adult": "alone"}),
        kestrel.call("POST", f"voices/{sent}/share", {"reader_ids": [demo.ids["jo"]], "with_adult": "alone"}),
        kestrel.call("PUT", f"voices/{draft}", voice_to(demo, "sam")),
    ]
    for answer in answers:
        assert_closed(answer)
    assert demo.value("SELECT count(*) FROM grants WHERE reader_id = :other", other=other) == 0


def test_a_record_given_to_another_owner_is_not_theirs_to_take_back(demo: DemoHouse) -> None:
    kestrel, blue = demo.in_as("kestrel"), demo.in_as("blue")
    voice = send(demo, kestrel, "sam")
    demo.set("records", voice, owner_id=demo.ids["blue"], young_person_id=demo.ids["blue"])
    demo.set("voices", voice, young_person_id=demo.ids["blue"])
    answer = blue.call("POST", f"voices/{voice}/take-back", {})
    assert answer.status_code >= 400
    assert held(demo, voice, "sam") == 1

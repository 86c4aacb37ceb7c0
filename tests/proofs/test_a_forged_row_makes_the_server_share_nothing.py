"""Keys, promises, permissions, relationships and roles written into the database make the server seal nothing."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.proofs.demo_house import DemoHouse
from tests.proofs.tampering import SECRET, assert_closed, grant, send, voice_to
from youthvoice.ids import new_id
from youthvoice.vault.bundle import Bundle


def test_nothing_is_sealed_to_a_key_put_into_the_directory(demo: DemoHouse) -> None:
    attacker, kestrel = Bundle.generate(), demo.in_as("kestrel")
    sam_key = "SELECT * FROM public_keys WHERE owner_id = :sam AND state = 'current'"
    (row,) = demo.rows(sam_key, sam=demo.ids["sam"])
    (jos,) = demo.rows(sam_key, sam=demo.ids["jo"])
    swaps: list[dict[str, Any]] = [
        {"public_key": attacker.public_key},
        {"public_key": attacker.public_key, "mac": jos.mac},
        {"public_key": jos.public_key, "mac": jos.mac},  # the attacker is Jo
        {"version": row.version + 1},
    ]
    for swap in swaps:
        demo.set("public_keys", row.id, **swap)
        before = demo.value("SELECT count(*) FROM grants")
        answer = kestrel.call("PUT", f"voices/{new_id()}", voice_to(demo, "sam"))
        assert (answer.status_code, answer.json["code"]) == (503, "directory_broken")
        assert int(answer.headers["Retry-After"]) > 0
        assert demo.value("SELECT count(*) FROM grants") == before
        demo.set("public_keys", row.id, **{name: getattr(row, name) for name in swap})
    kestrel.put(f"voices/{new_id()}", **voice_to(demo, "sam"))


def test_the_safeguarding_key_cannot_be_swapped_either(demo: DemoHouse) -> None:
    attacker, kestrel = Bundle.generate(), demo.in_as("kestrel")
    (row,) = demo.rows("SELECT * FROM public_keys WHERE state = 'safeguarding'")
    demo.set("public_keys", row.id, public_key=attacker.public_key)
    before = demo.value("SELECT count(*) FROM record_versions")
    assert_closed(kestrel.call("PUT", f"voices/{new_id()}", voice_to(demo, "sam")))
    # without its key nothing that staff can read is saved at all: no version is ever without its safeguarding grant
    assert demo.value("SELECT count(*) FROM record_versions") == before


def test_a_forged_promise_permission_or_relationship_makes_the_server_seal_nothing(demo: DemoHouse) -> None:
    kestrel, sam, noor = demo.in_as("kestrel"), demo.in_as("sam"), demo.in_as("noor")
    me, them = kestrel.me["person_id"], noor.me["person_id"]
    theirs = demo.rows("SELECT id FROM grants WHERE reader_id = :them ORDER BY id", them=them)  # as Lena's cover
    voice, draft = send(demo, kestrel, "sam"), send(demo, kestrel)
    plan = demo.value("SELECT id FROM plans WHERE young_person_id = :me", me=me)
    (permission,) = demo.rows("SELECT * FROM permissions WHERE record_id = :voice", voice=voice)
    forged = demo.copy_row("permissions", permission.id, reader_id=them)
    demo.copy_row("permissions", permission.id, reader_id=them, record_id=draft)
    for record in (voice, draft, plan):
        version = demo.value("SELECT current_version_id FROM records WHERE id = :record", record=record)
        for basis, permission_id in (("permission", forged), ("duty", None)):
            promise(demo, record, version, them, basis, permission_id, mac=permission.mac)
            for holder in (kestrel, sam):
                assert holder.post("records/carry-out-owed")["sealed"] == 0
            demo.rows("DELETE FROM owed_grants WHERE reader_id = :them", them=them)
    linked = demo.value(
        "SELECT id FROM working_relationships WHERE young_person_id = :me AND worker_id = :sam",
        me=me, sam=sam.me["person_id"],
    )  # fmt: skip
    demo.copy_row("working_relationships", linked, worker_id=them)
    body = sam.get(f"plans/{plan}")
    again = {name: body[name] for name in ("young_person_id", "title", "summary", "worries", "steps")}
    sam.put(f"plans/{plan}", **again)
    kestrel.get("voices/")
    assert demo.rows("SELECT id FROM grants WHERE reader_id = :them ORDER BY id", them=them) == theirs
    for path in (f"voices/{voice}", f"voices/{draft}", f"plans/{plan}"):
        assert_closed(noor.call("GET", path))
    assert "Kestrel" not in noor.call("GET", "people/young-people").text


def promise(
    demo: DemoHouse, record: str, version: str, reader: str, basis: str, permission_id: str | None, mac: bytes
) -> None:
    """Write an owed grant nobody promised."""
    demo.rows(
        "INSERT INTO owed_grants (id, record_id, version_id, reader_id, basis, permission_id, mac, created_at)"
        " VALUES (:id, :record, :version, :reader, :basis, :permission_id, :mac, :at)",
        id=new_id(), record=record, version=version, reader=reader, basis=basis, permission_id=permission_id,
        mac=mac, at=datetime.now(UTC) - timedelta(hours=1),
    )  # fmt: skip


def test_a_role_written_into_the_database_opens_no_words(demo: DemoHouse) -> None:
    kestrel = demo.in_as("kestrel")
    voice, noor = send(demo, kestrel, "sam"), demo.in_as("noor")
    for role in ("lead", "keyworker", "safeguarding_lead", "administrator", "young_person"):
        demo.set("people", noor.me["person_id"], role=role)
        assert_no_words(noor.call("GET", f"voices/{voice}"))
        before = demo.value("SELECT count(*) FROM grants")
        assert_no_words(kestrel.call("PUT", f"voices/{new_id()}", voice_to(demo, "noor")))
        assert demo.value("SELECT count(*) FROM grants") == before


def assert_no_words(answer: Any) -> None:
    """Refused, in whichever clear way."""
    assert 400 <= answer.status_code < 600, answer.text
    assert answer.status_code != 500, answer.text
    assert SECRET not in answer.text


def test_a_promise_the_rules_would_allow_is_not_kept_either_unless_the_server_made_it(demo: DemoHouse) -> None:
    """Jo works with Kestrel, so a ruling would say yes to the plan; the key was taken away and nothing was promised."""
    sam, jo = demo.in_as("sam"), demo.ids["jo"]
    plan = demo.value("SELECT id FROM plans WHERE young_person_id = :young", young=demo.ids["kestrel"])
    held = grant(demo, plan, jo)
    demo.rows("DELETE FROM grants WHERE id = :held", held=held.id)
    (key,) = demo.rows("SELECT mac FROM public_keys WHERE owner_id = :jo", jo=jo)
    promise(demo, plan, held.version_id, jo, "duty", None, mac=key.mac)
    assert sam.post("records/carry-out-owed")["sealed"] == 0
    assert demo.rows("SELECT id FROM grants WHERE record_id = :plan AND reader_id = :jo", plan=plan, jo=jo) == []

"""Whoever can write to the database can neither read by moving what is sealed nor make the server share."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from tests.proofs.demo_house import DemoHouse, Somebody
from youthvoice.cli import main
from youthvoice.ids import new_id
from youthvoice.inventory import COLUMNS, KEY, SERVER, WORDS
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.outer import open_column
from youthvoice.vault.refusal import Unopenable

CLOSED = (404, 503)
SECRET = "Only Sam should read this, says Kestrel."


def audit_says(demo: DemoHouse) -> tuple[int, str]:
    """`youthvoice audit verify` on this house: its exit code and what it prints."""
    environment = {
        "YOUTHVOICE_MODE": "test",
        "YOUTHVOICE_DATABASE_URL": demo.house.config.database_url,
        "YOUTHVOICE_SERVER_KEY": demo.known["server_key"],
        "YOUTHVOICE_CLOCK_OFFSET_FILE": str(demo.folder / "clock"),
    }
    said = CliRunner().invoke(main, ["audit", "verify"], env=environment)
    return said.exit_code, said.output


def send(demo: DemoHouse, young: Somebody, *readers: str, words: str = SECRET) -> str:
    """A voice sent to these people; none: a draft."""
    voice = new_id()
    to = {"send_to": [demo.ids[name] for name in readers]} if readers else {}
    young.put(f"voices/{voice}", about={"kind": "anything"}, words=words, **to)
    return voice


def grant(demo: DemoHouse, record_id: str, reader_id: str) -> Any:
    """The whole row of one reader's grant."""
    wanted = "SELECT * FROM grants WHERE record_id = :record AND reader_id = :reader"
    return demo.rows(wanted, record=record_id, reader=reader_id)[0]


def assert_closed(answer: Any) -> None:
    """A refusal of the one shape: the 404 of what is not there, or a clear 503; never a word, never a fault."""
    assert answer.status_code in CLOSED, (answer.status_code, answer.text)
    assert answer.mimetype == "application/problem+json"
    assert SECRET not in answer.text


def test_a_grant_copied_anywhere_else_opens_nothing(demo: DemoHouse) -> None:
    kestrel, sam, jo = demo.in_as("kestrel"), demo.in_as("sam"), demo.in_as("jo")
    confirm(demo, "kestrel")
    one, other = send(demo, kestrel, "sam"), send(demo, kestrel, "jo", words="For Jo.")
    draft = send(demo, kestrel, words=SECRET)
    sams, jos = grant(demo, one, sam.me["person_id"]), grant(demo, other, jo.me["person_id"])
    own, spare = grant(demo, draft, kestrel.me["person_id"]), grant(demo, one, demo.value("SELECT id FROM services"))
    jo_reads: dict[str, Any] = {"reader_id": jo.me["person_id"]}
    attempts: list[dict[str, Any]] = [
        jo_reads | {"basis": "duty", "permission_id": None},
        jo_reads | {"basis": "permission", "permission_id": jos.permission_id},
        jo_reads | {"basis": "duty", "permission_id": None, "reader_key_id": jos.reader_key_id},
    ]
    for changed in attempts:
        for source in (sams, own, spare):  # the whole row, given to Jo
            copied = demo.copy_row("grants", source.id, **changed)
            assert_closed(jo.call("GET", f"voices/{source.record_id}"))
            demo.rows("DELETE FROM grants WHERE id = :copied", copied=copied)
    for source in (sams, own, spare):  # the sealed value alone, into the place of Jo's own grant
        demo.set("grants", jos.id, sealed=source.sealed)
        assert_closed(jo.call("GET", f"voices/{other}"))
        demo.set("grants", jos.id, sealed=source.sealed, record_id=source.record_id, version_id=source.version_id)
        assert_closed(jo.call("GET", f"voices/{source.record_id}"))
        demo.set("grants", jos.id, sealed=jos.sealed, record_id=other, version_id=jos.version_id)
    assert jo.get(f"voices/{other}")["words"] == "For Jo."
    assert sam.get(f"voices/{one}")["words"] == SECRET


def confirm(demo: DemoHouse, nickname: str) -> None:
    """As if a second adult had: from then on whoever is chosen gets a key at once."""
    demo.set("people", demo.ids[nickname], confirmed_at=datetime.now(UTC) - timedelta(days=30))


def changes_to_a_grant(demo: DemoHouse, version_id: str) -> Iterator[dict[str, Any]]:
    """Every column a grant is bound to, changed."""
    past = datetime.now(UTC) - timedelta(days=1)
    yield {"basis": "duty", "permission_id": None}
    yield {"basis": "own", "permission_id": None}
    yield {"permission_id": new_id()}
    yield {"opens_at": past}
    yield {"expires_at": past + timedelta(days=30)}
    yield {"id": new_id()}
    yield {"version_id": version_id}
    yield {"record_id": demo.value("SELECT record_id FROM record_versions WHERE id = :version", version=version_id)}


def test_every_fact_a_grant_is_bound_to_holds_through_the_api(demo: DemoHouse) -> None:
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    voice = send(demo, kestrel, "sam")
    draft = grant(demo, send(demo, kestrel), kestrel.me["person_id"])
    whole = dict(grant(demo, voice, sam.me["person_id"])._mapping)
    for changed in changes_to_a_grant(demo, draft.version_id):
        demo.set("grants", whole["id"], **changed)
        assert_closed(sam.call("GET", f"voices/{voice}"))
        assert_closed(sam.call("GET", f"voices/{draft.record_id}"))
        demo.set("grants", changed.get("id", whole["id"]), **{name: whole[name] for name in changed})
    for column, value in (("owner_id", sam.me["person_id"]), ("young_person_id", demo.ids["blue"]), ("kind", "plan")):
        kept = demo.value(f"SELECT {column} FROM records WHERE id = :voice", voice=voice)
        demo.set("records", voice, **{column: value})
        assert_closed(sam.call("GET", f"voices/{voice}"))
        demo.set("records", voice, **{column: kept})
    assert sam.get(f"voices/{voice}")["words"] == SECRET


def test_content_copied_to_another_version_opens_nothing_and_the_audit_names_it(demo: DemoHouse) -> None:
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    one, other = send(demo, kestrel, "sam"), send(demo, kestrel, "sam", words="Something else.")
    assert audit_says(demo)[0] == 0
    content = "SELECT content_sealed FROM record_versions WHERE record_id = :record"
    sealed, version = demo.value(content, record=one), grant(demo, other, sam.me["person_id"]).version_id
    demo.set("record_versions", version, content_sealed=sealed)
    for caller in (sam, kestrel):
        assert_closed(caller.call("GET", f"voices/{other}"))
    code, said = audit_says(demo)
    assert (code, version in said) == (1, True)
    assert SECRET not in said


def server_values(demo: DemoHouse) -> list[tuple[str, str, str, bytes]]:
    """Every *server* class value there is: table, column, row, sealed."""
    places = [(table, name) for table, columns in COLUMNS.items() for name, kind in columns.items() if kind == SERVER]
    return [
        (table, name, row.id, bytes(row[1]))
        for table, name in places
        for row in demo.rows(f"SELECT id, {name} FROM {table} WHERE {name} IS NOT NULL")
    ]


def test_a_server_class_value_opens_in_its_own_row_and_column_only(demo: DemoHouse) -> None:
    """All pairs, so whichever column is added is in it."""
    values = server_values(demo)
    assert len({(table, name) for table, name, *_ in values}) >= 7, "the demo fills too few columns to prove it"
    for table, name, row_id, blob in values:
        assert demo.house.unseal(table, name, row_id, blob)
        for other_table, other_name, other_id, _ in values:
            if (other_table, other_name, other_id) != (table, name, row_id):
                with pytest.raises(Unopenable):
                    demo.house.unseal(other_table, other_name, other_id, blob)


@pytest.mark.parametrize("column", ["name_sealed", "nickname_sealed", "case_reference_sealed"])
def test_a_name_moved_to_another_person_or_column_is_shown_to_nobody(demo: DemoHouse, column: str) -> None:
    kestrel, blue = demo.ids["kestrel"], demo.ids["blue"]
    name = demo.value("SELECT name_sealed FROM people WHERE id = :kestrel", kestrel=kestrel)
    demo.set("people", blue, **{column: name})
    for lead in (demo.in_as("priya"), demo.in_as("sam")):
        answer = lead.call("GET", "people/young-people")
        assert_closed(answer)
        assert "Jamie Marsh" not in answer.text


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


def voice_to(demo: DemoHouse, reader: str) -> dict[str, Any]:
    """A voice's body."""
    return {
        "version_id": new_id(), "about": {"kind": "anything"}, "words": SECRET, "send_to": [demo.ids[reader]],
    }  # fmt: skip


def test_a_forged_promise_permission_or_relationship_makes_the_server_seal_nothing(demo: DemoHouse) -> None:
    kestrel, sam, noor = demo.in_as("kestrel"), demo.in_as("sam"), demo.in_as("noor")
    me, them = kestrel.me["person_id"], noor.me["person_id"]
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
    assert demo.rows("SELECT id FROM grants WHERE reader_id = :them", them=them) == []
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


def blobs(demo: DemoHouse) -> Iterator[tuple[str, str, str, bytes]]:
    """One value of each sealed column: table, column, row id, blob."""
    sealed = [
        (table, name)
        for table, columns in COLUMNS.items()
        for name, kind in columns.items()
        if kind in (WORDS, SERVER) or (kind == KEY and name in ("sealed", "slot_sealed"))
    ]
    for table, name in sealed:
        for row in demo.rows(f"SELECT id, {name} FROM {table} WHERE {name} IS NOT NULL ORDER BY id LIMIT 1"):
            yield table, name, row.id, bytes(row[1])


def test_a_bit_flipped_anywhere_in_a_sealed_blob_is_refused(sqlite_house: DemoHouse) -> None:
    """Every byte of small ones, each 7th of large ones: the outer layer that every sealed column lies under."""
    found, flips = list(blobs(sqlite_house)), 0
    assert {name for _, name, *_ in found} >= {"sealed", "slot_sealed", "content_sealed", "name_sealed"}
    for table, name, row_id, blob in found:
        column = sqlite_house.house.column(table, name, row_id)
        open_column(sqlite_house.house.server_key, column, blob)
        for place in range(0, len(blob), 1 if len(blob) <= 1500 else 7):
            for bit in (0, 7):
                flipped = bytearray(blob)
                flipped[place] ^= 1 << bit
                flips += 1
                with pytest.raises(Unopenable):
                    open_column(sqlite_house.house.server_key, column, bytes(flipped))
    assert flips > 3000


def test_a_flipped_bit_is_the_same_404_through_the_api(demo: DemoHouse) -> None:
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    voice = send(demo, kestrel, "sam")
    absent = sam.call("GET", f"voices/{new_id()}")
    row = grant(demo, voice, sam.me["person_id"])
    content = demo.value("SELECT content_sealed FROM record_versions WHERE id = :v", v=row.version_id)
    for table, row_id, name, blob in (
        ("grants", row.id, "sealed", bytes(row.sealed)),
        ("record_versions", row.version_id, "content_sealed", bytes(content)),
    ):
        for place in (0, 3, 5, 17, len(blob) // 2, len(blob) - 1):
            flipped = bytearray(blob)
            flipped[place] ^= 1
            demo.set(table, row_id, **{name: bytes(flipped)})
            answer = sam.call("GET", f"voices/{voice}")
            assert (answer.status_code, json.loads(answer.text)) == (404, absent.json), (table, place)
        demo.set(table, row_id, **{name: blob})
    assert sam.get(f"voices/{voice}")["words"] == SECRET

"""Whoever can write to the database can neither read by moving what is sealed nor make the server share."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.proofs.demo_house import DemoHouse
from tests.proofs.tampering import SECRET, assert_closed, audit_says, confirm, grant, send
from youthvoice.ids import new_id
from youthvoice.inventory import COLUMNS, SERVER
from youthvoice.vault.refusal import Unopenable


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


def test_the_basis_of_a_grant_is_bound_by_itself(demo: DemoHouse) -> None:
    """One's own voice, so that no ruling about bases stands in the way of the key's own binding."""
    kestrel = demo.in_as("kestrel")
    voice = send(demo, kestrel)
    held = grant(demo, voice, kestrel.me["person_id"])
    demo.set("grants", held.id, basis="duty")
    assert_closed(kestrel.call("GET", f"voices/{voice}"))
    demo.set("grants", held.id, basis="own")
    assert kestrel.get(f"voices/{voice}")["words"] == SECRET

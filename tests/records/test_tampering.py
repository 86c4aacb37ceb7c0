"""Whoever can write to the database makes nothing open: what was moved, changed or forged looks like absence."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from consent.terms import Basis
from tests.records.town import WORDS, Town
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow, RecordRow, RecordVersionRow


def change(town: Town, model: type, row_id: str, **values: object) -> None:
    with town.as_(None) as work:
        work.begin_writing()
        work.session.execute(update(model).where(model.id == row_id).values(**values))


def grant_of(town: Town, record_id: str, reader: str) -> GrantRow:
    with town.as_(None) as work:
        wanted = select(GrantRow).where(GrantRow.record_id == record_id, GrantRow.reader_id == reader)
        found = work.session.scalars(wanted).one()
        work.session.expunge(found)
        return found


def version_of(town: Town, record_id: str) -> RecordVersionRow:
    with town.as_(None) as work:
        found = work.session.scalars(select(RecordVersionRow).where(RecordVersionRow.record_id == record_id)).one()
        work.session.expunge(found)
        return found


def test_a_grant_moved_to_another_reader_record_or_place_opens_nothing(town: Town) -> None:
    one = town.keep("mia", town.reader("sam"))
    other = town.keep("mia", town.reader("alex"))
    theirs = town.keep("noa", town.reader("sam"), young_person_id=town.ids["noa"], owner_id=town.ids["noa"])
    sams, alexs = grant_of(town, one, town.ids["sam"]), grant_of(town, other, town.ids["alex"])
    safeguarding = grant_of(town, one, town.service_id)
    for source in (sams, safeguarding):
        change(town, GrantRow, alexs.id, sealed=source.sealed)
        assert town.opens("alex", other) is None
    change(town, GrantRow, alexs.id, sealed=version_of(town, one).content_sealed)
    assert town.opens("alex", other) is None
    change(town, GrantRow, alexs.id, sealed=alexs.sealed)
    assert town.opens("alex", other) == WORDS
    # the whole row handed to another reader, or pointed at another record of another person
    change(town, GrantRow, sams.id, reader_id=town.ids["lee"])
    assert town.opens("lee", one) is None
    change(town, GrantRow, alexs.id, record_id=theirs, version_id=version_of(town, one).id)
    assert town.opens("alex", theirs) is None


@pytest.mark.parametrize(
    "values",
    [
        {"basis": "duty", "permission_id": None},
        {"permission_id": new_id()},
        {"basis": "own", "permission_id": None},
        {"opens_at": "past"},
        {"expires_at": "future"},
    ],
)
def test_every_bound_field_of_a_grant_is_bound(town: Town, values: dict) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    with town.as_(None) as work:
        moments = {"past": work.now - timedelta(days=1), "future": work.now + timedelta(days=1)}
    changed = {name: moments.get(value, value) if value else value for name, value in values.items()}
    change(town, GrantRow, grant_of(town, record_id, town.ids["sam"]).id, **changed)
    assert town.opens("sam", record_id) is None
    assert town.opens("mia", record_id) == WORDS


@pytest.mark.parametrize("values", [{"owner_id": "alex"}, {"young_person_id": "noa"}, {"kind": "plan"}])
def test_every_bound_fact_of_a_record_is_bound(town: Town, values: dict) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    change(town, RecordRow, record_id, **{name: town.ids.get(value, value) for name, value in values.items()})
    assert town.opens("sam", record_id) is None
    assert town.opens("mia", record_id) is None


def test_words_swapped_between_versions_or_records_do_not_open(town: Town) -> None:
    one, other = town.keep("mia", town.reader("sam")), town.keep("mia", town.reader("sam"))
    first, second = version_of(town, one), version_of(town, other)
    change(town, RecordVersionRow, first.id, content_sealed=second.content_sealed)
    change(town, RecordVersionRow, second.id, record_id=one, number=2)
    assert [town.opens(name, one) for name in ("mia", "sam")] == [None, None]
    assert town.opens("sam", other) is None


def test_one_flipped_bit_anywhere_is_refused(town: Town) -> None:
    record_id = town.keep("mia")
    grant, version = grant_of(town, record_id, town.ids["mia"]), version_of(town, record_id)
    for model, row_id, column, blob in (
        (GrantRow, grant.id, "sealed", grant.sealed),
        (RecordVersionRow, version.id, "content_sealed", version.content_sealed),
    ):
        places = [*range(0, len(blob), max(1, len(blob) // 12)), len(blob) - 1]
        for place in places:
            flipped = bytearray(blob)
            flipped[place] ^= 1 << (place % 8)
            change(town, model, row_id, **{column: bytes(flipped)})
            assert town.opens("mia", record_id) is None, (column, place)
        for cut in (b"", blob[:-1], blob + b"\0", blob[:4]):
            change(town, model, row_id, **{column: cut})
            assert town.opens("mia", record_id) is None
        change(town, model, row_id, **{column: blob})
    assert town.opens("mia", record_id) == WORDS


def test_a_grant_that_does_not_open_cries_out_with_ids_and_absence_does_not(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    with capture_logs() as logs:
        assert town.opens("lee", record_id) is None
        assert town.opens("lee", new_id()) is None
    assert [one for one in logs if one["log_level"] == "critical"] == []
    grant = grant_of(town, record_id, town.ids["sam"])
    change(town, GrantRow, grant.id, sealed=grant.sealed[:-1] + b"\0")
    with capture_logs() as logs:
        assert town.opens("sam", record_id) is None
    (cry,) = [one for one in logs if one["log_level"] == "critical"]
    assert (cry["event"], cry["grant"], cry["reader"]) == ("grant_does_not_open", grant.id, town.ids["sam"])
    assert not any(word in str(cry) for word in ("loud", "night"))


def test_no_word_is_in_the_rows(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    with town.as_("mia") as work:
        sealed = town.seal(work)
        shown = f"{sealed!r} {records.open_record(work, record_id)!r} {town.me('mia')!r}"
    assert "loud" not in shown
    assert b"loud" not in version_of(town, record_id).content_sealed


def test_a_forged_promise_is_never_kept(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    version = version_of(town, record_id)
    with town.as_(None) as work:
        work.begin_writing()
        work.session.add(
            OwedGrantRow(
                id=new_id(),
                record_id=record_id,
                version_id=version.id,
                reader_id=town.ids["alex"],
                basis=str(Basis.PERMISSION),
                permission_id=new_id(),
                mac=b"\x01\x00\x00\x00\x01" + bytes(32),
                created_at=work.now,
            )
        )
        work.session.flush()
    with town.as_("mia") as work, capture_logs() as logs:
        assert records.carry_out_owed(work).sealed == 0
        assert records.who_can_see(work, [record_id])[record_id][0].reader_id == town.ids["sam"]
    assert "owed_grant_changed_outside" in {one["event"] for one in logs}
    assert town.opens("alex", record_id) is None


@pytest.mark.parametrize("values", [{"reader_id": "kit"}, {"basis": "duty", "permission_id": None}])
def test_a_promise_turned_to_somebody_else_is_never_kept(town: Town, values: dict) -> None:
    record_id = town.keep("mia", town.reader("alex", owed=True))
    with town.as_(None) as work:
        owed = work.session.scalars(select(OwedGrantRow.id)).one()
    change(town, OwedGrantRow, owed, **{name: town.ids.get(value, value) for name, value in values.items()})
    with town.as_("mia") as work:
        assert records.carry_out_owed(work).sealed == 0
    assert town.opens("kit", record_id) is None


def test_verify_names_what_was_changed_put_back_or_taken_away(town: Town) -> None:
    kept, plan = town.keep("mia", town.reader("sam")), town.keep_plan(town.reader("mia", Basis.DUTY))
    first = version_of(town, plan)
    town.keep_plan(record_id=plan, version_id=new_id())
    draft = town.keep("mia")
    town.keep("mia", record_id=draft, version_id=new_id())

    def faults() -> list[tuple[str, str]]:
        with town.as_(None) as work:
            return [(one.record_id, one.what) for one in records.verify_versions(work.session, town.house)]

    assert faults() == []
    newer = first.id
    change(town, RecordRow, plan, current_version_id=newer)
    assert faults() == [(plan, "the record was rolled back to a former version")]
    version = version_of(town, kept)
    change(town, RecordVersionRow, version.id, content_sealed=first.content_sealed)
    assert (kept, "the sealed words were changed or moved here") in faults()
    change(town, RecordVersionRow, version.id, content_sealed=version.content_sealed, content_sha256=bytes(32))
    assert (kept, "the sealed words are not those that were saved") in faults()
    with town.as_(None) as work:
        work.begin_writing()
        for row in work.session.scalars(select(GrantRow).where(GrantRow.record_id == kept)):
            work.session.delete(row)
        work.session.flush()
        row = work.session.get(RecordVersionRow, version.id)
        work.session.delete(row)
        work.session.flush()
    assert (kept, "the version is gone") in faults()

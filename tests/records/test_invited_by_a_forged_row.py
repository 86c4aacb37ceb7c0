"""Inviting passes on what a young person was really shown: a grant row written in the database passes nothing on."""

from sqlalchemy import insert, select

from consent.terms import Basis
from tests.records.test_owed import send
from tests.records.town import Town
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, RecordRow


def forge_grant(town: Town, record_id: str, reader: str, key_id: str) -> None:
    with town.as_(None) as work:
        work.begin_writing()
        version_id = work.session.scalar(select(RecordRow.current_version_id).where(RecordRow.id == record_id))
        row = {"id": new_id(), "record_id": record_id, "version_id": version_id, "reader_id": town.ids[reader]}
        row |= {"reader_key_id": key_id, "basis": "duty", "sealed": b"\x01", "created_at": work.now}
        work.session.execute(insert(GrantRow).values(row))


def test_another_young_persons_words_and_what_was_not_shown(town: Town) -> None:
    mias = send(town, "sam")
    town.add_young_person("zoe", "sam", key=False)
    former = town.give_key("zoe", pending=True)
    shown = town.keep_plan(town.reader("zoe", Basis.DUTY), young_person_id=town.ids["zoe"])
    kept_back = town.keep_plan(town.reader("lee", Basis.DUTY), young_person_id=town.ids["zoe"])
    for record_id in (mias, kept_back):
        forge_grant(town, record_id, "zoe", former.id)
    pending = town.give_key("zoe", pending=True)
    with town.as_("sam") as work:
        work.begin_writing()
        records.on_invited(work, town.ids["zoe"], pending)
    with town.as_(None) as work:
        held = select(GrantRow.record_id).where(GrantRow.reader_key_id == pending.id)
        assert set(work.session.scalars(held)) == {shown}

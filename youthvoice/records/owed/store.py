"""Rows of owed_grants, and what ends with the work it was promised for.

Who is owed what is only ever listed for somebody who holds it, or for one record."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, select

from youthvoice.db import Session, execute
from youthvoice.records.shapes import Row
from youthvoice.records.store import GRANTS, OPEN_NOW, OWED, RECORDS, Found, adding, dialect

_ADD = adding(OWED)
_OF_VERSION = select(OWED).where(OWED.c.version_id == bindparam("version"))


def add_owed(session: Session, rows: Sequence[Row]) -> None:
    """Add promises in one go; a reader who has one for that version keeps it."""
    if rows:
        execute(session, _ADD[dialect(session)], list(rows))


def list_owed(session: Session, version_id: str) -> Sequence[Found]:
    """Everything owed of a version."""
    return session.execute(_OF_VERSION, {"version": version_id}).all()


def list_owed_of(session: Session, record_ids: Collection[str]) -> Sequence[Found]:
    """Everything owed of these records."""
    return session.execute(select(OWED).where(OWED.c.record_id.in_(record_ids))).all()


def list_owed_of_reader(session: Session, reader_id: str) -> Sequence[Found]:
    """Everything a reader is owed, with the facts it is bound to."""
    facts = (
        RECORDS.c.kind,
        RECORDS.c.young_person_id,
        RECORDS.c.owner_id,
        RECORDS.c.service_id,
        RECORDS.c.state,
    )
    found = select(OWED, *facts).join(RECORDS, RECORDS.c.id == OWED.c.record_id)
    return session.execute(found.where(OWED.c.reader_id == reader_id)).all()


def list_owed_to_readers(session: Session, holder_id: str, now: datetime) -> list[str]:
    """Who is owed something that `holder_id` holds."""
    found = _owed_held(OWED.c.reader_id).distinct()
    return list(session.scalars(found, {"holder": holder_id, "now": now}))


def list_owed_held(
    session: Session, holder_id: str, reader_ids: Collection[str], now: datetime, at_most: int
) -> Sequence[Found]:
    """What these readers are owed and `holder_id` holds, oldest first, with the facts a ruling stands on."""
    facts = (
        RECORDS.c.kind,
        RECORDS.c.young_person_id,
        RECORDS.c.owner_id,
        RECORDS.c.service_id,
        RECORDS.c.state,
    )
    found = _owed_held(OWED, *facts).where(OWED.c.reader_id.in_(reader_ids))
    return session.execute(
        found.order_by(OWED.c.created_at, OWED.c.id).limit(at_most), {"holder": holder_id, "now": now}
    ).all()


def _owed_held(*columns: Any) -> Any:
    return (
        select(*columns)
        .select_from(OWED)
        .join(GRANTS, and_(GRANTS.c.version_id == OWED.c.version_id, GRANTS.c.reader_id == bindparam("holder")))
        .join(RECORDS, RECORDS.c.id == OWED.c.record_id)
        .where(OPEN_NOW, OWED.c.reader_id != bindparam("holder"))
    )


def list_owed_ids(session: Session, owed_ids: Collection[str]) -> set[str]:
    """Which of these promises are still there."""
    return set(session.scalars(select(OWED.c.id).where(OWED.c.id.in_(owed_ids))))


def delete_owed(session: Session, owed_ids: Collection[str]) -> None:
    """Take promises away: kept, or ended."""
    session.execute(delete(OWED).where(OWED.c.id.in_(owed_ids)))


def delete_owed_to(session: Session, version_id: str, reader_ids: Collection[str]) -> None:
    """Take promises away that a grant has made good."""
    session.execute(delete(OWED).where(OWED.c.version_id == version_id, OWED.c.reader_id.in_(reader_ids)))


def delete_typists_keys(session: Session, record_id: str) -> None:
    """Take away what somebody has only because they typed it: the keys and promises by duty."""
    for table in (GRANTS, OWED):
        session.execute(delete(table).where(table.c.record_id == record_id, table.c.basis == "duty"))


def delete_duty(session: Session, reader_id: str, young_person_id: str | None) -> dict[str, list[str]]:
    """Take away what a reader has by duty, of one young person or of all; gives the record ids by young person."""
    gone: dict[str, set[str]] = {}
    for table in (GRANTS, OWED):
        mine = select(table.c.id, RECORDS.c.id.label("record_id"), RECORDS.c.young_person_id)
        mine = mine.join(RECORDS, RECORDS.c.id == table.c.record_id)
        mine = mine.where(table.c.reader_id == reader_id, table.c.basis == "duty")
        if young_person_id is not None:
            mine = mine.where(RECORDS.c.young_person_id == young_person_id)
        found = session.execute(mine).all()
        session.execute(delete(table).where(table.c.id.in_([row.id for row in found])))
        for row in found:
            gone.setdefault(row.young_person_id, set()).add(row.record_id)
    return {whose: sorted(gone[whose]) for whose in sorted(gone)}

"""Rows of owed_grants, and what ends with the work it was promised for.

Who is owed what is only ever listed for somebody who holds it, or for one record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, null, select, tuple_

from youthvoice.db import Found, Session, execute, read
from youthvoice.records.shapes import Row
from youthvoice.records.store import GRANTS, OPEN_NOW, OWED, RECORDS, REFUSALS, adding, dialect

_ADD, _REFUSE = adding(OWED), adding(REFUSALS)
_OF_VERSION = select(OWED).where(OWED.c.version_id == bindparam("version"))
_OWED_OF = (
    select(OWED, RECORDS.c.young_person_id)
    .join(RECORDS, RECORDS.c.id == OWED.c.record_id)
    .where(OWED.c.record_id.in_(bindparam("records", expanding=True)))
)


def add_owed(session: Session, rows: Sequence[Row]) -> None:
    """Add promises in one go; a reader who has one for that version keeps it."""
    if rows:
        execute(session, _ADD[dialect(session)], list(rows))


def list_owed(session: Session, version_id: str) -> Sequence[Found]:
    """Everything owed of a version."""
    return session.execute(_OF_VERSION, {"version": version_id}).all()


def list_owed_of(session: Session, record_ids: Collection[str]) -> Sequence[Found]:
    """Everything owed of these records, with whom it is about."""
    return read(session, _OWED_OF, records=list(record_ids)).all()


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


def list_standing_on(session: Session, permission_ids: Collection[str]) -> tuple[Sequence[Found], Sequence[Found]]:
    """Every key, and every promise, that stands on these yeses, with the facts it is bound to."""
    facts = (RECORDS.c.kind, RECORDS.c.young_person_id, RECORDS.c.owner_id, RECORDS.c.service_id)
    keys, owed = (
        session.execute(
            select(table, *facts)
            .join(RECORDS, RECORDS.c.id == table.c.record_id)
            .where(table.c.permission_id.in_(permission_ids))
        ).all()
        for table in (GRANTS, OWED)
    )
    return keys, owed


@dataclass(frozen=True)
class Holder:
    """Somebody who could keep promises: with which key, and asked anew only if not refused since."""

    id: str
    key_id: str
    now: datetime
    refused_since: datetime

    def asked(self) -> dict[str, Any]:
        return {"holder": self.id, "key": self.key_id, "now": self.now, "since": self.refused_since}


# Who is owed: the reader, about whom, and on what basis.
Group = tuple[str, str, str]


def list_groups_owed(session: Session, holder: Holder) -> list[Group]:
    """Whom something is owed that this holder holds."""
    found = _owed_held(OWED.c.reader_id, RECORDS.c.young_person_id, OWED.c.basis).distinct()
    return [(reader, young, basis) for reader, young, basis in session.execute(found, holder.asked())]


def list_owed_held(session: Session, holder: Holder, groups: Collection[Group], at_most: int) -> Sequence[Found]:
    """What these are owed and this holder holds, oldest first, with the facts a ruling stands on."""
    facts = (
        RECORDS.c.kind,
        RECORDS.c.young_person_id,
        RECORDS.c.owner_id,
        RECORDS.c.service_id,
        RECORDS.c.state,
    )
    whose = tuple_(OWED.c.reader_id, RECORDS.c.young_person_id, OWED.c.basis).in_(groups)
    found = _owed_held(OWED, *facts).where(whose).order_by(OWED.c.created_at, OWED.c.id).limit(at_most)
    return session.execute(found, holder.asked()).all()


def _owed_held(*columns: Any) -> Any:
    """Promises of what the holder has a living key to, but those they were refused lately."""
    refused = select(REFUSALS.c.owed_id).where(
        REFUSALS.c.owed_id == OWED.c.id,
        REFUSALS.c.holder_id == bindparam("holder"),
        REFUSALS.c.refused_at > bindparam("since"),
    )
    mine = and_(
        GRANTS.c.version_id == OWED.c.version_id,
        GRANTS.c.reader_id == bindparam("holder"),
        GRANTS.c.reader_key_id == bindparam("key"),
    )
    return (
        select(*columns)
        .select_from(OWED)
        .join(GRANTS, mine)
        .join(RECORDS, RECORDS.c.id == OWED.c.record_id)
        .where(OPEN_NOW, OWED.c.reader_id != bindparam("holder"), ~refused.exists())
    )


def note_refused(session: Session, holder: Holder, owed_ids: Collection[str]) -> None:
    """This holder is not asked again about these for a while; what was noted long ago is dropped."""
    execute(session, delete(REFUSALS).where(REFUSALS.c.refused_at <= holder.refused_since))
    rows = [{"owed_id": one, "holder_id": holder.id, "refused_at": holder.now} for one in owed_ids]
    if rows:
        execute(session, _REFUSE[dialect(session)], rows)


def list_owed_ids(session: Session, owed_ids: Collection[str]) -> set[str]:
    """Which of these promises are still there."""
    return set(session.scalars(select(OWED.c.id).where(OWED.c.id.in_(owed_ids))))


def delete_owed(session: Session, owed_ids: Collection[str]) -> None:
    """Take promises away: kept, or ended."""
    session.execute(delete(OWED).where(OWED.c.id.in_(owed_ids)))


def delete_owed_to(session: Session, version_id: str, reader_ids: Collection[str]) -> None:
    """Take promises away that a grant has made good."""
    session.execute(delete(OWED).where(OWED.c.version_id == version_id, OWED.c.reader_id.in_(reader_ids)))


def list_given(session: Session, permission_ids: Collection[str]) -> list[Found]:
    """Every key and promise that stands on these yeses: record, reader, and when it was opened (a promise never)."""
    keys = select(GRANTS.c.record_id, GRANTS.c.reader_id, GRANTS.c.opened_at)
    owed = select(OWED.c.record_id, OWED.c.reader_id, null().label("opened_at"))
    return [
        *session.execute(keys.where(GRANTS.c.permission_id.in_(permission_ids))),
        *session.execute(owed.where(OWED.c.permission_id.in_(permission_ids))),
    ]


def delete_given(session: Session, permission_ids: Collection[str]) -> None:
    """Take them all away."""
    for table in (GRANTS, OWED):
        session.execute(delete(table).where(table.c.permission_id.in_(permission_ids)))


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


def delete_owed_of_reader(session: Session, reader_id: str) -> dict[str, list[str]]:
    """Take every promise to a reader away; gives the record ids by young person."""
    mine = select(OWED.c.id, RECORDS.c.id.label("record_id"), RECORDS.c.young_person_id)
    found = session.execute(
        mine.join(RECORDS, RECORDS.c.id == OWED.c.record_id).where(OWED.c.reader_id == reader_id)
    ).all()
    delete_owed(session, [row.id for row in found])
    gone: dict[str, set[str]] = {}
    for row in found:
        gone.setdefault(row.young_person_id, set()).add(row.record_id)
    return {whose: sorted(gone[whose]) for whose in sorted(gone)}

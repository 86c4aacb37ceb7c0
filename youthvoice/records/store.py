"""Rows of records/. Core statements, built once: this is the hot path. A grant is looked up by its reader's id."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, bindparam, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from youthvoice.audit import AuditEntry
from youthvoice.db import Found as Found
from youthvoice.db import Session, execute, read
from youthvoice.records.models import GrantRow, OwedGrantRow, OwedRefusalRow, RecordRow, RecordVersionRow
from youthvoice.records.shapes import Row


def _table(model: type) -> Table:
    found: Table = model.__table__  # type: ignore[attr-defined]
    return found


RECORDS, VERSIONS = _table(RecordRow), _table(RecordVersionRow)
GRANTS, OWED, REFUSALS = _table(GrantRow), _table(OwedGrantRow), _table(OwedRefusalRow)


def adding(table: Table) -> dict[str, Any]:
    """An insert that leaves a row with the same key alone, so that a race never ends a PostgreSQL transaction."""
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing(),
    }


_ADD_RECORD = adding(RECORDS)
_ADD_VERSION = VERSIONS.insert()
_ADD_GRANTS = adding(GRANTS)
_RECORD = (
    select(RECORDS, VERSIONS.c.number, VERSIONS.c.author_id)
    .join(VERSIONS, VERSIONS.c.id == RECORDS.c.current_version_id)
    .where(RECORDS.c.id == bindparam("record"))
)
_MOVE = (
    update(RECORDS)
    .where(RECORDS.c.id == bindparam("record"), RECORDS.c.current_version_id == bindparam("expected"))
    .values(current_version_id=bindparam("version"), state=bindparam("new_state"))
)
OPEN_NOW = and_(
    or_(GRANTS.c.opens_at.is_(None), GRANTS.c.opens_at <= bindparam("now")),
    or_(GRANTS.c.expires_at.is_(None), GRANTS.c.expires_at > bindparam("now")),
)
_KEY = ("id", "sealed", "basis", "permission_id", "reader_key_id", "opens_at", "expires_at", "opened_at")
_WHOSE = ("kind", "young_person_id", "owner_id", "service_id", "state")
_HELD = (
    select(
        *(GRANTS.c[name] for name in _KEY),
        RECORDS.c.id.label("record_id"),
        *(RECORDS.c[name] for name in _WHOSE),
        VERSIONS.c.id.label("version_id"),
        *(VERSIONS.c[name] for name in ("number", "author_id", "content_sealed", "created_at")),
    )
    .join(RECORDS, RECORDS.c.id == GRANTS.c.record_id)
    .join(VERSIONS, and_(VERSIONS.c.id == GRANTS.c.version_id, VERSIONS.c.record_id == RECORDS.c.id))
    .where(GRANTS.c.reader_id == bindparam("reader"), GRANTS.c.basis != "safeguarding", OPEN_NOW)
)
_HELD_OF = _HELD.where(GRANTS.c.record_id.in_(bindparam("records", expanding=True)))
_HELD_CURRENT = _HELD_OF.where(VERSIONS.c.id == RECORDS.c.current_version_id)
_HELD_NEWEST = _HELD_OF.order_by(VERSIONS.c.number)
_HELD_VERSION = _HELD_OF.where(VERSIONS.c.id == bindparam("version"))
_HELD_VERSIONS = _HELD.where(GRANTS.c.version_id.in_(bindparam("versions", expanding=True)))
_LOCK_GRANTS = (
    select(GRANTS.c.id, GRANTS.c.opened_at)
    .where(GRANTS.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(GRANTS.c.id)
    .with_for_update()
)
_MARK_OPENED = (
    update(GRANTS)
    .where(GRANTS.c.id.in_(bindparam("ids", expanding=True)), GRANTS.c.opened_at.is_(None))
    .values(opened_at=bindparam("now"))
)
_OF_VERSION = select(GRANTS).where(GRANTS.c.version_id == bindparam("version"))
_GRANTS_OF = (
    select(*(column for column in GRANTS.c if column.name not in ("sealed", "created_at")))
    .join(VERSIONS, VERSIONS.c.id == GRANTS.c.version_id)
    .where(GRANTS.c.record_id.in_(bindparam("records", expanding=True)))
    .order_by(VERSIONS.c.number)
)
_OTHERS = (
    select(*(GRANTS.c[name] for name in ("record_id", "reader_id", "basis", "opens_at", "expires_at", "opened_at")))
    .join(VERSIONS, VERSIONS.c.id == GRANTS.c.version_id)
    .join(RECORDS, RECORDS.c.id == GRANTS.c.record_id)
    .where(
        GRANTS.c.record_id.in_(bindparam("records", expanding=True)),
        GRANTS.c.basis != "safeguarding",
        GRANTS.c.reader_id != RECORDS.c.young_person_id,
    )
    .order_by(VERSIONS.c.number)
)


def dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def find_record(session: Session, record_id: str) -> Found | None:
    """The record with its current version's number."""
    return read(session, _RECORD, record=record_id).one_or_none()


def add_record(session: Session, row: Row) -> bool:
    """Add one record; False when its id is taken."""
    return bool(execute(session, _ADD_RECORD[dialect(session)], row).rowcount)


def move_record(session: Session, record_id: str, expected: str, version_id: str, state: str) -> bool:
    """Make this its current version, if `expected` still is; False when somebody was faster."""
    values = {"record": record_id, "expected": expected, "version": version_id, "new_state": state}
    return bool(execute(session, _MOVE, values).rowcount)


def set_state(session: Session, record_id: str, state: str) -> None:
    """Say where the record stands now."""
    session.execute(update(RECORDS).where(RECORDS.c.id == record_id).values(state=state))


def add_version(session: Session, row: Row) -> None:
    """Add one version. Raises `AlreadyExists("record_versions")` when its id is taken, whoever has it."""
    execute(session, _ADD_VERSION, row)


def add_grants(session: Session, rows: Sequence[Row]) -> None:
    """Add grants in one go; a reader who has one to that version keeps it."""
    if rows:
        execute(session, _ADD_GRANTS[dialect(session)], list(rows))


def list_held(session: Session, reader_id: str, record_ids: Collection[str], now: datetime) -> dict[str, Found]:
    """For each record the newest version this reader can open now: the current one where they have its key."""
    asked = {"reader": reader_id, "records": list(record_ids), "now": now}
    found = {row.record_id: row for row in read(session, _HELD_CURRENT, **asked)}
    missing = [one for one in record_ids if one not in found]
    if missing:
        found |= {row.record_id: row for row in session.execute(_HELD_NEWEST, asked | {"records": missing})}
    return found


def find_held(session: Session, reader_id: str, record_id: str, version_id: str, now: datetime) -> Found | None:
    """This reader's key to exactly this version of this record, if it is open now."""
    asked = {"reader": reader_id, "records": [record_id], "version": version_id, "now": now}
    return session.execute(_HELD_VERSION, asked).one_or_none()


def list_held_versions(
    session: Session, reader_id: str, version_ids: Collection[str], now: datetime
) -> dict[str, Found]:
    """This reader's keys to these versions, by version."""
    asked = {"reader": reader_id, "versions": list(version_ids), "now": now}
    return {row.version_id: row for row in session.execute(_HELD_VERSIONS, asked)}


def lock_grants(session: Session, grant_ids: Collection[str]) -> dict[str, datetime | None]:
    """Hold these grants against other writers; gives those that still are there, with when they were first opened."""
    return {row.id: row.opened_at for row in session.execute(_LOCK_GRANTS, {"ids": list(grant_ids)})}


def mark_opened(session: Session, grant_ids: Collection[str], now: datetime) -> None:
    """Note the first opening of each."""
    session.execute(_MARK_OPENED, {"ids": list(grant_ids), "now": now})


def list_grants(session: Session, version_id: str) -> Sequence[Found]:
    """Every grant to a version."""
    return read(session, _OF_VERSION, version=version_id).all()


def list_grants_of(session: Session, record_ids: Collection[str]) -> Sequence[Found]:
    """Every grant to any version of these records, oldest version first, without what is sealed in it."""
    return read(session, _GRANTS_OF, records=list(record_ids)).all()


def list_others(session: Session, record_ids: Collection[str]) -> Sequence[Found]:
    """Who has a key to any version of these records, but the young person and the service: oldest version first."""
    return read(session, _OTHERS, records=list(record_ids)).all()


def list_records_of(session: Session, young_person_id: str) -> Sequence[Found]:
    """Every record about a young person."""
    return session.execute(select(RECORDS).where(RECORDS.c.young_person_id == young_person_id)).all()


def list_sealed_to(session: Session, reader_id: str) -> Sequence[Found]:
    """Every grant to a reader, with the facts it is bound to."""
    found = select(GRANTS, *(RECORDS.c[name] for name in _WHOSE)).join(RECORDS, RECORDS.c.id == GRANTS.c.record_id)
    return session.execute(found.where(GRANTS.c.reader_id == reader_id)).all()


def lock_records(session: Session, record_ids: Collection[str]) -> dict[str, Found]:
    """Hold these records against other writers, in one order, so that two requests never wait for each other."""
    found = select(RECORDS).where(RECORDS.c.id.in_(record_ids)).order_by(RECORDS.c.id).with_for_update()
    return {row.id: row for row in session.execute(found)}


def delete_grants(session: Session, grant_ids: Collection[str]) -> None:
    """Take keys away."""
    session.execute(delete(GRANTS).where(GRANTS.c.id.in_(grant_ids)))


def delete_sharing(session: Session, record_id: str, owner_id: str) -> None:
    """Take every key but the owner's own away, of every version, and every promise."""
    session.execute(delete(GRANTS).where(GRANTS.c.record_id == record_id, GRANTS.c.reader_id != owner_id))
    session.execute(delete(OWED).where(OWED.c.record_id == record_id))


def delete_readers(session: Session, record_id: str, reader_ids: Collection[str]) -> None:
    """Take these readers' keys and promises away, of every version."""
    for table in (GRANTS, OWED):
        session.execute(delete(table).where(table.c.record_id == record_id, table.c.reader_id.in_(reader_ids)))


def delete_version(session: Session, version_id: str) -> None:
    """Remove a draft's former version with its keys."""
    for table in (GRANTS, OWED):
        session.execute(delete(table).where(table.c.version_id == version_id))
    session.execute(delete(VERSIONS).where(VERSIONS.c.id == version_id))


def delete_record(session: Session, record_id: str) -> list[str]:
    """Remove a record, its versions and every key; gives the versions' ids."""
    gone = list(session.scalars(select(VERSIONS.c.id).where(VERSIONS.c.record_id == record_id)))
    for table in (GRANTS, OWED, VERSIONS):
        session.execute(delete(table).where(table.c.record_id == record_id))
    session.execute(delete(RECORDS).where(RECORDS.c.id == record_id))
    return gone


def list_every_version(session: Session) -> Iterator[Found]:
    """Every version there is, with its record's current one."""
    found = select(VERSIONS, RECORDS.c.current_version_id).join(RECORDS, RECORDS.c.id == VERSIONS.c.record_id)
    yield from session.execute(found.order_by(VERSIONS.c.id).execution_options(yield_per=200))


def list_audited(session: Session, *actions: str) -> Iterator[Found]:
    """What the audit says about records, in the order of each chain: action, subject_id, details."""
    wanted = select(AuditEntry.action, AuditEntry.subject_id, AuditEntry.details).where(AuditEntry.action.in_(actions))
    yield from session.execute(wanted.order_by(AuditEntry.chain_id, AuditEntry.number))

"""Rows of taking_part/. Stores flush and never commit; a permission is only ever found beside whose it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, select

from youthvoice.db import Found, Session, execute, lock_row, read
from youthvoice.taking_part.models import PermissionRow

_PERMISSIONS: Table = PermissionRow.__table__  # type: ignore[assignment]
_ADD = _PERMISSIONS.insert()
_ABOUT = (
    select(_PERMISSIONS)
    .where(_PERMISSIONS.c.record_id.in_(bindparam("records", expanding=True)))
    .order_by(_PERMISSIONS.c.created_at, _PERMISSIONS.c.id)
)


def add_permissions(session: Session, rows: Sequence[Mapping[str, object]]) -> None:
    """Add several in one go. Raises `AlreadyExists("permissions")` where an id is taken."""
    execute(session, _ADD, rows)


def get_permission(session: Session, permission_id: str, young_person_id: str) -> PermissionRow | None:
    """This young person's permission with this id; somebody else's is simply not found."""
    found = select(PermissionRow).where(
        PermissionRow.id == permission_id, PermissionRow.young_person_id == young_person_id
    )
    return session.scalars(found.execution_options(populate_existing=True)).one_or_none()


def lock_permission(session: Session, permission_id: str) -> PermissionRow | None:
    """The same, held against other writers."""
    found: Any = lock_row(session, PermissionRow, permission_id)
    return found if isinstance(found, PermissionRow) else None


def list_permissions_of(session: Session, young_person_id: str) -> Sequence[PermissionRow]:
    """Every yes of a young person, oldest first."""
    found = select(PermissionRow).where(PermissionRow.young_person_id == young_person_id)
    return session.scalars(found.order_by(PermissionRow.created_at, PermissionRow.id)).all()


def list_permissions_for(session: Session, record_id: str, reader_id: str | None) -> Sequence[PermissionRow]:
    """Every yes for a record, or only those for one reader of it."""
    found = select(PermissionRow).where(PermissionRow.record_id == record_id)
    if reader_id is not None:
        found = found.where(PermissionRow.reader_id == reader_id)
    return session.scalars(found.order_by(PermissionRow.created_at).with_for_update()).all()


def list_cover_yeses(session: Session, cover_for_id: str, record_id: str | None = None) -> Sequence[PermissionRow]:
    """Every yes in force to whoever covers for this worker, for one record or for all, oldest first."""
    found = select(PermissionRow).where(
        PermissionRow.cover_for_id == cover_for_id, PermissionRow.state.in_(("standing", "waiting"))
    )
    if record_id is not None:
        found = found.where(PermissionRow.record_id == record_id)
    found = found.order_by(PermissionRow.created_at, PermissionRow.id)
    return session.scalars(found.execution_options(populate_existing=True)).all()


def list_permissions_about(session: Session, record_ids: Sequence[str]) -> Sequence[Found]:
    """Every yes to any of these records, oldest first, to be looked at."""
    return read(session, _ABOUT, records=record_ids).all()

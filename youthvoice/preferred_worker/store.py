"""Rows of profiles, asks and changes. Asks are listed by when they came and by nothing else.

What is read is given detached: read again what must be fresh.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import exists, insert, or_, select, update

from youthvoice.db import Base, Session, execute
from youthvoice.preferred_worker.models import WAITING, WorkerAskRow, WorkerChange, WorkerProfile

Row = TypeVar("Row", bound=Base)
# What one screen shows; nobody has asked for more workers than this.
PAGE = 100


def find_profile(session: Session, worker_id: str) -> WorkerProfile | None:
    """What this worker wrote about themselves."""
    return session.get(WorkerProfile, worker_id, populate_existing=True)


def list_profiles(session: Session, worker_ids: Sequence[str]) -> dict[str, WorkerProfile]:
    """What these workers wrote, by worker; shown or not."""
    found = session.scalars(select(WorkerProfile).where(WorkerProfile.id.in_(worker_ids)))
    return {row.id: row for row in found}


def put_profile(session: Session, worker_id: str, **values: object) -> None:
    """Keep it, new or changed."""
    if session.scalar(select(exists().where(WorkerProfile.id == worker_id))):
        session.execute(update(WorkerProfile).where(WorkerProfile.id == worker_id).values(**values))
    else:
        execute(session, insert(WorkerProfile), [{"id": worker_id, **values}])


def add_ask(session: Session, row: Mapping[str, object]) -> None:
    """Add one. Raises `AlreadyExists("worker_asks")` when its id is taken."""
    execute(session, insert(WorkerAskRow), [dict(row)])


def get_ask(session: Session, ask_id: str) -> WorkerAskRow | None:
    """The ask with this id, read anew."""
    return _one(session, session.get(WorkerAskRow, ask_id, populate_existing=True))


def set_ask(session: Session, ask_id: str, **values: object) -> None:
    """Change columns of one ask."""
    session.execute(update(WorkerAskRow).where(WorkerAskRow.id == ask_id).values(**values))


def list_asks_of(session: Session, young_person_id: str) -> Sequence[WorkerAskRow]:
    """A young person's asks, the newest first."""
    found = select(WorkerAskRow).where(WorkerAskRow.young_person_id == young_person_id)
    return _all(session, session.scalars(found.order_by(WorkerAskRow.asked_at.desc(), WorkerAskRow.id).limit(PAGE)))


def list_asks_in(session: Session, service_id: str) -> Sequence[WorkerAskRow]:
    """The asks of a service, what waits first and by its day, then what was answered, the newest first."""
    found = (
        select(WorkerAskRow)
        .where(WorkerAskRow.service_id == service_id)
        .order_by(WorkerAskRow.state != WAITING, WorkerAskRow.answered_at.desc(), WorkerAskRow.hear_by, WorkerAskRow.id)
    )
    return _all(session, session.scalars(found.limit(PAGE)))


def list_waiting_of(session: Session, young_person_id: str) -> list[WorkerAskRow]:
    """This young person's asks that were not answered yet."""
    waits = (WorkerAskRow.young_person_id == young_person_id) & (WorkerAskRow.state == WAITING)
    return _all(session, session.scalars(select(WorkerAskRow).where(waits)))


def add_change(session: Session, row: Mapping[str, object]) -> None:
    """Add one. Raises `AlreadyExists("worker_changes")` when its id is taken."""
    execute(session, insert(WorkerChange), [dict(row)])


def get_change(session: Session, change_id: str) -> WorkerChange | None:
    """The change with this id, read anew."""
    return _one(session, session.get(WorkerChange, change_id, populate_existing=True))


def list_changes_of(session: Session, person_id: str) -> Sequence[WorkerChange]:
    """The changes somebody is part of, as young person, old or new worker, or who started it; the newest first."""
    row = WorkerChange
    part = or_(*(one == person_id for one in (row.young_person_id, row.from_id, row.to_id, row.started_by)))
    return _all(session, session.scalars(select(row).where(part).order_by(row.started_at.desc(), row.id).limit(PAGE)))


def _one(session: Session, row: Row | None) -> Row | None:
    return _all(session, [row])[0] if row is not None else None


def _all(session: Session, rows: Iterable[Row]) -> list[Row]:
    kept = list(rows)
    for row in kept:
        session.expunge(row)
    return kept

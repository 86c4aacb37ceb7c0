"""Finding and adding rows of ways_back."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select

from youthvoice.db import Session, execute, lock_row
from youthvoice.sign_in.ways_back.models import WayBackRow


def get(session: Session, young_person_id: str) -> WayBackRow | None:
    """A young person's newest."""
    return session.get(WayBackRow, young_person_id)


def lock(session: Session, young_person_id: str) -> WayBackRow | None:
    """A young person's newest, read anew and held against other writers."""
    return lock_row(session, WayBackRow, young_person_id)


def list_of(session: Session, young_person_ids: Collection[str]) -> Sequence[WayBackRow]:
    """The newest of each of these, oldest first."""
    wanted = select(WayBackRow).where(WayBackRow.young_person_id.in_(young_person_ids))
    return session.scalars(wanted.order_by(WayBackRow.started_at, WayBackRow.young_person_id)).all()


def list_started_by(session: Session, worker_id: str) -> Sequence[str]:
    """Young people a worker started letting back in, and whom nobody else has confirmed yet."""
    wanted = select(WayBackRow.young_person_id).where(
        WayBackRow.started_by_id == worker_id, WayBackRow.state.in_(("open", "taken_up"))
    )
    return session.scalars(wanted.order_by(WayBackRow.young_person_id)).all()


def forget(session: Session, young_person_id: str) -> None:
    """Whatever was there gives way to a new one."""
    gone = delete(WayBackRow).where(WayBackRow.young_person_id == young_person_id)
    execute(session, gone.execution_options(synchronize_session="fetch"))

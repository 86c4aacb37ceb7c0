"""Rows of proposals. What is read is given detached, as in voices/store.py."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, insert, select, update

from youthvoice.db import Session, execute
from youthvoice.voices.proposals.models import WAITING, Proposal

# As many as one request opens (records.open_many), and more than anybody leaves unread.
MOST = 50
# A worker's own list: what is older than this many is not read but forgotten.
LONGEST_LIST = 200
_ADD = insert(Proposal)


def add_proposal(session: Session, row: Mapping[str, object]) -> None:
    """Add one. Raises `AlreadyExists("proposals")` when its id is taken."""
    execute(session, _ADD, [dict(row)])


def get_proposal(session: Session, proposal_id: str) -> Proposal | None:
    """The one with this id, read anew."""
    return detached(session, session.get(Proposal, proposal_id, populate_existing=True))


def set_proposal(session: Session, proposal_id: str, **values: object) -> None:
    """Change columns of one."""
    session.execute(update(Proposal).where(Proposal.id == proposal_id).values(**values))


def delete_proposal(session: Session, proposal_id: str) -> None:
    """Take one away, with everything that says it ever was."""
    session.execute(delete(Proposal).where(Proposal.id == proposal_id))


def list_waiting_for(session: Session, young_person_id: str) -> Sequence[Proposal]:
    """What waits for this young person, the first typed first."""
    found = select(Proposal).where(Proposal.young_person_id == young_person_id, Proposal.state == WAITING)
    rows = session.scalars(found.order_by(Proposal.typed_at, Proposal.id).limit(MOST)).all()
    return [row for row in rows if detached(session, row)]


def list_typed_by(session: Session, worker_id: str, young_person_id: str | None) -> Sequence[Proposal]:
    """What this worker typed, for one young person or for all, newest first."""
    found = select(Proposal).where(Proposal.typed_by_id == worker_id)
    if young_person_id is not None:
        found = found.where(Proposal.young_person_id == young_person_id)
    rows = session.scalars(found.order_by(Proposal.typed_at.desc(), Proposal.id.desc()).limit(LONGEST_LIST)).all()
    return [row for row in rows if detached(session, row)]


def detached(session: Session, row: Proposal | None) -> Proposal | None:
    """The same row, out of the session's reach."""
    if row is not None:
        session.expunge(row)
    return row

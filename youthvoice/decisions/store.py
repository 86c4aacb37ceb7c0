"""Rows of decisions. One voice has one decision; saving it again is a new version of the same one."""

from collections.abc import Sequence

from sqlalchemy import insert, select, update

from youthvoice.db import Session, execute
from youthvoice.decisions.models import Decision

_ADD = insert(Decision.__table__)
# As many as one request may open (records.open_many); the screens show the newest.
PAGE = 50


def add_decision(session: Session, row: dict[str, object]) -> None:
    """Add one decision. Raises `AlreadyExists("decisions")` when its id is taken or its voice has one."""
    execute(session, _ADD, [row])


def get_decision(session: Session, decision_id: str) -> Decision | None:
    """The decision with this id, read anew."""
    return session.get(Decision, decision_id, populate_existing=True)


def set_decision(session: Session, decision_id: str, **values: object) -> None:
    """Change columns of one decision."""
    session.execute(update(Decision).where(Decision.id == decision_id).values(**values))


def list_answers_to(session: Session, voice_ids: Sequence[str]) -> Sequence[Decision]:
    """The decisions that answer these voices."""
    return session.scalars(select(Decision).where(Decision.voice_id.in_(voice_ids))).all()


def list_decisions_of(session: Session, young_person_id: str) -> Sequence[Decision]:
    """A young person's decisions, newest first."""
    found = select(Decision).where(Decision.young_person_id == young_person_id)
    return session.scalars(found.order_by(Decision.decided_at.desc(), Decision.id.desc()).limit(PAGE)).all()

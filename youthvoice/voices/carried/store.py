"""Rows of carried words."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, func, insert, select

from youthvoice.db import Session, execute
from youthvoice.voices.carried.models import CarriedWords

# As many as one list shows; the next come when these are taken in.
MOST = 50


def add_carried(session: Session, row: Mapping[str, object]) -> None:
    """Add one. Raises `AlreadyExists("carried_words")` when its id is taken."""
    execute(session, insert(CarriedWords), [dict(row)])


def get_carried(session: Session, carried_id: str) -> CarriedWords | None:
    """The one with this id, read anew."""
    return session.get(CarriedWords, carried_id, populate_existing=True)


def count_of_hand_over(session: Session, hand_over_id: str) -> int:
    """How many came from one hand-over and were not taken in yet."""
    found = select(func.count()).where(CarriedWords.hand_over_id == hand_over_id)
    return session.scalars(found).one()


def list_for(session: Session, reader_id: str) -> Sequence[CarriedWords]:
    """What is sealed to this person, the first kept first."""
    found = select(CarriedWords).where(CarriedWords.reader_id == reader_id)
    return session.scalars(found.order_by(CarriedWords.kept_at, CarriedWords.id).limit(MOST)).all()


def delete_carried(session: Session, carried_id: str) -> None:
    """Delete one."""
    session.execute(delete(CarriedWords).where(CarriedWords.id == carried_id))

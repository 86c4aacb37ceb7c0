"""Rows of worries passed on. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from youthvoice.db import Session, flush, lock_row
from youthvoice.voices.concerns.models import Concern

PAGE = 50


def add_concern(session: Session, row: Concern) -> None:
    """Add one. Raises `AlreadyExists("concerns")` where its id is taken."""
    session.add(row)
    flush(session)


def get_concern(session: Session, concern_id: str) -> Concern | None:
    """The worry with this id, read anew."""
    return session.get(Concern, concern_id, populate_existing=True)


def lock_concern(session: Session, concern_id: str) -> Concern | None:
    """The same, held until this request ends; only while writing."""
    return lock_row(session, Concern, concern_id)


def list_told(session: Session, young_person_id: str) -> Sequence[Concern]:
    """Those a young person was told of, newest first."""
    found = select(Concern).where(Concern.young_person_id == young_person_id, Concern.told_on.is_not(None))
    return session.scalars(found.order_by(Concern.passed_on_at.desc(), Concern.id.desc()).limit(PAGE)).all()


def list_with(session: Session, person_id: str) -> Sequence[Concern]:
    """Those that somebody passed on or received: those not told of first, the soonest look on top."""
    found = select(Concern).where(or_(Concern.receiver_id == person_id, Concern.passed_on_by_id == person_id))
    found = found.order_by(Concern.told_on.is_not(None), Concern.look_at_telling_by, Concern.passed_on_at.desc())
    return session.scalars(found.limit(PAGE)).all()

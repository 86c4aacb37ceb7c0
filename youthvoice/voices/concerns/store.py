"""Rows of worries passed on. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select

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


def list_concerns(session: Session, concern_ids: Sequence[str]) -> Sequence[Concern]:
    """The worries among these ids."""
    return session.scalars(select(Concern).where(Concern.id.in_(concern_ids))).all()


def list_received_by(session: Session, receiver_id: str) -> Sequence[Concern]:
    """Every worry that went to one person, in the order of their young people."""
    found = select(Concern).where(Concern.receiver_id == receiver_id)
    return session.scalars(found.order_by(Concern.young_person_id, Concern.id)).all()


def list_with(session: Session, person_id: str, left_in: tuple[str, Sequence[str]] | None) -> Sequence[Concern]:
    """Those that somebody passed on or received: those not told of first, the soonest look on top.

    `left_in`: a service and who works in it; then also those not about them whose receiver is none of these.
    """
    theirs = or_(Concern.receiver_id == person_id, Concern.passed_on_by_id == person_id)
    if left_in is not None:
        service_id, here = left_in
        about_another = or_(Concern.about_id.is_(None), Concern.about_id != person_id)
        theirs |= and_(Concern.service_id == service_id, Concern.receiver_id.not_in(here), about_another)
    found = select(Concern).where(theirs)
    found = found.order_by(Concern.told_on.is_not(None), Concern.look_at_telling_by, Concern.passed_on_at.desc())
    return session.scalars(found.limit(PAGE)).all()

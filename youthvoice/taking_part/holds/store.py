"""Rows of hold-backs and of challenges to them. Stores flush and never commit."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, or_, select

from youthvoice.db import Session, flush, lock_row
from youthvoice.taking_part.holds.models import ChallengeRow, HoldRow


def add(session: Session, row: HoldRow | ChallengeRow) -> None:
    """Add one, or keep what was changed. Raises `AlreadyExists(table)` where an id is taken."""
    session.add(row)
    flush(session)


def get_hold(session: Session, hold_id: str) -> HoldRow | None:
    """The one with this id, read anew."""
    return session.get(HoldRow, hold_id, populate_existing=True)


def lock_hold(session: Session, hold_id: str) -> HoldRow | None:
    """The same, held until this request ends."""
    return lock_row(session, HoldRow, hold_id)


def list_holds_of(session: Session, young_person_ids: Sequence[str]) -> Sequence[HoldRow]:
    """Every hold-back of these young people, oldest first."""
    found = select(HoldRow).where(HoldRow.young_person_id.in_(young_person_ids))
    return session.scalars(found.order_by(HoldRow.proposed_at, HoldRow.id)).all()


def list_holds_to_look_at(
    session: Session, reviewer_id: str, service_id: str, here: Sequence[str], today: date
) -> Sequence[HoldRow]:
    """Every hold-back this person was named for as somebody from outside; and those of the service that are not over
    and for which nobody was, or somebody who is not `here` any more."""
    gone = or_(HoldRow.reviewer_id.is_(None), HoldRow.reviewer_id.not_in(here))
    nobodys = and_(HoldRow.service_id == service_id, gone, HoldRow.ended_at.is_(None), HoldRow.review_on > today)
    found = select(HoldRow).where(or_(HoldRow.reviewer_id == reviewer_id, nobodys))
    return session.scalars(found.order_by(HoldRow.proposed_at, HoldRow.id)).all()


def list_open_for(session: Session, reviewer_id: str) -> Sequence[HoldRow]:
    """Every hold-back this person was named for and nobody has ended, in the order of their young people."""
    found = select(HoldRow).where(HoldRow.reviewer_id == reviewer_id, HoldRow.ended_at.is_(None))
    return session.scalars(found.order_by(HoldRow.young_person_id, HoldRow.id)).all()


def list_challenges_of(session: Session, young_person_ids: Sequence[str]) -> Sequence[ChallengeRow]:
    """Every challenge to a hold-back of these young people, oldest first."""
    found = select(ChallengeRow).where(ChallengeRow.young_person_id.in_(young_person_ids))
    return session.scalars(found.order_by(ChallengeRow.challenged_at, ChallengeRow.id)).all()

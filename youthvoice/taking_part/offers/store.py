"""Rows of offers. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import select

from youthvoice.db import Session, flush, lock_row
from youthvoice.taking_part.offers.models import OfferRow


def add_offer(session: Session, row: OfferRow) -> None:
    """Add one, or keep what was changed. Raises `AlreadyExists("offers")` where the id is taken."""
    session.add(row)
    flush(session)


def get_offer(session: Session, offer_id: str) -> OfferRow | None:
    """The one with this id, read anew."""
    return session.get(OfferRow, offer_id, populate_existing=True)


def lock_offer(session: Session, offer_id: str) -> OfferRow | None:
    """The same, held until this request ends."""
    return lock_row(session, OfferRow, offer_id)


def list_offers_of(session: Session, young_person_ids: Sequence[str]) -> Sequence[OfferRow]:
    """Every offer to these young people, oldest first."""
    found = select(OfferRow).where(OfferRow.young_person_id.in_(young_person_ids))
    return session.scalars(found.order_by(OfferRow.offered_at, OfferRow.id)).all()

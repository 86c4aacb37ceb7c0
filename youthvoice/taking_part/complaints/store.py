"""Rows of complaints. Stores flush and never commit; a list is only ever of one young person’s or one receiver’s."""

from collections.abc import Sequence

from sqlalchemy import select

from youthvoice.db import Session, flush, lock_row
from youthvoice.taking_part.complaints.models import Complaint

# As many as one request may open (records.open_many).
PAGE = 50


def add_complaint(session: Session, row: Complaint) -> None:
    """Add one. Raises `AlreadyExists("complaints")` where its id is taken."""
    session.add(row)
    flush(session)


def get_complaint(session: Session, complaint_id: str) -> Complaint | None:
    """The complaint with this id, read anew."""
    return session.get(Complaint, complaint_id, populate_existing=True)


def lock_complaint(session: Session, complaint_id: str) -> Complaint | None:
    """The same, held until this request ends; only while writing."""
    return lock_row(session, Complaint, complaint_id)


def list_of(session: Session, young_person_id: str) -> Sequence[Complaint]:
    """What a young person sent, newest first."""
    found = select(Complaint).where(Complaint.young_person_id == young_person_id)
    return session.scalars(found.order_by(Complaint.sent_at.desc(), Complaint.id.desc()).limit(PAGE)).all()


def list_to(session: Session, receiver_id: str) -> Sequence[Complaint]:
    """What came to one person and was not taken back.

    Those who wait first, the longest wait on top; then what is done, the newest first.
    """
    found = select(Complaint).where(Complaint.receiver_id == receiver_id, Complaint.taken_back_at.is_(None))
    done = Complaint.in_touch_at
    found = found.order_by(done.is_not(None), done.desc(), Complaint.sent_at, Complaint.id)
    return session.scalars(found.limit(PAGE)).all()


def list_about_somebody(session: Session, complaint_ids: Sequence[str]) -> Sequence[Complaint]:
    """Those of these that are about somebody listed."""
    found = select(Complaint).where(Complaint.id.in_(complaint_ids), Complaint.about_id.is_not(None))
    return session.scalars(found).all()

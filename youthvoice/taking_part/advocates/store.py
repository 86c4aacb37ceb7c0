"""Rows of requests for an advocate. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import select

from youthvoice.db import Session, flush, lock_row
from youthvoice.taking_part.advocates.models import AdvocateRequest

# A screen shows what waits and a little of what is done.
PAGE = 50


def add_request(session: Session, row: AdvocateRequest) -> None:
    """Add one. Raises `AlreadyExists("advocate_requests")` where its id is taken."""
    session.add(row)
    flush(session)


def get_request(session: Session, request_id: str) -> AdvocateRequest | None:
    """The request with this id, read anew."""
    return session.get(AdvocateRequest, request_id, populate_existing=True)


def lock_request(session: Session, request_id: str) -> AdvocateRequest | None:
    """The same, held until this request ends; only while writing."""
    return lock_row(session, AdvocateRequest, request_id)


def list_requests_of(session: Session, young_person_id: str) -> Sequence[AdvocateRequest]:
    """What a young person asked for, newest first, without what they ended themselves."""
    found = select(AdvocateRequest).where(
        AdvocateRequest.young_person_id == young_person_id, AdvocateRequest.withdrawn_at.is_(None)
    )
    found = found.order_by(AdvocateRequest.asked_at.desc(), AdvocateRequest.id.desc()).limit(PAGE)
    return session.scalars(found.execution_options(populate_existing=True)).all()


def list_requests_in(session: Session, service_id: str) -> Sequence[AdvocateRequest]:
    """What the young people of a service asked for and did not end.

    Those who wait first, the longest wait on top; then what is done, the newest first.
    """
    found = select(AdvocateRequest).where(
        AdvocateRequest.service_id == service_id, AdvocateRequest.withdrawn_at.is_(None)
    )
    done = AdvocateRequest.in_touch_at
    found = found.order_by(done.is_not(None), done.desc(), AdvocateRequest.asked_at, AdvocateRequest.id)
    return session.scalars(found.limit(PAGE)).all()

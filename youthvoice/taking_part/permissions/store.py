"""Rows of asking for a yes. Stores flush and never commit; who may see a row is for the caller to ask."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import and_, or_, select

from youthvoice.db import Base, Session, flush, lock_row
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions.models import NOT_YET, UNCLEAR, YES, CheckedFact, LawfulBasis, YesRequest

IN_FORCE = ("standing", "waiting")


def add(session: Session, row: Base) -> None:
    """Add or keep one row. Raises `AlreadyExists` where its id is taken."""
    session.add(row)
    flush(session)


def get_request(session: Session, request_id: str) -> YesRequest | None:
    """One request as it is stored now."""
    found = select(YesRequest).where(YesRequest.id == request_id)
    return session.scalars(found.execution_options(populate_existing=True)).one_or_none()


def lock_request(session: Session, request_id: str) -> YesRequest | None:
    """The same, held against other writers."""
    found: Any = lock_row(session, YesRequest, request_id)
    return found if isinstance(found, YesRequest) else None


def list_requests(session: Session, young_person_id: str) -> Sequence[YesRequest]:
    """Everything a young person was asked, newest first."""
    found = select(YesRequest).where(YesRequest.young_person_id == young_person_id)
    return session.scalars(found.order_by(YesRequest.asked_at.desc(), YesRequest.id.desc())).all()


def list_requests_of(session: Session, young_person_ids: Collection[str]) -> Sequence[YesRequest]:
    """Everything these young people were asked."""
    return session.scalars(select(YesRequest).where(YesRequest.young_person_id.in_(young_person_ids))).all()


def list_to_ask_again(
    session: Session, young_person_ids: Collection[str], since: date, until: date
) -> Sequence[YesRequest]:
    """Of these young people: what they said yes to that ends in these days, and what is not clear yet."""
    found = select(YesRequest).where(
        YesRequest.young_person_id.in_(young_person_ids),
        or_(
            and_(YesRequest.state == YES, YesRequest.ends_on > since, YesRequest.ends_on <= until),
            YesRequest.state.in_((UNCLEAR, NOT_YET)),
        ),
    )
    return session.scalars(found).all()


def list_yeses(session: Session, request_ids: Collection[str], states: Sequence[str] = ()) -> Sequence[PermissionRow]:
    """The yeses given to these requests, oldest first; with `states`, only those."""
    found = select(PermissionRow).where(PermissionRow.request_id.in_(request_ids))
    if states:
        found = found.where(PermissionRow.state.in_(states))
    found = found.order_by(PermissionRow.created_at, PermissionRow.id)
    return session.scalars(found.execution_options(populate_existing=True)).all()


def list_standing(session: Session, young_person_id: str) -> Sequence[PermissionRow]:
    """A young person's standing yeses to more than one thing."""
    found = select(PermissionRow).where(
        PermissionRow.young_person_id == young_person_id,
        PermissionRow.request_id.is_not(None),
        PermissionRow.record_id.is_(None),
        PermissionRow.state == "standing",
    )
    return session.scalars(found.order_by(PermissionRow.created_at, PermissionRow.id)).all()


def list_over(session: Session, person_id: str, today: Any) -> Sequence[PermissionRow]:
    """Yeses of, or to, this person whose last day has passed and that were not ended yet."""
    found = select(PermissionRow).where(
        or_(PermissionRow.young_person_id == person_id, PermissionRow.reader_id == person_id),
        PermissionRow.request_id.is_not(None),
        PermissionRow.state.in_(IN_FORCE),
        PermissionRow.ends_on <= today,
    )
    return session.scalars(found.order_by(PermissionRow.created_at, PermissionRow.id)).all()


def get_checked(session: Session, checked_id: str) -> CheckedFact | None:
    """One checked fact."""
    return session.get(CheckedFact, checked_id)


def list_checked(session: Session, young_person_id: str) -> Sequence[CheckedFact]:
    """What was checked about a young person, newest first."""
    found = select(CheckedFact).where(CheckedFact.young_person_id == young_person_id)
    return session.scalars(found.order_by(CheckedFact.created_at.desc(), CheckedFact.id)).all()


def get_basis(session: Session, basis_id: str) -> LawfulBasis | None:
    """One lawful basis."""
    return session.get(LawfulBasis, basis_id)


def list_bases(session: Session, service_id: str) -> Sequence[LawfulBasis]:
    """Every lawful basis a service ever set, newest first."""
    found = select(LawfulBasis).where(LawfulBasis.service_id == service_id)
    return session.scalars(found.order_by(LawfulBasis.set_at.desc(), LawfulBasis.id.desc())).all()

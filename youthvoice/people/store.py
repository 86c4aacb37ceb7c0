"""Finding and adding rows of people/. Stores flush and never commit; who may ask is settled before they are called."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select, true, update

from youthvoice.db import Base, Session, flush, lock_row
from youthvoice.people.models import (
    AgencyRow,
    CoverRow,
    PersonRow,
    PublicKeyRow,
    ServiceRow,
    WorkingRelationshipRow,
)

# Built once: records asks for the keys of every reader of every version.
_KEYS = (
    select(PublicKeyRow, PersonRow.service_id, PersonRow.role, PersonRow.state)
    .outerjoin(PersonRow, PersonRow.id == PublicKeyRow.owner_id)
    .where(
        PublicKeyRow.owner_id.in_(bindparam("owner_ids", expanding=True)),
        PublicKeyRow.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(PublicKeyRow.version)
)

# A key with the service, role and state of the person it belongs to (None for a service's own key).
KeyAndOwner = tuple[PublicKeyRow, str | None, str | None, str | None]


def add(session: Session, row: Base) -> None:
    """Add one row now. Raises `AlreadyExists(table)` where its key is taken."""
    session.add(row)
    flush(session)


def get_service(session: Session, service_id: str) -> ServiceRow | None:
    """The service with this id."""
    return session.get(ServiceRow, service_id)


def list_services(session: Session) -> Sequence[ServiceRow]:
    """Every service of this deployment."""
    return session.scalars(select(ServiceRow).order_by(ServiceRow.id)).all()


def get_agency(session: Session, agency_id: str) -> AgencyRow | None:
    """The agency with this id."""
    return session.get(AgencyRow, agency_id)


def get_person(session: Session, person_id: str) -> PersonRow | None:
    """The person with this id, in any service."""
    return session.get(PersonRow, person_id)


def lock_person(session: Session, person_id: str) -> PersonRow | None:
    """The person with this id, read anew and held against other writers."""
    return lock_row(session, PersonRow, person_id)


def find_by_username(session: Session, username_index: bytes) -> PersonRow | None:
    """The person whose username has this look-up index."""
    return session.scalars(select(PersonRow).where(PersonRow.username_index == username_index)).one_or_none()


def list_people(session: Session, person_ids: Iterable[str]) -> dict[str, PersonRow]:
    """These people, by id."""
    found = session.scalars(select(PersonRow).where(PersonRow.id.in_(list(person_ids))))
    return {row.id: row for row in found}


def list_agencies(session: Session, service_id: str) -> Sequence[AgencyRow]:
    """The agencies of one service, oldest id first."""
    return session.scalars(select(AgencyRow).where(AgencyRow.service_id == service_id).order_by(AgencyRow.id)).all()


def list_of_service(session: Session, service_id: str, *roles: str, with_left: bool = False) -> Sequence[PersonRow]:
    """People of one service who still are here, of these roles (all of them when none is named), oldest row first."""
    asked = select(PersonRow).where(PersonRow.service_id == service_id)
    if not with_left:
        asked = asked.where(PersonRow.state == "active")
    if roles:
        asked = asked.where(PersonRow.role.in_(roles))
    return session.scalars(asked.order_by(PersonRow.created_at, PersonRow.id)).all()


def find_relationship(session: Session, young_person_id: str, worker_id: str) -> WorkingRelationshipRow | None:
    """The one row that joins these two, ended or not."""
    return session.scalars(
        select(WorkingRelationshipRow).where(
            WorkingRelationshipRow.young_person_id == young_person_id,
            WorkingRelationshipRow.worker_id == worker_id,
        )
    ).one_or_none()


def list_relationships(
    session: Session,
    on: date,
    *,
    young_person_ids: Sequence[str] | None = None,
    worker_ids: Sequence[str] | None = None,
) -> Sequence[WorkingRelationshipRow]:
    """Relationships that stand on this day, of these young people or of these workers, oldest first."""
    row = WorkingRelationshipRow
    whose: ColumnElement[bool] = true()
    if young_person_ids is not None:
        whose = and_(whose, row.young_person_id.in_(young_person_ids))
    if worker_ids is not None:
        whose = and_(whose, row.worker_id.in_(worker_ids))
    standing = and_(row.starts_on <= on, or_(row.ends_on.is_(None), row.ends_on > on))
    return session.scalars(
        select(row).where(whose, standing).order_by(row.starts_on, row.is_named_adult.desc(), row.id)
    ).all()


def list_covers(session: Session, worker_ids: Sequence[str], on: date, *, held: bool = False) -> Sequence[CoverRow]:
    """Cover that stands on this day for any of these workers; `held` keeps it from changing meanwhile."""
    found = _covers_on(on).where(CoverRow.worker_id.in_(worker_ids)).order_by(CoverRow.worker_id)
    if held:
        found = found.with_for_update(read=True).execution_options(populate_existing=True)
    return session.scalars(found).all()


def list_covered_by(session: Session, cover_id: str, on: date) -> Sequence[CoverRow]:
    """Cover that somebody is to others on this day."""
    return session.scalars(_covers_on(on).where(CoverRow.cover_id == cover_id).order_by(CoverRow.worker_id)).all()


def _covers_on(on: date) -> "Select[CoverRow]":
    return select(CoverRow).where(CoverRow.starts_on <= on, or_(CoverRow.ends_on.is_(None), CoverRow.ends_on > on))


def find_cover(session: Session, worker_id: str) -> CoverRow | None:
    """The one row about who covers for this worker, ended or not."""
    return session.get(CoverRow, worker_id, populate_existing=True)


def lock_cover(session: Session, worker_id: str) -> CoverRow | None:
    """The same, held against other writers."""
    return lock_row(session, CoverRow, worker_id)


def set_away(session: Session, worker_id: str, away_from: date | None, away_until: date | None) -> None:
    """The days a worker is away."""
    days = {"away_from": away_from, "away_until": away_until}
    session.execute(update(PersonRow).where(PersonRow.id == worker_id).values(**days))


def list_keys(session: Session, owner_ids: Sequence[str], *states: str) -> list[KeyAndOwner]:
    """Directory rows of these owners in these states, oldest version first, each with its owner's own facts."""
    if not owner_ids:
        return []
    found = session.execute(_KEYS, {"owner_ids": list(owner_ids), "states": states})
    return [(key, service_id, role, state) for key, service_id, role, state in found]


def list_live_keys(session: Session, key_ids: Sequence[str]) -> set[str]:
    """Which of these keys were not retired since."""
    found = select(PublicKeyRow.id).where(PublicKeyRow.id.in_(key_ids), PublicKeyRow.state != "retired")
    return set(session.scalars(found))


def last_version(session: Session, owner_id: str) -> int:
    """The number of this owner's newest key in any state; 0 when there is none."""
    found = select(PublicKeyRow.version).where(PublicKeyRow.owner_id == owner_id)
    return session.scalars(found.order_by(PublicKeyRow.version.desc()).limit(1)).first() or 0

"""Finding and adding rows of people/. Stores flush and never commit; who may ask is settled before they are called.

What is only looked at comes by Core statements built once, and as it is in the database: flush before you look again.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, and_, bindparam, exists, or_, select, update

from youthvoice.db import Base, Found, Session, flush, lock_row, read
from youthvoice.people.models import AgencyRow, CoverRow, PersonRow, PublicKeyRow, ServiceRow, WorkingRelationshipRow

_PEOPLE: Table = PersonRow.__table__  # type: ignore[assignment]
_SERVICES: Table = ServiceRow.__table__  # type: ignore[assignment]
_KEYS: Table = PublicKeyRow.__table__  # type: ignore[assignment]
_TIES: Table = WorkingRelationshipRow.__table__  # type: ignore[assignment]
_COVERS: Table = CoverRow.__table__  # type: ignore[assignment]


def _among(column: Any, name: str) -> Any:
    return column.in_(bindparam(name, expanding=True))


_PERSON = select(_PEOPLE).where(_PEOPLE.c.id == bindparam("person"))
_THESE = select(_PEOPLE).where(_among(_PEOPLE.c.id, "people"))
_YOUNG_PERSON = select(
    _PEOPLE,
    exists().where(_KEYS.c.owner_id == _PEOPLE.c.id, _KEYS.c.state.in_(("pending", "current"))).label("has_key"),
).where(_PEOPLE.c.id == bindparam("person"), _PEOPLE.c.role == "young_person")
_OF_SERVICE = (
    select(_PEOPLE)
    .where(_PEOPLE.c.service_id == bindparam("service"), _among(_PEOPLE.c.state, "states"))
    .order_by(_PEOPLE.c.created_at, _PEOPLE.c.id)
)
_WITH_ROLES = _OF_SERVICE.where(_among(_PEOPLE.c.role, "roles"))
_young = _PEOPLE.alias("young")
_THEIR_LEADS = and_(
    _PEOPLE.c.role == "lead",
    _PEOPLE.c.state == "active",
    _PEOPLE.c.service_id == select(_young.c.service_id).where(_young.c.id == bindparam("young")).scalar_subquery(),
)
_ADULTS = (
    select(_PEOPLE)
    .where(or_(_among(_PEOPLE.c.id, "workers"), _THEIR_LEADS))
    .order_by(_PEOPLE.c.created_at, _PEOPLE.c.id)
)
_SERVICE = select(_SERVICES).where(_SERVICES.c.id == bindparam("service"))
# A key with the service, role and state of the person it belongs to (None for a service's own key).
_OWNED = (
    select(
        _KEYS,
        _PEOPLE.c.service_id,
        _PEOPLE.c.role,
        _PEOPLE.c.state.label("owner_state"),
    )
    .outerjoin(_PEOPLE, _PEOPLE.c.id == _KEYS.c.owner_id)
    .where(_among(_KEYS.c.owner_id, "owners"))
    .order_by(_KEYS.c.version)
)


@cache
def _owned_in(states: tuple[str, ...]) -> "Select[*tuple[Any, ...]]":
    return _OWNED.where(or_(*(_KEYS.c.state == state for state in states)))


_LIVE = select(_KEYS.c.id).where(_among(_KEYS.c.id, "keys"), _KEYS.c.state != "retired")
_TIES_TODAY = (
    select(_TIES)
    .where(
        _TIES.c.starts_on <= bindparam("today"),
        or_(_TIES.c.ends_on.is_(None), _TIES.c.ends_on > bindparam("today")),
    )
    .order_by(_TIES.c.starts_on, _TIES.c.is_named_adult.desc(), _TIES.c.id)
)
_TIES_OF = _TIES_TODAY.where(_TIES.c.young_person_id == bindparam("young"))
_TIES_OF_MANY = _TIES_TODAY.where(_among(_TIES.c.young_person_id, "young_people"))
_TIES_OF_WORKERS = _TIES_TODAY.where(_among(_TIES.c.worker_id, "workers"))
_COVERS_TODAY = (
    select(_COVERS)
    .where(
        _COVERS.c.starts_on <= bindparam("today"),
        or_(_COVERS.c.ends_on.is_(None), _COVERS.c.ends_on > bindparam("today")),
    )
    .order_by(_COVERS.c.worker_id)
)
_COVERS_OF = _COVERS_TODAY.where(_among(_COVERS.c.worker_id, "workers"))
_COVERS_OF_HELD = _COVERS_OF.with_for_update(read=True)
_COVERED_BY = _COVERS_TODAY.where(_COVERS.c.cover_id == bindparam("cover"))

# The same for a key that is about to change.
KeyAndOwner = tuple[PublicKeyRow, str | None, str | None]


def add(session: Session, row: Base) -> None:
    """Add one row now. Raises `AlreadyExists(table)` where its key is taken."""
    session.add(row)
    flush(session)


def get_service(session: Session, service_id: str) -> ServiceRow | None:
    """The service with this id, to be changed."""
    return session.get(ServiceRow, service_id)


def find_service(session: Session, service_id: str) -> Found | None:
    """The service with this id."""
    return read(session, _SERVICE, service=service_id).one_or_none()


def list_services(session: Session) -> Sequence[ServiceRow]:
    """Every service of this deployment."""
    return session.scalars(select(ServiceRow).order_by(ServiceRow.id)).all()


def get_agency(session: Session, agency_id: str) -> AgencyRow | None:
    """The agency with this id."""
    return session.get(AgencyRow, agency_id)


def get_person(session: Session, person_id: str) -> PersonRow | None:
    """The person with this id, in any service, to be changed."""
    return session.get(PersonRow, person_id)


def find_person(session: Session, person_id: str) -> Found | None:
    """The person with this id, in any service."""
    return read(session, _PERSON, person=person_id).one_or_none()


def find_young_person(session: Session, person_id: str) -> Found | None:
    """The young person with this id, and whether they `has_key`: a pending one counts."""
    return read(session, _YOUNG_PERSON, person=person_id).one_or_none()


def lock_person(session: Session, person_id: str) -> PersonRow | None:
    """The person with this id, read anew and held against other writers."""
    return lock_row(session, PersonRow, person_id)


def find_by_username(session: Session, username_index: bytes) -> PersonRow | None:
    """The person whose username has this look-up index."""
    return session.scalars(select(PersonRow).where(PersonRow.username_index == username_index)).one_or_none()


def list_people(session: Session, person_ids: Iterable[str]) -> dict[str, Found]:
    """These people, by id."""
    return {row.id: row for row in read(session, _THESE, people=list(person_ids))}


def list_adults(session: Session, young_person_id: str, worker_ids: Sequence[str]) -> Sequence[Found]:
    """These workers, and the leads of the young person's service who still are here."""
    return read(session, _ADULTS, young=young_person_id, workers=worker_ids).all()


def list_agencies(session: Session, service_id: str) -> Sequence[AgencyRow]:
    """The agencies of one service, oldest id first."""
    return session.scalars(select(AgencyRow).where(AgencyRow.service_id == service_id).order_by(AgencyRow.id)).all()


def list_of_service(session: Session, service_id: str, *roles: str, with_left: bool = False) -> Sequence[Found]:
    """People of one service who still are here, of these roles (all of them when none is named), oldest row first."""
    asked = {"service": service_id, "states": ["active", "left"] if with_left else ["active"]}
    return (read(session, _WITH_ROLES, **asked, roles=roles) if roles else read(session, _OF_SERVICE, **asked)).all()


def find_relationship(session: Session, young_person_id: str, worker_id: str) -> WorkingRelationshipRow | None:
    """The one row that joins these two, ended or not."""
    two = {"young_person_id": young_person_id, "worker_id": worker_id}
    return session.scalars(select(WorkingRelationshipRow).filter_by(**two)).one_or_none()


def list_former_workers(session: Session, young_person_id: str, on: date) -> list[str]:
    """The ids of those whose work with this young person was over by this day."""
    found = select(_TIES.c.worker_id).where(_TIES.c.young_person_id == young_person_id, _TIES.c.ends_on <= on)
    return list(session.scalars(found.order_by(_TIES.c.id)))


def list_relationships(session: Session, on: date, young_person_ids: Sequence[str]) -> Sequence[Found]:
    """Relationships of these young people that stand on this day, oldest first."""
    if len(young_person_ids) == 1:  # asked at every send, and a list of one costs three times a plain value
        return read(session, _TIES_OF, today=on, young=young_person_ids[0]).all()
    return read(session, _TIES_OF_MANY, today=on, young_people=young_person_ids).all()


def list_relationships_of_workers(session: Session, on: date, worker_ids: Sequence[str]) -> Sequence[Found]:
    """The same of these workers."""
    return read(session, _TIES_OF_WORKERS, today=on, workers=worker_ids).all()


def list_covers(session: Session, worker_ids: Sequence[str], on: date, *, held: bool = False) -> Sequence[Found]:
    """Cover that stands on this day for any of these workers; `held` keeps it from changing meanwhile."""
    return read(session, _COVERS_OF_HELD if held else _COVERS_OF, today=on, workers=worker_ids).all()


def list_covered_by(session: Session, cover_id: str, on: date) -> Sequence[Found]:
    """Cover that somebody is to others on this day."""
    return read(session, _COVERED_BY, today=on, cover=cover_id).all()


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


def list_keys(session: Session, owner_ids: Collection[str], *states: str) -> Sequence[Found]:
    """Directory rows of these owners in these states, oldest version first, each with its owner's own facts."""
    return read(session, _owned_in(states), owners=list(owner_ids)).all() if owner_ids else ()


def keys_to_change(session: Session, owner_id: str, *states: str) -> list[KeyAndOwner]:
    """One owner's directory rows in these states, oldest version first, with their service and role."""
    found = (
        select(PublicKeyRow, PersonRow.service_id, PersonRow.role)
        .outerjoin(PersonRow, PersonRow.id == PublicKeyRow.owner_id)
        .where(PublicKeyRow.owner_id == owner_id, PublicKeyRow.state.in_(states))
        .order_by(PublicKeyRow.version)
    )
    return [(key, service_id, role) for key, service_id, role in session.execute(found)]


def list_live_keys(session: Session, key_ids: Sequence[str]) -> set[str]:
    """Which of these keys were not retired since."""
    return set(read(session, _LIVE, keys=key_ids).scalars())


def last_version(session: Session, owner_id: str) -> int:
    """The number of this owner's newest key in any state; 0 when there is none."""
    found = select(PublicKeyRow.version).where(PublicKeyRow.owner_id == owner_id)
    return session.scalars(found.order_by(PublicKeyRow.version.desc()).limit(1)).first() or 0

"""Who somebody is, as the rest of the house sees them: a frozen view with names unsealed. Never an ORM row."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date

from consent.capabilities import Role
from consent.facts import YoungPerson
from youthvoice.db import Base, Found
from youthvoice.ids import new_id
from youthvoice.people import marks, store
from youthvoice.people.models import PersonRow, ServiceRow
from youthvoice.work import Work


@dataclass(frozen=True)
class Person:
    """A young person or a worker. `away_until` is the first day back; both away days are None when not away."""

    id: str
    role: Role
    service_id: str
    agency_id: str | None
    name: str = field(repr=False)
    nickname: str | None = field(repr=False)
    case_reference: str | None = field(repr=False)
    birthday_known: bool
    enrolled: bool
    confirmed: bool
    state: str
    away_from: date | None
    away_until: date | None

    @property
    def first_name(self) -> str:
        """The first word of the recorded name: what a young person calls an adult."""
        return self.name.split()[0]

    @property
    def initials(self) -> str:
        """First and last initial, for staff lists."""
        words = self.name.split()
        return "".join(word[0].upper() for word in (words if len(words) == 1 else (words[0], words[-1])))

    def is_away(self, on: date) -> bool:
        """Whether they are marked away on this day."""
        return self.away_from is not None and self.away_from <= on and (self.away_until is None or on < self.away_until)


@dataclass(frozen=True)
class Service:
    """A service, its name and the number to call when help cannot wait."""

    id: str
    name: str
    is_demo: bool
    profile_name: str
    help_number: str | None
    help_checked_on: date | None


def as_person(work: Work, row: PersonRow | Found) -> Person:
    """The frozen view of a row. Raises `Unopenable` or Problem `directory_broken` when it was changed outside."""
    marks.check(work, row)

    def said(column: str) -> str | None:
        return work.house.unseal("people", column, row.id, getattr(row, column))

    return Person(
        id=row.id,
        role=Role(row.role),
        service_id=row.service_id,
        agency_id=row.agency_id,
        name=said("name_sealed") or "",
        nickname=said("nickname_sealed"),
        case_reference=said("case_reference_sealed"),
        birthday_known=row.date_of_birth_sealed is not None,
        enrolled=row.enrolled_at is not None,
        confirmed=row.confirmed_at is not None,
        state=row.state,
        away_from=row.away_from,
        away_until=row.away_until,
    )


def new_person(work: Work, person_id: str | None, service_id: str, role: Role) -> PersonRow:
    """A row to fill in: somebody who is here from now on."""
    return PersonRow(
        id=person_id or new_id(), service_id=service_id, role=str(role), state="active", created_at=work.now
    )


def seal_onto(work: Work, row: Base, **texts: str | None) -> None:
    """Set `<name>_sealed` for each text, bound to this row; a text that is None leaves the column empty."""
    for name, text in texts.items():
        column = f"{name}_sealed"
        setattr(row, column, work.house.seal(row.__tablename__, column, row.id, text))  # type: ignore[attr-defined]


def find_person(work: Work, person_id: str) -> Person | None:
    """Anyone of this deployment, for features that already settled who may ask."""
    row = store.find_person(work.session, person_id)
    return as_person(work, row) if row is not None else None


def find_people(work: Work, person_ids: list[str]) -> dict[str, Person]:
    """These people by id, in one query."""
    return {row.id: as_person(work, row) for row in store.list_people(work.session, person_ids).values()}


def find_by_username(work: Work, username: str) -> Person | None:
    """The worker who signs in with this username, however they typed its case."""
    row = store.find_by_username(work.session, username_index(work, username))
    return as_person(work, row) if row is not None else None


def username_index(work: Work, username: str) -> bytes:
    """What a username is looked up by: the same bytes for every way of typing the same name (NFKC, case, edges)."""
    return work.house.lookup("people.username", unicodedata.normalize("NFKC", username).casefold().strip())


def find_service(work: Work, service_id: str) -> Service | None:
    """The service with this id."""
    row = store.find_service(work.session, service_id)
    return as_service(work, row) if row is not None else None


def list_services(work: Work) -> list[Service]:
    """Every service here: the command line and the demo pick one by name."""
    return [as_service(work, row) for row in store.list_services(work.session)]


def as_service(work: Work, row: ServiceRow | Found) -> Service:
    """The frozen view of a service's row."""
    return Service(
        id=row.id,
        name=work.house.unseal("services", "name_sealed", row.id, row.name_sealed) or "",
        is_demo=row.is_demo,
        profile_name=row.profile_name,
        help_number=work.house.unseal("services", "help_number_sealed", row.id, row.help_number_sealed),
        help_checked_on=row.help_checked_on,
    )


def consent_young_person(work: Work, young_person_id: str) -> YoungPerson | None:
    """A young person as the rules know them; None when there is no such young person. A pending key counts as a key."""
    row = store.find_young_person(work.session, young_person_id)
    if row is None:
        return None
    marks.check(work, row)
    return YoungPerson(
        id=row.id,
        service_id=row.service_id,
        enrolled=row.enrolled_at is not None,
        confirmed=row.confirmed_at is not None,
        has_key=row.has_key,
    )

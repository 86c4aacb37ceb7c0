"""What the lists show: a young person's adults, a worker's young people.

No words, no risk score.
"""

from dataclasses import dataclass
from datetime import date, datetime

from consent.capabilities import Role
from consent.working_days import due_on
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import hooks
from youthvoice.people.cover import covers_of
from youthvoice.people.directory import current_keys
from youthvoice.people.persons import Person
from youthvoice.people.relationships import (
    Adult,
    list_adults_of,
    list_young_people_of,
    workers_of,
)
from youthvoice.people.rosters import list_young_people_in
from youthvoice.work import Work


@dataclass(frozen=True)
class ListedAdult:
    """An adult as a young person picks them. `ready`: a record can be sealed to them now."""

    id: str
    first_name: str
    what: Role
    works_with_me: bool
    ready: bool
    answers_by: date
    away_until: date | None
    cover: Person | None


@dataclass(frozen=True)
class InvitationSeen:
    """Where a young person's newest invitation stands: none, open, used, ended or declined."""

    state: str
    expires_at: datetime | None = None


@dataclass(frozen=True)
class ListedYoungPerson:
    """A young person on a staff list."""

    person: Person
    workers: list[Adult]
    invitation: InvitationSeen


def my_adults(work: Work) -> list[ListedAdult]:
    """Whoever the young person signed in may send to, those who work with them first."""
    me = _me(work)
    adults = list_adults_of(work, me.person_id)
    keys = current_keys(work, [adult.person.id for adult in adults])
    covers = covers_of(work, [adult.person.id for adult in adults if adult.works_with])
    answers_by = due_on(work.today, work.house.profile)
    return [
        ListedAdult(
            id=adult.person.id,
            first_name=adult.person.first_name,
            what=adult.role,
            works_with_me=adult.works_with,
            ready=adult.person.id in keys,
            answers_by=answers_by,
            away_until=adult.person.away_until if adult.person.is_away(work.today) else None,
            cover=covers.get(adult.person.id),
        )
        for adult in adults
    ]


def my_young_people(work: Work) -> list[ListedYoungPerson]:
    """Those the worker signed in works with; for a lead, all of the service."""
    me = _me(work)
    young = (
        list_young_people_in(work, me.service_id) if me.role is Role.LEAD else list_young_people_of(work, me.person_id)
    )
    return _with_company(work, young)


def one_young_person(work: Work, young_person_id: str) -> ListedYoungPerson:
    """One row of the same list. Raises NotFound for anyone who is not on it."""
    found = next((row for row in my_young_people(work) if row.person.id == young_person_id), None)
    if found is None:
        raise errors.NotFound
    return found


def _with_company(work: Work, young: list[Person]) -> list[ListedYoungPerson]:
    ids = [one.id for one in young]
    workers = workers_of(work, ids)
    invitations: dict[str, InvitationSeen] = {}
    for answered in hooks.on_invitations_asked(work, ids):
        invitations |= answered
    none = InvitationSeen("none")
    return [ListedYoungPerson(one, workers[one.id], invitations.get(one.id, none)) for one in young]


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me

"""Who works with whom.

Each row is MAC'd: what adults write is sealed to whoever is listed, so a database writer must not list one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consent.capabilities import Role
from consent.facts import Relationship
from youthvoice.db import Found
from youthvoice.people import store
from youthvoice.people.models import WorkingRelationshipRow
from youthvoice.people.persons import Person, as_person, find_people
from youthvoice.work import Work

# Roles somebody can have in a young person's life; inspectors and administrators work with nobody.
WORKING_ROLES = (Role.KEYWORKER, Role.SPECIALIST, Role.CHAIR, Role.ADVOCATE, Role.LEAD)


@dataclass(frozen=True)
class Adult:
    """A grown-up a young person may pick, and what they are to them."""

    person: Person
    role: Role
    works_with: bool
    is_named_adult: bool


def list_relationships(work: Work, young_person_id: str) -> tuple[Relationship, ...]:
    """Who works with this young person today, as the rules know it. `confirmed`: the row's MAC was checked."""
    return tuple(_as_fact(row) for row in standing(work, [young_person_id]))


def works_with(work: Work, worker_id: str, young_person_id: str) -> bool:
    """Whether this worker works with this young person today."""
    return any(row.worker_id == worker_id for row in standing(work, [young_person_id]))


def ever_worked_with(work: Work, worker_id: str, young_person_id: str) -> bool:
    """Whether this worker works, or once worked, with this young person."""
    row = store.find_relationship(work.session, young_person_id, worker_id)
    return row is not None and untouched(work, row)


def find_former_workers(work: Work, young_person_id: str) -> dict[str, Person]:
    """Those who once worked with this young person and do no more, here or gone: names, which let nobody do a thing."""
    return find_people(work, store.list_former_workers(work.session, young_person_id, work.today))


def list_adults_of(work: Work, young_person_id: str) -> list[Adult]:
    """Everyone a young person may send to: those who work with them, then the leads of their service."""
    ties = {row.worker_id: row for row in standing(work, [young_person_id])}
    found = store.list_adults(work.session, young_person_id, list(ties))
    people = {row.id: as_person(work, row) for row in found}
    adults = [
        Adult(people[row.worker_id], Role(row.role), works_with=True, is_named_adult=row.is_named_adult)
        for row in ties.values()
        if people[row.worker_id].state == "active"
    ]
    leads = [people[row.id] for row in found if row.id not in ties]
    return adults + [Adult(lead, Role.LEAD, works_with=False, is_named_adult=False) for lead in leads]


def list_young_people_of(work: Work, worker_id: str) -> list[Person]:
    """The young people this worker works with today."""
    ids = [row.young_person_id for row in standing_of(work, [worker_id])]
    found = find_people(work, ids)
    return [found[one] for one in ids if found[one].state == "active"]


def workers_of(work: Work, young_person_ids: Sequence[str]) -> dict[str, list[Adult]]:
    """Who works with each of these young people, in two queries for the whole list."""
    rows = standing(work, young_person_ids)
    people = find_people(work, [row.worker_id for row in rows])
    found: dict[str, list[Adult]] = {one: [] for one in young_person_ids}
    for row in rows:
        adult = Adult(people[row.worker_id], Role(row.role), works_with=True, is_named_adult=row.is_named_adult)
        found[row.young_person_id].append(adult)
    return found


def count_young_people(work: Work, worker_ids: Sequence[str]) -> dict[str, int]:
    """With how many young people each works today, as keyworker or specialist: in one query, and no names."""
    found = dict.fromkeys(worker_ids, 0)
    for row in standing_of(work, worker_ids):
        found[row.worker_id] += row.role in (Role.KEYWORKER, Role.SPECIALIST)
    return found


def standing(work: Work, young_person_ids: Sequence[str]) -> list[Found]:
    """Rows that stand today and are as the server wrote them; a changed one is left out and logged loudly."""
    rows = store.list_relationships(work.session, work.today, young_person_ids)
    return [row for row in rows if untouched(work, row)]


def standing_of(work: Work, worker_ids: Sequence[str]) -> list[Found]:
    """The same of these workers."""
    rows = store.list_relationships_of_workers(work.session, work.today, worker_ids)
    return [row for row in rows if untouched(work, row)]


def untouched(work: Work, row: WorkingRelationshipRow | Found) -> bool:
    return work.house.is_as_written(
        row.mac, "working_relationships", bound(row), "relationship_changed_outside", relationship=row.id
    )


def bound(row: WorkingRelationshipRow | Found) -> tuple[str | int | None, ...]:
    return (
        row.id,
        row.young_person_id,
        row.worker_id,
        row.role,
        row.starts_on.isoformat(),
        _day(row.ends_on),
        int(row.is_named_adult),
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _as_fact(row: Found) -> Relationship:
    return Relationship(
        young_person_id=row.young_person_id,
        worker_id=row.worker_id,
        role=Role(row.role),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        confirmed=True,
    )

"""Who works with whom.

Each row is MAC'd: what adults write is sealed to whoever is listed, so a database writer must not list one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import structlog

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Relationship, Situation, Worker
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import Found
from youthvoice.ids import new_id
from youthvoice.people import hooks, marks, store
from youthvoice.people.models import WorkingRelationshipRow
from youthvoice.people.persons import Person, as_person, consent_young_person, find_people
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

log = structlog.get_logger()

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
    return tuple(_as_fact(row) for row in _standing(work, [young_person_id]))


def works_with(work: Work, worker_id: str, young_person_id: str) -> bool:
    """Whether this worker works with this young person today."""
    return any(row.worker_id == worker_id for row in _standing(work, [young_person_id]))


def ever_worked_with(work: Work, worker_id: str, young_person_id: str) -> bool:
    """Whether this worker works, or once worked, with this young person."""
    row = store.find_relationship(work.session, young_person_id, worker_id)
    return row is not None and _untouched(work, row)


def list_adults_of(work: Work, young_person_id: str) -> list[Adult]:
    """Everyone a young person may send to: those who work with them, then the leads of their service."""
    ties = {row.worker_id: row for row in _standing(work, [young_person_id])}
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
    ids = [row.young_person_id for row in _standing_of(work, [worker_id])]
    found = find_people(work, ids)
    return [found[one] for one in ids if found[one].state == "active"]


def workers_of(work: Work, young_person_ids: Sequence[str]) -> dict[str, list[Adult]]:
    """Who works with each of these young people, in two queries for the whole list."""
    rows = _standing(work, young_person_ids)
    people = find_people(work, [row.worker_id for row in rows])
    found: dict[str, list[Adult]] = {one: [] for one in young_person_ids}
    for row in rows:
        adult = Adult(people[row.worker_id], Role(row.role), works_with=True, is_named_adult=row.is_named_adult)
        found[row.young_person_id].append(adult)
    return found


def count_young_people(work: Work, worker_ids: Sequence[str]) -> dict[str, int]:
    """With how many young people each works today, as keyworker or specialist: in one query, and no names."""
    found = dict.fromkeys(worker_ids, 0)
    for row in _standing_of(work, worker_ids):
        found[row.worker_id] += row.role in (Role.KEYWORKER, Role.SPECIALIST)
    return found


def link_worker(work: Work, young_person_id: str, worker_id: str, role: Role, *, is_named_adult: bool = False) -> None:
    """Record that a worker works with a young person from today. The same again changes what they are to them.

    A young person has one named adult: naming this one takes the place of whoever was it before.
    Raises NotFound outside the asker's service, Invalid for a role nobody works as, Refused while an ask waits.
    """
    is_main = role is Role.KEYWORKER or is_named_adult
    waits = is_main and any(hooks.on_worker_asks_asked(work, young_person_id))
    _ask(work, Action.LINK_WORKER, young_person_id, worker_id, ask_waits=waits)
    if role not in WORKING_ROLES:
        raise errors.Invalid({"role": "Pick a role that works with young people."})
    audit.hold(work, young_person_id)
    if is_main and any(hooks.on_worker_asks_asked(work, young_person_id)):
        raise errors.Conflict("changed", "They asked for a worker at this moment. Answer that first.")
    begin_work(work, young_person_id, worker_id, role, is_named_adult=is_named_adult)


def begin_work(work: Work, young_person_id: str, worker_id: str, role: Role, *, is_named_adult: bool = False) -> None:
    """The work itself, from today, and whoever must hear of it. The caller's own ruling allowed it; already writing."""
    if is_named_adult:
        _name_nobody(work, young_person_id)
    put_relationship(work, young_person_id, worker_id, role, is_named_adult=is_named_adult)
    named = {"named_adult": "yes"} if is_named_adult else {}
    _note(work, "link_worker", young_person_id, worker_id, {"role": str(role)} | named)
    hooks.on_worker_linked(work, young_person_id, worker_id)


def link_advocate(work: Work, young_person_id: str, advocate_id: str) -> None:
    """They asked for an advocate and this one said yes (the caller asked for that ruling). Already writing."""
    if works_with(work, advocate_id, young_person_id):
        return
    put_relationship(work, young_person_id, advocate_id, Role.ADVOCATE, is_named_adult=False)
    _note(work, "link_worker", young_person_id, advocate_id, {"role": str(Role.ADVOCATE), "asked_for": "yes"})
    hooks.on_worker_linked(work, young_person_id, advocate_id)


def unlink_worker(work: Work, young_person_id: str, worker_id: str) -> None:
    """Record that it ended today. Nothing already shared is taken back by this."""
    _ask(work, Action.UNLINK_WORKER, young_person_id, worker_id)
    audit.hold(work, young_person_id)
    end_work(work, young_person_id, worker_id)


def end_work(work: Work, young_person_id: str, worker_id: str) -> None:
    """The same, where the caller's own ruling allowed it; already writing. Twice is once."""
    row = store.find_relationship(work.session, young_person_id, worker_id)
    if row is None or row.ends_on is not None:
        return
    _end(work, row)
    hooks.on_worker_unlinked(work, young_person_id, worker_id)


def end_all_work(work: Work, worker_id: str) -> None:
    """A worker leaves: their work with everybody ends today, and each young person is told. Begins writing."""
    work.begin_writing()
    young_people = [row.young_person_id for row in _standing_of(work, [worker_id])]
    audit.hold(work, *young_people)
    for young_person_id in young_people:
        row = store.find_relationship(work.session, young_person_id, worker_id)
        if row is not None and _untouched(work, row):
            _end(work, row)


def put_relationship(work: Work, young_person_id: str, worker_id: str, role: Role, *, is_named_adult: bool) -> None:
    """The row itself, with its MAC; `work` is already writing."""
    row = store.find_relationship(work.session, young_person_id, worker_id)
    fresh = row is None
    if row is None:
        row = WorkingRelationshipRow(id=new_id(), young_person_id=young_person_id, worker_id=worker_id)
    if fresh or row.ends_on is not None:
        row.starts_on, row.ends_on, row.is_named_adult = work.today, None, False
    # Saying again what they are to them never takes away that they are the named adult.
    row.role, row.is_named_adult = str(role), is_named_adult or row.is_named_adult
    _keep(work, row)


def _ask(work: Work, action: Action, young_person_id: str, worker_id: str, *, ask_waits: bool = False) -> None:
    worker, young = store.get_person(work.session, worker_id), consent_young_person(work, young_person_id)
    if worker is None or worker.role == Role.YOUNG_PERSON or worker.state != "active":
        raise errors.NotFound  # whoever left works with nobody any more, and begins nothing anew
    marks.check(work, worker)
    if young is not None and worker.service_id != young.service_id:
        raise errors.NotFound  # another service's worker is nobody here
    situation = Situation(
        now=work.now,
        today=work.today,
        service_id=worker.service_id,
        young_person=young,
        worker=Worker(worker.id, Role(worker.role), worker.service_id),
        relationships=list_relationships(work, young_person_id),
        ask_waits=ask_waits,
    )
    gate.ask(work, action, situation, about=young_person_id)


def _end(work: Work, row: WorkingRelationshipRow) -> None:
    row.ends_on = work.today
    _keep(work, row)
    _note(work, "unlink_worker", row.young_person_id, row.worker_id, {})


def _name_nobody(work: Work, young_person_id: str) -> None:
    named = [row.worker_id for row in _standing(work, [young_person_id]) if row.is_named_adult]
    for worker_id in named:
        row = store.find_relationship(work.session, young_person_id, worker_id)
        if row is not None and _untouched(work, row):
            row.is_named_adult = False
            _keep(work, row)


def _keep(work: Work, row: WorkingRelationshipRow) -> None:
    row.mac = work.house.mac("working_relationships", *_bound(row))
    store.add(work.session, row)


def _note(work: Work, what: str, young_person_id: str, worker_id: str, details: dict[str, str]) -> None:
    audit.write(work, what, young_person_id=young_person_id, subject_id=worker_id, details=details)
    outbox.put(work, what, recipient_id=young_person_id, subject_id=worker_id)


def _standing(work: Work, young_person_ids: Sequence[str]) -> list[Found]:
    """Rows that stand today and are as the server wrote them; a changed one is left out and logged loudly."""
    rows = store.list_relationships(work.session, work.today, young_person_ids)
    return [row for row in rows if _untouched(work, row)]


def _standing_of(work: Work, worker_ids: Sequence[str]) -> list[Found]:
    """The same of these workers."""
    rows = store.list_relationships_of_workers(work.session, work.today, worker_ids)
    return [row for row in rows if _untouched(work, row)]


def _untouched(work: Work, row: WorkingRelationshipRow | Found) -> bool:
    try:
        work.house.check_mac(row.mac, "working_relationships", *_bound(row))
    except Unopenable:
        log.critical("relationship_changed_outside", relationship=row.id)
        return False
    return True


def _bound(row: WorkingRelationshipRow | Found) -> tuple[str | int | None, ...]:
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

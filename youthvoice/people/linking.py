"""Who begins and ends working with whom: asked, written down, and told to the young person."""

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation, Worker
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.people import hooks, marks, store
from youthvoice.people.models import WorkingRelationshipRow
from youthvoice.people.persons import consent_young_person
from youthvoice.people.relationships import (
    WORKING_ROLES,
    bound,
    list_relationships,
    standing,
    standing_of,
    untouched,
    works_with,
)
from youthvoice.work import Work


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
    young_people = [row.young_person_id for row in standing_of(work, [worker_id])]
    audit.hold(work, *young_people)
    for young_person_id in young_people:
        row = store.find_relationship(work.session, young_person_id, worker_id)
        if row is not None and untouched(work, row):
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
    keep(work, row)


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
    keep(work, row)
    _note(work, "unlink_worker", row.young_person_id, row.worker_id, {})


def _name_nobody(work: Work, young_person_id: str) -> None:
    named = [row.worker_id for row in standing(work, [young_person_id]) if row.is_named_adult]
    for worker_id in named:
        row = store.find_relationship(work.session, young_person_id, worker_id)
        if row is not None and untouched(work, row):
            row.is_named_adult = False
            keep(work, row)


def keep(work: Work, row: WorkingRelationshipRow) -> None:
    row.mac = work.house.mac("working_relationships", *bound(row))
    store.add(work.session, row)


def _note(work: Work, what: str, young_person_id: str, worker_id: str, details: dict[str, str]) -> None:
    audit.write(work, what, young_person_id=young_person_id, subject_id=worker_id, details=details)
    outbox.put(work, what, recipient_id=young_person_id, subject_id=worker_id)

"""Workers come and go. A passphrase is handed over once and never kept; whoever left is refused everywhere at once."""

from collections.abc import Callable
from dataclasses import dataclass, field

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation, Worker
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.people import hooks, marks, store
from youthvoice.people.linking import end_all_work
from youthvoice.people.models import PersonRow
from youthvoice.people.persons import Person, as_person, new_person, seal_onto, username_index
from youthvoice.people.replacing import retire_every_key
from youthvoice.work import Work


@dataclass(frozen=True)
class FirstWords:
    """A new worker's six words, sealed and ready; `put` keeps the way in once the worker's row is there."""

    passphrase: str = field(repr=False)
    put: Callable[[], None]


def take_on(
    work: Work,
    worker_id: str,
    service_id: str,
    *,
    name: str,
    role: Role,
    username: str,
    agency_id: str | None = None,
) -> str | None:
    """A lead adds a worker; gives their passphrase this once. The same id again changes nothing and gives None.

    Raises NotFound for another service's id, else as `add_worker`.
    """
    if _is_there(work, worker_id, service_id):
        return None
    facts = (service_id, name, role, username, agency_id)
    _check(work, *facts)
    first: list[FirstWords] = hooks.on_worker_taken_on(work, worker_id)  # slow, so before anybody waits for a row
    try:
        _put(work, worker_id, *facts)
    except AlreadyExists:
        raise _username_taken() from None
    for one in first:
        one.put()
    return next((one.passphrase for one in first), None)


def add_worker(
    work: Work,
    service_id: str,
    *,
    name: str,
    role: Role,
    username: str,
    agency_id: str | None = None,
    worker_id: str | None = None,
) -> Person:
    """A worker who can be given a passphrase next. Raises Conflict `username_taken`, Invalid for a young person's role.

    Without anybody signed in this is the command line; every route requires a lead.
    """
    facts = (service_id, name, role, username, agency_id)
    _check(work, *facts)
    return as_person(work, _put(work, worker_id, *facts))


def worker_leaves(work: Work, worker_id: str) -> None:
    """They are refused everywhere from their next request on; nothing is sealed to them any more. Twice is once.

    Raises NotFound for nobody's and another service's id. Without anybody signed in this is the command line.
    """
    row = store.get_person(work.session, worker_id)
    if row is None or row.role == Role.YOUNG_PERSON:
        raise errors.NotFound
    if work.me is not None:
        worker = Worker(row.id, Role(row.role), row.service_id)
        gate.ask(work, Action.WORKER_LEAVES, Situation(now=work.now, today=work.today, worker=worker))
    end_all_work(work, worker_id)  # holds the chains of their young people first, and begins writing
    locked = store.lock_person(work.session, worker_id)
    if locked is None or locked.state == "left":
        return
    marks.check(work, locked)
    row = locked
    row.state = "left"
    marks.mark(work, row)
    store.add(work.session, row)
    retire_every_key(work, worker_id)
    audit.write(work, "worker_left", subject_id=worker_id)
    _tell_the_other_leads(work, "worker_left", row)
    hooks.on_worker_left(work, worker_id)


def _check(work: Work, service_id: str, _name: str, role: Role, username: str, agency_id: str | None) -> None:
    if role is Role.YOUNG_PERSON:
        raise errors.Invalid({"role": "Add a young person as a young person."})
    if work.me is not None:
        gate.ask(work, Action.ADD_WORKER, Situation(now=work.now, today=work.today, service_id=service_id))
    if store.get_service(work.session, service_id) is None:
        raise errors.NotFound
    agency = store.get_agency(work.session, agency_id) if agency_id else None
    if agency_id and (agency is None or agency.service_id != service_id):
        raise errors.Invalid({"agency_id": "Pick an agency of this service."})
    if store.find_by_username(work.session, username_index(work, username)) is not None:
        raise _username_taken()


def _put(
    work: Work, worker_id: str | None, service_id: str, name: str, role: Role, username: str, agency_id: str | None
) -> PersonRow:
    work.begin_writing()
    row = new_person(work, worker_id, service_id, role)
    row.agency_id, row.username_index, row.confirmed_at = agency_id, username_index(work, username), work.now
    seal_onto(work, row, name=name, username=username.strip())
    marks.mark(work, row)
    store.add(work.session, row)
    audit.write(work, "add_worker", subject_id=row.id, details={"role": str(role)})
    _tell_the_other_leads(work, "worker_added", row)
    return row


def _is_there(work: Work, worker_id: str, service_id: str) -> bool:
    row = store.get_person(work.session, worker_id)
    if row is not None and (row.service_id != service_id or row.role == Role.YOUNG_PERSON):
        raise errors.NotFound  # somebody else's id reads like no id
    return row is not None


def _username_taken() -> errors.Problem:
    said = "Somebody has this username already. Choose another."
    return errors.Conflict("username_taken", said, fields={"username": said})


def _tell_the_other_leads(work: Work, what: str, about: PersonRow) -> None:
    asker = work.me.person_id if work.me else None
    for lead in store.list_of_service(work.session, about.service_id, Role.LEAD):
        if lead.id not in (asker, about.id):
            outbox.put(work, what, recipient_id=lead.id, subject_id=about.id)

"""Adding services, agencies, young people and workers. Names are sealed before they touch the database."""

from datetime import date

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists, Base
from youthvoice.ids import new_id
from youthvoice.people import hooks, marks, store
from youthvoice.people.directory import has_safeguarding_key, no_safeguarding_key
from youthvoice.people.models import AgencyRow, PersonRow, ServiceRow
from youthvoice.people.persons import Person, as_person, username_index
from youthvoice.people.relationships import (
    WORKING_ROLES,
    end_every_relationship,
    list_young_people_of,
    put_relationship,
)
from youthvoice.people.replacing import retire_every_key
from youthvoice.work import Work


def add_service(
    work: Work,
    name: str,
    *,
    profile_name: str = "default",
    is_demo: bool = False,
    help_number: str | None = None,
    help_checked_on: date | None = None,
) -> str:
    """A new service's id. From the command line only: no route reaches this."""
    work.begin_writing()
    row = ServiceRow(id=new_id(), is_demo=is_demo, profile_name=profile_name, help_checked_on=help_checked_on)
    _seal(work, row, "services", name=name, help_number=help_number)
    store.add(work.session, row)
    audit.write(work, "add_service", subject_id=row.id)
    return row.id


def add_agency(work: Work, service_id: str, name: str) -> str:
    """A new agency's id: whoever employs workers of this service from outside."""
    work.begin_writing()
    row = AgencyRow(id=new_id(), service_id=service_id)
    _seal(work, row, "agencies", name=name)
    store.add(work.session, row)
    audit.write(work, "add_agency", subject_id=row.id)
    return row.id


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
    if role is Role.YOUNG_PERSON:
        raise errors.Invalid({"role": "Add a young person as a young person."})
    if work.me is not None:
        gate.ask(work, Action.ADD_WORKER, Situation(now=work.now, today=work.today, service_id=service_id))
    work.begin_writing()
    if store.get_service(work.session, service_id) is None:
        raise errors.NotFound
    agency = store.get_agency(work.session, agency_id) if agency_id else None
    if agency_id and (agency is None or agency.service_id != service_id):
        raise errors.Invalid({"agency_id": "Pick an agency of this service."})
    index = username_index(work, username)
    if store.find_by_username(work.session, index) is not None:
        raise errors.Conflict("username_taken", "Somebody has this username already. Choose another.")
    row = _person(work, worker_id, service_id, role)
    row.agency_id, row.username_index, row.confirmed_at = agency_id, index, work.now
    _seal(work, row, "people", name=name, username=username.strip())
    marks.mark(work, row)
    store.add(work.session, row)
    audit.write(work, "add_worker", subject_id=row.id, details={"role": str(role)})
    _tell_the_other_leads(work, row)
    return as_person(work, row)


def add_young_person(
    work: Work,
    young_person_id: str,
    *,
    service_id: str,
    name: str,
    keyworker_id: str,
    date_of_birth: date | None = None,
    case_reference: str | None = None,
) -> Person:
    """A young person and their keyworker; the same id again by the same service gives who is there.

    Raises Conflict `no_safeguarding_key`: without that key nobody could ever reach words in an emergency.
    Raises NotFound for another service's id, Invalid when the keyworker cannot be one.
    """
    already = _already(work, young_person_id, service_id)
    if already is not None:
        return already
    keyed = has_safeguarding_key(work, service_id)
    if not keyed:
        raise no_safeguarding_key()
    situation = Situation(now=work.now, today=work.today, service_id=service_id, safeguarding_key_set=keyed)
    gate.ask(work, Action.ADD_YOUNG_PERSON, situation, about=young_person_id)
    work.begin_writing()
    _check_keyworker(work, keyworker_id, service_id)
    row = _person(work, young_person_id, service_id, Role.YOUNG_PERSON)
    born = date_of_birth.isoformat() if date_of_birth else None
    _seal(work, row, "people", name=name, date_of_birth=born, case_reference=case_reference)
    marks.mark(work, row)
    try:
        store.add(work.session, row)
    except AlreadyExists:
        work.abandon()
        return _already(work, young_person_id, service_id) or _nobody()
    put_relationship(work, row.id, keyworker_id, Role.KEYWORKER, is_named_adult=True)
    audit.write(work, "add_young_person", young_person_id=row.id, subject_id=keyworker_id)
    return as_person(work, row)


def enrol(work: Work, young_person_id: str, nickname: str | None) -> None:
    """They took up their invitation: from now on they are enrolled, under this nickname. `work` is already writing.

    Raises Invalid when the nickname is their recorded name (experience.md, S5).
    """
    row = _locked(work, young_person_id)
    if nickname is not None:
        check_nickname(work, row, nickname)
        _seal(work, row, "people", nickname=nickname.strip())
    row.enrolled_at = work.now
    marks.mark(work, row)
    store.add(work.session, row)


def confirm(work: Work, young_person_id: str) -> None:
    """Another adult confirmed that it was them; the first confirmation stands. `work` is already writing."""
    row = _locked(work, young_person_id)
    row.confirmed_at = row.confirmed_at or work.now
    marks.mark(work, row)
    store.add(work.session, row)


def check_nickname(work: Work, row: PersonRow, nickname: str) -> None:
    """2 to 20 letters, and not the recorded name in any case or spacing. Raises Invalid."""
    plain = nickname.strip()
    if not 2 <= len(plain) <= 20:
        raise errors.Invalid({"nickname": "Pick a name with 2 to 20 letters."})
    recorded = work.house.unseal("people", "name_sealed", row.id, row.name_sealed) or ""
    if _same_name(plain) == _same_name(recorded) and len(recorded.split()) > 1:
        raise errors.Invalid({"nickname": "That looks like a full name. Try a shorter one."})


def worker_leaves(work: Work, worker_id: str) -> None:
    """They are refused everywhere from their next request on, work with nobody, and nothing is sealed to them.

    The same again changes nothing. Raises NotFound for a young person's id.
    """
    audit.hold(work, *(one.id for one in list_young_people_of(work, worker_id)))
    row = _locked(work, worker_id)
    if row.role == Role.YOUNG_PERSON:
        raise errors.NotFound
    if row.state == "left":
        return
    row.state = "left"
    marks.mark(work, row)
    store.add(work.session, row)
    retire_every_key(work, worker_id)
    end_every_relationship(work, worker_id)
    audit.write(work, "worker_left", subject_id=worker_id)
    hooks.on_worker_left(work, worker_id)


def set_away(work: Work, worker_id: str, away_from: date | None, away_until: date | None) -> None:
    """The days a worker is away; `away_until` is their first day back, None for not known."""
    work.begin_writing()
    row = store.get_person(work.session, worker_id)
    if row is None:
        raise errors.NotFound
    row.away_from, row.away_until = away_from, away_until
    store.add(work.session, row)


def _locked(work: Work, person_id: str) -> PersonRow:
    """The row, held against other writers and as the server wrote it."""
    row = store.lock_person(work.session, person_id)
    if row is None:
        raise errors.NotFound
    marks.check(work, row)
    return row


def _already(work: Work, young_person_id: str, service_id: str) -> Person | None:
    row = store.get_person(work.session, young_person_id)
    if row is None:
        return None
    if row.service_id != service_id or row.role != Role.YOUNG_PERSON:
        raise errors.NotFound  # somebody else's id reads like no id
    return as_person(work, row)


def _nobody() -> Person:
    raise errors.NotFound


def _check_keyworker(work: Work, keyworker_id: str, service_id: str) -> None:
    row = store.get_person(work.session, keyworker_id)
    if row is not None:
        marks.check(work, row)
    fits = row is not None and row.service_id == service_id and row.state == "active"
    if row is None or not fits or Role(row.role) not in WORKING_ROLES:
        raise errors.Invalid({"keyworker_id": "Pick a worker of this service."})


def _person(work: Work, person_id: str | None, service_id: str, role: Role) -> PersonRow:
    return PersonRow(
        id=person_id or new_id(), service_id=service_id, role=str(role), state="active", created_at=work.now
    )


def _seal(work: Work, row: Base, table: str, **texts: str | None) -> None:
    """Set `<name>_sealed` for each text, bound to this row."""
    for name, text in texts.items():
        column = f"{name}_sealed"
        setattr(row, column, work.house.seal(table, column, row.id, text))  # type: ignore[attr-defined]


def _tell_the_other_leads(work: Work, added: PersonRow) -> None:
    asker = work.me.person_id if work.me else None
    for lead in store.list_of_service(work.session, added.service_id, Role.LEAD):
        if lead.id not in (asker, added.id):
            outbox.put(work, "worker_added", recipient_id=lead.id, subject_id=added.id)


def _same_name(name: str) -> str:
    return "".join(name.casefold().split())

"""Adding young people, and what becomes of them: set up, confirmed. Names are sealed before they touch the database."""

from datetime import date

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from youthvoice import audit, errors, gate
from youthvoice.db import AlreadyExists
from youthvoice.people import marks, store
from youthvoice.people.directory import has_safeguarding_key, no_safeguarding_key
from youthvoice.people.linking import put_relationship
from youthvoice.people.models import PersonRow
from youthvoice.people.persons import Person, as_person, consent_young_person, new_person, seal_onto
from youthvoice.people.relationships import WORKING_ROLES
from youthvoice.work import Work

# Nobody older is looked after; past that a year was typed wrong.
OLDEST = 30
WRONG_BIRTHDAY = "Look at the date of birth again. It is before today, and not more than 30 years ago."


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
    Raises NotFound for another service's id, Invalid when the keyworker cannot be one or the birthday cannot be.
    """
    already = _already(work, young_person_id, service_id)
    if already is not None:
        return already
    _ask(work, young_person_id, service_id, date_of_birth)
    work.begin_writing()
    _check_keyworker(work, keyworker_id, service_id)
    row = new_person(work, young_person_id, service_id, Role.YOUNG_PERSON)
    born = date_of_birth.isoformat() if date_of_birth else None
    seal_onto(work, row, name=name, date_of_birth=born, case_reference=case_reference)
    marks.mark(work, row)
    try:
        store.add(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else's
    put_relationship(work, row.id, keyworker_id, Role.KEYWORKER, is_named_adult=True)
    audit.write(work, "add_young_person", young_person_id=row.id, subject_id=keyworker_id)
    return as_person(work, row)


def set_date_of_birth(work: Work, young_person_id: str, date_of_birth: date) -> None:
    """What adding them left out or had wrong: whatever ends by the day they turn 18 ends by the new one from now on.

    It needs what adding needs. A known day is never taken away again, as a hold-back could then pass it; the same
    again changes nothing. Raises NotFound outside the asker's service, Invalid when the day cannot be.
    """
    young = consent_young_person(work, young_person_id)
    if young is None or young.service_id is None:
        raise errors.NotFound
    _ask(work, young_person_id, young.service_id, date_of_birth)
    audit.hold(work, young_person_id)
    row = _locked(work, young_person_id)
    born, before = date_of_birth.isoformat(), row.date_of_birth_sealed
    if work.house.unseal("people", "date_of_birth_sealed", row.id, before) == born:
        return
    seal_onto(work, row, date_of_birth=born)
    marks.mark(work, row)
    store.add(work.session, row)
    details = {"corrected": "yes"} if before else {}
    audit.write(work, "set_date_of_birth", young_person_id=row.id, details=details)


def _ask(work: Work, young_person_id: str, service_id: str, date_of_birth: date | None) -> None:
    keyed = has_safeguarding_key(work, service_id)
    if not keyed:
        raise no_safeguarding_key()
    situation = Situation(now=work.now, today=work.today, service_id=service_id, safeguarding_key_set=keyed)
    gate.ask(work, Action.ADD_YOUNG_PERSON, situation, about=young_person_id)
    if date_of_birth is not None and not _could_be(date_of_birth, work.today):
        raise errors.Invalid({"date_of_birth": WRONG_BIRTHDAY})


def _could_be(born_on: date, today: date) -> bool:
    return born_on < today and born_on.year >= today.year - OLDEST


def enrol(work: Work, young_person_id: str, nickname: str | None) -> None:
    """They took up their invitation: from now on they are enrolled, under this nickname. `work` is already writing.

    Raises Invalid when the nickname is their recorded name (experience.md, S5).
    """
    row = _locked(work, young_person_id)
    if nickname is not None:
        check_nickname(work, row, nickname)
        seal_onto(work, row, nickname=nickname.strip())
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


def _check_keyworker(work: Work, keyworker_id: str, service_id: str) -> None:
    row = store.get_person(work.session, keyworker_id)
    if row is not None:
        marks.check(work, row)
    fits = row is not None and row.service_id == service_id and row.state == "active"
    if row is None or not fits or Role(row.role) not in WORKING_ROLES:
        raise errors.Invalid({"keyworker_id": "Pick a worker of this service."})


def _same_name(name: str) -> str:
    return "".join(name.casefold().split())

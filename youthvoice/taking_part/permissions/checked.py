"""Facts others rely on: parental responsibility, a court order, an interpreter. Each says who checked it, and when."""

from dataclasses import dataclass, field
from datetime import date, datetime

from consent.actions import Action
from consent.facts import Situation
from consent.facts.taking_part import Checked
from consent.terms.taking_part import Circumstance
from youthvoice import audit, errors, gate
from youthvoice.marking import mark, ours, untouched
from youthvoice.people import service as people
from youthvoice.taking_part.permissions import facts, store
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import CheckedFact
from youthvoice.taking_part.permissions.shown import Somebody, somebody
from youthvoice.work import Work

WHOSE = "Say whose."
NOT_AHEAD = "Say the day it was checked: today, or earlier."


@dataclass(frozen=True)
class Finding:
    """What was checked, on which day, and a line on what was found."""

    young_person_id: str
    circumstance: Circumstance
    detail: str = field(repr=False)
    checked_on: date


@dataclass(frozen=True)
class CheckedShown:
    """The same, with who wrote it down."""

    id: str
    circumstance: str
    detail: str = field(repr=False)
    checked_by: Somebody
    checked_on: date
    created_at: datetime


def record_checked(work: Work, checked_id: str, found: Finding) -> tuple[CheckedShown, bool]:
    """Write it down, as checked by whoever is signed in. The same id again gives the same; it is never changed."""
    before = store.get_checked(work.session, checked_id)
    if before is not None:
        theirs = (before.checked_by_id, before.young_person_id) == (me(work).person_id, found.young_person_id)
        if not theirs or not untouched(work, before):
            raise errors.NotFound
        return _show(work, [before])[0], False
    if found.checked_on > work.today:
        raise errors.Invalid({"checked_on": NOT_AHEAD})
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, found.young_person_id),
        relationships=people.list_relationships(work, found.young_person_id),
        checked=(Checked(found.circumstance, me(work).person_id, found.checked_on),),
    )
    gate.ask(work, Action.RECORD_CHECKED, situation, about=found.young_person_id)
    audit.hold(work, found.young_person_id)
    row = CheckedFact(
        id=checked_id,
        young_person_id=found.young_person_id,
        circumstance=str(found.circumstance),
        detail_sealed=work.house.seal("checked_facts", "detail_sealed", checked_id, found.detail),
        checked_by_id=me(work).person_id,
        checked_on=found.checked_on,
        created_at=work.now,
    )
    mark(work, row)
    store.add(work.session, row)
    details = {"circumstance": row.circumstance}
    audit.write(work, "checked", young_person_id=row.young_person_id, subject_id=row.id, details=details)
    return _show(work, [row])[0], True


def list_checked(work: Work, young_person_id: str | None) -> list[CheckedShown]:
    """What was checked about somebody I work with, newest first."""
    if young_person_id is None:
        raise errors.Invalid({"young_person_id": WHOSE})
    if not facts.may_know(work, young_person_id):
        raise errors.NotFound
    return _show(work, ours(work, list(store.list_checked(work.session, young_person_id))))


def _show(work: Work, rows: list[CheckedFact]) -> list[CheckedShown]:
    names = people.find_people(work, sorted({row.checked_by_id for row in rows})) if rows else {}
    return [
        CheckedShown(
            id=row.id,
            circumstance=row.circumstance,
            detail=work.house.unseal("checked_facts", "detail_sealed", row.id, row.detail_sealed) or "",
            checked_by=somebody(names[row.checked_by_id]),
            checked_on=row.checked_on,
            created_at=row.created_at,
        )
        for row in rows
    ]

"""Telling somebody who has no app that they were held back: in person, on a day, by somebody named. Until that is
written down, every list of hold-backs says that it has still to be done."""

from datetime import date

from consent.actions import Action
from consent.facts.taking_part import Telling
from youthvoice import audit, errors, gate
from youthvoice.marking import mark
from youthvoice.taking_part.holds import facts, store
from youthvoice.taking_part.holds.by_field import OF_TELLING_IN_PERSON, told_by_field
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.holds.not_telling import TOLD_ALREADY
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work


def tell_in_person(work: Work, hold_id: str, told_on: date) -> None:
    """Write down that I told them in person on this day. The same again changes nothing.

    Raises Invalid by field for a day before it began or after today, Conflict `told_already` when they were told,
    NotFound for whoever may not know of it, Refused where it does not stand, waits to be told, or they have an app.
    """
    row = facts.find_row(work, hold_id)
    _ask(work, row, told_on)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    _ask(work, row, told_on)
    if (row.told_by_id, row.told_on) == (me(work).person_id, told_on):
        return
    if row.told_at is not None:
        raise errors.Conflict("told_already", TOLD_ALREADY)
    row.told_at, row.told_by_id, row.told_on = work.now, me(work).person_id, told_on
    mark(work, row)
    store.add(work.session, row)
    details = {"in_person": True, "told_on": told_on.isoformat()}
    audit.write(work, "hold.told", young_person_id=row.young_person_id, subject_id=row.id, details=details)


def _ask(work: Work, row: HoldRow, told_on: date) -> None:
    telling = facts.telling_now(work, row) or Telling(told=True)
    situation = facts.about(work, facts.fact_of(work, row), telling=telling, seen_on=told_on)
    with told_by_field(OF_TELLING_IN_PERSON):
        gate.ask(work, Action.TELL_IN_PERSON, situation, about=row.young_person_id)


def how_told(work: Work, row: HoldRow, *, has_app: bool) -> str:
    """Where telling stands: told, waits, unsafe_by_one, tell (their app does) or in_person (somebody has to)."""
    if row.told_at is not None:
        return "told"
    if facts.telling_waits(work, row):
        return "waits"
    if row.tell_again_at is not None and work.now < row.tell_again_at:
        return "unsafe_by_one"
    return "tell" if has_app else "in_person"

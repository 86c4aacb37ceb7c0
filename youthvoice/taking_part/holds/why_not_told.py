"""Why somebody found telling unsafe, for whoever is asked to find so too: nobody agrees to what they cannot read."""

from datetime import datetime

from consent.actions import Action
from consent.terms import RecordKind
from youthvoice import clock, errors, gate, ids
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import facts
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.holds.shown import FoundUnsafe
from youthvoice.taking_part.people_shown import WorkerShown, me, show_worker
from youthvoice.work import Work


def record_id_of(work: Work, hold_id: str, not_told_by_id: str | None, tell_again_at: datetime | None) -> str:
    """Where the words of the last look are kept: it follows from the row, which is MAC'd, and nobody can foresee it."""
    until = tell_again_at.isoformat() if tell_again_at else None
    return ids.id_from(work.house.mac("holds.why_not_told", hold_id, not_told_by_id, until))


def last_found(work: Work, row: HoldRow, words_at_first: str | None, *, may_read: bool) -> FoundUnsafe | None:
    """What I am asked to find too; None while nothing is, and for whoever found so last.

    `words_at_first`: what its author wrote of it in the hold-back itself, to whoever may read that.
    """
    by_id = row.not_told_by_id
    if by_id in (None, me(work).person_id) or row.told_at is not None:
        return None
    if row.tell_again_at is None or work.now >= row.tell_again_at:
        return None
    if facts.is_first_wait(row):
        on = clock.day_of(row.proposed_at) if words_at_first else None
        return FoundUnsafe(_shown(work, row.author_id), on, words_at_first)
    opened = _open(work, row, may_read=may_read)
    on = clock.day_of(opened.created_at) if opened else None
    return FoundUnsafe(_shown(work, by_id), on, opened.content["not_telling_because"] if opened else None)


def _open(work: Work, row: HoldRow, *, may_read: bool) -> records.Opened | None:
    """The words with my own key, written down as each opening is; None without one, or once I may not."""
    record_id, who = record_id_of(work, row.id, row.not_told_by_id, row.tell_again_at), me(work).person_id
    held = records.grants_of(work, record_id, who)
    if not held or not (may_read or _may_open(work, row, record_id, held)):
        return None
    opened = records.open_many(work, [record_id]).get(record_id)
    if opened is None or (opened.kind, opened.owner_id) != (RecordKind.HOLD, row.not_told_by_id):
        return None
    return opened


def _may_open(work: Work, row: HoldRow, record_id: str, held: tuple[object, ...]) -> bool:
    """Somebody who looked before, and is neither of its two people nor a lead: as with whatever was given to them."""
    situation = facts.about(work, facts.fact_of(work, row), record=records.find_record(work, record_id), grants=held)
    try:
        gate.ask(work, Action.OPEN_RECORD, situation, about=row.young_person_id)
    except errors.Problem:
        return False
    return True


def _shown(work: Work, person_id: str | None) -> WorkerShown:
    assert person_id is not None
    return show_worker(people.find_people(work, [person_id])[person_id])

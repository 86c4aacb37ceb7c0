"""Waiting to tell the young person that they were held back: two people and a reason, looked at again within 72 hours,
then every seven days. When nobody looks in time they are told: it ends by itself, as a hold-back does."""

from consent.actions import Action
from consent.facts.taking_part import Telling
from consent.holds import says_enough
from consent.predicates.reviewing import FIRST_LOOK_WITHIN, LATER_LOOKS_WITHIN
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.taking_part.holds import facts, outside, store
from youthvoice.taking_part.holds.by_field import OF_TELLING, told_by_field
from youthvoice.taking_part.holds.holding import tell_safeguarding_leads
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.marking import mark
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work

TOLD_ALREADY = "They were told of this already. Talk with them about it."


def first_wait(work: Work, row: HoldRow) -> Telling:
    """Not telling, as the second person finds it who agrees now: whoever wrote it is the other of the two."""
    return _telling(work, row, row.author_id, why_given=True)


def look_at_telling(work: Work, hold_id: str, *, safe: bool, why: str | None, second_person_id: str | None) -> None:
    """Say whether telling is safe now. Not safe: why, who finds so too, and it is looked at again in time.

    Raises Invalid by field, NotFound for whoever may not know of it, Refused once it is over, Conflict `told_already`
    for not telling somebody who was told.
    """
    row = facts.find_row(work, hold_id)
    telling = _telling(work, row, second_person_id, why_given=says_enough(why or ""))
    _ask(work, row, telling, safe=safe)
    _refuse_untelling(row, safe=safe)
    sealed = None if safe else _seal(work, row, why or "", second_person_id)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    _ask(work, row, telling, safe=safe)
    _refuse_untelling(row, safe=safe)
    if sealed is not None:
        records.save(work, sealed)
        row.not_telling, row.tell_again_at, row.not_told_by_id = True, telling.review_at, me(work).person_id
        row.telling_looks += 1
        tell_safeguarding_leads(work, row)
        for one in outside.leads_of(work, row.service_id):
            outbox.put(work, "hold_not_told", recipient_id=one.id, subject_id=row.id)
    elif row.not_telling:
        row.not_telling, row.tell_again_at = False, None
        outbox.put(work, "held_back", recipient_id=row.young_person_id, subject_id=row.id)
    mark(work, row)
    store.add(work.session, row)
    details = {"safe": safe, "looks": row.telling_looks}
    audit.write(work, "hold.telling", young_person_id=row.young_person_id, subject_id=row.id, details=details)


def _telling(work: Work, row: HoldRow, second_person_id: str | None, *, why_given: bool) -> Telling:
    before = row.telling_looks > 0
    return Telling(
        told=False,
        why_not_given=why_given,
        second_person_id=second_person_id,
        review_at=work.now + (LATER_LOOKS_WITHIN if before else FIRST_LOOK_WITHIN),
        looked_at_before=before,
    )


def _ask(work: Work, row: HoldRow, telling: Telling, *, safe: bool) -> None:
    """Telling needs nobody's leave: whoever may end a hold-back may say that telling is safe."""
    second = telling.second_person_id or ""
    situation = facts.about(work, facts.fact_of(work, row), second_id=second, telling=None if safe else telling)
    with told_by_field(OF_TELLING):
        gate.ask(work, Action.END_HOLD if safe else Action.WAIT_TO_TELL, situation, about=row.young_person_id)


def _refuse_untelling(row: HoldRow, *, safe: bool) -> None:
    """What they have read is not taken from their screen again."""
    if not safe and row.told_at is not None:
        raise errors.Conflict("told_already", TOLD_ALREADY)


def _seal(work: Work, row: HoldRow, why: str, second_person_id: str | None) -> records.Sealed:
    readers = {row.author_id, row.second_person_id, second_person_id or row.author_id} - {me(work).person_id}
    return records.seal(
        work,
        record_id=new_id(),
        version_id=new_id(),
        kind=RecordKind.HOLD,
        young_person_id=row.young_person_id,
        owner_id=me(work).person_id,
        content={"hold_id": row.id, "not_telling_because": why},
        readers=[records.Reader(one, Basis.DUTY) for one in sorted(readers)],
    )

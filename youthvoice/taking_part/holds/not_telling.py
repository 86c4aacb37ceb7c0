"""Waiting to tell the young person that they were held back: two people and a reason, looked at again within 72 hours,
then every seven days. When nobody looks in time they are told: it ends by itself, as a hold-back does."""

from datetime import datetime

from consent.actions import Action
from consent.facts.taking_part import Telling
from consent.holds import says_enough
from consent.predicates.reviewing import FIRST_LOOK_WITHIN, LATER_LOOKS_WITHIN
from consent.reasons import Reason
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.marking import mark
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import facts, outside, store
from youthvoice.taking_part.holds.by_field import OF_TELLING, told_by_field
from youthvoice.taking_part.holds.holding import tell_safeguarding_leads
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.holds.why_not_told import record_id_of
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work

ANOTHER_LOOKS = "You said this already. Another adult has to find so too, signed in as themselves."
CHANGED = "Somebody looked at this at the same moment. Look at it again, then save once more."
TOLD_ALREADY = "They were told of this already. Talk with them about it."


def first_wait(work: Work, row: HoldRow) -> Telling:
    """Not telling, as the second person finds it who agrees now: whoever wrote it is the other of the two."""
    return _telling(work, row, row.author_id, why_given=True)


def look_at_telling(work: Work, hold_id: str, *, safe: bool, why: str | None) -> None:
    """Say whether telling is safe now. It waits only when somebody else found that it is not, signed in as themselves.

    Not safe, and nobody else found so yet: that is kept, another adult is asked, and nothing waits or waits longer by
    it. Raises Invalid by field, NotFound for whoever may not know of it, Refused once it is over, Conflict
    `told_already` for not telling somebody who was told, `another_looks` for whoever found so last, `changed` when
    somebody else looked at the same moment.
    """
    row = facts.find_row(work, hold_id)
    telling = _second_look(work, row, why)
    if work.is_anew and telling is not None:  # not the second of two by accident: the other one's words come first
        raise errors.Conflict("changed", CHANGED)
    _ask(work, row, telling, safe=safe)
    _refuse(work, row, why, safe=safe)
    sealed = None if safe else _seal(work, row, telling, why or "")
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    telling = _second_look(work, row, why)
    _ask(work, row, telling, safe=safe)
    _refuse(work, row, why, safe=safe)
    if sealed is None:
        _tell(work, row)
    else:
        _find_unsafe(work, row, telling)
        if sealed.place.record_id != record_id_of(work, row.id, row.not_told_by_id, row.tell_again_at):
            raise errors.Conflict("changed", CHANGED)
        records.save(work, sealed)
    mark(work, row)
    store.add(work.session, row)
    details = {"safe": safe, "looks": row.telling_looks, "second": telling is not None}
    audit.write(work, "hold.telling", young_person_id=row.young_person_id, subject_id=row.id, details=details)


def _tell(work: Work, row: HoldRow) -> None:
    if row.not_telling:
        outbox.put(work, "held_back", recipient_id=row.young_person_id, subject_id=row.id)
    row.not_telling, row.tell_again_at, row.not_told_by_id = False, None, None


def _find_unsafe(work: Work, row: HoldRow, telling: Telling | None) -> None:
    """With a second person it waits from now on. With one alone their finding is kept, and nothing waits any longer."""
    until = _until(work, row, telling)
    if telling is not None:
        row.not_telling, row.telling_looks = True, row.telling_looks + 1
        tell_safeguarding_leads(work, row)
    elif not facts.telling_waits(work, row):
        row.not_telling, row.telling_looks = False, 0
    row.tell_again_at, row.not_told_by_id = until, me(work).person_id
    hear = {one.id for one in outside.leads_of(work, row.service_id)}
    hear |= set() if telling is not None else {row.author_id, row.second_person_id}
    for one in sorted(hear - {me(work).person_id}):
        what = "hold_not_told" if telling is not None else "hold_telling_to_look_at"
        outbox.put(work, what, recipient_id=one, subject_id=row.id)


def _until(work: Work, row: HoldRow, telling: Telling | None) -> datetime | None:
    """When somebody looks again: anew with a second person, or where nothing waits; one alone prolongs nothing."""
    if telling is not None:
        return telling.review_at
    return row.tell_again_at if facts.telling_waits(work, row) else work.now + FIRST_LOOK_WITHIN


def _second_look(work: Work, row: HoldRow, why: str | None) -> Telling | None:
    """Not telling as two people find it: whoever found so last, in time, and I; None while they are not another."""
    first = row.not_told_by_id if row.tell_again_at is not None and work.now < row.tell_again_at else None
    if first in (None, me(work).person_id) or not facts.may_hold_back(work, row, first):
        return None
    return _telling(work, row, first, why_given=says_enough(why or ""))


def _telling(work: Work, row: HoldRow, second_person_id: str | None, *, why_given: bool) -> Telling:
    before = row.telling_looks > 0
    return Telling(
        told=False,
        why_not_given=why_given,
        second_person_id=second_person_id,
        review_at=work.now + (LATER_LOOKS_WITHIN if before else FIRST_LOOK_WITHIN),
        looked_at_before=before,
    )


def _ask(work: Work, row: HoldRow, telling: Telling | None, *, safe: bool) -> None:
    """Telling needs nobody's leave, nor does finding it unsafe alone, which changes nothing: whoever may end it may."""
    waits = None if safe else telling
    second = waits.second_person_id if waits else None
    situation = facts.about(work, facts.fact_of(work, row), second_id=second or "", telling=waits)
    with told_by_field(OF_TELLING):
        gate.ask(work, Action.WAIT_TO_TELL if waits else Action.END_HOLD, situation, about=row.young_person_id)


def _refuse(work: Work, row: HoldRow, why: str | None, *, safe: bool) -> None:
    """What they have read is not taken from their screen again; and whoever found so last is not a second person."""
    if safe:
        return
    if row.told_at is not None:
        raise errors.Conflict("told_already", TOLD_ALREADY)
    if not says_enough(why or ""):
        raise errors.Invalid({"why": Reason.SAY_WHY_NOT_TOLD.sentence}, code=str(Reason.SAY_WHY_NOT_TOLD))
    if row.tell_again_at is not None and work.now < row.tell_again_at and row.not_told_by_id == me(work).person_id:
        raise errors.Conflict("another_looks", ANOTHER_LOOKS)


def _seal(work: Work, row: HoldRow, telling: Telling | None, why: str) -> records.Sealed:
    """To its two people, whoever found so before, and the leads: each of them is asked to find so too."""
    leads = people.current_keys(work, [one.id for one in outside.leads_of(work, row.service_id)])
    readers = {row.author_id, row.second_person_id, row.not_told_by_id or row.author_id, *leads}
    return records.seal(
        work,
        record_id=record_id_of(work, row.id, me(work).person_id, _until(work, row, telling)),
        version_id=new_id(),
        kind=RecordKind.HOLD,
        young_person_id=row.young_person_id,
        owner_id=me(work).person_id,
        content={"hold_id": row.id, "not_telling_because": why},
        readers=[records.Reader(one, Basis.DUTY) for one in sorted(readers - {me(work).person_id})],
    )

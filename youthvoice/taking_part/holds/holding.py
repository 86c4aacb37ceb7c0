"""“Ask later”: an adult asks to hold back. It holds nobody before a second person agreed, signed in as themselves."""

import json
from dataclasses import dataclass, field
from datetime import date

from consent.actions import Action
from consent.blank import seen
from consent.duties import DutyCode
from consent.facts.taking_part import HoldBack
from consent.holds import says_enough
from consent.ruling import Ruling
from consent.terms import Basis, RecordKind
from consent.terms.taking_part import Activity, HoldReason
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.marking import mark
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import facts, outside, store
from youthvoice.taking_part.holds.by_field import OF_A_HOLD, told_by_field
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.people_shown import find_young, me
from youthvoice.work import Work

ALREADY = "There is a hold-back about this already. Look at that one."
SAY_WHY_NOT_TELLING = "Say in words why telling them is not safe, in 20 letters or more; or tell them."


@dataclass(frozen=True)
class Proposed:
    """What an adult fills in. `not_telling_because`: why the young person cannot be told now, when that is not safe."""

    version_id: str
    young_person_id: str
    activity: Activity
    reasons: frozenset[HoldReason]
    why: str = field(repr=False)
    what_would_change_it: str = field(repr=False)
    meanwhile: str = field(repr=False)
    second_person_id: str
    review_on: date
    not_telling_because: str | None = field(default=None, repr=False)


def put_hold(work: Work, hold_id: str, what: Proposed) -> bool:
    """Ask to hold back under this id; gives whether it is new. The same id again by the same adult changes nothing.

    Raises Invalid by field for whatever the rule book misses, Conflict `held_already`, NotFound for somebody else's id
    and for a young person one neither works with nor leads.
    """
    found = store.get_hold(work.session, hold_id)
    if found is not None:
        if (found.author_id, found.young_person_id) != (me(work).person_id, what.young_person_id):
            raise errors.NotFound
        return False
    hold = _as_fact(work, hold_id, what)
    with told_by_field(OF_A_HOLD):
        ruling = gate.ask(work, Action.HOLD_BACK, facts.about(work, hold), about=what.young_person_id)
    if what.not_telling_because is not None and not says_enough(what.not_telling_because):
        raise errors.Invalid({"not_telling_because": SAY_WHY_NOT_TELLING}, code="say_why_not_told")
    _refuse_second_hold(work, hold)
    row = _make_row(work, hold, what, ruling)
    sealed = _seal(work, row, what)
    audit.hold(work, what.young_person_id)
    find_young(work, what.young_person_id)  # again, inside the write transaction
    _refuse_second_hold(work, hold)
    try:
        records.save(work, sealed)
        store.add(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else's
    _write_what_follows(work, row, ruling)
    return True


def _as_fact(work: Work, hold_id: str, what: Proposed) -> HoldBack:
    return HoldBack(
        id=hold_id,
        young_person_id=what.young_person_id,
        author_id=me(work).person_id,
        second_person_id=what.second_person_id,
        starts_on=work.today,
        review_on=what.review_on,
        ends_on=what.review_on,
        activity=what.activity,
        reasons=what.reasons,
        words_given=says_enough(what.why),
        what_would_change_it_given=_says_something(what.what_would_change_it),
        meanwhile_given=_says_something(what.meanwhile),
        agreed=False,
        challenged=False,
    )


def _says_something(text: str) -> bool:
    """A gap, a dot or an emoji alone says nothing."""
    return sum(sign.isalnum() for sign in seen(text)) >= 3


def _refuse_second_hold(work: Work, hold: HoldBack) -> None:
    for row in store.list_holds_of(work.session, [hold.young_person_id]):
        if row.activity == hold.activity and facts.is_open(work, row):
            raise errors.Conflict("held_already", ALREADY, fields={"activity": ALREADY})


def _make_row(work: Work, hold: HoldBack, what: Proposed, ruling: Ruling) -> HoldRow:
    second = ruling.duty(DutyCode.SECOND_PERSON_AGREES)
    service_id = people.find_people(work, [hold.young_person_id])[hold.young_person_id].service_id
    parties = outside.part_of_any([hold, *facts.holds_of(work, hold.young_person_id)])
    reviewer = outside.find_outsider(work, service_id, parties)
    row = HoldRow(
        id=hold.id,
        young_person_id=hold.young_person_id,
        service_id=service_id,
        activity=str(what.activity),
        reasons_sealed=work.house.seal("holds", "reasons_sealed", hold.id, json.dumps(sorted(what.reasons))),
        author_id=me(work).person_id,
        second_person_id=what.second_person_id,
        proposed_at=work.now,
        agree_by=second.by if second and second.by else work.today,
        review_on=what.review_on,
        reviewer_id=reviewer.id if reviewer else None,
        not_telling=what.not_telling_because is not None,
        telling_looks=0,
    )
    mark(work, row)
    return row


def _seal(work: Work, row: HoldRow, what: Proposed) -> records.Sealed:
    """To whoever wrote it, the second person, the leads who look at it, and the one who could look from outside."""
    looking = [one.id for one in outside.leads_of(work, row.service_id)]
    looking += [row.reviewer_id] if row.reviewer_id else []
    keys = people.current_keys(work, looking)
    readers = [row.second_person_id, *(one for one in looking if one in keys)]
    content = {
        "why": what.why,
        "what_would_change_it": what.what_would_change_it,
        "meanwhile": what.meanwhile,
        "not_telling_because": what.not_telling_because,
    }
    try:
        return records.seal(
            work,
            record_id=row.id,
            version_id=what.version_id,
            kind=RecordKind.HOLD,
            young_person_id=row.young_person_id,
            owner_id=row.author_id,
            content=content,
            readers=[records.Reader(one, Basis.DUTY) for one in dict.fromkeys(readers)],
        )
    except AlreadyExists:
        raise errors.NotFound from None


def _write_what_follows(work: Work, row: HoldRow, ruling: Ruling) -> None:
    details = {"activity": row.activity, "second_person": row.second_person_id, "review_on": row.review_on.isoformat()}
    audit.write(work, "hold.proposed", young_person_id=row.young_person_id, subject_id=row.id, details=details)
    outbox.put(work, "hold_to_agree", recipient_id=row.second_person_id, subject_id=row.id)
    told = {one.id for one in outside.leads_of(work, row.service_id)} - {row.author_id, row.second_person_id}
    for lead_id in sorted(told):
        outbox.put(work, "hold_proposed", recipient_id=lead_id, subject_id=row.id)
    if ruling.duty(DutyCode.ASK_SOMEBODY_OUTSIDE):
        ask_somebody_outside(work, row)


def ask_somebody_outside(work: Work, row: HoldRow) -> None:
    """It would go past the profile's days in a row: whoever is to look is asked, and safeguarding leads hear of it."""
    if row.reviewer_id is not None:
        outbox.put(work, "hold_to_look_at", recipient_id=row.reviewer_id, subject_id=row.id)
    tell_safeguarding_leads(work, row)


def tell_safeguarding_leads(work: Work, row: HoldRow) -> None:
    """Each of them hears that there is something to know of; the words are not in it."""
    for one in outside.safeguarding_leads_of(work, row.service_id):
        outbox.put(work, "hold_to_know_of", recipient_id=one.id, subject_id=row.id)

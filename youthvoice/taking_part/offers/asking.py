"""Asking a young person to take part, and asking again: only when the rule book lets, and each time is counted."""

from dataclasses import dataclass

from consent.actions import Action
from consent.duties import DutyCode
from consent.reasons import Reason
from consent.ruling import Ruling
from consent.sheet_files import GENERAL
from consent.terms.taking_part import Activity, Understanding, YesTo
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.marking import mark, untouched
from youthvoice.people import service as people
from youthvoice.taking_part.holds.by_field import told_by_field
from youthvoice.taking_part.offers import facts, store
from youthvoice.taking_part.offers.kinds import Help
from youthvoice.taking_part.offers.models import OfferRow
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work

_BY_FIELD = {Reason.ACTIVITY_IS_MISSING: "activity", Reason.NOT_UNDERSTOOD_YET: "understanding"}
# the sheet each thing is explained with (consent/sheets)
SHEETS: dict[Activity, str] = {
    Activity.OWN_PLAN: str(YesTo.PLAN),
    Activity.CHOOSE_WORKER: GENERAL,
    Activity.MEETING: str(YesTo.MEETING),
    Activity.SERVICE_FEEDBACK: str(YesTo.SERVICE_LEARNING),
    Activity.EVALUATION: str(YesTo.RESEARCH_CONTACT),
}


@dataclass(frozen=True)
class Asking:
    """Whom, to take part in what, and with which kinds of help. `understanding`: asked of an evaluation."""

    young_person_id: str
    activity: Activity
    help: tuple[Help, ...] = ()
    understanding: Understanding = Understanding.NOT_JUDGED


@dataclass(frozen=True)
class Made:
    """It was offered. `explain_with`: the sheet to explain it with."""

    id: str
    explain_with: str


def put_offer(work: Work, offer_id: str, asking: Asking) -> tuple[Made, bool]:
    """Ask them under this id; gives what to explain it with, and whether it is new. Safe to repeat.

    Raises Refused while somebody holds it back, a no must rest or they were asked this today, NotFound for a young
    person one neither works with nor leads and for somebody else's id.
    """
    made = Made(offer_id, SHEETS[asking.activity])
    found = store.get_offer(work.session, offer_id)
    if found is not None:
        return _same(work, found, asking, made), False
    _ask(work, asking)
    audit.hold(work, asking.young_person_id)
    ruling = _ask(work, asking)  # again inside the write transaction: somebody may have asked or held back meanwhile
    young = people.find_people(work, [asking.young_person_id])[asking.young_person_id]
    row = OfferRow(
        id=offer_id,
        young_person_id=young.id,
        service_id=young.service_id,
        activity=str(asking.activity),
        help=sorted({str(one) for one in asking.help}),
        asked_by_id=me(work).person_id,
        offered_at=work.now,
    )
    mark(work, row)
    try:
        store.add_offer(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s
    if ruling.duty(DutyCode.COUNT_THE_OFFER):
        details = {"activity": row.activity, "help": row.help}
        audit.write(work, "offer.made", young_person_id=young.id, subject_id=row.id, details=details)
    outbox.put(work, "asked", recipient_id=young.id, subject_id=row.id)
    return made, True


def _ask(work: Work, asking: Asking) -> Ruling:
    situation = facts.about_asking(work, asking.young_person_id, asking.activity, understanding=asking.understanding)
    before = any(one.activity is asking.activity for one in situation.offers or ())
    action = Action.OFFER_AGAIN if before else Action.ASK_TO_TAKE_PART
    with told_by_field(_BY_FIELD):
        return gate.ask(work, action, situation, about=asking.young_person_id)


def _same(work: Work, found: OfferRow, asking: Asking, made: Made) -> Made:
    """A repeated request gets the same answer; somebody else's id is no id."""
    theirs = (found.asked_by_id, found.young_person_id, found.activity)
    if theirs != (me(work).person_id, asking.young_person_id, str(asking.activity)) or not untouched(work, found):
        raise errors.NotFound
    return made

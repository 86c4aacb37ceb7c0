"""What comes back: a young person's own yes, no or not now; a no that a worker typed, and whether it is right.

Nobody but the young person, signed in, makes a yes or a no of theirs: what a worker types is marked as typed.
"""

from datetime import date

from consent.actions import Action
from consent.asking_again import counts_as
from consent.duties import DutyCode
from consent.facts import Situation
from consent.ruling import Ruling
from consent.terms.taking_part import Activity, OfferAnswer
from youthvoice import audit, errors, gate, outbox
from youthvoice.marking import found, mark, ours
from youthvoice.people import service as people
from youthvoice.taking_part.holds.by_field import OF_A_NO, told_by_field
from youthvoice.taking_part.offers import facts, store
from youthvoice.taking_part.offers.models import OfferRow
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work

ANSWERED = "They answered this themselves. Only they can change it."
SAY_IF_RIGHT_FIRST = "First say if the no is right."
NOT_TYPED = "Nobody typed a no for this."


def answer_offer(work: Work, offer_id: str, answer: OfferAnswer) -> None:
    """Say yes, no or not now, or change it later. The same again changes nothing. NotFound for somebody else's."""
    row = _mine(work, store.get_offer(work.session, offer_id))
    _ask_to_answer(work, row, answer)
    audit.hold(work, me(work).person_id)
    row = _mine(work, store.lock_offer(work.session, offer_id))
    if row.answer == OfferAnswer.TYPED_NO:
        raise errors.Conflict("say_if_right", SAY_IF_RIGHT_FIRST)
    ruling = _ask_to_answer(work, row, answer)
    if row.answer == answer:
        return
    row.typed_by_id = row.said_on = None
    _keep(work, row, answer, "offer.answered")
    outbox.put(work, "offer_answered", recipient_id=row.asked_by_id, subject_id=row.id)
    if ruling.duty(DutyCode.EXPLAIN_WITH_A_SHEET):
        _tell_named_adult(work, row)


def record_no(work: Work, offer_id: str, said_on: date) -> None:
    """Type that they said no on this day. It is marked as typed, and they are asked if it is right.

    Raises Conflict `answered` when they answered themselves, Invalid for a day that cannot be, NotFound for whoever
    does not work with them.
    """
    row = found(work, store.get_offer(work.session, offer_id))
    _ask_to_record(work, row, said_on)
    audit.hold(work, row.young_person_id)
    row = found(work, store.lock_offer(work.session, offer_id))
    ruling = _ask_to_record(work, row, said_on)
    if row.answer == OfferAnswer.TYPED_NO and row.typed_by_id == me(work).person_id and row.said_on == said_on:
        return
    if row.answer is not None or facts.answered_since(_of_them(work, row), row):
        raise errors.Conflict("answered", ANSWERED)
    if ruling.duty(DutyCode.MARK_AS_TYPED):
        row.typed_by_id, row.said_on = me(work).person_id, said_on
    _keep(work, row, counts_as(signed_in=True, typed_by_worker=True), "offer.no_typed")
    if ruling.duty(DutyCode.ASK_IF_IT_IS_RIGHT):
        outbox.put(work, "is_that_right", recipient_id=row.young_person_id, subject_id=row.id)


def _of_them(work: Work, row: OfferRow) -> list[OfferRow]:
    return ours(work, list(store.list_offers_of(work.session, [row.young_person_id])))


def say_if_right(work: Work, offer_id: str, *, right: bool) -> None:
    """“Is that right?” Right: it is their no. Not right: it never was one, and they can still be asked.

    Raises NotFound for somebody else's, Conflict `not_typed` when there is no typed no to speak of.
    """
    row = _mine(work, store.get_offer(work.session, offer_id))
    answer = counts_as(signed_in=True, typed_by_worker=True, confirmed=right)
    _ask_to_answer(work, row, answer)
    audit.hold(work, me(work).person_id)
    row = _mine(work, store.lock_offer(work.session, offer_id))
    if row.typed_by_id is not None and row.answer == answer:
        return
    if row.answer != OfferAnswer.TYPED_NO:
        raise errors.Conflict("not_typed", NOT_TYPED)
    _ask_to_answer(work, row, answer)
    _keep(work, row, answer, "offer.typed_no_looked_at")
    for worker_id in sorted({row.asked_by_id, row.typed_by_id or row.asked_by_id}):
        outbox.put(work, "offer_answered", recipient_id=worker_id, subject_id=row.id)


def _keep(work: Work, row: OfferRow, answer: OfferAnswer, what: str) -> None:
    row.answer, row.answered_at = str(answer), work.now
    mark(work, row)
    store.add_offer(work.session, row)
    details = {"answer": str(answer), "activity": row.activity}
    audit.write(work, what, young_person_id=row.young_person_id, subject_id=row.id, details=details)


def _ask_to_answer(work: Work, row: OfferRow, answer: OfferAnswer) -> Ruling:
    return gate.ask(work, Action.ANSWER_OFFER, _about(work, row, answer), about=row.young_person_id)


def _ask_to_record(work: Work, row: OfferRow, said_on: date) -> Ruling:
    situation = _about(work, row, OfferAnswer.TYPED_NO, said_on)
    with told_by_field(OF_A_NO):
        return gate.ask(work, Action.RECORD_NO, situation, about=row.young_person_id)


def _about(work: Work, row: OfferRow, answer: OfferAnswer, said_on: date | None = None) -> Situation:
    asked = facts.about_asking(work, row.young_person_id, Activity(row.activity))
    return Situation(
        now=asked.now,
        today=asked.today,
        young_person=asked.young_person,
        relationships=asked.relationships,
        occasion=asked.occasion,
        offers=(facts.as_fact(row),),
        answer=answer,
        seen_on=said_on,
    )


def _mine(work: Work, row: OfferRow | None) -> OfferRow:
    mine = found(work, row)
    if mine.young_person_id != me(work).person_id:
        raise errors.NotFound
    return mine


def _tell_named_adult(work: Work, row: OfferRow) -> None:
    named = [one.person.id for one in people.list_adults_of(work, row.young_person_id) if one.is_named_adult]
    for worker_id in named:
        outbox.put(work, "explain_it", recipient_id=worker_id, subject_id=row.id)

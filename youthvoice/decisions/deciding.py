"""Recording what was decided about a voice, and correcting it. A no is never saved without a reason."""

from datetime import date

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Situation
from consent.ruling import Ruling
from consent.terms import Outcome, RecordKind
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.decisions import facts, opening, store
from youthvoice.decisions.against import ask_to_decide_against, goes_against
from youthvoice.decisions.because import what_is_missing
from youthvoice.decisions.models import Decision
from youthvoice.decisions.settled import Settled
from youthvoice.decisions.shown import OpenedDecision, show
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.voices.service import Quoted, SentVoice
from youthvoice.work import Work

CHANGED = "Somebody changed this at the same moment. Look at it again, then save once more."
ANSWERED = "This was answered already. Open that answer and change it there."
TAKEN_BACK = "They took this back. Nobody owes an answer to it any more."
OTHER_VOICE = "An answer stays with the voice it answers."
# An answer that says no, in whole or in part (consent.predicates, a_no_has_its_reason).
SAYS_NO = frozenset({Outcome.NOT_DOING, Outcome.PART})


def put_decision(work: Work, decision_id: str, settled: Settled) -> tuple[OpenedDecision, bool]:
    """Save this version of the answer to a voice, and show it. Gives the decision, and whether it is new.

    The same version id gives the same answer. Raises Invalid (`because`) when a reason is missing, NotFound for whoever
    does not hold the voice, Conflict `taken_back` or `already_answered`.
    """
    _refuse_without_reason(settled)
    decision = store.get_decision(work.session, decision_id)
    if decision is None:
        try:
            return _decide(work, decision_id, settled), True
        except AlreadyExists:
            work.abandon()
            raise _taken(work, settled) from None
    return _decide_again(work, decision, settled), False


def _refuse_without_reason(settled: Settled) -> None:
    missing = what_is_missing(settled.because, says_no=settled.status in SAYS_NO)
    if missing is not None:
        raise errors.Invalid({"because": missing}, code="no_reason")


def _decide(work: Work, decision_id: str, settled: Settled) -> OpenedDecision:
    me = facts.me(work)
    voice = voices.find_sent(work, settled.voice_id)
    if voice is None:
        raise errors.NotFound
    if voice.is_taken_back:
        raise _ended(work, voice)
    ruling = _ask_to_answer(work, voice, settled)
    readers = facts.readers_for(work, voice)
    sealed = _seal(work, decision_id, settled, voice, me.person_id, readers)
    audit.hold(work, voice.young_person_id)
    held = voices.hold_sent(work, voice.id)
    if held is None or held.is_taken_back:
        raise errors.Conflict("taken_back", TAKEN_BACK)
    holds_it = records.grants_of(work, voice.id, me.person_id)
    if not holds_it or facts.readers_for(work, voice) != readers:
        raise errors.Conflict("changed", CHANGED)
    records.save(work, sealed)
    row = {
        "id": decision_id,
        "voice_id": voice.id,
        "voice_version_id": voice.version_id,
        "young_person_id": voice.young_person_id,
        "service_id": voice.service_id,
        "version_id": settled.version_id,
        "decided_by": me.person_id,
        "outcome_sealed": _seal_outcome(work, decision_id, settled),
        "created_at": work.now,
        "decided_at": work.now,
        "answer_again_by": _day_of(ruling, DutyCode.ANSWER_AGAIN),
        "wish_again_on": _day_of(ruling, DutyCode.LOOK_AT_THE_WISH_AGAIN),
    }
    store.add_decision(work.session, row)
    voices.mark_answered(work, voice.id)
    outbox.put(work, "decision_shown", recipient_id=voice.young_person_id, subject_id=decision_id)
    return _just_saved(work, Decision(**row), settled)


def _decide_again(work: Work, decision: Decision, settled: Settled) -> OpenedDecision:
    """A repeated request, or a correction: a new version for the young person and each reader who still may read."""
    situation = facts.about_decision(work, decision)
    if decision.version_id == settled.version_id:
        gate.ask(work, Action.OPEN_RECORD, situation, about=decision.young_person_id)
        opened = records.open_record(work, decision.id)
        return show(work, decision, opened.version_id, opened.content, Quoted(), opening.who_decided(work, decision))
    voice = voices.find_sent(work, decision.voice_id)
    if voice is None:
        raise errors.NotFound
    ruling = _ask_to_edit(work, voice, situation, settled)
    if decision.voice_id != settled.voice_id:
        raise errors.Invalid({"voice_id": OTHER_VOICE})
    readers = [] if voice.is_taken_back else facts.readers_for(work, voice)
    sealed = _seal(work, decision.id, settled, voice, decision.decided_by, readers)
    audit.hold(work, voice.young_person_id)
    now = store.lock_decision(work.session, decision.id)
    if now is None or now.version_id != decision.version_id:
        raise errors.Conflict("changed", CHANGED)
    try:
        records.save(work, sealed)
    except AlreadyExists as error:
        raise errors.Conflict("version_exists", CHANGED) from error
    store.set_decision(
        work.session,
        decision.id,
        version_id=settled.version_id,
        outcome_sealed=_seal_outcome(work, decision.id, settled),
        decided_at=work.now,
        first_seen_at=None,  # they have not seen this version; the audit keeps that they saw the one before
        answer_again_by=_day_of(ruling, DutyCode.ANSWER_AGAIN),
        wish_again_on=_day_of(ruling, DutyCode.LOOK_AT_THE_WISH_AGAIN),
    )
    outbox.put(work, "decision_shown", recipient_id=decision.young_person_id, subject_id=decision.id)
    fresh = store.get_decision(work.session, decision.id)
    assert fresh is not None
    return _just_saved(work, fresh, settled)


def _ask_to_answer(work: Work, voice: SentVoice, settled: Settled) -> Ruling:
    situation = facts.about_answering(work, voice, settled)
    if goes_against(settled.status, settled.against):
        return ask_to_decide_against(work, situation, settled.against, voice)
    return gate.ask(work, Action.ANSWER_VOICE, situation, about=voice.young_person_id)


def _ask_to_edit(work: Work, voice: SentVoice, situation: Situation, settled: Settled) -> Ruling:
    """Editing is asked first; an answer that goes against a wish, before or from now on, says what it must."""
    situation = facts.with_settled(situation, settled)
    ruling = gate.ask(work, Action.EDIT_DECISION, situation, about=voice.young_person_id)
    if goes_against(settled.status, settled.against):
        return ask_to_decide_against(work, situation, settled.against, voice)
    return ruling


def _seal(
    work: Work,
    decision_id: str,
    settled: Settled,
    voice: SentVoice,
    owner_id: str,
    readers: list[records.Reader],
) -> records.Sealed:
    return records.seal(
        work,
        record_id=decision_id,
        version_id=settled.version_id,
        kind=RecordKind.DECISION,
        young_person_id=voice.young_person_id,
        owner_id=owner_id,
        content=settled.content,
        readers=readers,
        safeguarding=True,
    )


def _seal_outcome(work: Work, decision_id: str, settled: Settled) -> bytes | None:
    return work.house.seal("decisions", "outcome_sealed", decision_id, settled.status.value)


def _day_of(ruling: Ruling, code: DutyCode) -> date | None:
    duty = ruling.duty(code)
    return duty.by if duty is not None else None


def _just_saved(work: Work, decision: Decision, settled: Settled) -> OpenedDecision:
    """What was saved a moment ago. “You said” is left empty: it is opened by reading, and that is written down."""
    return show(work, decision, settled.version_id, settled.content, Quoted(), opening.who_decided(work, decision))


def _ended(work: Work, voice: SentVoice) -> errors.Problem:
    """To whoever had opened it, that it was taken back; to anybody else, that it never was."""
    if voices.had_opened(work, voice.id, facts.me(work).person_id):
        return errors.Conflict("taken_back", TAKEN_BACK)
    return errors.NotFound()


def _taken(work: Work, settled: Settled) -> errors.Problem:
    """The save met a row that is not this decision: the voice has its answer, or an id is somebody else's."""
    if store.list_answers_to(work.session, [settled.voice_id]):
        return errors.Conflict("already_answered", ANSWERED)
    return errors.NotFound()

"""What a young person answers when they are asked: yes to some people, no, not clear yet, or later. Only they can."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consent.actions import Action
from consent.codes import Code
from consent.facts import Situation
from consent.terms import Company, RecordKind, RecordState
from consent.terms.taking_part import OfferAnswer, Understanding, YesTo
from youthvoice import audit, errors, gate
from youthvoice.records import service as records
from youthvoice.taking_part.permissions import facts, giving, store
from youthvoice.taking_part.permissions.covers import CAN_SHOW_FORMER
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import LATER, NO, NOT_YET, OPEN, UNCLEAR, YES, YesRequest
from youthvoice.work import Work

NEWER = "This was explained again. Read that first."
PICK_SOMEBODY = "Pick at least one person, or say no."
PICK_WHAT = "Pick at least one thing they can bring."
NOT_THERE = "One of these things is not there to show. Pick again."
NOTHING_TO_SHOW = "This yes shows no old things. Send it with none."
SAID_ALREADY = "You answered this already. You can change it in your list."
ASK_AGAIN = "You said it is not clear. They will tell you more first."


class Answer(Code):
    """What they say."""

    YES = "yes", "Yes, for these people."
    NO = "no", "No."
    UNCLEAR = "unclear", "I do not get it yet."
    LATER = "later", "Ask me later."


_STATES = {Answer.YES: YES, Answer.NO: NO, Answer.UNCLEAR: UNCLEAR, Answer.LATER: LATER}


@dataclass(frozen=True)
class Said:
    """Their answer to exactly this version. With a yes: for whom, which former things, and who is with them."""

    answer: Answer
    version_id: str
    reader_ids: Sequence[str] = ()
    record_ids: Sequence[str] = ()
    with_adult: Company = Company.NOT_SURE


def answer(work: Work, request_id: str, said: Said) -> YesRequest:
    """Keep their answer, in the same transaction as what it gives. The same again gives the same answer.

    Raises NotFound for what they were not asked, Conflict `newer`, `answered` or `not_clear`, Gone `over` for a yes
    to what is over, Invalid with the field.
    """
    request = facts.my_request(work, request_id)
    if _is_settled(request, said):
        return request
    if said.answer is Answer.YES:
        return _say_yes(work, request, said)
    gate.ask(work, Action.ANSWER_ASK, _situation(work, request, said), about=request.young_person_id)
    request = _begin(work, request_id, said)
    return _settle(work, request, said)


def _say_yes(work: Work, request: YesRequest, said: Said) -> YesRequest:
    reader_ids = list(dict.fromkeys(said.reader_ids))
    record_ids = list(dict.fromkeys(said.record_ids))
    if not facts.can_be_answered(work, request):
        raise errors.Gone("over", facts.OVER)
    _refuse_bad(work, request, reader_ids, record_ids)
    situation = replace(facts.about(work, request, reader_ids), with_adult=said.with_adult)
    ruling = gate.ask(work, Action.RECORD_PERMISSION, situation, about=request.young_person_id)
    request = _begin(work, request.id, said)
    _refuse_bad(work, request, reader_ids, record_ids)
    waiting = giving.waits_until(ruling)
    giving.end_former(work, request, [one for one in reader_ids if one not in waiting])
    rows = giving.write_yeses(work, request, reader_ids, record_ids, waiting)
    giving.pass_on(work, rows)
    request.with_adult, request.starts_on = str(said.with_adult), work.today
    request.adult_ids = facts.who_was_there(work, request)
    return _settle(work, request, said)


def _begin(work: Work, request_id: str, said: Said) -> YesRequest:
    audit.hold(work, me(work).person_id)
    request = facts.my_request(work, request_id, held=True)
    if _is_settled(request, said):
        raise errors.Conflict("answered", SAID_ALREADY)  # at the same moment, from another phone
    return request


def _settle(work: Work, request: YesRequest, said: Said) -> YesRequest:
    request.state, request.answered_at = _STATES[said.answer], work.now
    facts.mark(work, request)
    store.add(work.session, request)
    details = {"answer": str(said.answer), "yes_to": request.yes_to}
    audit.write(work, "yes.answered", young_person_id=request.young_person_id, subject_id=request.id, details=details)
    giving.tell_who_asked(work, request)
    return request


def _is_settled(request: YesRequest, said: Said) -> bool:
    """Whether they said exactly this before. Raises Conflict when they mean older words, or said something else."""
    if request.version_id != said.version_id:
        raise errors.Conflict("newer", NEWER)
    if request.state == _STATES[said.answer]:
        return True
    if request.state in (UNCLEAR, NOT_YET) and said.answer is Answer.YES:
        raise errors.Conflict("not_clear", ASK_AGAIN)
    if request.state not in (*OPEN, UNCLEAR):
        raise errors.Conflict("answered", SAID_ALREADY)
    return False


def _situation(work: Work, request: YesRequest, said: Said) -> Situation:
    situation = facts.about(work, request, ())
    unclear = said.answer is Answer.UNCLEAR
    explaining = replace(
        facts.explaining_of(request), understanding=Understanding.NOT_YET if unclear else Understanding.UNDERSTOOD
    )
    no = OfferAnswer.NO if said.answer is Answer.NO else None
    return replace(situation, explaining=explaining, answer=no)


def _refuse_bad(work: Work, request: YesRequest, reader_ids: Sequence[str], record_ids: Sequence[str]) -> None:
    if not reader_ids:
        raise errors.Invalid({"reader_ids": PICK_SOMEBODY}, code="nobody_picked")
    if not set(reader_ids) <= set(request.reader_ids):
        raise errors.Invalid({"reader_ids": facts.PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    if request.yes_to == YesTo.MEETING and not record_ids:
        raise errors.Invalid({"record_ids": PICK_WHAT}, code="nothing_picked")
    if record_ids and request.yes_to not in CAN_SHOW_FORMER:
        raise errors.Invalid({"record_ids": NOTHING_TO_SHOW}, code="nothing_to_show")
    for record_id in record_ids:
        record = records.find_record(work, record_id)
        mine = record is not None and record.owner_id == request.young_person_id
        if record is None or not mine or (record.kind, record.state) != (RecordKind.VOICE, RecordState.SENT):
            raise errors.Invalid({"record_ids": NOT_THERE}, code="not_theirs_to_pick")
        if record.about_id in reader_ids:
            raise errors.Invalid({"record_ids": NOT_THERE}, code="not_theirs_to_pick")

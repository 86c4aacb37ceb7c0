"""Line 2 of the floor for what a worker types: no voice, no yes and no date before the young person’s own yes to it."""

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Actor, Record, Situation
from consent.floor.rights import at_once, is_themselves, works_with
from consent.ruling import Ruling
from consent.terms import RecordKind, RecordState, Scope
from consent.witnesses.people import Question

_ONLY_FOR_VOICES = {Action.SEND_VOICE, Action.SHARE_MORE, Action.ANSWER_VOICE}
# What only a yes brings: who typed it gives none of these.
_OF_A_YES = (
    DutyCode.PERMISSION_RECORDED,
    DutyCode.GRANT_TO_READERS,
    DutyCode.OWE_TO_READERS,
    DutyCode.OWE_UNTIL_CONFIRMED,
    DutyCode.NAME_AN_ADULT_AND_A_DATE,
)


def typed_breaches(question: Question, ruling: Ruling) -> list[str]:
    """What an allowed ruling about typed words does that it must not."""
    action, actor, situation = question
    record = situation.record
    if action is Action.TYPE_FOR:
        return _of_typing(actor, situation, ruling)
    if action is Action.HAND_OVER and not at_once(ruling, DutyCode.END_THEIR_OWN_SESSION):
        return ["Line 2: a tablet changed hands with an adult still signed in on it."]
    if action is Action.HAND_OVER and (actor.scope is not Scope.FULL or not works_with(actor.person_id, situation)):
        return ["Line 2: somebody handed a tablet to a young person they do not work with."]
    if action is Action.CONFIRM_WORDS and not _is_exactly_their_yes(actor, situation):
        return ["Line 2: words became a young person’s own without their own yes to exactly these."]
    if action is Action.CONFIRM_WORDS and not ruling.duty(DutyCode.PERMISSION_RECORDED):
        return ["Line 2: words were confirmed and no yes was recorded."]
    if action is Action.DISOWN_WORDS and not at_once(ruling, DutyCode.END_THE_PROPOSAL):
        return ["Line 2: words that are not theirs were kept."]
    if action is Action.DELETE_TYPED and not _is_their_own_typing(actor, record):
        return ["Line 2: words that a young person had made theirs, or that another typed, were deleted by a worker."]
    if action is Action.DELETE_TYPED and not at_once(ruling, DutyCode.END_THE_PROPOSAL):
        return ["Line 2: typed words were called deleted and kept."]
    if action in _ONLY_FOR_VOICES and _waits(record) and record is not None and record.typed_by_id is not None:
        return [f"Line 2: {action} took what a worker typed for a voice."]
    return []


def _of_typing(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    record, found = situation.record, []
    if any(ruling.duty(code) for code in _OF_A_YES):
        found.append("Line 2: typing for a young person counted as their yes.")
    if not ruling.duty(DutyCode.CONFIRM_THESE_WORDS):
        found.append("Line 2: a worker typed words that nobody is asked to confirm.")
    if not (ruling.duty(DutyCode.GRANT_TO_YOUNG_PERSON) or ruling.duty(DutyCode.OWE_TO_YOUNG_PERSON)):
        found.append("Line 2: a worker typed words that do not reach the young person.")
    own = _is_their_own_typing(actor, record)
    if actor.role is Role.YOUNG_PERSON or not own or not works_with(actor.person_id, situation):
        found.append("Line 2: somebody typed for a young person they do not work with, or under another’s name.")
    return found


def _is_their_own_typing(actor: Actor, record: Record | None) -> bool:
    return record is not None and record.typed_by_id == actor.person_id and _waits(record)


def _is_exactly_their_yes(actor: Actor, situation: Situation) -> bool:
    record = situation.record
    exactly = record is not None and record.version_id is not None and record.version_id == situation.version_id
    signed_in = is_themselves(actor, situation) and actor.scope is Scope.FULL
    theirs = record is not None and record.owner_id == record.young_person_id == actor.person_id
    return exactly and signed_in and theirs and _waits(record)


def _waits(record: Record | None) -> bool:
    return record is not None and record.kind is RecordKind.VOICE and record.state is RecordState.PROPOSAL

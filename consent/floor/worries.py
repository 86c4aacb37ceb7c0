"""The floor of a worry about safety that is passed on, and of asking for an advocate: never late, never hidden."""

from collections.abc import Iterable

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Situation
from consent.floor.holds import Asked, is_within
from consent.floor.rights import at_once, is_themselves, open_keys
from consent.profile import PracticeProfile
from consent.terms import RecordKind, Scope


def line_5_safety_never_waits(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A worry about safety and a request for an advocate go at once; they are told, or it is looked at in 72 hours."""
    found = []
    at_once_by = {
        Action.PASS_ON_CONCERN: DutyCode.PASS_ON_AT_ONCE,
        Action.ASK_FOR_ADVOCATE: DutyCode.SEND_TO_AN_ADVOCATE,
    }
    for (action, _, situation), ruling in asked:
        if not ruling.allowed or action not in at_once_by:
            continue
        if not at_once(ruling, at_once_by[action]) or ruling.duty(DutyCode.WAIT_FOR_SECOND_YES):
            found.append(f"Line 5: {action} had to wait.")
        if action is Action.PASS_ON_CONCERN and not _told_or_looked_at(situation):
            found.append("Line 5: a worry was passed on unseen, and nobody looks at that again.")
        receiver = situation.worker
        if action is Action.PASS_ON_CONCERN and (
            receiver is None or receiver.role not in (Role.SAFEGUARDING_LEAD, Role.LEAD) or _is_about(situation)
        ):
            found.append("Line 8: a worry went to somebody it is about, or who need not act.")
    return found


def line_7_worries_open_for_their_receiver(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A worry passed on opens for whoever it went to, and not telling about it is looked at every seven days."""
    found = []
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed or action not in (Action.OPEN_CONCERN, Action.LOOK_AT_TELLING):
            continue
        receiver, record = situation.worker, situation.record
        theirs = receiver is not None and receiver.person_id == actor.person_id and bool(open_keys(actor, situation))
        if not theirs or record is None or record.kind is not RecordKind.CONCERN:
            found.append(f"Line 7: {action} by somebody a worry was not passed on to.")
        if action is Action.OPEN_CONCERN and (_is_about(situation) or not ruling.duty(DutyCode.AUDIT_OPENING)):
            found.append("Line 7: a worry was opened unseen, or by somebody it is about.")
        if action is Action.LOOK_AT_TELLING and not _told_or_looked_at(situation):
            found.append("Line 7: a worry is kept from them, and nobody looks at that again.")
    return found


def _told_or_looked_at(situation: Situation) -> bool:
    telling = situation.telling
    if telling is None:
        return False
    hours = 24 * 7 if telling.looked_at_before is True else 72
    return telling.told is True or (
        telling.why_not_given is True and is_within(telling.review_at, situation.now, hours)
    )


def _is_about(situation: Situation) -> bool:
    concern, receiver = situation.concern, situation.worker
    return concern is None or concern.about_ids is None or receiver is None or receiver.person_id in concern.about_ids


def line_1_a_note_is_never_refused(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A young person who was told of a worry can add their own note to it, and nobody can for them."""
    found = []
    for (action, actor, situation), ruling in asked:
        if action is not Action.ADD_NOTE:
            continue
        record, telling = situation.record, situation.telling
        is_theirs = record is not None and (record.kind, record.young_person_id) == (
            RecordKind.CONCERN,
            actor.person_id,
        )
        known = telling is not None and telling.told is True
        signed_in = is_themselves(actor, situation) and actor.scope is not Scope.PROPOSAL
        if ruling.allowed != (is_theirs and known and signed_in):
            found.append("Line 1: a note was refused, or taken from somebody else.")
    return found


WORRIES = (line_1_a_note_is_never_refused, line_5_safety_never_waits, line_7_worries_open_for_their_receiver)

"""The floor of a worry about safety that is passed on, and of asking for an advocate: never late, never hidden."""

from collections.abc import Iterable

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Actor, Situation
from consent.floor.holds import Asked, is_within
from consent.floor.rights import at_once, is_themselves, open_keys
from consent.profile import PracticeProfile
from consent.terms import RecordKind, Scope

_MUST_ACT = (Role.SAFEGUARDING_LEAD, Role.LEAD)


def line_5_safety_never_waits(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A worry about safety and a request for an advocate go at once; they are told, or it is looked at in 72 hours."""
    found = []
    at_once_by = {
        Action.PASS_ON_CONCERN: DutyCode.PASS_ON_AT_ONCE,
        Action.ASK_FOR_ADVOCATE: DutyCode.SEND_TO_AN_ADVOCATE,
    }
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed or action not in at_once_by:
            continue
        if not at_once(ruling, at_once_by[action]) or ruling.duty(DutyCode.WAIT_FOR_SECOND_YES):
            found.append(f"Line 5: {action} had to wait.")
        if action is Action.PASS_ON_CONCERN and not _told_or_looked_at(situation):
            found.append("Line 5: a worry was passed on unseen, and nobody looks at that again.")
        if action is Action.PASS_ON_CONCERN and _goes_wrong(actor, situation):
            found.append("Line 8: a worry went to somebody it is about, or who need not act.")
    return found


def line_7_worries_open_for_their_receiver(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A worry passed on opens for whoever it went to, or acts in their place once they have left.

    Not telling about it is looked at every seven days, by somebody else than whoever passed it on.
    """
    found = []
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed or action not in (Action.OPEN_CONCERN, Action.LOOK_AT_TELLING):
            continue
        record, has_key = situation.record, bool(open_keys(actor, situation))
        in_place = _acts_in_their_place(actor, situation)
        needs_key = action is Action.OPEN_CONCERN or not in_place
        theirs = (in_place or _went_to(actor, situation)) and (has_key or not needs_key)
        if not theirs or record is None or record.kind is not RecordKind.CONCERN:
            found.append(f"Line 7: {action} by somebody a worry was not passed on to.")
        if action is Action.OPEN_CONCERN and not ruling.duty(DutyCode.AUDIT_OPENING):
            found.append("Line 7: a worry was opened unseen.")
        if action is Action.OPEN_CONCERN and _is_about(situation, actor.person_id):
            found.append("Line 7: a worry was opened by somebody it is about.")
        if action is Action.LOOK_AT_TELLING and not _told_or_looked_at(situation):
            found.append("Line 7: a worry is kept from them, and nobody looks at that again.")
        if action is Action.LOOK_AT_TELLING and _keeps_it_alone(actor, situation):
            found.append("Line 7: a worry is kept from them by one person.")
    return found


def _went_to(actor: Actor, situation: Situation) -> bool:
    receiver = situation.worker
    return receiver is not None and receiver.person_id == actor.person_id


def _acts_in_their_place(actor: Actor, situation: Situation) -> bool:
    receiver, person = situation.worker, situation.young_person
    if receiver is None or receiver.here is not False or actor.role not in _MUST_ACT or person is None:
        return False
    return person.service_id == actor.service_id is not None and not _is_about(situation, actor.person_id)


def _keeps_it_alone(actor: Actor, situation: Situation) -> bool:
    telling, record = situation.telling, situation.record
    is_told = telling is not None and telling.told is True
    return not is_told and (record is None or record.owner_id in (None, actor.person_id))


def _goes_wrong(actor: Actor, situation: Situation) -> bool:
    receiver = situation.worker
    if receiver is None or receiver.role not in _MUST_ACT or receiver.person_id == actor.person_id:
        return True
    return _is_about(situation, receiver.person_id)


def _told_or_looked_at(situation: Situation) -> bool:
    telling = situation.telling
    if telling is None:
        return False
    hours = 24 * 7 if telling.looked_at_before is True else 72
    return telling.told is True or (
        telling.why_not_given is True and is_within(telling.review_at, situation.now, hours)
    )


def _is_about(situation: Situation, person_id: str) -> bool:
    concern = situation.concern
    return concern is None or concern.about_ids is None or person_id in concern.about_ids


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

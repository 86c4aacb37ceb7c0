"""The floor of speaking up, from the facts alone: never refused, never waits, never seen by whom it is about."""

from collections.abc import Iterable

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Situation
from consent.floor.holds import Asked
from consent.floor.rights import at_once, is_themselves, picked
from consent.profile import PracticeProfile
from consent.terms import RecordKind, Scope
from consent.witnesses.people import Question

_GIVES_KEYS = (DutyCode.GRANT_TO_SAFEGUARDING, DutyCode.GRANT_TO_READERS, DutyCode.OWE_TO_READERS)
_WAITS = (DutyCode.WAIT_FOR_SECOND_YES, DutyCode.OWE_UNTIL_CONFIRMED)


def line_1_speaking_up_is_never_refused(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A young person who says what is wrong, to somebody outside the line, is never refused."""
    return [
        f"Line 1: a young person was refused {question.action}."
        for question, ruling in asked
        if question.action is Action.COMPLAIN and not ruling.allowed and _is_their_right(question)
    ]


def _is_their_right(question: Question) -> bool:
    _, actor, situation = question
    record = situation.record
    if not is_themselves(actor, situation) or actor.scope is Scope.PROPOSAL or record is None:
        return False
    theirs = (record.kind, record.owner_id, record.young_person_id)
    says_it = situation.complaint is not None and situation.complaint.words_given is True
    return says_it and theirs == (RecordKind.COMPLAINT, actor.person_id, actor.person_id) and _is_outside(situation)


def _is_outside(situation: Situation) -> bool:
    """Whether it goes to a chair or an advocate of their service whom it is not about, nor one of their stand-ins."""
    complaint, receiver, person = situation.complaint, situation.worker, situation.young_person
    if complaint is None or receiver is None or person is None or person.service_id is None:
        return False
    if complaint.about_ids is None or complaint.line_ids is None or receiver.service_id != person.service_id:
        return False
    near = {*complaint.about_ids, *complaint.line_ids}
    return receiver.role in (Role.CHAIR, Role.ADVOCATE) and receiver.person_id not in near


def line_2_nobody_speaks_up_for_them(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Only they complain; nobody becomes their advocate unasked, or says they got in touch for somebody else."""
    found = []
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed:
            continue
        if action is Action.COMPLAIN and not is_themselves(actor, situation):
            found.append(f"Line 2: {actor.role} could {action} for a young person.")
        awaited = situation.awaited
        if action is Action.ACCEPT_ADVOCATE and (
            actor.role is not Role.ADVOCATE
            or awaited is None
            or awaited.open is not True
            or awaited.who_id not in (None, actor.person_id)
            or situation.young_person is None
            or awaited.young_person_id != situation.young_person.id
        ):
            found.append(f"Line 2: {actor.role} became somebody’s advocate unasked.")
        if action is Action.SAY_IN_TOUCH and (awaited is None or awaited.who_id != actor.person_id):
            found.append(f"Line 2: {actor.role} said that somebody else got in touch.")
    return found


def line_5_complaints_never_wait(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A complaint goes at once, whoever is there and whether or not the set-up is confirmed."""
    found = []
    for (action, _, situation), ruling in asked:
        if action is not Action.COMPLAIN or not ruling.allowed:
            continue
        if not at_once(ruling, DutyCode.SEND_IT_OUTSIDE) or any(ruling.duty(code) for code in _WAITS):
            found.append("Line 5: a complaint had to wait.")
        recorded = ruling.duty(DutyCode.PERMISSION_RECORDED)
        if recorded is None or set(recorded.readers) != {one.person_id for one in picked(situation)}:
            found.append("Line 5: a complaint went to somebody without the young person’s yes.")
    return found


def line_6_whoever_was_asked_gets_in_touch(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Whoever asks for an advocate or complains hears by a day, and is told what happens."""
    found = []
    by_a_day = {Action.ASK_FOR_ADVOCATE: DutyCode.ADVOCATE_ANSWERS, Action.COMPLAIN: DutyCode.GET_IN_TOUCH}
    for (action, _, situation), ruling in asked:
        if not ruling.allowed:
            continue
        duty = ruling.duty(by_a_day[action]) if action in by_a_day else None
        if action in by_a_day and situation.today is not None and (duty is None or duty.by is None):
            found.append(f"Line 6: nobody need get in touch after {action}.")
        tells = ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON)
        if action in (Action.ACCEPT_ADVOCATE, Action.SAY_IN_TOUCH) and tells is None:
            found.append(f"Line 6: {action} did not reach the young person.")
    return found


def line_8_complaints_go_outside_the_line(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Whoever a complaint is about never gets it, not even by name; nor does their line, nor the safeguarding key."""
    found = []
    for (action, actor, situation), ruling in asked:
        record = situation.record
        if not ruling.allowed:
            continue
        if action is Action.COMPLAIN and not _is_outside(situation):
            found.append("Line 8: a complaint went to whom it is about, or into their line.")
        if action is Action.COMPLAIN and ruling.duty(DutyCode.KEEP_FROM_WHOM_IT_IS_ABOUT) is None:
            found.append("Line 8: a complaint is not kept from whom it is about.")
        if action is Action.COMPLAIN and any(ruling.duty(code) for code in _GIVES_KEYS):
            found.append("Line 8: a complaint went to more than the one person outside.")
        is_complaint = record is not None and record.kind is RecordKind.COMPLAINT
        if is_complaint and record is not None and record.about_id == actor.person_id and action in _LOOKS:
            found.append(f"Line 8: whom a complaint is about could {action}.")
    return found


_LOOKS = {Action.OPEN_RECORD, Action.ANSWER_VOICE, Action.EDIT_DECISION, Action.ASK_TO_SHARE_ON, Action.QUOTE}

SPEAKING_UP = (
    line_1_speaking_up_is_never_refused,
    line_2_nobody_speaks_up_for_them,
    line_5_complaints_never_wait,
    line_6_whoever_was_asked_gets_in_touch,
    line_8_complaints_go_outside_the_line,
)

"""The rights nobody can lower, as checks over any table and profile, numbered as in architecture.md.

The checks work out for themselves what is right (floor/rights.py); they never ask the table’s predicates,
which may be what is broken. Taking part (lines 3 and 4, and its share of the others) is in floor/taking_part.py,
speaking up (advocates and complaints) in floor/speaking_up.py.
"""

from collections.abc import Callable, Iterable

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.floor.back import back_breaches
from consent.floor.rights import (
    at_once,
    has_adult_and_date,
    is_an_own_right,
    is_themselves,
    may_be_given,
    may_read,
    open_keys,
    picked,
    waiting_breaches,
    was_named,
)
from consent.floor.sharing_on import SHARING_ON
from consent.floor.speaking_up import SPEAKING_UP
from consent.floor.taking_part import TAKING_PART
from consent.floor.typed import typed_breaches
from consent.floor.workers import WORKERS
from consent.floor.worries import WORRIES
from consent.profile import PracticeProfile
from consent.ruling import Ruling, rule
from consent.table import Table
from consent.terms import Basis, Outcome, RecordState, Scope
from consent.witnesses import changed as witnesses_changed
from consent.witnesses import questions
from consent.witnesses.people import Question

Asked = tuple[Question, Ruling]
Line = Callable[[Iterable[Asked], PracticeProfile], list[str]]

LIMITS = {
    "answer_working_days": (1, 15),
    "invitation_days": (1, 7),
    "second_yes_wait_hours": (24, None),
    "second_yes_lives_days": (1, 28),
    "hold_max_days": (1, 28),
    "hold_in_a_row_days": (1, 84),
    "hold_gap_days": (14, None),
    "silence_days": (1, 14),
    "worker_key_wait_hours": (24, None),
    "worker_ask_working_days": (1, 15),
    "way_back_wait_hours": (24, None),
}

_OWN_ACTS = {
    Action.SEND_VOICE,
    Action.SHARE_MORE,
    Action.CONFIRM_WORDS,
    Action.DISOWN_WORDS,
    Action.TAKE_BACK,
    Action.STOP_SHARING,
    Action.SEE_WHO_LOOKED,
    Action.OPEN_DECISION,
    Action.SAY_BACK,
    Action.ASK_FOR_ANOTHER_LOOK,
    Action.ENROL,
}
_NEVER_READ = {Role.SAFEGUARDING_LEAD, Role.INSPECTOR, Role.ADMINISTRATOR}
_SENDS = {Action.SEND_VOICE, Action.SHARE_MORE, Action.CONFIRM_WORDS}
_FIRST_SENDS = {Action.SEND_VOICE, Action.CONFIRM_WORDS}
_ANSWERS = {Action.ANSWER_VOICE, Action.EDIT_DECISION}
_PASSES_ON = {Action.CARRY_OUT_OWED}
_USES = {Action.ASK_TO_SHARE_ON, Action.QUOTE, Action.DECIDE_AGAINST}
_READS = {Action.OPEN_RECORD, Action.ANSWER_VOICE, Action.SHOW_PLAN, Action.CARRY_OUT_OWED}


_HELD: list[tuple[Table, PracticeProfile]] = []


class FloorBroken(Exception):
    """A table or a profile that lowers the floor. `breaches` has one sentence for each kind of breach."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("\n".join(found))
        self.breaches = tuple(found)


def hold(table: Table, profile: PracticeProfile) -> None:
    """Raise FloorBroken unless this table under this profile keeps the floor. Run when the app starts.

    Tables and profiles never change, so what was found to keep it in this process is not asked again.
    """
    if any(held is table and under == profile for held, under in _HELD):
        return
    found = breaches(table, profile)
    if found:
        raise FloorBroken(found)
    _HELD.append((table, profile))


def breaches(table: Table, profile: PracticeProfile, asked: Iterable[Question] | None = None) -> list[str]:
    """A sentence for every kind of breach found by asking these questions, or else the witnesses."""
    rulings = [
        (question, rule(question.action, question.actor, question.situation, profile, table))
        for question in ((*questions(), *witnesses_changed.questions()) if asked is None else asked)
    ]
    found = line_3_limits(profile)
    for line in LINES:
        found += line(rulings, profile)
    return list(dict.fromkeys(found))


def line_1_own_acts_are_never_refused(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Signed in, a young person can always write, see what was decided, see who looked and take back."""
    return [
        f"Line 1: a young person was refused {question.action}."
        for question, ruling in asked
        if not ruling.allowed and is_an_own_right(question)
    ]


def line_2_no_yes_by_another(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """No yes is recorded but by the young person’s own signed-in act; a session’s words are a proposal."""
    found = []
    for question, ruling in asked:
        action, actor, situation = question
        if not ruling.allowed:
            continue
        found += typed_breaches(question, ruling) + back_breaches(question, ruling)
        if action in _OWN_ACTS and not is_themselves(actor, situation):
            found.append(f"Line 2: {actor.role} could {action} for a young person.")
        recorded = ruling.duty(DutyCode.PERMISSION_RECORDED)
        if recorded and not (is_themselves(actor, situation) and actor.scope is not Scope.PROPOSAL):
            found.append(f"Line 2: {action} recorded a yes that was not the young person’s signed-in act.")
        if action in _SENDS and actor.scope is Scope.PROPOSAL and not ruling.duty(DutyCode.CONFIRM_THESE_WORDS):
            found.append(f"Line 2: {action} took words from a session without asking to confirm them.")
    return found


def line_3_limits(profile: PracticeProfile) -> list[str]:
    """No profile goes past the limits the floor names."""
    found = []
    for setting, (least, most) in LIMITS.items():
        number = getattr(profile, setting)
        if number < least or (most is not None and number > most):
            found.append(f"Line 3: {setting} is {number}, which lowers the floor.")
    return found


def line_5_no_read_without_a_yes(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """What was withdrawn, expired or never given yields no read; new people beside an adult wait."""
    found = []
    for question, ruling in asked:
        if not ruling.allowed:
            continue
        action, actor, situation = question
        if action is Action.OPEN_RECORD and not may_read(actor, situation):
            found.append(f"Line 5: {actor.role} could open a record without a yes that stands.")
        if action is Action.CARRY_OUT_OWED and not all(may_be_given(one, situation) for one in picked(situation)):
            found.append("Line 5: a promised key was passed on without anything it stands on.")
        if action in _SENDS:
            found += waiting_breaches(question, ruling)
        if action is Action.TAKE_BACK and not at_once(ruling, DutyCode.DELETE_GRANTS):
            found.append("Line 5: taking back did not delete the keys at once.")
        if action is Action.STOP_SHARING and not at_once(ruling, DutyCode.DELETE_READERS_GRANTS):
            found.append("Line 5: stopping did not delete the readers’ keys at once.")
    return found


def line_6_every_voice_is_answered(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Every voice sent has a named adult and a date from sending; a no has its reason; they are told."""
    found = []
    for (action, _, situation), ruling in asked:
        if not ruling.allowed:
            continue
        if action in _FIRST_SENDS and not has_adult_and_date(ruling, situation, profile):
            found.append("Line 6: a voice was sent without a named adult and a date in time.")
        if action in _ANSWERS:
            says_no = situation.outcome not in (Outcome.DOING, Outcome.DONE, Outcome.THINKING)
            if says_no and situation.reason_given is not True:
                found.append(f"Line 6: {action} said no without a reason.")
            reaches = ruling.duty(DutyCode.GRANT_TO_YOUNG_PERSON) or ruling.duty(DutyCode.OWE_TO_YOUNG_PERSON)
            if not (reaches and ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON)):
                found.append(f"Line 6: {action} did not reach the young person.")
    return found


def line_7_just_me_stays_just_me(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """“Just me” is opened by nobody else, and the safeguarding key opens nothing by an ordinary rule."""
    found = []
    for (action, actor, situation), ruling in asked:
        record = situation.record
        if not ruling.allowed or action not in _READS or record is None:
            continue
        getting = [one.person_id for one in picked(situation)] if action is Action.CARRY_OUT_OWED else []
        others = [one for one in (actor.person_id, *getting) if one != record.owner_id]
        if record.state is RecordState.DRAFT and others:
            found.append(f"Line 7: {action} let somebody else at “just me”.")
        if actor.role in _NEVER_READ:
            found.append(f"Line 7: {actor.role} could {action}.")
        bases = {grant.basis for grant in open_keys(actor, situation)}
        if actor.person_id != record.owner_id and bases == {Basis.SAFEGUARDING}:
            found.append(f"Line 7: {action} went through on the safeguarding key alone.")
    return found


def line_8_what_is_about_a_worker_is_kept_from_them(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Whom it is about reads it only when picked by name: never as cover, by a promise or because of the work."""
    found = []
    for (action, actor, situation), ruling in asked:
        record = situation.record
        if not ruling.allowed or record is None or record.about_id in (None, record.owner_id):
            continue
        named = was_named(record.about_id, situation)
        as_cover = any(one.person_id == record.about_id and one.cover_for_id for one in picked(situation))
        given = any(one.person_id == record.about_id for one in picked(situation))
        if action in _SENDS | _PASSES_ON and as_cover:
            found.append(f"Line 8: {action} gave somebody, as cover, what is about themselves.")
        if action in _PASSES_ON and given and not named:
            found.append(f"Line 8: {action} reached whom it is about, who was not picked by name.")
        opens = action in _READS | _ANSWERS | _USES and actor.person_id == record.about_id
        own_key = any(grant.cover_for_id is None for grant in open_keys(actor, situation))
        if opens and action is not Action.CARRY_OUT_OWED and not (named and own_key):
            found.append(f"Line 8: whom it is about could {action} without being picked by name.")
    return found


LINES: tuple[Line, ...] = (
    line_1_own_acts_are_never_refused,
    line_2_no_yes_by_another,
    line_5_no_read_without_a_yes,
    line_6_every_voice_is_answered,
    line_7_just_me_stays_just_me,
    line_8_what_is_about_a_worker_is_kept_from_them,
    *TAKING_PART,
    *SHARING_ON,
    *WORRIES,
    *SPEAKING_UP,
    *WORKERS,
)

"""The floor for choosing a worker: theirs to ask, somebody named answers by a day, a no has its reason, and whoever it
names neither reads nor decides it."""

from collections.abc import Iterable
from datetime import timedelta

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Situation
from consent.floor.rights import is_themselves
from consent.profile import PracticeProfile
from consent.ruling import Ruling
from consent.terms import Scope
from consent.terms.workers import WorkerOutcome
from consent.witnesses.people import Question

_OWN = {Action.ASK_FOR_WORKER, Action.LET_TALK, Action.SAY_IF_WORKER_IS_OK, Action.CHOOSE_WHAT_PASSES_ON}
# Three weeks of working days, with every holiday there can be between them.
_LONGEST_WAIT = timedelta(days=60)


def line_2_nobody_chooses_for_them(asked: Iterable[tuple[Question, Ruling]], profile: PracticeProfile) -> list[str]:
    """Whom they work with, who is talked to and what a new worker sees is said by their own signed-in act alone."""
    return [
        f"Line 2: {question.actor.role} could {question.action} for a young person."
        for question, ruling in asked
        if ruling.allowed
        and question.action in _OWN
        and not (is_themselves(question.actor, question.situation) and question.actor.scope is Scope.FULL)
    ]


def line_6_every_ask_is_answered(asked: Iterable[tuple[Question, Ruling]], profile: PracticeProfile) -> list[str]:
    """An ask has a day, and “not right now” a reason; both reach the young person, and nobody is talked to first."""
    found = []
    for (action, _, situation), ruling in asked:
        if not ruling.allowed:
            continue
        if action is Action.ASK_FOR_WORKER:
            found += _without_a_day(situation, ruling)
        if action is Action.ANSWER_WORKER_ASK:
            found += _poor_answer(situation, ruling)
    return found


def line_8_whoever_it_names_is_kept_out(
    asked: Iterable[tuple[Question, Ruling]], profile: PracticeProfile
) -> list[str]:
    """Whoever an ask names neither reads nor answers it, and nobody makes themselves somebody’s worker."""
    found = []
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed:
            continue
        named = _named(situation)
        if action is Action.ASK_FOR_WORKER and named & {one.person_id for one in situation.readers or ()}:
            found.append("Line 8: an ask for a worker reached somebody it names.")
        if action is Action.ANSWER_WORKER_ASK and actor.person_id in named | _given(situation):
            found.append("Line 8: somebody decided about themselves.")
        if action is Action.CHANGE_WORKER and (situation.change is None or situation.change.to_id == actor.person_id):
            found.append("Line 8: somebody handed a young person over to themselves.")
    return found


def _without_a_day(situation: Situation, ruling: Ruling) -> list[str]:
    duty, today = ruling.duty(DutyCode.ANSWER_THE_ASK), situation.today
    if duty is None or duty.by is None or today is None or not today < duty.by <= today + _LONGEST_WAIT:
        return ["Line 6: an ask for a worker has no day by which it is answered."]
    asked = situation.worker_ask
    first = asked is not None and asked.somebody_else is True and asked.ask_me_first is not False
    if first and not ruling.duty(DutyCode.TALK_TO_NOBODY_FIRST):
        return ["Line 6: somebody they named could be talked to before they said so."]
    return []


def _poor_answer(situation: Situation, ruling: Ruling) -> list[str]:
    answer, asked = situation.worker_answer, situation.worker_ask
    says_yes = answer is not None and answer.outcome in (WorkerOutcome.YES, WorkerOutcome.WITH_HELP)
    found = []
    if not says_yes and (answer is None or answer.reason_given is not True):
        found.append("Line 6: an ask for a worker was answered with a no that has no reason.")
    if not (ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON) and ruling.duty(DutyCode.ASK_IF_IT_IS_OK)):
        found.append("Line 6: what came of an ask for a worker did not reach the young person.")
    waits = asked is not None and asked.somebody_else is True and asked.ask_me_first is not False
    if says_yes and waits and asked is not None and asked.may_talk is not True:
        found.append("Line 6: a yes about somebody nobody was allowed to talk to.")
    return found


def _named(situation: Situation) -> frozenset[str]:
    asked = situation.worker_ask
    return frozenset() if asked is None or asked.named_ids is None else asked.named_ids


def _given(situation: Situation) -> frozenset[str]:
    return frozenset(one.person_id for one in (situation.worker, situation.helper) if one is not None)


WORKERS = (line_2_nobody_chooses_for_them, line_6_every_ask_is_answered, line_8_whoever_it_names_is_kept_out)

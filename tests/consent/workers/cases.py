"""One granting case for each way to a yes about choosing a worker, and for each predicate a change that breaks it."""

from collections.abc import Callable
from dataclasses import replace

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Grant, Reader, Record, Relationship, Situation, Worker
from consent.facts.workers import Change as Handover
from consent.facts.workers import WorkerAnswer, WorkerAsk
from consent.terms import Basis, PermissionState, RecordKind, RecordState
from consent.terms.workers import AskState, WorkerOutcome, WorkerSayBack
from consent.witnesses.people import LEAD, NOW, PERSON, TIES, TODAY, WORKER, YOUNG, Question, permission_for

A = Action
NEW_ONE = Worker("colleague", Role.KEYWORKER, "here", here=True)
NOOR = Worker("noor", Role.SPECIALIST, "here", here=True)
STRANGE = Worker("stranger", Role.KEYWORKER, "here", here=True)
WAITING = WorkerAsk(
    "record",
    "young",
    named_ids=frozenset({"colleague", "stranger"}),
    wanted_ids=frozenset({"colleague"}),
    unwanted_ids=frozenset({"stranger"}),
    somebody_else=False,
    state=AskState.WAITING,
)
ANSWERED = replace(WAITING, state=AskState.ANSWERED)
NOT_LISTED = replace(WAITING, wanted_ids=frozenset(), somebody_else=True, ask_me_first=True, may_talk=True)
DECIDES = Reader("lead", Role.LEAD, False, False, True, True, early=False)
RECORD = Record("record", RecordKind.WORKER_ASK, "young", "young", RecordState.SAVED)
YES, NOT_NOW = WorkerAnswer(WorkerOutcome.YES), WorkerAnswer(WorkerOutcome.NOT_NOW, True)
WITH_HELP = WorkerAnswer(WorkerOutcome.WITH_HELP, True)
TAKES_OVER = Handover("note", "young", "worker", "colleague", True, note_given=True, waits=True)
_WORKS_TOO = (*TIES, Relationship("young", "colleague", Role.KEYWORKER, TODAY, None, True))


def ask(action: Action, actor: Actor, **facts: object) -> Question:
    """A question on an ordinary morning."""
    ordinary: dict[str, object] = {"young_person": PERSON, "relationships": TIES, "ask_waits": False}
    return Question(action, actor, Situation(now=NOW, today=TODAY, service_id="here", **(ordinary | facts)))


def answering(answer: WorkerAnswer, **facts: object) -> Question:
    """The lead, with the key the young person gave, answers."""
    held = {
        "record": RECORD,
        "grants": (Grant("record", "lead", Basis.PERMISSION, "yes"),),
        "permissions": (permission_for("lead", PermissionState.STANDING),),
        "worker_ask": WAITING,
        "worker_answer": answer,
        "ask_waits": True,
    }
    given = {} if answer.outcome is WorkerOutcome.NOT_NOW else {"worker": NEW_ONE}
    return ask(A.ANSWER_WORKER_ASK, LEAD, **(held | given | facts))


GRANTING: dict[tuple[Action, int], Question] = {
    (A.SHOW_WORKER_PROFILE, 0): ask(A.SHOW_WORKER_PROFILE, WORKER, account_id="worker", profile_is_plain=True),
    (A.HIDE_WORKER_PROFILE, 0): ask(A.HIDE_WORKER_PROFILE, WORKER, account_id="worker"),
    (A.ASK_FOR_WORKER, 0): ask(
        A.ASK_FOR_WORKER, YOUNG, worker_ask=WAITING, named_workers=(NEW_ONE, STRANGE), readers=(DECIDES,)
    ),
    (A.SEE_WORKER_ASKS, 0): ask(A.SEE_WORKER_ASKS, LEAD),
    (A.ANSWER_WORKER_ASK, 0): answering(WITH_HELP, helper=NOOR),
    (A.ASK_TO_TALK, 0): ask(A.ASK_TO_TALK, LEAD, worker_ask=NOT_LISTED),
    (A.LET_TALK, 0): ask(A.LET_TALK, YOUNG, worker_ask=NOT_LISTED),
    (A.SAY_IF_WORKER_IS_OK, 0): ask(
        A.SAY_IF_WORKER_IS_OK, YOUNG, worker_ask=ANSWERED, worker_say_back=WorkerSayBack.TALK
    ),
    (A.CHANGE_WORKER, 0): ask(A.CHANGE_WORKER, LEAD, change=TAKES_OVER, worker=NEW_ONE),
    (A.CHOOSE_WHAT_PASSES_ON, 0): ask(A.CHOOSE_WHAT_PASSES_ON, YOUNG, change=TAKES_OVER, relationships=_WORKS_TOO),
}

Change = Callable[[Question], Question]


def facts(**changed: object) -> Change:
    return lambda q: q._replace(situation=replace(q.situation, **changed))


def part(name: str, **changed: object) -> Change:
    """One of the facts that a situation is made of, changed."""
    return lambda q: facts(**{name: replace(getattr(q.situation, name), **changed)})(q)


def _names_the_decider(q: Question) -> Question:
    return part("worker_ask", named_ids=frozenset({"lead"}))(q)


# predicate name -> a change to a granting case that makes this predicate untrue
BREAKING: dict[str, Change] = {
    "profile_is_in_plain_words": facts(profile_is_plain=False),
    "somebody_is_asked_for": part("worker_ask", named_ids=frozenset(), somebody_else=None),
    "everybody_named_is_here": facts(named_workers=(NEW_ONE, replace(STRANGE, here=False))),
    "no_ask_of_theirs_waits": facts(ask_waits=True),
    "somebody_not_named_decides": _names_the_decider,
    "ask_is_their_own": part("worker_ask", young_person_id="other"),
    "ask_still_waits": part("worker_ask", state=AskState.TAKEN_BACK),
    "ask_was_answered": part("worker_ask", state=AskState.WAITING),
    "somebody_not_listed_is_named": part("worker_ask", somebody_else=False),
    "decides_about_workers_here": facts(service_id="elsewhere"),
    "nobody_decides_about_themselves": _names_the_decider,
    "it_says_what_comes_of_it": part("worker_answer", outcome=None),
    "a_not_now_has_its_reason": facts(worker_answer=replace(NOT_NOW, reason_given=False), worker=None, helper=None),
    "chosen_worker_is_here": facts(worker=replace(NEW_ONE, here=False)),
    "it_is_whom_they_asked_for": facts(worker=STRANGE),
    "help_comes_from_a_specialist": facts(helper=replace(NOOR, role=Role.KEYWORKER)),
    "they_let_us_talk_to_them": facts(worker_ask=replace(NOT_LISTED, may_talk=False)),
    "former_worker_worked_with_them": part("change", from_worked_with_them=None),
    "new_worker_is_here": facts(worker=replace(NEW_ONE, here=None)),
    "nobody_hands_over_to_themselves": lambda q: part("change", from_id=q.actor.person_id)(q),
    "a_note_is_written": part("change", note_given=None),
    "change_waits_for_them": part("change", waits=False),
    "new_worker_works_with_them": facts(relationships=TIES),
}

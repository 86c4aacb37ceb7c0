"""For each condition of a duty, changes that turn it round in a question to which the answer stays yes."""

from dataclasses import replace
from typing import Any

from consent.actions import Action
from consent.asking import Ask, Condition
from consent.capabilities import Role
from consent.ruling import rule
from consent.terms import Company, Outcome, RecordState, SayBack, Scope
from consent.terms.taking_part import HoldFinding, OfferAnswer, Understanding
from consent.terms.workers import WorkerOutcome, WorkerSayBack
from consent.witnesses.people import LISTED, LISTED_NO_KEY, NEW, STANDING, Question
from consent.witnesses.taking_part import ASKING_FOR_YES, LONG_ROW, NOT_TELLING
from tests.consent.cases import GRANTING
from tests.consent.floor_says import PROFILE, changed
from tests.consent.workers.cases import DECIDES, NOT_LISTED, YES

# A change is of the facts by their names, as in floor_says.changed; `actor.…` is of whoever asks.
Change = dict[str, Any]
_UNCONFIRMED: Change = {"young_person.confirmed": False}
_NOT_EARLY: Change = _UNCONFIRMED | {"readers": (replace(LISTED, early=False),)}
_STILL_UNTOLD = replace(NOT_TELLING, looked_at_before=True)
_AS_ADVOCATE: Change = {"actor.role": Role.ADVOCATE, "actor.service_id": "outside"}
_NOT_CLEAR_YET: Change = {
    "agreement": ASKING_FOR_YES.agreement,
    "purpose": ASKING_FOR_YES.purpose,
    "use": ASKING_FOR_YES.use,
    "explaining": replace(ASKING_FOR_YES.explaining, understanding=Understanding.NOT_YET),
}

# condition name -> changes; what two ways to the same yes differ in needs none
TURNING: dict[str, tuple[Change, ...]] = {
    "somebody_must_wait": ({"readers": (NEW,)}, {"readers": (LISTED,), "with_adult": Company.ALONE}),
    "somebody_waits_for_confirmation": (_NOT_EARLY, _NOT_EARLY | {"with_adult": Company.ALONE}),
    "somebody_has_no_key": ({"readers": (LISTED_NO_KEY,)}, {"readers": (LISTED_NO_KEY,), "with_adult": Company.ALONE}),
    "somebody_reads_now": ({"readers": (LISTED_NO_KEY,)}, {"with_adult": Company.ALONE}),
    "an_adult_of_the_service_may_read": (
        {"readers": (STANDING,), "with_adult": Company.ALONE},
        {"with_adult": Company.ALONE},
    ),
    "is_signed_in_as_themselves": ({"actor.scope": Scope.PROPOSAL},),
    "set_up_is_not_confirmed": (_UNCONFIRMED,),
    "the_named_adult_is_stopped": ({"readers": (STANDING,)},),
    "they_want_to_talk": ({"say_back": SayBack.WANT_TO_TALK},),
    "young_person_has_a_key": ({"young_person.has_key": False},),
    "young_person_has_no_key": ({"young_person.has_key": False},),
    "an_adult_of_the_service_wrote_or_reads_it": (
        _AS_ADVOCATE,
        _AS_ADVOCATE | {"readers": (STANDING,)},
        {"actor.service_id": "elsewhere"},
    ),
    "an_adult_of_the_service_asks": (_AS_ADVOCATE,),
    "the_reader_is_of_the_service": (
        {"readers": (replace(LISTED, inside_service=False),)},
        {"readers": (replace(DECIDES, inside_service=False),)},
    ),
    "they_say_no": ({"answer": OfferAnswer.NOT_NOW},),
    "they_say_yes": ({"answer": OfferAnswer.YES},),
    "it_takes_the_row_too_far": ({"hold_backs": LONG_ROW},),
    "telling_is_safe": ({"telling": NOT_TELLING},),
    "telling_waits": ({"telling": NOT_TELLING}, {"telling": _STILL_UNTOLD}),
    "they_were_told": ({"telling": NOT_TELLING}, {"telling": _STILL_UNTOLD}),
    "it_is_to_end_now": ({"finding": HoldFinding.END_NOW},),
    "they_understand_it": (_NOT_CLEAR_YET,),
    "they_do_not_understand_it_yet": (_NOT_CLEAR_YET, {"explaining.understanding": Understanding.NOT_YET}),
    "a_reader_may_not_read_yet": (_NOT_EARLY,),
    "a_reader_holds_no_key": ({"readers": (replace(LISTED, has_key=False),)},),
    "a_reader_holds_a_key": ({"readers": (replace(LISTED, has_key=False),)},),
    "still_thinking": ({"outcome": Outcome.THINKING},),
    "it_was_shown_before": ({"record.state": RecordState.SHOWN},),
    "deciders_wait_for_confirmation": (_UNCONFIRMED,),
    "a_decider_has_no_key": ({"readers": (replace(LISTED_NO_KEY, works_with=False),)},),
    "a_decider_reads_now": (_UNCONFIRMED,),
    "they_want_to_be_asked_first": ({"worker_ask": NOT_LISTED},),
    "a_worker_is_given": ({"worker_answer.outcome": WorkerOutcome.NOT_NOW, "worker": None, "helper": None},),
    "a_specialist_helps": ({"worker_answer": YES, "helper": None},),
    "it_is_not_ok": ({"worker_say_back": WorkerSayBack.YES},),
}


def both_ways(action: Action, when: Condition) -> tuple[Question, Question]:
    """A question with this condition true and one with it false; the answer to both is yes."""
    granted = [question for (asked, _), question in GRANTING.items() if asked is action]
    turned = [_with(question, change) for change in TURNING.get(when.name, ()) for question in granted]
    allowed = [one for one in granted + turned if rule(*one, PROFILE).allowed]
    true, false = (next(one for one in allowed if _holds(when, one) is wanted) for wanted in (True, False))
    return true, false


def _holds(when: Condition, question: Question) -> bool:
    return when.holds(Ask(question.actor, question.situation, PROFILE))


def _with(question: Question, change: Change) -> Question:
    of_actor = {name.removeprefix("actor."): value for name, value in change.items() if name.startswith("actor.")}
    of_facts = {name: value for name, value in change.items() if not name.startswith("actor.")}
    return question._replace(actor=changed(question.actor, of_actor), situation=changed(question.situation, of_facts))

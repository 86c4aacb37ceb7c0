"""One granting case for each way to let somebody back in, and for each predicate a change that makes it untrue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from consent.actions import Action
from consent.facts import Actor, Situation
from consent.facts.workers import GaveKey
from consent.terms import WayBackState
from consent.witnesses.back import ITS_WORDS, NOBODY_STARTED, TAKEN_UP, WAITED, WORDS_OUT
from consent.witnesses.people import ADVOCATE, LEAD, NOW, ON_TABLET, PERSON, TIES, TODAY, WORKER, YOUNG, Question

A = Action
Change = Callable[[Question], Question]


def _ask(action: Action, actor: Actor, **facts: object) -> Question:
    ordinary: dict[str, object] = {
        "now": NOW,
        "today": TODAY,
        "young_person": PERSON,
        "relationships": TIES,
        "keys_given": (),
    }
    return Question(action, actor, Situation(**(ordinary | facts)))


def _way_back(**changed: object) -> Change:
    return lambda q: q._replace(
        situation=replace(q.situation, way_back=replace(q.situation.way_back, **changed))  # type: ignore[type-var]
    )


def _seen(on: date) -> Change:
    return lambda q: q._replace(situation=replace(q.situation, seen_on=on))


GRANTING: dict[tuple[Action, int], Question] = {
    (A.LET_BACK_IN, 0): _ask(A.LET_BACK_IN, WORKER, way_back=NOBODY_STARTED),
    (A.LET_BACK_IN, 1): _ask(A.LET_BACK_IN, LEAD, way_back=replace(WAITED, state=WayBackState.DONE)),
    (A.TAKE_UP_WAY_BACK, 0): _ask(A.TAKE_UP_WAY_BACK, YOUNG, way_back=WORDS_OUT, invitation=ITS_WORDS),
    (A.CONFIRM_WAY_BACK, 0): _ask(A.CONFIRM_WAY_BACK, ADVOCATE, way_back=TAKEN_UP, seen_on=TODAY),
    (A.CONFIRM_WAY_BACK, 1): _ask(A.CONFIRM_WAY_BACK, LEAD, way_back=TAKEN_UP, seen_on=TODAY - timedelta(days=3)),
    (A.STOP_WAY_BACK, 0): _ask(A.STOP_WAY_BACK, ON_TABLET, way_back=WAITED),
    (A.STOP_WAY_BACK, 1): _ask(A.STOP_WAY_BACK, ADVOCATE, way_back=TAKEN_UP),
    (A.STOP_WAY_BACK, 2): _ask(A.STOP_WAY_BACK, LEAD, way_back=WORDS_OUT),
    (A.COME_BACK_IN, 0): _ask(A.COME_BACK_IN, YOUNG, way_back=WAITED),
}

BREAKING: dict[str, Change] = {
    "no_way_back_is_under_way": _way_back(state=WayBackState.TAKEN_UP),
    "somebody_else_starts_after_a_stop": lambda q: _way_back(
        state=WayBackState.STOPPED, started_by_id=q.actor.person_id
    )(q),
    "way_back_was_not_used": _way_back(state=WayBackState.TAKEN_UP),
    "way_back_is_under_way": _way_back(state=WayBackState.STOPPED),
    "way_back_waits_to_be_confirmed": _way_back(state=WayBackState.CONFIRMED),
    "somebody_else_started_the_way_back": lambda q: _way_back(started_by_id=q.actor.person_id)(q),
    "no_one_hand_is_behind_both": lambda q: q._replace(
        situation=replace(q.situation, keys_given=(GaveKey("colleague", q.actor.person_id, TODAY),))
    ),
    "saw_or_spoke_to_them_since_the_new_phone": _seen(TODAY - timedelta(days=4)),
    "way_back_has_waited": _way_back(opens_at=NOW + timedelta(minutes=1)),
}

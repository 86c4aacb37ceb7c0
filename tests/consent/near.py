"""Questions near a yes or near a witness, a little of them changed at random: where a slip in a rule would hide."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from hypothesis import strategies as st

from consent import witnesses
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.witnesses import changed as witnesses_changed
from consent.witnesses.people import Question
from tests.consent.cases import GRANTING
from tests.consent.situations import ACTORS, FACTS, pool


@st.composite
def _mixed(draw: st.DrawFn, starts: tuple[tuple[Question, ...], ...]) -> Question:
    # by number: Hypothesis would hash every question of a heap that it is given
    heap = starts[draw(st.integers(0, len(starts) - 1))]
    question = heap[draw(st.integers(0, len(heap) - 1))]
    for _ in range(draw(st.integers(0, 2))):
        question = draw(st.sampled_from((_one_part, _one_part, _one_fact, _who)))(draw, question)
    return question


def _one_part(draw: st.DrawFn, question: Question) -> Question:
    """One part of one fact that is there: the state of the record, whether the reader is early."""
    there = {name: fact for name in FACTS if _kind_of(fact := getattr(question.situation, name)) is not None}
    if not there:
        return question
    name = draw(st.sampled_from(sorted(there)))
    kind = _kind_of(there[name])
    assert kind is not None
    part = draw(st.sampled_from([field.name for field in fields(kind)]))
    value = getattr(draw(st.sampled_from(pool(kind))), part)
    old = there[name]
    changed: Any = (
        (replace(old[0], **{part: value}), *old[1:]) if isinstance(old, tuple) else replace(old, **{part: value})
    )
    return question._replace(situation=replace(question.situation, **{name: changed}))


def _one_fact(draw: st.DrawFn, question: Question) -> Question:
    name = draw(st.sampled_from(list(FACTS)))
    return question._replace(situation=replace(question.situation, **{name: draw(FACTS[name])}))


def _who(draw: st.DrawFn, question: Question) -> Question:
    return question._replace(actor=draw(ACTORS))


def _kind_of(fact: Any) -> Any:
    if isinstance(fact, tuple) and fact:
        fact = fact[0]
    return type(fact) if is_dataclass(fact) else None


@cache
def one_step_away() -> tuple[tuple[Question, ...], ...]:
    """Witnesses that are let in, and those refused for one reason alone, by that reason: where one slip would show."""
    found: dict[Reason | None, list[Question]] = {}
    for one in (*witnesses.questions(), *witnesses_changed.questions()):
        ruling = rule(one.action, one.actor, one.situation, PracticeProfile())
        if ruling.allowed or len(ruling.reasons) == 1:
            found.setdefault(None if ruling.allowed else ruling.reasons[0], []).append(one)
    return tuple(tuple(several) for several in found.values())


def near(actions: frozenset[object] | None = None) -> st.SearchStrategy[Question]:
    """Near every yes of the table and every witness of the floor; of these actions only, if any are named."""
    heaps = (tuple(GRANTING.values()), witnesses.questions(), witnesses_changed.questions(), *one_step_away())
    found = [tuple(one for one in heap if actions is None or one.action in actions) for heap in heaps]
    return _mixed(tuple(heap for heap in found if heap))

"""Random questions about taking part: right in every part, then several parts changed at random."""

from dataclasses import fields

from hypothesis import strategies as st

from consent.facts import Situation
from consent.witnesses.changed import EVERY_ACTOR, RIGHT, one_part_changed
from consent.witnesses.people import Question

_CHANGED = [tuple(one_part_changed(situation)) for _, situation, _ in RIGHT]


@st.composite
def _questions(draw):
    number = draw(st.integers(0, len(RIGHT) - 1))
    action, situation, who_may = RIGHT[number]
    actor = draw(st.sampled_from((*who_may * 4, *EVERY_ACTOR)))
    for other in draw(st.lists(st.sampled_from(_CHANGED[number]), max_size=5)):
        situation = _with_the_change(situation, RIGHT[number][1], other)
    return Question(action, actor, situation)


def _with_the_change(situation, was, other):
    """The situation with the one part in which `other` differs from what was."""
    kept = {field.name: getattr(situation, field.name) for field in fields(Situation)}
    changed = {name: getattr(other, name) for name in kept if getattr(other, name) != getattr(was, name)}
    return Situation(**(kept | changed))


QUESTIONS = _questions()

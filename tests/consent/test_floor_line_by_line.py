"""Each line of the floor as a property over every profile that loads; each seen to fail when its rule is broken."""

from pathlib import Path

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

import consent
from consent import floor
from consent.actions import Action
from consent.profile import PracticeProfile
from consent.profile_files import load
from consent.rules import RULES
from consent.ruling import rule
from consent.witnesses import questions
from consent.witnesses.people import Question
from tests.consent import broken
from tests.consent.cases import GRANTING
from tests.consent.near import near
from tests.consent.situations import PROFILES
from tests.consent.taking_part import broken as taking_part
from tests.consent.taking_part import broken_sharing_on, broken_speaking_up

SHIPPED = sorted(path.stem for path in (Path(consent.__file__).parent / "profiles").glob("*.toml"))
BROKEN = broken.BROKEN | taking_part.BROKEN | broken_sharing_on.BROKEN | broken_speaking_up.BROKEN
ANY_PROFILE = st.one_of(st.sampled_from([load(code) for code in SHIPPED]), PROFILES)


@pytest.mark.parametrize("line", floor.LINES, ids=lambda line: line.__name__)
def test_this_line_of_the_floor_holds_near_every_yes_under_every_profile(line) -> None:
    @given(near(), ANY_PROFILE)
    @settings(max_examples=120)
    def holds(question: Question, profile: PracticeProfile) -> None:
        ruling = rule(question.action, question.actor, question.situation, profile, RULES)
        assert line([(question, ruling)], profile) == []

    holds()


@pytest.mark.parametrize("code", SHIPPED)
def test_every_shipped_profile_keeps_the_floor_for_every_witness(code: str) -> None:
    floor.hold(RULES, load(code))


@given(ANY_PROFILE)
@settings(max_examples=100)
def test_line_3_holds_for_every_profile_that_loads(profile: PracticeProfile) -> None:
    assert floor.line_3_limits(profile) == []


@pytest.mark.parametrize("name", BROKEN)
def test_the_property_itself_fails_when_the_rule_is_broken(name: str) -> None:
    """Not only the fixed witnesses: the random questions of the property above find the breach too."""
    number, table = BROKEN[name]
    touched = frozenset(action for action in Action if table.get(action) != RULES[action])

    def breaks(question: Question) -> bool:
        found = floor.breaches(table, PracticeProfile(), [question])
        return any(breach.startswith(f"Line {number}:") for breach in found)

    # stops at the first breach: the many are only for a break that shows seldom
    once = settings(max_examples=8000, phases=[Phase.generate], derandomize=True, deadline=None, database=None)
    try:
        find(near(touched), breaks, settings=once)
    except NoSuchExample:
        pytest.fail(f"no random question finds it: {name}")


def test_every_line_of_the_floor_is_broken_on_purpose_by_some_table() -> None:
    lines = {int(line.__name__.split("_")[1]) for line in floor.LINES}
    assert {number for number, _ in BROKEN.values()} == lines


def test_every_action_is_near_some_question() -> None:
    """A new action without a granting case or a witness would be asked about by nobody."""
    assert {question.action for question in (*GRANTING.values(), *questions())} == set(Action)

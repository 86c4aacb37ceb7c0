"""The floor of taking part: kept under every profile that loads, and seen to break when a rule is broken on purpose."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent import floor
from consent.actions import Action
from consent.capabilities import Capability
from consent.facts import Situation
from consent.floor import holds as floor_holds
from consent.profile import PracticeProfile
from consent.profile_files import load
from consent.rules import RULES
from consent.ruling import rule
from consent.witnesses.changed import RIGHT, one_part_changed, questions
from consent.witnesses.people import WORKER, Question
from consent.witnesses.taking_part import HOLDING, LONG_ROW, STANDING_HOLD
from tests.consent.breaking import with_way
from tests.consent.situations import PROFILES
from tests.consent.taking_part import broken, broken_sharing_on, broken_speaking_up
from tests.consent.taking_part.questions import QUESTIONS

PROFILE = PracticeProfile()
BROKEN = broken.BROKEN | broken_sharing_on.BROKEN | broken_speaking_up.BROKEN
SHIPPED = ("default", "specialist_team", "relationship_pod", "choose_your_worker")


@pytest.mark.parametrize("code", SHIPPED)
def test_the_floor_holds_under_each_shipped_profile(code):
    assert floor.breaches(RULES, load(code), questions()) == []


@given(PROFILES)
@settings(max_examples=5, deadline=None)
def test_the_floor_holds_under_every_profile_that_loads(profile):
    assert floor.breaches(RULES, profile, questions()[::7]) == []


@given(QUESTIONS, PROFILES)
@settings(max_examples=300, deadline=None)
def test_the_floor_holds_with_many_parts_changed(question, profile):
    assert floor.breaches(RULES, profile, [question]) == []


@given(QUESTIONS, st.sampled_from([field.name for field in fields(Situation)]))
@settings(max_examples=150, deadline=None)
def test_forgetting_a_fact_never_turns_a_no_into_a_yes(question, name):
    if not rule(*question, PROFILE).allowed:
        forgotten = replace(question.situation, **{name: None})
        assert not rule(question.action, question.actor, forgotten, PROFILE).allowed


A = Action
COUNTED = (A.HOLD_BACK, A.AGREE_TO_HOLD, A.WAIT_TO_TELL, A.REVIEW_HOLD, A.GIVE_SECOND_YES, A.PASS_ON_CONCERN)
NEW = (A.COMPLAIN, A.ACCEPT_ADVOCATE, A.SAY_IN_TOUCH, A.OPEN_CONCERN, A.LOOK_AT_TELLING)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_seen(name):
    line, table = BROKEN[name]
    touched = {action for action in Action if table.get(action) != RULES[action]}
    found = floor.breaches(table, PROFILE, [one for one in questions() if one.action in touched])
    assert any(breach.startswith(f"Line {line}:") for breach in found), found


def test_a_table_that_lets_adults_say_yes_does_not_start():
    with pytest.raises(floor.FloorBroken, match="Line 2: keyworker could record_permission"):
        floor.hold(with_way(A.RECORD_PERMISSION, Capability.INVITE), PROFILE)


def test_what_keeps_the_floor_is_asked_once_and_what_does_not_every_time(monkeypatch):
    asked = []
    monkeypatch.setattr(floor, "_HELD", [])
    monkeypatch.setattr(floor, "breaches", lambda table, profile: asked.append(table is RULES) or list(wrong))
    wrong = ["Line 1: broken."]
    for _ in range(2):
        with pytest.raises(floor.FloorBroken):
            floor.hold(RULES, PROFILE)
    wrong = []
    for profile in (PROFILE, PracticeProfile(), replace(PROFILE, silence_days=13)):
        floor.hold(RULES, profile)
    floor.hold(dict(RULES), PROFILE)
    assert asked == [True, True, True, True, False]


def test_each_right_situation_is_granted_to_who_may():
    for action, situation, who_may in RIGHT:
        for actor in who_may:
            assert rule(action, actor, situation, PROFILE).allowed, (action, actor.role)


def test_what_is_not_known_is_nobodys_right():
    """The floor’s own counting, asked about nothing at all: a rule that says yes all the same is seen to break it."""
    for action in (
        A.HOLD_BACK,
        A.AGREE_TO_HOLD,
        A.WAIT_TO_TELL,
        A.REVIEW_HOLD,
        A.GIVE_SECOND_YES,
        A.PASS_ON_CONCERN,
        *NEW,
    ):
        table = with_way(action, Capability.MANAGE_OWN_KEYS)
        nothing = Question(action, WORKER, Situation())
        assert floor.breaches(table, PROFILE, [nothing]), action
    assert floor_holds.held_days(replace(STANDING_HOLD, review_on=None), None) == set()
    unknown = replace(HOLDING, hold=replace(STANDING_HOLD, starts_on=None), hold_backs=LONG_ROW)
    assert floor_holds.days_in_this_row(unknown) == 0
    assert floor_holds.days_in_this_row(replace(HOLDING, hold_backs=LONG_ROW)) == 98
    assert floor_holds.is_part_of_the_row("lead", replace(HOLDING, hold_backs=LONG_ROW))


def test_a_row_is_joined_through_its_middle():
    """Two hold-backs far apart are in one row through a third between them, in whatever order they are told."""
    near, far = LONG_ROW[0], LONG_ROW[1]
    assert floor_holds.rows_before(HOLDING.hold, (far, near), None) == [near, far]
    assert floor_holds.rows_before(HOLDING.hold, (far,), None) == []


def test_no_part_changed_is_the_same_situation_only():
    situation = RIGHT[0][1]
    assert sum(other != situation for other in one_part_changed(situation)) > 50

"""The floor: kept by the table under every profile that loads, and seen to break when a rule is broken."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent import floor
from consent.actions import Action
from consent.duties import DutyCode, Who
from consent.facts import Situation
from consent.floor import rights as floor_rights
from consent.predicates import readers as readers
from consent.profile import PracticeProfile
from consent.rules import RULES
from consent.ruling import Ruling, rule
from consent.table import Follows
from consent.witnesses import questions
from consent.witnesses.people import Question
from tests.consent.breaking import dropping
from tests.consent.broken import BROKEN
from tests.consent.cases import GRANTING
from tests.consent.situations import PROFILES, QUESTIONS

PROFILE = PracticeProfile()
A, D = Action, DutyCode
EVERY_GRANTING_CASE = tuple(GRANTING.values())


def test_the_floor_holds():
    floor.hold(RULES, PROFILE)


@given(PROFILES)
@settings(max_examples=5, deadline=None)
def test_the_floor_holds_under_every_profile_that_loads(profile):
    assert floor.breaches(RULES, profile, questions()[::5]) == []


@given(QUESTIONS, PROFILES)
@settings(max_examples=200, deadline=None)
def test_the_floor_holds_in_random_situations(question, profile):
    assert floor.breaches(RULES, profile, [question]) == []


@given(st.sampled_from(EVERY_GRANTING_CASE), st.data())
@settings(max_examples=200, deadline=None)
def test_the_floor_holds_near_every_yes(question, data):
    """A granting case with some of its facts taken from a random one: where a slip would hide."""
    other = data.draw(QUESTIONS).situation
    mixed = data.draw(st.sets(st.sampled_from([field.name for field in fields(Situation)]), max_size=6))
    situation = replace(question.situation, **{name: getattr(other, name) for name in mixed})
    assert floor.breaches(RULES, PROFILE, [question._replace(situation=situation)]) == []


@given(QUESTIONS, st.sampled_from([field.name for field in fields(Situation)]))
@settings(max_examples=100, deadline=None)
def test_forgetting_a_fact_never_turns_a_no_into_a_yes(question, name):
    if not rule(*question, PROFILE).allowed:
        forgotten = replace(question.situation, **{name: None})
        assert not rule(question.action, question.actor, forgotten, PROFILE).allowed


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_seen(name):
    line, table = BROKEN[name]
    touched = {action for action in Action if table.get(action) != RULES[action]}
    found = floor.breaches(table, PROFILE, [one for one in questions() if one.action in touched])
    assert any(breach.startswith(f"Line {line}:") for breach in found), found


def test_what_is_not_known_is_nobodys_right():
    nothing = Situation()
    actor, reader = GRANTING[A.KEEP_DRAFT, 0].actor, GRANTING[A.SEND_VOICE, 0].situation.readers[0]
    known = GRANTING[A.CARRY_OUT_OWED, 0].situation
    (given,) = known.permissions
    own = Question(A.TAKE_BACK, actor, replace(nothing, young_person=known.young_person))
    assert not floor_rights.is_an_own_right(own)
    assert not floor_rights.may_read(actor, nothing)
    assert not floor_rights.may_be_given(reader, nothing)
    assert not floor_rights.was_named("worker", nothing)
    assert not floor_rights.works_with("worker", nothing)
    assert floor_rights.works_with("worker", known)
    assert not floor_rights.works_with("lead", known)
    assert not floor_rights.open_keys(actor, nothing)
    assert floor_rights.yes_stands(given, "worker", known)
    for forgotten in ({"now": None}, {"today": None}, {"record": None}):
        assert not floor_rights.yes_stands(given, "worker", replace(known, **forgotten))
    assert not floor_rights.has_adult_and_date(Ruling(True, ()), known, PROFILE)


def test_a_broken_table_does_not_start():
    with pytest.raises(floor.FloorBroken) as broken:
        floor.hold(dropping(A.TAKE_BACK, D.DELETE_GRANTS), PROFILE)
    assert broken.value.breaches == ("Line 5: taking back did not delete the keys at once.",)


def test_each_kind_of_breach_has_a_line_of_its_own():
    assert str(floor.FloorBroken(["Line 1: one.", "Line 2: two."])) == "Line 1: one.\nLine 2: two."


def test_a_new_duty_does_not_break_the_floor():
    found = RULES[A.SEND_VOICE]
    more = replace(found, duties=(*found.duties, Follows(D.OFFER_AN_ADVOCATE, Who.SERVICE)))
    assert floor.breaches({**RULES, A.SEND_VOICE: more}, PROFILE) == []


def test_the_predicates_left_out_above_exist():
    assert readers.every_promise_still_stands in RULES[A.CARRY_OUT_OWED].alternatives[0].when

"""What never makes a difference: a hold-back to what is theirs, a parent to a yes, an age to understanding."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent.actions import Action
from consent.capabilities import Capability, Role
from consent.facts import Reader
from consent.facts.taking_part import Agreement
from consent.predicates import yeses as predicates_yeses
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.rules import RULES
from consent.rules.asking import ASKING
from consent.rules.holding import HOLDING
from consent.ruling import rule
from consent.terms.taking_part import Activity, Parents
from consent.witnesses.people import ADULTS, NOT_SET_UP, WORKER, YOUNG
from consent.witnesses.taking_part import CHAIR, LONG_ROW, SAYING_YES, SPECIALIST, STANDING_HOLD
from tests.consent.cases import GRANTING
from tests.consent.taking_part.questions import QUESTIONS

PROFILE = PracticeProfile()
HOLDS = (
    (),
    tuple(replace(STANDING_HOLD, id=str(one), activity=one) for one in Activity),
    LONG_ROW,
)
# Only these look at hold-backs at all: asking, of which an invitation to the app is one, and the hold-backs themselves.
MAY_LOOK_AT_HOLDS = {Action.INVITE} | set(ASKING) | set(HOLDING)


@pytest.mark.parametrize(("action", "number"), GRANTING)
def test_a_hold_back_stops_nothing_but_being_asked(action, number):
    """Writing, seeing decisions, saying yes or no, taking back, an advocate, and every safety concern."""
    if action in MAY_LOOK_AT_HOLDS - {Action.ANSWER_OFFER, Action.RECORD_NO}:
        return
    question = GRANTING[action, number]
    rulings = [
        rule(action, question.actor, replace(question.situation, hold_backs=held), PROFILE) for held in (None, *HOLDS)
    ]
    assert all(one == rulings[0] and one.allowed for one in rulings)


@given(QUESTIONS, st.sampled_from([*Parents, None]))
@settings(max_examples=150, deadline=None)
def test_a_parent_never_stands_in_and_never_overrides(question, parents):
    agreement = question.situation.agreement
    if agreement is not None:
        said = replace(question.situation, agreement=replace(agreement, parents=parents))
        assert rule(question.action, question.actor, said, PROFILE) == rule(*question, PROFILE)


def test_a_parent_has_no_role_and_no_door():
    assert not {"parent", "carer", "family"} & {str(role) for role in Role}
    assert "parents" in {field.name for field in fields(Agreement)}
    assert not any("parent" in test.name for rules in RULES.values() for way in rules.alternatives for test in way.when)


def test_no_adult_can_say_yes_by_any_way_there_is():
    doors = {Capability.SAY_YES}
    for action in (Action.RECORD_PERMISSION, Action.WIDEN_PERMISSION, Action.GIVE_SECOND_YES):
        assert {way.door for way in RULES[action].alternatives} == doors
        for adult in (*ADULTS, CHAIR, SPECIALIST):
            assert not rule(action, adult, SAYING_YES, PROFILE).allowed
            assert not rule(action, replace(adult, person_id="young"), SAYING_YES, PROFILE).allowed


def test_nobody_who_is_no_young_person_is_asked_whether_they_understand_by_age():
    assert not any("age" in field.name for kind in (Agreement, Reader) for field in fields(kind))
    assert "age" not in vars(predicates_yeses)


@pytest.mark.parametrize("actor", [YOUNG, NOT_SET_UP], ids=lambda actor: str(actor.scope))
def test_an_advocate_never_waits_for_set_up(actor):
    assert rule(Action.ASK_FOR_ADVOCATE, actor, SAYING_YES, PROFILE).allowed


def test_a_yes_to_cover_is_no_yes_to_the_person():
    """Who may read as somebody’s cover quotes nothing, and asks to show it to nobody."""
    for action, meant in ((Action.QUOTE, -1), (Action.ASK_TO_SHARE_ON, 0)):
        question = GRANTING[action, 0]
        yeses = list(question.situation.permissions)
        yeses[meant] = replace(yeses[meant], cover_for_id="colleague")
        as_cover = question._replace(situation=replace(question.situation, permissions=tuple(yeses)))
        assert rule(*question, PROFILE).allowed
        assert not rule(*as_cover, PROFILE).allowed


def test_what_is_said_about_somebody_is_asked_for_them_never_and_by_them_only_when_they_were_picked_by_name():
    question = GRANTING[Action.ASK_TO_SHARE_ON, 0]
    by_them, for_them = (
        replace(question.situation, record=replace(question.situation.record, about_id=about))
        for about in ("worker", "advocate")
    )
    to_more = replace(by_them, permissions=tuple(replace(one, record_id=None) for one in by_them.permissions))
    assert rule(Action.ASK_TO_SHARE_ON, WORKER, by_them, PROFILE).allowed
    for refused in (to_more, for_them):
        assert rule(Action.ASK_TO_SHARE_ON, WORKER, refused, PROFILE).reasons == (Reason.ABOUT_THEM,)

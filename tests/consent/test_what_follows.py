"""What must follow a yes, for whom and by which day: answering, saying back, stopping."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.profile import PracticeProfile
from consent.ruling import rule
from consent.terms import Outcome, SayBack
from consent.witnesses.people import NOW, PEOPLE, SENT, TODAY, WORKER, YOUNG
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()


@pytest.mark.parametrize(
    ("outcome", "reason_given", "allowed"),
    [
        (Outcome.DOING, None, True),
        (Outcome.THINKING, False, True),
        (Outcome.PART, False, False),
        (Outcome.NOT_DOING, None, False),
        (Outcome.NOT_DOING, True, True),
        (None, True, False),
    ],
)
def test_a_no_carries_its_reason(outcome, reason_given, allowed):
    situation = GRANTING[Action.ANSWER_VOICE, 0].situation
    asked = replace(situation, outcome=outcome, reason_given=reason_given)
    ruling = rule(Action.ANSWER_VOICE, WORKER, asked, PROFILE)
    assert ruling.allowed is allowed
    again = ruling.duty(DutyCode.ANSWER_AGAIN)
    assert (again.by if again else None) == (date(2026, 3, 16) if outcome is Outcome.THINKING else None)


@pytest.mark.parametrize(
    ("said", "by"), [(SayBack.FAIR, None), (SayBack.WANT_TO_TALK, date(2026, 3, 16)), (None, None)]
)
def test_who_does_not_understand_hears_more(said, by):
    situation = replace(GRANTING[Action.SAY_BACK, 0].situation, say_back=said)
    duty = rule(Action.SAY_BACK, YOUNG, situation, PROFILE).duty(DutyCode.EXPLAIN_AGAIN)
    assert (duty.by if duty else None) == by


def test_days_and_times_of_the_other_duties():
    expected = {
        (Action.KEEP_DRAFT, 1, DutyCode.DELETE_STAFF_DRAFT): TODAY + timedelta(days=30),
        (Action.INVITE, 0, DutyCode.INVITATION_RUNS_OUT): TODAY + timedelta(days=7),
        (Action.ENROL, 0, DutyCode.CONFIRM_THE_ENROLMENT): TODAY + timedelta(days=14),
        (Action.ASK_FOR_ANOTHER_LOOK, 0, DutyCode.LOOK_AGAIN): date(2026, 3, 16),
    }
    for (action, number, code), day in expected.items():
        _, actor, situation = GRANTING[action, number]
        assert rule(action, actor, situation, PROFILE).duty(code).by == day
    _, actor, situation = GRANTING[Action.CONFIRM_WORKER_KEY, 0]
    wait = rule(Action.CONFIRM_WORKER_KEY, actor, situation, PROFILE).duty(DutyCode.WAIT_FOR_THE_KEY)
    assert wait.not_before == NOW + timedelta(hours=24)


def test_days_are_left_open_where_the_clock_is_not_known():
    _, actor, situation = GRANTING[Action.KEEP_DRAFT, 1]
    ruling = rule(Action.KEEP_DRAFT, actor, replace(situation, today=None), PROFILE)
    assert ruling.duty(DutyCode.DELETE_STAFF_DRAFT).by is None
    _, actor, situation = GRANTING[Action.ASK_FOR_ANOTHER_LOOK, 0]
    ruling = rule(Action.ASK_FOR_ANOTHER_LOOK, actor, replace(situation, today=None), PROFILE)
    assert ruling.duty(DutyCode.LOOK_AGAIN).by is None


@pytest.mark.parametrize(("named", "handed_on"), [("worker", True), ("lead", False), (None, False)])
def test_stopping_the_named_adult_hands_the_answer_on(named, handed_on):
    situation = GRANTING[Action.STOP_SHARING, 0].situation
    asked = replace(situation, record=replace(SENT, named_adult_id=named))
    ruling = rule(Action.STOP_SHARING, YOUNG, asked, PROFILE)
    assert bool(ruling.duty(DutyCode.HAND_ON_THE_ANSWER)) is handed_on
    assert ruling.duty(DutyCode.DELETE_READERS_GRANTS).readers == ("worker",)


@pytest.mark.parametrize("person", PEOPLE)
def test_a_decision_reaches_the_young_person_now_or_later(person):
    situation = replace(GRANTING[Action.ANSWER_VOICE, 0].situation, young_person=person)
    ruling = rule(Action.ANSWER_VOICE, WORKER, situation, PROFILE)
    now, later = DutyCode.GRANT_TO_YOUNG_PERSON, DutyCode.OWE_TO_YOUNG_PERSON
    assert (bool(ruling.duty(now)), bool(ruling.duty(later))) == (person.has_key, not person.has_key)


@pytest.mark.parametrize(("role", "follows"), [(Role.KEYWORKER, True), (Role.ADVOCATE, False)])
def test_what_an_advocate_writes_gets_no_safeguarding_key(role, follows):
    situation = GRANTING[Action.ANSWER_VOICE, 0].situation
    ruling = rule(Action.ANSWER_VOICE, replace(WORKER, role=role), situation, PROFILE)
    assert bool(ruling.duty(DutyCode.GRANT_TO_SAFEGUARDING)) is follows

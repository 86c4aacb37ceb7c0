"""The first and the last day that still counts, and each half of a sentence with “and”: where a small slip hides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action
from consent.asking import Ask
from consent.facts import Permission, Reader, Situation, YoungPerson
from consent.facts.taking_part import Occasion, Telling
from consent.predicates.asking import no_former_no_must_rest
from consent.predicates.passing_on import the_wish_is_looked_at_again
from consent.predicates.people import saw_or_spoke_to_them_since
from consent.predicates.readers import no_reader_waits_for_confirmation
from consent.predicates.reviewing import hold_is_open, telling_is_looked_at_soon, they_are_told_or_it_says_why_not
from consent.predicates.yeses import adds_to_a_yes_in_force
from consent.profile import PracticeProfile
from consent.terms import PermissionState
from consent.witnesses.people import NOW, TODAY, WORKER, YOUNG
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()
SOON = NOW + timedelta(hours=1)


def asked(action: Action, number: int = 0, **changed) -> Ask:
    """The question of a granting case, with facts changed."""
    found = GRANTING[action, number]
    return Ask(found.actor, replace(found.situation, **changed), PROFILE)


@pytest.mark.parametrize(("days", "counts"), [(-1, False), (0, True), (1, True)])
def test_seen_on_the_day_of_the_set_up_is_seen_since(days, counts):
    invitation = replace(
        GRANTING[Action.CONFIRM_ENROLMENT, 0].situation.invitation, redeemed_on=TODAY - timedelta(days=3)
    )
    seen_on = TODAY + timedelta(days=days - 3)
    ask = asked(Action.CONFIRM_ENROLMENT, invitation=invitation, seen_on=seen_on)
    assert saw_or_spoke_to_them_since.holds(ask) is counts


@pytest.mark.parametrize(("days", "counts"), [(0, False), (1, True), (28, True), (29, False)])
def test_a_wish_is_looked_at_again_on_the_profiles_last_day_at_the_latest(days, counts):
    found = GRANTING[Action.DECIDE_AGAINST, 0].situation
    against = replace(found.went_against, look_again_on=TODAY + timedelta(days=days))
    assert the_wish_is_looked_at_again.holds(asked(Action.DECIDE_AGAINST, went_against=against)) is counts


@pytest.mark.parametrize(
    ("state", "withdrawn_at", "days_left", "in_force"),
    [
        (PermissionState.STANDING, None, 1, True),
        (PermissionState.STANDING, None, None, True),
        (PermissionState.STANDING, None, 0, False),
        (PermissionState.STANDING, NOW, 1, False),
        (PermissionState.WITHDRAWN, None, 1, False),
        (PermissionState.WAITING, None, None, False),
    ],
)
def test_only_a_yes_in_force_is_added_to(state, withdrawn_at, days_left, in_force):
    found = GRANTING[Action.WIDEN_PERMISSION, 0].situation
    mine: Permission = next(one for one in found.permissions if one.id == found.agreement.id)
    ends = None if days_left is None else TODAY + timedelta(days=days_left)
    one = replace(mine, state=state, withdrawn_at=withdrawn_at, expires_on=ends)
    assert adds_to_a_yes_in_force.holds(asked(Action.WIDEN_PERMISSION, permissions=(one,))) is in_force


@pytest.mark.parametrize(
    ("telling", "enough"),
    [
        (Telling(told=True), True),
        (Telling(told=False, why_not_given=True, review_at=SOON), True),
        (Telling(told=False, why_not_given=True), False),
        (Telling(told=False, why_not_given=False, review_at=SOON), False),
        (Telling(told=False, review_at=SOON), False),
    ],
)
def test_not_telling_says_why_and_when_it_is_looked_at_again(telling, enough):
    ask = Ask(WORKER, Situation(now=NOW, today=TODAY, telling=telling), PROFILE)
    assert they_are_told_or_it_says_why_not.holds(ask) is enough


@pytest.mark.parametrize(
    ("reader", "confirmed", "waits"),
    [
        (Reader("worker"), False, True),
        (Reader("worker"), None, True),
        (Reader("worker", early=True), False, False),
        (Reader("worker"), True, False),
        (Reader("young"), False, False),
    ],
)
def test_before_the_set_up_is_confirmed_only_they_and_the_first_adults_need_not_wait(reader, confirmed, waits):
    person = YoungPerson("young", "here", enrolled=True, confirmed=confirmed, has_key=True)
    ask = Ask(YOUNG, Situation(now=NOW, today=TODAY, young_person=person, readers=(reader,)), PROFILE)
    assert no_reader_waits_for_confirmation.holds(ask) is not waits


def test_for_nobody_a_reader_waits_until_the_set_up_is_confirmed():
    ask = Ask(YOUNG, Situation(now=NOW, today=TODAY, readers=(Reader("young"),)), PROFILE)
    assert no_reader_waits_for_confirmation.holds(ask) is False


@pytest.mark.parametrize(
    ("they_asked", "offers", "allowed"), [(True, None, True), (None, None, False), (None, (), True)]
)
def test_what_they_ask_for_themselves_never_rests(they_asked, offers, allowed):
    occasion = Occasion(
        activity=GRANTING[Action.ASK_TO_TAKE_PART, 0].situation.occasion.activity, they_asked=they_asked
    )
    ask = asked(Action.ASK_TO_TAKE_PART, occasion=occasion, offers=offers)
    assert no_former_no_must_rest.holds(ask) is allowed


@pytest.mark.parametrize(
    ("hours", "looked_before", "soon"),
    [
        (0, None, False),
        (72, None, True),
        (73, None, False),
        (72, False, True),
        (73, True, True),
        (168, True, True),
        (169, True, False),
    ],
)
def test_not_telling_is_looked_at_within_72_hours_and_then_every_seven_days(hours, looked_before, soon):
    telling = Telling(told=False, review_at=NOW + timedelta(hours=hours), looked_at_before=looked_before)
    assert telling_is_looked_at_soon.holds(Ask(WORKER, Situation(now=NOW, telling=telling), PROFILE)) is soon


@pytest.mark.parametrize(
    ("agreed", "review_on", "adult_on", "is_open"),
    [
        (False, TODAY - timedelta(days=1), None, True),  # not agreed to yet: it can be ended before it began
        (True, TODAY + timedelta(days=7), None, True),
        (True, TODAY, None, False),
        (True, TODAY + timedelta(days=7), TODAY, False),
    ],
)
def test_a_hold_back_is_open_before_it_is_agreed_to_and_until_it_is_over(agreed, review_on, adult_on, is_open):
    found = GRANTING[Action.END_HOLD, 0].situation
    hold = replace(
        found.hold, agreed=agreed, starts_on=TODAY - timedelta(days=7), review_on=review_on, ends_on=review_on
    )
    person = replace(found.young_person, adult_on=adult_on)
    assert hold_is_open.holds(asked(Action.END_HOLD, hold=hold, young_person=person)) is is_open

"""Counting hold-backs: when one is over, days in a row with gaps, 29 February, an 18th birthday in the middle."""

from dataclasses import replace
from datetime import date

import pytest

from consent.birthdays import turns_18_on
from consent.facts.taking_part import HoldBack
from consent.holds import (
    days_in_a_row,
    held_back_on,
    holds_on,
    needs_an_outside_look,
    over_on,
    reasons_are_enough,
    says_enough,
    the_row,
)
from consent.profile import PracticeProfile
from consent.terms.taking_part import Activity, HoldReason
from tests.consent.taking_part.calendar_days import MEETING, day, hold

PROFILE = PracticeProfile()

# --- words and reasons


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        (" " * 20, False),
        ("\u2003\u200b\n\t" * 10, False),
        ("a" * 20, False),
        ("." * 40, False),
        ("too short to say it", False),
        ("Her mum died last week.", True),
        ("  Her   mum   died  ", False),
        ("Нещодавно померла мама", True),
    ],
)
def test_words_say_something(text, enough):
    assert says_enough(text) is enough


def test_a_parents_no_never_suffices_even_with_seeing_it_differently():
    both = frozenset({HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY})
    assert not reasons_are_enough(None)
    assert not any(reasons_are_enough(reasons) for reasons in (frozenset(), both, *(frozenset({one}) for one in both)))
    assert all(reasons_are_enough(both | {one}) for one in set(HoldReason) - both)


# --- one hold-back


def test_a_hold_back_is_over_on_its_review_day_reviewed_or_not():
    one = hold(0, 14)
    assert [holds_on(one, day(n)) for n in (-1, 0, 13, 14)] == [False, True, True, False]
    assert over_on(replace(one, ends_on=day(20))) == day(14)
    assert over_on(replace(one, ended_on=day(3))) == day(3)


@pytest.mark.parametrize("forgotten", ["starts_on", "review_on", "ends_on"])
def test_a_hold_back_whose_days_are_not_known_holds_nobody(forgotten):
    one = hold(0, 14, **{forgotten: None})
    assert over_on(one) is None
    assert not holds_on(one, day(1))


def test_what_nobody_agreed_to_holds_nobody():
    assert not any(holds_on(hold(0, 14, agreed=agreed), day(1)) for agreed in (False, None))


def test_it_holds_back_from_one_thing_only():
    assert held_back_on([hold(0, 14)], MEETING, day(1)) is not None
    assert held_back_on([hold(0, 14)], Activity.OWN_PLAN, day(1)) is None


def test_an_18th_birthday_in_the_middle_ends_it():
    assert over_on(hold(0, 14), day(5)) == day(5)
    assert not holds_on(hold(0, 14), day(5), day(5))
    assert days_in_a_row([], hold(0, 14), PROFILE, day(5)) == 5


@pytest.mark.parametrize(
    ("born_on", "adult_on"),
    [
        (date(2008, 2, 29), date(2026, 3, 1)),
        (date(2010, 3, 2), date(2028, 3, 2)),
        (date(2010, 2, 28), date(2028, 2, 28)),
        (date(9981, 5, 4), date(9999, 5, 4)),
        (date(9999, 12, 31), date(9999, 3, 1)),  # typed wrong: nothing falls over
    ],
)
def test_the_day_they_turn_18(born_on, adult_on):
    assert turns_18_on(born_on) == adult_on


def test_days_do_not_stretch_over_the_night_the_clocks_change_nor_over_29_february():
    over_the_change = HoldBack("h", "y", "a", "b", date(2026, 3, 20), date(2026, 4, 17), date(2026, 4, 17), MEETING)
    over_february = HoldBack("h", "y", "a", "b", date(2028, 2, 15), date(2028, 3, 14), date(2028, 3, 14), MEETING)
    assert days_in_a_row([], over_the_change, PROFILE) == 28
    assert days_in_a_row([], over_february, PROFILE) == 28


# --- in a row


@pytest.mark.parametrize(
    ("former", "days"),
    [
        ([], 28),
        ([hold(-28, 0)], 56),
        ([hold(-41, -13)], 56),  # a gap of 13 days does not start the count again
        ([hold(-42, -14)], 28),  # a gap of 14 does
        ([hold(-28, 0), hold(-70, -41)], 85),  # each link is looked at by itself
        ([hold(-28, 0), hold(-71, -42)], 56),
        ([hold(-28, 0), hold(-20, -1, id="inside")], 56),  # a day held twice counts once
        ([hold(-28, 0, agreed=False)], 28),
        ([hold(-28, 0, activity=Activity.OWN_PLAN)], 28),
        ([hold(-28, 0, ended_on=day(-28))], 28),  # ended on its first day: held nobody
        ([hold(-28, 0, starts_on=None)], 28),
        ([hold(-28, 0, review_on=None)], 28),
        ([hold(-28, 0, ended_on=day(-20))], 28),  # ended early, 20 days ago
        ([hold(-28, 0, ended_on=day(-10))], 46),
    ],
)
def test_days_in_a_row(former, days):
    assert days_in_a_row(former, hold(0, 28, agreed=False), PROFILE) == days


def test_past_84_days_in_a_row_somebody_from_outside_must_look():
    three = [hold(-28, 0), hold(-57, -29), hold(-86, -58)]
    assert not needs_an_outside_look(three[:2], hold(0, 28), PROFILE)
    assert needs_an_outside_look(three, hold(0, 1), PROFILE)
    assert [one.id for one in the_row(three, hold(0, 1), PROFILE)] == ["-28-0", "-57--29", "-86--58"]


def test_a_hold_back_without_a_first_day_follows_nothing():
    assert the_row([hold(-28, 0)], hold(0, 28, starts_on=None), PROFILE) == []
    assert days_in_a_row([], hold(0, 28, starts_on=None), PROFILE) == 0


def test_the_hold_back_itself_is_not_its_own_former_one():
    assert days_in_a_row([hold(0, 28)], hold(0, 28), PROFILE) == 28

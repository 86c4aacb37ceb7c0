"""How the floor counts hold-backs by itself: times, days, rows and who is part of one, to the last of each."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.floor.holds import days_in_this_row, held_days, is_part_of_the_row, is_within, rows_before
from consent.witnesses.people import NOW, TODAY
from consent.witnesses.taking_part import LONG_ROW, STANDING_HOLD
from tests.consent.floor_says import right


def days(number):
    return TODAY + timedelta(days=number)


def hours(number):
    return NOW + timedelta(hours=number)


@pytest.mark.parametrize(
    ("at", "within"),
    [
        (hours(0), False),
        (hours(0) + timedelta(seconds=1), True),
        (hours(2), True),
        (hours(2) + timedelta(seconds=1), False),
        (None, False),
    ],
)
def test_a_time_is_within_so_many_hours(at, within):
    assert is_within(at, NOW, 2) is within
    assert is_within(at, None, 2) is False


@pytest.mark.parametrize(
    ("changes", "adult_on", "number"),
    [
        ({}, None, 14),
        ({}, days(3), 3),
        ({"ended_on": days(2)}, days(3), 2),
        ({"ended_on": days(20)}, None, 14),
        ({"review_on": days(5)}, None, 5),
        ({"ends_on": days(6)}, None, 6),
        ({"ended_on": days(-1)}, None, 0),
        ({"starts_on": None}, None, 0),
        ({"review_on": None}, None, 0),
        ({"ends_on": None}, None, 0),
    ],
)
def test_the_days_it_holds_are_counted_to_whatever_ends_it_first(changes, adult_on, number):
    assert held_days(replace(STANDING_HOLD, **changes), adult_on) == {days(one) for one in range(number)}


@pytest.mark.parametrize(("days_between", "is_one_row"), [(13, True), (14, False)])
def test_a_gap_of_14_days_ends_a_row_on_either_side(days_between, is_one_row):
    for starts_on in (days(14 + days_between), days(-14 - days_between)):
        ends_on = starts_on + timedelta(days=14)
        other = replace(STANDING_HOLD, id="other", starts_on=starts_on, review_on=ends_on, ends_on=ends_on)
        assert rows_before(STANDING_HOLD, (other,), None) == ([other] if is_one_row else [])


def test_nobody_is_held_back_after_18_so_that_no_row_goes_on():
    before = replace(STANDING_HOLD, id="before", starts_on=days(-14), review_on=days(-1), ends_on=days(-1))
    after = replace(STANDING_HOLD, id="after", starts_on=days(20), review_on=days(30), ends_on=days(30))
    assert rows_before(STANDING_HOLD, (before, after), None) == [before, after]
    assert rows_before(STANDING_HOLD, (before, after), days(14)) == [before]
    assert rows_before(STANDING_HOLD, (before, after), TODAY) == []


@pytest.mark.parametrize("unknown", ["hold", "young_person", "hold_backs"])
def test_a_row_that_is_not_known_is_long_and_everybody_is_part_of_it(unknown):
    situation = replace(right(A.AGREE_TO_HOLD).situation, **{unknown: None})
    assert days_in_this_row(situation) == 85
    assert is_part_of_the_row("outsider", situation)


def test_somebody_unknown_is_part_of_the_row():
    situation = right(A.AGREE_TO_HOLD).situation
    assert is_part_of_the_row(None, situation)
    assert [is_part_of_the_row(one, situation) for one in ("worker", "lead", "outsider")] == [True, True, False]


def test_whoever_wrote_another_hold_back_of_the_row_is_part_of_it():
    situation = right(A.AGREE_TO_HOLD).situation
    before = replace(LONG_ROW[0], author_id="chair")
    after = replace(before, starts_on=days(20), review_on=days(30), ends_on=days(30))
    adult = replace(situation.young_person, adult_on=days(14))
    for other in (before, after):
        asked = replace(situation, hold_backs=(other,))
        of_another = replace(situation, hold_backs=(replace(other, young_person_id="other"),))
        assert is_part_of_the_row("chair", asked)
        assert not is_part_of_the_row("chair", of_another)
        assert is_part_of_the_row("chair", replace(asked, young_person=adult)) is (other is before)


def test_a_hold_back_that_holds_nobody_makes_no_row_with_those_before_it():
    situation = replace(right(A.AGREE_TO_HOLD).situation, hold_backs=LONG_ROW)
    assert days_in_this_row(situation) == 98
    adult = replace(situation.young_person, adult_on=TODAY)
    assert days_in_this_row(replace(situation, young_person=adult)) == 0

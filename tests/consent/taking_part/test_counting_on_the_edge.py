"""Counting at its edges: the first and the last day, a birthday in the middle, and two of a kind at once."""

from dataclasses import replace

import pytest

from consent.asking_again import CouldBeAsked, place_on
from consent.holds import days_in_a_row, held_back_on, needs_an_outside_look, says_enough, the_row
from consent.profile import PracticeProfile
from consent.terms.taking_part import Activity, OfferAnswer, Place
from tests.consent.taking_part.calendar_days import MEETING, MONDAY, day, hold, offer

PROFILE = PracticeProfile()


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("Mum died" + "\u200b" * 20, False),  # signs nobody sees do not make it longer
        ("Mum died" + "\u3000" * 20, False),
        ("abcd" * 5, True),
        ("abcd" * 5 + "\u00a0", True),
        ("abcd" * 4 + "abc", False),
        ("abc" * 7, False),
    ],
)
def test_twenty_signs_that_can_be_seen_and_four_letters_are_enough(text, enough):
    assert says_enough(text) is enough


@pytest.mark.parametrize(("asked_on", "place"), [(-1, "to_be_asked"), (0, "asked"), (5, "asked"), (6, "to_be_asked")])
def test_they_were_asked_from_the_day_they_could_be_until_today(asked_on, place):
    one = CouldBeAsked("young", MEETING, MONDAY, (offer(OfferAnswer.NO_ANSWER, asked_on),))
    assert place_on(one, day(5), PROFILE) is Place(place)


@pytest.mark.parametrize(
    ("held", "adult_on", "place"),
    [
        (hold(0, 14), None, Place.HELD_BACK),
        (hold(0, 14), day(5), Place.HOLD_IS_OVER),  # they turn 18 in the middle of it
        (hold(0, 14), day(6), Place.HELD_BACK),
        (hold(0, 5), None, Place.HOLD_IS_OVER),  # over on this very day
        (hold(-9, 0), None, Place.TO_BE_ASKED),  # over on the day they could first be asked: it held nobody
        (hold(0, 5, agreed=False), None, Place.TO_BE_ASKED),
        (hold(0, 5, activity=Activity.OWN_PLAN), None, Place.TO_BE_ASKED),
    ],
)
def test_a_hold_back_counts_from_its_first_day_until_it_is_over(held, adult_on, place):
    one = CouldBeAsked("young", MEETING, MONDAY, (), (held,), adult_on)
    assert place_on(one, day(5), PROFILE) is place


def test_from_18_on_nobody_is_held_back():
    assert held_back_on([hold(0, 14)], MEETING, day(4), day(5)) is not None
    assert held_back_on([hold(0, 14)], MEETING, day(5), day(5)) is None


def test_a_birthday_cuts_the_former_ones_too():
    """The one before lasted until the birthday only: the gap after it is then as long as the profile’s."""
    former, new = hold(-28, 0), hold(0, 14)
    assert the_row([former], new, PROFILE, day(-14)) == []
    assert the_row([former], new, PROFILE, day(-13)) == [former]
    assert days_in_a_row([former], new, PROFILE, day(-14)) == 0
    three = [former, hold(-57, -29), hold(-86, -58)]
    assert needs_an_outside_look(three, hold(0, 14), PROFILE)
    assert not needs_an_outside_look(three, hold(0, 14), PROFILE, day(0))


def test_two_hold_backs_of_the_very_same_days_count_once():
    twice = [hold(-28, 0), hold(-28, 0, id="the other")]
    assert len(the_row(twice, hold(0, 28), PROFILE)) == 2
    assert days_in_a_row(twice, hold(0, 28), PROFILE) == 56


def test_one_that_held_nobody_is_no_part_of_a_row():
    empty = hold(-10, 0, ended_on=day(-10))
    assert the_row([empty], hold(0, 28), PROFILE) == []
    assert the_row([replace(empty, ended_on=day(-9))], hold(0, 28), PROFILE) != []


def test_a_hold_back_with_no_last_day_adds_no_day():
    assert days_in_a_row([], hold(0, 28, ends_on=None), PROFILE) == 0

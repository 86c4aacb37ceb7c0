"""Counting: days in a row, when a hold-back is over, who is not asked with no reason, when asking again is fair."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from consent import second_yes
from consent.asking_again import (
    CouldBeAsked,
    counts_as,
    how_often_asked,
    may_be_asked_again_on,
    not_asked_no_reason_on,
    place_on,
    silent_days,
)
from consent.birthdays import turns_18_on
from consent.facts_taking_part import HoldBack, Occasion, Offer
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
from consent.terms_taking_part import Activity, HoldReason, OfferAnswer, Place

PROFILE = PracticeProfile()
MEETING = Activity.MEETING
MONDAY = date(2026, 3, 2)


def day(number):
    return MONDAY + timedelta(days=number)


def hold(start, end, *, agreed=True, **changed):
    """A hold-back from one day to another, in days after a Monday."""
    made = HoldBack(f"{start}-{end}", "young", "worker", "lead", day(start), day(end), day(end), MEETING, agreed=agreed)
    return replace(made, **changed)


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


# --- asking again


@pytest.mark.parametrize(
    ("how", "counts"),
    [
        ({"signed_in": False, "typed_by_worker": False}, OfferAnswer.NO_ANSWER),
        ({"signed_in": True, "typed_by_worker": False}, OfferAnswer.NO),
        ({"signed_in": True, "typed_by_worker": True}, OfferAnswer.TYPED_NO),
        ({"signed_in": True, "typed_by_worker": True, "confirmed": True}, OfferAnswer.NO),
        ({"signed_in": True, "typed_by_worker": True, "confirmed": False}, OfferAnswer.DENIED),
    ],
)
def test_what_a_no_counts_as(how, counts):
    assert counts_as(**how) is counts


def offer(answer, number=0, about=None, **changed):
    made = Offer(f"offer-{number}", "young", MEETING, about, day(number), answer, day(number), help_count=2)
    return replace(made, **changed)


@pytest.mark.parametrize(
    ("offers", "occasion", "when"),
    [
        ([], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO_ANSWER)], Occasion(MEETING), None),  # an unsigned “No thanks” starts no wait
        ([offer(OfferAnswer.DENIED)], Occasion(MEETING), None),
        ([offer(OfferAnswer.YES)], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.TYPED_NO)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.NO, 9)], Occasion(MEETING), day(37)),
        ([offer(OfferAnswer.NO, answered_on=None)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO, answered_on=None, offered_on=None)], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO, about="may")], Occasion(MEETING, "june"), None),  # another meeting
        ([offer(OfferAnswer.NO, about="may")], Occasion(MEETING, "may"), day(28)),
        ([offer(OfferAnswer.NO)], Occasion(Activity.OWN_PLAN), None),
        ([offer(OfferAnswer.NO)], Occasion(MEETING, they_asked=True), None),
    ],
)
def test_when_asking_again_is_fair(offers, occasion, when):
    assert may_be_asked_again_on(offers, occasion, PROFILE) == when


def test_each_offer_and_each_help_is_counted():
    offers = [
        offer(OfferAnswer.NO),
        offer(OfferAnswer.NO_ANSWER, 9),
        offer(OfferAnswer.YES, activity=Activity.OWN_PLAN),
    ]
    assert how_often_asked(offers, MEETING) == (2, 4)
    assert how_often_asked(offers, Activity.EVALUATION) == (0, 0)


# --- silence


def somebody(*offers, holds=()):
    return CouldBeAsked("young", MEETING, MONDAY, offers, tuple(holds))


@pytest.mark.parametrize(
    ("one", "on", "place"),
    [
        (somebody(), -1, Place.NOT_YET),
        (somebody(), 0, Place.TO_BE_ASKED),
        (somebody(), 13, Place.TO_BE_ASKED),
        (somebody(), 14, Place.NOT_ASKED_NO_REASON),
        (somebody(offer(OfferAnswer.NO_ANSWER, 3)), 40, Place.ASKED),
        (somebody(offer(OfferAnswer.NO_ANSWER, 3)), 2, Place.TO_BE_ASKED),
        (somebody(offer(OfferAnswer.TYPED_NO, 3)), 40, Place.TYPED_NO),
        (somebody(offer(OfferAnswer.DENIED, 3)), 40, Place.NOT_ASKED_NO_REASON),
        (somebody(offer(OfferAnswer.NO, -3)), 40, Place.NOT_ASKED_NO_REASON),  # before they could be asked about this
        (somebody(offer(OfferAnswer.NO, 3, offered_on=None)), 40, Place.NOT_ASKED_NO_REASON),
        (somebody(offer(OfferAnswer.NO, 3, activity=Activity.EVALUATION)), 40, Place.NOT_ASKED_NO_REASON),
        (somebody(holds=[hold(2, 16)]), 5, Place.HELD_BACK),
        (somebody(holds=[hold(2, 16)]), 16, Place.HOLD_IS_OVER),
        (somebody(holds=[hold(2, 16)]), 27, Place.HOLD_IS_OVER),
        (somebody(holds=[hold(2, 16)]), 28, Place.NOT_ASKED_NO_REASON),  # 2 + 12 days of silence
        (somebody(holds=[hold(2, 16, agreed=False)]), 14, Place.NOT_ASKED_NO_REASON),
        (somebody(holds=[hold(13, 14), hold(27, 28)]), 16, Place.NOT_ASKED_NO_REASON),  # short holds do not hide it
        (somebody(holds=[hold(-20, -6)]), 3, Place.TO_BE_ASKED),
    ],
)
def test_where_somebody_stands(one, on, place):
    assert place_on(one, day(on), PROFILE) is place


def test_the_list_of_those_not_asked_with_no_reason():
    everyone = [somebody(), somebody(offer(OfferAnswer.NO, 1)), somebody(holds=[hold(0, 20)])]
    assert not_asked_no_reason_on(day(14), everyone, PROFILE) == (("young", MEETING),)
    assert silent_days(everyone[2], day(25)) == 5


# --- the second yes

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("first", "too_soon", "in_time"),
    [
        # the clocks go forward in the night to 29 March 2026: the same hour next day is 23 hours later
        (
            datetime(2026, 3, 28, 12, tzinfo=LONDON),
            datetime(2026, 3, 29, 12, 59, tzinfo=LONDON),
            datetime(2026, 3, 29, 13, tzinfo=LONDON),
        ),
        # and back in the night to 25 October 2026: the same hour is 25 hours later
        (
            datetime(2026, 10, 24, 12, tzinfo=LONDON),
            datetime(2026, 10, 25, 10, 59, tzinfo=LONDON),
            datetime(2026, 10, 25, 11, tzinfo=LONDON),
        ),
        (
            datetime(2028, 2, 28, 12, tzinfo=UTC),
            datetime(2028, 2, 29, 11, 59, tzinfo=UTC),
            datetime(2028, 2, 29, 12, tzinfo=UTC),
        ),
    ],
)
def test_a_second_yes_counts_after_24_real_hours(first, too_soon, in_time):
    assert not second_yes.counts_now(first, too_soon, PROFILE)
    assert second_yes.counts_now(first, in_time, PROFILE)


def test_a_first_yes_is_forgotten_after_28_days():
    first = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert second_yes.counts_now(first, first + timedelta(days=28, seconds=-1), PROFILE)
    assert not second_yes.counts_now(first, first + timedelta(days=28), PROFILE)

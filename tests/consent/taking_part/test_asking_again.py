"""What a no counts as, when asking again is fair, who is not asked with no reason, and when a second yes counts."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from consent import second_yes
from consent.asking_again import (
    CouldBeAsked,
    counts_as,
    how_often_asked,
    may_be_asked_again_on,
    no_to_rest_after,
    not_asked_no_reason_on,
    place_on,
    silent_days,
)
from consent.facts.taking_part import Occasion
from consent.profile import PracticeProfile
from consent.terms.taking_part import Activity, OfferAnswer, Place
from tests.consent.taking_part.calendar_days import MEETING, MONDAY, day, hold, offer

PROFILE = PracticeProfile()

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


@pytest.mark.parametrize(
    ("offers", "occasion", "when"),
    [
        ([], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO_ANSWER)], Occasion(MEETING), None),  # an unsigned “No thanks” starts no wait
        ([offer(OfferAnswer.DENIED)], Occasion(MEETING), None),
        ([offer(OfferAnswer.YES)], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.TYPED_NO)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NOT_NOW)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.NO, 9)], Occasion(MEETING), day(37)),
        ([offer(OfferAnswer.NO, answered_on=None)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO, answered_on=None, offered_on=None)], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO, about="may")], Occasion(MEETING, "june"), None),  # another meeting
        ([offer(OfferAnswer.NO, about="may")], Occasion(MEETING, "may"), day(28)),
        ([offer(OfferAnswer.NO)], Occasion(Activity.OWN_PLAN), None),
        ([offer(OfferAnswer.NO)], Occasion(MEETING, they_asked=True), None),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 3)], Occasion(MEETING), None),  # their newest word is a yes
        ([offer(OfferAnswer.TYPED_NO), offer(OfferAnswer.YES, 3)], Occasion(MEETING), None),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 0)], Occasion(MEETING), day(28)),  # which was first?
        ([offer(OfferAnswer.NO, 3), offer(OfferAnswer.YES, 0)], Occasion(MEETING), day(31)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 3), offer(OfferAnswer.NO, 5)], Occasion(MEETING), day(33)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 3, answered_on=None)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.NO_ANSWER, 3)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 3, activity=Activity.OWN_PLAN)], Occasion(MEETING), day(28)),
        ([offer(OfferAnswer.NO, about="may"), offer(OfferAnswer.YES, 3, "june")], Occasion(MEETING, "may"), day(28)),
    ],
)
def test_when_asking_again_is_fair(offers, occasion, when):
    assert may_be_asked_again_on(offers, occasion, PROFILE) == when


@pytest.mark.parametrize(
    ("offers", "answer"),
    [
        ([], None),
        ([offer(OfferAnswer.YES)], None),
        ([offer(OfferAnswer.TYPED_NO)], OfferAnswer.TYPED_NO),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.TYPED_NO, 9)], OfferAnswer.TYPED_NO),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.NOT_NOW, 9)], OfferAnswer.NOT_NOW),
        ([offer(OfferAnswer.TYPED_NO), offer(OfferAnswer.NO, 0)], OfferAnswer.NO),  # of one day, their own is named
        ([offer(OfferAnswer.NO), offer(OfferAnswer.TYPED_NO, 0)], OfferAnswer.NO),
        ([offer(OfferAnswer.NO), offer(OfferAnswer.YES, 3)], None),
        # of two alike on one day either will do
        ([offer(OfferAnswer.NO), offer(OfferAnswer.NO, id="another")], OfferAnswer.NO),
    ],
)
def test_which_no_makes_everybody_wait(offers, answer):
    found = no_to_rest_after(offers, Occasion(MEETING))
    assert (found.answer if found else None) is answer


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

"""Who could be asked what, since when, and where they stand today: computed anew each time, kept nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from consent.asking_again import (
    CouldBeAsked,
    may_be_asked_again_on,
    no_to_rest_after,
    place_on,
    silent_days,
    was_asked_on,
)
from consent.facts.taking_part import HoldBack, Occasion, Offer
from consent.holds import over_on
from consent.profile import PracticeProfile
from consent.terms.taking_part import Activity, OfferAnswer, Place
from youthvoice.people import service as people
from youthvoice.people.service import Growing
from youthvoice.taking_part.holds import facts as holds
from youthvoice.taking_part.offers import facts as offers
from youthvoice.work import Work

_ASKED = (Place.ASKED, Place.TYPED_NO)
# Where days without asking are worth counting: it looks at each day since they came.
_WAITS = (Place.TO_BE_ASKED, Place.HOLD_IS_OVER, Place.NOT_ASKED_NO_REASON)


@dataclass(frozen=True)
class Standing:
    """One young person and one thing they could be asked. `rests_after`: which no makes everybody wait."""

    one: CouldBeAsked
    place: Place
    days_silent: int
    may_ask_again_on: date | None
    rests_after: str | None
    asked_today: bool
    hold_over_on: date | None


def could_be_asked(work: Work, young_person_ids: Sequence[str]) -> list[CouldBeAsked]:
    """For each of them everything they could be asked today.

    Their own plan from the day they were added. Anything else from the day it first came up: an offer or a hold-back.
    """
    growing = people.growing_up(work, young_person_ids)
    asked, held = offers.offers_to(work, young_person_ids), holds.holds_by_person(work, young_person_ids)
    return [
        CouldBeAsked(
            young_person_id=one,
            activity=activity,
            since=since,
            offers=tuple(asked[one]),
            holds=tuple(held[one]),
            adult_on=growing[one].adult_on,
        )
        for one in young_person_ids
        for activity in Activity
        if (since := _since(activity, growing[one], asked[one], held[one])) is not None
    ]


def stand_today(work: Work, young_person_ids: Sequence[str]) -> list[Standing]:
    """Where each of them stands at the start of today, and how long it was silent."""
    return [_stands(work, one) for one in could_be_asked(work, young_person_ids)]


def _stands(work: Work, one: CouldBeAsked) -> Standing:
    profile, occasion = work.house.profile, Occasion(one.activity)
    over, again_on = _last_over(one), may_be_asked_again_on(one.offers, occasion, profile)
    place = _place(one, over, again_on, work.today, profile)
    no = no_to_rest_after(one.offers, occasion)
    return Standing(
        one=one,
        place=place,
        days_silent=_days_silent(one, over, place, work.today),
        may_ask_again_on=again_on,
        rests_after=str(no.answer) if no is not None else None,
        asked_today=was_asked_on(one.offers, occasion, work.today),
        hold_over_on=over,
    )


def _place(one: CouldBeAsked, over: date | None, again_on: date | None, today: date, profile: PracticeProfile) -> Place:
    """As the rule book says; and who was asked, then held back and not asked since, is held back, then back.

    Back when they may be asked: while a no of theirs rests nobody is told to ask them now.
    """
    place = place_on(one, today, profile)
    if place not in _ASKED or over is None:
        return place
    starts = [hold.starts_on for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    began = max((day for day in starts if day is not None), default=over)
    if any(day > began for day in _asked_on(one)):
        return place
    if today < over:
        return Place.HELD_BACK
    return place if again_on is not None and today < again_on else Place.HOLD_IS_OVER


def _days_silent(one: CouldBeAsked, over: date | None, place: Place, today: date) -> int:
    """The days without a reason: none of those before the last hold-back, where they had been asked by then."""
    if place not in _WAITS:
        return 0
    asked_before = over is not None and any(day < over for day in _asked_on(one))
    return silent_days(replace(one, since=over) if over is not None and asked_before else one, today)


def _asked_on(one: CouldBeAsked) -> list[date]:
    """The days on which they were asked; a no that they say was not theirs is no proof of one."""
    made = [offer for offer in one.offers if offer.activity is one.activity and offer.answer is not OfferAnswer.DENIED]
    return [offer.offered_on for offer in made if offer.offered_on is not None]


def _since(activity: Activity, growing: Growing, asked: Sequence[Offer], held: Sequence[HoldBack]) -> date | None:
    if activity is Activity.OWN_PLAN:
        return growing.here_since
    days = [one.offered_on for one in asked if one.activity is activity]
    days += [one.starts_on for one in held if one.activity is activity]
    return min((day for day in days if day is not None), default=None)


def _last_over(one: CouldBeAsked) -> date | None:
    ends = [over_on(hold, one.adult_on) for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    return max((end for end in ends if end is not None), default=None)

"""Who could be asked what, since when, and where they stand today: computed anew each time, kept nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass
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
from consent.terms.taking_part import Activity, Place
from youthvoice.people import service as people
from youthvoice.people.service import Growing
from youthvoice.taking_part.holds import facts as holds
from youthvoice.taking_part.offers import facts as offers
from youthvoice.work import Work

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
    place = _place(one, work.today, profile)
    no = no_to_rest_after(one.offers, occasion)
    return Standing(
        one=one,
        place=place,
        days_silent=silent_days(one, work.today) if place in _WAITS else 0,
        may_ask_again_on=may_be_asked_again_on(one.offers, occasion, profile),
        rests_after=str(no.answer) if no is not None else None,
        asked_today=was_asked_on(one.offers, occasion, work.today),
        hold_over_on=_last_over(one),
    )


def _place(one: CouldBeAsked, today: date, profile: PracticeProfile) -> Place:
    """As the rule book says; and who was asked once, then held back, and not asked since, is back on the list too."""
    place, over = place_on(one, today, profile), _last_over(one)
    if place not in (Place.ASKED, Place.TYPED_NO) or over is None or today < over:
        return place
    starts = [hold.starts_on for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    began = max((day for day in starts if day is not None), default=over)
    asked = [offer.offered_on for offer in one.offers if offer.activity is one.activity and offer.offered_on]
    return place if any(day > began for day in asked) else Place.HOLD_IS_OVER


def _since(activity: Activity, growing: Growing, asked: Sequence[Offer], held: Sequence[HoldBack]) -> date | None:
    if activity is Activity.OWN_PLAN:
        return growing.here_since
    days = [one.offered_on for one in asked if one.activity is activity]
    days += [one.starts_on for one in held if one.activity is activity]
    return min((day for day in days if day is not None), default=None)


def _last_over(one: CouldBeAsked) -> date | None:
    ends = [over_on(hold, one.adult_on) for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    return max((end for end in ends if end is not None), default=None)

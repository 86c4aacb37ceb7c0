"""When somebody may be asked again, what a “no” counts as, and who is *not asked, no reason*. Knows no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from consent.facts import Permission
from consent.facts.taking_part import HoldBack, Occasion, Offer, ShareAsk
from consent.holds import holds_on, over_on
from consent.profile import PracticeProfile
from consent.terms import Id
from consent.terms.taking_part import Activity, OfferAnswer, Place

_NOES = (OfferAnswer.NO, OfferAnswer.NOT_NOW, OfferAnswer.TYPED_NO)


def counts_as(*, signed_in: bool, typed_by_worker: bool, confirmed: bool | None = None) -> OfferAnswer:
    """What a “no” counts as. Unsigned it is no answer; typed by a worker it is theirs once they say it is right."""
    if typed_by_worker:
        if confirmed is None:
            return OfferAnswer.TYPED_NO
        return OfferAnswer.NO if confirmed else OfferAnswer.DENIED
    return OfferAnswer.NO if signed_in else OfferAnswer.NO_ANSWER


def may_be_asked_again_on(offers: Iterable[Offer], occasion: Occasion, profile: PracticeProfile) -> date | None:
    """The first day on which adults may ask again after a no; None when nothing makes them wait.

    What the young person asks for themselves never waits.
    """
    no = None if occasion.they_asked is True else no_to_rest_after(offers, occasion)
    day = _day_of_the_no(no) if no is not None else None
    return day + timedelta(days=profile.offer_again_days) if day is not None else None


def no_to_rest_after(offers: Iterable[Offer], occasion: Occasion) -> Offer | None:
    """The newest no, after which everybody waits; of one day, their own before a typed one. None when there is none.

    Another meeting is another question. A yes of theirs on a later day ends the wait: that is what they think now.
    """
    made = tuple(offers)
    noes = [
        (day, one.answer is not OfferAnswer.TYPED_NO, one)
        for one in made
        if (day := _day_of_the_no(one)) and _is_the_same(one, occasion)
    ]
    if not noes:
        return None
    last, _, newest = max(noes, key=lambda no: no[:2])
    said_yes = (one for one in made if one.answer is OfferAnswer.YES and _is_the_same(one, occasion))
    since = any(one.answered_on is not None and one.answered_on > last for one in said_yes)
    return None if since else newest


def _day_of_the_no(offer: Offer) -> date | None:
    """The day they said it, or were asked; None for any other answer, and where no day is known."""
    return (offer.answered_on or offer.offered_on) if offer.answer in _NOES else None


def was_asked_on(offers: Iterable[Offer], occasion: Occasion, day: date) -> bool:
    """Whether somebody asked them this on this day.

    An unsigned “No thanks” starts no wait, nor does a typed no that was not theirs. An offer of which the day is not
    known may have been made on this one.
    """
    no_wait = (OfferAnswer.DENIED, OfferAnswer.NO_ANSWER)
    made = [one for one in offers if one.answer not in no_wait and _is_the_same(one, occasion)]
    return any(one.offered_on in (day, None) for one in made)


def _is_the_same(offer: Offer, occasion: Occasion) -> bool:
    another = None not in (offer.about_id, occasion.about_id) and offer.about_id != occasion.about_id
    return offer.activity is occasion.activity and not another


def may_be_asked_to_show_on(
    asks: Iterable[ShareAsk], yeses: Iterable[Permission], profile: PracticeProfile
) -> date | None:
    """The first day on which adults may ask again to show one thing to one person; None when nothing makes them wait.

    A no and a not now make them wait, and so does having stopped that person from reading it.
    """
    noes = [one.answered_on for one in asks if one.answer in (OfferAnswer.NO, OfferAnswer.NOT_NOW)]
    stopped = [one.withdrawn_at.date() for one in yeses if one.withdrawn_at is not None and one.cover_for_id is None]
    known = [day for day in (*noes, *stopped) if day is not None]
    return max(known) + timedelta(days=profile.offer_again_days) if known else None


def how_often_asked(offers: Iterable[Offer], activity: Activity) -> tuple[int, int]:
    """How many times they were asked, and how many kinds of help came with it: both count, not refusals only."""
    made = [one for one in offers if one.activity is activity]
    return len(made), sum(one.help_count for one in made)


@dataclass(frozen=True, slots=True)
class CouldBeAsked:
    """Somebody who could be asked about one thing since a day, with what was done about it."""

    young_person_id: Id
    activity: Activity
    since: date
    offers: tuple[Offer, ...] = ()
    holds: tuple[HoldBack, ...] = ()
    adult_on: date | None = None


def place_on(one: CouldBeAsked, day: date, profile: PracticeProfile) -> Place:
    """Where they stand at the start of this day.

    Days without asking add up until they are asked; a hold-back stops the count while it lasts and never starts
    it afresh. A no that the young person says was not theirs is no proof that they were asked.
    """
    if day < one.since:
        return Place.NOT_YET
    offers = [offer for offer in one.offers if _was_made(offer, one, day)]
    if offers:
        typed = all(offer.answer is OfferAnswer.TYPED_NO for offer in offers)
        return Place.TYPED_NO if typed else Place.ASKED
    if _held(one, day):
        return Place.HELD_BACK
    if silent_days(one, day) >= profile.silence_days:
        return Place.NOT_ASKED_NO_REASON
    return Place.HOLD_IS_OVER if _was_held(one, day) else Place.TO_BE_ASKED


def silent_days(one: CouldBeAsked, day: date) -> int:
    """The days before this one on which they could be asked and were neither asked nor held back."""
    days = (one.since + timedelta(days=number) for number in range((day - one.since).days))
    return sum(not _held(one, each) for each in days)


def not_asked_no_reason_on(
    day: date, everyone: Iterable[CouldBeAsked], profile: PracticeProfile
) -> tuple[tuple[Id, Activity], ...]:
    """Who is *not asked, no reason* on this day, and about what: the lead’s list, and a number in the evidence."""
    silent = Place.NOT_ASKED_NO_REASON
    return tuple((one.young_person_id, one.activity) for one in everyone if place_on(one, day, profile) is silent)


def _was_made(offer: Offer, one: CouldBeAsked, day: date) -> bool:
    if offer.activity is not one.activity or offer.offered_on is None or offer.answer is OfferAnswer.DENIED:
        return False
    return one.since <= offer.offered_on <= day


def _held(one: CouldBeAsked, day: date) -> bool:
    return any(hold.activity is one.activity and holds_on(hold, day, one.adult_on) for hold in one.holds)


def _was_held(one: CouldBeAsked, day: date) -> bool:
    ends = [over_on(hold, one.adult_on) for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    return any(end is not None and one.since < end <= day for end in ends)

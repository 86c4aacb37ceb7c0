"""Lists of who waits: hold-backs to agree to, to review, challenged or long; and who is not asked, with no reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consent.actions import Action
from consent.capabilities import Capability, Role, may_knock
from consent.facts import Situation
from consent.terms.taking_part import Activity, Place
from youthvoice import gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.taking_part.funnel.standing import Standing, stand_today
from youthvoice.taking_part.holds import reading as holds
from youthvoice.taking_part.holds.shown import HoldLine
from youthvoice.taking_part.offers import reading as offers
from youthvoice.taking_part.offers.shown import OfferLine
from youthvoice.taking_part.people_shown import (
    WorkerShown,
    YoungShown,
    find_young,
    me,
    my_young_people,
    show_worker,
    show_young,
)
from youthvoice.work import Work

_TO_ASK = (Place.HOLD_IS_OVER, Place.NOT_ASKED_NO_REASON)


@dataclass(frozen=True)
class ToAsk:
    """Somebody who could be asked and was not: since when, and how many days without a reason."""

    young_person: YoungShown
    activity: str
    place: str
    since: date
    days_silent: int
    hold_over_on: date | None
    workers: list[WorkerShown]


@dataclass(frozen=True)
class Waiting:
    """All hold-backs I may know of that are open or ended lately, and whoever waits to be asked."""

    holds: list[HoldLine]
    to_ask: list[ToAsk]


@dataclass(frozen=True)
class StandsAt:
    """Where a young person stands with one thing."""

    activity: str
    place: str
    days_silent: int
    may_ask_again_on: date | None
    rests_after: str | None
    asked_today: bool


@dataclass(frozen=True)
class TakingPartOf:
    """One young person's page: where they stand, how often they were asked, who held back, and who could agree."""

    places: list[StandsAt]
    offers: list[OfferLine]
    holds: list[HoldLine]
    second_persons: list[WorkerShown]
    latest_review_on: date | None
    birthday_known: bool
    has_app: bool


def list_waiting(work: Work) -> Waiting:
    """For a worker theirs; for a lead the whole service. No words."""
    if me(work).role is Role.LEAD:
        gate.ask(work, Action.SEE_OVERVIEW, Situation(now=work.now, today=work.today, service_id=me(work).service_id))
    lines = [one for one in holds.list_lines(work) if one.state in ("waiting", "standing") or _needs_me(one)]
    young = {one.id: one for one in my_young_people(work)} if may_knock(me(work).role, Capability.READ_SHARED) else {}
    standing = [
        one for one in stand_today(work, sorted(young)) if one.place in _TO_ASK or _never_said_if_right(work, one)
    ]
    return Waiting(lines, _to_ask(work, standing, young))


def _never_said_if_right(work: Work, one: Standing) -> bool:
    """Only a no that somebody typed, and the days it makes everybody wait are over: typing noes silences nobody."""
    again = one.may_ask_again_on
    return one.place is Place.TYPED_NO and again is not None and again <= work.today


def _needs_me(line: HoldLine) -> bool:
    return line.challenged is True or line.may_look_at_telling


def _to_ask(work: Work, standing: Sequence[Standing], young: dict[str, Person]) -> list[ToAsk]:
    shown = [
        ToAsk(
            young_person=show_young(young[one.one.young_person_id]),
            activity=str(one.one.activity),
            place=str(one.place),
            since=one.one.since,
            days_silent=one.days_silent,
            hold_over_on=one.hold_over_on,
            workers=[
                show_worker(adult.person)
                for adult in people.list_adults_of(work, one.one.young_person_id)
                if adult.works_with
            ],
        )
        for one in standing
    ]
    return sorted(shown, key=lambda one: (-one.days_silent, one.young_person.id))


def read_person(work: Work, young_person_id: str) -> TakingPartOf:
    """One young person's page. Raises NotFound for whoever neither works with them nor leads."""
    young = find_young(work, young_person_id)
    standing = {one.one.activity: one for one in stand_today(work, [young_person_id])}
    growing = people.growing_up(work, [young_person_id])[young_person_id]
    latest = work.today.fromordinal(work.today.toordinal() + work.house.profile.hold_max_days)
    return TakingPartOf(
        places=[_place(activity, standing.get(activity)) for activity in Activity],
        offers=offers.list_lines(work, young_person_id),
        holds=holds.list_lines(work, young_person_id),
        second_persons=_second_persons(work, young_person_id),
        latest_review_on=min(latest, growing.adult_on) if growing.adult_on else None,
        birthday_known=growing.adult_on is not None,
        has_app=young.enrolled,
    )


def _place(activity: Activity, standing: Standing | None) -> StandsAt:
    if standing is None:
        return StandsAt(str(activity), str(Place.TO_BE_ASKED), 0, None, None, asked_today=False)
    return StandsAt(
        activity=str(activity),
        place=str(standing.place),
        days_silent=standing.days_silent,
        may_ask_again_on=standing.may_ask_again_on,
        rests_after=standing.rests_after,
        asked_today=standing.asked_today,
    )


def _second_persons(work: Work, young_person_id: str) -> list[WorkerShown]:
    """Whoever may agree, signed in as themselves: works with them or leads, may hold back, and is not me."""
    adults = people.list_adults_of(work, young_person_id)
    return [
        show_worker(one.person)
        for one in adults
        if one.person.id != me(work).person_id and may_knock(one.person.role, Capability.HOLD_BACK)
    ]

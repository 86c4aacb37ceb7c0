"""The funnel as data: could be asked, held back, offered, answered, took part, answered back, seen. Ids, codes, days.

For the evidence to count. No words; whoever shows numbers of it hides the small ones (`small_numbers`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consent.asking_again import how_often_asked
from consent.facts.taking_part import Offer
from consent.terms.taking_part import OfferAnswer
from youthvoice.people import service as people
from youthvoice.taking_part.came_of import CameOf, what_came
from youthvoice.taking_part.funnel.standing import Standing, stand_today
from youthvoice.work import Work

_OWN = (OfferAnswer.YES, OfferAnswer.NO, OfferAnswer.NOT_NOW)


@dataclass(frozen=True)
class FunnelRow:
    """One young person and one thing. `answer`: the newest they gave themselves, which asking again does not undo.

    Where they gave none, what came back to the newest offer; `typed_no` is marked so.
    """

    young_person_id: str
    activity: str
    place: str
    could_be_asked_on: date
    held_back_on: date | None
    holds: int
    offered_on: date | None
    offers: int
    helps: int
    answer: str | None
    answer_on: date | None
    took_part_on: date | None
    answered_on: date | None
    seen_on: date | None


def list_funnel_rows(work: Work, service_id: str) -> list[FunnelRow]:
    """Every young person of a service and everything they could be asked.

    Asks no ruling: whoever calls has asked theirs, and shows none of it as it is.
    """
    young = [one.id for one in people.list_young_people_in(work, service_id)]
    came = what_came(work, service_id)
    return [
        _row(one, came.get((one.one.young_person_id, str(one.one.activity)), CameOf()))
        for one in stand_today(work, young)
    ]


def _row(standing: Standing, came: CameOf) -> FunnelRow:
    one = standing.one
    held = [hold for hold in one.holds if hold.activity is one.activity and hold.agreed is True]
    made = [offer for offer in one.offers if offer.activity is one.activity]
    offers, helps = how_often_asked(one.offers, one.activity)
    newest = _newest(made)
    return FunnelRow(
        young_person_id=one.young_person_id,
        activity=str(one.activity),
        place=str(standing.place),
        could_be_asked_on=one.since,
        held_back_on=min((hold.starts_on for hold in held if hold.starts_on), default=None),
        holds=len(held),
        offered_on=made[0].offered_on if made else None,
        offers=offers,
        helps=helps,
        answer=_answer(newest),
        answer_on=newest.answered_on if newest else None,
        took_part_on=came.took_part_on,
        answered_on=came.answered_on,
        seen_on=came.seen_on,
    )


def _newest(made: Sequence[Offer]) -> Offer | None:
    own = [(one.answered_on, at) for at, one in enumerate(made) if one.answer in _OWN and one.answered_on is not None]
    return made[max(own)[1]] if own else made[-1] if made else None


def _answer(newest: Offer | None) -> str | None:
    """What came back. A no that they say was not theirs is no answer; so is silence to an offer."""
    if newest is None:
        return None
    return str(OfferAnswer.NO_ANSWER if newest.answer in (None, OfferAnswer.DENIED) else newest.answer)

"""What a ruling about asking stands on. An invitation to the app is an offer too: to say how they see their plan."""

from collections.abc import Sequence
from dataclasses import replace

from consent.asking_again import counts_as
from consent.facts import Situation
from consent.facts.taking_part import Explaining, Occasion, Offer
from consent.terms.taking_part import Activity, OfferAnswer, Understanding
from youthvoice import clock
from youthvoice.marking import ours
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part.holds import facts as holds
from youthvoice.taking_part.offers import store
from youthvoice.taking_part.offers.kinds import OwnAnswer
from youthvoice.taking_part.offers.models import OfferRow
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work


def as_fact(row: OfferRow) -> Offer:
    """An offer as the rules know it. A no that was typed counts from the day it was said."""
    answered_on = row.said_on or (clock.day_of(row.answered_at) if row.answered_at else None)
    return Offer(
        id=row.id,
        young_person_id=row.young_person_id,
        activity=Activity(row.activity),
        about_id=row.about_id,
        offered_on=clock.day_of(row.offered_at),
        answer=OfferAnswer(row.answer) if row.answer else None,
        answered_on=answered_on,
        help_count=len(row.help),
    )


def answered_since(rows: Sequence[OfferRow], row: OfferRow) -> bool:
    """Whether they answered another offer of the same thing themselves since this one: that is their answer to it."""
    own = [one.answered_at for one in rows if one.activity == row.activity and one.answer in set(OwnAnswer)]
    return any(at is not None and at >= row.offered_at for at in own)


def as_offer(made: sign_in.InvitationMade) -> Offer:
    """An invitation to set up the app. Its “No thanks” is signed by nobody, so it is no answer and starts no wait."""
    declined = made.declined_at
    return Offer(
        id=made.id,
        young_person_id=made.young_person_id,
        activity=Activity.OWN_PLAN,
        offered_on=clock.day_of(made.made_at),
        answer=counts_as(signed_in=False, typed_by_worker=False) if declined else None,
        answered_on=clock.day_of(declined) if declined else None,
    )


def offers_to(work: Work, young_person_ids: Sequence[str]) -> dict[str, list[Offer]]:
    """Every offer to each of them, in the order they were made."""
    found: dict[str, list[Offer]] = {one: [] for one in young_person_ids}
    rows = ours(work, list(store.list_offers_of(work.session, young_person_ids)))
    made = [as_fact(row) for row in rows]
    made += [as_offer(one) for one in sign_in.invitations_made(work, young_person_ids)]
    for offer in made:
        found[offer.young_person_id].append(offer)
    for offers in found.values():
        offers.sort(key=lambda one: (str(one.offered_on), one.id))
    return found


def about_asking(
    work: Work, young_person_id: str, activity: Activity | None, *, understanding: Understanding | None = None
) -> Situation:
    """Whom somebody would ask, about what, and everything that could speak against it today."""
    young, adult_on = people.consent_young_person(work, young_person_id), holds.adult_on(work, young_person_id)
    offers = tuple(offers_to(work, [young_person_id])[young_person_id])
    return Situation(
        now=work.now,
        today=work.today,
        young_person=replace(young, adult_on=adult_on) if young else None,
        relationships=people.list_relationships(work, young_person_id),
        occasion=Occasion(activity, None, they_asked=_they_asked(work, young_person_id, activity)),
        offers=offers,
        hold_backs=holds.holds_of(work, young_person_id),
        explaining=Explaining(by_id=me(work).person_id, understanding=understanding or Understanding.NOT_JUDGED),
    )


def about_inviting(work: Work, young_person_id: str) -> Situation:
    """The same of an invitation to the app. What app.py registers on `sign_in.on_inviting_asked`."""
    return about_asking(work, young_person_id, Activity.OWN_PLAN)


def _they_asked(work: Work, young_person_id: str, activity: Activity | None) -> bool:
    """Whether they said “I want to be asked” since they were last asked. Who held back is not told of it.

    By the moment: somebody may ask, hold back and be answered so on one day.
    """
    asked_at = holds.wants_to_be_asked(work, young_person_id, activity, not_told=me(work).person_id)
    if asked_at is None:
        return False
    rows = ours(work, list(store.list_offers_of(work.session, [young_person_id])))
    made = [row.offered_at for row in rows if row.activity == activity]
    if activity is Activity.OWN_PLAN:
        made += [one.made_at for one in sign_in.invitations_made(work, [young_person_id])]
    return all(at < asked_at for at in made)

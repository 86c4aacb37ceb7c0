"""The floor of asking for a yes, from the facts alone: no pestering, and nothing asked that is not clear to them."""

from collections.abc import Iterable

from consent.actions import Action
from consent.facts import Situation
from consent.floor.holds import Asked
from consent.floor.rights import is_themselves
from consent.profile import PracticeProfile
from consent.terms import Purpose, Scope, Use
from consent.terms.taking_part import OfferAnswer, Understanding


def lines_3_and_4_asking_for_a_yes(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """After a no, nobody asks for that yes again before its rest is over; for quoting and research it is clear."""
    found = []
    for (action, _, situation), ruling in asked:
        if action is not Action.ASK_FOR_YES or not ruling.allowed:
            continue
        if _said_no_lately(situation, profile):
            found.append("Line 3: asked for a yes right after a no.")
        understood = situation.explaining.understanding if situation.explaining else None
        if _must_be_clear(situation) and understood is not Understanding.UNDERSTOOD:
            found.append("Line 4: asked for a yes to quoting or research that is not understood yet.")
    return found


def lines_1_and_2_answering_an_ask(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Saying no to an ask is never refused to the young person, signed in, and nobody says it for them."""
    found = []
    for (action, actor, situation), ruling in asked:
        if action is not Action.ANSWER_ASK:
            continue
        theirs = situation.agreement is not None and situation.agreement.young_person_id == actor.person_id
        themselves = is_themselves(actor, situation)
        if ruling.allowed and not themselves:
            found.append(f"Line 2: {actor.role} answered for a young person.")
        if not ruling.allowed and themselves and theirs and actor.scope is not Scope.PROPOSAL:
            found.append("Line 1: a young person could not say no.")
    return found


def _said_no_lately(situation: Situation, profile: PracticeProfile) -> bool:
    today, noes = situation.today, [one for one in situation.offers or () if one.answer is OfferAnswer.NO]
    return any(
        today is None or one.answered_on is None or (today - one.answered_on).days < profile.offer_again_days
        for one in noes
    )


def _must_be_clear(situation: Situation) -> bool:
    return situation.use in (Use.QUOTE, Use.CONTACT) or situation.purpose is Purpose.RESEARCH

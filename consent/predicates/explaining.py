"""What must be true before a worker asks for a yes. What is not known is not true, and nothing here is ever a yes."""

from datetime import timedelta

from consent.asking import Ask, refused_as
from consent.predicates.yeses import said_yes_to
from consent.reasons import Reason
from consent.terms.taking_part import OfferAnswer, Understanding, YesTo

# What is not clear to them yet is not asked at all (the sheets say so: “we will not ask you now”).
NOT_ASKED_BEFORE_IT_IS_CLEAR = frozenset({YesTo.QUOTATION, YesTo.RESEARCH_CONTACT})


@refused_as(Reason.NOT_UNDERSTOOD_YET)
def it_may_be_asked_before_it_is_clear(ask: Ask) -> bool:
    """Somebody judged whether they understand it; what is for quoting or for research is clear to them already."""
    found = ask.situation.explaining.understanding if ask.situation.explaining else None
    if found is Understanding.NOT_YET:
        return said_yes_to(ask) not in (None, *NOT_ASKED_BEFORE_IT_IS_CLEAR)
    return found is Understanding.UNDERSTOOD


@refused_as(Reason.SAID_NO_LATELY)
def a_former_no_to_this_has_rested(ask: Ask) -> bool:
    """They did not say no to this, or the profile’s days since then are over."""
    # `offers` are here the former times they were asked for this very yes
    former, today, person = ask.situation.offers, ask.situation.today, ask.situation.young_person
    if former is None or today is None or person is None:
        return False
    rest = timedelta(days=ask.profile.offer_again_days)
    noes = [one for one in former if one.young_person_id == person.id and one.answer is OfferAnswer.NO]
    return all(one.answered_on is not None and one.answered_on + rest <= today for one in noes)


@refused_as(Reason.NOT_CHECKED)
def it_says_what_was_checked(ask: Ask) -> bool:
    """It says what was checked."""
    return bool(ask.situation.checked)

"""What must be true before somebody is asked, asked again, or a no is typed for them. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.asking_again import may_be_asked_again_on, was_asked_on
from consent.facts.taking_part import Offer
from consent.holds import held_back_on
from consent.reasons import Reason
from consent.terms.taking_part import Activity, Understanding


@refused_as(Reason.ACTIVITY_IS_MISSING)
def it_says_what_it_is_about(ask: Ask) -> bool:
    """It says what they are asked to take part in."""
    occasion = ask.situation.occasion
    return occasion is not None and occasion.activity is not None


def they_asked_for_it(ask: Ask) -> bool:
    """Whether the young person asked for this themselves: then no hold-back and no former no is in the way."""
    occasion = ask.situation.occasion
    return occasion is not None and occasion.they_asked is True


@refused_as(Reason.HELD_BACK_NOW)
def nobody_holds_it_back_today(ask: Ask) -> bool:
    """No hold-back from this stands today, or the young person asked for it themselves."""
    occasion, today, person = ask.situation.occasion, ask.situation.today, ask.situation.young_person
    if they_asked_for_it(ask):
        return True
    if occasion is None or today is None or person is None or ask.situation.hold_backs is None:
        return False
    theirs = [hold for hold in ask.situation.hold_backs if hold.young_person_id == person.id]
    return held_back_on(theirs, occasion.activity, today, person.adult_on) is None


@refused_as(Reason.SAID_NO_LATELY)
def no_former_no_must_rest(ask: Ask) -> bool:
    """They did not say no, or said yes since, or the profile’s days are over, or they asked for it themselves."""
    occasion, today = ask.situation.occasion, ask.situation.today
    if they_asked_for_it(ask):
        return True
    if occasion is None or today is None or ask.situation.offers is None:
        return False
    rests_until = may_be_asked_again_on(offers_to_them(ask), occasion, ask.profile)
    return rests_until is None or rests_until <= today


@refused_as(Reason.ASKED_TODAY)
def nobody_asked_them_this_today(ask: Ask) -> bool:
    """Nobody asked them this today already, or they asked for it themselves since."""
    occasion, today, person = ask.situation.occasion, ask.situation.today, ask.situation.young_person
    if they_asked_for_it(ask):
        return True
    if occasion is None or today is None or person is None or ask.situation.offers is None:
        return False
    return not was_asked_on(offers_to_them(ask), occasion, today)


@refused_as(Reason.WAS_NOT_OFFERED)
def it_was_offered_before(ask: Ask) -> bool:
    """They were asked this before."""
    occasion = ask.situation.occasion
    return occasion is not None and any(one.activity is occasion.activity for one in offers_to_them(ask))


@refused_as(Reason.NOT_UNDERSTOOD_YET)
def research_is_not_beyond_them(ask: Ask) -> bool:
    """It is not an evaluation or research, or nobody found that they do not understand it yet."""
    occasion, explaining = ask.situation.occasion, ask.situation.explaining
    if occasion is not None and occasion.activity not in (None, Activity.EVALUATION):
        return True
    found = explaining.understanding if explaining else None
    return found is Understanding.UNDERSTOOD or found is Understanding.NOT_JUDGED


@refused_as(Reason.DAY_OF_THE_NO_IS_MISSING)
def day_of_the_no_is_known(ask: Ask) -> bool:
    """It says on which day, since they were asked, they said no."""
    occasion, said_on, today = ask.situation.occasion, ask.situation.seen_on, ask.situation.today
    if occasion is None or said_on is None or today is None:
        return False
    asked_on = [one.offered_on for one in offers_to_them(ask) if one.activity is occasion.activity]
    return said_on <= today and any(day is not None and day <= said_on for day in asked_on)


def offers_to_them(ask: Ask) -> list[Offer]:
    """The offers made to this young person."""
    person = ask.situation.young_person
    return [one for one in ask.situation.offers or () if person is not None and one.young_person_id == person.id]

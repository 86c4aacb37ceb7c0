"""When the duties of being asked, holding back, saying yes and passing on follow, and by which day. Nothing says no."""

from datetime import date, timedelta

from consent.asking import Ask, condition
from consent.capabilities import Role
from consent.conditions import look_again_day
from consent.holds import over_on
from consent.predicates.holds import goes_past_the_row
from consent.standing import same
from consent.terms.taking_part import HoldFinding, OfferAnswer, Understanding
from consent.working_days import add_working_days

# As long as a first yes waits for its second at most: what was asked longer ago is no longer meant.
_SHARE_ASK_WAITS = timedelta(days=28)


@condition
def it_takes_the_row_too_far(ask: Ask) -> bool:
    """it takes the row of hold-backs past the profile’s days, or former ones are not known"""
    return goes_past_the_row(ask) is not False


@condition
def telling_is_safe(ask: Ask) -> bool:
    """nobody has found, with a second person, that telling is not safe now"""
    telling = ask.situation.telling
    return telling is None or telling.why_not_given is not True


@condition
def telling_waits(ask: Ask) -> bool:
    """telling was found not to be safe now"""
    telling = ask.situation.telling
    return telling is not None and telling.told is not True and telling.why_not_given is True


@condition
def they_were_told(ask: Ask) -> bool:
    """they were told"""
    return ask.situation.telling is not None and ask.situation.telling.told is True


@condition
def it_is_to_end_now(ask: Ask) -> bool:
    """the finding is to end it now"""
    return ask.situation.finding is HoldFinding.END_NOW


@condition
def they_say_no(ask: Ask) -> bool:
    """they say no or not now, or that a no typed for them is right"""
    return ask.situation.answer in (OfferAnswer.NO, OfferAnswer.NOT_NOW)


@condition
def they_say_yes(ask: Ask) -> bool:
    """they say yes"""
    return ask.situation.answer is OfferAnswer.YES


@condition
def they_understand_it(ask: Ask) -> bool:
    """they understand this"""
    explaining = ask.situation.explaining
    return explaining is not None and explaining.understanding is Understanding.UNDERSTOOD


@condition
def they_do_not_understand_it_yet(ask: Ask) -> bool:
    """they do not understand this yet"""
    return not they_understand_it.holds(ask)


@condition
def an_adult_of_the_service_asks(ask: Ask) -> bool:
    """an adult of the service asks"""
    person, actor = ask.situation.young_person, ask.actor
    return person is not None and actor.role is not Role.ADVOCATE and same(person.service_id, actor.service_id)


# --- days


def day_of_asking_again(ask: Ask) -> date | None:
    """the profile’s days after the no, or after today when its day is not given"""
    said_on = ask.situation.seen_on or ask.situation.today
    return said_on + timedelta(days=ask.profile.offer_again_days) if said_on else None


def second_persons_day(ask: Ask) -> date | None:
    """the profile’s working days for the second person"""
    today = ask.situation.today
    return add_working_days(today, ask.profile.second_person_working_days, ask.profile) if today else None


def last_day_to_look(ask: Ask) -> date | None:
    """the profile’s working days for another look, or the last day it holds them back if that is sooner"""
    hold, person, look_by = ask.situation.hold, ask.situation.young_person, look_again_day(ask)
    over = over_on(hold, person.adult_on) if hold and person else None
    return min(look_by, over - timedelta(days=1)) if look_by and over else look_by


def review_day(ask: Ask) -> date | None:
    """the review day it names"""
    return ask.situation.hold.review_on if ask.situation.hold else None


def telling_day(ask: Ask) -> date | None:
    """the time to look again that it names"""
    telling = ask.situation.telling
    return telling.review_at.date() if telling and telling.review_at else None


def last_day_of_the_yes(ask: Ask) -> date | None:
    """the end the yes names"""
    return ask.situation.agreement.ends_on if ask.situation.agreement else None


def last_day_of_the_share_ask(ask: Ask) -> date | None:
    """four weeks after today"""
    return ask.situation.today + _SHARE_ASK_WAITS if ask.situation.today else None


def wish_day(ask: Ask) -> date | None:
    """the day to look at their wish again that it names"""
    return ask.situation.went_against.look_again_on if ask.situation.went_against else None

"""What must be true of a yes: to what, explained how, until when, and the second one. What is not known is not true."""

from datetime import timedelta

from consent import second_yes
from consent.asking import Ask, refused_as
from consent.facts.taking_part import FirstYes
from consent.reasons import Reason
from consent.standing import different, same
from consent.terms import Company, PermissionState, Scope
from consent.terms.taking_part import YES_TO, Understanding, YesTo


@refused_as(Reason.NOT_ABOUT_THEM)
def the_yes_is_theirs(ask: Ask) -> bool:
    """The yes is this young person’s own."""
    agreement, person = ask.situation.agreement, ask.situation.young_person
    return agreement is not None and person is not None and same(agreement.young_person_id, person.id)


@refused_as(Reason.USE_IS_NOT_KNOWN)
def the_use_is_on_the_list(ask: Ask) -> bool:
    """It is to one of the five uses on the list, and to no other."""
    return said_yes_to(ask) is not None


@refused_as(Reason.SHEET_IS_MISSING)
def it_was_explained_with_its_sheet(ask: Ask) -> bool:
    """It was explained with the sheet for this use, and it says which version and in which language."""
    explaining, to = ask.situation.explaining, said_yes_to(ask)
    if explaining is None or to is None or explaining.sheet != to:
        return False
    return explaining.sheet_version is not None and explaining.language is not None


@refused_as(Reason.NOT_UNDERSTOOD_YET)
def they_understood_this(ask: Ask) -> bool:
    """They understood this one thing, judged today and not by age."""
    explaining = ask.situation.explaining
    return explaining is not None and explaining.understanding is Understanding.UNDERSTOOD


@refused_as(Reason.UNDERSTANDING_NEEDS_WORDS)
def it_says_why_they_are_thought_to_understand(ask: Ask) -> bool:
    """It says why they are thought to understand it."""
    explaining = ask.situation.explaining
    return explaining is not None and explaining.why_given is True


@refused_as(Reason.YES_NEEDS_AN_END)
def the_yes_has_an_end(ask: Ask) -> bool:
    """It starts by today and ends after today, within the profile’s days, a year at most."""
    agreement, today = ask.situation.agreement, ask.situation.today
    if agreement is None or today is None or agreement.starts_on is None or agreement.ends_on is None:
        return False
    latest = today + timedelta(days=ask.profile.yes_lasts_days)
    return agreement.starts_on <= today < agreement.ends_on <= latest


@refused_as(Reason.NO_SUCH_YES)
def adds_to_a_yes_in_force(ask: Ask) -> bool:
    """They have said yes already, and that yes is in force."""
    agreement, today = ask.situation.agreement, ask.situation.today
    if agreement is None or today is None:
        return False
    return any(
        one.id == agreement.id
        and one.young_person_id == agreement.young_person_id
        and one.state is PermissionState.STANDING
        and one.withdrawn_at is None
        and (one.expires_on is None or today < one.expires_on)
        for one in ask.situation.permissions or ()
    )


def said_yes_to(ask: Ask) -> YesTo | None:
    """Which of the five uses it is; None for any other, or when asking and writing down do not agree."""
    agreement, situation = ask.situation.agreement, ask.situation
    if agreement is None or agreement.purpose is None or agreement.use is None:
        return None
    if (situation.purpose, situation.use) != (agreement.purpose, agreement.use):
        return None
    return YES_TO.get((agreement.purpose, agreement.use))


# --- the second yes


@refused_as(Reason.NO_YES_WAITING)
def a_yes_of_theirs_waits(ask: Ask) -> bool:
    """A first yes of theirs waits for a second one."""
    return _waiting(ask) is not None


@refused_as(Reason.SECOND_YES_IS_TOO_SOON)
def a_day_has_passed(ask: Ask) -> bool:
    """The profile’s hours since the first yes have passed, 24 at least."""
    first, now = ask.situation.first_yes, ask.situation.now
    if first is None or first.given_at is None or now is None:
        return False
    return now.timestamp() >= second_yes.counts_from(first.given_at, ask.profile).timestamp()


@refused_as(Reason.FIRST_YES_IS_FORGOTTEN)
def the_first_yes_is_not_forgotten(ask: Ask) -> bool:
    """The first yes has not waited for longer than the profile lets it."""
    first, now = ask.situation.first_yes, ask.situation.now
    if first is None or first.given_at is None or now is None:
        return False
    return now.timestamp() < second_yes.is_forgotten_at(first.given_at, ask.profile).timestamp()


@refused_as(Reason.ADULT_MAY_BE_THERE)
def they_are_alone(ask: Ask) -> bool:
    """They say that no adult is with them; on a shared tablet, that nobody sees the screen."""
    return ask.situation.with_adult is Company.ALONE


@refused_as(Reason.SAME_ADULT_IS_NEAR)
def another_adult_is_nearby_out_of_sight(ask: Ask) -> bool:
    """On a shared tablet: who handed it over is known, and was not there at the first yes."""
    first, nearby = _waiting(ask), ask.situation.nearby_adult_id
    if first is None or first.adult_ids is None or ask.actor.scope is not Scope.WRITE:
        return False
    return nearby is not None and nearby not in first.adult_ids and different(nearby, ask.actor.person_id)


def _waiting(ask: Ask) -> FirstYes | None:
    first, person = ask.situation.first_yes, ask.situation.young_person
    if first is None or person is None or not same(first.young_person_id, person.id):
        return None
    return first if first.state is PermissionState.WAITING else None

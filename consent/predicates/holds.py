"""What must be true of a hold-back before somebody may write it, agree to it or rely on it."""

from datetime import timedelta

from consent.asking import Ask, refused_as
from consent.capabilities import Capability, may_knock
from consent.facts.taking_part import Checked, HoldBack
from consent.holds import needs_an_outside_look, over_on, reasons_are_enough, the_row
from consent.reasons import Reason
from consent.standing import different, same, works_with
from consent.terms import Id
from consent.terms.taking_part import HoldFinding


def their_hold(ask: Ask) -> HoldBack | None:
    """The hold-back in question, if it is this young person’s."""
    hold, person = ask.situation.hold, ask.situation.young_person
    return hold if hold is not None and person is not None and same(hold.young_person_id, person.id) else None


@refused_as(Reason.NOT_ABOUT_THEM)
def hold_is_about_this_young_person(ask: Ask) -> bool:
    """The hold-back is about this young person."""
    return their_hold(ask) is not None


@refused_as(Reason.ACTIVITY_IS_MISSING)
def hold_names_one_activity(ask: Ask) -> bool:
    """It names the one thing they are not asked now."""
    hold = ask.situation.hold
    return hold is not None and hold.activity is not None


@refused_as(Reason.HOLD_NEEDS_A_REASON)
def hold_has_a_reason_that_is_enough(ask: Ask) -> bool:
    """It has a reason that is enough by itself. “A parent says no” and “they see it differently” never are."""
    hold = ask.situation.hold
    return hold is not None and reasons_are_enough(hold.reasons)


@refused_as(Reason.HOLD_NEEDS_WORDS)
def hold_says_why_in_words(ask: Ask) -> bool:
    """It says why in the writer’s own words."""
    hold = ask.situation.hold
    return hold is not None and hold.words_given is True


@refused_as(Reason.HOLD_NEEDS_WHAT_WOULD_CHANGE_IT)
def hold_says_what_would_change_it(ask: Ask) -> bool:
    """It says what would change it."""
    hold = ask.situation.hold
    return hold is not None and hold.what_would_change_it_given is True


@refused_as(Reason.HOLD_NEEDS_SOMETHING_ELSE)
def hold_offers_something_meanwhile(ask: Ask) -> bool:
    """It says what else is offered to the young person meanwhile."""
    hold = ask.situation.hold
    return hold is not None and hold.meanwhile_given is True


@refused_as(Reason.NOT_THEIR_RECORD)
def wrote_the_hold_themselves(ask: Ask) -> bool:
    """They write it themselves."""
    hold = ask.situation.hold
    return hold is not None and same(hold.author_id, ask.actor.person_id)


@refused_as(Reason.SECOND_PERSON_IS_MISSING)
def second_person_is_somebody_else(ask: Ask) -> bool:
    """It names a second person, who is not the writer."""
    hold, second = ask.situation.hold, ask.situation.second_person
    if hold is None or second is None:
        return False
    return same(hold.second_person_id, second.person_id) and different(hold.second_person_id, hold.author_id)


@refused_as(Reason.SECOND_PERSON_MAY_NOT)
def second_person_may_agree(ask: Ask) -> bool:
    """The second person works with the young person or leads the service, in a role that may hold back."""
    second, person = ask.situation.second_person, ask.situation.young_person
    if second is None or person is None or second.role is None or not may_knock(second.role, Capability.HOLD_BACK):
        return False
    leads = may_knock(second.role, Capability.LINK_WORKER) and same(second.service_id, person.service_id)
    return leads or works_with(ask, second.person_id)


# Two people hold back, not one and a memory: a change of worker may have come between.
@refused_as(Reason.WRITER_MAY_NOT)
def its_writer_still_may(ask: Ask) -> bool:
    """Whoever wrote it is still here, and still works with the young person or leads the service."""
    hold = ask.situation.hold
    return hold is not None and hold.author_may is True


@refused_as(Reason.REVIEW_DAY_IS_PAST)
def review_day_is_ahead(ask: Ask) -> bool:
    """Its review day is after today, and no later than its last day."""
    hold, today = ask.situation.hold, ask.situation.today
    if hold is None or today is None or hold.review_on is None or hold.ends_on is None:
        return False
    return today < hold.review_on <= hold.ends_on


@refused_as(Reason.REVIEW_DAY_IS_TOO_LATE)
def hold_is_short_enough(ask: Ask) -> bool:
    """It starts today and ends within the profile’s days, 28 at most."""
    hold, today = ask.situation.hold, ask.situation.today
    if hold is None or today is None or hold.ends_on is None or hold.starts_on != today:
        return False
    return hold.ends_on <= today + timedelta(days=ask.profile.hold_max_days)


@refused_as(Reason.HOLD_PASSES_18)
def hold_ends_by_the_day_they_turn_18(ask: Ask) -> bool:
    """It ends by the day they turn 18, and that day is known."""
    hold, person = ask.situation.hold, ask.situation.young_person
    if hold is None or hold.ends_on is None or person is None or person.adult_on is None:
        return False
    return hold.ends_on <= person.adult_on


@refused_as(Reason.NOT_CHECKED)
def what_it_relies_on_was_checked(ask: Ask) -> bool:
    """Each court order, parental responsibility or interpreter it relies on was checked, and it says by whom."""
    checked = ask.situation.checked
    return checked is not None and all(_was_checked(ask, one) for one in checked)


def _was_checked(ask: Ask, one: Checked) -> bool:
    today = ask.situation.today
    if None in (one.circumstance, one.checked_by_id) or one.checked_on is None or today is None:
        return False
    return one.checked_on <= today


@refused_as(Reason.NEEDS_AN_OUTSIDE_LOOK)
def somebody_outside_looked_where_needed(ask: Ask) -> bool:
    """If it takes the row past the profile’s days, 84 at most: somebody from outside found that it may stand."""
    hold = ask.situation.hold
    if hold is None or goes_past_the_row(ask) is None:
        return False
    looked = hold.finding is HoldFinding.MAY_STAND and is_outside_the_row(ask, hold.reviewer_id)
    return looked or goes_past_the_row(ask) is False


def goes_past_the_row(ask: Ask) -> bool | None:
    """Whether this hold-back takes the row past its limit; None when former ones are not known."""
    hold, person, former = their_hold(ask), ask.situation.young_person, their_former_holds(ask)
    if hold is None or person is None or former is None or over_on(hold) is None:
        return None
    return needs_an_outside_look(former, hold, ask.profile, person.adult_on)


def is_outside_the_row(ask: Ask, person_id: Id | None) -> bool:
    """Whether somebody, who is known, neither wrote nor agreed to any hold-back in this row."""
    hold, person, former = their_hold(ask), ask.situation.young_person, their_former_holds(ask)
    if person_id is None or hold is None or person is None or former is None:
        return False
    row = (hold, *the_row(former, hold, ask.profile, person.adult_on))
    writers = {who for one in row for who in (one.author_id, one.second_person_id)}
    return None not in writers and person_id not in writers


def their_former_holds(ask: Ask) -> list[HoldBack] | None:
    """The hold-backs of this young person so far; None when they are not known."""
    former, person = ask.situation.hold_backs, ask.situation.young_person
    if former is None or person is None:
        return None
    return [one for one in former if one.young_person_id == person.id]

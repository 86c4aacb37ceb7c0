"""What must be true of whoever agrees to, reviews, challenges or ends a hold-back, and of not telling about one."""

from datetime import UTC, timedelta

from consent.asking import Ask, refused_as
from consent.holds import holds_on
from consent.predicates.holds import goes_past_the_row, is_outside_the_row
from consent.reasons import Reason
from consent.standing import different, same
from consent.terms.taking_part import HoldFinding

# architecture.md, the floor, line 1: within 72 hours, then every seven days
FIRST_LOOK_WITHIN = timedelta(hours=72)
LATER_LOOKS_WITHIN = timedelta(days=7)


@refused_as(Reason.NOT_THE_SECOND_PERSON)
def is_the_second_person(ask: Ask) -> bool:
    """They are the named second person, signed in as themselves."""
    hold = ask.situation.hold
    return hold is not None and same(hold.second_person_id, ask.actor.person_id)


@refused_as(Reason.HOLD_IS_NOT_WAITING)
def hold_waits_to_be_agreed(ask: Ask) -> bool:
    """It waits for its second person: nobody agreed yet, and nobody ended it."""
    hold = ask.situation.hold
    open_ = hold is not None and hold.agreed is False and hold.ended_on is None
    return open_ and hold is not None and hold.finding is not HoldFinding.END_NOW


@refused_as(Reason.HOLD_IS_OVER)
def hold_is_open(ask: Ask) -> bool:
    """It stands today, or still waits for its second person."""
    hold, person, today = ask.situation.hold, ask.situation.young_person, ask.situation.today
    if hold is None or person is None or today is None or hold.ended_on is not None:
        return False
    return hold.agreed is False or holds_on(hold, today, person.adult_on)


@refused_as(Reason.HOLD_IS_OVER)
def hold_stands_today(ask: Ask) -> bool:
    """It was agreed to, and holds the young person back today."""
    hold, person, today = ask.situation.hold, ask.situation.young_person, ask.situation.today
    return hold is not None and person is not None and today is not None and holds_on(hold, today, person.adult_on)


@refused_as(Reason.WROTE_THE_HOLD)
def did_not_write_the_hold(ask: Ask) -> bool:
    """They did not write it."""
    hold = ask.situation.hold
    return hold is not None and different(hold.author_id, ask.actor.person_id)


@refused_as(Reason.NEEDS_AN_OUTSIDE_LOOK)
def nobody_from_outside_must_look(ask: Ask) -> bool:
    """Nobody challenged it, and it does not take the row past the profile’s days."""
    hold = ask.situation.hold
    return hold is not None and hold.challenged is False and goes_past_the_row(ask) is False


@refused_as(Reason.NOT_ASKED_TO_REVIEW)
def was_asked_to_look(ask: Ask) -> bool:
    """They are the one who was asked to look; or nobody was, or that one has left, and it is their own service."""
    hold, person = ask.situation.hold, ask.situation.young_person
    if hold is None or person is None:
        return False
    if same(hold.reviewer_id, ask.actor.person_id):
        return True
    return hold.reviewer_here is False and same(person.service_id, ask.actor.service_id)


@refused_as(Reason.WAS_PART_OF_THE_HOLD)
def was_no_part_of_it(ask: Ask) -> bool:
    """They neither wrote nor agreed to it, nor to any other hold-back in the same row."""
    return is_outside_the_row(ask, ask.actor.person_id)


@refused_as(Reason.FINDING_IS_MISSING)
def it_says_what_was_found(ask: Ask) -> bool:
    """It says what they find: end it now, or it may stand until its day."""
    return ask.situation.finding is not None


# --- not telling


@refused_as(Reason.SAY_WHY_NOT_TOLD)
def it_says_why_telling_is_not_safe(ask: Ask) -> bool:
    """It says in words why telling is not safe."""
    telling = ask.situation.telling
    return telling is not None and telling.why_not_given is True


# At first it is whoever wrote the hold-back, beside the one who agrees to it. Later it is whoever found so last: each
# look is by somebody else than the one before, so that nobody prolongs it alone. A name one person typed is nobody.
@refused_as(Reason.TELLING_NEEDS_A_SECOND_PERSON)
def a_second_person_finds_so_too(ask: Ask) -> bool:
    """A second person, who is not the one who decides this, found so too, signed in as themselves."""
    telling, second = ask.situation.telling, ask.situation.second_person
    if telling is None or second is None or not same(telling.second_person_id, second.person_id):
        return False
    return different(second.person_id, ask.actor.person_id)


@refused_as(Reason.TELLING_NEEDS_A_SOON_LOOK)
def telling_is_looked_at_soon(ask: Ask) -> bool:
    """It names a time to look again: within 72 hours, and once that was done every seven days."""
    telling, now = ask.situation.telling, ask.situation.now
    if telling is None or telling.review_at is None or now is None:
        return False
    within = LATER_LOOKS_WITHIN if telling.looked_at_before is True else FIRST_LOOK_WITHIN
    start = now.astimezone(UTC)
    return start < telling.review_at <= start + within


@refused_as(Reason.TELLING_WAITS)
def telling_does_not_wait(ask: Ask) -> bool:
    """Nothing speaks against telling the young person now."""
    telling = ask.situation.telling
    return telling is not None and telling.told is True


@refused_as(Reason.SAY_WHY_NOT_TOLD)
def they_are_told_or_it_says_why_not(ask: Ask) -> bool:
    """The young person was told; or it says why telling is not safe, and when that is looked at again."""
    telling = ask.situation.telling
    if telling is None:
        return False
    return telling.told is True or (telling.why_not_given is True and telling_is_looked_at_soon.holds(ask))


@refused_as(Reason.NOT_TOLD_YET)
def it_says_when_they_were_told_of_the_hold(ask: Ask) -> bool:
    """It says on which day since the hold-back began they were told in person, today at the latest."""
    hold, told_on, today = ask.situation.hold, ask.situation.seen_on, ask.situation.today
    if hold is None or hold.starts_on is None or told_on is None or today is None:
        return False
    return hold.starts_on <= told_on <= today

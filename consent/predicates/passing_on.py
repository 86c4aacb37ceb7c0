"""What must be true before words, a worry or a decision against a wish go on. What is not known is not true."""

from datetime import timedelta

from consent.asking import Ask, refused_as
from consent.capabilities import Role
from consent.reasons import Reason
from consent.standing import different, permission_stands, same
from consent.terms import Purpose, RecordKind, Use

# Whoever must act on a worry about safety.
MUST_ACT = (Role.SAFEGUARDING_LEAD, Role.LEAD)

# --- words


@refused_as(Reason.NO_YES_TO_QUOTE)
def they_said_yes_to_quoting(ask: Ask) -> bool:
    """The young person said yes to this person, not only as cover, using their words without their name; it stands."""
    record, me = ask.situation.record, ask.actor.person_id
    return record is not None and any(
        (one.purpose, one.use, one.cover_for_id) == (Purpose.SERVICE_LEARNING, Use.QUOTE, None)
        and permission_stands(ask, one, me, record)
        for one in ask.situation.permissions or ()
    )


@refused_as(Reason.ENROLMENT_NOT_CONFIRMED)
def it_is_sure_who_said_yes(ask: Ask) -> bool:
    """Another adult has confirmed the young person’s set-up: before that their yeses widen nothing."""
    person = ask.situation.young_person
    return person is not None and person.confirmed is True


@refused_as(Reason.QUOTE_IS_NOT_EXACT)
def the_words_are_exact(ask: Ask) -> bool:
    """The words are exactly theirs; nobody has changed one."""
    quotation = ask.situation.quotation
    return quotation is not None and quotation.exact is True


@refused_as(Reason.QUOTE_SHOWS_WHO)
def the_words_show_nobody(ask: Ask) -> bool:
    """Neither the name nor anything else in the words shows who said them."""
    quotation = ask.situation.quotation
    return quotation is not None and quotation.shows_who is False


# --- a worry about safety


@refused_as(Reason.CONCERN_NEEDS_WORDS)
def it_says_what_the_worry_is(ask: Ask) -> bool:
    """It says what the worry is."""
    concern = ask.situation.concern
    return concern is not None and concern.words_given is True


@refused_as(Reason.RECEIVER_MAY_NOT)
def it_goes_to_somebody_who_must_act(ask: Ask) -> bool:
    """It goes to a safeguarding lead or a lead of the young person’s service, other than whoever passes it on."""
    receiver, person = ask.situation.worker, ask.situation.young_person
    if receiver is None or person is None or receiver.role not in MUST_ACT:
        return False
    return same(receiver.service_id, person.service_id) and different(receiver.person_id, ask.actor.person_id)


@refused_as(Reason.CONCERN_IS_ABOUT_THE_RECEIVER)
def the_worry_is_not_about_the_receiver(ask: Ask) -> bool:
    """The worry is not about whoever receives it."""
    receiver, concern = ask.situation.worker, ask.situation.concern
    if receiver is None or concern is None or concern.about_ids is None:
        return False
    return receiver.person_id not in concern.about_ids


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def record_is_a_worry(ask: Ask) -> bool:
    """It is a worry about this young person that was passed on."""
    record, person = ask.situation.record, ask.situation.young_person
    if record is None or person is None or record.kind is not RecordKind.CONCERN:
        return False
    return same(record.young_person_id, person.id)


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def it_was_passed_on_to_them(ask: Ask) -> bool:
    """It was passed on to them."""
    receiver = ask.situation.worker
    return receiver is not None and same(receiver.person_id, ask.actor.person_id)


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def whoever_it_went_to_has_left(ask: Ask) -> bool:
    """Whoever it was passed on to has left."""
    receiver = ask.situation.worker
    return receiver is not None and receiver.here is False


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def they_must_act_in_their_place(ask: Ask) -> bool:
    """They are a safeguarding lead or a lead of the young person’s service."""
    person = ask.situation.young_person
    return person is not None and ask.actor.role in MUST_ACT and same(person.service_id, ask.actor.service_id)


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def the_worry_is_not_about_them(ask: Ask) -> bool:
    """The worry is not about them."""
    concern = ask.situation.concern
    return concern is not None and concern.about_ids is not None and ask.actor.person_id not in concern.about_ids


@refused_as(Reason.TELLING_NEEDS_A_SECOND_PERSON)
def they_are_told_or_another_passed_it_on(ask: Ask) -> bool:
    """The young person is told; or somebody else passed it on, so that two people find telling unsafe."""
    telling, record = ask.situation.telling, ask.situation.record
    if telling is None or record is None:
        return False
    return telling.told is True or different(record.owner_id, ask.actor.person_id)


@refused_as(Reason.TOLD_ALREADY)
def they_were_not_told_yet(ask: Ask) -> bool:
    """The young person was not told before."""
    telling = ask.situation.telling
    return telling is not None and telling.looked_at_before is True


@refused_as(Reason.NOT_PASSED_ON_TO_THEM)
def they_know_of_it(ask: Ask) -> bool:
    """They were told of it."""
    telling = ask.situation.telling
    return telling is not None and telling.told is True


# --- a decision against their wish


@refused_as(Reason.WISH_IS_MISSING)
def it_says_what_they_want(ask: Ask) -> bool:
    """It says what the young person wants."""
    against = ask.situation.went_against
    return against is not None and against.wish_given is True


@refused_as(Reason.WHY_AGAINST_IS_MISSING)
def it_says_why_it_goes_against_it(ask: Ask) -> bool:
    """It says why their wish could not be followed."""
    against = ask.situation.went_against
    return against is not None and against.why_given is True


@refused_as(Reason.NOT_TOLD_YET)
def it_says_when_they_were_told(ask: Ask) -> bool:
    """It says on which day they were told."""
    against, today = ask.situation.went_against, ask.situation.today
    if against is None or against.told_on is None or today is None:
        return False
    return against.told_on <= today


@refused_as(Reason.WHAT_WOULD_CHANGE_IT_IS_MISSING)
def it_says_what_would_change_the_decision(ask: Ask) -> bool:
    """It says what would change the decision."""
    against = ask.situation.went_against
    return against is not None and against.what_would_change_it_given is True


@refused_as(Reason.LOOK_AGAIN_DAY_IS_WRONG)
def the_wish_is_looked_at_again(ask: Ask) -> bool:
    """It names a day to look at their wish again, after today and within the profile’s days."""
    against, today = ask.situation.went_against, ask.situation.today
    if against is None or against.look_again_on is None or today is None:
        return False
    return today < against.look_again_on <= today + timedelta(days=ask.profile.wish_again_days)

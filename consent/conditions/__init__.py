"""When a duty follows, and by which day or time. Nothing here says no."""

from datetime import UTC, date, datetime, timedelta

from consent.asking import Ask, condition
from consent.capabilities import Role
from consent.standing import same
from consent.terms import Outcome, RecordState, SayBack, Scope
from consent.working_days import add_working_days, due_on

# --- sessions, sides and states


@condition
def is_signed_in_as_themselves(ask: Ask) -> bool:
    """they are signed in as themselves"""
    return ask.actor.scope is Scope.FULL or ask.actor.scope is Scope.WRITE


@condition
def is_only_a_proposal(ask: Ask) -> bool:
    """it was said in a session before set-up"""
    return ask.actor.scope is Scope.PROPOSAL


@condition
def set_up_is_not_confirmed(ask: Ask) -> bool:
    """another adult has not confirmed the set-up yet"""
    person = ask.situation.young_person
    return person is None or person.confirmed is not True


@condition
def an_adult_writes(ask: Ask) -> bool:
    """an adult writes"""
    return ask.actor.role is not Role.YOUNG_PERSON


@condition
def an_adult_opens_what_they_did_not_write(ask: Ask) -> bool:
    """an adult opens what somebody else wrote"""
    record = ask.situation.record
    wrote_it = record is not None and same(record.owner_id, ask.actor.person_id)
    return ask.actor.role is not Role.YOUNG_PERSON and not wrote_it


@condition
def it_was_shown_before(ask: Ask) -> bool:
    """it was shown to the young person before"""
    record = ask.situation.record
    return record is not None and record.state is RecordState.SHOWN


@condition
def young_person_has_a_key(ask: Ask) -> bool:
    """the young person has a key, even one that waits in an invitation"""
    person = ask.situation.young_person
    return person is not None and person.has_key is True


@condition
def young_person_has_no_key(ask: Ask) -> bool:
    """the young person has no key yet"""
    person = ask.situation.young_person
    return person is None or person.has_key is not True


@condition
def still_thinking(ask: Ask) -> bool:
    """the answer is “still thinking”"""
    return ask.situation.outcome is Outcome.THINKING


@condition
def they_want_to_talk(ask: Ask) -> bool:
    """they do not understand, or want to talk"""
    return ask.situation.say_back in (SayBack.DONT_UNDERSTAND, SayBack.WANT_TO_TALK)


def answer_day(ask: Ask) -> date | None:
    """the profile’s working days for answering, counted from sending"""
    return due_on(ask.situation.today, ask.profile) if ask.situation.today else None


def look_again_day(ask: Ask) -> date | None:
    """the profile’s working days for another look"""
    today = ask.situation.today
    return add_working_days(today, ask.profile.look_again_working_days, ask.profile) if today else None


def after_staff_draft_days(ask: Ask) -> date | None:
    """the profile’s days for drafts"""
    return _days_on(ask, ask.profile.staff_draft_days)


def after_invitation_days(ask: Ask) -> date | None:
    """the profile’s days for invitations"""
    return _days_on(ask, ask.profile.invitation_days)


def after_confirm_days(ask: Ask) -> date | None:
    """the profile’s days for confirming"""
    return _days_on(ask, ask.profile.confirm_enrolment_days)


def after_waiting_days(ask: Ask) -> date | None:
    """the profile’s days after which a waiting yes is forgotten"""
    return _days_on(ask, ask.profile.second_yes_lives_days)


def after_second_yes_wait(ask: Ask) -> datetime | None:
    """the profile’s hours before a second yes"""
    return _hours_on(ask, ask.profile.second_yes_wait_hours)


def after_worker_key_wait(ask: Ask) -> datetime | None:
    """the profile’s hours before a new key works"""
    return _hours_on(ask, ask.profile.worker_key_wait_hours)


def after_way_back_wait(ask: Ask) -> datetime | None:
    """the profile’s hours before a new phone opens anything"""
    return _hours_on(ask, ask.profile.way_back_wait_hours)


def _days_on(ask: Ask, days: int) -> date | None:
    return ask.situation.today + timedelta(days=days) if ask.situation.today else None


def _hours_on(ask: Ask, hours: int) -> datetime | None:
    # In UTC: in a local zone a day’s 24 hours would be 23 or 25 over the night the clocks change.
    return ask.situation.now.astimezone(UTC) + timedelta(hours=hours) if ask.situation.now else None

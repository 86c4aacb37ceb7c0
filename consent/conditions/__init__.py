"""When a duty follows, by which day or time, and for which readers. Nothing here says no."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from consent.asking import Ask, condition
from consent.capabilities import Role
from consent.facts import Reader
from consent.standing import is_early_or_confirmed, is_new_to_them, is_new_use, same
from consent.terms import Company, Id, Outcome, RecordState, SayBack, Scope
from consent.working_days import add_working_days, due_on

# --- readers: each picked reader falls into exactly one of four groups

_WAITING, _UNCONFIRMED, _KEYLESS, _READING = range(4)


def _groups(ask: Ask) -> tuple[tuple[Reader, ...], ...]:
    """The picked readers in their four groups, worked out once for each question."""
    if ask.groups is None:
        waits = _who_waits(ask)
        sorted_in: tuple[list[Reader], ...] = ([], [], [], [])
        for reader in ask.situation.readers or ():
            sorted_in[_group(ask, reader, waits)].append(reader)
        ask.groups = tuple(tuple(group) for group in sorted_in)
    return ask.groups


def _who_waits(ask: Ask) -> Callable[[Reader], bool]:
    """New people or a new use, with any adult present. No answer counts as present, and so does a tablet."""
    situation = ask.situation
    if situation.with_adult is Company.ALONE and ask.actor.scope is Scope.FULL:
        return lambda reader: False
    if is_new_use(ask):
        return lambda reader: True
    return is_new_to_them


def _group(ask: Ask, reader: Reader, waits: Callable[[Reader], bool]) -> int:
    if waits(reader):
        return _WAITING
    if not is_early_or_confirmed(reader, ask.situation.young_person):
        return _UNCONFIRMED
    return _READING if reader.has_key is True else _KEYLESS


def _readers(ask: Ask, group: int) -> tuple[Id, ...]:
    return tuple(one.person_id for one in _groups(ask)[group])


def readers_who_wait(ask: Ask) -> tuple[Id, ...]:
    """Readers who get nothing before a second yes, given alone."""
    return _readers(ask, _WAITING)


def readers_owed_until_confirmed(ask: Ask) -> tuple[Id, ...]:
    """Readers who wait until another adult has confirmed the young person’s set-up."""
    return _readers(ask, _UNCONFIRMED)


def readers_without_a_key(ask: Ask) -> tuple[Id, ...]:
    """Readers who are promised it, because they cannot hold a key yet."""
    return _readers(ask, _KEYLESS)


def readers_now(ask: Ask) -> tuple[Id, ...]:
    """Readers who get the key now."""
    return _readers(ask, _READING)


def all_readers(ask: Ask) -> tuple[Id, ...]:
    """Every reader named in the question."""
    return tuple(one.person_id for one in ask.situation.readers or ())


@condition
def somebody_must_wait(ask: Ask) -> bool:
    """somebody new is picked, or it is a new use, and an adult may be with them"""
    return bool(_groups(ask)[_WAITING])


@condition
def somebody_waits_for_confirmation(ask: Ask) -> bool:
    """the set-up is not confirmed, and a reader is not one of the first adults"""
    return bool(_groups(ask)[_UNCONFIRMED])


@condition
def somebody_has_no_key(ask: Ask) -> bool:
    """a reader has no working key yet"""
    return bool(_groups(ask)[_KEYLESS])


@condition
def somebody_reads_now(ask: Ask) -> bool:
    """a reader can hold the key now"""
    return bool(_groups(ask)[_READING])


@condition
def an_adult_of_the_service_may_read(ask: Ask) -> bool:
    """an adult of the service can read it, or is promised it"""
    promised = (*_groups(ask)[_KEYLESS], *_groups(ask)[_READING])
    return any(one.inside_service is True for one in promised)


@condition
def an_adult_of_the_service_wrote_or_reads_it(ask: Ask) -> bool:
    """an adult of the service wrote it or reads it"""
    person, actor = ask.situation.young_person, ask.actor
    wrote = person is not None and actor.role is not Role.ADVOCATE and same(person.service_id, actor.service_id)
    return wrote or any(one.inside_service is True for one in ask.situation.readers or ())


@condition
def the_reader_is_of_the_service(ask: Ask) -> bool:
    """the reader is an adult of the service"""
    return any(one.inside_service is True for one in ask.situation.readers or ())


@condition
def the_named_adult_is_stopped(ask: Ask) -> bool:
    """the adult who owes the answer is one of these readers"""
    record = ask.situation.record
    return record is not None and any(same(record.named_adult_id, one.person_id) for one in ask.situation.readers or ())


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

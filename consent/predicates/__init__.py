"""What must be true before a yes, one sentence each, over facts. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Role
from consent.cover import is_left_unopened
from consent.reasons import Reason
from consent.standing import (
    basis_stands,
    cover_for,
    may_know_of,
    open_grants,
    same,
    works_with,
)
from consent.terms import Outcome, RecordKind, RecordState, Scope

# --- who is asking, and how


@refused_as(Reason.NOT_THE_YOUNG_PERSON)
def speaks_for_themselves(ask: Ask) -> bool:
    """It is the young person themselves."""
    person, actor = ask.situation.young_person, ask.actor
    return person is not None and actor.role is Role.YOUNG_PERSON and same(person.id, actor.person_id)


@refused_as(Reason.SESSION_IS_NOT_FULL)
def is_fully_signed_in(ask: Ask) -> bool:
    """They are signed in on their own phone or browser."""
    return ask.actor.scope is Scope.FULL


@refused_as(Reason.SESSION_CANNOT_KEEP)
def has_keys_to_keep_it(ask: Ask) -> bool:
    """They are signed in, on their own phone or with their six words on a tablet."""
    return ask.actor.scope is Scope.FULL or ask.actor.scope is Scope.WRITE


@refused_as(Reason.SESSION_CANNOT_KEEP)
def is_a_session_before_set_up(ask: Ask) -> bool:
    """It is a session on a shared tablet, before they have set up their app."""
    return ask.actor.scope is Scope.PROPOSAL


@refused_as(Reason.NEEDS_SECRET_AGAIN)
def gave_secret_just_now(ask: Ask) -> bool:
    """They gave their secret in the last five minutes."""
    return ask.actor.stepped_up is True


@refused_as(Reason.CLOCK_IS_MISSING)
def day_and_time_are_known(ask: Ask) -> bool:
    """The day and time are known."""
    return ask.situation.now is not None and ask.situation.today is not None


@refused_as(Reason.NOT_WORKING_WITH_THEM)
def works_with_the_young_person(ask: Ask) -> bool:
    """They work with the young person today."""
    return works_with(ask, ask.actor.person_id)


@refused_as(Reason.NOT_THEIR_LEAD)
def leads_the_young_persons_service(ask: Ask) -> bool:
    """They lead the young person’s service."""
    person = ask.situation.young_person
    return person is not None and ask.actor.role is Role.LEAD and same(person.service_id, ask.actor.service_id)


@refused_as(Reason.OUTSIDE_THE_SERVICE)
def is_in_their_own_service(ask: Ask) -> bool:
    """It is about their own service."""
    return same(ask.situation.service_id, ask.actor.service_id)


@refused_as(Reason.NOT_THEIR_ACCOUNT)
def account_is_their_own(ask: Ask) -> bool:
    """It is their own account."""
    return same(ask.situation.account_id, ask.actor.person_id)


# --- the record


@refused_as(Reason.NOT_THEIR_RECORD)
def wrote_the_record(ask: Ask) -> bool:
    """They wrote it."""
    record = ask.situation.record
    return record is not None and same(record.owner_id, ask.actor.person_id)


@refused_as(Reason.NOT_ABOUT_THEM)
def record_belongs_to_the_young_person(ask: Ask) -> bool:
    """It belongs to this young person."""
    record, person = ask.situation.record, ask.situation.young_person
    return record is not None and person is not None and same(record.young_person_id, person.id)


@refused_as(Reason.NOT_A_DRAFT_VOICE)
def record_is_a_draft_voice(ask: Ask) -> bool:
    """It is a voice that was not sent yet."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.VOICE and record.state is RecordState.DRAFT


@refused_as(Reason.NOT_A_SENT_VOICE)
def record_is_a_sent_voice(ask: Ask) -> bool:
    """It is a voice that was sent and not taken back."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.VOICE and record.state is RecordState.SENT


@refused_as(Reason.NOT_A_SHOWN_DECISION)
def record_is_a_shown_decision(ask: Ask) -> bool:
    """It is a decision that was shown."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.DECISION and record.state is RecordState.SHOWN


@refused_as(Reason.NOT_SHARED_WITH_THEM)
def record_is_shown_to_them(ask: Ask) -> bool:
    """It was shown to the young person."""
    record = ask.situation.record
    return record is not None and record.state is RecordState.SHOWN


@refused_as(Reason.NOT_A_PLAN)
def record_is_a_plan(ask: Ask) -> bool:
    """It is a safety plan."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.PLAN


@refused_as(Reason.WAS_TAKEN_BACK)
def record_was_left_standing(ask: Ask) -> bool:
    """It was not taken back."""
    record = ask.situation.record
    return record is not None and record.state is not None and record.state is not RecordState.TAKEN_BACK


@refused_as(Reason.NOT_SHARED_WITH_THEM)
def record_is_nobody_elses_draft(ask: Ask) -> bool:
    """It is not somebody else’s draft: “just me” means just me."""
    record = ask.situation.record
    if record is None or record.state is None:
        return False
    return record.state is not RecordState.DRAFT or same(record.owner_id, ask.actor.person_id)


@refused_as(Reason.NOT_SHARED_WITH_THEM)
def holds_a_key_to_it(ask: Ask) -> bool:
    """They hold a key to it that is open at this time."""
    return bool(open_grants(ask))


@refused_as(Reason.SHARING_HAS_ENDED)
def what_the_key_stands_on_still_stands(ask: Ask) -> bool:
    """The yes or the work their key stands on still stands."""
    return any(basis_stands(ask, grant) for grant in open_grants(ask))


@refused_as(Reason.ABOUT_THEM)
def it_is_not_about_them(ask: Ask) -> bool:
    """It is not about them, or the young person picked them by name and not as anybody’s cover."""
    record, me = ask.situation.record, ask.actor.person_id
    if record is None or not may_know_of(ask, me, record):
        return False
    return not same(record.about_id, me) or any(grant.cover_for_id is None for grant in open_grants(ask))


@refused_as(Reason.COVER_MUST_WAIT)
def cover_may_open_it_now(ask: Ask) -> bool:
    """If they are only cover: the worker is away, or it lay unopened for the days the profile sets."""
    standing = [grant for grant in open_grants(ask) if basis_stands(ask, grant)]
    return any(_may_open(ask, cover_for(ask, grant)) for grant in standing)


def _may_open(ask: Ask, worker_id: str | None) -> bool:
    record, today = ask.situation.record, ask.situation.today
    if worker_id is None or worker_id in (ask.situation.away_ids or ()):
        return True
    if record is None or record.opened is not False or record.sent_on is None or today is None:
        return False
    return is_left_unopened(record.sent_on, today, ask.profile)


# --- answering


@refused_as(Reason.OUTCOME_IS_MISSING)
def outcome_is_named(ask: Ask) -> bool:
    """It says what was decided."""
    return ask.situation.outcome is not None


@refused_as(Reason.NO_NEEDS_A_REASON)
def a_no_has_its_reason(ask: Ask) -> bool:
    """A no, in whole or in part, carries a plain reason."""
    says_no = ask.situation.outcome in (None, Outcome.NOT_DOING, Outcome.PART)
    return not says_no or ask.situation.reason_given is True

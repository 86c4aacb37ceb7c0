"""What must be true before a yes: one sentence and a few lines each, over facts. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Capability, Role, may_knock
from consent.reasons import Reason
from consent.standing import (
    basis_stands,
    different,
    is_early_or_confirmed,
    is_promised,
    open_grants,
    same,
    works_with,
)
from consent.terms import Basis, InvitationState, KeyState, Outcome, RecordKind, RecordState, Scope
from consent.working_days import add_working_days

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


@refused_as(Reason.NOT_A_SENT_VOICE)
def record_is_a_voice_to_answer(ask: Ask) -> bool:
    """It is a voice that was sent or proposed, and not taken back."""
    record = ask.situation.record
    return (
        record is not None
        and record.kind is RecordKind.VOICE
        and record.state in (RecordState.SENT, RecordState.PROPOSAL)
    )


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


@refused_as(Reason.COVER_MUST_WAIT)
def cover_may_open_it_now(ask: Ask) -> bool:
    """If they are only cover: the worker is away, or it lay unopened for the days the profile sets."""
    standing = [grant for grant in open_grants(ask) if basis_stands(ask, grant)]
    return any(grant.cover_for_id is None or _cover_may_open(ask, grant.cover_for_id) for grant in standing)


def _cover_may_open(ask: Ask, worker_id: str) -> bool:
    record, today = ask.situation.record, ask.situation.today
    if worker_id in (ask.situation.away_ids or ()):
        return True
    if record is None or record.opened is not False or record.sent_on is None or today is None:
        return False
    return today > add_working_days(record.sent_on, ask.profile.unopened_working_days, ask.profile)


# --- the readers


@refused_as(Reason.NOBODY_PICKED)
def somebody_is_picked(ask: Ask) -> bool:
    """Somebody is picked to read it, and nobody twice."""
    readers = ask.situation.readers or ()
    return 0 < len(readers) == len({reader.person_id for reader in readers})


@refused_as(Reason.READER_IS_NOT_KNOWN)
def every_reader_is_known(ask: Ask) -> bool:
    """It is known of each reader who they are, whether they work with the young person, and what they can hold."""
    return all(
        None not in (one.role, one.works_with, one.standing_permission, one.has_key, one.inside_service)
        for one in ask.situation.readers or ()
    )


@refused_as(Reason.READER_MAY_NOT_READ)
def every_reader_may_read_words(ask: Ask) -> bool:
    """Each reader has a role that may be picked to read words."""
    return all(
        one.role is not None and may_knock(one.role, Capability.READ_SHARED) for one in ask.situation.readers or ()
    )


@refused_as(Reason.READER_WORKS_ELSEWHERE)
def every_reader_works_with_them(ask: Ask) -> bool:
    """Each reader works with the young person, and reads this one thing only."""
    return all(
        one.works_with is True and one.standing_permission is False for one in ask.situation.readers or ()
    )


@refused_as(Reason.READER_HAS_NO_KEY)
def every_reader_has_a_key(ask: Ask) -> bool:
    """Each reader has a working key."""
    readers = ask.situation.readers or ()
    return bool(readers) and all(one.has_key is True for one in readers)


@refused_as(Reason.PROMISE_HAS_ENDED)
def every_promise_still_stands(ask: Ask) -> bool:
    """What each reader was promised on still stands."""
    readers = ask.situation.readers or ()
    return bool(readers) and all(_promise_stands(ask, one.person_id) for one in readers)


def _promise_stands(ask: Ask, reader_id: str) -> bool:
    record, person = ask.situation.record, ask.situation.young_person
    if record is None or person is None or not same(record.young_person_id, person.id):
        return False
    if ask.situation.basis is Basis.OWN:
        return same(record.owner_id, reader_id)
    if record.state in (None, RecordState.DRAFT, RecordState.TAKEN_BACK):
        return False
    if ask.situation.basis is Basis.DUTY:
        adults_wrote_it = different(record.owner_id, person.id)
        shown = record.state is RecordState.SHOWN and same(person.id, reader_id)
        return adults_wrote_it and (shown or works_with(ask, reader_id))
    return ask.situation.basis is Basis.PERMISSION and is_promised(ask, reader_id, record)


@refused_as(Reason.ENROLMENT_NOT_CONFIRMED)
def no_reader_waits_for_confirmation(ask: Ask) -> bool:
    """The young person’s set-up is confirmed, or each reader may read before that, or is the young person."""
    person = ask.situation.young_person
    return all(
        is_early_or_confirmed(one, person) or (person is not None and same(one.person_id, person.id))
        for one in ask.situation.readers or ()
    )


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


# --- coming in


@refused_as(Reason.ALREADY_ENROLLED)
def has_not_set_up_yet(ask: Ask) -> bool:
    """The young person has not set up their app yet."""
    person = ask.situation.young_person
    return person is not None and person.enrolled is False


@refused_as(Reason.INVITATION_IS_OVER)
def invitation_is_open(ask: Ask) -> bool:
    """The invitation is for this young person, not used, not ended and not run out."""
    invitation, person, now = ask.situation.invitation, ask.situation.young_person, ask.situation.now
    if invitation is None or person is None or now is None or invitation.expires_at is None:
        return False
    is_theirs = invitation.young_person_id == person.id
    return is_theirs and invitation.state is InvitationState.OPEN and now < invitation.expires_at


@refused_as(Reason.NOT_ENROLLED)
def has_set_up(ask: Ask) -> bool:
    """The young person has set up their app."""
    person = ask.situation.young_person
    return person is not None and person.enrolled is True


@refused_as(Reason.ALREADY_CONFIRMED)
def set_up_waits_to_be_confirmed(ask: Ask) -> bool:
    """Nobody has confirmed the set-up yet."""
    person = ask.situation.young_person
    return person is not None and person.confirmed is False


@refused_as(Reason.INVITED_THEM_THEMSELVES)
def somebody_else_invited_them(ask: Ask) -> bool:
    """Somebody else invited the young person."""
    invitation, person = ask.situation.invitation, ask.situation.young_person
    if invitation is None or person is None or invitation.young_person_id != person.id:
        return False
    return different(invitation.inviter_id, ask.actor.person_id)


@refused_as(Reason.NOT_SEEN_SINCE)
def saw_or_spoke_to_them_since(ask: Ask) -> bool:
    """They say on which day since the set-up they saw or spoke to the young person."""
    invitation, seen_on, today = ask.situation.invitation, ask.situation.seen_on, ask.situation.today
    if invitation is None or invitation.redeemed_on is None or seen_on is None or today is None:
        return False
    return invitation.redeemed_on <= seen_on <= today


@refused_as(Reason.NO_SAFEGUARDING_KEY)
def service_has_a_safeguarding_key(ask: Ask) -> bool:
    """The service has its safeguarding key."""
    return ask.situation.safeguarding_key_set is True


# --- workers


@refused_as(Reason.OUTSIDE_THE_SERVICE)
def worker_is_of_their_service(ask: Ask) -> bool:
    """The worker belongs to their own service."""
    worker = ask.situation.worker
    return worker is not None and same(worker.service_id, ask.actor.service_id)


@refused_as(Reason.WORKER_CANNOT_BE_LINKED)
def worker_can_work_with_young_people(ask: Ask) -> bool:
    """The worker has a role that works with young people."""
    worker = ask.situation.worker
    return worker is not None and worker.role is not None and may_knock(worker.role, Capability.READ_SHARED)


@refused_as(Reason.NOT_WORKING_WITH_THEM)
def worker_works_with_them(ask: Ask) -> bool:
    """The worker works with the young person today."""
    worker = ask.situation.worker
    return worker is not None and works_with(ask, worker.person_id)


@refused_as(Reason.OWN_KEY)
def worker_is_somebody_else(ask: Ask) -> bool:
    """The worker is somebody else."""
    worker = ask.situation.worker
    return worker is not None and different(worker.person_id, ask.actor.person_id)


@refused_as(Reason.NO_KEY_WAITING)
def a_new_key_waits(ask: Ask) -> bool:
    """A new key of the worker waits to be confirmed."""
    worker = ask.situation.worker
    return worker is not None and worker.key_state is KeyState.PENDING


@refused_as(Reason.STARTED_IT_THEMSELVES)
def somebody_else_started_it(ask: Ask) -> bool:
    """Somebody else started the new key."""
    worker = ask.situation.worker
    return worker is not None and different(worker.reset_by_id, ask.actor.person_id)

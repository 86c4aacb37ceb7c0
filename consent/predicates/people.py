"""What must be true when somebody comes in, is confirmed, linked or gets a new key."""

from consent import one_hand
from consent.asking import Ask, refused_as
from consent.capabilities import Capability, may_knock
from consent.reasons import Reason
from consent.standing import different, same, works_with
from consent.terms import InvitationState, KeyState

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


@refused_as(Reason.OWN_LEAVING)
def leaver_is_somebody_else(ask: Ask) -> bool:
    """The worker who leaves is somebody else."""
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


@refused_as(Reason.ONE_HAND)
def no_one_hand_is_behind_the_key(ask: Ask) -> bool:
    """Whoever started it and whoever confirms it had no account or key from one hand in the last two weeks."""
    worker, given, today = ask.situation.worker, ask.situation.keys_given, ask.situation.today
    if worker is None or worker.reset_by_id is None or given is None or today is None:
        return False
    if worker.reset_by_id == ask.actor.person_id:
        return True  # that they are two people is a line of its own
    return not one_hand.is_behind_both(worker.reset_by_id, ask.actor.person_id, given, today)

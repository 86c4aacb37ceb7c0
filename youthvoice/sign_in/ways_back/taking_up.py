"""The young person uses the words on a new phone: fresh keys and a new PIN, which open nothing yet."""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.facts.ways_in import Invitation
from consent.terms import InvitationState
from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.sign_in import enrolment, invitations, slots, tries
from youthvoice.sign_in import store as sign_in_store
from youthvoice.sign_in.slots import Slot
from youthvoice.sign_in.unlocking import open_by_device, put_device
from youthvoice.sign_in.ways_back import standing
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.sign_in.ways_back.telling import as_young_person, ask, tell
from youthvoice.work import Work


@dataclass(frozen=True)
class TakenUp:
    """The six new words, told once, and where it stands: they open nothing before it is confirmed and has waited."""

    six_words: str = field(repr=False)
    way_back: WayBack


def take_up(
    work: Work,
    *,
    words: str,
    invitation_id: str | None = None,
    check2: str | None = None,
    device: tuple[str, bytes] | None = None,
) -> TakenUp:
    """Use the words of a way back. `device`: slot id and 32-byte secret of this phone, None on a tablet.

    The same phone asking again (a lost reply) is answered as its PIN would be: Problem `key_waits`. Raises Problem
    `wrong_secret`, Conflict `invitation_used`, Gone `invitation_ended`, Problem `blocked`, Refused, Invalid, Busy.
    """
    if device is not None and slots.find_slot(work, device[0], "device") is not None:
        open_by_device(work, *device)
        raise errors.Conflict("slot_taken", "This phone opens already. Type your PIN.")
    slot, _, fresh = enrolment.open_and_make(work, words, invitation_id, check2, device)
    person = people.find_person(work, slot.person_id)
    if person is None:
        raise invitations.ended()
    _ask(work, slot, person)
    audit.hold(work, person.id)
    row = standing.locked(work, person.id)
    if row.invitation_id != slot.id:
        raise invitations.ended()
    invitations.use(work, slot.id)
    key = people.put_key(
        work,
        person.id,
        public_key=fresh.bundle.public_key,
        draft_public=fresh.bundle.draft_public,
        version=fresh.version,
        pending=True,
    )
    slots.add_slot(work, fresh.phrase_id, person.id, key.id, fresh.phrase, locator=fresh.phrase_keys)
    if device is not None and fresh.device is not None:
        put_device(work, person.id, key.id, device[0], fresh.device)
    invitations.forget_slot(work, person.id, slot.id)
    row.state, row.taken_up_at, row.public_key_id = "taken_up", work.now, key.id
    standing.keep(work, row)
    found = standing.find(work, person.id)
    tell(work, "way_back_taken_up", person, found, actor_id=person.id)
    return TakenUp(fresh.words, found)


def _ask(work: Work, slot: Slot, person: people.Person) -> None:
    """The rule book's own yes. Its refusal costs no try: the words were right."""
    row = sign_in_store.get_invitation(work.session, slot.id)
    if row is None:
        raise invitations.ended()
    facts = Invitation(row.id, row.young_person_id, row.inviter_id, InvitationState(row.state), row.expires_at)
    way_back = standing.find(work, person.id)
    try:
        ask(work, Action.TAKE_UP_WAY_BACK, way_back, by=as_young_person(person), invitation=facts)
    except errors.Refused:
        with work.apart() as apart:
            tries.forget(apart, tries.of_invitation(slot.id))
        invitations.check_open(
            work, sign_in_store.get_invitation(work.session, slot.id)
        )  # two at once: the second hears that it was used
        raise

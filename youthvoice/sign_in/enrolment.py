"""Taking up an invitation: one transaction, one winner, fresh keys.

The pending keys are only ever swapped for fresh ones.
"""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Situation
from consent.facts.ways_in import Invitation
from consent.terms import InvitationState, Scope
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import hooks, invitations, sessions, slots, store, tries
from youthvoice.sign_in.lanes import LANES
from youthvoice.sign_in.sessions import SignedIn
from youthvoice.sign_in.slots import Slot
from youthvoice.sign_in.unlocking import open_by_device, put_device, words_not_right
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.slots import (
    PhraseKeys,
    SealedSlot,
    SlotKeys,
    derive_slot,
    invitation_secret,
    make_phrase_slot,
    make_slot,
    open_with,
)
from youthvoice.vault.words import WordsNotRight, normalise_words, six_words
from youthvoice.work import Work


@dataclass(frozen=True)
class Fresh:
    """What was made for the young person outside the write transaction."""

    bundle: Bundle = field(repr=False)
    version: int
    words: str = field(repr=False)
    phrase_id: str
    phrase_keys: PhraseKeys = field(repr=False)
    phrase: SealedSlot
    device: SealedSlot | None


def redeem(
    work: Work,
    *,
    words: str,
    invitation_id: str | None = None,
    check2: str | None = None,
    nickname: str | None = None,
    device: tuple[str, bytes] | None = None,
) -> tuple[SignedIn, bool]:
    """Take an invitation up, and whether it was taken up by this very call (False: the lost reply, asked for again).

    `device`: slot id and 32-byte secret of this phone, None on a tablet; without `invitation_id` the words were typed
    from a card. Raises Problem `wrong_secret` with `tries_left`, Conflict `invitation_used`, Gone `invitation_ended`,
    Problem `blocked` after five tries, Invalid for words that cannot be ours, Busy.
    """
    if device is not None and _asked_again(work, device, invitation_id):
        return open_by_device(work, *device), False
    try:
        return _take_up(work, words, invitation_id, check2, nickname, device), True
    except (errors.Conflict, errors.Gone):
        # Taken up or ended since we looked. By this same phone, asking twice at once? Then it is signed in.
        work.abandon()
        if device is not None and _asked_again(work, device, invitation_id):
            return open_by_device(work, *device), False
        raise


def open_and_make(
    work: Work,
    words: str,
    invitation_id: str | None,
    check2: str | None,
    device: tuple[str, bytes] | None,
) -> tuple[Slot, Bundle, Fresh]:
    """Open an invitation with its words, and make fresh keys beside it; nothing is written but the booked try.

    Raises as `redeem` does for words that are wrong, used or ended.
    """
    typed = _typed(words, "words")
    with_words = _find_by_id(work, invitation_id, check2) if invitation_id is not None else None
    work.abandon()
    with LANES.stranger():
        if with_words is not None:
            slot, how = with_words
            pending = _open_booked(work, slot, how, typed, check2)
        else:
            slot, pending = _open_from_card(work, typed)
        return slot, pending, _make_fresh(work, slot, device)


def _take_up(
    work: Work,
    words: str,
    invitation_id: str | None,
    check2: str | None,
    nickname: str | None,
    device: tuple[str, bytes] | None,
) -> SignedIn:
    slot, pending, fresh = open_and_make(work, words, invitation_id, check2, device)
    try:
        return _enrol(work, slot, pending, fresh, nickname, device)
    except errors.Invalid:
        # Their words were right: a nickname that needs another look must not use a try up.
        with work.apart() as apart:
            tries.forget(apart, tries.of_invitation(slot.id))
        raise


def _asked_again(work: Work, device: tuple[str, bytes] | None, invitation_id: str | None) -> Slot | None:
    """This phone's slot, when it already belongs to whom the invitation was for."""
    if device is None:
        return None
    slot = slots.find_slot(work, device[0], "device")
    if slot is None or invitation_id is None:
        return slot
    row = store.get_invitation(work.session, invitation_id)
    return slot if row is not None and row.young_person_id == slot.person_id else None


def _find_by_id(work: Work, invitation_id: str, check2: str | None) -> tuple[Slot, str]:
    row = store.get_invitation(work.session, invitation_id)
    invitations.check_open(work, row)
    slot = slots.find_slot(work, invitation_id, "invitation")
    if row is None or slot is None:
        raise invitations.ended()
    if row.how == invitations.LINK:
        if check2 is None:
            raise errors.Invalid({"check2": "Type the second word they told you."})
        _typed(check2, "check2", 1)
    return slot, row.how


def _open_booked(work: Work, slot: Slot, how: str, words: str, check2: str | None) -> Bundle:
    left = tries.book(work, tries.of_invitation(slot.id), tries.INVITATION)
    if how == invitations.CARD:
        return _open(slot, slots.words_keys(work, words), left)
    secret = invitation_secret(words, check2 if how == invitations.LINK else None)
    return _open(slot, derive_slot(secret, slot.sealed.salt, slot.cost), left)


def _open_from_card(work: Work, words: str) -> tuple[Slot, Bundle]:
    """Nobody is known before the words are right, so there is nothing to count tries on; 62 bits and the lane hold."""
    keys = slots.words_keys(work, words)
    slot = slots.find_by_words(work, keys, "invitation")
    if slot is None:
        raise tries.wrong_secret()
    invitations.check_open(work, store.get_invitation(work.session, slot.id))
    return slot, _open(slot, keys, None)


def _open(slot: Slot, keys: SlotKeys, left: int | None) -> Bundle:
    try:
        if slot.key.state != "pending":
            raise WrongSecret
        return open_with(keys, slot.sealed, slot.binding)
    except (WrongSecret, Unopenable):
        raise tries.wrong_secret(left) from None


def _make_fresh(work: Work, slot: Slot, device: tuple[str, bytes] | None) -> Fresh:
    """A fresh pair and its slots. The pending words, whoever saw them, open none of it."""
    bundle, words, phrase_id = Bundle.generate(), six_words(), new_id()
    version = slot.key.version + 1
    work.abandon()
    keys = slots.words_keys(work, words)
    phrase = make_phrase_slot(keys, bundle, slots.binding(work, phrase_id, slot.person_id, "phrase", bundle, version))
    sealed = None
    if device is not None:
        bound = slots.binding(work, device[0], slot.person_id, "device", bundle, version)
        sealed = make_slot("device", device[1], bundle, bound, work.house.cost)
    return Fresh(bundle, version, words, phrase_id, keys, phrase, sealed)


def _enrol(
    work: Work, slot: Slot, pending: Bundle, fresh: Fresh, nickname: str | None, device: tuple[str, bytes] | None
) -> SignedIn:
    """Everything that is written, in one transaction. Conflict or Gone for everybody but the one winner."""
    _ask(work, slot)
    audit.hold(work, slot.person_id)
    invitations.use(work, slot.id)
    people.enrol(work, slot.person_id, nickname)
    key = people.put_key(
        work,
        slot.person_id,
        public_key=fresh.bundle.public_key,
        draft_public=fresh.bundle.draft_public,
        version=fresh.version,
    )
    slots.add_slot(work, fresh.phrase_id, slot.person_id, key.id, fresh.phrase, locator=fresh.phrase_keys)
    if device is not None and fresh.device is not None:
        put_device(work, slot.person_id, key.id, device[0], fresh.device)
    hooks.on_redeemed(work, slot.person_id, slot.key, key, pending)
    invitations.forget_slot(work, slot.person_id, slot.id)
    person = people.find_person(work, slot.person_id)
    assert person is not None  # enrolled two lines up
    _tell_the_leads(work, person)
    audit.write(work, "redeem", young_person_id=person.id, subject_id=slot.id, actor_id=person.id)
    on_phone = fresh.bundle if device is not None else None
    started = sessions.start(work, person, on_phone, slot_id=device[0] if device else None)
    return SignedIn(started.cookie, started.header, started.me, six_words=fresh.words)


def _ask(work: Work, slot: Slot) -> None:
    """The rule book's own yes to enrolling, by whoever holds the words."""
    young = people.consent_young_person(work, slot.person_id)
    row = store.get_invitation(work.session, slot.id)
    invitations.check_open(work, row)
    if young is None or row is None:
        raise invitations.ended()
    facts = Invitation(row.id, row.young_person_id, row.inviter_id, InvitationState(row.state), row.expires_at)
    situation = Situation(now=work.now, today=work.today, young_person=young, invitation=facts)
    actor = Actor(young.id, Role.YOUNG_PERSON, young.service_id, Scope.FULL)
    gate.ask(work, Action.ENROL, situation, about=young.id, by=actor)


def _tell_the_leads(work: Work, person: people.Person) -> None:
    for worker in people.list_workers_in(work, person.service_id):
        if worker.role is Role.LEAD:
            outbox.put(work, "redeemed", recipient_id=worker.id, subject_id=person.id)


def _typed(text: str, name: str, expected: int = 6) -> str:
    try:
        return normalise_words(text, expected)
    except WordsNotRight as wrong:
        raise errors.Invalid({name: words_not_right(wrong)}) from None

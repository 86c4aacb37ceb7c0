"""Signing in with a phone's PIN, six words or a passphrase, and giving a secret again.

Every try is booked before it is made.

The database is let go of before the slow step, so nobody waits for a row while somebody's PIN is stretched.
"""

from contextlib import AbstractContextManager

import structlog

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Situation
from consent.terms import Scope
from youthvoice import audit, errors, gate, outbox
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import browsers, sessions, slots, store, tries, waiting_keys
from youthvoice.sign_in.coming_back import come_back
from youthvoice.sign_in.lanes import LANES
from youthvoice.sign_in.sessions import SignedIn
from youthvoice.sign_in.slots import Slot
from youthvoice.sign_in.ways_back import coming_in
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.slots import SealedSlot, SlotKeys, derive_slot, make_slot, open_with
from youthvoice.vault.stretch import SALT_BYTES
from youthvoice.vault.words import WordsNotRight, normalise_words
from youthvoice.work import Work

log = structlog.get_logger()

# An unknown slot leaves nothing to try: the phone then asks for the six words.
_NO_TRIES = 0
# A key that waits, and a phone of before its owner was let in anew: the secret is told so, and opens nothing.
_TOLD = {("pending", "passphrase"), ("pending", "device"), ("pending", "phrase"), ("retired", "device")}
_NOBODYS_SALT = b"\x00" * SALT_BYTES


def open_by_device(work: Work, slot_id: str, secret: bytes) -> SignedIn:
    """Sign in on a phone set up before. `secret`: 32 bytes, made on the phone from its key and the PIN.

    Raises Problem `wrong_secret` with `tries_left`, Wait from the fifth try on, Problem `blocked` after the
    tenth, Busy.
    """
    slot = slots.find_slot(work, slot_id, "device")
    if slot is None:
        raise tries.wrong_secret(_NO_TRIES)
    bundle = _try(work, slot, secret, tries.of_slot(slot.id), tries.DEVICE)
    coming_in.come_in(work, slot, bundle)
    return _sign_in(work, slot, bundle, tries.of_slot(slot.id))


def open_by_phrase(
    work: Work, six_words: str, device: tuple[str, bytes] | None = None, *, on_tablet: bool = False
) -> SignedIn:
    """Sign in with six words, on any phone. `device` (slot id, 32 bytes) sets this phone up.

    On a tablet the session only writes. The right words start every PIN count of this person anew.
    Raises Problem `wrong_secret`, Invalid, Busy.
    """
    _check_words(six_words, "six_words")
    work.abandon()
    with LANES.stranger():
        keys = slots.words_keys(work, six_words)
        slot = slots.find_by_words(work, keys, "phrase")
        if slot is None:
            raise tries.wrong_secret()
        bundle = _open(slot, keys)
        sealed = None if device is None or on_tablet else _seal_device(work, slot, bundle, device)
    phones = store.list_slots(work.session, slot.person_id, "device")
    pins = [tries.of_slot(row.id) for row in phones if row.public_key_id == slot.key.id]
    if sealed is not None:
        _ask_new_phone(work, slot.person_id)
    if not on_tablet or slot.key.state != "current":
        coming_in.come_in(work, slot, bundle)
    work.begin_writing()
    if device is not None and sealed is not None:
        put_device(work, slot.person_id, slot.key.id, device[0], sealed)
        outbox.put(work, "new_phone", recipient_id=slot.person_id, subject_id=device[0])
    tries.forget(work, *pins)
    return _sign_in(work, slot, None if on_tablet else bundle, phone=device[0] if device and sealed else None)


def open_by_passphrase(work: Work, username: str, passphrase: str, browser: bytes | None = None) -> SignedIn:
    """Sign a worker in. `browser` is the token of a browser they used before: its tries are counted apart.

    An unknown username costs one derivation too and gets the same answer. Raises Problem `wrong_secret`,
    `key_waits` for a new key that may not open yet (with what it waits for, and until when), Wait, Invalid, Busy.
    """
    secret = _check_words(passphrase, "passphrase").encode()
    person = people.find_by_username(work, username)
    slot = None
    if person is not None and person.state == "active":
        slot = slots.find_of_person(work, person.id, "passphrase")
    known = browsers.find(work, browser, slot.person_id) if slot is not None else None
    strangers = tries.of_strangers(people.username_index(work, username))
    subject = tries.of_browser(known) if known is not None else strangers
    lane = LANES.known() if known is not None else LANES.stranger()
    bundle = _try(work, slot, secret, subject, tries.ACCOUNT, lane)
    assert slot is not None  # nobody's slot opens with nothing
    if slot.key.state == "pending":
        _begin_with_new_key(work, slot, subject)
    else:
        come_back(work, slot.person_id, bundle)
    signed_in = _sign_in(work, slot, bundle, subject)
    tries.forget_old_strangers(work)
    token = browsers.remember(work, slot.person_id, known, browser)
    return SignedIn(signed_in.cookie, signed_in.header, signed_in.me, browser=token)


def step_up(
    work: Work,
    me: Me,
    *,
    device: tuple[str, bytes] | None = None,
    six_words: str | None = None,
    passphrase: str | None = None,
) -> None:
    """Whoever is signed in gives their own secret again; good for five minutes. Raises as signing in does."""
    subject = tries.of_step_up(me.person_id)
    if device is not None:
        slot = slots.find_slot(work, device[0], "device")
        if slot is None or slot.person_id != me.person_id:
            raise tries.wrong_secret(_NO_TRIES)
        subject = tries.of_slot(slot.id)
        _try(work, slot, device[1], subject, tries.DEVICE)
    else:
        field, typed = ("six_words", six_words) if six_words is not None else ("passphrase", passphrase or "")
        kind = "phrase" if six_words is not None else "passphrase"
        secret = _check_words(typed, field).encode()
        _try(work, slots.find_of_person(work, me.person_id, kind), secret, subject, tries.ACCOUNT, LANES.known())
    work.begin_writing()
    tries.forget(work, subject)
    sessions.step_up(work, me)
    audit.write(work, "step_up", young_person_id=young_person_of(me.person_id, me.role))


def put_device(work: Work, person_id: str, key_id: str, slot_id: str, sealed: SealedSlot) -> None:
    """Keep a phone's slot; the same phone again takes its former one's place. `work` is already writing.

    Raises Conflict when somebody else's phone has this id.
    """
    former = store.get_slot(work.session, slot_id)
    if former is not None and (former.person_id != person_id or former.kind != "device"):
        raise errors.Conflict("slot_taken", "Something went wrong on this phone. Try again.")
    store.delete_slots(work.session, person_id, slot_id=slot_id)
    slots.add_slot(work, slot_id, person_id, key_id, sealed)
    audit.write(work, "new_phone", young_person_id=person_id, subject_id=slot_id, actor_id=person_id)


def young_person_of(person_id: str, role: Role) -> str | None:
    """The chain an entry about somebody's own sign-in belongs to: a young person's own, else the service's."""
    return person_id if role is Role.YOUNG_PERSON else None


def _try(
    work: Work,
    slot: Slot | None,
    secret: bytes,
    subject: str,
    allowance: tries.Allowance,
    lane: AbstractContextManager[None] | None = None,
) -> Bundle:
    """Book, derive, compare. Without a slot it costs the same and fails the same."""
    cost = slot.cost if slot is not None else work.house.cost
    salt = slot.sealed.salt if slot is not None else _NOBODYS_SALT
    work.abandon()
    with lane or LANES.known():
        left = tries.book(work, subject, allowance)
        if slot is not None and slot.kind == "phrase":
            keys: SlotKeys = slots.words_keys(work, secret.decode())
        else:
            keys = derive_slot(secret, salt, cost)
    if slot is None:
        raise tries.wrong_secret(left)
    return _open(slot, keys, left)


def _open(slot: Slot, keys: SlotKeys, left: int | None = None) -> Bundle:
    try:
        if slot.key.state != "current" and (slot.key.state, slot.kind) not in _TOLD:
            raise WrongSecret
        return open_with(keys, slot.sealed, slot.binding)
    except WrongSecret:
        raise tries.wrong_secret(left) from None
    except Unopenable:
        log.critical("slot_changed_outside", slot=slot.id)
        raise tries.wrong_secret(left) from None


def _begin_with_new_key(work: Work, slot: Slot, subject: str) -> None:
    """A worker's first sign-in after a reset: their new key is theirs from now on, if it may open by now."""
    try:
        waiting_keys.refuse_unless_open(work, slot.person_id, slot.key.id)
    except errors.Problem:
        # Their words were right: asking how long it takes must not use tries up.
        with work.apart() as apart:
            tries.forget(apart, subject)
        raise
    work.begin_writing()
    waiting_keys.make_current(work, slot.person_id, slot.key.id)


def _sign_in(work: Work, slot: Slot, bundle: Bundle | None, *subjects: str, phone: str | None = None) -> SignedIn:
    """Begin the session inside the write transaction, where the slot must still be there and the person still here."""
    work.begin_writing()
    row = store.get_slot(work.session, slot.id)
    person = people.find_person(work, slot.person_id)
    if row is None or person is None or person.state != "active":
        raise tries.wrong_secret(_NO_TRIES)
    row.last_used_at = work.now
    tries.forget(work, *subjects)
    signed_in = sessions.start(work, person, bundle, slot_id=slot.id if slot.kind == "device" else phone)
    about = young_person_of(person.id, person.role)
    details = {"kind": slot.kind, "slot_id": phone or slot.id}
    audit.write(work, "sign_in", young_person_id=about, subject_id=person.id, actor_id=person.id, details=details)
    return signed_in


def _seal_device(work: Work, slot: Slot, bundle: Bundle, device: tuple[str, bytes]) -> SealedSlot:
    bound = slots.binding(work, device[0], slot.person_id, "device", bundle, slot.key.version)
    return make_slot("device", device[1], bundle, bound, work.house.cost)


def _ask_new_phone(work: Work, person_id: str) -> None:
    person = people.find_person(work, person_id)
    if person is None:
        raise tries.wrong_secret(_NO_TRIES)
    # Their words were right a moment ago: that is the step-up this act asks for.
    actor = Actor(person.id, person.role, person.service_id, Scope.FULL, stepped_up=True)
    situation = Situation(now=work.now, today=work.today, account_id=person.id)
    gate.ask(work, Action.NEW_PHONE, situation, about=young_person_of(person.id, person.role), by=actor)


def _check_words(typed: str, field: str) -> str:
    """Six words of ours, as they were made. Raises Invalid before anything is booked or slow."""
    try:
        return normalise_words(typed)
    except WordsNotRight as wrong:
        raise errors.Invalid({field: words_not_right(wrong)}) from None


def words_not_right(wrong: WordsNotRight) -> str:
    """What to do about typed words that cannot be a phrase; never repeats them."""
    if wrong.count != wrong.expected:
        return f"Type all {wrong.expected} words."
    return "One word is not one of ours. Check how it is spelled."

"""Looking after one's own phones and words: which phones open my things, signing others out, fresh words.

Others' phones do not exist here.
"""

from dataclasses import dataclass
from datetime import datetime

from consent.actions import Action
from consent.facts import Situation
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import browsers, invitations, sessions, slots, store, tries, waiting_keys
from youthvoice.sign_in.lanes import LANES
from youthvoice.sign_in.models import KeySlotRow
from youthvoice.sign_in.unlocking import young_person_of
from youthvoice.sign_in.ways_back import stopping
from youthvoice.vault.slots import make_phrase_slot
from youthvoice.vault.words import six_words
from youthvoice.work import Work


@dataclass(frozen=True)
class Phone:
    """A phone set up with a PIN. Days would tell where somebody was, times are the owner's own to see."""

    slot_id: str
    added_at: datetime
    last_used_at: datetime | None
    this_one: bool


def list_phones(work: Work, me: Me) -> list[Phone]:
    """The phones of whoever is signed in, the one they hold marked."""
    here = sessions.slot_of(work, me)
    rows = _slots(work, me, "device")
    return [Phone(row.id, row.created_at, row.last_used_at, row.id == here) for row in rows]


def forget_phone(work: Work, me: Me, slot_id: str) -> None:
    """That phone opens nothing from now on. Raises NotFound for a phone that is not theirs."""
    _ask(work, me, Action.SIGN_OUT_OTHERS)
    work.begin_writing()
    row = store.get_slot(work.session, slot_id)
    if row is None or row.person_id != me.person_id or row.kind != "device":
        raise errors.NotFound
    _end_phone(work, me, slot_id)
    _note(work, me, "forget_phone", slot_id)


def sign_out_others(work: Work, me: Me, browser: bytes | None = None) -> None:
    """Every other phone and browser is signed out, and needs the six words (or the passphrase) to come back."""
    _ask(work, me, Action.SIGN_OUT_OTHERS)
    here = sessions.slot_of(work, me)
    work.begin_writing()
    store.delete_sessions(work.session, me.person_id, but=me.session_id)
    for row in _slots(work, me, "device"):
        if row.id != here:
            _end_phone(work, me, row.id)
    browsers.forget_others(work, me.person_id, browser)
    _note(work, me, "sign_out_others", me.person_id)


def new_phrase(work: Work, me: Me) -> str:
    """Six fresh words; the old ones stop working. They are given this once and kept nowhere. Raises Busy."""
    _ask(work, me, Action.NEW_PHRASE)
    key = people.current_key(work, me.person_id)
    if me.bundle is None or key is None or key.public_key != me.bundle.public_key:
        raise errors.SignedOut
    words, slot_id = six_words(), new_id()
    bound = slots.binding(work, slot_id, me.person_id, "phrase", me.bundle, key.version)
    work.abandon()
    with LANES.known():
        keys = slots.words_keys(work, words)
    sealed = make_phrase_slot(keys, me.bundle, bound)
    work.begin_writing()
    for former in _slots(work, me, "phrase"):
        store.delete_slots(work.session, me.person_id, slot_id=former.id)
    slots.add_slot(work, slot_id, me.person_id, key.id, sealed, locator=keys)
    _note(work, me, "new_phrase", slot_id)
    outbox.put(work, "new_phrase", recipient_id=me.person_id, subject_id=slot_id)
    return words


def confirm_words(work: Work, me: Me) -> None:
    """They have written their six words down: the app does not offer them again."""
    work.begin_writing()
    for row in _slots(work, me, "phrase"):
        if row.words_confirmed_at is None:
            row.words_confirmed_at = work.now
            store.add(work.session, row)


def end_worker(work: Work, worker_id: str) -> None:
    """A worker left: their sessions, slots, browsers and waiting key go; so do open invitations, whose words they know.

    People's hook `on_worker_left`; `work` is already writing.
    """
    stopping.end_started_by(work, worker_id)
    for young_person_id in store.list_invited_by(work.session, worker_id):
        invitations.end_open(work, young_person_id)
        audit.write(work, "invitation_ended", young_person_id=young_person_id, subject_id=worker_id)
    waiting_keys.forget(work, worker_id)
    store.delete_sessions(work.session, worker_id)
    store.delete_slots(work.session, worker_id)
    store.delete_browsers(work.session, worker_id)


def _slots(work: Work, me: Me, kind: str) -> list[KeySlotRow]:
    """The ways in to the key in use. A new phone that still waits, and phones of before, are no part of it."""
    key = people.current_key(work, me.person_id)
    rows = store.list_slots(work.session, me.person_id, kind)
    return [row for row in rows if key is not None and row.public_key_id == key.id]


def _end_phone(work: Work, me: Me, slot_id: str) -> None:
    store.delete_sessions(work.session, me.person_id, slot_id=slot_id)
    store.delete_slots(work.session, me.person_id, slot_id=slot_id)
    tries.forget(work, tries.of_slot(slot_id))


def _ask(work: Work, me: Me, action: Action) -> None:
    situation = Situation(now=work.now, today=work.today, account_id=me.person_id)
    gate.ask(work, action, situation, about=young_person_of(me.person_id, me.role))


def _note(work: Work, me: Me, what: str, subject_id: str) -> None:
    audit.write(work, what, young_person_id=young_person_of(me.person_id, me.role), subject_id=subject_id)

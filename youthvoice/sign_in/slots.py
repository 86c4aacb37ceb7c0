"""Key slots as rows: sealed once more under the server key, found by id or by six words. Opening one IS signing in."""

from dataclasses import dataclass

import structlog

from youthvoice.people import service as people
from youthvoice.sign_in import store
from youthvoice.sign_in.models import KeySlotRow
from youthvoice.vault.bundle import Bundle, fingerprint
from youthvoice.vault.outer import open_column, seal_column
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.slots import PhraseKeys, SealedSlot, SlotBinding, phrase_keys
from youthvoice.vault.stretch import SALT_BYTES, Stretching
from youthvoice.work import Work

log = structlog.get_logger()

_COMMITMENT_BYTES = 32


@dataclass(frozen=True)
class Slot:
    """A slot read from its row, ready to be opened once a secret was stretched at `cost`."""

    id: str
    person_id: str
    kind: str
    key: people.PublicKey
    cost: Stretching
    sealed: SealedSlot
    binding: SlotBinding


def find_slot(work: Work, slot_id: str, kind: str) -> Slot | None:
    """The slot of this kind with this id."""
    row = store.get_slot(work.session, slot_id)
    return _load(work, row) if row is not None and row.kind == kind else None


def find_by_words(work: Work, keys: PhraseKeys, kind: str) -> Slot | None:
    """The slot these six words lead to, if it is of this kind."""
    row = store.find_slot_by_locator(work.session, locator_index(work, keys))
    return _load(work, row) if row is not None and row.kind == kind else None


def find_of_person(work: Work, person_id: str, kind: str) -> Slot | None:
    """A person's newest slot of this kind, of the key they use if they have one: another may wait beside it."""
    found = [slot for row in store.list_slots(work.session, person_id, kind) if (slot := _load(work, row)) is not None]
    in_use = [slot for slot in found if slot.key.state == "current"]
    return next(reversed(in_use or found), None)


def binding(work: Work, slot_id: str, person_id: str, kind: str, bundle: Bundle, version: int) -> SlotBinding:
    """What a slot of this bundle is bound to; `version` is the number of the key in the directory."""
    key_sha256 = fingerprint(bundle.public_key)
    return SlotBinding(work.house.deployment, slot_id, person_id, version, kind, key_sha256)


def add_slot(
    work: Work,
    slot_id: str,
    person_id: str,
    public_key_id: str,
    sealed: SealedSlot,
    *,
    locator: PhraseKeys | None = None,
) -> None:
    """Keep a sealed slot; `locator` for one that six words find. `work` is already writing.

    Raises `AlreadyExists` where the slot's id (or, once in 2^62, its words) are taken.
    """
    row = KeySlotRow(
        id=slot_id,
        person_id=person_id,
        kind=sealed.kind,
        public_key_id=public_key_id,
        stretching=work.house.cost.code,
        created_at=work.now,
    )
    packed = sealed.salt + sealed.commitment + sealed.sealed_bundle
    row.slot_sealed = seal_column(work.house.server_key, work.house.column("key_slots", "slot_sealed", slot_id), packed)
    if locator is not None:
        row.locator_index = locator_index(work, locator)
    store.add(work.session, row)


def words_keys(work: Work, words: str) -> PhraseKeys:
    """The slow step for six words. Raises WordsNotRight (a ValueError) before anything slow is done."""
    return phrase_keys(words, work.house.phrase_salt, work.house.cost)


def locator_index(work: Work, keys: PhraseKeys) -> bytes:
    """What the locator is found by: under the server key, so that a stolen database gives no guess to test."""
    return work.house.lookup("key_slots.locator", keys.locator.hex())


def _load(work: Work, row: KeySlotRow) -> Slot | None:
    """None when its person left, or when the row is not as the server wrote it: to a caller, no such slot."""
    key = people.find_key(work, row.person_id, row.public_key_id)
    if key is None:
        return None
    try:
        return _unsealed(work, row, key)
    except Unopenable:
        log.critical("slot_changed_outside", slot=row.id)
        return None


def _unsealed(work: Work, row: KeySlotRow, key: people.PublicKey) -> Slot:
    packed = open_column(work.house.server_key, work.house.column("key_slots", "slot_sealed", row.id), row.slot_sealed)
    salted = 0 if row.locator_index is not None else SALT_BYTES
    salt, rest = packed[:salted], packed[salted:]
    commitment, bundle = rest[:_COMMITMENT_BYTES], rest[_COMMITMENT_BYTES:]
    return Slot(
        id=row.id,
        person_id=row.person_id,
        kind=row.kind,
        key=key,
        cost=Stretching.from_code(row.stretching),
        sealed=SealedSlot(row.kind, salt, commitment, bundle),
        binding=SlotBinding(
            work.house.deployment, row.id, row.person_id, key.version, row.kind, fingerprint(key.public_key)
        ),
    )

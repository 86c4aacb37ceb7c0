"""Slots: a bundle sealed under a PIN on a phone, six words or a passphrase. Opening one IS signing in.

Nothing made from a secret by a fast hash may be stored, and a wrong secret never reaches the cipher.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from youthvoice.vault.bundle import Bundle
from youthvoice.vault.encoding import pack, pack_binding
from youthvoice.vault.hybrid import fingerprint
from youthvoice.vault.refusal import WrongSecret
from youthvoice.vault.sealing import decrypt, encrypt, hkdf, without_version
from youthvoice.vault.stretch import SALT_BYTES, Stretching, stretch
from youthvoice.vault.words import normalise_words

_FORMAT = b"\x01"
_STRETCHED_BYTES = 32
_LOCATOR_BYTES = 16
KINDS = frozenset({"device", "phrase", "passphrase", "invitation"})


@dataclass(frozen=True)
class SlotBinding:
    """Whose slot this is. `public_key_sha256` (32 bytes) names the bundle inside. Any change refuses."""

    deployment: str
    slot_id: str
    person_id: str
    key_version: int
    kind: str
    public_key_sha256: bytes


@dataclass(frozen=True)
class SealedSlot:
    """What is stored, all of it public but useless alone. `salt` is empty for slots found by a locator."""

    kind: str
    salt: bytes
    commitment: bytes
    sealed_bundle: bytes


@dataclass(frozen=True)
class SlotKeys:
    """What one derivation gives: a key and the commitment (32 bytes each) that proves the secret."""

    key: bytes = field(repr=False)
    commitment: bytes = field(repr=False)


@dataclass(frozen=True)
class PhraseKeys(SlotKeys):
    """As SlotKeys, with the locator (16 bytes) by which six words alone find their row."""

    locator: bytes = field(repr=False)


def derive_slot(secret: bytes, salt: bytes, cost: Stretching) -> SlotKeys:
    """The slow half of opening: one Argon2id, then HKDF. `cost` must be the one the slot was made with."""
    stretched = stretch(secret, salt, cost, _STRETCHED_BYTES)
    return SlotKeys(hkdf(stretched, pack("slot key")), hkdf(stretched, pack("slot commitment")))


def phrase_keys(words: str, deployment_salt: bytes, cost: Stretching) -> PhraseKeys:
    """Derive from six typed words and the deployment's salt (16 bytes, one for all, never changed).

    One Argon2id whoever types: the locator finds the row afterwards. Raises WordsNotRight (a ValueError).
    """
    stretched = stretch(normalise_words(words).encode("ascii"), deployment_salt, cost, _STRETCHED_BYTES)
    return PhraseKeys(
        key=hkdf(stretched, pack("phrase key")),
        commitment=hkdf(stretched, pack("phrase commitment")),
        locator=hkdf(stretched, pack("phrase locator"), _LOCATOR_BYTES),
    )


def make_slot(kind: str, secret: bytes, bundle: Bundle, binding: SlotBinding, cost: Stretching) -> SealedSlot:
    """Seal a bundle under a secret, with a fresh salt. Raises ValueError when the binding is another's."""
    if kind != binding.kind:
        raise ValueError("the binding is for another kind of slot")
    salt = secrets.token_bytes(SALT_BYTES)
    return _sealed(derive_slot(secret, salt, cost), salt, bundle, binding)


def make_phrase_slot(keys: PhraseKeys, bundle: Bundle, binding: SlotBinding) -> SealedSlot:
    """Seal a bundle under keys from `phrase_keys` (kind phrase, or invitation typed from a card).

    The caller stores `keys.locator` beside it. Raises ValueError when the binding is not this bundle's.
    """
    return _sealed(keys, b"", bundle, binding)


def open_slot(secret: bytes, slot: SealedSlot, binding: SlotBinding, cost: Stretching) -> Bundle:
    """Derive and open in one go. Raises WrongSecret, Unopenable."""
    return open_with(derive_slot(secret, slot.salt, cost), slot, binding)


def open_with(keys: SlotKeys, slot: SealedSlot, binding: SlotBinding) -> Bundle:
    """The quick half of opening: compare the commitment in constant time, only then decrypt.

    Raises WrongSecret when the commitment differs, Unopenable when it agrees but the slot was moved or hurt.
    """
    if not hmac.compare_digest(keys.commitment, slot.commitment):
        raise WrongSecret
    body = without_version(slot.sealed_bundle, _FORMAT)
    return Bundle.from_bytes(decrypt(keys.key, body, _bound(slot.kind, slot.salt, binding)))


def open_phrase_slot(keys: PhraseKeys, slot: SealedSlot, binding: SlotBinding) -> Bundle:
    """Open a slot found by its locator. Raises WrongSecret, Unopenable."""
    return open_with(keys, slot, binding)


def device_secret(device_key: bytes, slot_id: str, pin: str) -> bytes:
    """What a phone sends for a PIN, 32 bytes: HMAC-SHA256(D, pack("pin1", slot id, PIN)).

    The reference for the app and for API clients (tests/vault/vectors.json). D never leaves the phone.
    """
    return hmac.digest(device_key, pack("pin1", slot_id, pin), hashlib.sha256)


def invitation_secret(words: str, check2: str | None) -> bytes:
    """The secret of an invitation: its six words, and the word said by voice when there is one.

    Raises WordsNotRight (a ValueError). Only ever to be stretched, never stored.
    """
    spoken = None if check2 is None else normalise_words(check2, expected=1)
    return pack("invitation", normalise_words(words), spoken)


def _sealed(keys: SlotKeys, salt: bytes, bundle: Bundle, binding: SlotBinding) -> SealedSlot:
    if binding.kind not in KINDS or binding.public_key_sha256 != fingerprint(bundle.public_key):
        raise ValueError("the binding is for another bundle or no kind of slot")
    sealed = _FORMAT + encrypt(keys.key, bundle.to_bytes(), _bound(binding.kind, salt, binding))
    return SealedSlot(binding.kind, salt, keys.commitment, sealed)


def _bound(kind: str, salt: bytes, binding: SlotBinding) -> bytes:
    return pack(pack_binding(_FORMAT, "slot", binding), kind, salt)

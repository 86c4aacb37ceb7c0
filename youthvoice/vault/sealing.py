"""The primitives every other vault module stands on: HKDF-SHA256, AES-256-GCM and size classes.

Only vault modules may import this; it knows nothing of what it seals.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from youthvoice.vault.refusal import Unopenable

KEY_BYTES = 32
NONCE_BYTES = 12  # what AES-GCM takes without a further hash (NIST SP 800-38D, 5.2.1.1)
_TAG_BYTES = 16
_LENGTH_BYTES = 4
_STEP = 65_536  # above this, doubling would waste more than a phone's signal can spare


def hkdf(secret: bytes, bound: bytes, length: int = KEY_BYTES) -> bytes:
    """Derive `length` bytes (at most 8,160) from a strong secret (RFC 5869, SHA-256, no salt)."""
    return HKDF(SHA256(), length, salt=None, info=bound).derive(secret)


def encrypt(key: bytes, plaintext: bytes, bound: bytes) -> bytes:
    """Seal with AES-256-GCM under a fresh random nonce; give nonce 12 | ciphertext | tag 16."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, bound)


def decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    """Open what `encrypt` gave. Raises Unopenable."""
    if len(sealed) < NONCE_BYTES + _TAG_BYTES:
        raise Unopenable
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound)
    except InvalidTag:
        raise Unopenable from None


def without_version(blob: bytes, version: bytes) -> bytes:
    """Give the blob after its version byte. Raises Unopenable when it is another version or empty."""
    if blob[:1] != version:
        raise Unopenable
    return blob[1:]


def pad(plaintext: bytes, smallest: int) -> bytes:
    """Give length (4 bytes) | plaintext | zeros, as long as its size class.

    Classes: `smallest` (bytes, a power of two) doubling up to 64 KiB, then every further 64 KiB.
    """
    needed = _LENGTH_BYTES + len(plaintext)
    body = len(plaintext).to_bytes(_LENGTH_BYTES, "big") + plaintext
    return body.ljust(_size_class(needed, smallest), b"\0")


def _size_class(needed: int, smallest: int) -> int:
    if needed > _STEP:
        return -(-needed // _STEP) * _STEP
    return max(smallest, 1 << (needed - 1).bit_length())


def unpad(padded: bytes) -> bytes:
    """Give back what `pad` was given. Raises Unopenable for anything `pad` could not have made."""
    end = _LENGTH_BYTES + int.from_bytes(padded[:_LENGTH_BYTES], "big")
    if padded.count(0, end) != len(padded) - end:  # a negative rest differs too
        raise Unopenable
    return padded[_LENGTH_BYTES:end]


def require_key(key: bytes) -> None:
    """Raise ValueError unless `key` is 32 bytes: a caller's mistake, never a reader's."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key is 32 bytes")

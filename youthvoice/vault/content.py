"""The content of one record version under its own data key. Saving again needs a new key, never the same."""

import secrets
from dataclasses import dataclass

from youthvoice.vault.encoding import pack, pack_binding
from youthvoice.vault.sealing import (
    KEY_BYTES,
    decrypt,
    encrypt,
    hkdf,
    pad,
    require_key,
    unpad,
    without_version,
)

_FORMAT = b"\x01"
SMALLEST_CONTENT = 512  # one face tapped and three sentences look alike


@dataclass(frozen=True)
class ContentBinding:
    """What this content is. `kind`: the record's kind, or `attachment`. Changing any field refuses."""

    deployment: str
    record_id: str
    version_id: str
    young_person_id: str | None
    owner_id: str
    kind: str


def new_data_key() -> bytes:
    """Make 32 random bytes for one record version."""
    return secrets.token_bytes(KEY_BYTES)


def attachment_key(data_key: bytes, attachment_id: str) -> bytes:
    """Derive the data key of one attachment from its record version's. Raises ValueError unless 32 bytes."""
    require_key(data_key)
    return hkdf(data_key, pack("attachment", attachment_id))


def seal_content(data_key: bytes, content: bytes, binding: ContentBinding) -> bytes:
    """Pad to a size class (512 bytes doubling to 64 KiB, then steps of 64 KiB) and seal.

    Gives version 1 | nonce 12 | ciphertext | tag 16. Raises ValueError unless the data key is 32 bytes.
    """
    sealed = encrypt(_key(data_key), pad(content, SMALLEST_CONTENT), pack_binding(_FORMAT, "content", binding))
    return _FORMAT + sealed


def open_content(data_key: bytes, blob: bytes, binding: ContentBinding) -> bytes:
    """Open what `seal_content` gave. Raises Unopenable."""
    body = without_version(blob, _FORMAT)
    return unpad(decrypt(_key(data_key), body, pack_binding(_FORMAT, "content", binding)))


def _key(data_key: bytes) -> bytes:
    require_key(data_key)
    return hkdf(data_key, pack("content"))

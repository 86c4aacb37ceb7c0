"""The bundle: every private key of one person. Only ever sealed in a slot or a session, never bare."""

import secrets
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from youthvoice.vault.hybrid import PRIVATE_BYTES, HybridPrivate, fingerprint
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import KEY_BYTES, without_version

__all__ = ["Bundle", "fingerprint"]

_FORMAT = b"\x01"
BUNDLE_BYTES = 1 + PRIVATE_BYTES + 2 * KEY_BYTES


@dataclass(frozen=True)
class Bundle:
    """A hybrid private key for grants, the evidence key k_ev (32 bytes) and the private draft key (32)."""

    hybrid: HybridPrivate = field(repr=False)
    evidence_key: bytes = field(repr=False)
    draft_private: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if (len(self.evidence_key), len(self.draft_private)) != (KEY_BYTES, KEY_BYTES):
            raise ValueError("the evidence key and the draft key are 32 bytes each")

    @classmethod
    def generate(cls) -> Self:
        """Make fresh keys for one person."""
        return cls(HybridPrivate.generate(), secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))

    def to_bytes(self) -> bytes:
        """Give version 1 | ML-KEM seed 64 | X25519 32 | evidence key 32 | draft key 32: 161 secret bytes."""
        return _FORMAT + self.hybrid.to_bytes() + self.evidence_key + self.draft_private

    @classmethod
    def from_bytes(cls, blob: bytes) -> Self:
        """Read what `to_bytes` gives. Raises Unopenable."""
        body = without_version(blob, _FORMAT)
        if len(blob) != BUNDLE_BYTES:
            raise Unopenable
        private, rest = body[:PRIVATE_BYTES], body[PRIVATE_BYTES:]
        return cls(HybridPrivate.from_bytes(private), rest[:KEY_BYTES], rest[KEY_BYTES:])

    @property
    def public_key(self) -> bytes:
        """What others seal grants to, 1,216 bytes."""
        return self.hybrid.public_key

    @cached_property
    def draft_public(self) -> bytes:
        """What the phone seals drafts to: X25519, 32 bytes."""
        return X25519PrivateKey.from_private_bytes(self.draft_private).public_key().public_bytes_raw()

    def hpke_private(self) -> MLKEM768X25519PrivateKey:
        """The private key as HPKE wants it, parsed once."""
        return self.hybrid.hpke_private()

"""The hybrid key pair a grant is sealed to: ML-KEM-768 with X25519, so that it outlives either being broken.

Public key: ML-KEM-768 encapsulation key 1,184 | X25519 public key 32 (X-Wing's order).
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Protocol, Self

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey

from youthvoice.vault.refusal import Unopenable

SEED_BYTES = 64  # FIPS 203: d | z
X25519_BYTES = 32
PRIVATE_BYTES = SEED_BYTES + X25519_BYTES
_MLKEM_PUBLIC_BYTES = 1184
PUBLIC_BYTES = _MLKEM_PUBLIC_BYTES + X25519_BYTES
_KEYS_KEPT = 1024  # parsed public keys held at once; a service's directory fits, memory stays bounded


class HoldsPrivateKey(Protocol):
    """Anything a grant can be opened with: a bundle, or the joined safeguarding key."""

    def hpke_private(self) -> MLKEM768X25519PrivateKey: ...


@dataclass(frozen=True)
class HybridPrivate:
    """A private half: ML-KEM seed (64 bytes) and X25519 scalar (32 bytes)."""

    mlkem_seed: bytes = field(repr=False)
    x25519_private: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if (len(self.mlkem_seed), len(self.x25519_private)) != (SEED_BYTES, X25519_BYTES):
            raise ValueError("a hybrid private key is a seed of 64 bytes and a scalar of 32")

    @classmethod
    def generate(cls) -> Self:
        return cls(secrets.token_bytes(SEED_BYTES), secrets.token_bytes(X25519_BYTES))

    def to_bytes(self) -> bytes:
        """Give seed 64 | scalar 32."""
        return self.mlkem_seed + self.x25519_private

    @classmethod
    def from_bytes(cls, private: bytes) -> Self:
        """Read what `to_bytes` gives. Raises Unopenable."""
        if len(private) != PRIVATE_BYTES:
            raise Unopenable
        return cls(private[:SEED_BYTES], private[SEED_BYTES:])

    @cached_property
    def _parsed(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        mlkem = MLKEM768PrivateKey.from_seed_bytes(self.mlkem_seed)
        return mlkem, X25519PrivateKey.from_private_bytes(self.x25519_private)

    @cached_property
    def public_key(self) -> bytes:
        """The public half, 1,216 bytes."""
        mlkem, x25519 = self._parsed
        return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()

    @cached_property
    def _hpke(self) -> MLKEM768X25519PrivateKey:
        return MLKEM768X25519PrivateKey(*self._parsed)

    def hpke_private(self) -> MLKEM768X25519PrivateKey:
        """The key as HPKE wants it, parsed once."""
        return self._hpke


@lru_cache(maxsize=_KEYS_KEPT)
def parse_public(public_key: bytes) -> MLKEM768X25519PublicKey:
    """Parse 1,216 bytes, or give the key parsed before. Raises ValueError when they are no public key."""
    mlkem = MLKEM768PublicKey.from_public_bytes(public_key[:_MLKEM_PUBLIC_BYTES])
    x25519 = X25519PublicKey.from_public_bytes(public_key[_MLKEM_PUBLIC_BYTES:])
    return MLKEM768X25519PublicKey(mlkem, x25519)


def fingerprint(public_key: bytes) -> bytes:
    """SHA-256 of a public key, 32 bytes: what every binding names the key by."""
    return hashlib.sha256(public_key).digest()

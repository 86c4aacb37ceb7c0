"""How a phone seals what is being written, locked or offline: to the draft key's public half.

The reference for the app's own code; tests/vault/vectors.json holds fixed cases both must give.

Layout of a sealed draft, all integers big-endian, no padding (it never leaves the phone):

    version 0x01 (1) | ephemeral X25519 public key (32) | nonce (12) | AES-256-GCM ciphertext | tag (16)

    shared     = X25519(ephemeral private, draft public)
    bound      = pack(0x01 as bytes, "draft", ephemeral public, draft public, context)
    key        = HKDF-SHA256(IKM = shared, salt = 32 zero bytes, info = bound, L = 32)
    ciphertext = AES-256-GCM(key, nonce, plaintext, additional data = bound)

pack(): for each part one type byte (1 bytes, 2 UTF-8 text), its length in 4 bytes, then the part itself.
`context` is bytes the phone chooses for this draft, e.g. UTF-8 of its person id, a space and its draft id.
"""

import secrets

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from youthvoice.vault.encoding import pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import NONCE_BYTES, decrypt, hkdf, without_version

_FORMAT = b"\x01"
_PUBLIC_BYTES = 32


def seal_draft(draft_public: bytes, plaintext: bytes, context: bytes) -> bytes:
    """Seal to a draft key's public half (32 bytes): 61 bytes longer than the plaintext.

    Raises ValueError when `draft_public` is no X25519 public key.
    """
    ephemeral = X25519PrivateKey.generate()
    return _seal_draft_with(ephemeral, secrets.token_bytes(NONCE_BYTES), draft_public, plaintext, context)


def _seal_draft_with(
    ephemeral: X25519PrivateKey, nonce: bytes, draft_public: bytes, plaintext: bytes, context: bytes
) -> bytes:
    ephemeral_public = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(draft_public))
    bound = _bound(ephemeral_public, draft_public, context)
    sealed = AESGCM(hkdf(shared, bound)).encrypt(nonce, plaintext, bound)
    return _FORMAT + ephemeral_public + nonce + sealed


def open_draft(draft_private: bytes, blob: bytes, context: bytes) -> bytes:
    """Open what a phone sealed, with the bundle's private draft key (32 bytes). Raises Unopenable."""
    body = without_version(blob, _FORMAT)
    ephemeral_public, sealed = body[:_PUBLIC_BYTES], body[_PUBLIC_BYTES:]
    private = X25519PrivateKey.from_private_bytes(draft_private)
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(ephemeral_public))
    except ValueError:  # cut short, or a point that gives the all-zero secret (RFC 7748, 6.1)
        raise Unopenable from None
    bound = _bound(ephemeral_public, private.public_key().public_bytes_raw(), context)
    return decrypt(hkdf(shared, bound), sealed, bound)


def _bound(ephemeral_public: bytes, draft_public: bytes, context: bytes) -> bytes:
    return pack(_FORMAT, "draft", ephemeral_public, draft_public, context)

"""A grant: one record version's data key, sealed to ONE reader. Whether they may is decided elsewhere."""

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from youthvoice.vault.encoding import pack_binding
from youthvoice.vault.hybrid import HoldsPrivateKey, fingerprint, parse_public
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import KEY_BYTES, require_key, without_version

_FORMAT = b"\x01"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True)
class GrantBinding:
    """What a grant promises. Times are ISO 8601 text, exactly as stored. Changing any field refuses."""

    deployment: str
    grant_id: str
    record_id: str
    version_id: str
    young_person_id: str | None
    owner_id: str
    reader_id: str
    reader_key_sha256: bytes
    basis: str
    permission_id: str | None
    opens_at: str | None
    expires_at: str | None


def seal_grant(data_key: bytes, reader_public: bytes, binding: GrantBinding) -> bytes:
    """Seal a data key (32 bytes) to a reader's public key (1,216 bytes): 1,169 bytes (HPKE, RFC 9180).

    Raises ValueError when either is no such key, or the binding names another key than `reader_public`.
    """
    require_key(data_key)
    if fingerprint(reader_public) != binding.reader_key_sha256:
        raise ValueError("the binding names another key than the one to seal to")
    return _FORMAT + _SUITE.encrypt(data_key, parse_public(reader_public), info=pack_binding(_FORMAT, "grant", binding))


def open_grant(blob: bytes, reader: HoldsPrivateKey, binding: GrantBinding) -> bytes:
    """Give the data key with a bundle or a joined safeguarding key. Raises Unopenable."""
    body = without_version(blob, _FORMAT)
    try:
        data_key = _SUITE.decrypt(body, reader.hpke_private(), info=pack_binding(_FORMAT, "grant", binding))
    except (InvalidTag, ValueError):
        raise Unopenable from None
    if len(data_key) != KEY_BYTES:
        raise Unopenable
    return data_key

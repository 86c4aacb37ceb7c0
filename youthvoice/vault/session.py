"""A session: the bundle sealed under the cookie T and the header W together. Either alone opens nothing."""

import secrets

from youthvoice.vault.bundle import Bundle
from youthvoice.vault.encoding import pack
from youthvoice.vault.sealing import KEY_BYTES, decrypt, encrypt, hkdf, require_key, without_version

_FORMAT = b"\x01"


def new_session_secrets() -> tuple[bytes, bytes]:
    """Make cookie T and header W, 32 random bytes each. Only their holder keeps them."""
    return secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES)


def session_row_id(cookie: bytes) -> bytes:
    """Give the 32 bytes the session's row is found by: HKDF(T, "id"). They reveal nothing of T."""
    return hkdf(cookie, pack("id"))


def seal_session_bundle(
    cookie: bytes, header: bytes, bundle: Bundle, row_id: bytes, person_id: str, deployment: str
) -> bytes:
    """Seal a bundle under HKDF(T | W), bound to row and person. Raises ValueError unless each is 32 B."""
    require_key(cookie)
    require_key(header)
    sealed = encrypt(_key(cookie, header), bundle.to_bytes(), _bound(row_id, person_id, deployment))
    return _FORMAT + sealed


def open_session_bundle(
    cookie: bytes, header: bytes, blob: bytes, row_id: bytes, person_id: str, deployment: str
) -> Bundle:
    """Open what `seal_session_bundle` gave. Raises Unopenable, for secrets of a wrong length too."""
    body = without_version(blob, _FORMAT)
    return Bundle.from_bytes(decrypt(_key(cookie, header), body, _bound(row_id, person_id, deployment)))


def _key(cookie: bytes, header: bytes) -> bytes:
    return hkdf(pack(cookie, header), pack("session bundle"))


def _bound(row_id: bytes, person_id: str, deployment: str) -> bytes:
    return pack(_FORMAT, "session", deployment, row_id, person_id)

"""The outer layer: one more AES-256-GCM over every sealed column, so that a stolen database opens nothing.

It protects against a thief of the disk only; who may read is never decided here.
"""

from typing import NamedTuple

from youthvoice.vault.encoding import pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import decrypt, encrypt, pad, unpad, without_version
from youthvoice.vault.server_key import VERSION_BYTES, ServerKey

_FORMAT = b"\x01"
_SMALLEST_TEXT = 64  # names, phone numbers and most email addresses all look alike


class Column(NamedTuple):
    """Where a value lives. The same value anywhere else does not open."""

    deployment: str
    table: str
    column: str
    row_id: str


def seal_column(server: ServerKey, column: Column, plaintext: bytes) -> bytes:
    """Give version 1 | S version 4 | nonce 12 | ciphertext | tag 16: 33 bytes longer than the plaintext."""
    version = server.current
    sealed = encrypt(_key(server, version, column), plaintext, _bound(version, column))
    return _FORMAT + version.to_bytes(VERSION_BYTES, "big") + sealed


def open_column(server: ServerKey, column: Column, blob: bytes) -> bytes:
    """Open a column sealed under any S version still kept. Raises Unopenable."""
    body = without_version(blob, _FORMAT)
    version = int.from_bytes(body[:VERSION_BYTES], "big")
    return decrypt(_key(server, version, column), body[VERSION_BYTES:], _bound(version, column))


def seal_text(server: ServerKey, column: Column, text: str) -> bytes:
    """Seal a short text (a name, a number) padded to a size class: 64 bytes, 128, 256 and so on."""
    return seal_column(server, column, pad(text.encode("utf-8"), _SMALLEST_TEXT))


def open_text(server: ServerKey, column: Column, blob: bytes) -> str:
    """Open what `seal_text` gave. Raises Unopenable."""
    try:
        return unpad(open_column(server, column, blob)).decode("utf-8")
    except UnicodeDecodeError:
        raise Unopenable from None


def _key(server: ServerKey, version: int, column: Column) -> bytes:
    return server.derive_from(version, "outer", column.table, column.column, column.row_id)


def _bound(version: int, column: Column) -> bytes:
    return pack(_FORMAT, version, *column)

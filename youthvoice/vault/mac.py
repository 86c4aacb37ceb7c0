"""A mark on rows that make the server seal to somebody, so that a database writer cannot make it share."""

import hashlib
import hmac

from youthvoice.vault.encoding import Part, pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import without_version
from youthvoice.vault.server_key import VERSION_BYTES, ServerKey

_FORMAT = b"\x01"


def mac_row(server: ServerKey, table: str, *fields: Part) -> bytes:
    """Give version 1 | S version 4 | HMAC-SHA256 32 over the table's name and the fields, in this order."""
    return _mac(server, server.current, table, fields)


def check_mac(server: ServerKey, mac: bytes, table: str, *fields: Part) -> None:
    """Raise Unopenable unless `mac` is this row's, under any S version still kept."""
    version = int.from_bytes(without_version(mac, _FORMAT)[:VERSION_BYTES], "big")
    if not hmac.compare_digest(mac, _mac(server, version, table, fields)):
        raise Unopenable


def _mac(server: ServerKey, version: int, table: str, fields: tuple[Part, ...]) -> bytes:
    key = server.row_key(version, table)
    return _FORMAT + version.to_bytes(VERSION_BYTES, "big") + hmac.digest(key, pack(*fields), hashlib.sha256)

"""The one length-prefixed encoding everything bound or derived goes through. It must stay injective."""

from typing import TypeAlias

Part: TypeAlias = bytes | str | int | None

_NONE, _BYTES, _TEXT, _NUMBER = b"\x00", b"\x01", b"\x02", b"\x03"


def pack(*parts: Part) -> bytes:
    """Give the parts as bytes such that no two different lists of parts give the same bytes.

    Each part is: one type byte (0 none, 1 bytes, 2 UTF-8 text, 3 decimal ASCII number) | length, 4 bytes
    big-endian | content. So None, b"", "" and 0 all differ. Raises TypeError for any other type (bool too).
    """
    return b"".join([_packed(part) for part in parts])


def _packed(part: Part) -> bytes:
    if isinstance(part, str):
        kind, content = _TEXT, part.encode("utf-8")
    elif isinstance(part, bytes):
        kind, content = _BYTES, part
    elif part is None:
        kind, content = _NONE, b""
    elif isinstance(part, int) and not isinstance(part, bool):
        kind, content = _NUMBER, b"%d" % part
    else:
        raise TypeError("only bytes, text, whole numbers and None can be packed")
    return kind + len(content).to_bytes(4, "big") + content


def pack_binding(version: bytes, label: str, binding: object) -> bytes:
    """Give a binding (a frozen dataclass of parts) as bytes, its fields in the order they are written.

    `version` is the blob's version byte. A field added or moved is a new version: old blobs bind the old.
    """
    return pack(version, label, *vars(binding).values())

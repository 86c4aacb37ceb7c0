"""The one length-prefixed encoding everything bound or derived goes through. It must stay injective."""

from typing import TypeAlias

Part: TypeAlias = bytes | str | int | None

_NONE, _BYTES, _TEXT, _NUMBER = b"\x00", b"\x01", b"\x02", b"\x03"
# Nearly every part is a short text; thousands are packed for one page, so their heads are made once.
_SHORT_TEXTS = tuple(_TEXT + length.to_bytes(4, "big") for length in range(256))


def pack(*parts: Part) -> bytes:
    """Give the parts as bytes such that no two different lists of parts give the same bytes.

    Each part is: one type byte (0 none, 1 bytes, 2 UTF-8 text, 3 decimal ASCII number) | length, 4 bytes
    big-endian | content. So None, b"", "" and 0 all differ. Raises TypeError for any other type (bool too).
    """
    packed: list[bytes] = []
    for part in parts:
        if isinstance(part, str):
            content = part.encode("utf-8")
            packed.append(_SHORT_TEXTS[len(content)] if len(content) < 256 else _head(_TEXT, content))
        else:
            kind, content = _other(part)
            packed.append(_head(kind, content))
        packed.append(content)
    return b"".join(packed)


def _other(part: bytes | int | None) -> tuple[bytes, bytes]:
    if part is None:
        return _NONE, b""
    if isinstance(part, bytes):
        return _BYTES, part
    if isinstance(part, int) and not isinstance(part, bool):
        return _NUMBER, b"%d" % part
    raise TypeError("only bytes, text, whole numbers and None can be packed")


def _head(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "big")


def pack_binding(version: bytes, label: str, binding: object) -> bytes:
    """Give a binding (a frozen dataclass of parts) as bytes, its fields in the order they are written.

    `version` is the blob's version byte. A field added or moved is a new version: old blobs bind the old.
    """
    return pack(version, label, *vars(binding).values())

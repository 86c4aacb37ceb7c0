"""Finding a mark however it was written down: as text, base64, hex, JSON or in a URL, wherever it begins."""

import json
import re
from base64 import b64encode
from urllib.parse import quote, quote_plus

# A shorter mark could be found by chance in megabytes of sealed bytes.
SHORTEST = 8
_TO_URL = bytes.maketrans(b"+/", b"-_")


def forms(mark: str | bytes) -> set[bytes]:
    """Every way these bytes, or this text in UTF-8, UTF-16LE and -BE, could lie in a file."""
    if isinstance(mark, bytes):
        return _of_bytes(mark)
    in_url = {quote(mark, safe=""), quote_plus(mark)}
    escaped = {json.dumps(mark)[1:-1], *in_url, *(_lower_hex(one) for one in in_url)}
    found = _of_bytes(mark.encode("utf-8"))
    for text in {mark, *escaped}:
        found |= {text.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")}
    for coding in ("utf-16-le", "utf-16-be"):
        found |= _of_bytes(mark.encode(coding))
    return found


def find(mark: str | bytes, in_bytes: bytes) -> list[bytes]:
    """The forms of the mark that are there; an empty list is what one hopes for."""
    return [form for form in forms(mark) if form in in_bytes]


def _lower_hex(quoted: str) -> str:
    return re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), quoted)


def _of_bytes(mark: bytes) -> set[bytes]:
    if len(mark) < SHORTEST:
        raise ValueError("a mark this short proves nothing")
    plain = {_aligned(mark, before) for before in range(3)}
    return {mark, mark.hex().encode(), mark.hex().upper().encode(), *plain, *(one.translate(_TO_URL) for one in plain)}


def _aligned(mark: bytes, before: int) -> bytes:
    """What of the mark is the same in base64 whatever stands around it, when `before` bytes come first (mod 3)."""
    whole = b64encode(b"\0" * before + mark)
    first = -(-before * 8 // 6)  # characters that hold any bit of what came before
    return whole[first : (before + len(mark)) * 8 // 6]

"""Ids: UUIDv7 in layout, with the time cut to the hour so that an id never tells when somebody wrote.

The phone makes them too (frontend/src/ids.ts), so what is created offline keeps its id.
"""

import re
import secrets
import time

HOUR_MS = 3_600_000
# Version 7 and variant 10: what RFC 9562 asks of a UUIDv7.
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def new_id() -> str:
    """A fresh id, 36 characters, lower case; 74 random bits, ordered by hour."""
    hour = time.time_ns() // 1_000_000 // HOUR_MS * HOUR_MS
    number = (hour << 80) | (7 << 76) | (secrets.randbits(12) << 64) | (2 << 62) | secrets.randbits(62)
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def id_from(seed: bytes) -> str:
    """The one id, of the same form, that follows from these 16 bytes or more: the same each time. It holds no time."""
    number = int.from_bytes(seed[:16]) & ~(15 << 76) & ~(3 << 62) | (7 << 76) | (2 << 62)
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def is_id(text: str) -> bool:
    """Whether `text` is an id in its one canonical form."""
    return _ID.fullmatch(text) is not None

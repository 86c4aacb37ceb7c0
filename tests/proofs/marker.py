"""Marks to write everywhere and look for afterwards, no two alike, and the secrets met on the way."""

import secrets
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from typing import Any

from tests.journeys.caller import Caller

# Every mark begins with the same twelve random characters and ends with the same wild ones, so that two searches find
# any of them, in any spelling. All small letters: a username is folded before it is looked up, and what looks like a
# phone number is no word that may be used.
_LETTERS = "bcdfghjkmnpqrstvwxz"
TAG = "zk" + "".join(secrets.choice(_LETTERS) for _ in range(10))
WILD = "é🙂\u200f" + "".join(secrets.choice(_LETTERS) for _ in range(8))
BORN = "2009-03-14"  # no other date in a house of today looks like it


class Marker:
    """Hands out marks, no two alike, and keeps the secrets that were met on the way."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.secrets: dict[str, str | bytes] = {}
        self.fields: set[str] = set()

    def line(self) -> str:
        """A mark that fits a nickname."""
        self.given.append(f"{TAG}{len(self.given):03d}")
        return self.given[-1]

    def text(self) -> str:
        """A mark with letters beyond ASCII at its end."""
        return f"{self.line()} {WILD}"

    def keep(self, name: str, secret: str | bytes) -> None:
        """A secret to look for as well."""
        self.secrets[name] = secret

    def keep_session(self, name: str, caller: Caller) -> None:
        """Cookie, header and the draft key that a sign-in handed over."""
        self.keep(f"{name}’s header", as_bytes(caller.session))
        self.keep(f"{name}’s cookie", as_bytes(caller.cookie.split("=", 1)[1]))
        if caller.me["draft_private"]:
            self.keep(f"{name}’s draft key", as_bytes(caller.me["draft_private"]))

    def note(self, body: Any) -> Any:
        """Note which fields carried a mark or a secret; gives the body as it is."""
        self.fields |= set(_fields_of(body))
        return body


def _fields_of(body: Any) -> Iterator[str]:
    if isinstance(body, dict):
        for name, value in body.items():
            if isinstance(value, str):
                yield name
            yield from _fields_of(value)
    elif isinstance(body, list):
        for one in body:
            yield from _fields_of(one)


def as_bytes(text: str) -> bytes:
    """What a secret of the API says, as bytes."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))

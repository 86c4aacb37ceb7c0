"""The server key S in its versions: the outer lock on every sealed column. It must never be printed or stored
beside the database."""

import base64
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self

from youthvoice.vault.encoding import Part, pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import KEY_BYTES, hkdf

VERSION_BYTES = 4
_LARGEST_VERSION = 2 ** (8 * VERSION_BYTES) - 1
_ENTRY = re.compile(r"(\d{1,10}):([A-Za-z0-9_-]{43})=?")


@dataclass(frozen=True, repr=False)
class ServerKey:
    """Numbered 32-byte secrets. The highest number is current (seals); every number kept still opens."""

    versions: Mapping[int, bytes]
    # As secret as the versions, in the same memory: every request checks rows, and deriving costs more than a MAC.
    _named_keys: dict[tuple[int, str, str], bytes] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "versions", MappingProxyType(dict(self.versions)))
        if not self.versions:
            raise ValueError("a server key needs at least one version")
        for version, secret in self.versions.items():
            if not 1 <= version <= _LARGEST_VERSION or len(secret) != KEY_BYTES:
                raise ValueError("a server key version is a number from 1 and 32 bytes")

    def __repr__(self) -> str:
        return f"ServerKey(versions {sorted(self.versions)})"

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.versions.items())))

    @classmethod
    def generate(cls) -> Self:
        """Make version 1."""
        return cls({1: secrets.token_bytes(KEY_BYTES)})

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `to_text` gives: `version:base64url` entries parted by spaces, commas or new lines.

        Raises ValueError, which names the entry by its place and never repeats it.
        """
        versions: dict[int, bytes] = {}
        for version, secret in _entries(text):
            if version in versions:
                raise ValueError(f"the server key has version {version} twice")
            versions[version] = secret
        if not versions:
            raise ValueError("the server key is empty")
        return cls(versions)

    def to_text(self) -> str:
        """Give every version as text for a file or an environment variable. This IS the secret."""
        return "\n".join(f"{number}:{_text(self.versions[number])}" for number in sorted(self.versions)) + "\n"

    @property
    def current(self) -> int:
        """The version new blobs are sealed under."""
        return max(self.versions)

    @property
    def oldest(self) -> int:
        """The version look-ups and other lasting values stand on (see index.py)."""
        return min(self.versions)

    def rotated(self) -> "ServerKey":
        """Give the same key with one newer version, which becomes current."""
        return ServerKey({**self.versions, self.current + 1: secrets.token_bytes(KEY_BYTES)})

    def derive(self, label: str, *parts: Part) -> bytes:
        """Derive 32 bytes from the CURRENT version: a rotation changes them."""
        return self.derive_from(self.current, label, *parts)

    def derive_lasting(self, label: str, *parts: Part) -> bytes:
        """Derive 32 bytes from the OLDEST version kept: adding a version leaves them as they are."""
        return self.derive_from(self.oldest, label, *parts)

    def row_key(self, version: int, table: str) -> bytes:
        """The key one table's rows are marked with, derived once. Raises Unopenable as `derive_from` does."""
        return self._named(version, "row", table)

    def index_key(self, column: str) -> bytes:
        """The key one column is looked up by, from the OLDEST version kept, derived once."""
        return self._named(self.oldest, "index", column)

    def _named(self, version: int, label: str, name: str) -> bytes:
        found = self._named_keys.get((version, label, name))
        if found is None:
            found = self._named_keys[version, label, name] = self.derive_from(version, label, name)
        return found

    def derive_from(self, version: int, label: str, *parts: Part) -> bytes:
        """Derive 32 bytes from one version. Raises Unopenable when that version is not kept (any more)."""
        secret = self.versions.get(version)
        if secret is None:
            raise Unopenable
        return hkdf(secret, pack(label, version, *parts))


def _entries(text: str) -> Iterator[tuple[int, bytes]]:
    for place, entry in enumerate(re.split(r"[\s,]+", text.strip()), start=1):
        match = _ENTRY.fullmatch(entry)
        if entry and match is None:
            raise ValueError(f"entry {place} of the server key is not `version:32 bytes in base64url`")
        if match is not None:
            yield int(match[1]), base64.urlsafe_b64decode(match[2] + "=")


def _text(secret: bytes) -> str:
    return base64.urlsafe_b64encode(secret).decode("ascii").rstrip("=")

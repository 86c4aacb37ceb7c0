"""Making a short secret slow to guess: Argon2id (RFC 9106). Cheap settings are for tests only."""

import re
from dataclasses import dataclass
from typing import Self

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_BYTES = 16
_CODE = re.compile(r"argon2id:(\d{1,8}):(\d{1,4}):(\d{1,3})")
_MOST_MEMORY_KIB = 1_048_576  # 1 GiB: a cost read from a file or a row must not exhaust the machine


@dataclass(frozen=True)
class Stretching:
    """A cost. Keep it beside what was made with it: a secret stretched at another cost is another secret.

    The default is RFC 9106's second recommendation (64 MiB, three passes) with one lane: one core derives.
    """

    memory_kib: int = 65_536
    iterations: int = 3
    lanes: int = 1

    def __post_init__(self) -> None:
        if not (self.lanes >= 1 and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB and self.iterations >= 1):
            raise ValueError("stretching needs at least 8 KiB a lane, one pass, and at most 1 GiB")

    @property
    def code(self) -> str:
        """The cost as text for a plain column, e.g. `argon2id:65536:3:1`."""
        return f"argon2id:{self.memory_kib}:{self.iterations}:{self.lanes}"

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Read what `code` gives. Raises ValueError."""
        match = _CODE.fullmatch(code)
        if match is None:
            raise ValueError("that is not a stretching code")
        return cls(*(int(number) for number in match.groups()))


PRODUCTION_COST = Stretching()


def stretch(secret: bytes, salt: bytes, cost: Stretching, length: int) -> bytes:
    """Derive `length` bytes with Argon2id. Slow on purpose; other threads run meanwhile.

    Raises ValueError when the salt is under 8 bytes or the length under 4 (RFC 9106, 3.1).
    """
    argon2 = Argon2id(
        salt=salt, length=length, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return argon2.derive(secret)

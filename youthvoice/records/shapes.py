"""What records/ takes and gives: frozen shapes. None shows a key or content when it is printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from consent.terms import Basis

Row = dict[str, Any]


@dataclass(frozen=True)
class Reader:
    """Somebody a version is to be sealed to. `owed`: promise it only, though they hold a key (set-up not confirmed)."""

    reader_id: str
    basis: Basis
    permission_id: str | None = None
    opens_at: datetime | None = None
    expires_at: datetime | None = None
    owed: bool = False

    def __post_init__(self) -> None:
        if (self.basis == Basis.PERMISSION) != (self.permission_id is not None):
            raise ValueError("a grant on permission names its permission, and no other does")
        if self.basis == Basis.SAFEGUARDING:
            raise ValueError("the safeguarding grant is made inside records, never asked for")


@dataclass(frozen=True)
class Place:
    """The version a grant is for, and the facts every grant to it is bound to."""

    record_id: str
    version_id: str
    kind: str
    young_person_id: str
    owner_id: str
    service_id: str


@dataclass(frozen=True)
class Sealed:
    """A version ready to be saved. `expected` is the version it follows; None for a new record."""

    place: Place
    state: str
    expected: str | None
    replaces: bool
    number: int
    author_id: str
    content_sealed: bytes = field(repr=False)
    content_sha256: bytes
    grants: tuple[Row, ...] = field(repr=False)
    owed: tuple[Row, ...] = field(repr=False)


@dataclass(frozen=True)
class SealedShare:
    """More keys to a version that is there already. `from_state` must still be the record's when they are saved."""

    place: Place
    from_state: str
    state: str
    grants: tuple[Row, ...] = field(repr=False)
    owed: tuple[Row, ...] = field(repr=False)


@dataclass(frozen=True)
class Opened:
    """A version in words. `first_opened_at`: when this reader first opened it; None for its owner."""

    record_id: str
    version_id: str
    kind: str
    owner_id: str
    young_person_id: str
    content: Mapping[str, Any] = field(repr=False)
    created_at: datetime
    first_opened_at: datetime | None


@dataclass(frozen=True)
class AboutWorker:
    """The worker a record is about. `answers_id`: the voice it answers, when it is a decision."""

    worker_id: str
    answers_id: str | None = None


@dataclass(frozen=True)
class ReadBy:
    """A reader who can open it no more. `opened_at` None: they never did."""

    reader_id: str
    opened_at: datetime | None


@dataclass(frozen=True)
class Sight:
    """One person who can open a record, or is owed it (`owed`). Never the young person, never the safeguarding key."""

    reader_id: str
    basis: str
    opened_at: datetime | None
    opens_at: datetime | None
    owed: bool = False


@dataclass(frozen=True)
class Look:
    """That somebody else opened something of a young person's."""

    at: datetime
    reader_id: str
    record_id: str
    kind: str


@dataclass(frozen=True)
class CarriedOut:
    """How many owed grants were sealed, and how many more this person could seal now."""

    sealed: int
    left: int


@dataclass(frozen=True)
class OutOfReach:
    """Records somebody with a new key cannot open: promised to them still, or shut for good."""

    promised: int
    shut: int


@dataclass(frozen=True)
class Fault:
    """A version that is not as the audit says it was saved."""

    record_id: str
    version_id: str
    what: str

"""Typed words as they are shown: to the young person with every word, to who typed them one line unless they ask."""

from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.voices.shown import About, Named, YoungPersonShown


@dataclass(frozen=True)
class TypedBy(Named):
    """Who typed it. `works_with_me`: whether they still do; only then can it be sent to them."""

    works_with_me: bool


@dataclass(frozen=True)
class ToConfirm:
    """Words to confirm, as the young person they were typed for reads them."""

    id: str
    version_id: str
    about: About
    feeling: str | None
    words: str | None = field(repr=False)
    interpreter: bool
    typed_by: TypedBy
    typed_at: datetime
    state: str
    in_session: bool = False
    typing: str | None = None


@dataclass(frozen=True)
class TypedLine:
    """What became of what a worker typed, or of what was said on their tablet. It has no field that could carry words.

    `due_on`: by when they owe an answer to what was said in a session.
    """

    id: str
    version_id: str
    young_person: YoungPersonShown
    about: About
    interpreter: bool
    typed_at: datetime
    state: str
    ended_at: datetime | None
    in_session: bool
    typing: str | None
    due_on: date | None


@dataclass(frozen=True)
class TypedOpened(TypedLine):
    """The same, opened by whoever typed it while it waits."""

    feeling: str | None
    words: str | None = field(repr=False)


@dataclass(frozen=True)
class NotMine:
    """It ended. Whoever typed it heard it all the same: nobody can make them forget."""

    state: str
    heard_by: Named

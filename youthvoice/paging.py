"""A long list, a page at a time: each page says where the next one starts, so that nothing is out of reach."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar


class HasId(Protocol):
    """A row, or what is shown of one."""

    id: Any


Row = TypeVar("Row")
Identified = TypeVar("Identified", bound=HasId)


class Page(NamedTuple, Generic[Row]):
    """Some of them, and the id before which the next page starts; None where there is none."""

    rows: Sequence[Row]
    next: str | None


def page_of_rows(rows: Sequence[Identified], size: int) -> Page[Identified]:
    """The first `size` of rows, of which one more was read than fits where there are more."""
    return Page(rows[:size], rows[size - 1].id if len(rows) > size else None)

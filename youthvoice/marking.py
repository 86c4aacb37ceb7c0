"""The mark of a row whose class names what it is over (`BOUND`): a database writer says nothing by changing one."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from youthvoice import clock, errors
from youthvoice.work import Work

Row = TypeVar("Row")


def mark(work: Work, row: Any) -> None:
    """MAC the row as it stands now."""
    row.mac = mark_of(work, type(row), {name: getattr(row, name) for name in row.BOUND})


def mark_of(work: Work, kind: Any, values: Mapping[str, Any]) -> bytes:
    """The MAC of a row of this class with these values; what is not named is None."""
    return work.house.mac(kind.__tablename__, *(_plain(values.get(name)) for name in kind.BOUND))


def changed(work: Work, row: Any, **values: Any) -> dict[str, Any]:
    """These values with the mark the row has once it holds them; `row` is held. A changed row gets no new mark."""
    if not untouched(work, row):
        return values
    now = {name: getattr(row, name) for name in row.BOUND} | values
    return values | {"mac": mark_of(work, type(row), now)}


def untouched(work: Work, row: Any) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly and counts for nothing."""
    bound = [_plain(getattr(row, name)) for name in row.BOUND]
    table = row.__tablename__
    return work.house.is_as_written(row.mac, table, bound, "row_changed_outside", table=table, row=row.id)


def found(work: Work, row: "Row | None") -> Row:
    """The row that was looked for. Raises NotFound when there is none, or it is not as the server wrote it."""
    if row is None or not untouched(work, row):
        raise errors.NotFound
    return row


def ours(work: Work, rows: "Sequence[Row]") -> list[Row]:
    """Those rows that are as the server wrote them."""
    return [row for row in rows if untouched(work, row)]


def _plain(value: Any) -> bytes | str | int | None:
    if isinstance(value, datetime):
        return clock.iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return ",".join(value) if isinstance(value, list) else value

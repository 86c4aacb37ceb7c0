"""MACs rows of being asked and holding back: a database writer neither holds anybody back nor answers for them."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

import structlog

from youthvoice.work import Work

log = structlog.get_logger()
Row = TypeVar("Row")


def mark(work: Work, row: Any) -> None:
    """MAC the row as it stands now, over the columns its class names in `BOUND`."""
    row.mac = work.house.mac(row.__tablename__, *_bound(row))


def untouched(work: Work, row: Any) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly and counts for nothing."""
    return work.house.is_as_written(
        row.mac, row.__tablename__, _bound(row), "taking_part_changed_outside", table=row.__tablename__, row=row.id
    )


def ours(work: Work, rows: "list[Row]") -> list[Row]:
    """Those rows that are as the server wrote them."""
    return [row for row in rows if untouched(work, row)]


def _bound(row: Any) -> tuple[bytes | str | int | None, ...]:
    return tuple(_plain(getattr(row, name)) for name in row.BOUND)


def _plain(value: Any) -> bytes | str | int | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return ",".join(value) if isinstance(value, list) else value

"""The one place that knows what time it is. Times are aware UTC; days are the service's own (Europe/London).

A clock-offset file moves the clock in tests and the demo so that journeys can pass a day; production refuses one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

SERVICE_ZONE = ZoneInfo("Europe/London")

_offset_file: Path | None = None
_moved_by = timedelta()


def set_offset_file(path: Path | None) -> None:
    """Read the clock's offset (whole seconds, as text) from `path` at each look; None = the real time."""
    global _offset_file
    _offset_file = path


@contextmanager
def moved(by: timedelta) -> Iterator[None]:
    """Move the clock by `by` while the demo's past is being written."""
    global _moved_by
    before, _moved_by = _moved_by, by
    try:
        yield
    finally:
        _moved_by = before


def now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC) + _moved_by + _offset()


def today() -> date:
    """Today's date where the service is."""
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The service's calendar day of an aware `moment`."""
    return moment.astimezone(SERVICE_ZONE).date()


def iso(moment: datetime | None) -> str | None:
    """An aware `moment` in UTC as text, the same whatever zone it came in; None stays None."""
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _offset() -> timedelta:
    if _offset_file is None:
        return timedelta()
    try:
        return timedelta(seconds=int(_offset_file.read_text() or "0"))
    except FileNotFoundError:
        return timedelta()

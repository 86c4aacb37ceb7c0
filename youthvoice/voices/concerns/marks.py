"""The mark on a worry passed on: whom it goes to, and whether they were told, is as the server wrote it.

Notes, reasons and the worry itself are sealed to the people in its row.
"""

from collections.abc import Sequence

import structlog

from youthvoice import clock, errors
from youthvoice.voices.concerns import store
from youthvoice.voices.concerns.models import Concern
from youthvoice.work import Work

log = structlog.get_logger()


def keep(work: Work, row: Concern) -> None:
    """Mark the row as it stands now, and keep it. Raises `AlreadyExists("concerns")`."""
    row.mac = work.house.mac("concerns", *_bound(row))
    store.add_concern(work.session, row)


def find(work: Work, concern_id: str) -> Concern:
    """The worry with this id. Raises NotFound when there is none, or somebody changed it."""
    return _ours(work, store.get_concern(work.session, concern_id))


def lock(work: Work, concern_id: str) -> Concern:
    """The same, held until this request ends; only while writing."""
    return _ours(work, store.lock_concern(work.session, concern_id))


def untouched(work: Work, rows: Sequence[Concern]) -> list[Concern]:
    """Those that are as the server wrote them; any other counts for nothing and is logged loudly."""
    return [row for row in rows if _is_untouched(work, row)]


def _ours(work: Work, row: Concern | None) -> Concern:
    if row is None or not _is_untouched(work, row):
        raise errors.NotFound
    return row


def _is_untouched(work: Work, row: Concern) -> bool:
    return work.house.is_as_written(row.mac, "concerns", _bound(row), "concern_changed_outside", concern=row.id)


def _bound(row: Concern) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.service_id, row.voice_id, row.version_id, row.why_not_id)
    people = (row.passed_on_by_id, row.receiver_id, row.about_id, row.note_id, row.note_version_id)
    told = row.told_on.isoformat() if row.told_on else None
    return (*ids, *people, told, *map(clock.iso, (row.passed_on_at, row.look_at_telling_by, row.note_at)))

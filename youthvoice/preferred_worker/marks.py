"""Who takes over from whom, MAC'd: what the young person chooses is sealed to `to_id`; no database writer says it."""

import structlog

from youthvoice.preferred_worker.models import WorkerChange
from youthvoice.work import Work

log = structlog.get_logger()


def mark(work: Work, row: WorkerChange) -> None:
    """MAC the row as it stands now."""
    row.mac = work.house.mac("worker_changes", *_bound(row))


def untouched(work: Work, row: WorkerChange) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly and is no change."""
    return work.house.is_as_written(
        row.mac, "worker_changes", _bound(row), "worker_change_changed_outside", change=row.id
    )


def _bound(row: WorkerChange) -> tuple[str, ...]:
    return (row.id, row.young_person_id, row.service_id, row.from_id, row.to_id, row.started_by, row.state)

"""The mark on a request: nobody becomes somebody’s advocate because a row was written into the database."""

import structlog

from youthvoice import clock
from youthvoice.taking_part.advocates.models import AdvocateRequest
from youthvoice.work import Work

log = structlog.get_logger()


def mark(work: Work, row: AdvocateRequest) -> None:
    """Mark the row as it stands now."""
    row.mac = work.house.mac("advocate_requests", *_bound(row))


def untouched(work: Work, row: AdvocateRequest) -> bool:
    """Whether the row is as the server wrote it; one that is not counts for nothing and is logged loudly."""
    return work.house.is_as_written(
        row.mac, "advocate_requests", _bound(row), "advocate_request_changed_outside", request=row.id
    )


def _bound(row: AdvocateRequest) -> tuple[str | None, ...]:
    times = (row.asked_at, row.accepted_at, row.in_touch_at, row.withdrawn_at)
    ids = (row.id, row.young_person_id, row.service_id, row.accepted_by_id, row.answer_by.isoformat())
    return (*ids, *map(clock.iso, times))

"""Hand-overs as the server wrote them: a database writer can neither begin one nor say who was in the room."""

from youthvoice import clock
from youthvoice.db import lock_row
from youthvoice.sign_in.tablet.models import HandOverRow
from youthvoice.work import Work


def mark(work: Work, row: HandOverRow) -> None:
    """Mark the row as it stands now."""
    row.mac = work.house.mac("hand_overs", *_bound(row))


def untouched(work: Work, row: HandOverRow) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly."""
    return work.house.is_as_written(row.mac, "hand_overs", _bound(row), "hand_over_changed_outside", hand_over=row.id)


def find(work: Work, hand_over_id: str) -> HandOverRow | None:
    """The hand-over; None when there is none, or somebody changed it."""
    return _ours(work, work.session.get(HandOverRow, hand_over_id))


def lock(work: Work, hand_over_id: str) -> HandOverRow | None:
    """The same, held until this request ends. `work` is already writing."""
    return _ours(work, lock_row(work.session, HandOverRow, hand_over_id))


def _ours(work: Work, row: HandOverRow | None) -> HandOverRow | None:
    return row if row is not None and untouched(work, row) else None


def _bound(row: HandOverRow) -> tuple[bytes | str | None, ...]:
    ids = (row.id, row.young_person_id, row.worker_id, row.ticket_index, row.session_id)
    return (*ids, *(clock.iso(at) for at in (row.created_at, row.ends_at, row.ended_at)))

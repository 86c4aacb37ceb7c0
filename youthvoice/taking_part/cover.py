"""How a yes to somebody's cover ends: with the cover, or with the yes to whom they stood in for. Never passed on.

The young person read a name: “Rae reads it when Sam is away.” Whoever covers next was not named, and gets nothing.
"""

from collections.abc import Sequence

from consent.terms import PermissionState
from youthvoice import audit
from youthvoice.people.service import Hook
from youthvoice.records import service as records
from youthvoice.taking_part import store
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.yeses import mark, untouched
from youthvoice.work import Work

# (work, [(record_id, reader_id)]): these could read as cover, and can no more.
on_cover_yes_ended = Hook("on_cover_yes_ended")


def end_cover(work: Work, worker_id: str) -> None:
    """What app.py registers on `people.on_cover_ended`: every yes to this worker's cover ends, with its keys.

    Does nothing when there is none, so that it may be asked twice. Already writing.
    """
    whose = {row.young_person_id for row in store.list_cover_yeses(work.session, worker_id)}
    if not whose:
        return
    audit.hold(work, *whose)
    _end(work, store.list_cover_yeses(work.session, worker_id), PermissionState.EXPIRED)


def end_cover_for_record(work: Work, record_id: str, worker_id: str) -> None:
    """The young person stopped sharing one record with a worker: so it is with who covers for them. Already writing."""
    _end(work, store.list_cover_yeses(work.session, worker_id, record_id), PermissionState.WITHDRAWN)


def end_cover_reader(work: Work, record_id: str, reader_ids: Sequence[str]) -> None:
    """Before these are picked by name, what they could read as cover ends. The young person's own act; writing."""
    rows = [row for one in reader_ids for row in store.list_permissions_for(work.session, record_id, one)]
    standing = [row for row in rows if row.cover_for_id is not None and row.state == PermissionState.STANDING]
    _end(work, standing, PermissionState.WITHDRAWN)


def _end(work: Work, rows: Sequence[PermissionRow], state: PermissionState) -> None:
    """End these yeses. One that somebody changed is no yes; its keys go all the same."""
    for row in rows:
        if untouched(work, row):
            row.state, row.withdrawn_at = str(state), work.now
            mark(work, row)
    work.session.flush()
    ended = [(row.record_id, row.reader_id) for row in rows if row.record_id is not None]
    records.end_readers(work, ended, "record.cover_ended")
    if ended:
        on_cover_yes_ended(work, ended)

"""A worker's new key after a reset: where it stands, as a row no database writer can change unnoticed.

It opens nothing before a lead who did not start it has confirmed it and the wait is over.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NoReturn

from consent.terms import KeyState
from youthvoice import audit, clock, errors
from youthvoice.people import service as people
from youthvoice.people.service import PublicKey
from youthvoice.sign_in import store
from youthvoice.sign_in.models import WorkerKeyRow
from youthvoice.work import Work


@dataclass(frozen=True)
class WorkerKey:
    """Where a worker's key stands. `opens_at`: the earliest sign-in with a confirmed one."""

    worker_id: str
    state: KeyState
    public_key_id: str | None = None
    reset_by_id: str | None = None
    reset_at: datetime | None = None
    confirmed_by_id: str | None = None
    confirmed_at: datetime | None = None
    opens_at: datetime | None = None


def standing_of(work: Work, worker_ids: list[str]) -> dict[str, WorkerKey]:
    """Where each of these workers' keys stands; a row that is not for the key that waits counts for nothing."""
    current, waiting = people.current_keys(work, worker_ids), people.waiting_keys(work, worker_ids)
    rows = {row.person_id: row for row in store.list_worker_keys(work.session, worker_ids) if _untouched(work, row)}
    found = {}
    for one in worker_ids:
        if one in current:
            found[one] = WorkerKey(one, KeyState.CURRENT)
        elif one in waiting:
            found[one] = _waiting(one, waiting[one], rows.get(one))
        else:
            found[one] = WorkerKey(one, KeyState.NONE)
    return found


def put(work: Work, worker_id: str, key: PublicKey, reset_by_id: str) -> None:
    """Somebody started a new key; whatever waited before is forgotten. `work` is already writing."""
    forget(work, worker_id)
    row = WorkerKeyRow(person_id=worker_id, public_key_id=key.id, reset_by_id=reset_by_id, reset_at=work.now)
    _mark(work, row)
    store.add(work.session, row)


def confirm(work: Work, worker_id: str, confirmed_by_id: str, opens_at: datetime) -> None:
    """Somebody else confirmed it. `work` is already writing, and holds the row (`lock`)."""
    row = lock(work, worker_id)
    if row is None:
        raise errors.NotFound
    row.confirmed_by_id, row.confirmed_at, row.opens_at = confirmed_by_id, work.now, opens_at
    _mark(work, row)
    store.add(work.session, row)


def lock(work: Work, worker_id: str) -> WorkerKeyRow | None:
    """The row, read anew and held against whoever confirms, resets or signs in at the same moment."""
    row = store.lock_worker_key(work.session, worker_id)
    return row if row is not None and _untouched(work, row) else None


def forget(work: Work, worker_id: str) -> None:
    """Nothing waits any more. `work` is already writing."""
    store.delete_worker_key(work.session, worker_id)


def refuse_unless_open(work: Work, worker_id: str, key_id: str) -> None:
    """Raise Problem `key_waits`, with what it waits for and until when, unless this key may open by now."""
    waiting = standing_of(work, [worker_id])[worker_id]
    if not _is_open(work, waiting, key_id):
        _refuse(waiting)


def make_current(work: Work, worker_id: str, key_id: str) -> None:
    """The first sign-in after the wait: from now on it is their key. `work` is already writing.

    Raises Problem `key_waits` when it may not open after all. Twice at once: the second finds it done.
    """
    row = lock(work, worker_id)
    if row is None and _is_theirs(work, worker_id, key_id):
        return
    waiting = standing_of(work, [worker_id])[worker_id]
    if not _is_open(work, waiting, key_id):
        _refuse(waiting)
    people.make_current(work, worker_id, key_id)
    forget(work, worker_id)
    audit.write(work, "worker_key_current", subject_id=worker_id, actor_id=worker_id, details={"key_id": key_id})


def _is_theirs(work: Work, worker_id: str, key_id: str) -> bool:
    key = people.current_key(work, worker_id)
    return key is not None and key.id == key_id


def _is_open(work: Work, waiting: WorkerKey, key_id: str) -> bool:
    if waiting.state is KeyState.CURRENT:
        return True
    is_confirmed = waiting.state is KeyState.WAITING and waiting.public_key_id == key_id
    return is_confirmed and waiting.opens_at is not None and work.now >= waiting.opens_at


def _refuse(waiting: WorkerKey) -> NoReturn:
    detail = "Your passphrase is right. A second lead has to confirm your new key. Until then it opens nothing."
    if waiting.opens_at is not None:
        when = f"{waiting.opens_at.astimezone(clock.SERVICE_ZONE):%A %-d %B at %H:%M}"
        detail = f"Your passphrase is right, and your new key is confirmed. It opens from {when}."
    opens_at = None if waiting.opens_at is None else waiting.opens_at.astimezone(UTC).isoformat(timespec="seconds")
    extra = {"key_state": str(waiting.state), "opens_at": opens_at and opens_at.replace("+00:00", "Z")}
    raise errors.Problem(409, "key_waits", detail, extra=extra)


def _waiting(worker_id: str, key: PublicKey, row: WorkerKeyRow | None) -> WorkerKey:
    if row is None or row.public_key_id != key.id:
        return WorkerKey(worker_id, KeyState.PENDING, key.id)
    return WorkerKey(
        worker_id,
        KeyState.PENDING if row.opens_at is None else KeyState.WAITING,
        key.id,
        row.reset_by_id,
        row.reset_at,
        row.confirmed_by_id,
        row.confirmed_at,
        row.opens_at,
    )


def _untouched(work: Work, row: WorkerKeyRow) -> bool:
    return work.house.is_as_written(
        row.mac, "worker_keys", _bound(row), "worker_key_changed_outside", person=row.person_id
    )


def _mark(work: Work, row: WorkerKeyRow) -> None:
    row.mac = work.house.mac("worker_keys", *_bound(row))


def _bound(row: WorkerKeyRow) -> tuple[str | None, ...]:
    ids = (row.person_id, row.public_key_id, row.reset_by_id, row.confirmed_by_id)
    return (*ids, *(clock.iso(at) for at in (row.reset_at, row.confirmed_at, row.opens_at)))

"""What a person's row says of service, role, state, set-up and confirmation, MAC'd: a database writer cannot say it.

Whoever changes one of these checks the row first and marks it after, so that nothing forged is ever made good.
"""

from datetime import datetime

from youthvoice import clock, errors
from youthvoice.db import Found
from youthvoice.people.models import PersonRow
from youthvoice.work import Work

Bound = tuple[str | None, ...]


def bound(
    person_id: str,
    service_id: str,
    role: str,
    state: str,
    enrolled_at: datetime | None,
    confirmed_at: datetime | None,
) -> Bound:
    """What the mark is over, in its order."""
    return (person_id, service_id, role, state, clock.iso(enrolled_at), clock.iso(confirmed_at))


def mark(work: Work, row: PersonRow) -> None:
    """Mark the row as it stands now."""
    row.mac = work.house.mac("people", *_of(row))


def check(work: Work, row: PersonRow | Found) -> None:
    """Raise Problem `directory_broken` unless the row is as the server wrote it."""
    if not is_marked(work, row.mac, _of(row)):
        detail = "We cannot be sure who this is, so nothing was done. Tell your administrator."
        raise errors.Problem(503, "directory_broken", detail, headers={"Retry-After": "600"})


def is_marked(work: Work, mac: bytes, facts: Bound) -> bool:
    """Whether the server wrote these facts; a row somebody changed is logged loudly."""
    return work.house.is_as_written(mac, "people", facts, "person_changed_outside", person=facts[0])


def _of(row: PersonRow | Found) -> Bound:
    return bound(row.id, row.service_id, row.role, row.state, row.enrolled_at, row.confirmed_at)

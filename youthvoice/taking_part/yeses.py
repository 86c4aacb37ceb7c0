"""One yes as a row: how it is made, MAC’d and told to the rules. A row somebody changed is no yes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter
from types import SimpleNamespace
from typing import TypeAlias

from consent.facts import Permission
from consent.terms import PermissionState, Purpose, Use
from youthvoice import clock
from youthvoice.db import Found
from youthvoice.taking_part.models import PermissionRow
from youthvoice.work import Work

# A yes as the ORM has it, as a statement found it, or as it was just made.
AnyRow: TypeAlias = PermissionRow | Found | SimpleNamespace


@dataclass(frozen=True)
class Yes:
    """One reader said yes to. `second_yes_after`: only waiting, for a second yes from then on.

    `cover_for_id`: said to them as this worker’s cover, who was picked in the same breath.
    """

    reader_id: str
    permission_id: str
    second_yes_after: datetime | None = None
    cover_for_id: str | None = None


def make_row(work: Work, young_person_id: str, record_id: str, yes: Yes, purpose: Purpose, use: Use) -> SimpleNamespace:
    """A new yes, MAC’d: a row’s columns by name, since an ORM row costs as much as all its columns’ marks."""
    state = PermissionState.STANDING if yes.second_yes_after is None else PermissionState.WAITING
    row = SimpleNamespace(
        id=yes.permission_id,
        young_person_id=young_person_id,
        reader_id=yes.reader_id,
        record_id=record_id,
        purpose=str(purpose),
        use=str(use),
        state=str(state),
        given_at=work.now,
        second_yes_after=yes.second_yes_after,
        withdrawn_at=None,
        cover_for_id=yes.cover_for_id,
        request_id=None,
        ends_on=None,
        created_at=work.now,
    )
    mark(work, row)
    return row


def ran_out(work: Work, row: AnyRow) -> bool:
    """Whether a first yes waited longer than the profile lets it (28 days at most)."""
    lives = timedelta(days=work.house.profile.second_yes_lives_days)
    return row.state == PermissionState.WAITING and work.now >= row.created_at + lives


def as_fact(work: Work, row: AnyRow) -> Permission:
    """The yes as the rules know it; one that waited too long has expired."""
    fact = Permission(
        id=row.id,
        young_person_id=row.young_person_id,
        reader_id=row.reader_id,
        record_id=row.record_id,
        purpose=Purpose(row.purpose),
        use=Use(row.use),
        state=PermissionState(row.state),
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
        expires_on=row.ends_on,
        cover_for_id=row.cover_for_id,
    )
    if row.state != PermissionState.WAITING:
        return fact
    if ran_out(work, row):
        return replace(fact, state=PermissionState.EXPIRED)
    last = clock.day_of(row.created_at + timedelta(days=work.house.profile.second_yes_lives_days))
    return replace(fact, expires_on=min(last, row.ends_on or last))


def untouched(work: Work, row: AnyRow) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly and counts for nothing."""
    return work.house.is_as_written(
        row.mac, "permissions", _bound(row), "permission_changed_outside", permission=row.id
    )


def mark(work: Work, row: PermissionRow | SimpleNamespace) -> None:
    """MAC the row as it stands now."""
    row.mac = work.house.mac("permissions", *_bound(row))


_WHAT = attrgetter("id", "young_person_id", "reader_id", "record_id", "purpose", "use", "state")
_WHEN = attrgetter("given_at", "second_yes_after", "withdrawn_at", "created_at")


def _bound(row: AnyRow) -> tuple[str | None, ...]:
    # Only a yes to cover has this last part, so that yeses from before there was cover are still as they were marked.
    cover = () if row.cover_for_id is None else ("cover_for", row.cover_for_id)
    # The same for a yes to being asked.
    asked = () if row.request_id is None else ("asked", row.request_id, row.ends_on and row.ends_on.isoformat())
    return (*_WHAT(row), *map(clock.iso, _WHEN(row)), *cover, *asked)

"""Where a way back stands, from a row no database writer can change unnoticed. A changed row opens nothing.

It opens nothing before another adult confirmed it and the wait is over.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from consent.facts import ways_in
from consent.terms import WayBackState
from youthvoice import clock, errors
from youthvoice.sign_in import invitations
from youthvoice.sign_in import store as sign_in_store
from youthvoice.sign_in.ways_back import store
from youthvoice.sign_in.ways_back.models import WayBackRow
from youthvoice.work import Work

ALIVE = (WayBackState.OPEN, WayBackState.TAKEN_UP, WayBackState.CONFIRMED)


@dataclass(frozen=True)
class WayBack:
    """A young person's newest way back. `confirm_by`: the last day on which another adult can confirm it."""

    young_person_id: str
    state: WayBackState
    invitation_id: str | None = None
    public_key_id: str | None = None
    started_by_id: str | None = None
    started_at: datetime | None = None
    runs_out_at: datetime | None = None
    taken_up_at: datetime | None = None
    confirm_by: date | None = None
    confirmed_by_id: str | None = None
    confirmed_at: datetime | None = None
    seen_on: date | None = None
    seen_how: str | None = None
    opens_at: datetime | None = None
    over_at: datetime | None = None
    over_by_id: str | None = None
    put_away: bool = False

    def as_fact(self) -> ways_in.WayBack:
        """The same as the rules know it."""
        taken_up_on = clock.day_of(self.taken_up_at) if self.taken_up_at else None
        return ways_in.WayBack(self.young_person_id, self.started_by_id, self.state, taken_up_on, self.opens_at)


def find(work: Work, young_person_id: str) -> WayBack:
    """Where a young person's newest one stands."""
    row = store.get(work.session, young_person_id)
    return WayBack(young_person_id, WayBackState.NONE) if row is None else _seen(work, row)


def list_of(work: Work, young_person_ids: Collection[str]) -> list[WayBack]:
    """The newest of each of these who has one."""
    return [_seen(work, row) for row in store.list_of(work.session, young_person_ids)]


def locked(work: Work, young_person_id: str) -> WayBackRow:
    """The row, held to be changed. `work` is already writing. Raises NotFound; Conflict for one changed outside."""
    row = store.lock(work.session, young_person_id)
    if row is None:
        raise errors.NotFound
    if not is_untouched(work, row):
        raise errors.Conflict("way_back_changed", "Something is wrong with this. Start again.")
    return row


def keep(work: Work, row: WayBackRow) -> None:
    """Mark the row as it stands now, and keep it. `work` is already writing."""
    row.mac = work.house.mac("ways_back", *_bound(row))
    sign_in_store.add(work.session, row)


def is_untouched(work: Work, row: WayBackRow) -> bool:
    """Whether the row is as the server wrote it; one that is not is logged loudly."""
    return work.house.is_as_written(
        row.mac, "ways_back", _bound(row), "way_back_changed_outside", person=row.young_person_id
    )


def _seen(work: Work, row: WayBackRow) -> WayBack:
    invitation = sign_in_store.get_invitation(work.session, row.invitation_id)
    days = timedelta(days=work.house.profile.confirm_enrolment_days)
    confirm_by = clock.day_of(row.taken_up_at) + days if row.taken_up_at else None
    state = WayBackState(row.state)
    is_open = invitation is not None and invitations.state_of(work, invitation) == "open"
    ran_out = state is WayBackState.OPEN and not is_open
    late = state is WayBackState.TAKEN_UP and (confirm_by is None or work.today > confirm_by)
    untouched = is_untouched(work, row)
    if ran_out or late or not untouched:
        state = WayBackState.ENDED
    return WayBack(
        young_person_id=row.young_person_id,
        state=state,
        invitation_id=row.invitation_id,
        public_key_id=row.public_key_id,
        started_by_id=row.started_by_id,
        started_at=row.started_at,
        runs_out_at=invitation.expires_at if invitation is not None else None,
        taken_up_at=row.taken_up_at,
        confirm_by=confirm_by,
        confirmed_by_id=row.confirmed_by_id,
        confirmed_at=row.confirmed_at,
        seen_on=row.seen_on,
        seen_how=row.seen_how,
        opens_at=row.opens_at,
        over_at=row.over_at,
        over_by_id=row.over_by_id,
        put_away=untouched and row.put_away_at is not None,
    )


def _bound(row: WayBackRow) -> tuple[str | None, ...]:
    ids = (row.young_person_id, row.invitation_id, row.started_by_id, row.state, row.public_key_id)
    others = (row.confirmed_by_id, row.seen_how, row.over_by_id, row.seen_on.isoformat() if row.seen_on else None)
    times = (row.started_at, row.taken_up_at, row.confirmed_at, row.opens_at, row.over_at, row.put_away_at)
    return (*ids, *others, *(clock.iso(at) for at in times))

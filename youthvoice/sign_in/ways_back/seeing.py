"""Who sees a way back: the young person, on every phone that still opens; and the adults who can confirm or end it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from consent.capabilities import Role
from consent.terms import WayBackState
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.sign_in.ways_back import standing
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.work import Work

# How long staff still see of one that is over that the young person stopped it.
STOPPED_LISTED = timedelta(days=28)


@dataclass(frozen=True)
class WayBackLine:
    """One line of the staff list."""

    person: people.Person
    way_back: WayBack
    started_by: people.Person | None
    confirmed_by: people.Person | None
    mine_to_confirm: bool


@dataclass(frozen=True)
class Notice:
    """What a young person reads about their own newest way back, with adults by first name."""

    state: WayBackState
    started_by: people.Person | None
    started_at: datetime | None
    taken_up_at: datetime | None
    confirmed_by: people.Person | None
    seen_how: str | None
    opens_at: datetime | None
    over_at: datetime | None
    over_by: people.Person | None


def list_ways_back(work: Work) -> list[WayBackLine]:
    """The service's for a lead, else those of the asker's own young people, oldest first."""
    me = work.me
    if me is None:
        raise errors.SignedOut
    young = (
        people.list_young_people_in(work, me.service_id)
        if me.role is Role.LEAD
        else people.list_young_people_of(work, me.person_id)
    )
    by_id = {one.id: one for one in young}
    since = work.now - STOPPED_LISTED
    found = [
        one
        for one in standing.list_of(work, list(by_id))
        if one.state in standing.ALIVE or (one.state is WayBackState.STOPPED and (one.over_at or since) > since)
    ]
    adults = people.find_people(work, list({*_ids(found)}))
    return [
        WayBackLine(
            person=by_id[one.young_person_id],
            way_back=one,
            started_by=adults.get(one.started_by_id or ""),
            confirmed_by=adults.get(one.confirmed_by_id or ""),
            mine_to_confirm=one.state is WayBackState.TAKEN_UP and one.started_by_id != me.person_id,
        )
        for one in found
    ]


def my_notice(work: Work) -> Notice | None:
    """What the phone of whoever is signed in shows; None when nothing is under way and all was put away."""
    me = work.me
    if me is None:
        raise errors.SignedOut
    found = standing.find(work, me.person_id)
    if found.state is WayBackState.NONE or (found.put_away and found.state not in standing.ALIVE):
        return None
    return notice_of(work, found)


def notice_of(work: Work, found: WayBack) -> Notice:
    """A way back in the shape a young person reads."""
    adults = people.find_people(work, list({*_ids([found])}))
    return Notice(
        state=found.state,
        started_by=adults.get(found.started_by_id or ""),
        started_at=found.started_at,
        taken_up_at=found.taken_up_at,
        confirmed_by=adults.get(found.confirmed_by_id or ""),
        seen_how=found.seen_how,
        opens_at=found.opens_at,
        over_at=found.over_at,
        over_by=None if found.over_by_id == found.young_person_id else adults.get(found.over_by_id or ""),
    )


def _ids(found: list[WayBack]) -> list[str]:
    ids = [(one.started_by_id, one.confirmed_by_id, one.over_by_id) for one in found]
    return [one for three in ids for one in three if one is not None]

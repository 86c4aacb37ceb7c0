"""Who covers for a worker, and who is away. Each row is MAC'd: what is sent to the worker is sealed to their cover too.

A worker has one cover at a time. What a former cover could read as cover ends with it, and is never passed on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation, Worker
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import Found
from youthvoice.people import hooks, store
from youthvoice.people.models import CoverRow, PersonRow
from youthvoice.people.persons import Person, as_person, find_people
from youthvoice.work import Work

BACK_BEFORE = "Say a day after the first day away."
BACK_WITHOUT_LEAVING = "Say from which day on."
TOO_FAR = "Pick a day within a year."
# Whoever is away longer says so again; a leap year’s, so that the same day next year is always in it.
LONGEST_AWAY = timedelta(days=366)
LEFT = "They do not work here any more. Pick somebody else."


@dataclass(frozen=True)
class CoverSeen:
    """A worker, who covers for them, and the days they are away; `away_until` is their first day back."""

    worker_id: str
    cover: Person | None
    away_from: date | None
    away_until: date | None


@dataclass(frozen=True)
class OwnCover(CoverSeen):
    """The same for whoever is signed in, and for whom they cover."""

    covering: list[Person]


def covers_of(work: Work, worker_ids: Sequence[str], *, held: bool = False) -> dict[str, Person]:
    """Who covers for each of these workers today. A changed row, and cover that left, is left out.

    `held`: inside the write transaction, so that no cover changes before this request ends.
    """
    rows = store.list_covers(work.session, worker_ids, work.today, held=held) if worker_ids else ()
    rows = [row for row in rows if _untouched(work, row)]
    people = find_people(work, [row.cover_id for row in rows]) if rows else {}
    return {row.worker_id: people[row.cover_id] for row in rows if people[row.cover_id].state == "active"}


def see_cover(work: Work, worker_id: str) -> CoverSeen:
    """One worker's cover and the days they are away."""
    worker = as_person(work, _staff(work, worker_id))
    cover = covers_of(work, [worker_id]).get(worker_id)
    return CoverSeen(worker_id, cover, worker.away_from, worker.away_until)


def see_own_cover(work: Work) -> OwnCover:
    """Who covers for me, when I am away, and for whom I cover."""
    if work.me is None:
        raise errors.SignedOut
    me = work.me.person_id
    mine = see_cover(work, me)
    rows = [row for row in store.list_covered_by(work.session, me, work.today) if _untouched(work, row)]
    covered = find_people(work, [row.worker_id for row in rows]) if rows else {}
    active = [one for one in covered.values() if one.state == "active"]
    return OwnCover(me, mine.cover, mine.away_from, mine.away_until, active)


def set_cover(work: Work, worker_id: str, cover_id: str | None) -> CoverSeen:
    """From now on this worker's cover is `cover_id`, or nobody. The same again changes nothing.

    Raises NotFound for anybody outside the asker's service, Refused for who cannot cover, Invalid for who left.
    """
    worker, cover = _staff(work, worker_id), _staff(work, cover_id) if cover_id else None
    stand_in = _fact(cover) if cover is not None else None
    situation = Situation(now=work.now, today=work.today, worker=_fact(worker), cover=stand_in)
    gate.ask(work, Action.SET_COVER if cover_id else Action.END_COVER, situation)
    if cover is not None and cover.state != "active":
        raise errors.Invalid({"cover_id": LEFT}, code="left")
    work.begin_writing()
    _change(work, worker_id, cover_id)
    return see_cover(work, worker_id)


def end_covers_of(work: Work, worker_id: str) -> None:
    """What app.py registers on `on_worker_left`: nobody covers for them, and they for nobody. Already writing."""
    _change(work, worker_id, None)
    for row in store.list_covered_by(work.session, worker_id, work.today):
        _change(work, row.worker_id, None)


def say_away(work: Work, worker_id: str, away_from: date | None, away_until: date | None) -> CoverSeen:
    """From when to when a worker is away (`away_until`: first day back, None when not known); both None ends it.

    Raises NotFound for anybody but the worker themselves or a lead of their service, Invalid for days in no order
    or more than a year off.
    """
    worker = _staff(work, worker_id)
    situation = Situation(now=work.now, today=work.today, account_id=worker_id, worker=_fact(worker))
    gate.ask(work, Action.SET_AWAY, situation)
    if away_until is not None and away_from is None:
        raise errors.Invalid({"from": BACK_WITHOUT_LEAVING}, code="from_missing")
    if away_from is not None and away_until is not None and away_until <= away_from:
        raise errors.Invalid({"until": BACK_BEFORE}, code="until_too_early")
    days = {"from": away_from, "until": away_until}
    far = [name for name, day in days.items() if day is not None and day > work.today + LONGEST_AWAY]
    if far:
        raise errors.Invalid(dict.fromkeys(far, TOO_FAR), code="too_far")
    work.begin_writing()
    store.set_away(work.session, worker_id, away_from, away_until)
    said = {name: day and day.isoformat() for name, day in days.items()}
    audit.write(work, "away_set", subject_id=worker_id, details=said)
    return see_cover(work, worker_id)


def _change(work: Work, worker_id: str, cover_id: str | None) -> None:
    former = _standing(work, store.find_cover(work.session, worker_id))
    if former == cover_id is not None:
        return
    hooks.on_cover_ended(work, worker_id)  # locks whose records they are first, and the row of cover after them
    row = store.lock_cover(work.session, worker_id)
    if row is None and cover_id is None:
        return
    _put(work, row, worker_id, cover_id)
    hooks.on_cover_ended(work, worker_id)  # what was sent between the two; from here on nothing can be
    if former == cover_id:
        return
    audit.write(work, "cover_set", subject_id=worker_id, details={"cover": cover_id, "former": former})
    for one in dict.fromkeys((worker_id, cover_id, former)):
        if one is not None and (work.me is None or one != work.me.person_id):
            outbox.put(work, "cover_changed", recipient_id=one, subject_id=worker_id)


def _put(work: Work, row: CoverRow | None, worker_id: str, cover_id: str | None) -> None:
    if row is None:
        row = CoverRow(worker_id=worker_id)
    if cover_id is None:
        row.ends_on = row.ends_on or work.today
    else:
        row.cover_id, row.starts_on, row.ends_on = cover_id, work.today, None
    row.mac = work.house.mac("covers", *_bound(row))
    store.add(work.session, row)


def _standing(work: Work, row: CoverRow | None) -> str | None:
    """Who covers today by this row. A changed row is no cover, and whoever it named is not its former one."""
    if row is None or not _untouched(work, row):
        return None
    return row.cover_id if row.ends_on is None or work.today < row.ends_on else None


def _untouched(work: Work, row: CoverRow | Found) -> bool:
    return work.house.is_as_written(
        row.mac, "covers", _bound(row), "cover_changed_outside", worker=row.worker_id, cover=row.cover_id
    )


def _bound(row: CoverRow | Found) -> tuple[str | None, ...]:
    ends_on = None if row.ends_on is None else row.ends_on.isoformat()
    return row.worker_id, row.cover_id, row.starts_on.isoformat(), ends_on


def _staff(work: Work, worker_id: str) -> PersonRow:
    row = store.get_person(work.session, worker_id)
    if row is None or row.role == Role.YOUNG_PERSON:
        raise errors.NotFound
    return row


def _fact(row: PersonRow) -> Worker:
    return Worker(row.id, Role(row.role), row.service_id)

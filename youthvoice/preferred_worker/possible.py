"""Who could be somebody's worker: with how many young people they work, their days and languages. Not their worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consent.capabilities import Role
from youthvoice.people import service as people
from youthvoice.preferred_worker.facts import me
from youthvoice.preferred_worker.profiles import Written, workers_here, written_by
from youthvoice.work import Work


@dataclass(frozen=True)
class Possible:
    """One worker. `room`: `has_room`, `usual` or `full`, against the profile's caseload."""

    id: str
    name: str
    role: Role
    caseload: int
    room: str
    days: Sequence[str]
    languages: Sequence[str]
    away_until: date | None


def list_possible(work: Work, service_id: str) -> list[Possible]:
    """Everybody who works with young people here but me, by name: nobody decides about themselves."""
    here = [one for one in workers_here(work, service_id) if one.id != me(work).person_id]
    ids = [one.id for one in here]
    counts, written = people.count_young_people(work, ids), written_by(work, ids)
    found = [
        Possible(
            id=one.id,
            name=one.name,
            role=one.role,
            caseload=counts[one.id],
            room=_room(work, counts[one.id]),
            days=written.get(one.id, Written()).days,
            languages=written.get(one.id, Written()).languages,
            away_until=one.away_until if one.is_away(work.today) else None,
        )
        for one in here
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def _room(work: Work, caseload: int) -> str:
    profile = work.house.profile
    if caseload < profile.caseload_least:
        return "has_room"
    return "usual" if caseload < profile.caseload_most else "full"

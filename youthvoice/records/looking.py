"""Who can open what, and who did: read from grants and the audit, without opening anything."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from consent.actions import Action
from consent.facts import Record, Situation
from consent.terms import PermissionState, RecordKind, RecordState
from youthvoice import audit, clock, gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import about, granting, hooks, store
from youthvoice.records.opening import OPENED
from youthvoice.records.owed import store as promises
from youthvoice.records.sealing import signed_in
from youthvoice.records.shapes import Look, Sight
from youthvoice.records.store import Found
from youthvoice.work import Work


def who_can_see(work: Work, record_ids: Sequence[str]) -> dict[str, list[Sight]]:
    """Who can open any version of each record or is owed it, except the young person and the safeguarding key.

    Opens nothing. Times are of this reader's first opening of any version.
    """
    found: dict[str, dict[str, Sight]] = {record_id: {} for record_id in record_ids}
    if not record_ids:
        return {}
    for row in promises.list_owed_of(work.session, record_ids):
        if row.reader_id != row.young_person_id and not _is_over(work, row) and granting.is_promise(work.house, row):
            found[row.record_id][row.reader_id] = Sight(row.reader_id, row.basis, None, row.opens_at, owed=True)
    for row in store.list_others(work.session, record_ids):
        if _is_over(work, row):
            continue
        before = found[row.record_id].get(row.reader_id)
        opened_at = _earlier(row.opened_at, before.opened_at if before else None)
        found[row.record_id][row.reader_id] = Sight(row.reader_id, row.basis, opened_at, row.opens_at)
    return {record_id: list(sights.values()) for record_id, sights in found.items()}


def _is_over(work: Work, row: Any) -> bool:
    """What they were given, or promised, has ended by itself."""
    return row.expires_at is not None and row.expires_at <= work.now


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return one or other if one is None or other is None else min(one, other)


def find_record(work: Work, record_id: str) -> Record | None:
    """Where a record stands, as the rules know it; opens nothing."""
    row = store.find_record(work.session, record_id)
    if row is None:
        return None
    record = Record(
        id=row.id,
        kind=RecordKind(row.kind),
        owner_id=row.owner_id,
        young_person_id=row.young_person_id,
        state=RecordState(row.state),
    )
    return about.with_worker(record, about.workers_told_of(work, [record_id]).get(record_id))


def who_looked(work: Work, young_person_id: str) -> list[Look]:
    """Each opening of something of theirs by somebody else, newest first; their own openings are not listed."""
    looks = []
    for entry in audit.list_entries(work.session, young_person_id, [OPENED]):
        if entry.actor_id is not None and entry.actor_id != young_person_id:
            looks += [
                Look(entry.at, entry.actor_id, record_id, kind)
                for record_id, kind in entry.details["records"].items()
                if kind != RecordKind.HOLD  # they are told that it happened and until when, and of no adult’s name
            ]
    return looks


def see_who_can_see(work: Work) -> dict[str, Any]:
    """The young person's whole page: people with their counts, who looked, and how much is just theirs."""
    me = signed_in(work)
    young = people.consent_young_person(work, me.person_id)
    situation = Situation(now=work.now, today=work.today, young_person=young)
    gate.ask(work, Action.SEE_WHO_LOOKED, situation, about=me.person_id)
    kinds = _held_by(work, me.person_id)
    sights = who_can_see(work, list(kinds))
    looks = [one for one in who_looked(work, me.person_id) if one.kind != RecordKind.CONCERN or one.record_id in kinds]
    looks = _without_repeats(looks)
    stand_ins = _stand_ins(work, me.person_id)
    ids = {sight.reader_id for each in sights.values() for sight in each} | {look.reader_id for look in looks}
    names = people.find_people(work, sorted(ids.union(stand_ins.values())))
    own = {row.id for row in store.list_records_of(work.session, me.person_id) if _is_said(row, me.person_id)}
    return {
        "people": [_person(names, one, kinds, sights, stand_ins) for one in _readers_in(sights) if one in names],
        "looked": [_look(names[look.reader_id], look) for look in looks if look.reader_id in names],
        "just_me_count": sum(1 for record_id in own & sights.keys() if not sights[record_id]),
    }


def _without_repeats(looks: Sequence[Look]) -> list[Look]:
    """A list of words for use opens each of them whenever it is shown: one line a day for each reader says it."""
    seen: set[tuple[str, str, date]] = set()
    found = []
    for look in looks:
        line = (look.reader_id, look.kind, clock.day_of(look.at))
        if look.kind != RecordKind.QUOTATION or line not in seen:
            found.append(look)
        seen.add(line)
    return found


def _is_said(row: Found, young_person_id: str) -> bool:
    """Whether they said it themselves; words of theirs that were picked for use were said somewhere else."""
    return bool(row.owner_id == young_person_id and row.kind != RecordKind.QUOTATION)


def _held_by(work: Work, young_person_id: str) -> dict[str, str]:
    """What the young person can open themselves, with its kind: an adult's draft about them is not told of here.

    Nor what was typed for them: until they confirm it, nothing was shared and it counts nowhere. How something was
    explained is between two people, and is shown with what was asked.
    """
    return {
        row.record_id: row.kind
        for row in store.list_sealed_to(work.session, young_person_id)
        if row.young_person_id == young_person_id
        and row.state != RecordState.PROPOSAL
        and row.kind != RecordKind.EXPLANATION
    }


def _stand_ins(work: Work, young_person_id: str) -> dict[tuple[str, str], str]:
    """For whom somebody reads a record as cover, by record and reader: they cannot see it all the time."""
    return {
        (one.record_id, one.reader_id): one.cover_for_id
        for answer in hooks.on_permissions_asked(work, young_person_id)
        for one in answer
        if one.record_id is not None and one.cover_for_id is not None and one.state is PermissionState.STANDING
    }


def _readers_in(sights: dict[str, list[Sight]]) -> Iterable[str]:
    return dict.fromkeys(sight.reader_id for each in sights.values() for sight in each)


def _person(
    names: dict[str, Person],
    person_id: str,
    kinds: dict[str, str],
    sights: dict[str, list[Sight]],
    stand_ins: dict[tuple[str, str], str],
) -> dict[str, Any]:
    person = names[person_id]
    opened = [sight.opened_at for each in sights.values() for sight in each if sight.reader_id == person_id]
    things = [
        {
            "record_id": record_id,
            "kind": kinds[record_id],
            "opened_at": sight.opened_at,
            "owed": sight.owed,
            "cover_for": names.get(stand_ins.get((record_id, person_id), "")),
        }
        for record_id, each in sights.items()
        for sight in each
        if sight.reader_id == person_id
    ]
    return {
        "id": person.id,
        "first_name": person.first_name,
        "what": person.role,
        "count": len(things),
        "last_opened_at": max((at for at in opened if at is not None), default=None),
        "records": things,
    }


def _look(person: Person, look: Look) -> dict[str, Any]:
    return {
        "at": look.at,
        "id": person.id,
        "first_name": person.first_name,
        "what": person.role,
        "kind": look.kind,
        "record_id": look.record_id,
    }

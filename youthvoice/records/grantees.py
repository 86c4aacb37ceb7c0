"""Who can be sealed to now, who must be owed, and when the safeguarding key comes in: no caller can forget it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from consent.capabilities import Role
from consent.terms import RecordKind, RecordState
from youthvoice.people import service as people
from youthvoice.people.service import PublicKey
from youthvoice.records import granting, store
from youthvoice.records.shapes import Place, Reader, Row
from youthvoice.work import Work

# Outside the service's own adults: what only these can read has no safeguarding grant.
OUTSIDE = frozenset({Role.YOUNG_PERSON, Role.ADVOCATE})


@dataclass(frozen=True)
class Made:
    """Rows made for readers, and who of them got a key."""

    grants: tuple[Row, ...]
    owed: tuple[Row, ...]

    @property
    def granted_to(self) -> list[str]:
        return [row["reader_id"] for row in self.grants]


def make(work: Work, place: Place, readers: Sequence[Reader], data_key: bytes) -> Made:
    """A grant for each reader who has a key to seal to, a promise for each who has none. One query for all keys."""
    keys = keys_of(work, [reader.reader_id for reader in readers])
    grants, owed = [], []
    for reader in readers:
        key = None if reader.owed else keys.get(reader.reader_id)
        if key is None:
            owed.append(granting.owed_row(work.house, place, reader, work.now))
        else:
            grants.append(granting.grant(work.house, place, reader, key, data_key, work.now))
    return Made(tuple(grants), tuple(owed))


def keys_of(work: Work, owner_ids: Collection[str]) -> dict[str, PublicKey]:
    """Whom we can seal to: current keys, else an open invitation's pending one (architecture.md, Enrolment)."""
    keys = people.current_keys(work, list(owner_ids))
    missing = [one for one in owner_ids if one not in keys]
    return people.pending_keys(work, missing) | keys if missing else keys


def with_safeguarding(
    work: Work, place: Place, state: str, made: Made, holders: Iterable[str], data_key: bytes
) -> Made:
    """Add the safeguarding grant when an adult of the service can read this version; never to a draft or complaint.

    `holders`: who had a key before (architecture.md, Safeguarding key). Raises Conflict when the service has none.
    """
    readers = [*made.granted_to, *holders]
    if state == RecordState.DRAFT or place.kind == RecordKind.COMPLAINT or place.service_id in readers:
        return made
    if not any_of_service(work, place, readers):
        return made
    key = people.safeguarding_key(work, place.service_id)
    extra = granting.safeguarding_grant(work.house, place, key, data_key, work.now)
    return Made((*made.grants, extra), made.owed)


def lacks_safeguarding(work: Work, place: Place, grants: Sequence[Row]) -> bool:
    """Whether these grants, made while the service's key was there, would be an adult's without it now. Locked."""
    readers = [row["reader_id"] for row in grants]
    readers += [row.reader_id for row in store.list_grants(work.session, place.version_id)]
    kept_outside = place.kind == RecordKind.COMPLAINT
    return not kept_outside and place.service_id not in readers and any_of_service(work, place, readers)


def owed_instead(work: Work, place: Place, grants: Sequence[Row]) -> Made:
    """Those grants whose reader still has that key; the others as promises, for they would open nothing. While writing.

    The service's own is left alone: a new safeguarding key is for new versions.
    """
    live = people.live_keys(work, [row["reader_key_id"] for row in grants])
    kept = [row for row in grants if row["reader_key_id"] in live or row["reader_id"] == place.service_id]
    lost = [granting.reader_of_row(row) for row in grants if row not in kept]
    return Made(tuple(kept), tuple(granting.owed_row(work.house, place, reader, work.now) for reader in lost))


def any_of_service(work: Work, place: Place, reader_ids: Collection[str]) -> bool:
    """Whether any of these is an adult of the record's service.

    One is looked up before the rest: unsealing everybody's name to see a role is most of the cost of sending.
    """
    others = [one for one in dict.fromkeys(reader_ids) if one not in (place.young_person_id, place.service_id)]
    for some in (others[:1], others[1:]):
        found = people.find_people(work, some) if some else {}
        if any(one.service_id == place.service_id and one.role not in OUTSIDE for one in found.values()):
            return True
    return False


def state_with(kind: str, young_person_id: str, owner_id: str, reader_ids: Collection[str]) -> RecordState:
    """Where a record stands when these people can read it or are promised it."""
    others = set(reader_ids) - {owner_id}
    if not others:
        return RecordState.DRAFT
    if kind in (RecordKind.VOICE, RecordKind.COMPLAINT):
        return RecordState.SENT
    return RecordState.SHOWN if young_person_id in reader_ids else RecordState.SAVED

"""Who can be sealed to now, who must be owed, and when the safeguarding key comes in: no caller can forget it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
    """Rows made for readers, and who of them got a key. `keys`: those that were at hand, the service's own among them.

    A key's mark names its owner's service and role: nobody has to be looked up for these.
    """

    grants: tuple[Row, ...]
    owed: tuple[Row, ...]
    keys: Mapping[str, PublicKey] = field(default_factory=dict, repr=False)

    @property
    def granted_to(self) -> list[str]:
        return [row["reader_id"] for row in self.grants]


def make(work: Work, place: Place, readers: Sequence[Reader], data_key: bytes) -> Made:
    """A grant for each reader who has a key to seal to, a promise for each who has none. One query for all keys."""
    owners = {reader.reader_id for reader in readers}
    if owners - {place.owner_id}:  # what is for its owner alone asks nothing of the service's key, broken or not
        owners.add(place.service_id)
    keys = people.keys_to_seal_to(work, owners)
    grants, owed = [], []
    for reader in readers:
        key = None if reader.owed else keys.get(reader.reader_id)
        if key is None:
            owed.append(granting.owed_row(work.house, place, reader, work.now))
        else:
            grants.append(granting.grant(work.house, place, reader, key, data_key, work.now))
    return Made(tuple(grants), tuple(owed), keys)


def with_safeguarding(
    work: Work, place: Place, state: str, made: Made, holders: Iterable[str], data_key: bytes
) -> Made:
    """Add the safeguarding grant when an adult of the service can read this version; never to a draft or complaint.

    `holders`: who had a key before (architecture.md, Safeguarding key). Raises Conflict when the service has none.
    """
    readers = [*made.granted_to, *holders]
    if state == RecordState.DRAFT or place.kind == RecordKind.COMPLAINT or place.service_id in readers:
        return made
    at_hand = [made.keys[one] for one in made.granted_to if one in made.keys]
    if not (any_with_key_of_service(place, at_hand) or any_of_service(work, place, readers)):
        return made
    key = made.keys.get(place.service_id) or people.safeguarding_key(work, place.service_id)
    extra = granting.safeguarding_grant(work.house, place, key, data_key, work.now)
    return replace(made, grants=(*made.grants, extra))


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
    """Whether any of these is an adult of the record's service."""
    others = [one for one in dict.fromkeys(reader_ids) if one not in (place.young_person_id, place.service_id)]
    found = people.find_people(work, others).values() if others else ()
    return any(_is_adult_of(place, one.service_id, one.role) for one in found)


def any_with_key_of_service(place: Place, keys: Iterable[PublicKey]) -> bool:
    """The same, of those whose keys are at hand."""
    return any(_is_adult_of(place, key.service_id, Role(key.role)) for key in keys if key.state != "safeguarding")


def _is_adult_of(place: Place, service_id: str, role: Role) -> bool:
    return service_id == place.service_id and role not in OUTSIDE


def state_with(kind: str, young_person_id: str, owner_id: str, reader_ids: Collection[str]) -> RecordState:
    """Where a record stands when these people can read it or are promised it."""
    others = set(reader_ids) - {owner_id}
    if not others:
        return RecordState.DRAFT
    if kind in (RecordKind.VOICE, RecordKind.COMPLAINT):
        return RecordState.SENT
    return RecordState.SHOWN if young_person_id in reader_ids else RecordState.SAVED

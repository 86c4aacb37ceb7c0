"""Giving more people the key to a version that is there: opened with the giver's own, sealed to each."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from youthvoice import audit, errors
from youthvoice.records import grantees, granting, store
from youthvoice.records.owed import store as promises
from youthvoice.records.sealing import FASTER, signed_in
from youthvoice.records.shapes import Place, Reader, SealedShare
from youthvoice.records.store import Found
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

log = structlog.get_logger()


def share(work: Work, record_id: str, readers: Sequence[Reader]) -> SealedShare:
    """Re-seal the current version's data key to these readers. Writes nothing.

    Whoever has a key keeps it as it is. Raises NotFound when I cannot open that version myself.
    """
    before = store.find_record(work.session, record_id)
    if before is None:
        raise errors.NotFound
    place, data_key = my_key(work, record_id, before.current_version_id)
    held = [row.reader_id for row in store.list_grants(work.session, place.version_id)]
    more = list({one.reader_id: one for one in readers if one.reader_id not in held}.values())
    promised = [row.reader_id for row in promises.list_owed(work.session, place.version_id)]
    everybody = [*held, *promised, *(one.reader_id for one in more)]
    state = grantees.state_with(place.kind, place.young_person_id, place.owner_id, _people(place, everybody))
    made = grantees.make(work, place, more, data_key)
    made = grantees.with_safeguarding(work, place, state, made, held, data_key)
    return SealedShare(place, before.state, state, made.grants, made.owed)


def save_share(work: Work, shared: SealedShare) -> None:
    """Save what `share` made. Raises Conflict `changed` when the record was saved, shared or taken back meanwhile."""
    place = shared.place
    audit.hold(work, place.young_person_id)
    now = store.lock_records(work.session, [place.record_id]).get(place.record_id)
    if now is None or (now.current_version_id, now.state) != (place.version_id, shared.from_state):
        raise errors.Conflict("changed", FASTER)
    if not granting.is_record(work.house, now) or now.service_id != place.service_id:
        raise errors.NotFound
    if grantees.lacks_safeguarding(work, place, shared.grants):
        raise errors.Conflict("changed", FASTER)
    made = grantees.owed_instead(work, place, shared.grants)
    shared = replace(shared, grants=made.grants, owed=(*shared.owed, *made.owed))
    if shared.state != shared.from_state:
        store.set_state(work.session, place.record_id, shared.state)
    store.add_grants(work.session, shared.grants)
    # A promise already there may stand on a yes that has ended: this one takes its place.
    promises.delete_owed_to(
        work.session, place.version_id, [row["reader_id"] for row in (*shared.grants, *shared.owed)]
    )
    promises.add_owed(work.session, shared.owed)
    audit.write(
        work,
        "record.shared",
        young_person_id=place.young_person_id,
        subject_id=place.record_id,
        details={
            "version": place.version_id,
            "readers": [row["reader_id"] for row in shared.grants],
            "owed": [row["reader_id"] for row in shared.owed],
        },
    )


def open_key(work: Work, held: Found) -> bytes | None:
    """The data key in one of my own grants; None when this session holds no keys, or it does not open."""
    me = signed_in(work)
    return None if me.bundle is None else try_key(work, held, me.person_id, me.bundle)


def try_key(work: Work, held: Found, reader_id: str, bundle: Bundle) -> bytes | None:
    """The data key in a grant; None, and loudly logged (ids only), when it does not open."""
    try:
        place = granting.place_of(held)
        return granting.open_data_key(work.house, place, held, reader_id, bundle.public_key, bundle)
    except Unopenable:
        log.critical("grant_does_not_open", grant=held.id, record=held.record_id, reader=reader_id)
        return None


def my_key(work: Work, record_id: str, version_id: str) -> tuple[Place, bytes]:
    """The place and the data key of a version I hold. Raises NotFound when I do not, or it does not open."""
    held = store.find_held(work.session, signed_in(work).person_id, record_id, version_id, work.now)
    data_key = open_key(work, held) if held is not None else None
    if held is None or data_key is None:
        raise errors.NotFound
    return granting.place_of(held), data_key


def _people(place: Place, reader_ids: Sequence[str]) -> list[str]:
    return [one for one in reader_ids if one != place.service_id]

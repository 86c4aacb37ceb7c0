"""Words somebody typed become their owner's own: new keys on the owner's yes, and none left of the typing."""

from collections.abc import Sequence

from consent.terms import RecordState
from youthvoice import audit, errors
from youthvoice.records import grantees, store
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import Reader, SealedShare
from youthvoice.records.sharing import my_key, save_share
from youthvoice.work import Work


def adopt(work: Work, record_id: str, version_id: str, readers: Sequence[Reader]) -> SealedShare:
    """Seal exactly this version to these readers, on their own basis, with the owner's key. Writes nothing.

    Raises NotFound when the asker holds no key to it, Conflict `changed` when it is not what waits any more.
    """
    before = store.find_record(work.session, record_id)
    if before is None:
        raise errors.NotFound
    if (before.current_version_id, before.state) != (version_id, RecordState.PROPOSAL):
        raise errors.Conflict("changed", "This changed meanwhile. Look at it again.")
    place, data_key = my_key(work, record_id, version_id)
    made = grantees.make(work, place, readers, data_key)
    held = [row.reader_id for row in store.list_grants(work.session, version_id) if row.reader_id == place.service_id]
    made = grantees.with_safeguarding(work, place, RecordState.SENT, made, held, data_key)
    return SealedShare(place, before.state, RecordState.SENT, made.grants, made.owed)


def save_adopted(work: Work, adopted: SealedShare) -> None:
    """Take the typing's keys away and save the new ones. Raises Conflict `changed` when it was changed or ended."""
    audit.hold(work, adopted.place.young_person_id)
    promises.delete_typists_keys(work.session, adopted.place.record_id)
    save_share(work, adopted)

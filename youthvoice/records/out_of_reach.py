"""What a new key does not open: what is still promised to its owner, and what nobody can give back. Counts only."""

from youthvoice.people import service as people
from youthvoice.records import store
from youthvoice.records.owed import store as promises
from youthvoice.records.sealing import signed_in
from youthvoice.records.shapes import OutOfReach
from youthvoice.work import Work


def see_out_of_reach(work: Work) -> OutOfReach:
    """How many records somebody is still promised, and how many only their lost key opened: shut for good."""
    me = signed_in(work)
    promised = {row.record_id for row in promises.list_owed_of_reader(work.session, me.person_id)}
    held = store.list_sealed_to(work.session, me.person_id)
    live = people.live_keys(work, list({row.reader_key_id for row in held}))
    open_now = {row.record_id for row in held if row.reader_key_id in live}
    lost = {row.record_id for row in held} - open_now - promised
    return OutOfReach(promised=len(promised - open_now), shut=len(lost))


def is_out_of_reach(work: Work, record_id: str) -> bool:
    """Whether none of my keys in use was ever given this record: lost with an old key, or promised and not there yet.

    One that a key in use was given and that does not open was changed or moved, which is something else.
    """
    me = signed_in(work)
    mine = [row for row in store.list_grants_of(work.session, [record_id]) if row.reader_id == me.person_id]
    return not people.live_keys(work, list({row.reader_key_id for row in mine}))

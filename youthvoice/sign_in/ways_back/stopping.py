"""Stopping a way back before it opens anything: by the young person with one tap, or by an adult who knows them."""

from consent.actions import Action
from consent.capabilities import Role
from consent.terms import WayBackState
from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.sign_in import invitations, tries
from youthvoice.sign_in import store as sign_in_store
from youthvoice.sign_in.ways_back import standing, store
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.sign_in.ways_back.telling import ask, tell
from youthvoice.work import Work


def stop(work: Work, young_person_id: str) -> WayBack:
    """Stop it: its key, its phone and its words open nothing from now on. The same again changes nothing.

    Raises NotFound for a stranger, Refused when there is nothing to stop.
    """
    assert work.me is not None  # the route's
    before = standing.find(work, young_person_id)
    if before.state in (WayBackState.STOPPED, WayBackState.ENDED) and before.over_by_id == work.me.person_id:
        return before
    ask(work, Action.STOP_WAY_BACK, before)
    audit.hold(work, young_person_id)
    if standing.find(work, young_person_id).state not in standing.ALIVE:
        raise errors.Conflict("way_back_over", "This is over already. Look again.")
    by_young = work.me.role is Role.YOUNG_PERSON
    return _end(work, young_person_id, WayBackState.STOPPED if by_young else WayBackState.ENDED)


def end_started_by(work: Work, worker_id: str) -> None:
    """A worker left: what they started and nobody confirmed ends with them. `work` is already writing."""
    for young_person_id in store.list_started_by(work.session, worker_id):
        if standing.find(work, young_person_id).state in standing.ALIVE:
            _end(work, young_person_id, WayBackState.ENDED)


def put_away(work: Work, young_person_id: str) -> None:
    """The young person has read of one that is over, and puts the notice away. Raises Conflict while it is not over."""
    if standing.find(work, young_person_id).state in standing.ALIVE:
        raise errors.Conflict("way_back_alive", "This is not over yet. You can stop it.")
    audit.hold(work, young_person_id)
    row = standing.locked(work, young_person_id)
    if row.put_away_at is None:
        row.put_away_at = work.now
        standing.keep(work, row)


def _end(work: Work, young_person_id: str, state: WayBackState) -> WayBack:
    row = standing.locked(work, young_person_id)
    person = people.find_person(work, young_person_id)
    assert person is not None  # the row points at them
    end_the_new_key(work, young_person_id, row.public_key_id)
    invitations.end_open(work, young_person_id)
    row.state, row.over_at = str(state), work.now
    row.over_by_id = work.me.person_id if work.me else None
    standing.keep(work, row)
    found = standing.find(work, young_person_id)
    tell(work, f"way_back_{state}", person, found)
    return found


def end_the_new_key(work: Work, young_person_id: str, key_id: str | None) -> None:
    """The slots of a new key that never came into use go. `work` is already writing.

    The key itself is retired by `end_open`; the phones they had are left alone.
    """
    for kind in ("device", "phrase"):
        for slot in sign_in_store.list_slots(work.session, young_person_id, kind):
            if slot.public_key_id == key_id:
                sign_in_store.delete_slots(work.session, young_person_id, slot_id=slot.id)
                tries.forget(work, tries.of_slot(slot.id))

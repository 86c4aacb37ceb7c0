"""The new phone, its PIN or words right: told what it waits for, or let in. A phone of before: told what happened."""

from datetime import UTC, datetime
from typing import NoReturn

from consent.actions import Action
from consent.terms import WayBackState
from youthvoice import audit, clock, errors
from youthvoice.people import service as people
from youthvoice.sign_in import store as sign_in_store
from youthvoice.sign_in import tries
from youthvoice.sign_in.coming_back import come_back
from youthvoice.sign_in.slots import Slot
from youthvoice.sign_in.ways_back import standing
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.sign_in.ways_back.telling import as_young_person, ask, tell
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work

_ELSEWHERE = "You were let in on a new phone. This phone opens nothing any more."


def come_in(work: Work, slot: Slot, bundle: Bundle) -> None:
    """A young person's secret was right: they are back, with the key in use, or one that waits, as `enter` says."""
    if slot.key.state == "current":
        come_back(work, slot.person_id, bundle)
    else:
        enter(work, slot, tries.of_slot(slot.id))


def enter(work: Work, slot: Slot, *subjects: str) -> None:
    """The secret of a key that is not in use was right: begin to write and make it current, if it may open by now.

    Raises Problem `key_waits` with `key_state` and `opens_at`, Problem `let_in_elsewhere` for a phone of before.
    `subjects`: the counts of tries, which a right secret never uses up.
    """
    way_back = standing.find(work, slot.person_id)
    try:
        if slot.key.state == "retired":
            raise errors.Problem(409, "let_in_elsewhere", _ELSEWHERE, extra={"opens_at": _when(way_back.over_at)})
        _refuse_unless_open(work, slot, way_back)
    except errors.Problem:
        with work.apart() as apart:
            tries.forget(apart, *subjects)
        raise
    person = people.find_person(work, slot.person_id)
    assert person is not None  # slots are people's
    ask(work, Action.COME_BACK_IN, way_back, by=as_young_person(person))
    audit.hold(work, person.id)
    now = standing.find(work, person.id)
    if now.state is WayBackState.DONE and now.public_key_id == slot.key.id:
        return  # twice at once: the second finds it done
    _refuse_unless_open(work, slot, now)
    _make_current(work, person, slot.key.id)


def _make_current(work: Work, person: people.Person, key_id: str) -> None:
    """Their key from now on: every former session and six words end. Phones of before keep only the truth to tell."""
    sign_in_store.delete_sessions(work.session, person.id)
    for phrase in sign_in_store.list_slots(work.session, person.id, "phrase"):
        if phrase.public_key_id != key_id:
            sign_in_store.delete_slots(work.session, person.id, slot_id=phrase.id)
    people.replace_current(work, person.id, key_id)
    row = standing.locked(work, person.id)
    row.state, row.over_at, row.over_by_id = "done", work.now, person.id
    standing.keep(work, row)
    found = standing.find(work, person.id)
    tell(work, "way_back_done", person, found, actor_id=person.id, details={"key_id": key_id})


def _refuse_unless_open(work: Work, slot: Slot, way_back: WayBack) -> None:
    is_its_key = way_back.public_key_id == slot.key.id
    is_ready = way_back.state is WayBackState.CONFIRMED and way_back.opens_at is not None
    if is_its_key and is_ready and way_back.opens_at is not None and work.now >= way_back.opens_at:
        return
    if not is_its_key or way_back.state not in standing.ALIVE:
        _say(work, way_back, WayBackState.ENDED)
    _say(work, way_back, way_back.state)


def _say(work: Work, way_back: WayBack, state: WayBackState) -> NoReturn:
    """What it waits for, in the young person's own words, and the day."""
    detail = "Another adult has to say it was you. Until then it opens nothing."
    if state is WayBackState.ENDED:
        detail = "This ran out, or was stopped. Ask your worker to start again."
    elif way_back.opens_at is not None and state is WayBackState.CONFIRMED:
        when = f"{way_back.opens_at.astimezone(clock.SERVICE_ZONE):%A %-d %B at %H:%M}"
        detail = f"You can open it from {when}."
    extra = {"key_state": str(state), "opens_at": None if state is WayBackState.ENDED else _when(way_back.opens_at)}
    raise errors.Problem(409, "key_waits", detail, extra=extra)


def _when(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

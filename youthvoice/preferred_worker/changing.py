"""One worker takes over from another. Both are told; what the old one could read is the young person's to pass on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from consent.actions import Action
from consent.blank import is_blank
from consent.facts import Situation
from consent.facts.workers import Change
from consent.terms import Basis, RecordKind
from consent.terms.workers import PassOn
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists, lock_row
from youthvoice.marking import mark, untouched
from youthvoice.people import service as people
from youthvoice.preferred_worker import deciding, facts, store
from youthvoice.preferred_worker.facts import me
from youthvoice.preferred_worker.models import CHOSEN, WAITING, WorkerChange
from youthvoice.preferred_worker.shown import Name
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.work import Work

ALREADY = "You chose this already. You can still share each thing yourself."
NOT_SHARED = "One of these is not there to pass on. Look again."
EXISTS = "This change was started already. Look at it first."
CHANGED = "Somebody changed this at the same moment. Look again."


@dataclass(frozen=True)
class HandingOver:
    """Who takes over from whom, and the note for the new worker, which the young person reads too."""

    version_id: str
    young_person_id: str
    from_id: str
    to_id: str
    note: str = field(repr=False)


@dataclass(frozen=True)
class ShownChange:
    """A change as its young person, and its workers, see it. `note` None: not for this reader.

    `voice_ids`: the young person's own things that the old worker could read; nobody else is given any.
    """

    id: str
    young_person: Name
    from_worker: Name
    to_worker: Name
    started_at: datetime
    waits: bool
    pass_on: PassOn | None
    note: str | None = field(repr=False)
    voice_ids: list[str] = field(default_factory=list)


def hand_over(work: Work, change_id: str, given: HandingOver) -> tuple[ShownChange, bool]:
    """Change a young person's worker, from today. The same version id gives the same answer; gives whether it is new.

    Raises NotFound for another service's young person, Refused as the ruling says, Conflict when it was started before.
    """
    found = store.get_change(work.session, change_id)
    if found is not None:
        return _again(work, found, given), False
    young = people.consent_young_person(work, given.young_person_id)
    if young is None or young.service_id != me(work).service_id:
        raise errors.NotFound
    gate.ask(work, Action.CHANGE_WORKER, _about_change(work, change_id, given), about=young.id)
    sealed = records.seal(
        work,
        record_id=change_id,
        version_id=given.version_id,
        kind=RecordKind.HANDOVER,
        young_person_id=young.id,
        owner_id=me(work).person_id,
        content={"note": given.note},
        readers=[records.Reader(one, Basis.DUTY) for one in (young.id, given.to_id)],
    )
    audit.hold(work, young.id)
    if facts.ask_waits(work, young.id):
        raise errors.Conflict("changed", CHANGED)
    try:
        records.save(work, sealed)
        store.add_change(work.session, _row(work, change_id, given))
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else's
    _carry_out(work, change_id, given)
    return _show(work, [store.get_change(work.session, change_id)])[0], True


def list_changes(work: Work) -> list[ShownChange]:
    """The changes I am part of, the newest first."""
    return _show(work, store.list_changes_of(work.session, me(work).person_id))


def choose(work: Work, change_id: str, pass_on: PassOn, voice_ids: Sequence[str]) -> ShownChange:
    """All, from now on, or these: each thing is re-sealed with my own key to the new worker, and nothing else is.

    The same again changes nothing. Raises NotFound for somebody else's, Invalid for a thing the old worker could not
    read, Conflict `already_chosen`, Refused when the new worker has gone.
    """
    change = _mine(work, store.get_change(work.session, change_id))
    if change.state == CHOSEN:
        if _pass_on_of(work, change) != pass_on or not _have(work, change.to_id, pass_on, voice_ids):
            raise errors.Conflict("already_chosen", ALREADY)
        return _show(work, [change])[0]
    situation = facts.about(work, change.young_person_id, change=_as_fact(change))
    gate.ask(work, Action.CHOOSE_WHAT_PASSES_ON, situation, about=change.young_person_id)
    chosen = _chosen(work, change, pass_on, voice_ids)
    audit.hold(work, change.young_person_id)
    voices.give(work, chosen, change.to_id)
    change = _mine(work, lock_row(work.session, WorkerChange, change_id))
    if change.state == CHOSEN:
        raise errors.Conflict("already_chosen", ALREADY)
    sealed = work.house.seal("worker_changes", "pass_on_sealed", change_id, pass_on.value)
    change.state, change.pass_on_sealed, change.chosen_at = CHOSEN, sealed, work.now
    mark(work, change)
    work.session.flush()
    details = {"passed_on": chosen, "reader": change.to_id}
    audit.write(
        work, "worker_change.chosen", young_person_id=change.young_person_id, subject_id=change_id, details=details
    )
    outbox.put(work, "worker_change_chosen", recipient_id=change.to_id, subject_id=change_id)
    return _show(work, [store.get_change(work.session, change_id)])[0]


def _carry_out(work: Work, change_id: str, given: HandingOver) -> None:
    people.end_work(work, given.young_person_id, given.from_id)
    deciding.start_with(work, given.young_person_id, given.to_id, None)
    audit.write(work, "worker_change.started", young_person_id=given.young_person_id, subject_id=change_id)
    for one in (given.young_person_id, given.from_id):
        outbox.put(work, "worker_changes", recipient_id=one, subject_id=change_id)


def _row(work: Work, change_id: str, given: HandingOver) -> dict[str, object]:
    row = WorkerChange(
        id=change_id,
        young_person_id=given.young_person_id,
        service_id=me(work).service_id,
        version_id=given.version_id,
        from_id=given.from_id,
        to_id=given.to_id,
        started_by=me(work).person_id,
        started_at=work.now,
        state=WAITING,
    )
    mark(work, row)
    return {name: getattr(row, name) for name in WorkerChange.__table__.columns.keys()}  # noqa: SIM118


def _again(work: Work, found: WorkerChange, given: HandingOver) -> ShownChange:
    if found.started_by != me(work).person_id:
        raise errors.NotFound
    if found.version_id != given.version_id:
        raise errors.Conflict("already_started", EXISTS)
    return _show(work, [found])[0]


def _about_change(work: Work, change_id: str, given: HandingOver) -> Situation:
    worker = facts.find_workers(work, [given.to_id]).get(given.to_id)
    change = Change(
        id=change_id,
        young_person_id=given.young_person_id,
        from_id=given.from_id,
        to_id=given.to_id,
        from_worked_with_them=people.ever_worked_with(work, given.from_id, given.young_person_id),
        note_given=not is_blank(given.note),
    )
    waits = facts.ask_waits(work, given.young_person_id)
    return facts.about(work, given.young_person_id, change=change, worker=worker, ask_waits=waits)


def _as_fact(change: WorkerChange) -> Change:
    waits = change.state == WAITING
    return Change(change.id, change.young_person_id, change.from_id, change.to_id, note_given=True, waits=waits)


def _chosen(work: Work, change: WorkerChange, pass_on: PassOn, voice_ids: Sequence[str]) -> list[str]:
    if pass_on is PassOn.FROM_NOW_ON:
        return []
    if pass_on is PassOn.ALL:
        return voices.not_about(work, change.from_id, change.to_id)
    picked = list(dict.fromkeys(voice_ids))
    if not set(picked) <= set(voices.given_to(work, change.from_id)):
        raise errors.Invalid({"voice_ids": NOT_SHARED}, code="not_shared")
    return picked


def _have(work: Work, worker_id: str, pass_on: PassOn, voice_ids: Sequence[str]) -> bool:
    """Whether the new worker has what is picked now: who picked other things before is not told that these went."""
    return pass_on is not PassOn.SOME or set(voice_ids) <= set(voices.given_to(work, worker_id))


def _mine(work: Work, change: WorkerChange | None) -> WorkerChange:
    if change is None or change.young_person_id != me(work).person_id or not untouched(work, change):
        raise errors.NotFound
    return change


def _pass_on_of(work: Work, change: WorkerChange) -> PassOn | None:
    said = work.house.unseal("worker_changes", "pass_on_sealed", change.id, change.pass_on_sealed)
    return None if said is None else PassOn(said)


def _show(work: Work, found: Sequence[WorkerChange | None]) -> list[ShownChange]:
    changes = [change for change in found if change is not None and untouched(work, change)][:50]
    readable = [one for each in changes for one in facts.may_open(work, each.young_person_id, [each.id])]
    opened = records.open_many(work, readable)
    ids = {one for each in changes for one in (each.young_person_id, each.from_id, each.to_id)}
    names = {one: _name(person) for one, person in people.find_people(work, sorted(ids)).items()}
    return [
        ShownChange(
            id=each.id,
            young_person=names[each.young_person_id],
            from_worker=names[each.from_id],
            to_worker=names[each.to_id],
            started_at=each.started_at,
            waits=each.state == WAITING,
            pass_on=_pass_on_of(work, each) if each.young_person_id == me(work).person_id else None,
            note=opened[each.id].content["note"] if each.id in opened else None,
            voice_ids=voices.given_to(work, each.from_id) if each.young_person_id == me(work).person_id else [],
        )
        for each in changes
    ]


def _name(person: people.Person) -> Name:
    return Name(person.id, person.nickname or person.first_name)

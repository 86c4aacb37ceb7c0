"""The facts a ruling about choosing a worker stands on. Whoever an ask names is told nothing, not even that it is."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Reader, Situation, Worker, YoungPerson
from consent.facts.workers import WorkerAsk
from consent.terms.workers import AskState, Wish
from youthvoice import errors, gate, outbox
from youthvoice.db import lock_row
from youthvoice.marking import found, ours, untouched
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.preferred_worker import store
from youthvoice.preferred_worker.models import ANSWERED, TAKEN_BACK, WAITING, WorkerAskRow
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part import service as taking_part
from youthvoice.work import Work

ALREADY = "Somebody answered this already. Look at what they said."
TAKEN = "They took this back. Nobody owes an answer to it any more."


@dataclass(frozen=True)
class Named:
    """Whom an ask names, as the server may know it: no wishes. `somebody_else`: and somebody not listed."""

    worker_ids: frozenset[str]
    somebody_else: bool
    ask_me_first: bool


def me(work: Work) -> Me:
    """Whoever is signed in."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def seal_json(work: Work, table: str, column: str, row_id: str, said: Any) -> bytes:
    """Codes and ids of the *server* class as one sealed text."""
    sealed = work.house.seal(table, column, row_id, json.dumps(said, ensure_ascii=False, sort_keys=True))
    assert sealed is not None
    return sealed


def unseal_json(work: Work, table: str, column: str, row_id: str, blob: bytes | None) -> Any:
    """The same again; None when there is nothing."""
    said = work.house.unseal(table, column, row_id, blob)
    return None if said is None else json.loads(said)


def named_in(work: Work, row: WorkerAskRow) -> Named:
    """Whom a stored ask names."""
    said = unseal_json(work, "worker_asks", "named_sealed", row.id, row.named_sealed)
    return Named(frozenset(said["workers"]), said["somebody_else"], said["ask_me_first"])


def as_worker(person: Person) -> Worker:
    """A worker as the rules know them."""
    return Worker(person.id, person.role, person.service_id, here=person.state == "active")


def find_workers(work: Work, worker_ids: Collection[str]) -> dict[str, Worker]:
    """These people as the rules know workers; whoever is nobody is left out."""
    return {one: as_worker(person) for one, person in people.find_people(work, sorted(worker_ids)).items()}


def deciders(work: Work, service_id: str, named: Collection[str]) -> list[Person]:
    """Whoever decides about workers in this service, less those an ask names: the leads where nobody else does."""
    here = people.list_workers_in(work, service_id)
    role = Role.LEAD if _no_decider_in(work, here) else work.house.profile.who_decides_worker
    return [one for one in here if one.role is role and one.id not in named]


def no_decider_here(work: Work, service_id: str | None) -> bool:
    """Whether nobody of the role that decides is here: then it falls to who leads."""
    return service_id is not None and _no_decider_in(work, people.list_workers_in(work, service_id))


def decides_here(work: Work) -> bool:
    """Whether the service named my role to decide about workers; or I lead it, and nobody of that role is here."""
    if me(work).role is work.house.profile.who_decides_worker:
        return True
    return me(work).role is Role.LEAD and no_decider_here(work, me(work).service_id)


def _no_decider_in(work: Work, here: Sequence[Person]) -> bool:
    return not any(one.role is work.house.profile.who_decides_worker for one in here)


def as_readers(work: Work, who: Sequence[Person], young: YoungPerson) -> tuple[Reader, ...]:
    """Those who decide, as the rules know readers."""
    keys = people.current_keys(work, [one.id for one in who])
    ties = {tie.worker_id for tie in people.list_relationships(work, young.id)}
    early = frozenset() if young.confirmed else sign_in.early_readers(work, young.id)
    return tuple(
        Reader(
            person_id=one.id,
            role=one.role,
            works_with=one.id in ties,
            standing_permission=False,
            has_key=one.id in keys,
            inside_service=one.service_id == young.service_id,
            early=one.id in early,
        )
        for one in who
    )


def ask_fact(row: WorkerAskRow, named: Named, wishes: dict[str, str] | None = None) -> WorkerAsk:
    """A stored ask as the rules know it; `wishes`: worker to wish, where the asker has opened it."""
    return WorkerAsk(
        id=row.id,
        young_person_id=row.young_person_id,
        named_ids=named.worker_ids,
        wanted_ids=None if wishes is None else wanted(wishes),
        unwanted_ids=None if wishes is None else unwanted(wishes),
        somebody_else=named.somebody_else,
        ask_me_first=named.ask_me_first,
        may_talk=row.may_talk,
        state=AskState(row.state),
    )


def wanted(wishes: dict[str, str]) -> frozenset[str]:
    """Whom they like; where they like nobody, whom they say maybe of."""
    liked = frozenset(one for one, wish in wishes.items() if wish == Wish.LIKE)
    return liked or frozenset(one for one, wish in wishes.items() if wish == Wish.MAYBE)


def unwanted(wishes: dict[str, str]) -> frozenset[str]:
    """Whom they do not want."""
    return frozenset(one for one, wish in wishes.items() if wish == Wish.NOT_THIS)


def about(work: Work, young_person_id: str, **facts: Any) -> Situation:
    """A young person of a service and who works with them, with whatever else the ruling needs."""
    young = people.consent_young_person(work, young_person_id)
    return Situation(
        now=work.now,
        today=work.today,
        service_id=young.service_id if young else None,
        young_person=young,
        relationships=people.list_relationships(work, young_person_id),
        no_decider_here=no_decider_here(work, young.service_id if young else None),
        **facts,
    )


def may_open(work: Work, young_person_id: str, record_ids: Sequence[str]) -> list[str]:
    """Those of these records that I hold a key to and may open now: the ruling beside the key. Refusals are audited."""
    asked = []
    for record_id in record_ids:
        grants = records.grants_of(work, record_id, me(work).person_id)
        if grants:
            given = taking_part.permissions_for(work, [record_id])
            record = records.find_record(work, record_id)
            asked.append((record_id, about(work, young_person_id, record=record, grants=grants, permissions=given)))
    rulings = gate.ask_each(work, Action.OPEN_RECORD, [(situation, young_person_id) for _, situation in asked])
    return [record_id for (record_id, _), ruling in zip(asked, rulings, strict=True) if ruling.allowed]


def my_ask(work: Work, row: WorkerAskRow | None) -> WorkerAskRow:
    """An ask of mine. Raises NotFound for anybody else's, exactly as for none, and for one that somebody changed."""
    if row is None or row.young_person_id != me(work).person_id or not untouched(work, row):
        raise errors.NotFound
    return row


def ask_to_decide(work: Work, ask_id: str) -> tuple[WorkerAskRow, Named]:
    """An ask of my service that I decide on and that does not name me. Raises NotFound for any other, as for none."""
    row = store.get_ask(work.session, ask_id)
    if row is None or row.service_id != me(work).service_id or not untouched(work, row) or not decides_here(work):
        raise errors.NotFound
    named = named_in(work, row)
    if me(work).person_id in named.worker_ids:
        raise errors.NotFound
    return row, named


def lock_waiting(work: Work, ask_id: str) -> WorkerAskRow:
    """An ask as it stands now, held; already writing. Raises NotFound, Conflict for one that does not wait."""
    row = found(work, lock_row(work.session, WorkerAskRow, ask_id))
    refuse_unless_waiting(row)
    return row


def refuse_unless_waiting(row: WorkerAskRow) -> None:
    """Raise Conflict `taken_back` or `already_answered`."""
    if row.state == TAKEN_BACK:
        raise errors.Conflict("taken_back", TAKEN)
    if row.state == ANSWERED:
        raise errors.Conflict("already_answered", ALREADY)


def nobody_has_it(work: Work, row: WorkerAskRow) -> bool:
    """Whether it waits for nobody: all who could answer it have left, and who decides now was never given its key.

    Only the young person gives it to others: they ask again, and that takes its place.
    """
    if row.state != WAITING:
        return False
    here = {one.id for one in deciders(work, row.service_id, named_in(work, row).worker_ids)}
    return not any(one.reader_id in here for one in records.who_can_see(work, [row.id]).get(row.id, ()))


def waiting_asks(work: Work, young_person_id: str) -> list[WorkerAskRow]:
    """Asks of theirs that were not answered yet."""
    return ours(work, store.list_waiting_of(work.session, young_person_id))


def ask_waits(work: Work, young_person_id: str) -> bool:
    """Whether one waits for somebody who is here. What app.py registers on `people.on_worker_asks_asked`."""
    return any(not nobody_has_it(work, row) for row in waiting_asks(work, young_person_id))


def decider_left(work: Work, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_left`: the young person hears that nobody has their ask any more, and
    so does whoever decides now. Already writing."""
    left = people.find_person(work, worker_id)
    for row in ours(work, list(store.list_asks_in(work.session, left.service_id))) if left else ():
        if not nobody_has_it(work, row):
            continue
        if worker_id in {one.reader_id for one in records.who_can_see(work, [row.id]).get(row.id, ())}:
            now = [one.id for one in deciders(work, row.service_id, named_in(work, row).worker_ids)]
            for recipient_id in (row.young_person_id, *now):
                outbox.put(work, "worker_ask_has_nobody", recipient_id=recipient_id, subject_id=row.id)

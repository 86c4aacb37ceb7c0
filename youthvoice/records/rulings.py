"""A fresh ruling before a promise is kept or a new version is given to a present reader, and the facts it stands on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from consent.actions import Action
from consent.facts import Grant, Permission, Record, Relationship, Situation, YoungPerson
from consent.facts import Reader as PickedReader
from consent.terms import Basis, RecordKind, RecordState
from youthvoice import errors, gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import about, grantees, granting, hooks, store
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import AboutWorker, Reader
from youthvoice.records.store import Found
from youthvoice.sign_in import service as sign_in
from youthvoice.work import Work


@dataclass
class Facts:
    """What rulings about one young person's records stand on, read once however many are asked."""

    young_person: YoungPerson
    relationships: tuple[Relationship, ...]
    permissions: tuple[Permission, ...]
    early: frozenset[str]
    people: dict[str, Person] = field(default_factory=dict)
    about: dict[str, AboutWorker] = field(default_factory=dict)


def gather(work: Work, young_person_id: str, reader_ids: Collection[str], record_ids: Collection[str]) -> Facts:
    """Read the facts anew, about these records and readers. Raises NotFound when there is no such young person."""
    young = people.consent_young_person(work, young_person_id)
    if young is None:
        raise errors.NotFound
    asked = hooks.on_permissions_asked(work, young_person_id)
    return Facts(
        young_person=young,
        relationships=people.list_relationships(work, young_person_id),
        permissions=tuple(one for answer in asked for one in answer),
        early=frozenset() if young.confirmed else early_readers(work, young_person_id),
        people=people.find_people(work, list(reader_ids)),
        about=about.workers_told_of(work, record_ids),
    )


def look_at_more(work: Work, facts: Facts, record_ids: Collection[str]) -> None:
    """The same facts, for these records too."""
    facts.about |= about.workers_told_of(work, record_ids)


def early_readers(work: Work, young_person_id: str) -> frozenset[str]:
    """Who may read before the set-up is confirmed: the named adult, the inviter and their cover (answers.md)."""
    named = (one.person.id for one in people.list_adults_of(work, young_person_id) if one.is_named_adult)
    early = sign_in.early_readers(work, young_person_id).union(named)
    return early.union(cover.id for cover in people.covers_of(work, list(early)).values())


def waits_for_confirmation(young: YoungPerson, early: Collection[str], reader_id: str, basis: str) -> bool:
    """Whether this promise waits until another adult has confirmed the set-up: no ruling need be asked for yet."""
    return not (young.confirmed or reader_id == young.id or _stands_on_no_yes(basis) or reader_id in early)


def question(work: Work, facts: Facts, record: Mapping[str, str], held: Found, reader: Reader) -> Situation | None:
    """What the rule book is asked before a key is passed on; None when there is no such reader."""
    me, person = work.me, facts.people.get(reader.reader_id)
    if me is None or person is None:
        return None
    return Situation(
        now=work.now,
        today=work.today,
        young_person=facts.young_person,
        record=about.with_worker(
            Record(
                id=record["id"],
                kind=RecordKind(record["kind"]),
                owner_id=record["owner_id"],
                young_person_id=record["young_person_id"],
                state=RecordState(record["state"]),
                typed_by_id=record["author_id"],
            ),
            facts.about.get(record["id"]),
        ),
        readers=(_picked(facts, person, reader),),
        grants=(_as_fact(held, me.person_id),),
        permissions=facts.permissions,
        relationships=facts.relationships,
        basis=reader.basis,
    )


def present_readers(work: Work, before: Found, already: Collection[str]) -> list[Reader]:
    """Who can read the current version or is promised it, and may read the next (answers.md, Versions)."""
    rows = [*store.list_grants(work.session, before.current_version_id)]
    owed = [
        row
        for row in promises.list_owed(work.session, before.current_version_id)
        if granting.is_promise(work.house, row)
    ]
    wanted = [
        granting.reader_of(row)
        for row in (*rows, *owed)
        if row.basis not in (Basis.OWN, Basis.SAFEGUARDING) and row.reader_id not in already
    ]
    held = next((row for row in rows if work.me is not None and row.reader_id == work.me.person_id), None)
    if not wanted or held is None:
        return []
    facts = gather(work, before.young_person_id, [reader.reader_id for reader in wanted], [before.id])
    names = ("id", "kind", "owner_id", "young_person_id", "state", "author_id")
    record = {name: getattr(before, name) for name in names}
    asked = [
        (reader, situation)
        for reader in dict.fromkeys(wanted)
        if not waits_for_confirmation(facts.young_person, facts.early, reader.reader_id, reader.basis)
        and (situation := question(work, facts, record, held, reader)) is not None
    ]
    whose = str(facts.young_person.id)
    rulings = gate.ask_each(work, Action.CARRY_OUT_OWED, [(situation, whose) for _, situation in asked])
    return [reader for (reader, _), ruling in zip(asked, rulings, strict=True) if ruling.allowed]


def grants_of(work: Work, record_id: str, reader_id: str) -> tuple[Grant, ...]:
    """This reader's keys to a record, as the rules know them."""
    rows = store.list_grants_of(work.session, [record_id])
    return tuple(_as_fact(row, reader_id) for row in rows if row.reader_id == reader_id)


def _as_fact(row: Found, reader_id: str) -> Grant:
    return Grant(row.record_id, reader_id, Basis(row.basis), row.permission_id, row.opens_at, row.expires_at)


def _picked(facts: Facts, person: Person, reader: Reader) -> PickedReader:
    """The reader as the rules know them. That they have a key was looked at before anything is asked."""
    return PickedReader(
        person_id=person.id,
        role=person.role,
        works_with=any(tie.worker_id == person.id for tie in facts.relationships),
        standing_permission=False,
        has_key=True,
        inside_service=person.service_id == facts.young_person.service_id and person.role not in grantees.OUTSIDE,
        early=_stands_on_no_yes(reader.basis) or reader.reader_id in facts.early,
    )


def _stands_on_no_yes(basis: str) -> bool:
    """What adults wrote, and what is somebody's own, waits for nobody's set-up to be confirmed."""
    return basis in (Basis.DUTY, Basis.OWN)

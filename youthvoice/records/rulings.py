"""A fresh ruling before a promise is kept or a new version is given to a present reader, and the facts it stands on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import structlog

from consent.actions import Action
from consent.facts import Grant, Permission, Record, Relationship, Situation, YoungPerson
from consent.facts import Reader as PickedReader
from consent.terms import Basis, RecordKind, RecordState
from youthvoice import errors, gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import grantees, granting, hooks, store
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import Reader
from youthvoice.records.store import Found
from youthvoice.work import Work

log = structlog.get_logger()


@dataclass
class Facts:
    """What rulings about one young person's records stand on, read once however many are asked."""

    young_person: YoungPerson
    relationships: tuple[Relationship, ...]
    permissions: tuple[Permission, ...]
    named_adults: frozenset[str]
    people: dict[str, Person] = field(default_factory=dict)


def gather(work: Work, young_person_id: str, reader_ids: Collection[str]) -> Facts:
    """Read the facts anew. Raises NotFound when there is no such young person."""
    young = people.consent_young_person(work, young_person_id)
    if young is None:
        raise errors.NotFound
    asked = hooks.on_permissions_asked(work, young_person_id)
    adults = people.list_adults_of(work, young_person_id)
    return Facts(
        young_person=young,
        relationships=people.list_relationships(work, young_person_id),
        permissions=tuple(one for answer in asked for one in answer),
        named_adults=frozenset(one.person.id for one in adults if one.is_named_adult),
        people=people.find_people(work, list(reader_ids)),
    )


def waits_for_confirmation(facts: Facts, reader: Reader) -> bool:
    """Whether this promise waits until another adult has confirmed the set-up: no ruling need be asked for yet."""
    to_themselves = reader.reader_id == facts.young_person.id
    return not (facts.young_person.confirmed or to_themselves or _is_early(facts, reader))


def may_pass_on(work: Work, facts: Facts, record: Mapping[str, str], held: Found, reader: Reader) -> bool:
    """Ask whether whoever is signed in may give this reader the key they hold. The gate audits a refusal."""
    me = work.me
    person = facts.people.get(reader.reader_id)
    if me is None or person is None:
        return False
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=facts.young_person,
        record=Record(
            id=record["id"],
            kind=RecordKind(record["kind"]),
            owner_id=record["owner_id"],
            young_person_id=record["young_person_id"],
            state=RecordState(record["state"]),
            typed_by_id=record["author_id"],
        ),
        readers=(_picked(facts, person, reader),),
        grants=(_as_fact(held, me.person_id),),
        permissions=facts.permissions,
        relationships=facts.relationships,
        basis=reader.basis,
    )
    try:
        gate.ask(work, Action.CARRY_OUT_OWED, situation, about=str(facts.young_person.id))
    except errors.Problem:
        log.info("promise_not_kept", record=record["id"], reader=reader.reader_id)
        return False
    return True


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
    facts = gather(work, before.young_person_id, [reader.reader_id for reader in wanted])
    names = ("id", "kind", "owner_id", "young_person_id", "state", "author_id")
    record = {name: getattr(before, name) for name in names}
    return [
        reader
        for reader in dict.fromkeys(wanted)
        if not waits_for_confirmation(facts, reader) and may_pass_on(work, facts, record, held, reader)
    ]


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
        early=_is_early(facts, reader),
    )


def _is_early(facts: Facts, reader: Reader) -> bool:
    """Before the set-up is confirmed: the named adult, and whoever reads what adults wrote, which stands on no yes."""
    return reader.basis == Basis.DUTY or reader.reader_id in facts.named_adults

"""Which promises somebody could keep now, and what the rule book says of each: kept, ended for good, or not by them.

A promise that waits costs nothing, one that has ended is asked about once, and none stands in a later one's way.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from consent.actions import Action
from consent.facts import Situation
from consent.reasons import Reason
from consent.ruling import Ruling
from youthvoice import gate
from youthvoice.people import service as people
from youthvoice.records import granting, rulings, store
from youthvoice.records.owed import store as promises
from youthvoice.records.owed.store import Group, Holder
from youthvoice.records.store import Found
from youthvoice.work import Work

# What a holder was refused is not asked again for so long: somebody else may keep it meanwhile.
ASKED_AGAIN_AFTER = timedelta(days=7)


@dataclass
class Asked:
    """What came of asking. `allowed` carries the holder's own grant; `left`: not looked at this time."""

    allowed: list[tuple[Found, Found]] = field(default_factory=list)
    ended: list[Found] = field(default_factory=list)
    refused: list[Found] = field(default_factory=list)
    left: int = 0


def as_holder(work: Work, person_id: str) -> Holder | None:
    """Somebody signed in with their keys; None when they have no current one."""
    key = people.current_key(work, person_id)
    return None if key is None else Holder(person_id, key.id, work.now, work.now - ASKED_AGAIN_AFTER)


def ask_about(work: Work, holder: Holder, limit: int, looked_at: int) -> Asked:
    """Ask about at most `looked_at` promises, oldest first, until `limit` of them may be kept."""
    asked = Asked()
    groups = _ready(work, promises.list_groups_owed(work.session, holder))
    rows = promises.list_owed_held(work.session, holder, groups, looked_at) if groups else ()
    facts: dict[str, rulings.Facts] = {}
    at = 0
    while at < len(rows) and len(asked.allowed) < limit:
        some = rows[at : at + limit - len(asked.allowed)]
        at += len(some)
        _ask_some(work, holder, some, facts, groups, asked)
    asked.left = len(rows) - at
    return asked


def _ready(work: Work, groups: Sequence[Group]) -> list[Group]:
    """Those whose reader has a key to seal to now, and who do not wait for a set-up to be confirmed."""
    keys = people.keys_to_seal_to(work, {reader for reader, _, _ in groups}) if groups else {}
    ready = []
    for young_person_id in {young for _, young, _ in groups}:
        young = people.consent_young_person(work, young_person_id)
        if young is None:
            continue
        early = frozenset() if young.confirmed else rulings.early_readers(work, young_person_id)
        ready += [
            (reader, about, basis)
            for reader, about, basis in groups
            if about == young_person_id
            and reader in keys
            and not rulings.waits_for_confirmation(young, early, reader, basis)
        ]
    return ready


def _ask_some(
    work: Work,
    holder: Holder,
    rows: Sequence[Found],
    facts: dict[str, rulings.Facts],
    groups: Collection[Group],
    asked: Asked,
) -> None:
    held = store.list_held_versions(work.session, holder.id, {row.version_id for row in rows}, work.now)
    questions: list[tuple[Found, Situation]] = []
    for whose in {row.young_person_id for row in rows}:
        theirs = {row.record_id for row in rows if row.young_person_id == whose}
        if whose in facts:
            rulings.look_at_more(work, facts[whose], theirs)
        else:
            readers = {reader for reader, young, _ in groups if young == whose}
            facts[whose] = rulings.gather(work, whose, readers, theirs)
    for row in rows:
        situation = _question(work, facts[row.young_person_id], row, held.get(row.version_id))
        if situation is None:
            asked.refused.append(row)
        else:
            questions.append((row, situation))
    answers = gate.ask_each(
        work, Action.CARRY_OUT_OWED, [(situation, row.young_person_id) for row, situation in questions]
    )
    for (row, _), ruling in zip(questions, answers, strict=True):
        _sort(asked, row, held, ruling)


def _question(work: Work, facts: rulings.Facts, row: Found, held: Found | None) -> Situation | None:
    """None for what the server never promised, or what cannot be asked: nobody keeps it."""
    if held is None or not granting.is_promise(work.house, row):
        return None
    record = {name: getattr(row, name) for name in ("kind", "owner_id", "young_person_id", "state")}
    record |= {"id": row.record_id, "author_id": held.author_id}
    return rulings.question(work, facts, record, held, granting.reader_of(row))


def _sort(asked: Asked, row: Found, held: dict[str, Found], ruling: Ruling) -> None:
    if ruling.allowed:
        asked.allowed.append((row, held[row.version_id]))
    elif Reason.PROMISE_HAS_ENDED in ruling.reasons:
        asked.ended.append(row)
    else:
        asked.refused.append(row)

"""The one door to records/: what is sealed, for whom, and who looked. No other feature touches its tables."""

from collections.abc import Sequence

from consent.actions import Action
from consent.facts import Situation
from consent.terms import Basis
from youthvoice import audit, gate
from youthvoice.people import service as people
from youthvoice.records import granting, store
from youthvoice.records.ending import delete_record, stop_sharing, take_back
from youthvoice.records.hooks import on_permissions_asked, on_stopped_sharing, on_taken_back
from youthvoice.records.opening import OPENED, open_many, open_record
from youthvoice.records.owing import carry_out_owed, on_invited, on_key_changed, on_redeemed
from youthvoice.records.rulings import grants_of
from youthvoice.records.sealing import save, seal, signed_in
from youthvoice.records.shapes import (
    CarriedOut,
    Fault,
    Look,
    Opened,
    ReadBy,
    Reader,
    Sealed,
    SealedShare,
    Sight,
)
from youthvoice.records.sharing import save_share, share
from youthvoice.records.verify import verify_versions
from youthvoice.work import Work

__all__ = [
    "CarriedOut",
    "Fault",
    "Look",
    "Opened",
    "ReadBy",
    "Reader",
    "Sealed",
    "SealedShare",
    "Sight",
    "ask_to_see_who_looked",
    "carry_out_owed",
    "count_just_me",
    "delete_record",
    "grants_of",
    "list_sights",
    "on_invited",
    "on_key_changed",
    "on_permissions_asked",
    "on_redeemed",
    "on_stopped_sharing",
    "on_taken_back",
    "open_many",
    "open_record",
    "save",
    "save_share",
    "seal",
    "share",
    "stop_sharing",
    "take_back",
    "verify_versions",
    "who_can_see",
    "who_looked",
]


def who_can_see(work: Work, record_ids: Sequence[str]) -> dict[str, list[Sight]]:
    """Who can open any version of each record or is owed it, except the young person and the safeguarding key.

    Opens nothing. Times are of this reader's first opening of any version.
    """
    found: dict[str, dict[str, Sight]] = {record_id: {} for record_id in record_ids}
    if not record_ids:
        return {}
    themselves = {row.id: row.young_person_id for row in store.list_records(work.session, record_ids)}
    for row in store.list_owed_of(work.session, record_ids):
        if row.reader_id != themselves[row.record_id] and granting.is_promise(work.house, row):
            found[row.record_id][row.reader_id] = Sight(row.reader_id, row.basis, None, row.opens_at, owed=True)
    for row in store.list_grants_of(work.session, record_ids):
        if row.basis == Basis.SAFEGUARDING or row.reader_id == themselves[row.record_id]:
            continue
        before = found[row.record_id].get(row.reader_id)
        opened = [at for at in (row.opened_at, before.opened_at if before else None) if at is not None]
        first = min(opened, default=None)
        found[row.record_id][row.reader_id] = Sight(row.reader_id, row.basis, first, row.opens_at)
    return {record_id: list(sights.values()) for record_id, sights in found.items()}


def who_looked(work: Work, young_person_id: str) -> list[Look]:
    """Each opening of something of theirs by somebody else, newest first; their own openings are not listed."""
    looks = []
    for entry in audit.list_entries(work.session, young_person_id, [OPENED]):
        if entry.actor_id is not None and entry.actor_id != young_person_id:
            looks += [
                Look(entry.at, entry.actor_id, record_id, kind)
                for record_id, kind in entry.details["records"].items()
            ]
    return looks


def list_sights(work: Work, young_person_id: str) -> list[tuple[str, str, Sight]]:
    """(record id, kind, sight) for everything about a young person that somebody else can open or is owed."""
    kinds = {row.id: row.kind for row in store.list_records_of(work.session, young_person_id)}
    visible = _shown_to(work, young_person_id, kinds)
    sights = who_can_see(work, visible)
    return [(record_id, kinds[record_id], sight) for record_id in visible for sight in sights[record_id]]


def count_just_me(work: Work, young_person_id: str) -> int:
    """How many of their own things only they can open."""
    own = [
        row.id
        for row in store.list_records_of(work.session, young_person_id)
        if row.owner_id == young_person_id
    ]
    return sum(1 for sights in who_can_see(work, own).values() if not sights)


def ask_to_see_who_looked(work: Work) -> str:
    """The asker's own id, once the rules have said that they may see who looked."""
    me = signed_in(work)
    young = people.consent_young_person(work, me.person_id)
    situation = Situation(now=work.now, today=work.today, young_person=young)
    gate.ask(work, Action.SEE_WHO_LOOKED, situation, about=me.person_id)
    return me.person_id


def _shown_to(work: Work, young_person_id: str, record_ids: Sequence[str] | dict[str, str]) -> list[str]:
    """Those of these records the young person holds themselves: an adult's draft about them is not told of here."""
    held = {row.record_id for row in store.list_sealed_to(work.session, young_person_id)}
    return [record_id for record_id in record_ids if record_id in held]

"""Keeping promises: keys owed, sealed by whoever holds the record, each only after a fresh ruling."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from consent.terms import RecordState
from youthvoice import audit
from youthvoice.people import service as people
from youthvoice.people.service import PublicKey
from youthvoice.records import grantees, granting, hooks, store
from youthvoice.records.owed import asking
from youthvoice.records.owed import store as promises
from youthvoice.records.sealing import signed_in
from youthvoice.records.shapes import CarriedOut, Place, Reader, Row
from youthvoice.records.sharing import open_key, try_key
from youthvoice.records.store import Found
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work

# As many promises as are looked at in one request, kept or not.
LOOKED_AT = 500
# While somebody waits to be let in.
KEPT_COMING_BACK, LOOKED_AT_COMING_BACK = 50, 200


def keep_promises(work: Work) -> None:
    """What app.py registers on `sign_in.on_signed_in`: whoever comes back passes on what others are owed.

    So a decision or a plan reaches whom it is for without anybody pressing anything.
    """
    carry_out_owed(work, KEPT_COMING_BACK, looked_at=LOOKED_AT_COMING_BACK)


def carry_out_owed(work: Work, limit: int = 50, *, looked_at: int = LOOKED_AT) -> CarriedOut:
    """Seal what others are owed and this person holds, at most `limit` a call; nothing without keys in the session."""
    me = signed_in(work)
    holder = asking.as_holder(work, me.person_id) if me.bundle is not None else None
    if holder is None:
        return CarriedOut(0, 0)
    asked = asking.ask_about(work, holder, limit, looked_at)
    made = _seal_all(work, asked.allowed)
    if not (made or asked.ended or asked.refused):
        return CarriedOut(0, asked.left)
    audit.hold(work, *(place.young_person_id for _, place, _ in made), *(row.young_person_id for row in asked.ended))
    promises.note_refused(work.session, holder, [row.id for row in asked.refused])
    _end_all(work, asked.ended)
    return CarriedOut(_save_all(work, made), asked.left)


def on_redeemed(work: Work, person_id: str, old_key: PublicKey | None, new_key: PublicKey, bundle: Bundle) -> None:
    """Re-seal what was granted to an invitation's pending key to the fresh one. `bundle` holds the pending private key.

    Runs inside the redeeming transaction, which is already writing; the rest stays owed.
    """
    if old_key is None:
        return
    for row in store.list_sealed_to(work.session, person_id):
        if row.reader_key_id != old_key.id:
            continue
        data_key = try_key(work, row, person_id, bundle)
        if data_key is not None:
            _replace(work, row, granting.place_of(row), new_key, data_key)


def on_invited(work: Work, young_person_id: str, pending_key: PublicKey) -> None:
    """Seal what the inviter holds and the young person was given or promised to the invitation's key. Already writing.

    What a former invitation's key held and the inviter does not hold is owed. A grant's row is not MAC'd: only what was
    shown to this young person, or is their own, is passed on, whatever a row says.
    """
    me = signed_in(work)
    given = [
        row
        for row in store.list_sealed_to(work.session, young_person_id)
        if row.reader_key_id != pending_key.id and _was_shown(row, young_person_id)
    ]
    owed = [
        row
        for row in promises.list_owed_of_reader(work.session, young_person_id)
        if granting.is_promise(work.house, row)
    ]
    versions = [row.version_id for row in (*given, *owed)]
    held = store.list_held_versions(work.session, me.person_id, versions, work.now) if versions else {}
    for row in (*given, *owed):
        place = granting.place_of(row)
        mine = held.get(row.version_id)
        data_key = open_key(work, mine) if mine is not None else None
        if data_key is not None:
            _replace(work, row, place, pending_key, data_key)
        elif row in given:
            _owe(work, row, place)


def _was_shown(row: Found, young_person_id: str) -> bool:
    is_own = row.owner_id == young_person_id
    return bool(row.young_person_id == young_person_id and (is_own or row.state == RecordState.SHOWN))


def on_key_changed(work: Work, owner_id: str, old: PublicKey, new: PublicKey) -> None:
    """A current key took another's place: what was sealed to the old one is owed again, where somebody else holds it.

    What nobody else holds (a draft) cannot be opened by anyone any more; its row stays as it is. Already writing.
    """
    lost = _sealed_to_key(work, owner_id, old)
    if not lost:
        return
    audit.hold(work, *{row.young_person_id for row in lost})
    again: dict[str, set[str]] = {}
    for row in _sealed_to_key(work, owner_id, old):
        holders = {one.reader_id for one in store.list_grants(work.session, row.version_id)}
        if holders - {owner_id, row.service_id}:
            _owe(work, row, granting.place_of(row))
            again.setdefault(row.young_person_id, set()).add(row.record_id)
    for whose in sorted(again):
        details = {"reader": owner_id, "records": sorted(again[whose])}
        audit.write(work, "record.owed_again", young_person_id=whose, subject_id=owner_id, details=details)


def end_sooner(work: Work, ends: Mapping[str, datetime]) -> None:
    """Keys and promises on these yeses, by id, open nothing from their new end on. Already writing.

    A key is bound to its end, so each is sealed anew with the asker's own; what this session cannot open (a shared
    tablet) is promised again, and passed on by whoever holds it.
    """
    keys, owed = promises.list_standing_on(work.session, list(ends)) if ends else ((), ())
    store.lock_records(work.session, {row.record_id for row in (*keys, *owed)})
    keys, owed = promises.list_standing_on(work.session, list(ends)) if ends else ((), ())
    late = [row for row in keys if row.expires_at is None or row.expires_at > ends[row.permission_id]]
    readers = people.keys_to_seal_to(work, {row.reader_id for row in late})
    held = store.list_held_versions(work.session, signed_in(work).person_id, {row.version_id for row in late}, work.now)
    for row in late:
        key, mine = readers.get(row.reader_id), held.get(row.version_id)
        data_key = open_key(work, mine) if key is not None and mine is not None else None
        until = replace(granting.reader_of(row), expires_at=ends[row.permission_id])
        if key is not None and data_key is not None:
            _replace(work, row, granting.place_of(row), key, data_key, until)
        else:
            _owe(work, row, granting.place_of(row), until)
    for row in owed:
        end = ends[row.permission_id]
        if granting.is_promise(work.house, row) and (row.expires_at is None or row.expires_at > end):
            promises.delete_owed(work.session, [row.id])
            _owe(work, row, granting.place_of(row), replace(granting.reader_of(row), expires_at=end))


def _sealed_to_key(work: Work, owner_id: str, key: PublicKey) -> list[Found]:
    return [row for row in store.list_sealed_to(work.session, owner_id) if row.reader_key_id == key.id]


def _seal_all(work: Work, allowed: Collection[tuple[Found, Found]]) -> list[tuple[Found, Place, tuple[Row, ...]]]:
    keys: dict[str, bytes | None] = {}
    made = []
    for row, held in allowed:
        place = granting.place_of(held)
        if row.version_id not in keys:
            keys[row.version_id] = open_key(work, held)
        data_key = keys[row.version_id]
        if data_key is None:
            continue
        holders = [one.reader_id for one in store.list_grants(work.session, place.version_id)]
        one = grantees.make(work, place, [granting.reader_of(row)], data_key)
        if one.grants:
            whole = grantees.with_safeguarding(work, place, row.state, one, holders, data_key)
            made.append((row, place, whole.grants))
    return made


def _save_all(work: Work, made: Sequence[tuple[Found, Place, tuple[Row, ...]]]) -> int:
    """Save what still stands, all in this one transaction: what was taken back meanwhile stays taken back."""
    if not made:
        return 0
    locked = store.lock_records(work.session, {place.record_id for _, place, _ in made})
    still = promises.list_owed_ids(work.session, [row.id for row, _, _ in made])
    kept = [
        one
        for one in made
        if one[0].id in still
        and one[1].record_id in locked
        and locked[one[1].record_id].state == one[0].state
        and granting.is_record(work.house, locked[one[1].record_id])
        and locked[one[1].record_id].service_id == one[1].service_id
        and not grantees.owed_instead(work, one[1], one[2]).owed
        and not grantees.lacks_safeguarding(work, one[1], one[2])
    ]
    store.add_grants(work.session, [grant for _, _, grants in kept for grant in grants])
    promises.delete_owed(work.session, [row.id for row, _, _ in kept])
    by_young_person: dict[str, list[list[str]]] = {}
    for row, place, _ in kept:
        by_young_person.setdefault(place.young_person_id, []).append([place.version_id, row.reader_id])
    for young_person_id in sorted(by_young_person):
        details = {"given": by_young_person[young_person_id]}
        audit.write(work, "record.owed_given", young_person_id=young_person_id, details=details)
    hooks.on_promises_kept(work, [(place.record_id, row.reader_id) for row, place, _ in kept])
    return len(kept)


def _end_all(work: Work, ended: Sequence[Found]) -> None:
    """What these were promised on has ended: the promises go, and are asked about no more."""
    still = promises.list_owed_ids(work.session, [row.id for row in ended]) if ended else set()
    promises.delete_owed(work.session, still)
    by_young_person: dict[str, list[list[str]]] = {}
    for row in ended:
        if row.id in still:
            by_young_person.setdefault(row.young_person_id, []).append([row.version_id, row.reader_id])
    for young_person_id in sorted(by_young_person):
        details = {"ended": by_young_person[young_person_id]}
        audit.write(work, "record.promise_ended", young_person_id=young_person_id, details=details)


def _replace(
    work: Work, row: Found, place: Place, key: PublicKey, data_key: bytes, reader: Reader | None = None
) -> None:
    """A grant in place of this one, or of this promise: anything bound that changes makes a new grant."""
    fresh = granting.grant(work.house, place, reader or granting.reader_of(row), key, data_key, work.now)
    store.delete_grants(work.session, [row.id])
    promises.delete_owed(work.session, [row.id])
    store.add_grants(work.session, [fresh | {"opened_at": getattr(row, "opened_at", None)}])


def _owe(work: Work, row: Found, place: Place, reader: Reader | None = None) -> None:
    store.delete_grants(work.session, [row.id])
    promises.add_owed(work.session, [granting.owed_row(work.house, place, reader or granting.reader_of(row), work.now)])

"""Ending sharing: taking back deletes keys. What was read cannot be un-read, so it says who read it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from consent.actions import Action
from consent.facts import Record, Situation
from consent.terms import RecordKind, RecordState
from youthvoice import audit, errors, gate
from youthvoice.people import service as people
from youthvoice.records import grantees, granting, hooks, store
from youthvoice.records.owed import store as promises
from youthvoice.records.sealing import signed_in
from youthvoice.records.shapes import ReadBy
from youthvoice.records.store import Found
from youthvoice.work import Work


def take_back(work: Work, record_id: str) -> list[ReadBy]:
    """Delete every key and promise but the owner's own, the safeguarding one included; gives who had opened it.

    The caller has asked for the ruling. Raises NotFound unless it is the asker's own.
    """
    _begin(work, record_id)
    record = _own_record(work, record_id)
    read = [one for one in _readers(work, record) if one.opened_at is not None]
    store.delete_sharing(work.session, record_id, record.owner_id)
    store.set_state(work.session, record_id, RecordState.TAKEN_BACK)
    audit.write(work, "record.taken_back", young_person_id=record.young_person_id, subject_id=record_id)
    hooks.on_taken_back(work, record_id)
    return read


def stop_sharing(work: Work, record_id: str, reader_id: str) -> ReadBy:
    """Delete one reader's keys and promises, and the safeguarding one with the last adult of the service.

    Asks for the ruling itself. Raises NotFound for what is not the asker's own, or not shared with that reader.
    """
    _ask(work, record_id)
    _begin(work, record_id)
    record = _own_record(work, record_id)
    read = next((one for one in _readers(work, record) if one.reader_id == reader_id), None)
    owed = any(row.reader_id == reader_id for row in promises.list_owed_of(work.session, [record_id]))
    if read is None and not owed:
        raise errors.NotFound
    read = read or ReadBy(reader_id, None)
    store.delete_readers(work.session, record_id, [reader_id])
    _drop_unneeded_safeguarding(work, record)
    details = {"reader": reader_id}
    audit.write(work, "record.stopped", young_person_id=record.young_person_id, subject_id=record_id, details=details)
    hooks.on_stopped_sharing(work, record_id, reader_id, read.opened_at)
    return read


def end_readers(work: Work, given: Sequence[tuple[str, str]], noted_as: str) -> None:
    """Delete these readers’ keys and promises: (record, reader). `noted_as`: the audit’s word for it. Already writing.

    What they stand on was ended by the caller, who knows that none of them reads it for another reason.
    """
    locked = store.lock_records(work.session, {record_id for record_id, _ in given}) if given else {}
    whose: dict[str, list[list[str]]] = {}
    for record_id, reader_id in given:
        if record_id in locked:
            store.delete_readers(work.session, record_id, [reader_id])
            whose.setdefault(locked[record_id].young_person_id, []).append([record_id, reader_id])
    for record in locked.values():
        _drop_unneeded_safeguarding(work, record)
    for young_person_id in sorted(whose):
        details = {"ended": whose[young_person_id]}
        audit.write(work, noted_as, young_person_id=young_person_id, details=details)


def end_given(work: Work, permission_ids: Collection[str]) -> list[tuple[str, ReadBy]]:
    """Delete every key and promise that stands on these yeses, which the caller ended. Already writing.

    Gives each record with its reader, and when they first opened it. What somebody has for another reason stays.
    """
    rows = promises.list_given(work.session, permission_ids) if permission_ids else []
    locked = store.lock_records(work.session, {row.record_id for row in rows}) if rows else {}
    ended: dict[tuple[str, str], ReadBy] = {}
    for row in rows:
        opened = [at for at in (row.opened_at, _opened_before(ended, row)) if at is not None]
        ended[row.record_id, row.reader_id] = ReadBy(row.reader_id, min(opened, default=None))
    promises.delete_given(work.session, permission_ids)
    whose: dict[str, list[list[str]]] = {}
    for record_id, reader_id in ended:
        whose.setdefault(locked[record_id].young_person_id, []).append([record_id, reader_id])
    for record in locked.values():
        _drop_unneeded_safeguarding(work, record)
    for young_person_id in sorted(whose):
        details = {"ended": whose[young_person_id]}
        audit.write(work, "record.yes_ended", young_person_id=young_person_id, details=details)
    return [(record_id, read) for (record_id, _), read in ended.items()]


def _opened_before(ended: Mapping[tuple[str, str], ReadBy], row: Found) -> datetime | None:
    before = ended.get((row.record_id, row.reader_id))
    return before.opened_at if before else None


def delete_record(work: Work, record_id: str) -> None:
    """Delete a draft for good, or what was typed for its owner and never confirmed.

    Raises NotFound unless it is the asker's own, Conflict `already_sent` for what was sent.
    """
    _begin(work, record_id)
    record = _own_record(work, record_id)
    if record.state not in (RecordState.DRAFT, RecordState.PROPOSAL):
        raise errors.Conflict("already_sent", "This was sent already. You can take it back.")
    _delete(work, record)


def delete_typed(work: Work, record_id: str) -> None:
    """Delete what the asker typed for a young person and nobody confirmed. The caller has asked for the ruling.

    Raises NotFound for what somebody else typed, and for what is a voice by now.
    """
    _begin(work, record_id)
    record, newest = _held_record(work, record_id), store.find_record(work.session, record_id)
    typed_it = newest is not None and newest.author_id == signed_in(work).person_id
    if not typed_it or record.state != RecordState.PROPOSAL:
        raise errors.NotFound
    _delete(work, record)


def _delete(work: Work, record: Found) -> None:
    details = {"versions": store.delete_record(work.session, record.id)}
    hooks.on_taken_back(work, record.id)
    audit.write(work, "record.deleted", young_person_id=record.young_person_id, subject_id=record.id, details=details)


def _ask(work: Work, record_id: str) -> None:
    record = store.find_record(work.session, record_id)
    if record is None:
        raise errors.NotFound
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, record.young_person_id),
        record=Record(
            id=record.id,
            kind=RecordKind(record.kind),
            owner_id=record.owner_id,
            young_person_id=record.young_person_id,
            state=RecordState(record.state),
        ),
    )
    gate.ask(work, Action.STOP_SHARING, situation, about=record.young_person_id)


def _begin(work: Work, record_id: str) -> None:
    record = store.find_record(work.session, record_id)
    if record is None:
        raise errors.NotFound
    audit.hold(work, record.young_person_id)


def _own_record(work: Work, record_id: str) -> Found:
    record = _held_record(work, record_id)
    if record.owner_id != signed_in(work).person_id:
        raise errors.NotFound
    return record


def _held_record(work: Work, record_id: str) -> Found:
    record = store.lock_records(work.session, [record_id]).get(record_id)
    if record is None or not granting.is_record(work.house, record):
        raise errors.NotFound
    return record


def _readers(work: Work, record: Found) -> list[ReadBy]:
    """Everybody but the owner and the service, with when they first opened any version of it."""
    first: dict[str, ReadBy] = {}
    for row in store.list_grants_of(work.session, [record.id]):
        if row.reader_id in (record.owner_id, record.service_id):
            continue
        before = first.get(row.reader_id)
        if before is None or (
            row.opened_at is not None and (before.opened_at is None or row.opened_at < before.opened_at)
        ):
            first[row.reader_id] = ReadBy(row.reader_id, row.opened_at)
    return list(first.values())


def _drop_unneeded_safeguarding(work: Work, record: Found) -> None:
    by_version: dict[str, list[Found]] = {}
    for row in store.list_grants_of(work.session, [record.id]):
        by_version.setdefault(row.version_id, []).append(row)
    for version_id, rows in by_version.items():
        place = granting.place_in(record, version_id)
        if not grantees.any_of_service(
            work, place, [row.reader_id for row in rows if row.reader_id != place.service_id]
        ):
            store.delete_grants(work.session, [row.id for row in rows if row.reader_id == place.service_id])

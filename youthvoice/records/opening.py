"""Opening what somebody holds the key to: written down before words leave. Every failure looks like absence."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import structlog

from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.records import granting, store
from youthvoice.records.shapes import Opened
from youthvoice.records.store import Found
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

log = structlog.get_logger()

# One request opens a page and no more.
AT_MOST = 50
OPENED, OPENED_OWN = "record.opened", "record.opened_own"


def open_record(work: Work, record_id: str, *, version_id: str | None = None, notice: bool = True) -> Opened:
    """Open one record with my own grant: the version named, else the current one, else the newest I hold.

    `notice=False` is for what stays inside one request (re-sealing, looking for names): nothing is shown to anybody, so
    nothing is written down.
    Raises NotFound when there is no key for me, or it does not open, or this session holds no keys.
    """
    found = _open_rows(work, _held(work, [record_id], version_id))
    opened = (_written_down(work, found) if notice else _as_opened(found)).get(record_id)
    if opened is None:
        raise errors.NotFound
    return opened


def open_many(work: Work, record_ids: Sequence[str], *, notice: bool = True) -> dict[str, Opened]:
    """Open up to 50 records, one audit entry per young person; what I cannot open is left out. `notice` as above."""
    if len(record_ids) > AT_MOST:
        raise ValueError(f"a request opens {AT_MOST} records at most")
    found = _open_rows(work, _held(work, record_ids)) if record_ids else []
    return _written_down(work, found) if notice else _as_opened(found)


def _held(work: Work, record_ids: Sequence[str], version_id: str | None = None) -> Collection[Found]:
    me = work.me
    if me is None or me.bundle is None:
        return ()
    if version_id is None:
        return store.list_held(work.session, me.person_id, record_ids, work.now).values()
    found = store.find_held(work.session, me.person_id, record_ids[0], version_id, work.now)
    return () if found is None else (found,)


def _open_rows(work: Work, rows: Collection[Found]) -> list[tuple[Found, dict[str, Any]]]:
    me = work.me
    if me is None or me.bundle is None:
        return []
    opened = []
    for row in rows:
        content = _open_row(work, row, me.person_id, me.bundle)
        if content is not None:
            opened.append((row, content))
    return opened


def _open_row(work: Work, row: Found, reader_id: str, bundle: Bundle) -> dict[str, Any] | None:
    place = granting.place_of(row)
    try:
        data_key = granting.open_data_key(work.house, place, row, reader_id, bundle.public_key, bundle)
        return granting.open_words(work.house, place, data_key, row.content_sealed)
    except Unopenable:
        if people.live_keys(work, [row.reader_key_id]):
            _cry_out(row, reader_id)
        return None


def _cry_out(row: Found, reader_id: str) -> None:
    """A key in use does not open: the row was changed or moved. One its reader has lost is no news. Ids only."""
    log.critical(
        "grant_does_not_open",
        grant=row.id,
        record=row.record_id,
        version=row.version_id,
        reader=reader_id,
        reader_key=row.reader_key_id,
    )


def _as_opened(found: Sequence[tuple[Found, dict[str, Any]]]) -> dict[str, Opened]:
    return {row.record_id: _opened(row, content, row.opened_at) for row, content in found}


def _written_down(work: Work, found: Sequence[tuple[Found, dict[str, Any]]]) -> dict[str, Opened]:
    """Lock the grants, note first openings, write the audit, and only then give the words: commit, then answer."""
    if not found or work.me is None:
        return {}
    me = work.me.person_id
    audit.hold(work, *(row.young_person_id for row, _ in found))
    others = [row for row, _ in found if row.owner_id != me]
    still = store.lock_grants(work.session, [row.id for row in others]) if others else {}
    there = [(row, content) for row, content in found if row.owner_id == me or row.id in still]
    first = [grant_id for grant_id, opened_at in still.items() if opened_at is None]
    if first:
        store.mark_opened(work.session, first, work.now)
    _audit(work, OPENED, [row for row, _ in there if row.owner_id != me])
    _audit_own(work, [row for row, _ in there if row.owner_id == me])
    return {
        row.record_id: _opened(row, content, still[row.id] or work.now if row.id in still else None)
        for row, content in there
    }


def _audit(work: Work, action: str, rows: Sequence[Found]) -> None:
    by_young_person: dict[str, dict[str, str]] = {}
    for row in rows:
        by_young_person.setdefault(row.young_person_id, {})[row.record_id] = row.kind
    for young_person_id in sorted(by_young_person):  # always in one order: no two requests wait for each other
        records = by_young_person[young_person_id]
        audit.write(work, action, young_person_id=young_person_id, details={"records": records})


def _audit_own(work: Work, rows: Sequence[Found]) -> None:
    """Their own words: audited once in a request, however often a screen asks for them."""
    noted: set[str] = work.session.info.setdefault("own_openings_noted", set())
    if rows and not noted:
        _audit(work, OPENED_OWN, rows)
        noted.update(row.record_id for row in rows)


def _opened(row: Found, content: Mapping[str, Any], first_opened_at: Any) -> Opened:
    return Opened(
        record_id=row.record_id,
        version_id=row.version_id,
        kind=row.kind,
        owner_id=row.owner_id,
        young_person_id=row.young_person_id,
        content=content,
        created_at=row.created_at,
        first_opened_at=first_opened_at,
    )

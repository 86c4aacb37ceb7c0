"""The mark on an ask to show somebody more: who asked, for whom and about what is as the server wrote it."""

from collections.abc import Sequence

from youthvoice import clock, errors
from youthvoice.voices.shared_on import store
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.work import Work


def keep(work: Work, row: ShareAsk) -> None:
    """Mark the row as it stands now, and keep it. Raises `AlreadyExists("share_asks")`."""
    row.mac = work.house.mac("share_asks", *_bound(row))
    store.add_ask(work.session, row)


def find(work: Work, ask_id: str) -> ShareAsk:
    """The ask with this id. Raises NotFound when there is none, or somebody changed it."""
    return _ours(work, store.get_ask(work.session, ask_id))


def lock(work: Work, ask_id: str) -> ShareAsk:
    """The same, held until this request ends; only while writing."""
    return _ours(work, store.lock_ask(work.session, ask_id))


def untouched(work: Work, rows: Sequence[ShareAsk]) -> list[ShareAsk]:
    """Those that are as the server wrote them; any other counts for nothing and is logged loudly."""
    return [row for row in rows if _is_untouched(work, row)]


def _ours(work: Work, row: ShareAsk | None) -> ShareAsk:
    if row is None or not _is_untouched(work, row):
        raise errors.NotFound
    return row


def _is_untouched(work: Work, row: ShareAsk) -> bool:
    return work.house.is_as_written(row.mac, "share_asks", _bound(row), "share_ask_changed_outside", ask=row.id)


def _bound(row: ShareAsk) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.service_id, row.voice_id, row.version_id, row.asked_by_id, row.reader_id)
    times = map(clock.iso, (row.asked_at, row.answered_at))
    return (*ids, row.ends_on.isoformat(), row.answer, *times)

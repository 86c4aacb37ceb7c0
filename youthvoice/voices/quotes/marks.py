"""The mark on words in use: who may use whose words, since when, and whether it ended, is as the server wrote it."""

from collections.abc import Sequence

from youthvoice import clock
from youthvoice.voices.quotes import store
from youthvoice.voices.quotes.models import Quote
from youthvoice.work import Work


def keep(work: Work, row: Quote) -> None:
    """Mark the row as it stands now, and keep it. Raises `AlreadyExists("quotes")`."""
    row.mac = work.house.mac("quotes", *_bound(row))
    store.add_quote(work.session, row)


def find(work: Work, quote_id: str) -> Quote | None:
    """The one with this id; None when there is none, or somebody changed it."""
    row = store.get_quote(work.session, quote_id)
    return row if row is not None and _is_untouched(work, row) else None


def untouched(work: Work, rows: Sequence[Quote]) -> list[Quote]:
    """Those that are as the server wrote them; any other counts for nothing and is logged loudly."""
    return [row for row in rows if _is_untouched(work, row)]


def _is_untouched(work: Work, row: Quote) -> bool:
    return work.house.is_as_written(row.mac, "quotes", _bound(row), "quote_changed_outside", quote=row.id)


def _bound(row: Quote) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.service_id, row.voice_id, row.voice_version_id, row.version_id)
    stands_on = (row.worker_id, row.permission_id, row.request_id)
    return (*ids, *stands_on, clock.iso(row.picked_at), clock.iso(row.ended_at))

"""Rows of words in use. Stores flush and never commit."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_, select, tuple_

from youthvoice.db import Session, flush
from youthvoice.paging import Page, page_of_rows
from youthvoice.voices.quotes.models import Quote

# As many as one request opens (records).
PAGE = 50


def add_quote(session: Session, row: Quote) -> None:
    """Add or keep one. Raises `AlreadyExists("quotes")` where its id is taken."""
    session.add(row)
    flush(session)


def get_quote(session: Session, quote_id: str) -> Quote | None:
    """The one with this id, read anew."""
    return session.get(Quote, quote_id, populate_existing=True)


def page_of(session: Session, young_person_id: str, request_id: str | None, before: Quote | None) -> Page[Quote]:
    """A page of the uses of a young person’s words, newest first; with `request_id`, those by that yes."""
    whose = [Quote.young_person_id == young_person_id]
    return _page(session, [*whose, Quote.request_id == request_id] if request_id else whose, before)


def page_with(session: Session, worker_id: str, before: Quote | None) -> Page[Quote]:
    """A page of the uses by this worker, newest first; those that ended too."""
    return _page(session, [Quote.worker_id == worker_id], before)


def list_in_use(
    session: Session,
    *,
    worker_id: str | None = None,
    young_person_id: str | None = None,
    voice_or_quote_id: str | None = None,
) -> Sequence[Quote]:
    """Those that did not end, of whom is named; of a voice, or the one with this id."""
    found = select(Quote).where(Quote.ended_at.is_(None))
    if worker_id is not None:
        found = found.where(Quote.worker_id == worker_id)
    if young_person_id is not None:
        found = found.where(Quote.young_person_id == young_person_id)
    if voice_or_quote_id is not None:
        found = found.where(or_(Quote.voice_id == voice_or_quote_id, Quote.id == voice_or_quote_id))
    return session.scalars(found.order_by(Quote.id).execution_options(populate_existing=True)).all()


def _page(session: Session, whose: Sequence[ColumnElement[bool]], before: Quote | None) -> Page[Quote]:
    found = select(Quote).where(*whose).order_by(Quote.picked_at.desc(), Quote.id.desc()).limit(PAGE + 1)
    if before is not None:  # ids break ties, so that no page misses or repeats one
        found = found.where(tuple_(Quote.picked_at, Quote.id) < (before.picked_at, before.id))
    rows = session.scalars(found).all()
    return page_of_rows(rows, PAGE)

"""Words not to be used again: the worker’s key to them goes at once. A date is left, so that they know to stop."""

from collections.abc import Sequence
from datetime import datetime

from youthvoice import audit, errors, marking, outbox
from youthvoice.records import service as records
from youthvoice.voices.facts import me
from youthvoice.voices.quotes import store
from youthvoice.voices.quotes.models import Quote
from youthvoice.work import Work


def stop(work: Work, quote_id: str) -> None:
    """“Do not use these words”: my own act, for this one use, at once. Again it changes nothing. Raises NotFound."""
    row = marking.found(work, store.get_quote(work.session, quote_id))
    if row.young_person_id != me(work).person_id:
        raise errors.NotFound
    if row.ended_at is None:
        records.stop_sharing(work, quote_id, row.worker_id)  # asks for the ruling, and comes back to reader_stopped


def reader_stopped(work: Work, record_id: str, reader_id: str, opened_at: datetime | None) -> None:
    """What app.py registers on `records.on_stopped_sharing` and `taking_part.on_yes_ended`; already writing.

    `record_id`: the voice they read no more, or the words in use themselves, whose key is gone by then.
    """
    _end(work, store.list_in_use(work.session, worker_id=reader_id, voice_or_quote_id=record_id), gone=record_id)


def voice_taken_back(work: Work, voice_id: str) -> None:
    """What app.py registers on `records.on_taken_back`: nobody uses words of it again."""
    _end(work, store.list_in_use(work.session, voice_or_quote_id=voice_id))


def cover_ended(work: Work, ended: Sequence[tuple[str, str]]) -> None:
    """What app.py registers on `taking_part.on_cover_yes_ended`."""
    for voice_id, reader_id in ended:
        reader_stopped(work, voice_id, reader_id, None)


def worker_unlinked(work: Work, young_person_id: str, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_unlinked`: they use no words of whom they work with no more."""
    _end(work, store.list_in_use(work.session, worker_id=worker_id, young_person_id=young_person_id))


def worker_left(work: Work, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_left`."""
    _end(work, store.list_in_use(work.session, worker_id=worker_id))


def _end(work: Work, rows: Sequence[Quote], *, gone: str | None = None) -> None:
    """`gone`: the record whose keys were deleted already. A row somebody changed ends nothing; its key goes too."""
    records.end_readers(work, [(row.id, row.worker_id) for row in rows if row.id != gone], "record.quote_ended")
    for row in marking.ours(work, rows):
        row.ended_at = work.now
        marking.mark(work, row)
        store.add_quote(work.session, row)
        audit.write(work, "quote.ended", young_person_id=row.young_person_id, subject_id=row.id)
        outbox.put(work, "quote_ended", recipient_id=row.worker_id, subject_id=row.id)

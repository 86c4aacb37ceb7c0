"""What follows somebody's work: the key to what adults wrote, given or promised when it begins, gone when it ends."""

from collections.abc import Sequence

from consent.terms import Basis, RecordState
from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.records import granting, store
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import Reader
from youthvoice.records.sharing import save_share, share
from youthvoice.records.store import Found
from youthvoice.work import Work


def pass_on(work: Work, record_id: str, reader_ids: Sequence[str]) -> None:
    """Give these people the current version, by duty; promise it where I cannot. Already writing.

    The caller's own ruling made them readers. A promise is kept by any holder, and only after a fresh ruling.
    """
    record = store.find_record(work.session, record_id)
    if record is None or record.state in (RecordState.DRAFT, RecordState.TAKEN_BACK):
        return
    have = {row.reader_id for row in store.list_grants(work.session, record.current_version_id)}
    have |= {row.reader_id for row in promises.list_owed(work.session, record.current_version_id)}
    readers = [Reader(one, Basis.DUTY) for one in dict.fromkeys(reader_ids) if one not in have]
    if not readers:
        return
    if _my_key_stands(work, record):
        try:
            return save_share(work, share(work, record_id, readers))
        except errors.NotFound:
            pass  # I hold none, or this session is locked: whoever does keeps the promise
    _promise(work, record, readers)


def promise(work: Work, record_id: str, readers: Sequence[Reader]) -> None:
    """Promise these readers a sent record, on the young person's yes just written. Already writing.

    Whoever has a key or a promise keeps it as it is. Keys are passed on by `carry_out_owed`, after a fresh ruling.
    """
    record = store.find_record(work.session, record_id)
    if record is None or record.state != RecordState.SENT:
        return
    have = {row.reader_id for row in store.list_grants(work.session, record.current_version_id)}
    have |= {row.reader_id for row in promises.list_owed(work.session, record.current_version_id)}
    new = [one for one in readers if one.reader_id not in have]
    if new:
        _promise(work, record, new)


def end_duty(work: Work, young_person_id: str, worker_id: str) -> None:
    """Delete the keys and promises a worker had only because of their work with this young person. Already writing.

    What the young person gave them stays: only they take that back (consent, END_DUTY_GRANTS).
    """
    _end(work, worker_id, young_person_id)


def end_every_duty(work: Work, worker_id: str) -> None:
    """The same for all their young people, when a worker leaves the service; every promise to them goes too.

    What was sealed to them on a young person's yes opens with nothing: their slots are gone. Already writing.
    """
    _end(work, worker_id, None)
    for whose, record_ids in promises.delete_owed_of_reader(work.session, worker_id).items():
        details = {"reader": worker_id, "records": record_ids}
        audit.write(work, "record.promise_dropped", young_person_id=whose, subject_id=worker_id, details=details)


def _end(work: Work, worker_id: str, young_person_id: str | None) -> None:
    for whose, record_ids in promises.delete_duty(work.session, worker_id, young_person_id).items():
        details = {"reader": worker_id, "records": record_ids}
        audit.write(work, "record.duty_ended", young_person_id=whose, subject_id=worker_id, details=details)


def _promise(work: Work, record: Found, readers: Sequence[Reader]) -> None:
    place = granting.place_in(record, record.current_version_id)
    promises.add_owed(work.session, [granting.owed_row(work.house, place, one, work.now) for one in readers])
    if record.state == RecordState.SAVED and place.young_person_id in [one.reader_id for one in readers]:
        store.set_state(work.session, place.record_id, RecordState.SHOWN)
    details = {"version": place.version_id, "owed": [one.reader_id for one in readers]}
    audit.write(
        work, "record.promised", young_person_id=place.young_person_id, subject_id=place.record_id, details=details
    )


def _my_key_stands(work: Work, record: Found) -> bool:
    """Whether I may give a key on: I wrote it, it is about me, or I still work with whom it is about."""
    if work.me is None:
        return False  # the command line
    me = work.me.person_id
    return me in (record.owner_id, record.young_person_id) or people.works_with(work, me, record.young_person_id)

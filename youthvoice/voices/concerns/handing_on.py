"""Whoever a worry was passed on to leaves: it falls to those who must act in their place, who hear of it at once."""

from youthvoice import audit, marking, outbox
from youthvoice.records import service as records
from youthvoice.voices.concerns import facts, store
from youthvoice.work import Work


def receiver_left(work: Work, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_left`; `work` is already writing.

    The key is promised to them, and passed on by whoever holds it when they next sign in. Looking at whether the young
    person is told waits for no key (consent, LOOK_AT_TELLING).
    """
    rows = marking.ours(work, store.list_received_by(work.session, worker_id))
    if rows:
        audit.hold(work, *{row.young_person_id for row in rows})
    for row in rows:
        to = [one.id for one in facts.in_their_place(work, row)]
        records.pass_on(work, row.id, to)
        for one in to:
            outbox.put(work, "concern", recipient_id=one, subject_id=row.id)

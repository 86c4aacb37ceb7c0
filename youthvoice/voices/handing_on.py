"""Whoever owes an answer stops working with the young person: they are asked who should answer. The day stays."""

from youthvoice import outbox
from youthvoice.voices import store
from youthvoice.work import Work


def ask_who_answers(work: Work, young_person_id: str, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_unlinked`; `work` is already writing."""
    _ask(work, worker_id, young_person_id)


def ask_everybody_who_answers(work: Work, worker_id: str) -> None:
    """The same for every young person of a worker who left the service (`people.on_worker_left`)."""
    _ask(work, worker_id, None)


def _ask(work: Work, worker_id: str, young_person_id: str | None) -> None:
    for voice in store.list_unanswered_by(work.session, worker_id, young_person_id):
        outbox.put(work, "who_answers_now", recipient_id=voice.young_person_id, subject_id=voice.id)

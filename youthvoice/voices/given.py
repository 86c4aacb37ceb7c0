"""What a young person gave one worker, and giving exactly that, or part of it, to another who takes over."""

from collections.abc import Sequence

from consent.terms import Company
from youthvoice.voices import facts, sending, store
from youthvoice.voices.models import Voice
from youthvoice.work import Work


def given_to(work: Work, reader_id: str) -> list[str]:
    """My voices that this worker can read in their own right now, or is promised; the newest first."""
    return [voice.id for voice in _given(work, reader_id)]


def not_about(work: Work, reader_id: str, worker_id: str) -> list[str]:
    """The same, without what I said about `worker_id`: that goes to them only where I pick it myself."""
    return [voice.id for voice in _given(work, reader_id) if facts.about_worker_id(voice) != worker_id]


def give(work: Work, voice_ids: Sequence[str], reader_id: str) -> None:
    """Share each of these voices of mine with a worker, with my own key, and with nobody else. All or none."""
    for voice_id in voice_ids:
        sending.share_voice(work, voice_id, [reader_id], Company.NOT_SURE, sending.NOBODY_STANDS_IN)


def _given(work: Work, reader_id: str) -> Sequence[Voice]:
    return store.list_given_to(work.session, facts.me(work).person_id, reader_id)

"""A yes to being asked reaches what was sent, and ends: who has a line for each. In the transaction of the yes."""

from collections.abc import Sequence
from datetime import datetime

from youthvoice import outbox
from youthvoice.voices import store
from youthvoice.voices.models import SENT
from youthvoice.voices.sending import stop_reader
from youthvoice.work import Work


def yes_covers(work: Work, given: Sequence[tuple[str, str]]) -> None:
    """After a yes to being asked reached things sent: each reader has a line, as if picked. In the same transaction."""
    for voice_id, reader_id in given:
        voice = store.get_voice(work.session, voice_id)
        have = store.list_reader_ids(work.session, voice_id)
        if voice is None or voice.state != SENT or reader_id in have:
            continue
        store.forget_reader(work.session, voice_id, reader_id)
        # Whoever was picked by name comes first: the answer is theirs to owe.
        store.add_readers(work.session, voice_id, [reader_id], work.now, after=len(have))
        outbox.put(work, "voice_sent", recipient_id=reader_id, subject_id=voice_id)


def yes_ended(work: Work, voice_id: str, reader_id: str, opened_at: datetime | None) -> None:
    """After a yes to being asked ended, in the same transaction: to this reader it is from now on as if it never was.

    They keep no line, opened or not: what they were not sent by name, nobody tells them was taken back.
    """
    stop_reader(work, voice_id, reader_id, None)

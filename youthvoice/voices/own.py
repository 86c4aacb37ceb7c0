"""A young person's own voice, and whether it can still be changed. Somebody else's id is exactly like no id."""

from youthvoice import errors
from youthvoice.db import lock_row
from youthvoice.voices import store
from youthvoice.voices.facts import me
from youthvoice.voices.models import DRAFT, SENT, Voice
from youthvoice.voices.said import NOTHING_BY_ITSELF
from youthvoice.work import Work

ALREADY_SENT = "You sent this already. To add to it, write a new one."
TAKEN_BACK = "You took this back. To say it again, write a new one."
NOT_SENT = "You have not sent this yet. Send it first."
NOTHING_SAID = "Pick a face, or write something first."


def own_voice(work: Work, voice_id: str) -> Voice:
    """My own voice. Raises NotFound for somebody else's, exactly as for none."""
    return _mine(work, store.get_voice(work.session, voice_id))


def lock_own_voice(work: Work, voice_id: str) -> Voice:
    """My own voice, read again and held until this request ends. `work` is already writing."""
    return _mine(work, lock_row(work.session, Voice, voice_id))


def refuse_unless_draft(voice: Voice) -> None:
    """Raise Conflict for a voice that left their hands."""
    if voice.state == SENT:
        raise errors.Conflict("already_sent", ALREADY_SENT)
    if voice.state != DRAFT:
        raise errors.Conflict("taken_back", TAKEN_BACK)


def refuse_unless_sent(voice: Voice) -> None:
    """Raise Conflict for a voice nobody was sent, or that was taken back."""
    if voice.state == DRAFT:
        raise errors.Conflict("not_sent", NOT_SENT)
    if voice.state != SENT:
        raise errors.Conflict("taken_back", TAKEN_BACK)


def refuse_empty(ways: list[str]) -> None:
    """Raise Invalid when there is nothing in it to send: no face, and no words."""
    if not set(ways) - NOTHING_BY_ITSELF:
        raise errors.Invalid({"words": NOTHING_SAID}, code="nothing_said")


def _mine(work: Work, voice: Voice | None) -> Voice:
    if voice is None or voice.young_person_id != me(work).person_id:
        raise errors.NotFound
    return voice

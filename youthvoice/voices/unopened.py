"""What lies unopened, and since when: shown to whoever owes the answer, their cover and the lead. Never any words."""

from collections.abc import Mapping, Sequence
from datetime import date

from consent.cover import is_left_unopened
from youthvoice.voices.covering import Lying, Sights, lying_with
from youthvoice.voices.models import SENT, Voice
from youthvoice.work import Work


def look(work: Work, pairs: Sequence[tuple[Voice, str | None]], sights: Sights | None = None) -> Mapping[str, Lying]:
    """How each of these voices lies with the person named beside it. Only what was sent and not taken back.

    Each voice comes once; a fixed number of queries, however many there are.
    """
    waiting = {voice.id: person_id for voice, person_id in pairs if person_id and voice.state == SENT}
    voices = [voice for voice, _ in pairs if voice.id in waiting]
    lying = lying_with(work, voices, set(waiting.values()), sights)
    return {one: lying[one, person_id] for one, person_id in waiting.items() if (one, person_id) in lying}


def since(work: Work, voice: Voice, lying: Lying | None) -> date | None:
    """The day since which it lies unopened, once that is longer than the profile lets it; None when it is not so."""
    if lying is None or lying.opened or voice.answered_at is not None or voice.state != SENT:
        return None
    return lying.sent_on if is_left_unopened(lying.sent_on, work.today, work.house.profile) else None

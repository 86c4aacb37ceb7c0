"""What came of being asked: who said something about what, when it was answered, and when they saw the answer."""

from collections.abc import Sequence
from datetime import date, datetime

from consent.terms.taking_part import Activity
from youthvoice import clock
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import store
from youthvoice.voices.answers import find_answers
from youthvoice.voices.said import AboutKind
from youthvoice.work import Work

# What a voice is about, as something one can be asked to take part in. A voice about anything was asked for by nobody.
_PART_OF = {
    AboutKind.PLAN: Activity.OWN_PLAN,
    AboutKind.STEP: Activity.OWN_PLAN,
    AboutKind.MEASURE: Activity.OWN_PLAN,
    AboutKind.WORKER: Activity.SERVICE_FEEDBACK,
    AboutKind.SERVICE: Activity.SERVICE_FEEDBACK,
}
_AT_ONCE = 500


def what_came_of(work: Work, service_id: str) -> dict[tuple[str, str], taking_part.CameOf]:
    """What app.py registers on `taking_part.on_came_of_asked`: by young person and activity, the first day of each."""
    found: dict[tuple[str, str], taking_part.CameOf] = {}
    sent = [one for one in store.list_when_sent(work.session, service_id) if one.about_kind in _PART_OF]
    seen = _seen_at(work, [one.id for one in sent])
    for one in sent:
        whose = (one.young_person_id, str(_PART_OF[AboutKind(one.about_kind)]))
        days = (clock.day_of(at) if at else None for at in (one.sent_at, one.answered_at, seen.get(one.id)))
        before = found.get(whose, taking_part.CameOf())
        found[whose] = taking_part.CameOf(*map(_first, before, days))
    return found


def _seen_at(work: Work, voice_ids: Sequence[str]) -> dict[str, datetime | None]:
    seen: dict[str, datetime | None] = {}
    for start in range(0, len(voice_ids), _AT_ONCE):
        answers = find_answers(work, voice_ids[start : start + _AT_ONCE])
        seen |= {voice_id: one.seen_at for voice_id, one in answers.items()}
    return seen


def _first(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)

"""“I am on it”: whoever owes the answer, or their cover, says by which day it comes. The due date never moves."""

from dataclasses import dataclass, replace
from datetime import date

from consent.actions import Action
from consent.cover import last_day_to_promise
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import lock_row
from youthvoice.voices import facts, store
from youthvoice.voices.answers import find_answers
from youthvoice.voices.choosing import CHANGED
from youthvoice.voices.models import SENT, Voice
from youthvoice.work import Work

OUT_OF_REACH = "Pick a day from today to {last}."
ANSWERED = "This was answered already."


@dataclass(frozen=True)
class OnIt:
    """The day that was said."""

    on_it_by: date


def say_on_it(work: Work, voice_id: str, by: date) -> OnIt:
    """Say by which day there is an answer; the young person is told. It may be said again: the last one counts.

    Raises Invalid (`by`) for a day that is past or too far off, Conflict `already_answered`, NotFound for a stranger.
    """
    last = last_day_to_promise(work.today, work.house.profile)
    if not work.today <= by <= last:
        raise errors.Invalid({"by": OUT_OF_REACH.format(last=f"{last:%-d %B}")}, code="out_of_reach")
    voice = store.get_voice(work.session, voice_id)
    if voice is None or voice.sent_at is None:
        raise errors.NotFound
    situation = replace(facts.about_opening(work, voice), promised_on=by)
    gate.ask(work, Action.SAY_ON_IT, situation, about=voice.young_person_id)
    _refuse_answered(work, voice)
    audit.hold(work, voice.young_person_id)
    now = lock_row(work.session, Voice, voice_id)
    if now is None or (now.state, now.named_adult_id, now.answered_at) != (
        SENT,
        voice.named_adult_id,
        voice.answered_at,
    ):
        raise errors.Conflict("changed", CHANGED)
    if not facts.grants_of(work, voice_id):
        raise errors.NotFound
    store.set_voice(work.session, voice_id, on_it_by=by, on_it_id=facts.me(work).person_id)
    details = {"by": by.isoformat()}
    audit.write(work, "voice.on_it", young_person_id=voice.young_person_id, subject_id=voice_id, details=details)
    outbox.put(work, "on_it", recipient_id=voice.young_person_id, subject_id=voice_id)
    return OnIt(by)


def _refuse_answered(work: Work, voice: Voice) -> None:
    """An answer ends it; “still thinking” does not."""
    answer = find_answers(work, [voice.id]).get(voice.id)
    if voice.answered_at is not None and (answer is None or answer.answer_again_by is None):
        raise errors.Conflict("already_answered", ANSWERED)

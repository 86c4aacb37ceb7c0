"""What other features may ask of voices. None of it opens a word: that is `records`, with the asker's own key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from consent.actions import Action
from consent.facts import Situation
from youthvoice import clock, gate
from youthvoice.db import lock_row
from youthvoice.records.service import Opened
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import facts, store
from youthvoice.voices.about import first_names, picked_by_name, show, workers_told_of
from youthvoice.voices.answers import Answer, register_answers
from youthvoice.voices.came_of import what_came_of
from youthvoice.voices.content.opened import with_words
from youthvoice.voices.content.schemas import WhatWasSaidSchema
from youthvoice.voices.covering import stand_ins_by
from youthvoice.voices.given import give, given_to, not_about
from youthvoice.voices.handing_on import ask_everybody_who_answers, ask_who_answers
from youthvoice.voices.models import SENT, TAKEN_BACK, Voice
from youthvoice.voices.sending import cover_ended, second_yes_given, stop_reader
from youthvoice.voices.shown import WhatWasSaid
from youthvoice.voices.standing import yes_covers, yes_ended
from youthvoice.work import Work

__all__ = [
    "Answer",
    "Quoted",
    "SentVoice",
    "WhatWasSaidSchema",
    "about_kinds",
    "answer_situation",
    "ask_everybody_who_answers",
    "ask_who_answers",
    "cover_ended",
    "find_sent",
    "give",
    "given_to",
    "had_opened",
    "hold_sent",
    "mark_answered",
    "may_know_of",
    "may_open",
    "not_about",
    "quote",
    "register_answers",
    "second_yes_given",
    "stand_ins_of",
    "stop_reader",
    "what_came_of",
    "workers_told_of",
    "yes_covers",
    "yes_ended",
]


@dataclass(frozen=True)
class SentVoice:
    """A voice that left the young person's hands, as decisions know it: ids, codes and dates."""

    id: str
    young_person_id: str
    service_id: str
    version_id: str
    named_adult_id: str | None
    about_kind: str
    about_worker_id: str | None
    sent_at: datetime
    answered_at: datetime | None
    taken_back_at: datetime | None

    @property
    def is_taken_back(self) -> bool:
        """Whether nothing of it is left to adults but a day."""
        return self.taken_back_at is not None


def find_sent(work: Work, voice_id: str) -> SentVoice | None:
    """The voice, when it was sent once; a draft is nobody's business and looks like nothing."""
    return _as_sent(store.get_voice(work.session, voice_id))


def hold_sent(work: Work, voice_id: str) -> SentVoice | None:
    """The same, held until this request ends, so that it cannot be taken back in between. `work` is already writing."""
    return _as_sent(lock_row(work.session, Voice, voice_id))


@dataclass
class Quoted(WhatWasSaid):
    """“You said”: what was opened with the asker's own key, or the day it was taken back, or nothing at all."""

    taken_back_on: date | None = None


def quote(work: Work, voice: SentVoice, opened: Opened | None) -> Quoted:
    """The voice inside a decision. `opened`: what `records` gave for the pointed-at version, if the asker holds it."""
    if opened is not None and opened.version_id == voice.version_id:
        stored = store.get_voice(work.session, voice.id)
        about = show(stored, first_names(work, [stored])) if stored else None
        return with_words(Quoted(about=about), opened.content)
    return Quoted(taken_back_on=clock.day_of(voice.taken_back_at) if voice.taken_back_at else None)


def answer_situation(work: Work, voice_id: str) -> Situation | None:
    """The facts about a sent voice and my keys to it, for a ruling; None when there is no such voice."""
    voice = store.get_voice(work.session, voice_id)
    return facts.about_opening(work, voice) if voice is not None and voice.sent_at is not None else None


def about_kinds(work: Work, voice_ids: Sequence[str]) -> dict[str, str]:
    """What kind of thing each of these voices is about, by voice: no words, no ids."""
    return store.list_about_kinds(work.session, voice_ids) if voice_ids else {}


def may_open(work: Work, voice_id: str) -> bool:
    """Whether I hold a key to this voice AND may use it now; else a decision is shown without its “you said”."""
    voice = store.get_voice(work.session, voice_id)
    if voice is None or not facts.grants_of(work, voice_id):
        return False
    asked = (facts.about_opening(work, voice), voice.young_person_id)
    (ruling,) = gate.ask_each(work, Action.OPEN_RECORD, [asked])  # a refusal undoes nothing that is being written
    return ruling.allowed


def stand_ins_of(work: Work, voice_id: str) -> frozenset[str]:
    """Who holds a key to this voice only as somebody’s cover."""
    return stand_ins_by(taking_part.permissions_for(work, [voice_id]))


def may_know_of(work: Work, voice: SentVoice, person_id: str) -> bool:
    """Whether this person may know of it: it is not about them, or the young person picked them by name."""
    return voice.about_worker_id != person_id or bool(picked_by_name(work, [voice.id], person_id))


def had_opened(work: Work, voice_id: str, reader_id: str) -> bool:
    """Whether this reader had opened the voice before it was taken back."""
    line = store.find_reader(work.session, voice_id, reader_id)
    return line is not None and line.opened_at is not None


def mark_answered(work: Work, voice_id: str) -> None:
    """Note that the duty to answer was carried out; the first answer's moment stays. `work` is already writing."""
    voice = store.get_voice(work.session, voice_id)
    if voice is not None and voice.answered_at is None:
        store.set_voice(work.session, voice_id, answered_at=work.now, on_it_by=None, on_it_id=None)


def _as_sent(voice: Voice | None) -> SentVoice | None:
    if voice is None or voice.sent_at is None or voice.state not in (SENT, TAKEN_BACK):
        return None
    return SentVoice(
        id=voice.id,
        young_person_id=voice.young_person_id,
        service_id=voice.service_id,
        version_id=voice.version_id,
        named_adult_id=voice.named_adult_id,
        about_kind=voice.about_kind,
        about_worker_id=facts.about_worker_id(voice),
        sent_at=voice.sent_at,
        answered_at=voice.answered_at,
        taken_back_at=voice.taken_back_at,
    )

"""The people around a young person's own voices: who reads them, in whose place, who is away, who is waited for."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from consent.facts import Permission
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices import choosing, facts
from youthvoice.voices.answers import Answer
from youthvoice.voices.choosing import Choice
from youthvoice.voices.models import SENT, Voice, VoiceReader
from youthvoice.voices.shown import CoveredShown, Named, OnItShown, ReaderShown, WaitingShown
from youthvoice.work import Work


class Around:
    """The people around a page of voices, in one look-up each for names, ties and missing keys."""

    def __init__(
        self,
        work: Work,
        lines: Sequence[VoiceReader],
        waiting: Sequence[Permission],
        voices: Sequence[Voice],
        answers: Mapping[str, Answer],
    ) -> None:
        self.work, self.today = work, work.today
        ids = {line.reader_id for line in lines} | {one.reader_id for one in waiting}
        ids |= {line.cover_for_id for line in lines if line.cover_for_id}
        ids |= {one.decided_by for one in answers.values() if one.decided_by}
        ids |= {one for voice in voices for one in (voice.named_adult_id, voice.on_it_id) if one}
        self.people = people.find_people(work, sorted(ids)) if ids else {}
        ties = people.list_relationships(work, facts.me(work).person_id) if ids else ()
        self.ties = {tie.worker_id: tie.role for tie in ties}
        self.keys = people.current_keys(work, sorted(ids)) if ids else {}

    def named(self, person_id: str | None) -> Named | None:
        """Somebody by first name."""
        return Named(person_id, self.people[person_id].first_name) if person_id else None

    def reader(self, line: VoiceReader, opened: "Opened") -> ReaderShown:
        """Somebody a voice was sent to, or their cover."""
        who = self.people[line.reader_id]
        being_set_up = opened.is_owed and who.id in self.ties and who.id not in self.keys
        what, cover_for = self._what(who), self.named(line.cover_for_id)
        return show_reader(who, what, opened, self.today, being_set_up=being_set_up, cover_for=cover_for)

    def waits(self, first: Permission) -> WaitingShown:
        """Somebody a second yes is waited for."""
        who = self.people[first.reader_id]
        after = choosing.second_yes_after(self.work, first)
        return WaitingShown(who.id, who.first_name, self._what(who), first.id, after)

    def on_it(self, voice: Voice) -> OnItShown | None:
        """Who said last that they are on it, and by when; nothing once it is answered or taken back."""
        who = self.named(voice.on_it_id)
        if who is None or voice.on_it_by is None or voice.state != SENT:
            return None
        return OnItShown(voice.on_it_by, who)

    def _what(self, who: Person) -> str:
        return str(self.ties.get(who.id) or who.role)


def new_readers(work: Work, choice: Choice) -> list[ReaderShown]:
    """Those a voice written a moment ago was sent to, and their cover, from what is at hand."""
    covered = {one.person.id: one.cover_for.person for one in choice.stand_ins}
    today = work.today
    everybody = [(one.person, str(one.role)) for one in choice.adults if one.person.id not in choice.waiting]
    everybody += [(one.person, str(one.person.role)) for one in choice.stand_ins]
    shown = []
    for who, what in everybody:
        is_set_up = who.id not in choice.being_set_up_ids
        worker, opened = covered.get(who.id), Opened(who.id in choice.owed_ids, None)
        cover_for = Named(worker.id, worker.first_name) if worker is not None else None
        shown.append(show_reader(who, what, opened, today, being_set_up=not is_set_up, cover_for=cover_for))
    return shown


def covering_for(work: Work, line: VoiceReader | None) -> CoveredShown | None:
    """Whom a reader reads for as their cover, as staff see it."""
    worker = people.find_person(work, line.cover_for_id) if line is not None and line.cover_for_id else None
    return show_covered(worker, work.today) if worker is not None else None


def show_covered(worker: Person, today: date) -> CoveredShown:
    """Whom somebody covers for, and until when that worker is away."""
    away = worker.is_away(today)
    return CoveredShown(worker.id, worker.name, away, worker.away_until if away else None)


class Opened(NamedTuple):
    """Whether a reader holds a key yet, and when they first used it."""

    is_owed: bool
    at: datetime | None


def opened_at(sights: Mapping[str, Sequence[records.Sight]], line: VoiceReader) -> Opened | None:
    """What the grants say of one reader of one voice; None once the yes they had it by ended by itself."""
    for one in sights.get(line.voice_id, ()):
        if one.reader_id == line.reader_id:
            return Opened(is_owed=one.owed, at=one.opened_at)
    return None


def show_reader(
    who: Person, what: str, opened: Opened, today: date, *, being_set_up: bool, cover_for: Named | None
) -> ReaderShown:
    """Somebody who reads it, with whether they are away today, and in whose place they read."""
    away = who.is_away(today)
    return ReaderShown(
        who.id,
        who.first_name,
        what,
        opened.at,
        opened.is_owed,
        being_set_up,
        cover_for=cover_for,
        away=away,
        away_until=who.away_until if away else None,
    )

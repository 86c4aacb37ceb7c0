"""Opening voices: their writer's own, and those somebody was sent. Words leave only through `records`, written down."""

from collections.abc import Mapping, Sequence
from typing import Any

from consent.actions import Action
from consent.capabilities import Role
from consent.terms import Scope
from youthvoice import clock, errors, gate
from youthvoice.paging import Page
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import about, facts, store
from youthvoice.voices.answers import Answer, find_answers
from youthvoice.voices.around import Around, covering_for, new_readers, opened_at
from youthvoice.voices.choosing import Choice
from youthvoice.voices.content.opened import with_words
from youthvoice.voices.models import SENT, TAKEN_BACK, Voice, VoiceReader
from youthvoice.voices.own import own_voice
from youthvoice.voices.shown import (
    AnswerShown,
    Named,
    OpenedVoice,
    OwnVoice,
    ReaderShown,
    WaitingShown,
    YoungPersonShown,
)
from youthvoice.work import Work


def read_voice(work: Work, voice_id: str) -> OwnVoice | OpenedVoice:
    """Open one voice: my own, or one I was sent. Raises NotFound for anything else."""
    if facts.me(work).role is not Role.YOUNG_PERSON:
        return _read_sent(work, voice_id)
    voice = own_voice(work, voice_id)
    _ask_to_open_own(work, voice)
    return read_own(work, voice)


def list_own(work: Work, before_id: str | None = None) -> Page[OwnVoice]:
    """A page of my own voices, opened, newest first; one audit entry for all of them."""
    me = facts.me(work)
    before = own_voice(work, before_id) if before_id else None
    voices, further = store.list_voices_of(work.session, me.person_id, before)
    if not voices:
        return Page([], None)
    _ask_to_open_own(work, voices[0])  # the ruling is the same for each of them: their own words
    shown = show_own(work, voices)
    opened = records.open_many(work, [voice.id for voice in voices])
    return Page([_with_what_opens(one, opened.get(one.id)) for one in shown], further)


def read_own(work: Work, voice: Voice) -> OwnVoice:
    """One of my own, with its words; a session that can only write is shown no words, not even its own."""
    shown = show_own(work, [voice])[0]
    if facts.me(work).scope is not Scope.FULL:
        return shown
    opened = records.open_many(work, [voice.id]).get(voice.id)
    if opened is None and not records.is_out_of_reach(work, voice.id):
        raise errors.NotFound  # the row was changed or moved: nothing is shown of it
    return _with_what_opens(shown, opened)


def _with_what_opens(shown: OwnVoice, opened: records.Opened | None) -> OwnVoice:
    """Its words; or that they do not open: a new key does not hold what only a lost one did, or not yet."""
    if opened is None:
        shown.shut = True
        return shown
    return with_words(shown, opened.content)


def show_own(work: Work, voices: Sequence[Voice]) -> list[OwnVoice]:
    """My voices without their words: who reads them, who waits, who owes what by when. A fixed number of queries."""
    sent = [voice.id for voice in voices if voice.state == SENT]
    ended = [voice.id for voice in voices if voice.state == TAKEN_BACK]
    everybody = store.list_readers(work.session, sent) if sent else ()
    lines = [line for line in everybody if line.taken_back_at is None]
    sights = records.who_can_see(work, sent) if sent else {}
    answers = find_answers(work, sent + ended)
    waiting = taking_part.waiting_for(work, [voice.id for voice in voices])
    names = about.first_names(work, voices)
    around = Around(work, lines, waiting, voices, answers)
    sent_to: dict[str, list[ReaderShown]] = {voice.id: [] for voice in voices}
    for line in lines:
        if opened := opened_at(sights, line):
            sent_to[line.voice_id].append(around.reader(line, opened))
    return [
        _own_voice(
            voice,
            readers=sent_to[voice.id],
            waiting=[around.waits(one) for one in waiting if one.record_id == voice.id],
            named_adult=around.named(voice.named_adult_id if voice.state == SENT else None),
            answer=answers.get(voice.id),
            around=around,
            names=names,
        )
        for voice in voices
    ]


def show_new(work: Work, row: Mapping[str, Any], choice: Choice) -> OwnVoice:
    """A voice written a moment ago, from what is at hand and without words: no query but for whom it is about."""
    readers = new_readers(work, choice)
    waiting = [
        WaitingShown(
            one.person.id,
            one.person.first_name,
            one.role,
            choice.permission_ids[one.person.id],
            choice.waiting[one.person.id],
        )
        for one in choice.adults
        if one.person.id in choice.waiting
    ]
    named = next((Named(one.id, one.first_name) for one in readers if one.id == choice.named_adult_id), None)
    voice = store.as_voice(row)
    names = about.first_names(work, [voice])
    return _own_voice(voice, readers=readers, waiting=waiting, named_adult=named, answer=None, names=names)


def show_young_person(person: Person) -> YoungPersonShown:
    """Whose it is, as staff see it; “not confirmed” goes with it everywhere."""
    return YoungPersonShown(person.id, person.nickname, person.initials, person.confirmed)


def show_answer(answer: Answer | None, by: Named | None = None) -> AnswerShown | None:
    """That it was answered, and who wrote it."""
    return AnswerShown(answer.decision_id, answer.decided_at, answer.seen_at, by) if answer else None


def _ask_to_open_own(work: Work, voice: Voice) -> None:
    gate.ask(
        work,
        Action.OPEN_RECORD,
        facts.about_own(work, facts.as_record(voice)),
        about=voice.young_person_id,
    )


def _read_sent(work: Work, voice_id: str) -> OpenedVoice:
    """What somebody was sent. The day it was taken back is all that is left to whoever had opened it."""
    me, voice = facts.me(work), store.get_voice(work.session, voice_id)
    if voice is None:
        raise errors.NotFound
    line = store.find_reader(work.session, voice_id, me.person_id)
    shown = _show_sent(work, voice, line)
    if line is not None and line.taken_back_at is not None:
        shown.state, shown.taken_back_on = TAKEN_BACK, clock.day_of(line.taken_back_at)
        return shown
    gate.ask(work, Action.OPEN_RECORD, facts.about_opening(work, voice), about=voice.young_person_id)
    opened = records.open_record(work, voice_id)
    shown.version_id, shown.opened_at = opened.version_id, opened.first_opened_at
    return with_words(shown, opened.content)


def _show_sent(work: Work, voice: Voice, line: VoiceReader | None) -> OpenedVoice:
    person = people.find_person(work, voice.young_person_id)
    if person is None:
        raise errors.NotFound
    answer = find_answers(work, [voice.id]).get(voice.id)
    is_open = answer is None or answer.answer_again_by is not None
    return OpenedVoice(
        id=voice.id,
        young_person=show_young_person(person),
        about=about.show(voice, about.first_names(work, [voice])),
        state=voice.state,
        adds_to_id=about.shown_adds_to(work, voice),
        sent_at=voice.sent_at,
        due_on=voice.due_on,
        opened_at=line.opened_at if line else None,
        decision=show_answer(answer),
        covering_for=covering_for(work, line),
        on_it_by=voice.on_it_by if is_open else None,
    )


def _own_voice(
    voice: Voice,
    *,
    readers: list[ReaderShown],
    waiting: list[WaitingShown],
    named_adult: Named | None,
    answer: Answer | None,
    names: Mapping[str, str],
    around: Around | None = None,
) -> OwnVoice:
    return OwnVoice(
        id=voice.id,
        version_id=voice.version_id,
        about=about.show(voice, names),
        state=voice.state,
        created_at=voice.created_at,
        updated_at=voice.updated_at,
        sent_at=voice.sent_at,
        due_on=voice.due_on,
        named_adult=named_adult,
        readers=[one for one in readers if voice.state == SENT],
        waiting=waiting,
        taken_back_at=voice.taken_back_at,
        decision=show_answer(answer, around.named(answer.decided_by) if around and answer else None),
        on_it=around.on_it(voice) if around and (answer is None or answer.answer_again_by) else None,
        adds_to_id=voice.adds_to_id,
    )

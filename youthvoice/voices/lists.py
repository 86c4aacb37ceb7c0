"""Staff lists: what somebody was sent, and what waits in a service. No words, and for leads not even the ways."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from consent.actions import Action
from consent.facts import Situation
from youthvoice import clock, gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices import facts, store, unopened
from youthvoice.voices.about import kept_from
from youthvoice.voices.answers import Answer, find_answers
from youthvoice.voices.around import show_covered
from youthvoice.voices.covering import Lying
from youthvoice.voices.models import TAKEN_BACK, Voice
from youthvoice.voices.reading import show_young_person
from youthvoice.voices.shown import NamedWorker, OverviewLine, ToAnswerLine
from youthvoice.work import Work

ANSWERED = "answered"


@dataclass(frozen=True)
class ToAnswer:
    """What somebody was sent, what waits longest first, and when the last thing came."""

    voices: list[ToAnswerLine]
    last_received_at: datetime | None


def list_to_answer(work: Work) -> ToAnswer:
    """Everything I was sent: one query, and one each for names, openings and answers, however long it is."""
    me = facts.me(work).person_id
    pairs = store.list_sent_to(work.session, me)
    ids = [voice.id for voice, line in pairs]
    names = people.find_people(work, sorted({voice.young_person_id for voice, _ in pairs}))
    answers = find_answers(work, ids)
    everybody = records.who_can_see(work, ids)
    sights = {record_id: one for record_id, all_of in everybody.items() for one in all_of if one.reader_id == me}
    waits = unopened.look(
        work, [(voice, line.cover_for_id or voice.named_adult_id) for voice, line in pairs], everybody
    )
    lines = []
    for voice, line in pairs:
        mine = sights.get(voice.id)
        if mine is None and line.taken_back_at is None:
            continue  # a yes ended by itself: to them it is as if it never was, as after one that was taken back
        owed = mine is not None and mine.owed and line.taken_back_at is None
        lying = waits.get(voice.id)
        as_cover = lying if line.cover_for_id is not None else None
        may_open = line.cover_for_id is None or (lying is not None and lying.may_open(work))
        lines.append(
            ToAnswerLine(
                **_line(work, voice, names, answers, lying, is_taken_back=line.taken_back_at is not None),
                ways=voice.ways,
                opened_at=line.opened_at or (mine.opened_at if mine else None),
                owed=owed,
                taken_back_on=clock.day_of(line.taken_back_at) if line.taken_back_at else None,
                is_named_adult=voice.named_adult_id == me,
                covering_for=show_covered(as_cover.person, work.today) if as_cover else None,
                can_open=may_open and not owed and line.taken_back_at is None,
                opens_on=as_cover.opens_on(work) if as_cover and not may_open else None,
            )
        )
    return ToAnswer(lines, store.find_last_received(work.session, me))


def list_overview(work: Work) -> list[OverviewLine]:
    """What waits for an answer in the lead's service, and what somebody wants looked at again; and who owes it."""
    me = facts.me(work)
    situation = Situation(now=work.now, today=work.today, service_id=me.service_id)
    gate.ask(work, Action.SEE_OVERVIEW, situation)
    everything = store.list_sent_in(work.session, me.service_id)
    hidden = kept_from(work, everything, me.person_id)  # a lead is not told that somebody spoke about them
    voices = [voice for voice in everything if voice.id not in hidden]
    answers = find_answers(work, [voice.id for voice in voices])
    ids = {voice.young_person_id for voice in voices}
    ids |= {voice.named_adult_id for voice in voices if voice.named_adult_id}
    ids |= {one.look_again_person_id for one in answers.values() if one.look_again_person_id}
    names = people.find_people(work, sorted(ids))
    waits = unopened.look(work, [(voice, voice.named_adult_id) for voice in voices])
    return [
        OverviewLine(
            **_line(work, voice, names, answers, waits.get(voice.id)),
            named_adult=_named(names, voice.named_adult_id),
            look_again_person=_named(names, _who_looks_again(answers.get(voice.id))),
        )
        for voice in voices
    ]


def _line(
    work: Work,
    voice: Voice,
    names: Mapping[str, Person],
    answers: Mapping[str, Answer],
    lying: Lying | None,
    *,
    is_taken_back: bool = False,
) -> dict[str, Any]:
    answer = answers.get(voice.id)
    again_by = answer.answer_again_by if answer else None  # “still thinking” is not the end
    due_on = again_by or (voice.due_on if voice.answered_at is None else None)
    late = (work.today - due_on).days if due_on and not is_taken_back else 0
    is_open = voice.answered_at is None or again_by is not None
    state = TAKEN_BACK if is_taken_back else ANSWERED if voice.answered_at is not None else voice.state
    return {
        "id": voice.id,
        "young_person": show_young_person(names[voice.young_person_id]),
        "about_kind": voice.about_kind,
        "sent_at": voice.sent_at,
        "due_on": voice.due_on,
        "days_late": max(late, 0),
        "state": state,
        "decision_id": answer and answer.decision_id,
        "decided_at": answer and answer.decided_at,
        "seen_at": answer and answer.seen_at,
        "say_back": answer and answer.say_back,
        "answer_again_by": again_by,
        "talk_by": answer and answer.talk_by,
        "look_again_by": answer and answer.look_again_by,
        "on_it_by": voice.on_it_by if is_open and not is_taken_back else None,
        "unopened_since": unopened.since(work, voice, lying) if not is_taken_back else None,
    }


def _named(names: Mapping[str, Person], person_id: str | None) -> NamedWorker | None:
    return NamedWorker(person_id, names[person_id].name) if person_id else None


def _who_looks_again(answer: Answer | None) -> str | None:
    return answer.look_again_person_id if answer else None

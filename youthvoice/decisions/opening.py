"""Opening decisions. “You said” opens with the reader's own key; the young person's first opening makes it *seen*."""

from collections.abc import Sequence
from dataclasses import replace

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from consent.terms import SayBack
from youthvoice import errors, gate
from youthvoice.decisions import facts, store
from youthvoice.decisions.models import Decision
from youthvoice.decisions.shown import ListedDecision, OpenedDecision, say_back_of, show, show_line
from youthvoice.paging import Page
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.voices.service import Answer
from youthvoice.work import Work

# What fits on one line of a phone (contract).
TOPIC_LENGTH = 60


def read_decision(work: Work, decision_id: str) -> OpenedDecision:
    """Open a decision and, with my own key, the voice it answers. Raises NotFound for whoever may not."""
    decision = store.get_decision(work.session, decision_id)
    if decision is None:
        raise errors.NotFound
    is_theirs = facts.me(work).role is Role.YOUNG_PERSON
    action = Action.OPEN_DECISION if is_theirs else Action.OPEN_RECORD
    gate.ask(work, action, facts.about_decision(work, decision), about=decision.young_person_id)
    voice = voices.find_sent(work, decision.voice_id)
    if voice is None:
        raise errors.NotFound
    by = who_decided(work, decision)
    quotable = [voice.id] if is_theirs or voices.may_open(work, voice.id) else []
    opened = records.open_many(work, [decision.id, *quotable])
    if decision.id not in opened:
        raise errors.NotFound
    if is_theirs and decision.first_seen_at is None:
        store.set_decision(work.session, decision.id, first_seen_at=work.now)
        decision.first_seen_at = work.now
    whole = opened[decision.id]
    return show(work, decision, whole.version_id, whole.content, voices.quote(work, voice, opened.get(voice.id)), by)


def list_decisions(
    work: Work, *, young_person_id: str | None = None, voice_id: str | None = None, before: str | None = None
) -> Page[ListedDecision]:
    """My decisions, with a topic from my own words; for staff, those they can open, without one. Newest first.

    `before`: `next` of the page before. Raises NotFound where it is no decision of this young person's.
    """
    me, further = facts.me(work), None
    if me.role is Role.YOUNG_PERSON:
        return _list_own(work, me.person_id, before)
    if voice_id is not None:
        found = store.list_answers_to(work.session, [voice_id])
    elif young_person_id is not None:
        page = store.list_decisions_of(work.session, young_person_id, _before(work, before, young_person_id))
        found, further = page
    else:
        raise errors.Invalid({"young_person_id": "Say whose decisions, or the answer to which voice."})
    sights = records.who_can_see(work, [one.id for one in found])
    mine = [
        one
        for one in found
        if one.decided_by == me.person_id or me.person_id in {sight.reader_id for sight in sights.get(one.id, ())}
    ]
    return Page(_lines(work, mine), further)


def find_answers(work: Work, voice_ids: Sequence[str]) -> dict[str, Answer]:
    """For voices, which lies further left: that and when they were answered, and what came back. One query."""
    return {
        one.voice_id: Answer(
            decision_id=one.id,
            decided_at=one.decided_at,
            seen_at=one.first_seen_at,
            say_back=say_back_of(work, one),
            answer_again_by=one.answer_again_by,
            talk_by=one.talk_by,
            look_again_by=one.look_again_by,
            look_again_person_id=one.look_again_person_id,
            decided_by=one.decided_by,
        )
        for one in store.list_answers_to(work.session, voice_ids)
    }


def who_decided(work: Work, decision: Decision) -> Person:
    """Whoever recorded it."""
    return people.find_people(work, [decision.decided_by])[decision.decided_by]


def with_say_back(situation: Situation, said: SayBack) -> Situation:
    """The same facts, and what the young person says."""
    return replace(situation, say_back=said)


def _before(work: Work, decision_id: str | None, young_person_id: str) -> Decision | None:
    if decision_id is None:
        return None
    decision = store.get_decision(work.session, decision_id)
    if decision is None or decision.young_person_id != young_person_id:
        raise errors.NotFound
    return decision


def _list_own(work: Work, young_person_id: str, before: str | None) -> Page[ListedDecision]:
    found, further = store.list_decisions_of(work.session, young_person_id, _before(work, before, young_person_id))
    if not found:
        return Page([], None)
    gate.ask(work, Action.OPEN_DECISION, facts.about_decision(work, found[0]), about=young_person_id)
    lines = _lines(work, found)
    opened = records.open_many(work, [one.voice_id for one in found])
    topics = {voice_id: first_words(one.content["words"]) for voice_id, one in opened.items()}
    return Page([replace(line, topic=topics.get(line.voice_id)) for line in lines], further)


def first_words(words: str | None) -> str | None:
    """The first words of a voice, whole ones where they fit, at most 60 characters; None when there are none."""
    text = " ".join((words or "").split())
    if len(text) <= TOPIC_LENGTH:
        return text or None
    cut = text[: TOPIC_LENGTH - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return f"{whole}…"


def _lines(work: Work, found: Sequence[Decision]) -> list[ListedDecision]:
    names = people.find_people(work, sorted({one.decided_by for one in found})) if found else {}
    kinds = voices.about_kinds(work, [one.voice_id for one in found])
    return [show_line(work, one, names[one.decided_by], kinds[one.voice_id]) for one in found]

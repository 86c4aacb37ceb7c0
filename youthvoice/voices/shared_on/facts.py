"""The facts of asking to show somebody more: who holds the voice, whom they ask for, and what was asked before."""

from collections.abc import Sequence
from dataclasses import replace

from consent.facts import Situation
from consent.facts.taking_part import ShareAsk as ShareAskFacts
from consent.terms.taking_part import OfferAnswer
from youthvoice import clock, marking
from youthvoice.people import service as people
from youthvoice.people.service import Adult
from youthvoice.voices import facts
from youthvoice.voices.models import Voice
from youthvoice.voices.shared_on import store
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.voices.shared_on.standing import Standing, stand
from youthvoice.work import Work


def others(work: Work, voice: Voice) -> list[Adult]:
    """Whom the young person could pick besides whoever asks; never whom it is about."""
    not_them = (facts.me(work).person_id, facts.about_worker_id(voice))
    return [one for one in people.list_adults_of(work, voice.young_person_id) if one.person.id not in not_them]


def about_asking(work: Work, voice: Voice, ask_id: str, reader: Adult | None, *, words_given: bool) -> Situation:
    """Somebody who holds a voice, whom they ask to show it to (None: nobody there to pick), and every former ask."""
    situation = facts.about_opening(work, voice)
    former = untouched_about(work, voice.id)
    standing = stand(work, former)
    picked = facts.picked(work, [reader] if reader else [], situation.young_person)
    reader_id = reader.person.id if reader else None
    return replace(
        situation,
        readers=picked,
        share_ask=ShareAskFacts(ask_id, voice.young_person_id, voice.id, reader_id, words_given=words_given),
        share_asks=tuple(as_fact(row, standing[row.id]) for row in former),
    )


def about_answering(work: Work, row: ShareAsk) -> Situation:
    """The young person signed in, and what they were asked."""
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, facts.me(work).person_id),
        share_ask=ShareAskFacts(row.id, row.young_person_id, row.voice_id, row.reader_id, words_given=True),
    )


def as_fact(row: ShareAsk, standing: Standing) -> ShareAskFacts:
    """A former ask as the rules know it."""
    return ShareAskFacts(
        id=row.id,
        young_person_id=row.young_person_id,
        record_id=row.voice_id,
        reader_id=row.reader_id,
        words_given=True,
        open=standing.is_open,
        answer=OfferAnswer(row.answer) if row.answer else OfferAnswer.NO_ANSWER,
        answered_on=clock.day_of(row.answered_at) if row.answered_at else None,
    )


def untouched_about(work: Work, voice_id: str) -> Sequence[ShareAsk]:
    """Every ask about a voice that is as the server wrote it."""
    return marking.ours(work, store.list_about(work.session, voice_id))

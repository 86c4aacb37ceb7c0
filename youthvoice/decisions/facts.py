"""The facts a ruling about a decision stands on, and to whom a decision may be sealed at all."""

from dataclasses import replace

from consent.facts import Record, Situation
from consent.terms import Basis, RecordKind, RecordState
from youthvoice import errors
from youthvoice.decisions.against import Against
from youthvoice.decisions.models import Decision
from youthvoice.decisions.settled import Settled
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import service as voices
from youthvoice.voices.service import SentVoice
from youthvoice.work import Work


def me(work: Work) -> Me:
    """Whoever is signed in."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def about_answering(work: Work, voice: SentVoice, settled: Settled) -> Situation:
    """A voice, my key to it, and what is being saved."""
    situation = voices.answer_situation(work, voice.id)
    if situation is None:
        raise errors.NotFound
    return with_settled(situation, settled)


def with_settled(situation: Situation, settled: Settled) -> Situation:
    """The same facts, and that what is being saved says what and why (checked before: because.py)."""
    went_against = (settled.against or Against()).facts
    return replace(situation, outcome=settled.status, reason_given=True, went_against=went_against)


def about_decision(work: Work, decision: Decision) -> Situation:
    """A decision, and my key to it."""
    yp = decision.young_person_id
    told_of = voices.workers_told_of(work, [decision.voice_id]).get(decision.voice_id)
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, yp),
        record=Record(
            decision.id,
            RecordKind.DECISION,
            decision.decided_by,
            yp,
            RecordState.SHOWN,
            about_id=told_of.worker_id if told_of else None,
            answers_id=decision.voice_id,
        ),
        grants=records.grants_of(work, decision.id, me(work).person_id),
        permissions=taking_part.permissions_for(work, [decision.voice_id]) if told_of else (),
        relationships=people.list_relationships(work, yp),
    )


def readers_for(work: Work, voice: SentVoice) -> list[records.Reader]:
    """The young person, and whoever holds that voice and works with them. Quoting is never sharing with anybody new.

    A key alone is not enough: that row is not MAC'd, so the tie to the young person, which is, must say yes too.
    Cover reads what was said, and only at times; what was decided is for whom they stand in for.
    """
    holders = {one.reader_id for one in records.who_can_see(work, [voice.id]).get(voice.id, ()) if not one.owed}
    ties = {tie.worker_id for tie in people.list_relationships(work, voice.young_person_id)}
    present = (holders & ties) - {me(work).person_id} - voices.stand_ins_of(work, voice.id)
    adults = sorted(one for one in present if voices.may_know_of(work, voice, one))
    return [records.Reader(reader_id, Basis.DUTY) for reader_id in (voice.young_person_id, *adults)]

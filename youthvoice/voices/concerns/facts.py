"""The facts of a worry passed on: who passes it to whom, about whom, and whether the young person is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from consent.blank import is_blank
from consent.facts import Record, Situation, Worker
from consent.facts.taking_part import Concern as ConcernFacts
from consent.facts.taking_part import Telling
from consent.predicates.passing_on import MUST_ACT
from consent.terms import RecordKind, RecordState
from youthvoice import clock, marking
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices.concerns import store
from youthvoice.voices.concerns.models import Concern
from youthvoice.voices.facts import me
from youthvoice.voices.service import SentVoice
from youthvoice.work import Work


@dataclass(frozen=True)
class Told:
    """Whether the young person was told, and on which day; or why not, and in how many hours somebody looks again."""

    on: date | None = None
    why_not: str | None = field(default=None, repr=False)
    look_again_hours: int | None = None

    def review_at(self, now: datetime) -> datetime | None:
        """When somebody looks again."""
        return now + timedelta(hours=self.look_again_hours) if self.look_again_hours else None

    def as_fact(self, now: datetime, today: date, *, since: date, looked_at_before: bool = False) -> Telling:
        """As the rules know it. A day that is still to come, or before `since`, when it was said, is no telling."""
        return Telling(
            told=self.on is not None and since <= self.on <= today,
            why_not_given=not is_blank(self.why_not or ""),
            review_at=self.review_at(now),
            looked_at_before=looked_at_before,
        )


def receivers(work: Work, about_ids: frozenset[str]) -> list[Person]:
    """Safeguarding leads first, then leads of the service; nobody it is about, and never whoever passes it on."""
    here = people.list_workers_in(work, me(work).service_id)
    may = [one for one in here if one.role in MUST_ACT and one.id not in about_ids | {me(work).person_id}]
    return sorted(may, key=lambda one: MUST_ACT.index(one.role))


def in_their_place(work: Work, row: Concern) -> list[Person]:
    """Whoever gets the key once its receiver has left: the other safeguarding leads, or the leads if there is none.

    Never whom it is about. Whoever passed it on has a key already, and is named only where there is nobody else.
    """
    here = people.list_workers_in(work, row.service_id)
    fit = [one for one in here if one.role in MUST_ACT and one.id not in (row.about_id, row.receiver_id)]
    others = [one for one in fit if one.id != row.passed_on_by_id] or fit
    first = min((MUST_ACT.index(one.role) for one in others), default=0)
    return [one for one in others if MUST_ACT.index(one.role) == first]


def who_acts(work: Work, row: Concern) -> Person:
    """Whoever it went to; once they have left, the first of those in their place."""
    receiver = people.find_people(work, [row.receiver_id])[row.receiver_id]
    return receiver if receiver.state == "active" else next(iter(in_their_place(work, row)), receiver)


def falls_to_me(work: Work, row: Concern) -> bool:
    """Whether it went to me; or whoever it went to has left, and I am of those who must act in their place."""
    who, receiver = me(work), people.find_people(work, [row.receiver_id])[row.receiver_id]
    if receiver.state == "active":
        return receiver.id == who.person_id
    return who.role in MUST_ACT and who.service_id == row.service_id and who.person_id != row.about_id


def works_here(work: Work, worker_id: str) -> bool:
    """Whether this is somebody of the asker’s service."""
    return any(one.id == worker_id for one in people.list_workers_in(work, me(work).service_id))


def about_passing_on(
    work: Work, voice: SentVoice, receiver: Person, about_ids: frozenset[str], told: Told, *, words_given: bool
) -> Situation:
    """A worry about to be passed on."""
    young_person_id = voice.young_person_id
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        worker=Worker(receiver.id, receiver.role, receiver.service_id),
        concern=ConcernFacts(words_given=words_given, about_ids=about_ids),
        telling=told.as_fact(work.now, work.today, since=clock.day_of(voice.sent_at)),
        relationships=people.list_relationships(work, young_person_id),
    )


def _as_worker(person: Person) -> Worker:
    return Worker(person.id, person.role, person.service_id, here=person.state == "active")


def workers_told_of(work: Work, record_ids: Sequence[str]) -> dict[str, records.AboutWorker]:
    """What app.py registers on `records.on_about_asked`: whom each of these worries is about."""
    rows = marking.ours(work, store.list_concerns(work.session, record_ids))
    return {row.id: records.AboutWorker(row.about_id) for row in rows if row.about_id is not None}


def about_concern(work: Work, row: Concern, telling: Telling | None = None) -> Situation:
    """A worry that was passed on, and my own key to it."""
    young_id, receiver = row.young_person_id, people.find_person(work, row.receiver_id)
    state = RecordState.SHOWN if row.told_on is not None else RecordState.SAVED
    about_ids = frozenset({row.about_id} if row.about_id is not None else ())
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_id),
        record=Record(row.id, RecordKind.CONCERN, row.passed_on_by_id, young_id, state, about_id=row.about_id),
        worker=_as_worker(receiver) if receiver is not None else None,
        concern=ConcernFacts(words_given=True, about_ids=about_ids),
        telling=telling or Telling(told=row.told_on is not None),
        grants=records.grants_of(work, row.id, me(work).person_id),
        relationships=people.list_relationships(work, young_id),
    )

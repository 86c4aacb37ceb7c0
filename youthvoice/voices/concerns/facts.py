"""The facts of a worry passed on: who passes it to whom, about whom, and whether the young person is told."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from consent.capabilities import Role
from consent.facts import Record, Situation, Worker
from consent.facts.taking_part import Concern as ConcernFacts
from consent.facts.taking_part import Telling
from consent.terms import RecordKind, RecordState
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices.concerns.models import Concern
from youthvoice.voices.facts import me
from youthvoice.work import Work

# Who must act on a worry about safety (consent, pass_on_concern).
MUST_ACT = (Role.SAFEGUARDING_LEAD, Role.LEAD)


@dataclass(frozen=True)
class Told:
    """Whether the young person was told, and on which day; or why not, and in how many hours somebody looks again."""

    on: date | None = None
    why_not: str | None = field(default=None, repr=False)
    look_again_hours: int | None = None

    def review_at(self, now: datetime) -> datetime | None:
        """When somebody looks again."""
        return now + timedelta(hours=self.look_again_hours) if self.look_again_hours else None

    def as_fact(self, now: datetime, today: date, *, looked_at_before: bool = False) -> Telling:
        """As the rules know it. A day that is still to come is no telling."""
        return Telling(
            told=self.on is not None and self.on <= today,
            why_not_given=bool(self.why_not and self.why_not.strip()),
            review_at=self.review_at(now),
            looked_at_before=looked_at_before,
        )


def receivers(work: Work, about_ids: frozenset[str]) -> list[Person]:
    """Safeguarding leads first, then leads of the service; nobody it is about, and never whoever passes it on."""
    here = people.list_workers_in(work, me(work).service_id)
    may = [one for one in here if one.role in MUST_ACT and one.id not in about_ids | {me(work).person_id}]
    return sorted(may, key=lambda one: MUST_ACT.index(one.role))


def works_here(work: Work, worker_id: str) -> bool:
    """Whether this is somebody of the asker’s service."""
    return any(one.id == worker_id for one in people.list_workers_in(work, me(work).service_id))


def about_passing_on(
    work: Work, young_person_id: str, receiver: Person, about_ids: frozenset[str], told: Told, *, words_given: bool
) -> Situation:
    """A worry about to be passed on."""
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        worker=Worker(receiver.id, receiver.role, receiver.service_id),
        concern=ConcernFacts(words_given=words_given, about_ids=about_ids),
        telling=told.as_fact(work.now, work.today),
        relationships=people.list_relationships(work, young_person_id),
    )


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
        worker=Worker(receiver.id, receiver.role, receiver.service_id) if receiver is not None else None,
        concern=ConcernFacts(words_given=True, about_ids=about_ids),
        telling=telling or Telling(told=row.told_on is not None),
        grants=records.grants_of(work, row.id, me(work).person_id),
        relationships=people.list_relationships(work, young_id),
    )

"""The facts of a complaint: whom it is about, who stands in one line with them, and who is outside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consent.facts import Reader, Record, Situation, Worker
from consent.facts.taking_part import Complaint as ComplaintFacts
from consent.predicates.speaking_up import OUTSIDE_THE_LINE
from consent.terms import RecordKind, RecordState
from youthvoice.marking import ours
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.complaints import store
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.speaking_up import in_role, me
from youthvoice.work import Work


@dataclass(frozen=True)
class Hearer:
    """Somebody outside the line who can hear a complaint, and whom it must then not be about."""

    person: Person
    not_about: tuple[str, ...]


def hearers(work: Work) -> list[Hearer]:
    """Chairs and advocates of the young person’s service. Cover ties two people together, whoever covers for whom."""
    service_id = me(work).service_id
    covers = people.covers_of(work, sorted(one.id for one in people.list_workers_in(work, service_id)))
    outside = in_role(work, service_id, *OUTSIDE_THE_LINE)
    return [Hearer(one, (one.id, *sorted(_line_of(one.id, covers)))) for one in outside]


def _line_of(person_id: str, covers: Mapping[str, Person]) -> set[str]:
    stands_in = {covers[person_id].id} if person_id in covers else set()
    return stands_in | {covered for covered, cover in covers.items() if cover.id == person_id}


def about_sending(
    work: Work, complaint_id: str, about_id: str | None, hearer: Hearer, *, words_given: bool
) -> Situation:
    """Whose complaint, whom it is about, and to whom it goes."""
    my_id = me(work).person_id
    young = people.consent_young_person(work, my_id)
    person = hearer.person
    reader = Reader(
        person_id=person.id,
        role=person.role,
        works_with=people.works_with(work, person.id, my_id),
        standing_permission=False,
        has_key=people.current_key(work, person.id) is not None,
        inside_service=person.role not in records.OUTSIDE,
        early=False,
    )
    line = frozenset({person.id}) if about_id is not None and about_id in hearer.not_about else frozenset[str]()
    return Situation(
        now=work.now,
        today=work.today,
        young_person=young,
        record=Record(complaint_id, RecordKind.COMPLAINT, my_id, my_id, RecordState.SENT, person.id, about_id=about_id),
        worker=Worker(person.id, person.role, person.service_id),
        readers=(reader,),
        complaint=ComplaintFacts(
            words_given=words_given,
            about_ids=frozenset({about_id} if about_id is not None else ()),
            line_ids=line,
        ),
    )


def about_opening(work: Work, row: Complaint) -> Situation:
    """A complaint that was sent, and my own key to it."""
    state = RecordState.SENT if row.taken_back_at is None else RecordState.TAKEN_BACK
    young_id = row.young_person_id
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_id),
        record=Record(row.id, RecordKind.COMPLAINT, young_id, young_id, state, about_id=row.about_id),
        grants=records.grants_of(work, row.id, me(work).person_id),
        permissions=taking_part.permissions_for(work, [row.id]),
        relationships=people.list_relationships(work, young_id),
    )


def workers_told_of(work: Work, record_ids: Sequence[str]) -> dict[str, records.AboutWorker]:
    """What app.py registers on `records.on_about_asked`: the worker each of these complaints is about."""
    rows = ours(work, list(store.list_about_somebody(work.session, record_ids)))
    return {row.id: records.AboutWorker(row.about_id) for row in rows if row.about_id is not None}

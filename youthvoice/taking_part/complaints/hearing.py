"""Reading complaints: their writer’s own, and what came to one person outside the line. Nobody else finds anything."""

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from consent.facts.taking_part import AwaitedAdult
from youthvoice import audit, errors, gate, outbox
from youthvoice.marking import found, mark, ours, untouched
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.complaints import facts, store
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.complaints.shown import (
    ComplaintLine,
    HearerShown,
    OpenedComplaint,
    OwnComplaint,
    show_line,
    show_own,
)
from youthvoice.taking_part.speaking_up import me
from youthvoice.work import Work


def who_hears(work: Work) -> list[HearerShown]:
    """Everybody outside the line of the young person’s service, by name."""
    return [
        HearerShown(one.person.id, one.person.first_name, str(one.person.role), one.not_about)
        for one in facts.hearers(work)
    ]


def list_complaints(work: Work) -> list[OwnComplaint] | list[ComplaintLine]:
    """For a young person what they sent, with their words; for staff a line for each that came to them."""
    my_id = me(work).person_id
    if me(work).role is Role.YOUNG_PERSON:
        rows = ours(work, list(store.list_of(work.session, my_id)))
        if rows:
            gate.ask(work, Action.OPEN_RECORD, facts.about_opening(work, rows[0]), about=my_id)
        opened = records.open_many(work, [row.id for row in rows])
        return [show_own(work, row, opened[row.id].content["words"] if row.id in opened else None) for row in rows]
    rows = ours(work, list(store.list_to(work.session, my_id)))
    names = people.find_people(work, sorted({row.young_person_id for row in rows}))
    return [show_line(work, row, names) for row in rows]


def read_complaint(work: Work, complaint_id: str) -> OpenedComplaint:
    """Open one that came to me. Raises NotFound for anybody else, whom it is about as well."""
    row = _to_me(work, store.get_complaint(work.session, complaint_id))
    gate.ask(work, Action.OPEN_RECORD, facts.about_opening(work, row), about=row.young_person_id)
    content = records.open_record(work, complaint_id).content
    ids = [one for one in (row.young_person_id, row.about_id) if one is not None]
    names = people.find_people(work, ids)
    about = names[row.about_id].name if row.about_id is not None else None
    return OpenedComplaint(**vars(show_line(work, row, names)), words=content["words"], about_name=about)


def say_in_touch(work: Work, complaint_id: str) -> ComplaintLine:
    """“I got in touch.” The young person is told. Raises NotFound for whoever it did not go to."""
    row = found(work, store.get_complaint(work.session, complaint_id))
    awaited = AwaitedAdult(row.young_person_id, row.service_id, row.receiver_id, open=row.in_touch_at is None)
    young = people.consent_young_person(work, row.young_person_id)
    situation = Situation(now=work.now, today=work.today, young_person=young, awaited=awaited)
    gate.ask(work, Action.SAY_IN_TOUCH, situation, about=row.young_person_id)
    audit.hold(work, row.young_person_id)
    row = _to_me(work, store.lock_complaint(work.session, complaint_id))
    if row.in_touch_at is None:
        row.in_touch_at = work.now
        mark(work, row)
        work.session.flush()
        audit.write(work, "complaint.in_touch", young_person_id=row.young_person_id, subject_id=row.id)
        outbox.put(work, "complaint_in_touch", recipient_id=row.young_person_id, subject_id=row.id)
    return show_line(work, row, people.find_people(work, [row.young_person_id]))


def _to_me(work: Work, row: Complaint | None) -> Complaint:
    if row is None or row.receiver_id != me(work).person_id or row.taken_back_at is not None:
        raise errors.NotFound
    if not untouched(work, row):
        raise errors.NotFound
    return row

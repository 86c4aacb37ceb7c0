"""A young person says that something is wrong with a worker: at once, to one named person outside the line."""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.blank import is_blank
from consent.duties import DutyCode
from consent.facts import Record, Situation
from consent.terms import Basis, RecordKind, RecordState
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.ids import new_id
from youthvoice.marking import mark, untouched
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.complaints import facts, store
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.complaints.shown import OwnComplaint, show_own
from youthvoice.taking_part.service import Yes
from youthvoice.taking_part.speaking_up import me
from youthvoice.work import Work

SAY_WHAT = "Say what is wrong. One word is enough."
NO_SUCH_WORKER = "We cannot find that worker. Pick another, or pick “Someone else”."
NO_SUCH_HEARER = "We cannot find that person. Pick another."
SENT_ALREADY = "You sent this already. You can send one more."


@dataclass(frozen=True)
class Wrong:
    """What is wrong, whom it is about (None: somebody who is not listed), and who should hear it."""

    version_id: str
    about_id: str | None
    receiver_id: str
    words: str = field(repr=False)


def put_complaint(work: Work, complaint_id: str, wrong: Wrong) -> tuple[OwnComplaint, bool]:
    """Send it. Gives the complaint as its writer sees it, and whether it is new; the same again is the same answer.

    Raises Invalid (`words`, `about_id`, `receiver_id`), Refused where it would go to somebody in the line or to whom
    it is about, NotFound for somebody else’s id, Conflict `already_sent` for other words under the same id.
    """
    found = store.get_complaint(work.session, complaint_id)
    if found is not None:
        return _sent_before(work, found, wrong), False
    try:
        row = _send(work, complaint_id, wrong)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s
    return show_own(work, row, wrong.words), True


def take_back(work: Work, complaint_id: str) -> None:
    """Take it back: its receiver can open it no more, and nobody need get in touch. NotFound for somebody else’s."""
    my_id = me(work).person_id
    row = store.get_complaint(work.session, complaint_id)
    if row is None or row.young_person_id != my_id:
        raise errors.NotFound
    if row.taken_back_at is not None:
        return
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, my_id),
        record=Record(row.id, RecordKind.COMPLAINT, my_id, my_id, RecordState.SENT, about_id=row.about_id),
    )
    gate.ask(work, Action.TAKE_BACK, situation, about=my_id)
    records.take_back(work, complaint_id)
    locked = store.lock_complaint(work.session, complaint_id)
    assert locked is not None  # it was there, and complaints are never deleted
    was_ours = untouched(work, locked)  # taking back is theirs whatever somebody did to the row
    locked.taken_back_at = work.now
    if was_ours:
        mark(work, locked)
    work.session.flush()


def _send(work: Work, complaint_id: str, wrong: Wrong) -> Complaint:
    my_id = me(work).person_id
    hearer = _checked(work, wrong)
    situation = facts.about_sending(work, complaint_id, wrong.about_id, hearer, words_given=True)
    ruling = gate.ask(work, Action.COMPLAIN, situation, about=my_id)
    permission_id = new_id()
    sealed = records.seal(
        work,
        record_id=complaint_id,
        version_id=wrong.version_id,
        kind=RecordKind.COMPLAINT,
        young_person_id=my_id,
        owner_id=my_id,
        content={"words": wrong.words},
        readers=[records.Reader(hearer.person.id, Basis.PERMISSION, permission_id=permission_id)],
        safeguarding=False,
    )
    audit.hold(work, my_id)
    records.save(work, sealed)
    taking_part.record_permissions(work, my_id, complaint_id, [Yes(hearer.person.id, permission_id)])
    by = ruling.duty(DutyCode.GET_IN_TOUCH)
    row = Complaint(
        id=complaint_id,
        young_person_id=my_id,
        service_id=me(work).service_id,
        version_id=wrong.version_id,
        about_id=wrong.about_id,
        receiver_id=hearer.person.id,
        sent_at=work.now,
        answer_by=by.by if by is not None else work.today,
    )
    mark(work, row)
    store.add_complaint(work.session, row)
    outbox.put(work, "complaint", recipient_id=hearer.person.id, subject_id=complaint_id)
    return row


def _checked(work: Work, wrong: Wrong) -> facts.Hearer:
    """Whoever hears it. Raises Invalid; a worker nobody knows and one of another service are refused in one voice."""
    if is_blank(wrong.words):
        raise errors.Invalid({"words": SAY_WHAT}, code="empty")
    my_id, about_id = me(work).person_id, wrong.about_id
    if about_id is not None and not people.ever_worked_with(work, about_id, my_id):
        listed = {one.person.id for one in people.list_adults_of(work, my_id)}
        if about_id not in listed:
            raise errors.Invalid({"about_id": NO_SUCH_WORKER}, code="no_such_worker")
    hearer = next((one for one in facts.hearers(work) if one.person.id == wrong.receiver_id), None)
    if hearer is None:
        raise errors.Invalid({"receiver_id": NO_SUCH_HEARER}, code="no_such_hearer")
    return hearer


def _sent_before(work: Work, row: Complaint, wrong: Wrong) -> OwnComplaint:
    if row.young_person_id != me(work).person_id or not untouched(work, row):
        raise errors.NotFound
    if row.version_id != wrong.version_id:
        raise errors.Conflict("already_sent", SENT_ALREADY)
    opened = records.open_many(work, [row.id]).get(row.id)  # a session that only writes reads nothing back
    return show_own(work, row, opened.content["words"] if opened is not None else None)

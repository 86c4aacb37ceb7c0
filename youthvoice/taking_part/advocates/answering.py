"""An advocate says yes to a young person who asked, and that they got in touch. The young person is told of each."""

from consent.actions import Action
from consent.facts import Situation
from consent.facts.taking_part import AwaitedAdult
from youthvoice import audit, errors, gate, outbox
from youthvoice.marking import found, mark, untouched
from youthvoice.people import service as people
from youthvoice.taking_part.advocates import store
from youthvoice.taking_part.advocates.models import AdvocateRequest
from youthvoice.taking_part.advocates.shown import ListedRequest, is_open, said_yes, show_line
from youthvoice.taking_part.speaking_up import me
from youthvoice.work import Work


def list_requests(work: Work) -> list[ListedRequest]:
    """What the young people of the advocate’s service asked for: those who wait first."""
    rows = [row for row in store.list_requests_in(work.session, me(work).service_id) if untouched(work, row)]
    young = people.find_people(work, sorted({row.young_person_id for row in rows}))
    return [show_line(work, row, young[row.young_person_id]) for row in rows]


def accept(work: Work, request_id: str) -> ListedRequest:
    """Be their advocate: from today they work together. The same again changes nothing.

    Raises NotFound for a request of another service and for anybody but an advocate, Refused when another said yes.
    """
    row = _asked(work, request_id, Action.ACCEPT_ADVOCATE)
    my_id, young_id = me(work).person_id, row.young_person_id
    audit.hold(work, young_id)
    row = _locked(work, request_id)
    by = said_yes(work, row)
    if by is None or by.id != my_id:
        if not is_open(row) or by is not None:
            raise errors.Conflict("changed", CHANGED)
        row.accepted_by_id, row.accepted_at = my_id, work.now
        mark(work, row)
        people.link_advocate(work, young_id, my_id)
        _tell(work, "advocate.said_yes", "advocate_said_yes", row)
    return _line(work, row)


def say_in_touch(work: Work, request_id: str) -> ListedRequest:
    """“I got in touch.” The young person is told, and can ask again. Raises NotFound for whoever did not say yes."""
    row = _asked(work, request_id, Action.SAY_IN_TOUCH)
    audit.hold(work, row.young_person_id)
    row = _locked(work, request_id)
    if row.withdrawn_at is not None or row.accepted_by_id != me(work).person_id:
        raise errors.NotFound
    if row.in_touch_at is None:
        row.in_touch_at = work.now
        mark(work, row)
        _tell(work, "advocate.in_touch", "advocate_in_touch", row)
    return _line(work, row)


CHANGED = "Somebody changed this at the same moment. Look at it again."


def _asked(work: Work, request_id: str, action: Action) -> AdvocateRequest:
    row = found(work, store.get_request(work.session, request_id))
    by = said_yes(work, row)
    awaited = AwaitedAdult(row.young_person_id, row.service_id, by.id if by else None, open=is_open(row))
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, row.young_person_id),
        awaited=awaited,
    )
    gate.ask(work, action, situation, about=row.young_person_id)
    return row


def _locked(work: Work, request_id: str) -> AdvocateRequest:
    return found(work, store.lock_request(work.session, request_id))


def _tell(work: Work, what: str, kind: str, row: AdvocateRequest) -> None:
    audit.write(work, what, young_person_id=row.young_person_id, subject_id=row.id)
    outbox.put(work, kind, recipient_id=row.young_person_id, subject_id=row.id)


def _line(work: Work, row: AdvocateRequest) -> ListedRequest:
    work.session.flush()
    young = people.find_people(work, [row.young_person_id])[row.young_person_id]
    return show_line(work, row, young)

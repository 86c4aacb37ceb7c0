"""A young person asks for an advocate. Nothing gates it, nothing makes it wait, and no worker or lead sees it."""

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Situation
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.marking import mark, untouched
from youthvoice.people import service as people
from youthvoice.taking_part.advocates import store
from youthvoice.taking_part.advocates.models import AdvocateRequest
from youthvoice.taking_part.advocates.shown import MyAdvocates, OwnRequest, is_open, show_own
from youthvoice.taking_part.speaking_up import in_role, me, named
from youthvoice.work import Work


def ask(work: Work, request_id: str, reach: str | None = None) -> tuple[OwnRequest, bool]:
    """Ask for an advocate. Gives the request, and whether it is new: while one is open, asking again gives that one.

    `reach`: how they can be reached, in their own words; kept under the server key and shown only to advocates.
    Raises NotFound for somebody else’s id.
    """
    my_id = me(work).person_id
    found = store.get_request(work.session, request_id)
    if found is not None:
        return show_own(work, _own(work, found)), False
    situation = Situation(now=work.now, today=work.today, young_person=people.consent_young_person(work, my_id))
    ruling = gate.ask(work, Action.ASK_FOR_ADVOCATE, situation, about=my_id)
    audit.hold(work, my_id)
    waiting = _waiting(work)
    if waiting is not None:
        return show_own(work, waiting), False
    by = ruling.duty(DutyCode.ADVOCATE_ANSWERS)
    row = AdvocateRequest(
        id=request_id,
        young_person_id=my_id,
        service_id=me(work).service_id,
        reach_sealed=work.house.seal("advocate_requests", "reach_sealed", request_id, reach),
        asked_at=work.now,
        answer_by=by.by if by is not None else work.today,
    )
    mark(work, row)
    try:
        store.add_request(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None
    _send_to_every_advocate(work, row)
    return show_own(work, row), True


def see_own(work: Work) -> MyAdvocates:
    """Who is on their side already, and where what they asked for stands."""
    my_id = me(work).person_id
    ties = [tie for tie in people.list_adults_of(work, my_id) if tie.works_with and tie.role is Role.ADVOCATE]
    here = in_role(work, me(work).service_id, Role.ADVOCATE)
    rows = [row for row in store.list_requests_of(work.session, my_id) if untouched(work, row)]
    return MyAdvocates(
        advocates=[named(tie.person) for tie in ties],
        anybody_here=bool(here),
        request=show_own(work, rows[0]) if rows else None,
    )


def withdraw(work: Work, request_id: str) -> None:
    """“I do not need one any more.” What was arranged stays theirs to arrange. Raises NotFound for somebody else’s."""
    audit.hold(work, me(work).person_id)
    row = _own(work, store.lock_request(work.session, request_id))
    if not is_open(row):
        return
    row.withdrawn_at = work.now
    mark(work, row)
    audit.write(work, "advocate.not_needed", young_person_id=row.young_person_id, subject_id=row.id)
    if row.accepted_by_id is not None:
        outbox.put(work, "advocate_not_needed", recipient_id=row.accepted_by_id, subject_id=row.id)


def _send_to_every_advocate(work: Work, row: AdvocateRequest) -> None:
    """To the advocates, and to nobody else: where there is none the young person is told so, and whom to call."""
    audit.write(work, "advocate.asked", young_person_id=row.young_person_id, subject_id=row.id)
    for advocate in in_role(work, row.service_id, Role.ADVOCATE):
        outbox.put(work, "advocate_asked", recipient_id=advocate.id, subject_id=row.id)


def _waiting(work: Work) -> AdvocateRequest | None:
    rows = store.list_requests_of(work.session, me(work).person_id)
    return next((row for row in rows if is_open(row) and untouched(work, row)), None)


def _own(work: Work, row: AdvocateRequest | None) -> AdvocateRequest:
    if row is None or row.young_person_id != me(work).person_id or not untouched(work, row):
        raise errors.NotFound
    return row

"""A yes said again alone, to more of the people they were told of, to fewer, or taken back: each their own act."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consent.actions import Action
from consent.terms import Company, PermissionState, Scope
from consent.terms.taking_part import YesTo
from youthvoice import audit, errors, gate, outbox
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import facts, giving, store
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import YES, YesRequest
from youthvoice.taking_part.yeses import as_fact, mark, ran_out, untouched
from youthvoice.work import Work

TAKEN_BACK = "You took this back. Ask for it again if you want it."
RAN_OUT = "This waited too long. You can be asked again."
TOO_EARLY = "It is too soon. You can say yes later."
NOT_ALONE = "You can say yes when no adult is with you."
OTHER_ADULT = "This adult was there the first time. Ask another adult, or use your phone."
PICK_SOMEBODY = "Pick at least one person."
SOONER = "Pick a day that comes sooner, and is not past."


def give_second_yes(work: Work, request_id: str, with_adult: Company) -> YesRequest:
    """The second yes: from now on it stands, for everyone it waited for. The same again gives the same answer.

    On a shared tablet `with_adult` says whether anybody sees the screen; who is near is whoever handed it over.

    Raises Conflict `too_early`, `not_alone` or `taken_back`, Gone `ran_out`, NotFound for anybody else’s.
    """
    request = facts.my_request(work, request_id)
    rows = _waiting(work, request)
    if not rows:
        return _settled(work, request)
    nearby = facts.who_handed_over(work)
    _refuse_unless_ready(work, request, rows, with_adult, nearby)
    reader_ids = _readers(rows)
    situation = replace(
        facts.about(work, request, reader_ids),
        first_yes=facts.first_yes_of(request, rows),
        with_adult=with_adult,
        nearby_adult_id=nearby,
    )
    gate.ask(work, Action.GIVE_SECOND_YES, situation, about=request.young_person_id)
    audit.hold(work, me(work).person_id)
    request = facts.my_request(work, request_id, held=True)
    rows = [row for row in _waiting(work, request) if row.reader_id in reader_ids]
    if not rows:
        return _settled(work, request)
    _refuse_unless_ready(work, request, rows, with_adult, nearby)
    giving.end_former(work, request, _readers(rows))
    for row in rows:
        row.state, row.given_at = str(PermissionState.STANDING), work.now
        mark(work, row)
    work.session.flush()
    _note(work, "permission.second_yes", request, _readers(rows))
    giving.pass_on(work, rows)
    giving.tell_who_asked(work, request)
    return request


def widen(work: Work, request_id: str, reader_ids: Sequence[str], with_adult: Company) -> YesRequest:
    """Say yes to more of the people they were asked about. Beside an adult it waits, as the first did.

    Raises Gone `over` for a meeting that has been, Refused with the rule’s reasons, Invalid with the field.
    """
    request = facts.my_request(work, request_id)
    new = _new_people(work, request, reader_ids)
    if not new:
        return request
    if facts.meeting_has_been(work, request):
        raise errors.Gone("over", facts.OVER)
    given = store.list_yeses(work.session, [request.id])
    permissions = tuple(replace(as_fact(work, row), id=request.id) for row in given if untouched(work, row))
    situation = replace(facts.about(work, request, new), with_adult=with_adult, permissions=permissions)
    ruling = gate.ask(work, Action.WIDEN_PERMISSION, situation, about=request.young_person_id)
    audit.hold(work, me(work).person_id)
    request = facts.my_request(work, request_id, held=True)
    new = _new_people(work, request, new)
    things = _things_for(work, request, new)
    waiting = giving.waits_until(ruling)
    giving.end_former(work, request, [one for one in new if one not in waiting])
    rows = giving.write_yeses(work, request, new, things, waiting)
    giving.pass_on(work, rows)
    request.adult_ids = facts.who_was_there(work, request)
    _keep(work, request)
    giving.tell_who_asked(work, request)
    return request


def narrow(work: Work, request_id: str, reader_ids: Sequence[str], ends_on: date | None) -> YesRequest:
    """Take some people out of a yes, at once; or let it end sooner."""
    request = facts.my_request(work, request_id)
    if not reader_ids and ends_on is None:
        raise errors.Invalid({"reader_ids": PICK_SOMEBODY}, code="nobody_picked")
    if not set(reader_ids) <= set(request.reader_ids):
        raise errors.Invalid({"reader_ids": facts.PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    if ends_on is not None and not work.today < ends_on <= request.ends_on:
        raise errors.Invalid({"ends_on": SOONER}, code="not_sooner")
    _ask_for_less(work, Action.NARROW_PERMISSION, request, reader_ids)
    audit.hold(work, me(work).person_id)
    request = facts.my_request(work, request_id, held=True)
    rows = store.list_yeses(work.session, [request.id], store.IN_FORCE)
    giving.end(work, [row for row in rows if row.reader_id in reader_ids], PermissionState.WITHDRAWN)
    if ends_on is not None:
        _end_sooner(work, request, [row for row in rows if row.reader_id not in reader_ids], ends_on)
    _note(work, "permission.narrowed", request, list(reader_ids))
    giving.tell_who_asked(work, request)
    return request


def withdraw(work: Work, request_id: str) -> YesRequest:
    """Take the whole yes back, at once. Taking it back again changes nothing."""
    request = facts.my_request(work, request_id)
    given = store.list_yeses(work.session, [request.id], store.IN_FORCE)
    _ask_for_less(work, Action.WITHDRAW_PERMISSION, request, _readers(given))
    audit.hold(work, me(work).person_id)
    request = facts.my_request(work, request_id, held=True)
    rows = store.list_yeses(work.session, [request.id], store.IN_FORCE)
    giving.end(work, rows, PermissionState.WITHDRAWN)
    if rows:
        _note(work, "permission.withdrawn", request, _readers(rows))
        for reader_id in _readers(rows):
            outbox.put(work, "yes_withdrawn", recipient_id=reader_id, subject_id=request.id)
    return request


def _ask_for_less(work: Work, action: Action, request: YesRequest, reader_ids: Sequence[str]) -> None:
    """Somebody who is no longer there to pick can still be taken out."""
    situation = replace(facts.about(work, request, ()), readers=facts.former_readers(reader_ids))
    gate.ask(work, action, situation, about=request.young_person_id)


def _end_sooner(work: Work, request: YesRequest, rows: Sequence[PermissionRow], ends_on: date) -> None:
    giving.end_sooner(work, rows, ends_on)
    request.ends_on = ends_on
    _keep(work, request)


def _keep(work: Work, request: YesRequest) -> None:
    facts.mark(work, request)
    store.add(work.session, request)


def _new_people(work: Work, request: YesRequest, reader_ids: Sequence[str]) -> list[str]:
    """Those picked who have no yes in force. Raises Invalid for nobody, and for whom they were not told of."""
    if not reader_ids:
        raise errors.Invalid({"reader_ids": PICK_SOMEBODY}, code="nobody_picked")
    if not set(reader_ids) <= set(request.reader_ids):
        raise errors.Invalid({"reader_ids": facts.PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    rows = store.list_yeses(work.session, [request.id], store.IN_FORCE)
    have = {row.reader_id for row in rows if not ran_out(work, row)}
    return [one for one in dict.fromkeys(reader_ids) if one not in have]


def _things_for(work: Work, request: YesRequest, new: Sequence[str]) -> list[str]:
    """For a meeting what was picked for it; while writing. What is about one of the new people is not shown to them.

    Raises Invalid for them, Conflict `taken_back` when the yes ended at the same moment.
    """
    given = [row for row in store.list_yeses(work.session, [request.id], store.IN_FORCE) if untouched(work, row)]
    if new and not given:
        raise errors.Conflict("taken_back", TAKEN_BACK)
    if request.yes_to != YesTo.MEETING:
        return []
    things = list(dict.fromkeys(row.record_id for row in given if row.record_id is not None))
    for record in (records.find_record(work, one) for one in things):
        if record is not None and record.about_id in new:
            raise errors.Invalid({"reader_ids": facts.PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    return things


def _waiting(work: Work, request: YesRequest) -> list[PermissionRow]:
    """Those a second yes is for. Who went meanwhile holds nobody up; when all waited too long, all of them."""
    rows = [row for row in store.list_yeses(work.session, [request.id], ("waiting",)) if untouched(work, row)]
    live = [row for row in rows if not ran_out(work, row)]
    here = {one.person.id for one in people.list_adults_of(work, request.young_person_id)} if live else set()
    return [row for row in live if row.reader_id in here] if live else rows


def _settled(work: Work, request: YesRequest) -> YesRequest:
    """Nothing waits: said already, or taken back, or all it is for have gone."""
    given = store.list_yeses(work.session, [request.id], store.IN_FORCE)
    if request.state != YES:
        raise errors.NotFound
    if given and all(row.state == PermissionState.WAITING for row in given):
        raise errors.Invalid({"reader_ids": facts.PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    if not given:
        raise errors.Conflict("taken_back", TAKEN_BACK)
    return request


def _refuse_unless_ready(
    work: Work, request: YesRequest, rows: Sequence[PermissionRow], with_adult: Company, nearby: str | None
) -> None:
    if not facts.can_be_answered(work, request) or all(ran_out(work, row) for row in rows):
        raise errors.Gone("ran_out", RAN_OUT)
    after = [row.second_yes_after for row in rows if row.second_yes_after is not None]
    if not after or work.now < max(after):
        raise errors.Conflict("too_early", TOO_EARLY)
    if with_adult is not Company.ALONE:
        raise errors.Conflict("not_alone", NOT_ALONE)
    if me(work).scope is not Scope.FULL and nearby in {None, request.asked_by_id, *request.adult_ids}:
        raise errors.Conflict("same_adult", OTHER_ADULT)


def _readers(rows: Sequence[PermissionRow]) -> list[str]:
    return list(dict.fromkeys(row.reader_id for row in rows))


def _note(work: Work, what: str, request: YesRequest, reader_ids: Sequence[str]) -> None:
    details = {"yes_to": request.yes_to, "readers": list(reader_ids)}
    audit.write(work, what, young_person_id=request.young_person_id, subject_id=request.id, details=details)

"""The receipt of a yes, for the young person to keep: plain lines, and the two standard forms. It holds no words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from consent import receipts
from consent.receipts import Controller, Receipt, Recipient
from consent.terms import PermissionState
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import bases, facts, reading, store
from youthvoice.taking_part.permissions.models import YES, YesRequest
from youthvoice.taking_part.permissions.shown import Asked, PersonAsked
from youthvoice.taking_part.yeses import untouched
from youthvoice.work import Work

_ORDER = ("standing", "waiting", "withdrawn", "expired")


@dataclass(frozen=True)
class ReceiptShown:
    """The three forms of one receipt, and how it was explained."""

    id: str
    title: str
    lines: tuple[str, ...]
    record: Mapping[str, Any]
    fhir: Mapping[str, Any]


def receipt_of(work: Work, request_id: str) -> ReceiptShown:
    """The receipt as things stand now. Raises NotFound for what they never said yes to, and for anybody else."""
    request = facts.my_request(work, request_id)
    if request.state != YES:
        raise errors.NotFound
    receipt = _receipt(work, request, reading.show_one(work, request))
    return ReceiptShown(
        id=request.id,
        title="What you said yes to",
        lines=receipts.as_plain_lines(receipt),
        record=receipts.as_consent_record(receipt),
        fhir=receipts.as_fhir_consent(receipt),
    )


def _receipt(work: Work, request: YesRequest, shown: Asked) -> Receipt:
    given = [one for one in shown.people if one.state is not None]
    if not given:
        raise errors.NotFound  # every row of it was changed in the database
    rows = [row for row in store.list_yeses(work.session, [request.id]) if untouched(work, row)]
    out = _taken_out(given, rows)
    rest = [one for one in given if one.id not in out]
    state = min((one.state or "expired" for one in rest), key=_ORDER.index)
    stood = {row.reader_id for row in rows if row.second_yes_after is None or row.given_at > row.created_at}
    alike = [one for one in rest if one.state == state]
    # Whoever still waited when it ended got nothing: only a yes nobody got anything by names them.
    in_it = [one for one in alike if one.id in stood] or alike
    in_it += [one for one in given if one.id in out and one.id in stood]
    given_at = min(row.given_at for row in rows if row.reader_id in {one.id for one in in_it})
    names = work.house.profile.names
    roles = {one.id: one.role for one in people.find_people(work, [one.id for one in in_it]).values()}
    return Receipt(
        agreement=facts.agreement_of(request),
        explaining=facts.explaining_of(request),
        state=PermissionState(state),
        given_at=given_at.astimezone(clock.SERVICE_ZONE),
        people=tuple(
            Recipient(one.id, one.first_name, names[roles[one.id]].young_person, out.get(one.id)) for one in in_it
        ),
        controller=_controller(work, request),
        withdrawn_at=shown.withdrawn_at.astimezone(clock.SERVICE_ZONE)
        if shown.withdrawn_at and state == PermissionState.WITHDRAWN
        else None,
    )


def _taken_out(given: Sequence[PersonAsked], rows: Sequence[PermissionRow]) -> dict[str, date]:
    """Who was taken out while it went on for others, and since which day. Those it ended with as a whole are not."""
    gone = {one.id for one in given if one.state == PermissionState.WITHDRAWN}
    ended: dict[str, datetime] = {}
    for row in rows:
        if row.reader_id in gone and row.withdrawn_at is not None:
            ended[row.reader_id] = max(row.withdrawn_at, ended.get(row.reader_id, row.withdrawn_at))
    last = max(ended.values(), default=None) if len(gone) == len(given) else None
    return {one: clock.day_of(at) for one, at in ended.items() if at != last}


def _controller(work: Work, request: YesRequest) -> Controller:
    service = people.find_service(work, request.service_id)
    return Controller(
        id=request.service_id,
        name=service.name if service else "",
        url=work.house.config.base_url,
        lawful_basis=bases.basis_for(work, request.service_id, request.yes_to),
    )

"""What a young person said yes to, written with what it sends and ended at once. Only their own act is a yes."""

from collections.abc import Sequence
from datetime import datetime

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Permission, Reader, Situation, YoungPerson
from consent.terms import Basis, Company, PermissionState, Purpose, RecordState, Use
from youthvoice import audit, errors, gate
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.people.service import Hook
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part import store
from youthvoice.taking_part.came_of import CameOf, on_came_of_asked
from youthvoice.taking_part.cover import end_cover, end_cover_for_record, end_cover_reader, on_cover_yes_ended
from youthvoice.taking_part.funnel.rows import FunnelRow, list_funnel_rows
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.offers.facts import about_inviting
from youthvoice.taking_part.permissions.giving import cover_sent, end_what_is_over, on_yes_covers, on_yes_ended
from youthvoice.taking_part.permissions.quoting import YesToQuote, yes_to_quote
from youthvoice.taking_part.yeses import Yes, as_fact, make_row, mark, ran_out, untouched
from youthvoice.work import Work

# (work, record_id, reader_id): a yes that waited was said again alone, and the reader can read now (or is owed it).
on_second_yes = Hook("on_second_yes")

__all__ = [
    "CameOf",
    "FunnelRow",
    "Yes",
    "YesToQuote",
    "about_inviting",
    "cover_sent",
    "end_cover",
    "end_cover_reader",
    "end_what_is_over",
    "give_second_yes",
    "list_funnel_rows",
    "on_came_of_asked",
    "on_cover_yes_ended",
    "on_second_yes",
    "on_yes_covers",
    "on_yes_ended",
    "permissions_for",
    "permissions_of",
    "reader_was_stopped",
    "record_permission",
    "record_permissions",
    "waiting_for",
    "withdraw_for_record",
    "yes_to_quote",
]


def record_permission(
    work: Work,
    young_person_id: str,
    reader_id: str,
    record_id: str,
    *,
    permission_id: str | None = None,
    second_yes_after: datetime | None = None,
    purpose: Purpose = Purpose.ANSWER,
    use: Use = Use.READ_AND_ANSWER,
) -> Permission:
    """Record a yes to one reader for one record, in the transaction that sends it; `work` is already writing.

    With `second_yes_after` it is only *waiting*: it gives nothing before a second yes from that time on, given alone.
    Raises Refused-like NotFound unless the young person is signed in themselves: no adult's act is ever a yes.
    """
    yes = Yes(reader_id, permission_id or new_id(), second_yes_after)
    row = record_permissions(work, young_person_id, record_id, [yes], purpose=purpose, use=use)[0]
    return row


def record_permissions(
    work: Work,
    young_person_id: str,
    record_id: str,
    yeses: Sequence[Yes],
    *,
    purpose: Purpose = Purpose.ANSWER,
    use: Use = Use.READ_AND_ANSWER,
) -> list[Permission]:
    """The same for several readers of one record: one insert and one audit entry, since sending is the hot path."""
    if work.me is None or work.me.person_id != young_person_id:
        raise errors.NotFound
    rows = [make_row(work, young_person_id, record_id, yes, purpose, use) for yes in yeses]
    store.add_permissions(work.session, [vars(row) for row in rows])
    given = {row.reader_id: [row.id, row.state] for row in rows}
    audit.write(
        work,
        "permission.given",
        young_person_id=young_person_id,
        subject_id=record_id,
        details={"record": record_id, "readers": given},
    )
    return [as_fact(work, row) for row in rows]


def permissions_for(work: Work, record_ids: Sequence[str]) -> tuple[Permission, ...]:
    """Every yes to these records, as the rules know it, however many others the young person gave.

    One that waits for its second yes to being asked is left out: it gives nothing, and is said again as a whole.
    """
    rows = store.list_permissions_about(work.session, record_ids) if record_ids else ()
    asked = {row.id for row in rows if row.request_id is not None and row.state == PermissionState.WAITING}
    return tuple(as_fact(work, row) for row in rows if row.id not in asked and untouched(work, row))


def waiting_for(work: Work, record_ids: Sequence[str]) -> tuple[Permission, ...]:
    """Those of the yeses to these records that wait for their second; the marks of all are looked at."""
    rows = store.list_permissions_about(work.session, record_ids) if record_ids else ()
    unspoilt = [row for row in rows if untouched(work, row)]
    facts = [as_fact(work, row) for row in unspoilt if row.state == PermissionState.WAITING]
    return tuple(one for one in facts if one.state is PermissionState.WAITING)


def permissions_of(work: Work, young_person_id: str) -> tuple[Permission, ...]:
    """Every yes of a young person as the rules know it. A row somebody changed is left out and logged loudly."""
    rows = store.list_permissions_of(work.session, young_person_id)
    return tuple(as_fact(work, row) for row in rows if untouched(work, row))


def withdraw_for_record(work: Work, record_id: str, reader_id: str | None = None) -> None:
    """End every yes for a record, or only those for one reader; waiting ones too. `work` is already writing."""
    for row in store.list_permissions_for(work.session, record_id, reader_id):
        if row.state in (PermissionState.STANDING, PermissionState.WAITING) and untouched(work, row):
            row.state, row.withdrawn_at = str(PermissionState.WITHDRAWN), work.now
            mark(work, row)
            _note(work, "permission.withdrawn", row)
    work.session.flush()


def reader_was_stopped(work: Work, record_id: str, reader_id: str, opened_at: datetime | None) -> None:
    """What app.py registers on `records.on_stopped_sharing`."""
    withdraw_for_record(work, record_id, reader_id)
    end_cover_for_record(work, record_id, reader_id)


def give_second_yes(work: Work, permission_id: str, with_adult: Company) -> Permission:
    """The second yes, given alone and at least 24 hours after the first: the yes stands and its reader gets the key.

    The same again gives the same answer. Raises NotFound for somebody else's, Conflict `not_alone`, `too_early` or
    `withdrawn`, Gone `ran_out` when it waited longer than the profile lets it (28 days at most).
    """
    row = _own_row(work, permission_id)
    if row.state == PermissionState.STANDING:
        return as_fact(work, row)
    _refuse_unless_ready(work, row, with_adult)
    record_id, reader_id = row.record_id or "", row.reader_id
    shared = records.share(work, record_id, [_asked_again(work, row)])
    audit.hold(work, str(row.young_person_id))
    locked = store.lock_permission(work.session, permission_id)
    if locked is None or not untouched(work, locked):
        raise errors.NotFound
    if locked.state == PermissionState.STANDING:
        return as_fact(work, locked)
    _refuse_unless_ready(work, locked, with_adult)
    records.save_share(work, shared)
    locked.state, locked.given_at = str(PermissionState.STANDING), work.now
    mark(work, locked)
    work.session.flush()
    _note(work, "permission.second_yes", locked)
    on_second_yes(work, record_id, reader_id)
    return as_fact(work, locked)


def _own_row(work: Work, permission_id: str) -> PermissionRow:
    if work.me is None:
        raise errors.SignedOut
    row = store.get_permission(work.session, permission_id, work.me.person_id)
    if row is None or row.request_id is not None or not untouched(work, row):
        raise errors.NotFound  # a yes to being asked is said again for the whole of what was asked
    return row


def _refuse_unless_ready(work: Work, row: PermissionRow, with_adult: Company) -> None:
    if row.state == PermissionState.WITHDRAWN:
        raise errors.Conflict("withdrawn", "You took this back. You can send it again.")
    if ran_out(work, row):
        raise errors.Gone("ran_out", "This waited too long. You can send it again.")
    if row.second_yes_after is None or work.now < row.second_yes_after:
        raise errors.Conflict("too_early", "It is too soon. You can say yes later.")
    if with_adult is not Company.ALONE:
        raise errors.Conflict("not_alone", "You can say yes when no adult is with you.")


def _asked_again(work: Work, row: PermissionRow) -> records.Reader:
    """The same question as the first time, asked anew: the reader may have left, or no longer be one to pick."""
    young = people.consent_young_person(work, row.young_person_id)
    record = records.find_record(work, row.record_id or "")
    adult = next(
        (one for one in people.list_adults_of(work, row.young_person_id) if one.person.id == row.reader_id),
        None,
    )
    if record is None or adult is None or young is None:
        raise errors.NotFound
    picked = Reader(
        person_id=row.reader_id,
        role=adult.person.role,
        works_with=adult.works_with,
        standing_permission=False,
        has_key=people.current_key(work, row.reader_id) is not None,
        inside_service=adult.person.service_id == young.service_id and adult.person.role not in records.OUTSIDE,
        early=adult.is_named_adult or _is_early(work, young, row.reader_id),
    )
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=young,
        record=record,
        readers=(picked,),
        with_adult=Company.ALONE,
    )
    action = Action.SEND_VOICE if record.state is RecordState.DRAFT else Action.SHARE_MORE
    ruling = gate.ask(work, action, situation, about=row.young_person_id)
    owed = ruling.duty(DutyCode.OWE_UNTIL_CONFIRMED) is not None
    return records.Reader(row.reader_id, Basis.PERMISSION, permission_id=row.id, owed=owed)


def _is_early(work: Work, young: YoungPerson, reader_id: str) -> bool:
    return not young.confirmed and reader_id in sign_in.early_readers(work, young.id)


def _note(work: Work, what: str, row: PermissionRow) -> None:
    details = {"record": row.record_id, "reader": row.reader_id, "state": row.state}
    audit.write(work, what, young_person_id=row.young_person_id, subject_id=row.id, details=details)

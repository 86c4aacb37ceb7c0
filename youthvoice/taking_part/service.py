"""What a young person said yes to, written with what it sends and ended at once. Only their own act is a yes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Permission, Reader, Situation
from consent.terms import Basis, Company, PermissionState, Purpose, RecordState, Use
from youthvoice import audit, clock, errors, gate
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.people.service import Hook
from youthvoice.records import service as records
from youthvoice.taking_part import store
from youthvoice.taking_part.models import PermissionRow
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

log = structlog.get_logger()

# (work, record_id, reader_id): a yes that waited was said again alone, and the reader can read now (or is owed it).
on_second_yes = Hook("on_second_yes")

__all__ = [
    "give_second_yes",
    "on_second_yes",
    "permissions_of",
    "reader_was_stopped",
    "record_permission",
    "withdraw_for_record",
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
    if work.me is None or work.me.person_id != young_person_id:
        raise errors.NotFound
    state = PermissionState.STANDING if second_yes_after is None else PermissionState.WAITING
    row = PermissionRow(
        id=permission_id or new_id(),
        young_person_id=young_person_id,
        reader_id=reader_id,
        record_id=record_id,
        purpose=str(purpose),
        use=str(use),
        state=str(state),
        given_at=work.now,
        second_yes_after=second_yes_after,
        created_at=work.now,
    )
    _mark(work, row)
    store.add_permission(work.session, row)
    _note(work, "permission.given", row)
    return _as_fact(work, row)


def permissions_of(work: Work, young_person_id: str) -> tuple[Permission, ...]:
    """Every yes of a young person as the rules know it. A row somebody changed is left out and logged loudly."""
    rows = store.list_permissions_of(work.session, young_person_id)
    return tuple(_as_fact(work, row) for row in rows if _untouched(work, row))


def withdraw_for_record(work: Work, record_id: str, reader_id: str | None = None) -> None:
    """End every yes for a record, or only those for one reader; waiting ones too. `work` is already writing."""
    for row in store.list_permissions_for(work.session, record_id, reader_id):
        if row.state in (PermissionState.STANDING, PermissionState.WAITING) and _untouched(work, row):
            row.state, row.withdrawn_at = str(PermissionState.WITHDRAWN), work.now
            _mark(work, row)
            _note(work, "permission.withdrawn", row)
    work.session.flush()


def reader_was_stopped(work: Work, record_id: str, reader_id: str, opened_at: datetime | None) -> None:
    """What app.py registers on `records.on_stopped_sharing`."""
    withdraw_for_record(work, record_id, reader_id)


def give_second_yes(work: Work, permission_id: str, with_adult: Company) -> Permission:
    """The second yes, given alone and at least 24 hours after the first: the yes stands and its reader gets the key.

    The same again gives the same answer. Raises NotFound for somebody else's, Conflict `not_alone`, `too_early` or
    `withdrawn`, Gone `ran_out` when it waited longer than the profile lets it (28 days at most).
    """
    row = _own_row(work, permission_id)
    if row.state == PermissionState.STANDING:
        return _as_fact(work, row)
    _refuse_unless_ready(work, row, with_adult)
    record_id, reader_id = row.record_id, row.reader_id
    shared = records.share(work, record_id, [_asked_again(work, row)])
    work.begin_writing()
    locked = store.lock_permission(work.session, permission_id)
    if locked is None or not _untouched(work, locked):
        raise errors.NotFound
    if locked.state == PermissionState.STANDING:
        return _as_fact(work, locked)
    _refuse_unless_ready(work, locked, with_adult)
    records.save_share(work, shared)
    locked.state, locked.given_at = str(PermissionState.STANDING), work.now
    _mark(work, locked)
    work.session.flush()
    _note(work, "permission.second_yes", locked)
    on_second_yes(work, record_id, reader_id)
    return _as_fact(work, locked)


def _own_row(work: Work, permission_id: str) -> PermissionRow:
    if work.me is None:
        raise errors.SignedOut
    row = store.get_permission(work.session, permission_id, work.me.person_id)
    if row is None or not _untouched(work, row):
        raise errors.NotFound
    return row


def _refuse_unless_ready(work: Work, row: PermissionRow, with_adult: Company) -> None:
    if row.state == PermissionState.WITHDRAWN:
        raise errors.Conflict("withdrawn", "You took this back. You can send it again.")
    if _ran_out(work, row):
        raise errors.Gone("ran_out", "This waited too long. You can send it again.")
    if row.second_yes_after is None or work.now < row.second_yes_after:
        raise errors.Conflict("too_early", "It is too soon. You can say yes later.")
    if with_adult is not Company.ALONE:
        raise errors.Conflict("not_alone", "You can say yes when no adult is with you.")


def _asked_again(work: Work, row: PermissionRow) -> records.Reader:
    """The same question as the first time, asked anew: the reader may have left, or no longer be one to pick."""
    young = people.consent_young_person(work, row.young_person_id)
    record = records.find_record(work, row.record_id)
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
        early=adult.is_named_adult,
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


def _ran_out(work: Work, row: PermissionRow) -> bool:
    lives = timedelta(days=work.house.profile.second_yes_lives_days)
    return row.state == PermissionState.WAITING and work.now >= row.created_at + lives


def _as_fact(work: Work, row: PermissionRow) -> Permission:
    fact = Permission(
        id=row.id,
        young_person_id=row.young_person_id,
        reader_id=row.reader_id,
        record_id=row.record_id,
        purpose=Purpose(row.purpose),
        use=Use(row.use),
        state=PermissionState(row.state),
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
    )
    if row.state != PermissionState.WAITING:
        return fact
    if _ran_out(work, row):
        return replace(fact, state=PermissionState.EXPIRED)
    last = row.created_at + timedelta(days=work.house.profile.second_yes_lives_days)
    return replace(fact, expires_on=clock.day_of(last))


def _untouched(work: Work, row: PermissionRow) -> bool:
    try:
        work.house.check_mac(row.mac, "permissions", *_bound(row))
    except Unopenable:
        log.critical("permission_changed_outside", permission=row.id)
        return False
    return True


def _mark(work: Work, row: PermissionRow) -> None:
    row.mac = work.house.mac("permissions", *_bound(row))


def _bound(row: PermissionRow) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.reader_id, row.record_id, row.purpose, row.use, row.state)
    return (
        *ids,
        *(_iso(at) for at in (row.given_at, row.second_yes_after, row.withdrawn_at, row.created_at)),
    )


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _note(work: Work, what: str, row: PermissionRow) -> None:
    details = {"record": row.record_id, "reader": row.reader_id, "state": row.state}
    audit.write(work, what, young_person_id=row.young_person_id, subject_id=row.id, details=details)

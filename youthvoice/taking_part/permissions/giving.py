"""What follows a yes, and its end: rows, promised keys, and a word to the features that show what was sent.

Every row is written in the young person’s own act. Keys are passed on at once where this session holds them,
else by whoever holds the thing, after a fresh ruling (records: owed grants).
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time

from consent.duties import DutyCode
from consent.ruling import Ruling
from consent.terms import Basis, PermissionState
from consent.terms.taking_part import PURPOSE_AND_USE, YesTo
from youthvoice import audit, clock, outbox
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.people.service import Hook
from youthvoice.records import service as records
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import store
from youthvoice.taking_part.permissions.covers import COVERS
from youthvoice.taking_part.permissions.models import YesRequest
from youthvoice.taking_part.yeses import mark, untouched
from youthvoice.work import Work

# (work, [(record_id, reader_id)]): these can read these sent things now, or are promised them, on a yes to being asked.
on_yes_covers = Hook("on_yes_covers")
# (work, record_id, reader_id, opened_at): such a yes has ended, and with it this reader's key to this thing.
on_yes_ended = Hook("on_yes_ended")


def waits_until(ruling: Ruling) -> Mapping[str, datetime]:
    """Who gets nothing before a second yes, and from when that counts."""
    duty = ruling.duty(DutyCode.WAIT_FOR_SECOND_YES)
    if duty is None or duty.not_before is None:
        return {}
    return dict.fromkeys(duty.readers, duty.not_before)


def write_yeses(
    work: Work,
    request: YesRequest,
    reader_ids: Sequence[str],
    record_ids: Sequence[str],
    waiting: Mapping[str, datetime],
) -> list[PermissionRow]:
    """A standing row for each person, but for a meeting; and a row for each thing they are shown. Already writing."""
    things: list[str | None] = list(record_ids)
    if request.yes_to != YesTo.MEETING:
        things.insert(0, None)
    rows = [
        _row(work, request, reader_id, record_id, waiting.get(reader_id))
        for reader_id in reader_ids
        for record_id in things
    ]
    for row in rows:
        store.add(work.session, row)
    given = {row.reader_id: row.state for row in rows}
    details = {"yes_to": request.yes_to, "readers": given, "records": list(record_ids)}
    audit.write(
        work, "permission.given", young_person_id=request.young_person_id, subject_id=request.id, details=details
    )
    return rows


def pass_on(work: Work, rows: Sequence[PermissionRow]) -> None:
    """Promise what these standing yeses cover, then pass on what this session holds. Already writing."""
    things = [row for row in rows if row.record_id is not None and row.state == PermissionState.STANDING]
    for record_id in dict.fromkeys(row.record_id for row in things):
        assert record_id is not None
        readers = [
            records.Reader(row.reader_id, Basis.PERMISSION, permission_id=row.id, expires_at=end_of(row))
            for row in things
            if row.record_id == record_id
        ]
        records.promise(work, record_id, readers)
    if things:
        on_yes_covers(work, [(row.record_id, row.reader_id) for row in things])
        records.carry_out_owed(work)


def cover_sent(
    work: Work, record_id: str, about_kind: str, also_read: Collection[str] | None, have: Collection[str]
) -> bool:
    """Something was sent by the young person just now: whoever has a standing yes to its kind reads it too.

    `also_read`: whom their screen named; nobody is added unnamed. None: no screen was there, and the yes alone counts.
    `have`: who was picked by name and needs no yes beside it. Gives whether it reached anybody. Already writing.
    """
    standing = [row for row in store.list_standing(work.session, _me(work)) if _covers(work, row, about_kind)]
    if also_read is not None:
        standing = [row for row in standing if row.reader_id in also_read]
    there = {adult.person.id for adult in people.list_adults_of(work, _me(work))} if standing else set()
    rows = []
    for row in {row.reader_id: row for row in standing}.values():
        request = store.get_request(work.session, row.request_id or "")
        if request is not None and row.reader_id in there and row.reader_id not in have:
            rows.append(_row(work, request, row.reader_id, record_id, None, ends_on=row))
    for row in rows:
        store.add(work.session, row)
    if rows:
        details = {"record": record_id, "readers": [row.reader_id for row in rows]}
        audit.write(work, "permission.covers", young_person_id=_me(work), subject_id=record_id, details=details)
        pass_on(work, rows)
    return bool(rows)


def end(work: Work, rows: Sequence[PermissionRow], state: PermissionState) -> None:
    """End these yeses, and every key that stands on them, at once. One somebody changed is no yes; its keys go too."""
    for row in rows:
        if untouched(work, row):
            row.state = str(state)
            if state is PermissionState.WITHDRAWN:
                row.withdrawn_at = work.now
            mark(work, row)
    work.session.flush()
    for record_id, read in records.end_given(work, [row.id for row in rows]):
        on_yes_ended(work, record_id, read.reader_id, read.opened_at)


def end_sooner(work: Work, rows: Sequence[PermissionRow], ends_on: date) -> None:
    """These yeses end on that day, or the earlier one they name, and every key that stands on them. Already writing."""
    ends: dict[str, datetime] = {}
    for row in rows:
        if untouched(work, row):
            row.ends_on = min(ends_on, row.ends_on or ends_on)
            mark(work, row)
            ends[row.id] = _start_of(row.ends_on)
    work.session.flush()
    records.end_sooner(work, ends)


def end_former(work: Work, request: YesRequest, reader_ids: Collection[str]) -> None:
    """A new yes to the same thing takes the place of the former one, for these people. Already writing."""
    purpose, use = PURPOSE_AND_USE[YesTo(request.yes_to)]
    others = [one.id for one in store.list_requests(work.session, request.young_person_id) if one.id != request.id]
    rows = [
        row
        for row in (store.list_yeses(work.session, others, store.IN_FORCE) if others else ())
        if row.reader_id in reader_ids and (row.purpose, row.use) == (purpose, use)
    ]
    if request.yes_to != YesTo.MEETING:  # each meeting is a thing of its own
        end(work, rows, PermissionState.EXPIRED)


def end_what_is_over(work: Work) -> None:
    """What app.py registers on `sign_in.on_signed_in`: yeses of, or to, this person that ended by themselves.

    From that day on the rules and the keys themselves open nothing; here their rows and keys go.
    """
    rows = store.list_over(work.session, _me(work), work.today)
    if rows:
        audit.hold(work, *{row.young_person_id for row in rows})
        end(work, store.list_over(work.session, _me(work), work.today), PermissionState.EXPIRED)


def tell_who_asked(work: Work, request: YesRequest) -> None:
    """A word to whoever asked that there is an answer."""
    outbox.put(work, "yes_answered", recipient_id=request.asked_by_id, subject_id=request.id)


def _covers(work: Work, row: PermissionRow, about_kind: str) -> bool:
    """Whether a standing yes covers this kind, and still stands."""
    if row.ends_on is None or row.ends_on <= work.today or not untouched(work, row):
        return False
    yes_to = next(to for to, pair in PURPOSE_AND_USE.items() if pair == (row.purpose, row.use))
    return about_kind in COVERS[yes_to]


def _row(
    work: Work,
    request: YesRequest,
    reader_id: str,
    record_id: str | None,
    second_yes_after: datetime | None,
    ends_on: PermissionRow | None = None,
) -> PermissionRow:
    purpose, use = PURPOSE_AND_USE[YesTo(request.yes_to)]
    state = PermissionState.STANDING if second_yes_after is None else PermissionState.WAITING
    row = PermissionRow(
        id=new_id(),
        young_person_id=request.young_person_id,
        reader_id=reader_id,
        record_id=record_id,
        purpose=str(purpose),
        use=str(use),
        state=str(state),
        given_at=work.now,
        second_yes_after=second_yes_after,
        withdrawn_at=None,
        cover_for_id=None,
        request_id=request.id,
        ends_on=ends_on.ends_on if ends_on else request.ends_on,
        created_at=work.now,
    )
    mark(work, row)
    return row


def end_of(row: PermissionRow) -> datetime | None:
    """The first instant it no longer holds: the key itself opens nothing from then on."""
    return None if row.ends_on is None else _start_of(row.ends_on)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), clock.SERVICE_ZONE)


def _me(work: Work) -> str:
    return work.me.person_id if work.me else ""

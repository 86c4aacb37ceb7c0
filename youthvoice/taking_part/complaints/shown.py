"""A complaint as it is shown: to its writer with their words; to its receiver as a line, and opened with their key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.speaking_up import Named, Whose, named, whose
from youthvoice.work import Work


@dataclass(frozen=True)
class HearerShown:
    """Who can hear a complaint, for its writer to pick; not where it is about one of `not_about`."""

    id: str
    first_name: str
    what: str
    not_about: tuple[str, ...]


@dataclass(frozen=True)
class OwnComplaint:
    """For its writer. `to_left`: whoever it went to does not work here now."""

    id: str
    version_id: str
    words: str | None = field(repr=False)
    about: Named | None
    to: Named
    to_left: bool
    sent_at: datetime
    answer_by: date
    opened_at: datetime | None
    in_touch_at: datetime | None
    taken_back_at: datetime | None
    late: bool


@dataclass(frozen=True)
class ComplaintLine:
    """For its receiver: who waits and since when. Without a word of it, and without whom it is about."""

    id: str
    young_person: Whose
    sent_at: datetime
    answer_by: date
    late: bool
    opened_at: datetime | None
    in_touch_at: datetime | None


@dataclass(frozen=True)
class OpenedComplaint(ComplaintLine):
    """The same, opened with the receiver’s own key."""

    words: str = field(repr=False)
    about_name: str | None = field(repr=False)


def is_late(work: Work, row: Complaint) -> bool:
    """Whether the day is past and nobody got in touch."""
    return row.in_touch_at is None and row.taken_back_at is None and row.answer_by < work.today


def show_own(work: Work, row: Complaint, words: str | None) -> OwnComplaint:
    """To its writer."""
    names = people.find_people(work, [one for one in (row.about_id, row.receiver_id) if one is not None])
    to = names[row.receiver_id]
    return OwnComplaint(
        id=row.id,
        version_id=row.version_id,
        words=words,
        about=named(names[row.about_id]) if row.about_id is not None else None,
        to=named(to),
        to_left=to.state != "active",
        sent_at=row.sent_at,
        answer_by=row.answer_by,
        opened_at=opened_at(work, row),
        in_touch_at=row.in_touch_at,
        taken_back_at=row.taken_back_at,
        late=is_late(work, row),
    )


def show_line(work: Work, row: Complaint, names: Mapping[str, Person]) -> ComplaintLine:
    """To its receiver."""
    return ComplaintLine(
        id=row.id,
        young_person=whose(names[row.young_person_id]),
        sent_at=row.sent_at,
        answer_by=row.answer_by,
        late=is_late(work, row),
        opened_at=opened_at(work, row),
        in_touch_at=row.in_touch_at,
    )


def opened_at(work: Work, row: Complaint) -> datetime | None:
    """When its receiver first opened it."""
    seen = records.who_can_see(work, [row.id]).get(row.id, ())
    return next((one.opened_at for one in seen if one.reader_id == row.receiver_id), None)

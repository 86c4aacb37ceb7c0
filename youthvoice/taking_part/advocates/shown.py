"""A request for an advocate as it is shown: to whoever asked, and to the advocates of the service."""

from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.taking_part.advocates.models import AdvocateRequest
from youthvoice.taking_part.speaking_up import Named, Whose, named, whose
from youthvoice.work import Work


@dataclass(frozen=True)
class OwnRequest:
    """For whoever asked. `by`: the advocate who said yes. `late`: the day is past and nobody got in touch."""

    id: str
    asked_at: datetime
    answer_by: date
    by: Named | None
    accepted_at: datetime | None
    in_touch_at: datetime | None
    late: bool


@dataclass(frozen=True)
class MyAdvocates:
    """Who is an advocate of theirs today, whether the service has any at all, and what they asked for last."""

    advocates: list[Named]
    anybody_here: bool
    request: OwnRequest | None


@dataclass(frozen=True)
class ListedRequest:
    """One line for the advocates of the service. `reach`: how the young person says they can be reached."""

    id: str
    young_person: Whose
    asked_at: datetime
    answer_by: date
    late: bool
    reach: str | None = field(repr=False)
    by: Named | None
    is_mine: bool
    accepted_at: datetime | None
    in_touch_at: datetime | None


def is_open(row: AdvocateRequest) -> bool:
    """Whether the young person still waits for somebody to get in touch."""
    return row.in_touch_at is None and row.withdrawn_at is None


def said_yes(work: Work, row: AdvocateRequest) -> Person | None:
    """The advocate who said yes and is still theirs: when one left, or stopped before they met, all may say yes again.

    Who got in touch stays named, whether or not they work together today.
    """
    person = people.find_person(work, row.accepted_by_id) if row.accepted_by_id else None
    if person is None or person.state != "active":
        return None
    met = row.in_touch_at is not None
    return person if met or people.works_with(work, person.id, row.young_person_id) else None


def show_own(work: Work, row: AdvocateRequest) -> OwnRequest:
    """To whoever asked."""
    by = said_yes(work, row)
    return OwnRequest(
        id=row.id,
        asked_at=row.asked_at,
        answer_by=row.answer_by,
        by=named(by) if by else None,
        accepted_at=row.accepted_at if by else None,
        in_touch_at=row.in_touch_at,
        late=is_open(row) and row.answer_by < work.today,
    )


def show_line(work: Work, row: AdvocateRequest, young: Person) -> ListedRequest:
    """To an advocate."""
    by = said_yes(work, row)
    mine = by is not None and work.me is not None and by.id == work.me.person_id
    may_reach = is_open(row) and (by is None or mine)
    return ListedRequest(
        id=row.id,
        young_person=whose(young),
        asked_at=row.asked_at,
        answer_by=row.answer_by,
        late=is_open(row) and row.answer_by < work.today,
        reach=work.house.unseal("advocate_requests", "reach_sealed", row.id, row.reach_sealed) if may_reach else None,
        by=named(by) if by else None,
        is_mine=mine,
        accepted_at=row.accepted_at if by else None,
        in_touch_at=row.in_touch_at,
    )

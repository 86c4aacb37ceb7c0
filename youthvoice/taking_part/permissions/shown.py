"""A request and what became of it, as the young person and the adults who work with them are shown it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from consent import second_yes
from consent.facts import Permission
from consent.terms import PermissionState
from consent.terms.taking_part import YesTo
from consent.working_days import add_working_days
from youthvoice import clock
from youthvoice.people.service import Person
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import facts
from youthvoice.taking_part.permissions.covers import CAN_SHOW_FORMER, COVERS
from youthvoice.taking_part.permissions.models import NO, NOT_YET, UNCLEAR, YES, YesRequest
from youthvoice.taking_part.permissions.sheets import FilledSheet
from youthvoice.taking_part.yeses import as_fact, untouched
from youthvoice.work import Work

# So many days before a yes ends they are asked whether it goes on (“We will ask you again before that.”).
ASK_AGAIN_WITHIN = timedelta(days=14)


@dataclass(frozen=True)
class Somebody:
    """An adult, by first name and what they are."""

    id: str
    first_name: str
    what: str


@dataclass(frozen=True)
class PersonAsked(Somebody):
    """One of the people it is for. `state` None: no yes to them. `opened_count`: on a request’s own page only."""

    state: str | None
    second_yes_after: datetime | None
    forgotten_on: date | None
    opened_count: int | None = None


@dataclass(frozen=True)
class Asked:
    """One request. `why` and `parents_why` are there only where they were opened with the reader's own key."""

    id: str
    version_id: str
    young_person_id: str
    yes_to: str
    state: str
    understanding: str
    parents: str
    language: str
    sheet_version: str
    asked_by: Somebody
    adults: Sequence[Somebody]
    people: Sequence[PersonAsked]
    meeting_on: date | None
    starts_on: date
    ends_on: date
    ends_soon: bool
    is_over: bool
    asked_at: datetime
    answered_at: datetime | None
    withdrawn_at: datetime | None
    # “I do not get it yet” is explained again by this day; after a no, nobody asks for it before that one.
    explain_again_by: date | None
    ask_again_on: date | None
    covers: Sequence[str]
    can_show_former: bool
    confirmed: bool
    why: str | None = field(default=None, repr=False)
    parents_why: str | None = field(default=None, repr=False)
    sheet: FilledSheet | None = None


def show(
    work: Work, request: YesRequest, rows: Sequence[PermissionRow], names: Mapping[str, Person], *, confirmed: bool
) -> Asked:
    """The request without sealed words and without its sheet. `rows`: the yeses given to it."""
    given = [(row, _fact_now(work, request, row)) for row in rows if untouched(work, row)]
    people = [_person(work, names[one], given) for one in request.reader_ids if one in names]
    in_force = any(one.state in ("standing", "waiting") for one in people)
    withdrawn = [row.withdrawn_at for row, _ in given if row.withdrawn_at is not None]
    is_over, unclear = _is_over(work, request), request.state in (NOT_YET, UNCLEAR)
    return Asked(
        id=request.id,
        version_id=request.version_id,
        young_person_id=request.young_person_id,
        yes_to=request.yes_to,
        state=request.state,
        understanding=request.understanding,
        parents=request.parents,
        language=request.language,
        sheet_version=request.sheet_version,
        asked_by=somebody(names[request.asked_by_id]),
        adults=[somebody(names[one]) for one in request.adult_ids if one in names],
        people=people,
        meeting_on=request.meeting_on,
        starts_on=request.starts_on,
        ends_on=request.ends_on,
        ends_soon=in_force and not is_over and request.ends_on - work.today <= ASK_AGAIN_WITHIN,
        is_over=is_over,
        asked_at=request.asked_at,
        answered_at=request.answered_at,
        withdrawn_at=max(withdrawn) if withdrawn and not in_force else None,
        explain_again_by=explain_again_by(work, request) if unclear and not is_over else None,
        ask_again_on=_ask_again_on(work, request),
        covers=sorted(COVERS[YesTo(request.yes_to)]) if request.state == YES else [],
        can_show_former=YesTo(request.yes_to) in CAN_SHOW_FORMER,
        confirmed=confirmed,
    )


def _is_over(work: Work, request: YesRequest) -> bool:
    """A yes ends on its last day. A question waits for nobody once a yes to it can be said no more.

    What is not clear yet is explained again, with a new last day; only not for a meeting that has been.
    """
    if request.state in (NOT_YET, UNCLEAR):
        return facts.meeting_has_been(work, request)
    return request.ends_on <= work.today if request.state == YES else not facts.can_be_answered(work, request)


def explain_again_by(work: Work, request: YesRequest) -> date:
    """The day by which what is not clear yet is explained again."""
    since = clock.day_of(request.answered_at or request.asked_at)
    return add_working_days(since, work.house.profile.look_again_working_days, work.house.profile)


def _ask_again_on(work: Work, request: YesRequest) -> date | None:
    if request.state != NO or request.answered_at is None:
        return None
    return clock.day_of(request.answered_at) + timedelta(days=work.house.profile.offer_again_days)


def somebody(person: Person) -> Somebody:
    """Somebody, by first name."""
    return Somebody(person.id, person.first_name, str(person.role))


def _person(work: Work, person: Person, given: Sequence[tuple[PermissionRow, Permission]]) -> PersonAsked:
    mine = [(row, fact) for row, fact in given if row.reader_id == person.id]
    order = (PermissionState.STANDING, PermissionState.WAITING, PermissionState.WITHDRAWN, PermissionState.EXPIRED)
    best = min(mine, key=lambda one: order.index(_state_now(work, one[1])), default=None)
    if best is None:
        return PersonAsked(person.id, person.first_name, str(person.role), None, None, None)
    row, state = best[0], _state_now(work, best[1])
    waits = state is PermissionState.WAITING
    forgotten = second_yes.is_forgotten_at(row.created_at, work.house.profile) if waits else None
    return PersonAsked(
        person.id,
        person.first_name,
        str(person.role),
        str(state),
        row.second_yes_after if waits else None,
        clock.day_of(forgotten) if forgotten else None,
    )


def _fact_now(work: Work, request: YesRequest, row: PermissionRow) -> Permission:
    """The yes; one that waits for a second yes waits for none once the meeting has been."""
    fact = as_fact(work, row)
    if fact.state is PermissionState.WAITING and facts.meeting_has_been(work, request):
        return replace(fact, state=PermissionState.EXPIRED)
    return fact


def _state_now(work: Work, fact: Permission) -> PermissionState:
    """A yes whose last day has passed has ended, whether its row was looked at since or not."""
    state = fact.state or PermissionState.EXPIRED
    over = fact.expires_on is not None and fact.expires_on <= work.today
    return PermissionState.EXPIRED if over and state is not PermissionState.WITHDRAWN else state

"""Hold-backs as the rules know them, and what a ruling about one stands on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from consent.capabilities import Capability, Role, may_knock
from consent.facts import Situation, Worker
from consent.facts.taking_part import HoldBack, Telling
from consent.holds import holds_on
from consent.predicates.reviewing import FIRST_LOOK_WITHIN
from consent.terms.taking_part import Activity, HoldFinding, HoldReason
from youthvoice import clock
from youthvoice.marking import found, ours, untouched
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.taking_part.holds import store
from youthvoice.taking_part.holds.models import ChallengeRow, HoldRow
from youthvoice.work import Work

_A_DAY = timedelta(days=1)


def adult_on(work: Work, young_person_id: str) -> date | None:
    """The day they turn 18; None when it is not known here."""
    growing = people.growing_up(work, [young_person_id]).get(young_person_id)
    return growing.adult_on if growing else None


def reasons_of(work: Work, row: HoldRow) -> frozenset[HoldReason]:
    """The codes of why."""
    said = work.house.unseal("holds", "reasons_sealed", row.id, row.reasons_sealed) or "[]"
    return frozenset(HoldReason(one) for one in json.loads(said))


def as_fact(work: Work, row: HoldRow, challenges: Sequence[ChallengeRow] = ()) -> HoldBack:
    """The hold-back as the rules know it. One that nobody agreed to in time is forgotten: it counts as ended."""
    lapsed = row.starts_on is None and work.today > row.agree_by
    ended_on = clock.day_of(row.ended_at) if row.ended_at else row.agree_by + _A_DAY if lapsed else None
    from_outside = row.finding is not None and row.found_by_id == row.reviewer_id
    return HoldBack(
        id=row.id,
        young_person_id=row.young_person_id,
        author_id=row.author_id,
        second_person_id=row.second_person_id,
        starts_on=row.starts_on or work.today,  # it would start today, if they agreed now
        review_on=row.review_on,
        ends_on=row.review_on,
        activity=Activity(row.activity),
        reasons=reasons_of(work, row),
        words_given=True,
        what_would_change_it_given=True,
        meanwhile_given=True,
        agreed=row.starts_on is not None,
        ended_on=ended_on,
        challenged=any(one.hold_id == row.id and one.looked_at is None for one in challenges),
        reviewer_id=row.reviewer_id,
        finding=HoldFinding(row.finding) if from_outside and row.finding else None,
    )


def holds_by_person(work: Work, young_person_ids: Sequence[str]) -> dict[str, list[HoldBack]]:
    """Every hold-back of each of them, as the rules know it. A row somebody changed holds nobody back."""
    rows = ours(work, list(store.list_holds_of(work.session, young_person_ids)))
    challenges = challenges_of(work, young_person_ids)
    found: dict[str, list[HoldBack]] = {one: [] for one in young_person_ids}
    for row in rows:
        found[row.young_person_id].append(as_fact(work, row, challenges))
    return found


def holds_of(work: Work, young_person_id: str) -> tuple[HoldBack, ...]:
    """The same of one of them."""
    return tuple(holds_by_person(work, [young_person_id])[young_person_id])


def challenges_of(work: Work, young_person_ids: Sequence[str]) -> list[ChallengeRow]:
    """Every challenge to their hold-backs."""
    return ours(work, list(store.list_challenges_of(work.session, young_person_ids)))


def wants_to_be_asked(work: Work, young_person_id: str, activity: Activity | None, *, not_told: str) -> datetime | None:
    """When they last said “I want to be asked”; None for whoever wrote or agreed to that hold-back."""
    rows = {row.id: row for row in store.list_holds_of(work.session, [young_person_id])}
    said = [
        one.challenged_at
        for one in challenges_of(work, [young_person_id])
        if one.challenger_id == young_person_id
        and (row := rows.get(one.hold_id)) is not None
        and row.activity == activity
        and not_told not in (row.author_id, row.second_person_id)
    ]
    return max(said, default=None)


def as_worker(work: Work, person_id: str | None, service_id: str | None) -> Worker | None:
    """A worker of this service who is still here; somebody of another one is nobody."""
    person = people.find_person(work, person_id) if person_id else None
    if person is None or person.service_id != service_id or person.state != "active":
        return None
    return Worker(person.id, person.role, person.service_id)


def may_hold_back(work: Work, row: HoldRow, person_id: str) -> bool:
    """Whether somebody is still one who may hold back: here, with the role, and working with them or leading."""
    works_with = people.works_with(work, person_id, row.young_person_id)
    return _may(people.find_person(work, person_id), row, works_with=works_with)


def whose_writer_has_gone(work: Work, rows: Sequence[HoldRow], names: Mapping[str, Person]) -> frozenset[str]:
    """Of these, those that wait and whose writer may not hold back any more: nobody can agree to them. Two queries."""
    waiting = [row for row in rows if row.starts_on is None and row.ended_at is None]
    workers = people.workers_of(work, sorted({row.young_person_id for row in waiting})) if waiting else {}
    works_with = {(one.person.id, young_id) for young_id, several in workers.items() for one in several}
    return frozenset(
        row.id
        for row in waiting
        if not _may(names.get(row.author_id), row, works_with=(row.author_id, row.young_person_id) in works_with)
    )


def _may(person: Person | None, row: HoldRow, *, works_with: bool) -> bool:
    if person is None or person.service_id != row.service_id or person.state != "active":
        return False
    return may_knock(person.role, Capability.HOLD_BACK) and (person.role is Role.LEAD or works_with)


def about(work: Work, hold: HoldBack, *, second_id: str | None = None, **more: object) -> Situation:
    """Whose hold-back it is, every other one of theirs, who works with them, and the second person."""
    young = people.consent_young_person(work, hold.young_person_id)
    facts: Mapping[str, object] = {
        "now": work.now,
        "today": work.today,
        "young_person": replace(young, adult_on=adult_on(work, hold.young_person_id)) if young else None,
        "relationships": people.list_relationships(work, hold.young_person_id),
        "hold": hold,
        "hold_backs": holds_of(work, hold.young_person_id),
        "second_person": as_worker(work, second_id or hold.second_person_id, young.service_id if young else None),
        "checked": (),
        **more,
    }
    return Situation(**facts)  # type: ignore[arg-type]


def find_row(work: Work, hold_id: str) -> HoldRow:
    """The row as the server wrote it. Raises NotFound."""
    return found(work, store.get_hold(work.session, hold_id))


def lock_row(work: Work, hold_id: str) -> HoldRow:
    """The same, held against other writers; `work` is already writing."""
    return found(work, store.lock_hold(work.session, hold_id))


def fact_of(work: Work, row: HoldRow) -> HoldBack:
    """One row with its challenges, and whether whoever was asked to look from outside is still here."""
    here = as_worker(work, row.reviewer_id, row.service_id) is not None
    return replace(as_fact(work, row, challenges_of(work, [row.young_person_id])), reviewer_here=here)


def is_open(work: Work, row: HoldRow) -> bool:
    """Whether it stands today, or still waits for its second person. A row somebody changed is nothing."""
    if not untouched(work, row):
        return False
    hold = as_fact(work, row)
    if hold.agreed is False:
        return hold.ended_on is None
    return holds_on(hold, work.today, adult_on(work, row.young_person_id))


def telling_waits(work: Work, row: HoldRow) -> bool:
    """Whether telling the young person waits now. Past the time to look again nothing waits any more."""
    return row.not_telling and (row.tell_again_at is None or work.now < row.tell_again_at)


def telling_now(work: Work, row: HoldRow) -> Telling | None:
    """Not telling, as the rules know it; None when nothing speaks against telling."""
    if not telling_waits(work, row):
        return None
    return Telling(told=False, why_not_given=True, second_person_id=row.author_id, review_at=row.tell_again_at)


def is_first_wait(row: HoldRow) -> bool:
    """Whether the last who found telling unsafe is its second person, agreeing: why is in the hold-back itself."""
    agreed_at, second = row.agreed_at, row.not_told_by_id == row.second_person_id
    return second and agreed_at is not None and row.tell_again_at == agreed_at + FIRST_LOOK_WITHIN


def is_told(work: Work, row: HoldRow) -> bool:
    """Whether the young person is told of it: it began, and telling does not wait."""
    return row.starts_on is not None and not telling_waits(work, row)

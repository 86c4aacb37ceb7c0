"""Who was no part of it: somebody whom the service can ask to look at a hold-back from outside."""

from collections.abc import Collection

from consent.capabilities import Capability, Role, may_knock
from consent.facts.taking_part import HoldBack
from youthvoice import audit, outbox
from youthvoice.marking import mark, ours
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part.holds import facts, store
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.work import Work

# Whoever stands furthest from the daily work first.
_ORDER = (Role.SAFEGUARDING_LEAD, Role.CHAIR, Role.ADVOCATE)


def find_outsider(work: Work, service_id: str, not_these: Collection[str]) -> Person | None:
    """Somebody of the service who may look from outside and is none of these; None when there is nobody."""
    fit = [
        one for one in people.list_workers_in(work, service_id) if may_knock(one.role, Capability.REVIEW_FROM_OUTSIDE)
    ]
    keys = people.current_keys(work, [one.id for one in fit])
    fit = [one for one in fit if one.id not in not_these and one.id in keys]
    return min(fit, key=lambda one: (_ORDER.index(one.role), one.id), default=None)


def named_reviewer(work: Work, row: HoldRow) -> Person | None:
    """Whoever was asked to look at it from outside, here or gone."""
    return people.find_person(work, row.reviewer_id) if row.reviewer_id else None


def who_looks(work: Work, row: HoldRow, named: Person | None) -> str | None:
    """Whoever was asked to look (`named`); once they have left, somebody else who could be asked now."""
    if named is not None and named.state == "active":
        return named.id
    parties = part_of_any(facts.holds_of(work, row.young_person_id))
    found = find_outsider(work, row.service_id, parties)
    return found.id if found is not None else None


def reviewer_left(work: Work, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_left`: whoever could look in their place is named, hears of it, and is
    promised its words. Already writing."""
    rows = ours(work, list(store.list_open_for(work.session, worker_id)))
    open_ = [row for row in rows if facts.is_open(work, row)]
    if open_:
        audit.hold(work, *{row.young_person_id for row in open_})
    for row in open_:
        found = who_looks(work, row, named_reviewer(work, row))
        if found is not None:
            row.reviewer_id = found
            mark(work, row)
            store.add(work.session, row)
            records.pass_on(work, row.id, [found])
            outbox.put(work, "hold_to_look_at", recipient_id=found, subject_id=row.id)


def part_of_any(holds: Collection[HoldBack]) -> set[str]:
    """Whoever wrote or agreed to any of these."""
    return {who for one in holds for who in (one.author_id, one.second_person_id) if who is not None}


def leads_of(work: Work, service_id: str) -> list[Person]:
    """The leads of a service."""
    return [one for one in people.list_workers_in(work, service_id) if one.role is Role.LEAD]


def safeguarding_leads_of(work: Work, service_id: str) -> list[Person]:
    """The safeguarding leads of a service."""
    return [one for one in people.list_workers_in(work, service_id) if one.role is Role.SAFEGUARDING_LEAD]

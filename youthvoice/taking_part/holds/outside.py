"""Who was no part of it: somebody whom the service can ask to look at a hold-back from outside."""

from collections.abc import Collection

from consent.capabilities import Capability, Role, may_knock
from consent.facts.taking_part import HoldBack
from youthvoice.people import service as people
from youthvoice.people.service import Person
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


def part_of_any(holds: Collection[HoldBack]) -> set[str]:
    """Whoever wrote or agreed to any of these."""
    return {who for one in holds for who in (one.author_id, one.second_person_id) if who is not None}


def leads_of(work: Work, service_id: str) -> list[Person]:
    """The leads of a service."""
    return [one for one in people.list_workers_in(work, service_id) if one.role is Role.LEAD]


def safeguarding_leads_of(work: Work, service_id: str) -> list[Person]:
    """The safeguarding leads of a service."""
    return [one for one in people.list_workers_in(work, service_id) if one.role is Role.SAFEGUARDING_LEAD]

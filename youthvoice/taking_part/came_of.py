"""What came of being asked, as features further right know it: app.py registers who answers."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from youthvoice.people.service import Hook
from youthvoice.work import Work

# (work, service_id) -> dict[(young person, activity), CameOf]: asked by the funnel; answered by voices.
on_came_of_asked = Hook("on_came_of_asked")


class CameOf(NamedTuple):
    """The first day they took part, were answered, and saw the answer."""

    took_part_on: date | None = None
    answered_on: date | None = None
    seen_on: date | None = None


def what_came(work: Work, service_id: str) -> Mapping[tuple[str, str], CameOf]:
    """Everything that is known of it in a service."""
    found: dict[tuple[str, str], CameOf] = {}
    for answered in on_came_of_asked(work, service_id):
        found |= answered
    return found

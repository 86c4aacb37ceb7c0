"""Since when a young person is here, and the day they turn 18. No date of birth leaves this file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consent.birthdays import turns_18_on
from youthvoice import clock
from youthvoice.people import marks, store
from youthvoice.work import Work


@dataclass(frozen=True)
class Growing:
    """`here_since`: the day they were added. `adult_on`: the day they turn 18; None when nobody knows it."""

    here_since: date
    adult_on: date | None


def growing_up(work: Work, young_person_ids: Sequence[str]) -> dict[str, Growing]:
    """Of these young people, in one query."""
    found = {}
    for row in store.list_people(work.session, young_person_ids).values():
        marks.check(work, row)
        born = work.house.unseal("people", "date_of_birth_sealed", row.id, row.date_of_birth_sealed)
        adult_on = turns_18_on(date.fromisoformat(born)) if born else None
        found[row.id] = Growing(clock.day_of(row.created_at), adult_on)
    return found

"""Hold-backs as they are shown: to staff as a line, with its words only to those who may read them; to the young
person as a day and nothing else."""

from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.taking_part.people_shown import WorkerShown, YoungShown


@dataclass(frozen=True)
class HoldLine:
    """One hold-back for staff. It has no field that could carry words.

    `state`: waiting, standing, over, ended or forgotten. `telling`: told, tell, in_person (no app: somebody has to),
    waits, or unsafe_by_one (one adult finds telling unsafe; nothing waits before another does). `told_by` and
    `told_on`: who told them in person, and when. `challenged` is None for
    whoever wrote or agreed to it: they are not told. The `may_…` say what the screen offers; the rules decide.
    """

    id: str
    young_person: YoungShown
    activity: str
    state: str
    author: WorkerShown
    second_person: WorkerShown
    reviewer: WorkerShown | None
    reasons: list[str] | None
    proposed_on: date
    agree_by: date
    starts_on: date | None
    review_on: date
    over_on: date | None
    days_in_a_row: int
    needs_outside_look: bool
    finding: str | None
    found_on: date | None
    challenged: bool | None
    look_by: date | None
    telling: str
    tell_again_at: datetime | None
    has_app: bool
    told_by: WorkerShown | None
    told_on: date | None
    is_mine: bool
    writer_gone: bool
    may_read: bool
    may_agree: bool
    may_review: bool
    may_challenge: bool
    may_end: bool
    may_look_at_telling: bool
    may_tell_in_person: bool


@dataclass(frozen=True)
class FoundUnsafe:
    """Who found last that telling is unsafe. `why` and `on` are None for somebody who holds no key to the words."""

    by: WorkerShown
    on: date | None
    why: str | None = field(repr=False)


@dataclass(frozen=True)
class HoldAsked(HoldLine):
    """The same with why telling was found unsafe, for whoever is asked to find so too."""

    found_unsafe: FoundUnsafe | None


@dataclass(frozen=True)
class HoldOpened(HoldAsked):
    """The same with its words."""

    why: str | None = field(repr=False)
    what_would_change_it: str | None = field(repr=False)
    meanwhile: str | None = field(repr=False)
    not_telling_because: str | None = field(repr=False)


@dataclass(frozen=True)
class HeldBack:
    """What the young person is told: “They had to check again by {date}.” No name, and none of its words.

    `asked_to_look`: they said “I want to be asked”, and nobody has looked since. `hear_by`: None where nobody is there
    to look. `was_looked_at`: somebody has looked. None of these is so once it does not stand.
    """

    id: str
    activity: str
    check_by: date
    stands: bool
    asked_to_look: bool
    was_looked_at: bool
    hear_by: date | None

"""Counting hold-backs: when one is over, how many days in a row, when somebody from outside must look. No clock.

A hold-back counts only when its second person has agreed. Days are local dates, so no night the clocks change
makes one longer or shorter.
"""

from collections.abc import Iterable
from datetime import date

from consent.blank import seen
from consent.facts.taking_part import HoldBack
from consent.profile import PracticeProfile
from consent.terms.taking_part import Activity, HoldReason

NEVER_ENOUGH_ALONE = frozenset({HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY})
FEWEST_LETTERS = 20  # experience.md K3


def says_enough(text: str) -> bool:
    """Whether words say something: 20 signs or more without the gaps at both ends, and more than a few letters."""
    plain = " ".join(seen(text).split())
    return len(plain) >= FEWEST_LETTERS and len({sign for sign in plain.casefold() if sign.isalpha()}) > 3


def reasons_are_enough(reasons: frozenset[HoldReason] | None) -> bool:
    """Whether one of the reasons may stand by itself. A parent’s no and “sees it differently” never do."""
    return bool((reasons or frozenset()) - NEVER_ENOUGH_ALONE)


def over_on(hold: HoldBack, adult_on: date | None = None) -> date | None:
    """The first day on which it holds nobody back any more, by itself or ended early; None when a day is not known.

    Its review day ends it, reviewed or not; so does the day they turn 18.
    """
    if hold.starts_on is None or hold.review_on is None or hold.ends_on is None:
        return None
    ends = [hold.review_on, hold.ends_on]
    return min([*ends, *(day for day in (hold.ended_on, adult_on) if day is not None)])


def holds_on(hold: HoldBack, day: date, adult_on: date | None = None) -> bool:
    """Whether it holds somebody back on this day."""
    over = over_on(hold, adult_on)
    return hold.agreed is True and over is not None and hold.starts_on is not None and hold.starts_on <= day < over


def held_back_on(
    holds: Iterable[HoldBack], activity: Activity | None, day: date, adult_on: date | None = None
) -> HoldBack | None:
    """The hold-back from this activity that stands on this day, or None."""
    return next((one for one in holds if one.activity is activity and holds_on(one, day, adult_on)), None)


def the_row(
    holds: Iterable[HoldBack], new: HoldBack, profile: PracticeProfile, adult_on: date | None = None
) -> list[HoldBack]:
    """The agreed hold-backs, newest first, that `new` would follow in a row: no gap as long as the profile’s."""
    before = [
        (over, one.starts_on, one)
        for one in holds
        if one.id != new.id and one.activity is new.activity and one.agreed is True and one.starts_on is not None
        if (over := over_on(one, adult_on)) is not None and one.starts_on < over
    ]
    row: list[HoldBack] = []
    first_day = new.starts_on
    for over, starts_on, one in sorted(before, key=lambda span: span[:2], reverse=True):
        if first_day is None or (first_day - over).days >= profile.hold_gap_days:
            break
        row.append(one)
        first_day = min(first_day, starts_on)
    return row


def days_in_a_row(
    holds: Iterable[HoldBack], new: HoldBack, profile: PracticeProfile, adult_on: date | None = None
) -> int:
    """How many days somebody would be held back in this row, with `new`. A day held twice counts once; gaps do not."""
    days: set[int] = set()
    for one in (new, *the_row(holds, new, profile, adult_on)):
        over = over_on(one, adult_on)
        if over is not None and one.starts_on is not None:
            days.update(range(one.starts_on.toordinal(), over.toordinal()))
    return len(days)


def needs_an_outside_look(
    holds: Iterable[HoldBack], new: HoldBack, profile: PracticeProfile, adult_on: date | None = None
) -> bool:
    """Whether `new` takes the row past the profile’s days (84 at most), so that somebody from outside looks first."""
    return days_in_a_row(holds, new, profile, adult_on) > profile.hold_in_a_row_days

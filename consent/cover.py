"""When somebody’s cover may open what was sent to them, in days. Knows no clock and asks nobody."""

from datetime import date

from consent.profile import PracticeProfile
from consent.working_days import add_working_days


def is_left_unopened(sent_on: date, today: date, profile: PracticeProfile) -> bool:
    """Whether what nobody opened has lain for more working days than the profile lets it."""
    return today > add_working_days(sent_on, profile.unopened_working_days, profile)


def opens_on(sent_on: date, profile: PracticeProfile) -> date:
    """The first day cover may open it, if it still lies unopened then and nobody is marked away before."""
    return add_working_days(add_working_days(sent_on, profile.unopened_working_days, profile), 1, profile)


def last_day_to_promise(today: date, profile: PracticeProfile) -> date:
    """The latest day an adult may promise an answer by, when they say “I am on it”."""
    return add_working_days(today, profile.on_it_working_days, profile)

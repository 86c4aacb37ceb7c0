"""Counting working days: Monday to Friday, less the dates a service's profile names. Knows no clock."""

from datetime import date, timedelta

from consent.profile import PracticeProfile

_FRIDAY = 4
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date, profile: PracticeProfile) -> bool:
    """Whether the service works on this day."""
    return day.weekday() <= _FRIDAY and day not in profile.holidays


def add_working_days(day: date, count: int, profile: PracticeProfile) -> date:
    """The `count`th working day after `day`, which never counts itself, worked or not. count ≥ 1."""
    while count > 0:
        day += _ONE_DAY
        if is_working_day(day, profile):
            count -= 1
    return day


def due_on(sent_on: date, profile: PracticeProfile) -> date:
    """The day by which a voice sent on this day is answered. It runs from sending, never from opening."""
    return add_working_days(sent_on, profile.answer_working_days, profile)

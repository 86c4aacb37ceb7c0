"""The day somebody turns 18. Knows no clock; a hold-back never goes past this day."""

from datetime import date


def turns_18_on(born_on: date) -> date:
    """The first day on which they are 18. Born on 29 February: 1 March, where that year has no such day.

    Source: Family Law Reform Act 1969, section 9: an age is reached as the anniversary begins.
    """
    try:
        return born_on.replace(year=born_on.year + 18)
    except ValueError:
        return date(min(born_on.year + 18, date.max.year), 3, 1)  # a day typed wrong is no reason to fall over

"""Days counted from a Monday, and hold-backs and offers on them."""

from dataclasses import replace
from datetime import date, timedelta

from consent.facts.taking_part import HoldBack, Offer
from consent.terms.taking_part import Activity

MEETING = Activity.MEETING
MONDAY = date(2026, 3, 2)


def day(number):
    return MONDAY + timedelta(days=number)


def hold(start, end, *, agreed=True, **changed):
    """A hold-back from one day to another, in days after the Monday."""
    made = HoldBack(f"{start}-{end}", "young", "worker", "lead", day(start), day(end), day(end), MEETING, agreed=agreed)
    return replace(made, **changed)


def offer(answer, number=0, about=None, **changed):
    """An offer answered on the day it was made, with two kinds of help."""
    made = Offer(f"offer-{number}", "young", MEETING, about, day(number), answer, day(number), help_count=2)
    return replace(made, **changed)

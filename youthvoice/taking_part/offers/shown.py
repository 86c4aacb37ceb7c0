"""Offers as they are shown: to the young person who is asked, and to staff as a line."""

from dataclasses import dataclass
from datetime import date

from youthvoice.taking_part.people_shown import FirstName, WorkerShown


@dataclass(frozen=True)
class Asked:
    """Somebody asks them. They say yes, no or not now, each as easily. `answer`: what they said, theirs to change."""

    id: str
    activity: str
    help: list[str]
    asked_by: FirstName
    asked_on: date
    answer: str | None


@dataclass(frozen=True)
class TypedNo:
    """“{name} says you said no on {day}. Is that right?”"""

    id: str
    activity: str
    typed_by: FirstName
    said_on: date


@dataclass(frozen=True)
class OfferLine:
    """One time they were asked, for staff. `typed_by`: the no was typed, and by whom."""

    id: str
    activity: str
    asked_by: WorkerShown
    offered_on: date
    help: list[str]
    answer: str | None
    answered_on: date | None
    typed_by: WorkerShown | None
    by_invitation: bool
    may_record_no: bool

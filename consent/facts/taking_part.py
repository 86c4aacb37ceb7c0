"""The facts of being asked, holding back, saying yes and passing on. They hold codes and days, and no words.

Whether somebody said something in words is True, False or None (not known); the words themselves are sealed.
"""

from dataclasses import dataclass
from datetime import date, datetime

from consent.terms import Id, PermissionState, Purpose, Use
from consent.terms.taking_part import (
    Activity,
    Circumstance,
    HoldFinding,
    HoldReason,
    OfferAnswer,
    Parents,
    Understanding,
)
from consent.timed import Timed


@dataclass(frozen=True, slots=True)
class Occasion:
    """What somebody is to be asked now. `about_id`: which meeting. `they_asked`: the young person asked for it."""

    activity: Activity | None = None
    about_id: Id | None = None
    they_asked: bool | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One time a young person was asked. `help_count`: how many kinds of help came with it, such as a lift."""

    id: Id
    young_person_id: Id
    activity: Activity | None = None
    about_id: Id | None = None
    offered_on: date | None = None
    answer: OfferAnswer | None = None
    answered_on: date | None = None
    help_count: int = 0


@dataclass(frozen=True, slots=True)
class HoldBack:
    """An adult’s choice not to ask now. It never stops the young person’s own acts.

    `agreed`: the second person agreed, signed in as themselves. `reviewer_id`: who was asked to look from outside;
    `finding` is theirs; `reviewer_here`: somebody was asked, and has not left. `author_may`: whoever wrote it is here
    and could write it today. `ended_on`: ended early. Without being ended it is over on its review day.
    """

    id: Id
    young_person_id: Id
    author_id: Id | None = None
    second_person_id: Id | None = None
    starts_on: date | None = None
    review_on: date | None = None
    ends_on: date | None = None
    activity: Activity | None = None
    reasons: frozenset[HoldReason] | None = None
    words_given: bool | None = None
    what_would_change_it_given: bool | None = None
    meanwhile_given: bool | None = None
    agreed: bool | None = None
    author_may: bool | None = None
    ended_on: date | None = None
    challenged: bool | None = None
    reviewer_id: Id | None = None
    reviewer_here: bool | None = None
    finding: HoldFinding | None = None


@dataclass(frozen=True, slots=True)
class Telling(Timed):
    """Whether the young person is told; and if not, that it says why, who else agreed and when it is looked at.

    `looked_at_before`: somebody has looked at this not-telling once already.
    """

    told: bool | None = None
    why_not_given: bool | None = None
    second_person_id: Id | None = None
    review_at: datetime | None = None
    looked_at_before: bool | None = None


@dataclass(frozen=True, slots=True)
class Explaining:
    """Who explained a yes, with which sheet, in which language, and whether they understood *this*, and why."""

    by_id: Id | None = None
    sheet: str | None = None
    sheet_version: str | None = None
    language: str | None = None
    understanding: Understanding | None = None
    why_given: bool | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A yes as it is to be written down: to what, from when to when, who was in the room, and the parents."""

    id: Id
    young_person_id: Id
    purpose: Purpose | None = None
    use: Use | None = None
    record_id: Id | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    adult_ids: frozenset[Id] | None = None
    parents: Parents | None = None


@dataclass(frozen=True, slots=True)
class FirstYes(Timed):
    """A yes that waits for a second one, and the adults who were there when it was given."""

    id: Id
    young_person_id: Id
    state: PermissionState | None = None
    given_at: datetime | None = None
    adult_ids: frozenset[Id] | None = None


@dataclass(frozen=True, slots=True)
class Concern:
    """A worry about somebody’s safety that an adult passes on, and whom it is about."""

    words_given: bool | None = None
    about_ids: frozenset[Id] | None = None


@dataclass(frozen=True, slots=True)
class WentAgainst:
    """What a decision against a young person’s wish says: the wish, why, how they were told, what would change it."""

    wish_given: bool | None = None
    why_given: bool | None = None
    told_on: date | None = None
    what_would_change_it_given: bool | None = None
    look_again_on: date | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A young person’s words, to be used: whether they are exact, and whether they show who it is."""

    exact: bool | None = None
    shows_who: bool | None = None


@dataclass(frozen=True, slots=True)
class ShareAsk:
    """One time a young person was, or is to be, asked whether one person more may read something they sent.

    `open`: it still waits for them, and nothing ended it. `answer` is NO, NOT_NOW or NO_ANSWER; a yes is a permission.
    """

    id: Id
    young_person_id: Id
    record_id: Id | None = None
    reader_id: Id | None = None
    words_given: bool | None = None
    open: bool | None = None
    answer: OfferAnswer | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Something relied on, and who checked it on which day."""

    circumstance: Circumstance | None = None
    checked_by_id: Id | None = None
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class AwaitedAdult:
    """Somebody a young person asked for: any advocate of the service, or whoever a complaint went to.

    `who_id`: who said they will get in touch, None while nobody has. `open`: they did not get in touch yet.
    """

    young_person_id: Id | None = None
    service_id: Id | None = None
    who_id: Id | None = None
    open: bool | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a young person says is wrong. `about_ids`: whom it is about, empty for somebody who is not listed here.

    `line_ids`: who stands in for them or is stood in for by them.
    """

    words_given: bool | None = None
    about_ids: frozenset[Id] | None = None
    line_ids: frozenset[Id] | None = None

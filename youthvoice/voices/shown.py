"""A voice as it is shown: to its writer with everything, to a reader with the words, in staff lists without any."""

from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.voices.content.tapped import Statement


@dataclass(frozen=True)
class About:
    """What it is about. `part_id`, the point of a plan, is sealed: it is there only once words are opened."""

    kind: str
    id: str | None
    part_id: str | None = None
    first_name: str | None = None


@dataclass
class WhatWasSaid:
    """What a voice holds, wherever it is shown; all but what it is about is empty till it was opened.

    It is filled in where it stands (`with_words`): a page of fifty would be made twice otherwise.
    `typing`: self or scribed, where that was said; `typed_by`: the first name of who typed it for them.
    """

    about: About | None = field(default=None, kw_only=True)
    feeling: str | None = field(default=None, repr=False, kw_only=True)
    words: str | None = field(default=None, repr=False, kw_only=True)
    point: str | None = field(default=None, repr=False, kw_only=True)
    measure: str | None = field(default=None, repr=False, kw_only=True)
    statements: tuple[Statement, ...] = field(default=(), repr=False, kw_only=True)
    would_help: tuple[str, ...] = field(default=(), repr=False, kw_only=True)
    number_one: str | None = field(default=None, repr=False, kw_only=True)
    typing: str | None = field(default=None, kw_only=True)
    interpreter: bool = field(default=False, kw_only=True)
    typed_by: str | None = field(default=None, repr=False, kw_only=True)


@dataclass(frozen=True)
class Named:
    """Somebody by first name, as a young person knows them."""

    id: str
    first_name: str


@dataclass(frozen=True)
class NamedWorker:
    """A worker by name, as other staff know them."""

    id: str
    name: str


@dataclass(frozen=True)
class OnItShown:
    """Somebody said they are on it, and by which day there will be an answer."""

    by: date
    who: Named


@dataclass(frozen=True)
class ReaderShown(Named):
    """Somebody who can read it. `owed`: will be able to. `being_set_up`: a worker whose key is being replaced.

    `cover_for`: only while that worker is away, or what they were sent lies unopened. `away_until`: first day back.
    """

    what: str
    opened_at: datetime | None
    owed: bool
    being_set_up: bool
    cover_for: Named | None = None
    away: bool = False
    away_until: date | None = None


@dataclass(frozen=True)
class WaitingShown(Named):
    """Somebody who gets nothing before a second yes, given alone, from this time on."""

    what: str
    permission_id: str
    second_yes_after: datetime


@dataclass(frozen=True)
class AnswerShown:
    """The decision that answers it."""

    id: str
    decided_at: datetime
    seen_at: datetime | None
    by: Named | None = None


@dataclass
class OwnVoice(WhatWasSaid):
    """A young person's own voice."""

    id: str
    version_id: str
    state: str
    created_at: datetime
    updated_at: datetime
    sent_at: datetime | None
    due_on: date | None
    named_adult: Named | None
    readers: list[ReaderShown]
    waiting: list[WaitingShown]
    taken_back_at: datetime | None
    decision: AnswerShown | None
    on_it: OnItShown | None = None
    adds_to_id: str | None = None
    # Their key does not open it: for ever where nobody else holds it, else until who does signs in.
    shut: bool = False


@dataclass(frozen=True)
class YoungPersonShown:
    """Whose it is, as staff see it."""

    id: str
    nickname: str | None
    initials: str
    confirmed: bool


@dataclass(frozen=True)
class CoveredShown(NamedWorker):
    """Whom somebody reads a voice for, as their cover; `away_until` is their first day back."""

    away: bool
    away_until: date | None


@dataclass
class OpenedVoice(WhatWasSaid):
    """A voice as somebody it was sent to reads it; after taking back, one line and no words."""

    id: str
    young_person: YoungPersonShown
    state: str
    sent_at: datetime | None
    due_on: date | None
    opened_at: datetime | None
    version_id: str | None = None
    taken_back_on: date | None = None
    decision: AnswerShown | None = None
    covering_for: CoveredShown | None = None
    on_it_by: date | None = None
    adds_to_id: str | None = None


@dataclass(frozen=True)
class SentLine:
    """One line of a staff list: ids, codes and dates."""

    id: str
    young_person: YoungPersonShown
    about_kind: str
    sent_at: datetime
    due_on: date | None
    days_late: int
    state: str
    decision_id: str | None
    decided_at: datetime | None
    seen_at: datetime | None
    say_back: str | None
    answer_again_by: date | None
    talk_by: date | None
    look_again_by: date | None
    on_it_by: date | None
    unopened_since: date | None


@dataclass(frozen=True)
class ToAnswerLine(SentLine):
    """One line of “to answer”. `opens_on`: from when cover may open what they cannot open yet, if nothing changes."""

    ways: list[str]
    opened_at: datetime | None
    owed: bool
    taken_back_on: date | None
    is_named_adult: bool
    covering_for: CoveredShown | None
    can_open: bool
    opens_on: date | None


@dataclass(frozen=True)
class OverviewLine(SentLine):
    """One line of the lead's overview: no ways."""

    named_adult: NamedWorker | None
    look_again_person: NamedWorker | None

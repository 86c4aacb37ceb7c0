"""A decision as it is shown: whole to whoever may open it, in lists without what adults wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from youthvoice.decisions.against import Against, against_in
from youthvoice.decisions.models import Decision
from youthvoice.decisions.settled import Next, next_in
from youthvoice.people.service import Person
from youthvoice.voices.service import Quoted
from youthvoice.work import Work


@dataclass(frozen=True)
class By:
    """Who recorded it."""

    id: str
    first_name: str


@dataclass(frozen=True)
class OpenedDecision:
    """You said → we decided → because → what next."""

    id: str
    voice_id: str
    version_id: str
    you_said: Quoted = field(repr=False)
    we_decided: str = field(repr=False)
    because: str = field(repr=False)
    who_decided: str = field(repr=False)
    next: list[Next] = field(repr=False)
    status: str
    could_do_instead: str | None = field(repr=False)
    against: Against | None = field(repr=False)
    decided_at: datetime
    by: By
    seen_at: datetime | None
    say_back: str | None
    said_back_at: datetime | None
    answer_again_by: date | None
    talk_by: date | None
    look_again_by: date | None
    wish_again_on: date | None


@dataclass(frozen=True)
class ListedDecision:
    """One line of a list. `topic`: the first words of the young person's own voice, for them alone."""

    id: str
    voice_id: str
    about_kind: str
    status: str
    decided_at: datetime
    by: By
    seen_at: datetime | None
    say_back: str | None
    answer_again_by: date | None
    talk_by: date | None
    look_again_by: date | None
    topic: str | None = field(repr=False)


def outcome_of(work: Work, decision: Decision) -> str:
    """The outcome's code. Raises `Unopenable` when the column was changed or moved."""
    return work.house.unseal("decisions", "outcome_sealed", decision.id, decision.outcome_sealed) or ""


def say_back_of(work: Work, decision: Decision) -> str | None:
    """The say-back's code, or None before there is one."""
    return work.house.unseal("decisions", "say_back_sealed", decision.id, decision.say_back_sealed)


def show(
    work: Work, decision: Decision, version_id: str, content: Mapping[str, Any], you_said: Quoted, by: Person
) -> OpenedDecision:
    """The whole decision; `content` and `you_said` were opened with the asker's own key."""
    return OpenedDecision(
        id=decision.id,
        voice_id=decision.voice_id,
        version_id=version_id,
        you_said=you_said,
        we_decided=content["we_decided"],
        because=content["because"],
        who_decided=content["who_decided"],
        next=next_in(content),
        status=outcome_of(work, decision),
        could_do_instead=content["could_do_instead"],
        against=against_in(content),
        decided_at=decision.decided_at,
        by=By(by.id, by.first_name),
        seen_at=decision.first_seen_at,
        say_back=say_back_of(work, decision),
        said_back_at=decision.said_back_at,
        answer_again_by=decision.answer_again_by,
        talk_by=decision.talk_by,
        look_again_by=decision.look_again_by,
        wish_again_on=decision.wish_again_on,
    )


def show_line(work: Work, decision: Decision, by: Person, about_kind: str) -> ListedDecision:
    """One line."""
    return ListedDecision(
        id=decision.id,
        voice_id=decision.voice_id,
        about_kind=about_kind,
        status=outcome_of(work, decision),
        decided_at=decision.decided_at,
        by=By(by.id, by.first_name),
        seen_at=decision.first_seen_at,
        say_back=say_back_of(work, decision),
        answer_again_by=decision.answer_again_by,
        talk_by=decision.talk_by,
        look_again_by=decision.look_again_by,
        topic=None,
    )

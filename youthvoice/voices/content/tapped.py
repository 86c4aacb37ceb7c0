"""What a voice can hold beside a face and words: codes and numbers only, all of it sealed, none of it a column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# The 28 things of the report's Table 2, each said as a young person would (experience 1.4).
STATEMENTS = 28


class PointAnswer(StrEnum):
    """“How do you see it?” (V2). Seeing it another way is a view, never a denial."""

    SAME = "same"
    PART_OF_IT = "part_of_it"
    ANOTHER_WAY = "another_way"
    DONT_KNOW = "dont_know"
    DONT_WANT_TO_SAY = "dont_want_to_say"


class MeasureAnswer(StrEnum):
    """“How does it feel?” (V3): what adults do to keep somebody safe can help, and it can cost trust."""

    HELPS = "helps"
    OK = "ok"
    HARDER = "harder"
    DONT_KNOW = "dont_know"


class StatementAnswer(StrEnum):
    """How true one of the 28 is for them."""

    YES = "yes"
    MOSTLY = "mostly"
    NOT_REALLY = "not_really"
    NO = "no"
    NOT_SURE = "not_sure"


class Matters(StrEnum):
    """“Does this matter to you?”"""

    A_LOT = "a_lot"
    A_BIT = "a_bit"
    NOT_NOW = "not_now"


class WouldHelp(StrEnum):
    """“What would help you feel safer?” (V4)."""

    SOMEONE_TO_TEXT = "someone_to_text"
    LIFT_HOME = "lift_home"
    TIME_WITH_PEOPLE = "time_with_people"
    FEWER_MEETINGS = "fewer_meetings"
    HELP_AT_SCHOOL = "help_at_school"
    HELP_WITH_PHONE = "help_with_phone"
    TALK_TO_FAMILY = "talk_to_family"
    DIFFERENT_WORKER = "different_worker"
    SOMETHING_ELSE = "something_else"


@dataclass(frozen=True)
class Statement:
    """One of the 28, by its number in the report's list, and what they answered."""

    number: int
    answer: str
    matters: str | None = None


@dataclass(frozen=True)
class Tapped:
    """What was tapped beside the face: empty where nothing was."""

    point: str | None = None
    measure: str | None = None
    statements: tuple[Statement, ...] = ()
    would_help: tuple[str, ...] = ()
    number_one: str | None = None

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed: only what was answered, so that a voice of words alone stays as small as it was."""
        statements = [{"number": s.number, "answer": str(s.answer), "matters": s.matters} for s in self.statements]
        given = {
            "point": self.point,
            "measure": self.measure,
            "statements": statements,
            "would_help": [str(code) for code in self.would_help],
            "number_one": self.number_one,
        }
        return {name: value for name, value in given.items() if value}

    @property
    def ways(self) -> list[str]:
        """Which of them were used."""
        return [name for name in ("statements", "point", "measure", "would_help") if getattr(self, name)]


def tapped_from(body: Mapping[str, Any]) -> Tapped:
    """The answers in a checked request body."""
    return Tapped(
        point=body.get("point"),
        measure=body.get("measure"),
        statements=_statements(body.get("statements") or ()),
        would_help=tuple(body.get("would_help") or ()),
        number_one=body.get("number_one"),
    )


def tapped_in(content: Mapping[str, Any]) -> Tapped:
    """The answers of an opened voice; one kept before there were any has none."""
    return tapped_from(content)


def _statements(found: Sequence[Mapping[str, Any]]) -> tuple[Statement, ...]:
    return tuple(Statement(one["number"], one["answer"], one.get("matters")) for one in found)

"""What a young person says, as it comes in: codes, and their exact words. Never trimmed, normalised or put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from consent.terms import Company
from youthvoice.voices.content.tapped import Tapped, tapped_from
from youthvoice.voices.covering import CoverWish

# What one voice may hold, in Unicode code points (issue 2). Longer text is refused by the schema, never cut.
MOST_CHARACTERS = 10_000
# Nobody picks more people than they can name on one screen (V6); a longer list is a mistake or an attack.
MOST_READERS = 20


class AboutKind(StrEnum):
    """What a voice is about."""

    PLAN = "plan"
    STEP = "step"
    MEASURE = "measure"
    WORKER = "worker"
    SERVICE = "service"
    ANYTHING = "anything"


# A point of a plan is in the plan's own sealed words, so which one it is about is sealed too.
OF_A_PLAN = frozenset({AboutKind.PLAN, AboutKind.STEP, AboutKind.MEASURE})
PARTS = frozenset({AboutKind.STEP, AboutKind.MEASURE})


class Feeling(StrEnum):
    """“How is it going?” (V1): the five faces, and the two answers that are not a face."""

    REALLY_WELL = "really_well"
    WELL = "well"
    OK = "ok"
    NOT_WELL = "not_well"
    REALLY_NOT_WELL = "really_not_well"
    MIXED = "mixed"
    DONT_KNOW = "dont_know"


class Typing(StrEnum):
    """Whose hands typed it, where that was said: on a shared tablet it always is (K4)."""

    SELF = "self"
    SCRIBED = "scribed"


# How words were typed goes with the ways used, and is by itself nothing said.
INTERPRETER = "interpreter"
NOTHING_BY_ITSELF = frozenset({Typing.SCRIBED.value, INTERPRETER})


@dataclass(frozen=True)
class Said:
    """One version of a voice and, when it is to be sent, to whom. No `send_to` = a draft only its writer can read.

    `also_read`: of those with a standing yes, whom the screen named; None: all of them. `instead_of`: what somebody
    typed for them, and they would rather say themselves. `typed_by`: the first name of who typed it for them, as the
    server knows it and never as a request says.
    """

    version_id: str
    about_kind: AboutKind
    about_id: str | None = None
    part_id: str | None = None
    adds_to_id: str | None = None
    feeling: Feeling | None = None
    words: str | None = None
    tapped: Tapped = field(default_factory=Tapped)
    send_to: tuple[str, ...] = ()
    with_adult: Company = Company.NOT_SURE
    cover: CoverWish = CoverWish()  # noqa: RUF009 (frozen)
    also_read: tuple[str, ...] | None = None
    instead_of: str | None = None
    typing: Typing | None = None
    interpreter: bool = False
    typed_by: str | None = field(default=None, repr=False)

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed."""
        part = {"part_id": self.part_id} if self.part_id else {}
        said = {"feeling": self.feeling and self.feeling.value, "words": self.words, **part, **self.tapped.content}
        typed = {
            "typing": self.typing and self.typing.value,
            "interpreter": self.interpreter,
            "typed_by": self.typed_by if self.typing is Typing.SCRIBED else None,
        }
        return said | {name: value for name, value in typed.items() if value}

    @property
    def about_worker_id(self) -> str | None:
        """The worker it is about, when it is about one."""
        return self.about_id if self.about_kind is AboutKind.WORKER else None

    @property
    def ways(self) -> list[str]:
        """The ways used, for lists that may not show the words."""
        used = {"feeling": self.feeling is not None, "words": bool(self.words)}
        ways = [*(way for way, was_used in used.items() if was_used), *self.tapped.ways]
        how = {Typing.SCRIBED.value: self.typing is Typing.SCRIBED, INTERPRETER: self.interpreter}
        return ways + [way for way, was_so in how.items() if was_so]


def said_from(body: Mapping[str, Any]) -> Said:
    """The voice in a checked request body."""
    return Said(
        version_id=body["version_id"],
        about_kind=body["about"]["kind"],
        about_id=body["about"].get("id"),
        part_id=body["about"].get("part_id"),
        adds_to_id=body.get("adds_to_id"),
        feeling=body.get("feeling"),
        words=body.get("words"),
        tapped=tapped_from(body),
        send_to=without_repeats(body.get("send_to") or ()),
        with_adult=body.get("with_adult") or Company.NOT_SURE,
        cover=cover_from(body),
        also_read=None if body.get("also_read") is None else without_repeats(body["also_read"]),
        instead_of=body.get("instead_of"),
        typing=body.get("typing"),
        interpreter=bool(body.get("interpreter")),
    )


def without_repeats(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids in the order they were chosen, each once."""
    return tuple(dict.fromkeys(ids))


def cover_from(body: Mapping[str, Any]) -> CoverWish:
    """What they said of cover, in a checked request body."""
    named = body.get("with_cover")
    without = without_repeats(body.get("without_cover") or ())
    return CoverWish(without, None if named is None else without_repeats(named))

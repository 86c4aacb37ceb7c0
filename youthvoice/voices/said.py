"""What a young person says, as it comes in: codes, and their exact words. Never trimmed, normalised or put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from consent.terms import Company
from youthvoice.voices.covering import CoverWish

# What one voice may hold, in Unicode code points (issue 2). Longer text is refused by the schema, never cut.
MOST_CHARACTERS = 10_000
# Nobody picks more people than they can name on one screen (V6); a longer list is a mistake or an attack.
MOST_READERS = 20


class AboutKind(StrEnum):
    """What a voice is about."""

    PLAN = "plan"
    ANYTHING = "anything"


class Feeling(StrEnum):
    """“How is it going?” (V1): the five faces, and the two answers that are not a face."""

    REALLY_WELL = "really_well"
    WELL = "well"
    OK = "ok"
    NOT_WELL = "not_well"
    REALLY_NOT_WELL = "really_not_well"
    MIXED = "mixed"
    DONT_KNOW = "dont_know"


@dataclass(frozen=True)
class Said:
    """One version of a voice and, when it is to be sent, to whom. No `send_to` = a draft only its writer can read."""

    version_id: str
    about_kind: AboutKind
    about_id: str | None = None
    feeling: Feeling | None = None
    words: str | None = None
    send_to: tuple[str, ...] = ()
    with_adult: Company = Company.NOT_SURE
    cover: CoverWish = CoverWish()  # noqa: RUF009 (frozen)

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed."""
        return {"feeling": self.feeling and self.feeling.value, "words": self.words}

    @property
    def ways(self) -> list[str]:
        """The ways used, for lists that may not show the words."""
        used = {"feeling": self.feeling is not None, "words": bool(self.words)}
        return [way for way, was_used in used.items() if was_used]


def said_from(body: Mapping[str, Any]) -> Said:
    """The voice in a checked request body."""
    return Said(
        version_id=body["version_id"],
        about_kind=body["about"]["kind"],
        about_id=body["about"].get("id"),
        feeling=body.get("feeling"),
        words=body.get("words"),
        send_to=without_repeats(body.get("send_to") or ()),
        with_adult=body.get("with_adult") or Company.NOT_SURE,
        cover=cover_from(body),
    )


def without_repeats(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids in the order they were chosen, each once."""
    return tuple(dict.fromkeys(ids))


def cover_from(body: Mapping[str, Any]) -> CoverWish:
    """What they said of cover, in a checked request body."""
    named = body.get("with_cover")
    without = without_repeats(body.get("without_cover") or ())
    return CoverWish(without, None if named is None else without_repeats(named))

"""A plan as it comes in: plain words with steps. What adults do to keep somebody safe is told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

# A plan longer than this cannot be read on a phone, and is not a plan in plain words.
MOST_STEPS = 50


class StepKind(StrEnum):
    """Something somebody does, or something adults do to keep the young person safe (V3)."""

    STEP = "step"
    PROTECTIVE_MEASURE = "protective_measure"


@dataclass(frozen=True)
class Step:
    """One point of a plan. Its id stays the same from version to version, so a voice can be about it."""

    id: str
    kind: StepKind
    words: str
    who: str | None = None
    by_on: date | None = None


@dataclass(frozen=True)
class Written:
    """One version of a plan."""

    young_person_id: str
    version_id: str
    title: str
    summary: str | None = None
    worries: str | None = None
    steps: tuple[Step, ...] = ()

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed."""
        steps = [
            {"id": s.id, "kind": s.kind.value, "words": s.words, "who": s.who, "by_on": s.by_on and s.by_on.isoformat()}
            for s in self.steps
        ]
        return {"title": self.title, "summary": self.summary, "worries": self.worries, "steps": steps}


def written_from(body: Mapping[str, Any]) -> Written:
    """The plan in a checked request body."""
    steps = tuple(Step(s["id"], s["kind"], s["words"], s.get("who"), s.get("by_on")) for s in body["steps"])
    texts = {name: body.get(name) for name in ("summary", "worries")}
    return Written(body["young_person_id"], body["version_id"], body["title"], **texts, steps=steps)


def steps_in(content: Mapping[str, Any]) -> list[Step]:
    """The steps of an opened plan."""
    return [
        Step(s["id"], StepKind(s["kind"]), s["words"], s["who"], date.fromisoformat(s["by_on"]) if s["by_on"] else None)
        for s in content["steps"]
    ]

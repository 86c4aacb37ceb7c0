"""One measured figure and how it is made: ours and the reference in turns, so that a busy machine slows both."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any, TypeAlias

# A measurement of one turn: (ours, reference).
Measured: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Figure:
    """What one bench found. `goal`: the ratio to reach; `at_least` says on which side of it is good."""

    name: str
    ours: float
    reference: float
    ratio: float
    goal: float
    at_least: bool
    unit: str
    also: dict[str, Any] = field(default_factory=dict)
    conditions: tuple[bool, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the goal is reached, and whatever else belongs to it."""
        reached = self.ratio >= self.goal if self.at_least else self.ratio <= self.goal
        return reached and all(self.conditions)

    def line(self) -> str:
        """The figure as one JSON object on a line."""
        told = {
            "name": self.name,
            "ours": rounded(self.ours),
            "reference": rounded(self.reference),
            "ratio": rounded(self.ratio),
            "goal": self.goal,
            "holds": self.holds,
            "unit": self.unit,
        }
        return json.dumps(told | {name: rounded(value) for name, value in self.also.items()})


def in_turns(ours: Callable[[], float], reference: Callable[[], float], turns: int) -> list[Measured]:
    """Measure both in turns; which goes first changes each time."""
    found: list[Measured] = []
    for turn in range(turns):
        if turn % 2:
            theirs = reference()
            found.append((ours(), theirs))
        else:
            mine = ours()
            found.append((mine, reference()))
    return found


def judged(
    name: str, measured: list[Measured], goal: float, *, at_least: bool, unit: str, also: dict[str, Any] | None = None,
    conditions: tuple[bool, ...] = (),
) -> Figure:  # fmt: skip
    """The median of each side, and the median of the turns' ratios with the smallest and largest beside it."""
    ratios = sorted(ours / reference for ours, reference in measured)
    return Figure(
        name=name,
        ours=median(ours for ours, _ in measured),
        reference=median(reference for _, reference in measured),
        ratio=median(ratios),
        goal=goal,
        at_least=at_least,
        unit=unit,
        also={"ratios": [rounded(ratios[0]), rounded(ratios[-1])], "turns": len(measured)} | (also or {}),
        conditions=conditions,
    )


def p95(seconds: list[float]) -> float:
    """The time 95 in a hundred were faster than."""
    ranked = sorted(seconds)
    return ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]


def rounded(value: Any) -> Any:
    """Four digits are more than a shared machine can tell."""
    return float(f"{value:.4g}") if isinstance(value, float) else value

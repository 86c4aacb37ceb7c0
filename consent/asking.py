"""What a question to the rule book is made of, and its two kinds of test: predicates and conditions."""

from collections.abc import Callable
from dataclasses import dataclass

from consent.facts import Actor, Reader, Situation
from consent.profile import PracticeProfile
from consent.reasons import Reason


@dataclass(slots=True)
class Ask:
    """One question: who, in which situation, under whose practice; `groups` is worked out once."""

    actor: Actor
    situation: Situation
    profile: PracticeProfile
    groups: tuple[tuple[Reader, ...], ...] | None = None


Holds = Callable[[Ask], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """When a duty follows."""

    name: str
    sentence: str
    holds: Holds


@dataclass(frozen=True, slots=True)
class Predicate:
    """What must be true, and the reason given when it is not."""

    name: str
    sentence: str
    holds: Holds
    refusal: Reason


def condition(holds: Holds) -> Condition:
    """Make a condition of a function; its docstring is the sentence."""
    return Condition(holds.__name__, _sentence(holds), holds)


def refused_as(reason: Reason) -> Callable[[Holds], Predicate]:
    """Make a predicate of a function; its docstring is the sentence."""
    return lambda holds: Predicate(holds.__name__, _sentence(holds), holds, reason)


def _sentence(holds: Holds) -> str:
    assert holds.__doc__, f"{holds.__name__} needs its sentence"
    return holds.__doc__.strip().rstrip(".")

"""The shape of the rule table: alternatives that say yes, and the duties that then follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from consent.actions import Action
from consent.asking import Ask, Condition, Predicate
from consent.capabilities import Capability
from consent.duties import Duty, DutyCode, Who
from consent.reasons import Reason
from consent.terms import Id


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to a yes: whoever has this door, when all of this is true, because of this."""

    door: Capability
    when: tuple[Predicate, ...]
    because: Reason


@dataclass(frozen=True, slots=True)
class Follows:
    """One duty that follows a yes: what, on whom; only when, by when, not before, and for whom."""

    code: DutyCode
    who: Who
    when: Condition | None = None
    by: Callable[[Ask], date | None] | None = None
    not_before: Callable[[Ask], datetime | None] | None = None
    readers: Callable[[Ask], tuple[Id, ...]] | None = None
    _plain: Duty = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_plain", Duty(self.code, self.who))

    def duty(self, ask: Ask) -> Duty | None:
        """The duty in this situation, or None when it does not follow here."""
        if self.when is not None and not self.when.holds(ask):
            return None
        if self.by is None and self.not_before is None and self.readers is None:
            return self._plain
        return Duty(
            self.code,
            self.who,
            self.by(ask) if self.by else None,
            self.not_before(ask) if self.not_before else None,
            self.readers(ask) if self.readers else (),
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """All the ways to a yes for one action, and what follows whichever of them was taken."""

    alternatives: tuple[Alternative, ...]
    duties: tuple[Follows, ...] = ()


Table = Mapping[Action, Rule]

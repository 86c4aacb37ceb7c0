"""The one question of the rule book: may they, why, and what must follow. Pure."""

from dataclasses import dataclass

from consent.actions import Action
from consent.asking import Ask
from consent.capabilities import CAPABILITIES
from consent.duties import Duty, DutyCode
from consent.facts import Actor, Situation
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.rules import RULES
from consent.table import Rule, Table


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer: yes or no, every reason for it, and the duties a yes brings."""

    allowed: bool
    reasons: tuple[Reason, ...]
    duties: tuple[Duty, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether a refusal must look as if the thing did not exist."""
        return not self.allowed and any(reason.hides for reason in self.reasons)

    def duty(self, code: DutyCode) -> Duty | None:
        """The duty of this code, or None when it did not follow."""
        return next((duty for duty in self.duties if duty.code is code), None)


_NOT_FOR_THIS_ROLE = Ruling(False, (Reason.NOT_FOR_THIS_ROLE,))


def rule(action: Action, actor: Actor, situation: Situation, profile: PracticeProfile, table: Table = RULES) -> Ruling:
    """Judge one question.

    A yes takes the first alternative that is wholly true. A no gives every reason of the alternative that
    came nearest, of those this role could take. An action that is not in the table is refused.
    """
    found = table.get(action)
    doors = CAPABILITIES.get(actor.role)
    if found is None or doors is None:
        return _NOT_FOR_THIS_ROLE
    ask = Ask(actor, situation, profile)
    nearest: list[Reason] | None = None
    for alternative in found.alternatives:
        if alternative.door not in doors:
            continue
        missing = [predicate.refusal for predicate in alternative.when if not predicate.holds(ask)]
        if not missing:
            return Ruling(True, (alternative.because,), _what_follows(found, ask))
        if nearest is None or len(missing) < len(nearest):
            nearest = missing
    return Ruling(False, tuple(dict.fromkeys(nearest))) if nearest else _NOT_FOR_THIS_ROLE


def _what_follows(found: Rule, ask: Ask) -> tuple[Duty, ...]:
    return tuple(duty for follows in found.duties if (duty := follows.duty(ask)) is not None)

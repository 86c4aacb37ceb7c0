"""What a line of the floor says when a yes was given to a question with some of its facts or duties changed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from consent.actions import Action
from consent.duties import Duty, DutyCode, Who
from consent.facts import Actor
from consent.floor import Line
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import Ruling, rule
from consent.witnesses.changed import RIGHT
from consent.witnesses.people import YOUNG, Question
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()
_RIGHT = {action: Question(action, who[0], situation) for action, situation, who in reversed(RIGHT)}
# What comes before the question: a yes and a no that are nobody's right and no breach, so that no line may stop at one.
_BEFORE = (GRANTING[Action.SEE_OVERVIEW, 0], GRANTING[Action.SEE_OVERVIEW, 0]._replace(actor=YOUNG))


def right(action: Action, number: int = 0) -> Question:
    """A question that is right in every part, and that is granted."""
    return _RIGHT[action] if action in _RIGHT and number == 0 else GRANTING[action, number]


def changed(fact: Any, changes: Mapping[str, Any]) -> Any:
    """The fact with some parts changed, each called by its way there, such as `hold.ends_on`."""
    for path, value in changes.items():
        name, _, rest = path.partition(".")
        fact = replace(fact, **{name: changed(getattr(fact, name), {rest: value}) if rest else value})
    return fact


def said(
    line: Line,
    question: Question,
    changes: Mapping[str, Any] | None = None,
    actor: Actor | None = None,
    lacking: Iterable[DutyCode] = (),
    duties: Iterable[Duty] = (),
    allowed: bool = True,
) -> list[str]:
    """What it says of a yes with the duties of the right question, less those it lacks, and with those given."""
    rightly = rule(*question, PROFILE)
    assert rightly.allowed, rightly.reasons
    others = {*lacking, *(one.code for one in duties)}
    kept = tuple(one for one in rightly.duties if one.code not in others)
    situation = changed(question.situation, changes or {})
    asked = (
        Question(question.action, actor or question.actor, situation),
        Ruling(allowed, (Reason.OWN_YES,), (*kept, *duties)),
    )
    before = [(one, rule(*one, PROFILE)) for one in (*_BEFORE, question)]
    found = line([*before, asked], PROFILE)
    assert line([*before, asked, *before, asked], PROFILE) == [*found, *found]
    return found


def duty_of(question: Question, code: DutyCode, **changes: Any) -> Duty:
    """A duty as it follows from the right question, with parts of it changed."""
    found = rule(*question, PROFILE).duty(code)
    assert found is not None
    return replace(found, **changes)


def giving(*readers: str, code: DutyCode = DutyCode.GRANT_TO_READERS) -> Duty:
    """The duty to give these readers a key, or to do another thing for them."""
    return Duty(code, Who.SERVICE, readers=readers)

"""The rule table as Markdown that a safeguarding lead can read aloud. Words only; it decides nothing."""

from collections.abc import Iterable
from typing import Any

from consent.actions import Action
from consent.capabilities import CAPABILITIES, Capability
from consent.table import Alternative, Follows, Rule, Table


def table_as_markdown(table: Table) -> str:
    """The whole table: a heading for each action, each way to a yes, and what then follows."""
    parts = [
        "# What may happen, why, and what must follow",
        "Whatever is not said here is refused. What is not known counts as not true. "
        "A yes here opens nothing by itself: the reader also needs a key.",
    ]
    for action, rule in table.items():
        parts += _action(action, rule)
    return "\n\n".join(parts) + "\n"


def _action(action: Action, rule: Rule) -> Iterable[str]:
    yield f"## {_no_stop(action.sentence)} (`{action}`)"
    for number, alternative in enumerate(rule.alternatives):
        yield _alternative(alternative, "Or" if number else "Yes")
    if rule.duties:
        yield "Then:\n\n" + "\n".join(_follows(duty) for duty in rule.duties)


def _alternative(alternative: Alternative, opening: str) -> str:
    lines = [f"**{opening}, for {_who(alternative.door)}, when all of this is true:**", ""]
    lines += [f"- {test.sentence}. Otherwise: *{test.refusal.sentence}*" for test in alternative.when]
    return "\n".join([*lines, "", f"Because: {alternative.because.sentence}"])


def _who(door: Capability) -> str:
    return ", ".join(role.replace("_", " ") for role, doors in CAPABILITIES.items() if door in doors)


def _follows(duty: Follows) -> str:
    when = f" When {duty.when.sentence}." if duty.when else ""
    by = f" By: {_sentence(duty.by)}." if duty.by else ""
    wait = f" Not before: {_sentence(duty.not_before)}." if duty.not_before else ""
    readers = f" For: {_no_stop(_sentence(duty.readers))}." if duty.readers else ""
    return f"- **{duty.code.sentence}** It falls on {duty.who.sentence}.{when}{by}{wait}{readers}"


def _sentence(worked_out: Any) -> str:
    words = _no_stop(worked_out.__doc__.strip())
    return words[0].lower() + words[1:]


def _no_stop(sentence: str) -> str:
    return sentence.rstrip(".")

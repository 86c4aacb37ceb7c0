"""The rule table as Markdown that a safeguarding lead can read aloud. Words only; it decides nothing."""

from collections.abc import Iterable
from typing import Any

from consent.actions import Action
from consent.asking import Predicate
from consent.capabilities import CAPABILITIES, Capability
from consent.floor import LINES as FLOOR
from consent.floor import Line
from consent.profile import BOUNDS, Bound
from consent.rules import PARTS
from consent.table import Alternative, Follows, Rule, Table

_WORDS_USED = {
    "A hold-back": "an adult’s choice not to ask about one thing now. It stops nothing young people do themselves.",
    "A row of hold-backs": "those about one thing that follow each other with shorter gaps than the profile says.",
    "The profile": "the numbers and names a service sets for itself, inside limits it cannot change.",
    "A yes": "the young person’s own signed-in act: to one use, for named people, until a day.",
    "The set-up": "a young person’s first signing in with keys of their own; another adult confirms that it was them.",
    "Cover": "whoever reads while a worker is away.",
}


def table_as_markdown(table: Table) -> str:
    """The whole table in parts: each action, its ways to a yes, what follows; then what no service can change."""
    paragraphs = [
        "# What may happen, why, and what must follow",
        "Whatever is not said here is refused. What is not known counts as not true. "
        "A yes here opens nothing by itself: the reader also needs a key.",
        "Words used here:",
        "\n".join(f"- **{word}**: {meaning}" for word, meaning in _WORDS_USED.items()),
    ]
    for title, part in PARTS:
        actions = [action for action in part if action in table]
        paragraphs += [f"# {title}"] if actions else []
        for action in actions:
            paragraphs += _action(action, table[action])
    paragraphs += ["# What no service can change", "\n".join(f"- {_no_stop(_first_line(line))}." for line in FLOOR)]
    paragraphs += ["# What a service may set, and how far", "\n".join(_setting(*one) for one in BOUNDS.items())]
    return "\n\n".join(paragraphs) + "\n"


def _action(action: Action, rule: Rule) -> Iterable[str]:
    yield f"## {_no_stop(action.sentence)} (`{action}`)"
    for number, alternative in enumerate(rule.alternatives):
        before = rule.alternatives[number - 1] if number else None
        swapped = _swapped(before, alternative) if before else None
        yield _the_same_but(*swapped) if swapped else _alternative(alternative, "Or" if number else "Yes")
    if rule.duties:
        yield "Then:\n\n" + "\n".join(_follows(duty) for duty in rule.duties)


def _alternative(alternative: Alternative, opening: str) -> str:
    lines = [f"**{opening}, for {_who(alternative.door)}, when all of this is true:**", ""]
    lines += [_test(test) for test in alternative.when]
    return "\n".join([*lines, "", f"Because: {alternative.because.sentence}"])


def _swapped(before: Alternative, this: Alternative) -> tuple[Predicate, Predicate] | None:
    """What stands in place of what, when that is all in which this way differs from the one before."""
    if (before.door, before.because, len(before.when)) != (this.door, this.because, len(this.when)):
        return None
    pairs = [(was, now) for was, now in zip(before.when, this.when, strict=True) if was is not now]
    return pairs[0] if len(pairs) == 1 else None


def _the_same_but(was: Predicate, now: Predicate) -> str:
    return f"**Or all of the same, with this in place of “{was.sentence}”:**\n\n{_test(now)}"


def _test(test: Predicate) -> str:
    return f"- {test.sentence}. Otherwise: *{test.refusal.sentence}*"


def _first_line(line: Line) -> str:
    assert line.__doc__, f"{line.__name__} needs its sentence"
    return line.__doc__.strip().split("\n")[0]


def _setting(name: str, bound: Bound) -> str:
    return f"- {name.replace('_', ' ').capitalize()}: {bound.least} to {bound.most} {bound.unit}. {bound.because}"


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

"""The table's own lines: each left out, or given to somebody else, and whether the cases notice.

mutmut changes functions; the table is data. The proofs of the floor are not asked: they hold copies of the table that
were made before it was changed.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import pytest

from consent.actions import Action
from consent.capabilities import Capability
from consent.codes import Code
from consent.duties import Who
from consent.reasons import Reason
from consent.rules import RULES
from consent.table import Alternative, Follows, Rule
from tests.mutants.apart import at_once, on_its_own
from tests.mutants.trial import collected, passes

Kind = TypeVar("Kind", bound=Code)
# These say every line a second time, and are asked before the others.
IN_WRITING = ("tests/consent/test_table.py", "tests/consent/test_what_follows_")
HOLD_COPIES = re.compile("floor|histories")


@dataclass(frozen=True)
class Line:
    """One change to the rule of one action. It goes from process to process by its words."""

    action: Action
    said: str

    @property
    def function(self) -> str:
        """Where it is, such as `consent.rules.send_voice`."""
        return f"consent.rules.{self.action}"

    def put_in(self) -> None:
        """Change the table of this process. What holds the rule holds the changed one."""
        rule = RULES[self.action]
        changed = dict(_changed(rule))[self.said]
        for name in ("alternatives", "duties"):
            object.__setattr__(rule, name, getattr(changed, name))


def lines() -> Iterator[Line]:
    """Every change to the table, in its order."""
    for action, rule in RULES.items():
        yield from (Line(action, said) for said, _ in _changed(rule))


def _changed(rule: Rule) -> Iterator[tuple[str, Rule]]:
    for number, way in enumerate(rule.alternatives):
        before, after = rule.alternatives[:number], rule.alternatives[number + 1 :]
        for said, ways in _ways_changed(way):
            yield f"{number} {said}", replace(rule, alternatives=(*before, *ways, *after))
    for number, duty in enumerate(rule.duties):
        earlier, later = rule.duties[:number], rule.duties[number + 1 :]
        for said, duties in _duties_changed(duty):
            yield f"{number} {duty.code} {said}", replace(rule, duties=(*earlier, *duties, *later))


def _ways_changed(way: Alternative) -> Iterator[tuple[str, tuple[Alternative, ...]]]:
    yield "is no way", ()
    for test in way.when:
        yield f"without {test.name}", (replace(way, when=tuple(one for one in way.when if one is not test)),)
    yield "by another door", (replace(way, door=_another(way.door, Capability)),)
    yield "for another reason", (replace(way, because=_another(way.because, Reason)),)


def _duties_changed(duty: Follows) -> Iterator[tuple[str, tuple[Follows, ...]]]:
    yield "does not follow", ()
    yield "on somebody else", (replace(duty, who=_another(duty.who, Who)),)
    for name in ("when", "by", "not_before", "readers"):
        if getattr(duty, name) is not None:
            yield f"without its {name}", (replace(duty, **{name: None}),)


def _another(one: Kind, kind: type[Kind]) -> Kind:
    every = list(kind)
    return every[(every.index(one) + 1) % len(every)]


def unnoticed_lines(tried: list[Line]) -> list[Line]:
    """The changes of these that no case notices."""
    left: list[Line] = []

    def run(every: list[pytest.Item]) -> None:
        items = [item for item in every if not HOLD_COPIES.search(item.nodeid)]
        for turn, line in enumerate(tried, 1):
            items.sort(key=partial(_place, line.action))
            if at_once([partial(_is_noticed, line, items)]) == [False]:
                left.append(line)
                os.write(2, f"? {line.function} {line.said}\n".encode())
            if turn % 100 == 0:
                os.write(2, f"{turn} of {len(tried)} lines\n".encode())

    collected("tests/consent", run)
    return left


def _place(action: Action, item: pytest.Item) -> tuple[bool, bool]:
    """First what has this very line in writing: a test of one action has its name."""
    return not item.nodeid.startswith(IN_WRITING), f"[{action}-" not in item.nodeid


def _is_noticed(line: Line, items: list[pytest.Item]) -> bool:
    on_its_own()
    line.put_in()
    return not all(passes(item) for item in items)

"""What follows a yes only sometimes: what_follows_only_when.txt tells each such duty, and when it comes.

Each is asked for both ways, so that a lost condition is seen, and a duty lost where the ordinary case has none.
"""

import re
from pathlib import Path

import pytest

from consent.actions import Action
from consent.rules import RULES
from consent.ruling import rule
from tests.consent.floor_says import PROFILE
from tests.consent.test_what_follows_each_yes import told
from tests.consent.turning import both_ways

WHENS = {duty.when.name: duty.when for one in RULES.values() for duty in one.duties if duty.when is not None}


def lines() -> list[tuple[Action, str, str]]:
    """Action, what follows, and the condition it follows on."""
    found: list[tuple[Action, str, str]] = []
    text = Path(__file__).with_name("what_follows_only_when.txt").read_text("utf-8")
    for block in re.split(r"\n(?! )", text.strip()):
        action, *each = block.split("\n")
        found += [(Action[action.upper()], *line.strip().split(" when ")) for line in each]
    return found


@pytest.mark.parametrize(("action", "follows", "when"), lines())
def test_it_follows_only_then(action, follows, when):
    then, otherwise = both_ways(action, WHENS[when])
    assert follows in [told(duty) for duty in rule(*then, PROFILE).duties]
    assert follows.split()[0] not in [duty.code for duty in rule(*otherwise, PROFILE).duties]


def test_every_duty_that_follows_only_sometimes_is_told():
    sometimes = [(a, str(d.code), d.when.name) for a, one in RULES.items() for d in one.duties if d.when is not None]
    assert [(action, follows.split()[0], when) for action, follows, when in lines()] == sometimes

"""What follows each way to a yes, told in full in what_follows_each_yes.txt: a duty lost, added or moved is seen."""

import re
from pathlib import Path

import pytest

from consent.duties import Duty
from consent.rules import RULES
from consent.ruling import rule
from tests.consent.cases import GRANTING
from tests.consent.floor_says import PROFILE

TOLD = Path(__file__).with_name("what_follows_each_yes.txt")
WAYS = [(action, number) for action, one in RULES.items() for number in range(len(one.alternatives))]


def told(duty: Duty) -> str:
    """What, on whom, by when, not before when and for whom."""
    by = f" by {duty.by}" if duty.by else ""
    not_before = f" not before {duty.not_before:%Y-%m-%d %H:%M}" if duty.not_before else ""
    readers = f" for {', '.join(duty.readers)}" if duty.readers else ""
    return f"{duty.code} on {duty.who}{by}{not_before}{readers}"


def blocks() -> dict[tuple[str, str], str]:
    """Each way to a yes with what follows. `invite 0 1` stands above what follows its first and its second way."""
    found: dict[tuple[str, str], str] = {}
    for block in re.split(r"\n(?! )", TOLD.read_text("utf-8").strip()):
        head, *lines = block.split("\n")
        action, *numbers = head.split()
        found |= {(action, number): " ".join(line.strip() for line in lines) for number in numbers}
    return found


BLOCKS = blocks()


@pytest.mark.parametrize(("action", "number"), WAYS)
def test_what_follows_this_yes(action, number):
    ruling = rule(*GRANTING[action, number], PROFILE)
    assert "; ".join(map(told, ruling.duties)) == BLOCKS[str(action), str(number)]


def test_every_way_to_a_yes_is_told_and_no_other():
    assert sorted(BLOCKS) == sorted((str(action), str(number)) for action, number in WAYS)

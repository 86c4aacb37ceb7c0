"""What is said to adults names its proof: every test named in the documents exists, and every claim names one."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("what-we-promise.md", "threat-model.md")
_NAMED = re.compile(r"`(test_\w+)`")


@cache
def every_test() -> frozenset[str]:
    """The name of every Python test of the suite."""
    found = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    return frozenset(name for text in found for name in re.findall(r"^def (test_\w+)\(", text, re.MULTILINE))


def missing(text: str) -> list[str]:
    """Tests a text names that are not there."""
    return sorted(set(_NAMED.findall(text)) - every_test())


def without_a_test(text: str) -> list[str]:
    """Claims that something holds, or is promised, that name no test."""
    rows = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| We promise")]
    holds = re.findall(r"^- \*\*Holds.*?(?=^- |^#|\Z)", text, re.MULTILINE | re.DOTALL)
    return [claim.split("\n")[0] for claim in (*rows, *holds) if not _NAMED.search(claim)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_test_a_document_names_exists(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert len(_NAMED.findall(text)) > 20
    assert missing(text) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_claim_names_its_test(name: str) -> None:
    assert without_a_test((ROOT / "docs" / name).read_text(encoding="utf-8")) == []


def test_a_claim_without_a_test_and_a_test_that_is_not_there_are_seen() -> None:
    said = "| We lose nothing. | — |\n\n- **Holds.** Nobody reads it.\n- **Does not hold.** This.\n`test_nobody_wrote`"
    assert without_a_test(said.split("`")[0]) == ["| We lose nothing. | — |", "- **Holds.** Nobody reads it."]
    assert missing(said) == ["test_nobody_wrote"]

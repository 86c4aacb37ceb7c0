"""The app's 28 statements are the 28 factors of the report's Table 2, by number; the facts are in the file beside."""

import csv
import re
from pathlib import Path

from tests.guards.plain_words import faults
from youthvoice.voices.content.tapped import STATEMENTS

ROOT = Path(__file__).resolve().parents[2]
WORDS = (ROOT / "frontend" / "src" / "said" / "statements.ts").read_text(encoding="utf-8")
ROTATION = (ROOT / "frontend" / "src" / "young" / "features" / "voices" / "cards" / "rotation.ts").read_text("utf-8")


def factors() -> list[dict[str, str]]:
    with (Path(__file__).parent / "trust_factors.csv").open(encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def test_the_list_is_the_reports() -> None:
    by_theme: dict[str, int] = {}
    for row in factors():
        by_theme[row["theme"]] = by_theme.get(row["theme"], 0) + 1
    assert by_theme == {"relationship": 8, "child_centred": 7, "ethical": 11, "skilled": 2}
    assert [int(row["number"]) for row in factors()] == list(range(1, STATEMENTS + 1))
    assert max(factors(), key=lambda row: int(row["respondents"]))["number"] == "9"  # listening: 43 of them


def test_every_factor_has_its_statement_and_no_other_has() -> None:
    said = re.findall(r'^ {2}(\d+): mark\("(.+)"\),$', WORDS, re.MULTILINE)
    assert [number for number, _ in said] == [row["number"] for row in factors()]
    assert len({words for _, words in said}) == STATEMENTS
    assert {words: wrong for _, words in said if (wrong := faults(words))} == {}


def test_the_two_that_touch_on_harm_are_only_asked_for() -> None:
    assert "LAST: readonly number[] = [21, 28]" in ROTATION

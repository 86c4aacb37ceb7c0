"""Every sentence of “Who sees what” (S3) is a promise: a test has its words in its name. Read from the source alone."""

import re
from pathlib import Path

from tests.guards.test_documents import every_test

WHO_SEES_WHAT = Path(__file__).parents[2] / "frontend" / "src" / "young" / "start" / "joining" / "who.tsx"
_SHOWN = re.compile(r"\b(?:t|mark)\(\s*\"((?:[^\"\\]|\\.)*)\"")
# Said again in other words: the sentence, and the promise it repeats.
REPEATS = {"It is just you.": "No one else can read your drafts."}
# Answers to the quick check that promise nothing.
PROMISES_NOTHING = {"Yes.", "Good guess.", "That is OK."}


def named(sentence: str) -> str:
    """The test's name for a promise: its words."""
    plain = sentence.lower().replace("’", "").replace("'", "")
    return "test_" + re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def promises(source: str) -> list[str]:
    """Every sentence the screen says; what only names a button or asks a question is none."""
    lines = dict.fromkeys(_SHOWN.findall(source))
    sentences = [one for line in lines for one in re.split(r"(?<=\.)\s+", line) if one.endswith(".")]
    return [REPEATS.get(one, one) for one in sentences if one not in PROMISES_NOTHING]


def test_every_promise_of_who_sees_what_has_a_test_with_its_words() -> None:
    found = promises(WHO_SEES_WHAT.read_text(encoding="utf-8"))
    assert len(found) >= 12
    assert [one for one in found if named(one) not in every_test()] == []


def test_a_promise_nobody_tests_is_seen() -> None:
    source = 't("OK, got it") mark("Nobody ever knows. We will never tell.") t("Really?")'
    assert promises(source) == ["Nobody ever knows.", "We will never tell."]
    assert named("Your worker’s boss can see.") == "test_your_workers_boss_can_see"

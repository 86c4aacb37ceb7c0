"""Whether what a worker writes for young people is plain enough for them, and labels nobody. Says what to do."""

import re
from collections.abc import Mapping

from consent.banned_words import banned_words_in

LONGEST_SENTENCE = 15  # words (experience.md 2.2)
HIGHEST_GRADE = 7.0  # one above where staff are warned: syllables are counted from vowels, good to one word in ten
SCORED_FROM = 8  # words; the formula says nothing useful of shorter text
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”’\")]|$)|\n+")

LABELS = "A word in this labels young people. Choose another one."
TOO_LONG = "One sentence here is long. Keep each to 15 words at most."
TOO_HARD = "This is hard to read at 10 years old. Use shorter words."


def what_is_not_plain(fields: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each field that is not plain; empty when all are."""
    return {name: said for name, text in fields.items() if (said := _fault(text)) is not None}


def _fault(text: str) -> str | None:
    if banned_words_in(text):
        return LABELS
    sentences = [words for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))]
    if any(len(words) > LONGEST_SENTENCE for words in sentences):
        return TOO_LONG
    words = [word for sentence in sentences for word in sentence]
    if len(words) < SCORED_FROM:
        return None
    return TOO_HARD if _grade(words, len(sentences)) > HIGHEST_GRADE else None


def _grade(words: list[str], sentences: int) -> float:
    """Flesch–Kincaid (Kincaid and others, 1975)."""
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    said = re.sub(r"(?<=[^aeiouyl])e$", "", word.casefold())
    return max(1, len(_VOWELS.findall(said)))

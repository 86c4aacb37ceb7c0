"""Six friendly words that open things, from our own list of 1,296: four dice each, 62 bits in six.

The list is fixed for ever: a word taken out would lock somebody out. New words need a new list beside it.
"""

import re
import secrets
import unicodedata
from functools import cache
from importlib import resources

WORDS_IN_PHRASE = 6
# Shown and said, never typed: so colours whose sound has two spellings do no harm here.
_LOOKS = (
    "blue",
    "green",
    "pink",
    "purple",
    "orange",
    "golden",
    "silver",
    "shiny",
    "stripy",
    "fluffy",
    "tiny",
)
_BETWEEN_WORDS = re.compile(r"[\s,.;:/+_\-\u2010-\u2015\u2212]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")


class WordsNotRight(ValueError):
    """Typed words that cannot be a phrase. Says how many came, how many should, and which are not ours."""

    def __init__(self, count: int, expected: int, unknown: tuple[str, ...]) -> None:
        super().__init__(f"{count} words typed, {expected} needed, {len(unknown)} not in the list")
        self.count = count
        self.expected = expected
        self.unknown = unknown


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    text = resources.files("youthvoice.vault").joinpath("words.txt").read_text(encoding="ascii")
    sections = re.findall(r"\[(\w+)\]\n([a-z\n]+)", text)
    return {name: tuple(words.split()) for name, words in sections}


@cache
def word_list() -> tuple[str, ...]:
    """All 1,296 words: things one can picture first, then the others."""
    return _sections()["things"] + _sections()["other"]


@cache
def _known() -> frozenset[str]:
    return frozenset(word_list())


def six_words() -> str:
    """Make a phrase: six words chosen evenly and apart (one may come twice), parted by single spaces."""
    return " ".join(secrets.choice(word_list()) for _ in range(WORDS_IN_PHRASE))


def check_words() -> tuple[str, str]:
    """Make the two words that show an invitation is the right one: a colour or look, and a thing (1 in 686).

    The second may be typed and mixed in, so it is always from the list.
    """
    return secrets.choice(_LOOKS), secrets.choice(_sections()["things"])


def normalise_words(text: str, expected: int = WORDS_IN_PHRASE) -> str:
    """Give typed words as they were made: lower case, single spaces, no commas, hyphens or full stops.

    Raises WordsNotRight when there are not `expected` words or one is not in the list.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    words = [word for word in _BETWEEN_WORDS.split(plain) if word]
    unknown = tuple(word for word in words if word not in _known())
    if len(words) != expected or unknown:
        raise WordsNotRight(len(words), expected, unknown)
    return " ".join(words)

"""Whether words can be seen: a gap, a sign that prints nothing, or an accent on its own says nothing."""

import unicodedata

# Letters, signs and marks by their class that print nothing: fillers, Braille without a dot, variation selectors.
_PRINTS_NOTHING = frozenset(
    [*map(chr, range(0xFE00, 0xFE10)), *"\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0"]
)


def seen(text: str) -> str:
    """The text with a plain gap for each sign that cannot be seen."""
    return "".join(sign if _is_seen(sign) else " " for sign in text)


def is_blank(text: str) -> bool:
    """Whether nothing in it can be seen. An emoji or a single mark of punctuation can be."""
    return not any(_is_seen(sign) and unicodedata.category(sign)[0] != "M" for sign in text)


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign)[0] not in "ZC" and sign not in _PRINTS_NOTHING

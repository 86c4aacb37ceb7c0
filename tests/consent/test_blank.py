"""Words nobody can see are no words: every kind of gap, what prints nothing, and accents with no letter under them."""

import pytest

from consent.blank import is_blank, seen
from consent.holds import says_enough

GAPS = ["", " " * 20, "\u2003\u00a0\u3000", "\n\t\r", "\u200b\u200d\ufeff\u2060", "\u00ad", "\x00\x1f", "\ue000"]
NOTHING = ["\u3164" * 20, "\u115f\u1160\uffa0", "\u2800", "\u034f\u180b\u17b4\u17b5\u180c\u180d", "\ufe00\ufe0f"]
ALONE = ["\u0301" * 20, "\u20dd"]


@pytest.mark.parametrize("text", GAPS + NOTHING + ALONE)
def test_what_cannot_be_seen_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not says_enough(text * 20)


@pytest.mark.parametrize("text", ["a", " a ", ".", "🙂", "❤\ufe0f", "夜", "\u200b1", "e\u0301", "ㄱ"])
def test_one_sign_that_can_be_seen_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_what_cannot_be_seen_becomes_a_gap_and_all_else_stays() -> None:
    assert seen("a\u200bb\u3164c\ufe0f d e\u0301") == "a b c  d e\u0301"


def test_four_letters_that_print_nothing_are_not_more_than_a_few_letters() -> None:
    assert not says_enough("\u3164\u115f\u1160\uffa0" * 6 + "x" * 10)
    assert says_enough("\u3164Her mum is in\u200b hospital.\uffa0")

"""What counts as a reason: a table a practitioner can read and argue with."""

import pytest

from youthvoice.decisions.because import NO_REASON, ONLY_POLICY, TOO_SHORT, what_is_missing

REASONS = (
    "It is not safe yet.",
    "Your brother’s house is too far on a school night.",
    "The policy says one visit a week, because the carer works nights.",
    "We can’t pay for a taxi",
    "هذا ليس آمنا الآن",
    "Nid yw’n ddiogel eto",
    "Bo nie ma tam teraz nikogo",
)
NOT_REASONS = (
    ("", NO_REASON),
    ("   \n\t ", NO_REASON),
    ("…!?", NO_REASON),
    ("12 345", NO_REASON),
    ("policy", ONLY_POLICY),
    ("  PoLiCy. ", ONLY_POLICY),
    ("It is our policy", ONLY_POLICY),
    ("because of the service’s policies and procedures", ONLY_POLICY),
    ("Policy says no", ONLY_POLICY),
    ("N/A", NO_REASON),
    ("no", TOO_SHORT),
    ("no no no no", TOO_SHORT),
    ("Not safe", TOO_SHORT),
    ("because I said", TOO_SHORT),
)


@pytest.mark.parametrize("because", REASONS)
def test_a_short_sentence_is_a_reason(because: str) -> None:
    assert what_is_missing(because, says_no=True) is None


@pytest.mark.parametrize(("because", "sentence"), NOT_REASONS)
def test_a_no_needs_more_than_that_and_is_told_the_way_out(because: str, sentence: str) -> None:
    assert what_is_missing(because, says_no=True) == sentence


def test_an_answer_that_is_no_no_needs_fewer_words_but_never_none() -> None:
    assert what_is_missing("Good idea", says_no=False) is None
    for nothing in ("", "policy", "it is our policy"):
        assert what_is_missing(nothing, says_no=False) is not None

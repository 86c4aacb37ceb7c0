"""The topic on Today: the first words of their own voice, on one line."""

from youthvoice.decisions.opening import TOPIC_LENGTH, first_words


def test_a_topic_is_one_line_of_whole_words() -> None:
    assert first_words("  My\nbus\u2028pass  ") == "My bus pass"
    long = first_words("I want to go and see my brother at the weekend because it has been ages now")
    assert long == "I want to go and see my brother at the weekend because it…"
    assert len(long) <= TOPIC_LENGTH
    assert first_words("x" * 200) == "x" * 59 + "…"
    assert first_words("x" * 60) == "x" * 60
    assert first_words(None) is None
    assert first_words(" \n ") is None

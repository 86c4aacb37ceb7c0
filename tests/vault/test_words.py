import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthvoice.vault.words import WordsNotRight, check_words, normalise_words, six_words, word_list

# Words that would hurt, frighten, or point at how young people are harmed; each is one somebody might add.
UNWELCOME = {
    "trap", "line", "county", "runner", "plug", "taxi", "hotel", "party", "gift", "secret", "uncle",
    "daddy", "mummy", "photo", "video", "camera", "kiss", "touch", "cuddle", "weed", "grass", "coke",
    "crack", "pill", "smoke", "snow", "knife", "blade", "razor", "gun", "shoot", "bomb", "blood", "drown",
    "death", "danger", "monkey", "cracker", "spade", "coconut", "raccoon", "black", "white", "brown",
    "yellow", "church", "temple", "angel", "devil", "heaven", "christ", "breast", "chest", "hip", "lip",
    "knee", "bed", "naked", "nude", "sexy", "family", "home", "foster", "adopt", "police",
}  # fmt: skip
SOUND_ALIKE = {
    "bear", "bare", "pear", "pair", "flower", "flour", "sea", "see", "sail", "sale", "tail", "tale", "road",
    "rode", "write", "right", "two", "too", "for", "four", "eight", "ate", "meet", "meat", "week", "weak",
    "hole", "whole", "night", "knight", "new", "knew", "hear", "here", "son", "sun", "peace", "piece",
    "plane", "plain", "read", "red", "root", "route", "rose", "rows", "steel", "steal", "storey", "story",
    "hare", "hair", "maze", "maize", "mail", "male",
}  # fmt: skip


def test_there_are_1296_words_that_four_letters_tell_apart():
    words = word_list()
    assert len(words) == 6**4
    assert len({word[:4] for word in words}) == 6**4


def test_every_word_is_short_and_plain():
    odd = [
        word
        for word in word_list()
        if not (3 <= len(word) <= 7 and word.isascii() and word.isalpha() and word.islower())
    ]
    assert odd == []


def test_no_word_begins_another():
    words = set(word_list())
    assert [word for word in words if any(word[:length] in words for length in range(3, len(word)))] == []


def test_no_word_hurts_or_sounds_like_another_spelling():
    assert (UNWELCOME | SOUND_ALIKE) & set(word_list()) == set()


def test_six_words_carry_62_bits():
    assert math.log2(len(word_list())) * 6 > 62
    phrases = {six_words() for _ in range(50)}
    assert len(phrases) == 50
    assert all(normalise_words(phrase) == phrase for phrase in phrases)


def test_words_are_drawn_from_the_whole_list():
    drawn = {word for _ in range(3000) for word in six_words().split()}
    assert len(drawn) > 1290  # each word is missing once in a million such runs


def test_check_words_are_a_look_and_a_thing_from_the_list():
    pairs = [check_words() for _ in range(200)]
    assert len({thing for _, thing in pairs}) > 100
    assert {thing for _, thing in pairs} <= set(word_list())


@pytest.mark.parametrize(
    "typed",
    [
        "ACORN badge Camel daisy eagle fern",
        " acorn, badge; camel - daisy / eagle.fern.\n",
        "acorn-badge–camel—daisy_eagle+fern",
        "acorn\u00a0badge\tcamel  daisy\u200b eagle\ufeff fern",
        "ａｃｏｒｎ badge camel daisy eagle fern",
    ],
)
def test_typing_is_forgiven(typed):
    assert normalise_words(typed) == "acorn badge camel daisy eagle fern"


@pytest.mark.parametrize(
    ("typed", "count", "unknown"),
    [
        ("", 0, ()),
        ("acorn badge", 2, ()),
        ("acorn badge camel daisy eagle fern fern", 7, ()),
        ("acorn badge camel daisy eagle furn", 6, ("furn",)),
        ("zzz acorn ß", 3, ("zzz", "ss")),
    ],
)
def test_what_is_wrong_is_said_kindly_enough_to_act_on(typed, count, unknown):
    with pytest.raises(WordsNotRight) as refusal:
        normalise_words(typed)
    assert (refusal.value.count, refusal.value.expected, refusal.value.unknown) == (count, 6, unknown)
    assert "acorn" not in str(refusal.value)


@given(
    st.lists(st.sampled_from(word_list()), min_size=6, max_size=6),
    st.lists(st.sampled_from([" ", "-", ", ", " – ", "\n", "/", "\u200b "]), min_size=7, max_size=7),
    st.sampled_from([str.lower, str.upper, str.title]),
)
def test_six_words_of_ours_are_always_understood(words, between, spelt):
    typed = "".join(gap + spelt(word) for gap, word in zip(between, words, strict=False)) + between[-1]
    assert normalise_words(typed) == " ".join(words)


@given(st.text(max_size=60))
def test_any_other_text_is_refused_in_one_way(text):
    with pytest.raises(WordsNotRight):
        normalise_words(f"not {text}")

"""Every string of the young people's app is plain, short and free of labels."""

from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from tests.guards.plain_words import faults, syllables
from tests.guards.tree import ROOT

CATALOGUE = ROOT / "youthvoice" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
OWNERS = ("young", "staff", "server")


def strings(owner: str) -> Iterator[str]:
    """What `owner` reads in English: the source strings, and their English wording where it differs."""
    with CATALOGUE.open("rb") as opened:
        for message in read_po(opened, locale="en", abort_invalid=True):
            if message.id and (message.context or "").split(".")[0] == owner:
                for words in (message.id, message.string):
                    yield from filter(None, [words] if isinstance(words, str) else words)


BAD = {
    "a label": "You may be at risk of harm.",
    "a label, in capitals": "CSE",
    "a label, in the plural": "Your placements",
    "office talk": "Contact your worker",
    "blame": "Refused",
    "too long a sentence": "We went to the park and then we went to the shop and got some milk and bread.",
    "too hard to read": "Participation facilitates organisational accountability and responsibilities today.",
    "a long word in a short string": "Participatory",
    "a straight quote": "Your worker's boss",
}

GOOD = [
    "Hi. Someone you know sent you this.",
    "No one else can read your drafts. So no one can help with them yet.",
    "Tell us someone hurt you or another child, and {name} must tell {role}.",
    "Your worker’s boss can see if you are waiting for an answer.",
    "Not right. You have %(n)d more tries.",
    "Cymraeg",
    "Can’t speak? Call 999 on a mobile. When the voice asks, press 55.",
]


@pytest.mark.parametrize("name", BAD)
def test_bad_words_are_seen(name: str) -> None:
    assert faults(BAD[name])


@pytest.mark.parametrize("text", GOOD)
def test_words_of_the_design_pass(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(("word", "count"), [("idea", 3), ("worker’s", 2), ("kite", 1), ("table", 2), ("zorbling", 2)])
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_catalogue_is_there_and_every_string_says_who_reads_it() -> None:
    assert CATALOGUE.is_file(), "no English catalogue: make messages"
    with CATALOGUE.open("rb") as opened:
        contexts = {message.context for message in read_po(opened) if message.id}
    assert {(context or "none").split(".")[0] for context in contexts} <= set(OWNERS)
    assert any(True for _ in strings("young"))


def test_young_peoples_strings_are_plain() -> None:
    assert {text: wrong for text in strings("young") if (wrong := faults(text))} == {}


def test_staff_strings_use_curly_quotes() -> None:
    assert [text for text in strings("staff") if "'" in text or '"' in text] == []

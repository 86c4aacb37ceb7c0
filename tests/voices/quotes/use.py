"""Short ways of saying yes to quoting, saying something, and picking words of it in a test."""

from dataclasses import replace
from typing import Any

import pytest

from consent.terms.taking_part import YesTo
from tests.taking_part.permissions.ask import ask, say_yes
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice.errors import Invalid, NotFound
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.taking_part.permissions.shown import Asked
from youthvoice.voices import reading
from youthvoice.voices.quotes import picking
from youthvoice.voices.quotes import reading as quotes
from youthvoice.voices.quotes.picking import Picked
from youthvoice.voices.quotes.reading import OwnQuote

WORDS = "It is too loud at night. I can’t sleep. They came back because I asked."
PART = "They came back because I asked."
BOARD = "Report to the board, May"


def yes(cast: Cast, *to: Me, **more: Any) -> Asked:
    """Ash says yes, alone, to these using their words; sam and rae were asked about."""
    return say_yes(cast, ask(cast, yes_to=YesTo.QUOTATION), *(to or (cast.sam,)), **more)


def say(cast: Cast, *to: Me, words: str | None = WORDS, **more: Any) -> str:
    """Something of ash’s, sent to these, and opened by each; gives its id."""
    sent = put(cast, cast.ash, said(words, *(to or (cast.sam,)), **more))
    for me in to or (cast.sam,):
        cast.do(me, reading.read_voice, sent.id)
    return sent.id


def picked(voice_id: str, words: str = PART, **changed: Any) -> Picked:
    right = Picked(new_id(), voice_id, read_again=True, words=words, what_for=BOARD)
    return replace(right, **changed)


def pick(cast: Cast, voice_id: str, words: str = PART, me: Me | None = None, **changed: Any) -> str:
    """Pick as sam; gives the id."""
    quote_id = new_id()
    assert cast.do(me or cast.sam, picking.pick, quote_id, picked(voice_id, words, **changed))
    return quote_id


def in_use(cast: Cast, quote_id: str, me: Me | None = None) -> str | None:
    """The words as sam may use them now; None for the same 404 as nothing, which the list agrees with."""
    who = me or cast.sam
    listed = {one.id: one.words for one in cast.do(who, quotes.list_quotes).quotes}
    try:
        words = cast.do(who, quotes.read_quote, quote_id).words
    except NotFound:
        assert listed.get(quote_id) is None
        return None
    assert words is not None
    assert listed[quote_id] == words
    return words


def seen_by_ash(cast: Cast, me: Me | None = None) -> list[OwnQuote]:
    return cast.do(me or cast.ash, quotes.list_own).quotes


def wrong(cast: Cast, voice: str, words: str = PART, **changed) -> dict[str, list[str]]:
    """What is said by field; and nothing was kept."""
    before = walk.audited(cast, cast.ash.person_id, "record.saved")
    with pytest.raises(Invalid) as invalid:
        pick(cast, voice, words, **changed)
    assert walk.audited(cast, cast.ash.person_id, "record.saved") == before
    assert seen_by_ash(cast) == []
    return invalid.value.fields

"""Names, numbers and addresses that show who said it: refused when picked, and at each use with what is known then."""

from collections.abc import Callable

import pytest

from consent.capabilities import Role
from consent.reasons import Reason
from tests.people.marking import set_person
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.quotes.use import BOARD, in_use, pick, say, seen_by_ash, wrong, yes
from youthvoice.people import service as people
from youthvoice.voices.quotes import reading as quotes
from youthvoice.voices.quotes import shows_who


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Ash does not like it here", shows_who.THEIR_NAME),
        ("mr FIELD said it", shows_who.THEIR_NAME),
        ("I am Füchslein", shows_who.THEIR_NAME),
        ("i am fuchslein", shows_who.THEIR_NAME),
        ("I am Fuchs\u00adlein", shows_who.THEIR_NAME),
        ("sam’s car is red", shows_who.ADULTS_NAME),
        ("I told SAM", shows_who.ADULTS_NAME),
        ("both Raes know", shows_who.ADULTS_NAME),
        ("Lee runs it", shows_who.ADULTS_NAME),
        ("Reed is late", shows_who.ADULTS_NAME),
        ("i told miss stone", shows_who.ADULTS_NAME),
        ("MR HALL knows", shows_who.ADULTS_NAME),
        ("harbour is loud", shows_who.SERVICES_NAME),
        ("write to me@example.org now", shows_who.WEB),
        ("I am @foxy on there", shows_who.WEB),
        ("see www.example.org now", shows_who.WEB),
        ("call 07700 900123", shows_who.NUMBER),
        ("born 12/03/2010", shows_who.NUMBER),
        ("call ٠٧٧٠٠", shows_who.NUMBER),
        ("we live at 12 mill road now", shows_who.ADDRESS),
        ("it is Mill Close", shows_who.ADDRESS),
        ("at flat 3b", shows_who.ADDRESS),
        ("near AB1 2CD", shows_who.ADDRESS),
    ],
)
def test_words_that_show_who_said_them_are_refused_and_it_says_what_was_found(
    cast: Cast, written: str, sentence: str
) -> None:
    ash = cast.ash.person_id
    set_person(cast.house, ash, nickname_sealed=cast.house.seal("people", "nickname_sealed", ash, "Füchslein"))
    yes(cast)
    voice = say(cast, words=f"{written} and it is loud")
    assert wrong(cast, voice, written) == {"words": [Reason.QUOTE_SHOWS_WHO.sentence, sentence]}
    assert in_use(cast, pick(cast, voice, "it is loud")) == "it is loud"
    refused = walk.audited(cast, cast.ash.person_id, "refused.quote")
    assert refused == [{"reasons": ["quote_shows_who"]}]


@pytest.mark.parametrize(
    "words",
    [
        "I am 14 and it is loud",
        "They sampled it in the harbourside",
        "2 people on the way home saw it",
        "The Court said so. Family Court is far.",
        "They live close to me, in a house on the road",
        "We leave at 7:30 on 3 May",
        "there is a stone in the hall, on the moss",
    ],
)
def test_plain_words_are_not_taken_for_a_name_a_number_or_an_address(cast: Cast, words: str) -> None:
    yes(cast)
    assert in_use(cast, pick(cast, say(cast, words=words), words)) == words


def test_the_name_of_somebody_who_worked_with_them_once_shows_who_too(cast: Cast) -> None:
    yes(cast)
    voice = say(cast, words="Rae was kind.")
    for over in (
        lambda: cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id),
        lambda: cast.do(None, people.worker_leaves, cast.rae.person_id),
    ):
        over()
        assert wrong(cast, voice, "Rae was kind.") == {
            "words": [Reason.QUOTE_SHOWS_WHO.sentence, shows_who.ADULTS_NAME]
        }


def _somebody_new(cast: Cast) -> None:
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)


def _another_nickname(cast: Cast) -> None:
    ash = cast.ash.person_id
    set_person(cast.house, ash, nickname_sealed=cast.house.seal("people", "nickname_sealed", ash, "Zed"))


@pytest.mark.parametrize("becomes_a_name", [_somebody_new, _another_nickname])
@pytest.mark.parametrize("where", ["words", "what_for"])
def test_words_that_by_now_show_who_are_not_used_again(
    cast: Cast, becomes_a_name: Callable[[Cast], None], where: str
) -> None:
    yes(cast)
    voice = say(cast, words="Zed says it is loud. I can’t sleep.")
    words, what_for = ("Zed says it is loud.", BOARD) if where == "words" else ("I can’t sleep.", "The letter to Zed")
    quote = pick(cast, voice, words, what_for=what_for)
    assert in_use(cast, quote) == words
    looked = walk.audited(cast, cast.ash.person_id, "record.opened")
    becomes_a_name(cast)
    an_adults_name_is_no_secret = where == "what_for" and becomes_a_name is _somebody_new
    assert in_use(cast, quote) == (words if an_adults_name_is_no_secret else None)
    if not an_adults_name_is_no_secret:
        (line,) = cast.do(cast.sam, quotes.list_quotes).quotes
        assert (line.words, line.what_for, line.ended_on) == (None, None, None)
        assert {"reasons": ["quote_shows_who"]} in walk.audited(cast, cast.ash.person_id, "refused.quote")
        assert walk.audited(cast, cast.ash.person_id, "record.opened") == looked  # no word left the server
    assert (seen_by_ash(cast)[0].words, seen_by_ash(cast)[0].ended_at) == (words, None)


def test_words_that_show_nobody_any_more_may_be_used_again(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast, words="Zed says it is loud."), "Zed says it is loud.")
    _another_nickname(cast)
    assert in_use(cast, quote) is None
    set_person(cast.house, cast.ash.person_id, nickname_sealed=None)
    assert in_use(cast, quote) == "Zed says it is loud."

"""A worker uses only exact words, without the name, and only while the young person’s yes to that stands for them."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.reasons import Reason
from consent.terms import Company
from consent.terms.taking_part import YesTo
from tests.people.marking import set_person
from tests.taking_part.permissions.ask import DAY, ask, say_yes
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.quotes.use import BOARD, PART, WORDS, in_use, pick, picked, say, seen_by_ash, wrong, yes
from tests.voices.say import put, said
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices.about import AboutKind
from youthvoice.voices.quotes import picking
from youthvoice.voices.quotes.picking import CUTS_A_WORD, NAMES_THEM, NOT_THERE, READ_AGAIN


def test_a_worker_uses_only_exact_words_without_the_name(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    assert in_use(cast, quote) == PART
    assert walk.bases(cast, quote) == ["own", "permission", "safeguarding"]
    with pytest.raises(Invalid):
        pick(cast, say(cast, words="It was Ash who asked."), "It was Ash who asked.")
    with pytest.raises(Invalid):
        pick(cast, say(cast), "They came back because we asked.")


@pytest.mark.parametrize("words", [WORDS, "I can’t sleep.", "sleep", "It is", " I can’t", "asked."])
def test_any_stretch_of_whole_words_is_theirs(cast: Cast, words: str) -> None:
    yes(cast)
    assert in_use(cast, pick(cast, say(cast), words)) == words


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("They came back because I ask", CUTS_A_WORD),
        ("I can", CUTS_A_WORD),
        ("t sleep", CUTS_A_WORD),
        ("They came back because i asked.", NOT_THERE),
        ("It is too loud at night. They came back", NOT_THERE),
        ("It  is too loud", NOT_THERE),
        ("I can't sleep.", NOT_THERE),
        ("  ", NOT_THERE),
    ],
)
def test_a_changed_letter_or_half_a_word_is_refused(cast: Cast, words: str, why: str) -> None:
    yes(cast)
    assert wrong(cast, say(cast), words) == {"words": [why]}


def test_half_a_word_beside_the_whole_one_is_whole_somewhere(cast: Cast) -> None:
    yes(cast)
    voice = say(cast, words="I cannot. Yes I can say it.")
    assert in_use(cast, pick(cast, voice, "can")) == "can"


@pytest.mark.parametrize("words", ["夜太吵", "我睡"])
def test_where_no_room_is_left_between_words_any_stretch_is_whole(cast: Cast, words: str) -> None:
    yes(cast)
    assert pick(cast, say(cast, words="夜太吵，我睡不着。"), words)


def test_a_face_or_what_was_tapped_is_no_word_of_theirs(cast: Cast) -> None:
    yes(cast)
    assert set(wrong(cast, say(cast, words=None), "not_well")) == {"words"}


def test_without_the_tick_that_they_read_it_again_nothing_is_kept(cast: Cast) -> None:
    yes(cast)
    assert wrong(cast, say(cast), read_again=False) == {"read_again": [READ_AGAIN]}


def test_what_it_is_for_does_not_say_who_either(cast: Cast) -> None:
    yes(cast)
    assert wrong(cast, say(cast), what_for="What Ash said, May") == {"what_for": [NAMES_THEM]}


def test_no_yes_to_it_no_use(cast: Cast) -> None:
    voice = say(cast, cast.sam, cast.rae)
    assert not cast.do(cast.sam, picking.may_use, voice)
    yes(cast, cast.rae)
    for me, may in ((cast.rae, True), (cast.sam, False)):
        assert cast.do(me, picking.may_use, voice) is may
    with pytest.raises(Refused) as refused:
        pick(cast, voice)
    assert refused.value.ruling.reasons == (Reason.NO_YES_TO_QUOTE,)


def test_asking_whether_they_may_leaves_no_refusal_where_there_is_no_yes(cast: Cast) -> None:
    assert not cast.do(cast.sam, picking.may_use, say(cast))
    assert walk.audited(cast, cast.ash.person_id, "refused.quote") == []


def test_a_yes_that_waits_for_its_second_gives_no_use(cast: Cast) -> None:
    yes(cast, with_adult=Company.WITH_ADULT)
    voice = say(cast)
    assert not cast.do(cast.sam, picking.may_use, voice)
    with pytest.raises(Refused):
        pick(cast, voice)


def test_before_a_second_adult_has_confirmed_them_no_word_is_used(cast: Cast) -> None:
    yes(cast)
    voice = say(cast)
    set_person(cast.house, cast.ash.person_id, confirmed_at=None)
    assert not cast.do(cast.sam, picking.may_use, voice)
    with pytest.raises(Refused) as refused:
        pick(cast, voice)
    assert refused.value.ruling.reasons == (Reason.ENROLMENT_NOT_CONFIRMED,)


def test_a_yes_lets_nobody_use_what_they_were_not_sent(cast: Cast) -> None:
    yes(cast, cast.sam, cast.rae)
    voice, draft = say(cast), put(cast, cast.ash, said(WORDS)).id
    for me, voice_id in ((cast.rae, voice), (cast.sam, draft), (cast.zed, voice), (cast.sam, new_id())):
        assert not cast.do(me, picking.may_use, voice_id)
        with pytest.raises(NotFound):
            pick(cast, voice_id, me=me)


def test_words_are_read_before_they_are_picked(cast: Cast) -> None:
    yes(cast)
    unopened = put(cast, cast.ash, said(WORDS, cast.sam))
    with pytest.raises(Conflict) as refused:
        pick(cast, unopened.id)
    assert refused.value.code == "not_opened"


def test_whom_it_is_about_uses_no_word_of_it(cast: Cast) -> None:
    yes(cast, cast.rae)
    voice = put(cast, cast.ash, said(WORDS, cast.sam, about_kind=AboutKind.WORKER, about_id=cast.rae.person_id)).id
    with pytest.raises(NotFound):
        pick(cast, voice, me=cast.rae)


def test_who_works_with_them_no_more_picks_nothing(cast: Cast) -> None:
    yes(cast, cast.rae)
    voice = say(cast, cast.rae)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    assert not cast.do(cast.rae, picking.may_use, voice)
    with pytest.raises((Refused, NotFound)):
        pick(cast, voice, me=cast.rae)


def test_the_same_again_is_the_same(cast: Cast) -> None:
    yes(cast, cast.sam, cast.rae)
    voice, quote = say(cast, cast.sam, cast.rae), new_id()
    what = picked(voice)
    assert [cast.do(cast.sam, picking.pick, quote, what) for _ in range(2)] == [True, False]
    with pytest.raises(Conflict) as refused:
        cast.do(cast.sam, picking.pick, quote, picked(voice, "I can’t sleep."))
    assert refused.value.code == "other_words"
    for me, quote_id, again in ((cast.rae, quote, what), (cast.sam, voice, picked(voice))):
        with pytest.raises(NotFound):
            cast.do(me, picking.pick, quote_id, again)
    assert len(seen_by_ash(cast)) == 1


def test_it_ends_with_the_yes_down_to_the_key(cast: Cast) -> None:
    asked = yes(cast)
    quote = pick(cast, say(cast))
    with clock.moved(timedelta(seconds=DAY) * (asked.ends_on - clock.today()).days):
        assert in_use(cast, quote) is None
        with pytest.raises(NotFound):
            cast.do(cast.sam, records.open_record, quote)


def test_a_lead_they_said_yes_to_may_use_what_they_were_sent(cast: Cast) -> None:
    say_yes(cast, ask(cast, cast.lee, yes_to=YesTo.QUOTATION), cast.lee)
    quote = pick(cast, say(cast, cast.lee, with_adult=Company.ALONE), me=cast.lee)
    assert in_use(cast, quote, cast.lee) == PART
    assert seen_by_ash(cast)[0].what_for == BOARD
    assert seen_by_ash(cast)[0].worker.what == Role.LEAD

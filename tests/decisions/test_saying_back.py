"""What the young person says back: theirs alone, kept, passed on, and a second look that stays owed."""

import pytest

from consent.terms import Company, SayBack
from consent.working_days import add_working_days
from tests.decisions.decide import MARK, decide, settled
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import clock, errors
from youthvoice.decisions import service as decisions
from youthvoice.voices import lists


def test_only_the_young_person_says_back(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    for other in (cast.sam, cast.bo, cast.lee):
        with pytest.raises(errors.Problem) as refused:
            cast.do(other, decisions.say_back, saved.id, SayBack.FAIR)
        assert refused.value.status in (403, 404)
    assert cast.do(cast.sam, decisions.read_decision, saved.id).say_back is None


def test_each_say_back_is_kept_and_reaches_who_answered(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    has_look = False
    for code in SayBack:
        own = cast.do(cast.ash, decisions.say_back, saved.id, code)
        assert (own.say_back, own.seen_at is None) == (code, False)
        assert cast.do(cast.ash, decisions.say_back, saved.id, code).said_back_at == own.said_back_at
        line = cast.do(cast.sam, lists.list_to_answer).voices[0]
        assert line.say_back == code
        assert (line.talk_by is not None) == (code in (SayBack.DONT_UNDERSTAND, SayBack.WANT_TO_TALK))
        has_look = has_look or code is SayBack.LOOK_AGAIN
        assert (line.look_again_by is not None) == has_look
    assert walk.told(cast, "said_back").count(cast.sam.person_id) == len(SayBack)


def test_look_again_names_a_lead_who_was_not_part_of_it_and_a_day(cast: Cast) -> None:
    voice = put(cast, cast.ash, said(MARK, cast.sam, cast.lee, with_adult=Company.ALONE))
    saved = decide(cast, cast.sam, settled(voice.id))
    own = cast.do(cast.ash, decisions.say_back, saved.id, SayBack.LOOK_AGAIN)
    profile = cast.house.profile
    assert own.look_again_by == add_working_days(clock.today(), profile.look_again_working_days, profile)
    (line,) = cast.do(cast.kit, lists.list_overview)
    assert (line.look_again_person.id, line.look_again_by) == (cast.kit.person_id, own.look_again_by)
    assert MARK not in repr(line)
    later = cast.do(cast.ash, decisions.say_back, saved.id, SayBack.FAIR)
    assert later.look_again_by == own.look_again_by  # a look once asked for stays owed


def test_every_lead_hears_that_a_look_was_asked_for_even_when_all_were_part_of_it(cast: Cast) -> None:
    readers = (cast.sam, cast.lee, cast.kit)
    voice = put(cast, cast.ash, said(MARK, *readers, with_adult=Company.ALONE))
    saved = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, decisions.say_back, saved.id, SayBack.LOOK_AGAIN)
    assert walk.told(cast, "look_again") == sorted([cast.lee.person_id, cast.kit.person_id])

"""Against a wish: not saved without saying so openly, shown to the young person, looked at again on its day."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from consent.capabilities import Role
from consent.reasons import Reason
from consent.terms import Outcome
from tests.decisions.decide import MARK, against, decide, settled
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import clock
from youthvoice.decisions import service as decisions
from youthvoice.decisions.against import Against, against_in
from youthvoice.decisions.shown import OpenedDecision
from youthvoice.decisions.wishes import Wish
from youthvoice.errors import Invalid, NotFound
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import sending
from youthvoice.voices.said import AboutKind

EVERYTHING = {f"against.{one}" for one in ("wish", "why", "told", "told_on", "what_would_change_it", "look_again_on")}


def wishes(cast: Cast, me: Me) -> list[Wish]:
    return cast.do(me, decisions.list_wishes)


def say_no(cast: Cast, voice, **more) -> OpenedDecision:
    return decide(cast, cast.sam, settled(voice.id, status=Outcome.NOT_DOING, **more))


def test_not_doing_it_is_not_saved_without_saying_all_of_it(cast: Cast, voice) -> None:
    with pytest.raises(Invalid) as invalid:
        say_no(cast, voice, against=None)
    assert (set(invalid.value.fields), invalid.value.code) == (EVERYTHING, "goes_against")
    assert cast.do(cast.ash, decisions.list_decisions).rows == []
    assert walk.told(cast, "decision_shown") == []


@pytest.mark.parametrize("field", ["wish", "why", "told", "what_would_change_it"])
@pytest.mark.parametrize("words", [None, "", " \n\t ", "\u200b\u3164"])
@pytest.mark.parametrize("status", [Outcome.NOT_DOING, Outcome.PART])
def test_each_part_is_asked_for_by_its_field(cast: Cast, voice, field: str, words: str | None, status: Outcome) -> None:
    with pytest.raises(Invalid) as invalid:
        decide(cast, cast.sam, settled(voice.id, status=status, against=against(**{field: words})))
    assert set(invalid.value.fields) == {f"against.{field}"}


@pytest.mark.parametrize(
    ("field", "days"), [("told_on", 1), ("told_on", -1), ("look_again_on", 0), ("look_again_on", 29)]
)
def test_days_out_of_reach_are_refused_by_their_field(cast: Cast, voice, field: str, days: int) -> None:
    with pytest.raises(Invalid) as invalid:
        say_no(cast, voice, against=against(**{field: clock.today() + timedelta(days=days)}))
    assert set(invalid.value.fields) == {f"against.{field}"}


def test_the_young_person_reads_all_of_it(cast: Cast, voice) -> None:
    saved = say_no(cast, voice)
    own = cast.do(cast.ash, decisions.read_decision, saved.id)
    assert (own.against, own.wish_again_on) == (against(), clock.today() + timedelta(days=21))
    assert own.you_said.words == MARK
    assert walk.told(cast, "decision_shown") == [cast.ash.person_id]


def test_it_is_sealed_with_the_answer_and_stands_in_no_column(cast: Cast, voice) -> None:
    saved = say_no(cast, voice)
    opened = cast.do(cast.rae, records.open_record, saved.id)
    assert opened.content["against"]["wish"] == against().wish
    with cast.house.database.session() as session:
        row = repr(session.execute(text("SELECT * FROM decisions")).all())
    assert "brother" not in row


def test_an_answer_that_goes_with_them_needs_none_of_it(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id, status=Outcome.DOING))
    assert (saved.against, saved.wish_again_on) == (None, None)
    assert wishes(cast, cast.sam) == []


def test_it_is_on_its_writers_list_until_it_is_looked_at(cast: Cast, voice) -> None:
    saved = say_no(cast, voice)
    (line,) = wishes(cast, cast.sam)
    assert (line.decision_id, line.look_again_on, line.late, line.is_mine) == (
        saved.id,
        clock.today() + timedelta(days=21),
        False,
        True,
    )
    assert wishes(cast, cast.rae) == wishes(cast, cast.zed) == wishes(cast, cast.lee) == []
    with clock.moved(timedelta(days=22)):
        assert [one.late for one in wishes(cast, cast.sam)] == [True]
        assert [(one.late, one.is_mine) for one in wishes(cast, cast.lee)] == [(True, False)]
        assert wishes(cast, cast.rae) == []
        again = clock.today() + timedelta(days=14)
        what = settled(voice.id, status=Outcome.NOT_DOING, against=against(look_again_on=again))
        decide(cast, cast.sam, what, saved.id)
        assert [one.look_again_on for one in wishes(cast, cast.sam)] == [again]
        assert wishes(cast, cast.lee) == []
        decide(cast, cast.sam, settled(voice.id, status=Outcome.DOING), saved.id)
        assert wishes(cast, cast.sam) == []


def test_changing_an_answer_into_a_no_asks_for_it_too(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id, status=Outcome.DOING))
    with pytest.raises(Invalid) as invalid:
        decide(cast, cast.sam, settled(voice.id, status=Outcome.NOT_DOING, against=None), saved.id)
    assert set(invalid.value.fields) == EVERYTHING
    assert cast.do(cast.ash, decisions.read_decision, saved.id).status == "doing"


def test_a_correction_says_no_day_before_they_said_their_wish_either(cast: Cast, voice) -> None:
    """A day after the wish may be kept or changed; one before it is refused as it is at first, and nothing is saved."""
    saved = say_no(cast, voice)
    with clock.moved(timedelta(days=3)):
        told_on = clock.today() - timedelta(days=4)
        too_soon = settled(voice.id, status=Outcome.NOT_DOING, against=against(told_on=told_on))
        with pytest.raises(Invalid) as invalid:
            decide(cast, cast.sam, too_soon, saved.id)
        assert invalid.value.fields == {"against.told_on": [Reason.NOT_TOLD_YET.sentence]}
        assert cast.do(cast.ash, decisions.read_decision, saved.id).against == saved.against
        since = against(told_on=told_on + timedelta(days=1))
        decide(cast, cast.sam, settled(voice.id, status=Outcome.NOT_DOING, against=since), saved.id)
        assert cast.do(cast.ash, decisions.read_decision, saved.id).against == since


def test_what_was_taken_back_is_on_nobodys_list(cast: Cast, voice) -> None:
    say_no(cast, voice)
    cast.do(cast.ash, sending.take_back, voice.id)
    assert wishes(cast, cast.sam) == []


def test_whoever_may_not_answer_hears_nothing_of_what_is_missing(cast: Cast, voice) -> None:
    for stranger in (cast.zed, cast.lee):
        with pytest.raises(NotFound):
            decide(cast, stranger, settled(voice.id, status=Outcome.NOT_DOING, against=None))


def test_a_lead_it_is_about_does_not_find_it_on_the_late_list(cast: Cast) -> None:
    cast.do(cast.kit, people.link_worker, cast.ash.person_id, cast.lee.person_id, Role.LEAD)
    voice = put(
        cast, cast.ash, said("Lee never asks me", cast.rae, about_kind=AboutKind.WORKER, about_id=cast.lee.person_id)
    )
    decide(cast, cast.rae, settled(voice.id, status=Outcome.NOT_DOING))
    with clock.moved(timedelta(days=30)):
        assert len(wishes(cast, cast.kit)) == 1
        assert wishes(cast, cast.lee) == []


def test_a_decision_from_before_says_nothing_of_it(cast: Cast, voice) -> None:
    assert against_in({"we_decided": "x"}) is None
    assert against_in({"against": Against(wish="x").content}) == Against(wish="x")

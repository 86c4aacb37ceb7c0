"""No, not clear, later, and whoever must not answer: nothing is given, nothing is lost, nobody answers for them."""

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from consent.terms import Company
from consent.terms_taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.people.marking import set_person
from tests.taking_part.permissions.ask import (
    DAY,
    answer,
    ask,
    say,
    say_yes,
    second,
    states,
)
from tests.voices.cast import Cast
from tests.voices.walk import audited, owed
from youthvoice.errors import Conflict, Invalid, NotFound
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.permissions import changing, reading
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.models import YesRequest


def test_no_not_clear_and_later_give_nothing_and_cost_nothing(cast: Cast) -> None:
    later = answer(cast, ask(cast), Answer.LATER)
    assert later.state == "later"
    unclear = answer(cast, later, Answer.UNCLEAR)
    assert unclear.state == "unclear"
    with pytest.raises(Conflict) as refused:
        say_yes(cast, unclear, cast.rae)
    assert refused.value.code == "not_clear"
    again = ask(cast, request_id=unclear.id)
    assert (again.state, answer(cast, again, Answer.NO).state) == ("waiting", "no")
    assert cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id) == ()
    assert [one["answer"] for one in audited(cast, cast.ash.person_id, "yes.answered")] == ["later", "unclear", "no"]


def test_nobody_says_yes_to_words_they_did_not_read(cast: Cast) -> None:
    first = ask(cast, cast.sam)
    ask(cast, cast.sam, cast.rae, request_id=first.id)
    with pytest.raises(Conflict) as refused:
        say_yes(cast, first, cast.sam)
    assert refused.value.code == "newer"


def test_the_same_answer_again_is_the_lost_reply_and_another_is_refused(cast: Cast) -> None:
    asked = ask(cast)
    first = say_yes(cast, asked, cast.rae)
    assert states(say_yes(cast, asked, cast.rae)) == states(first)
    with pytest.raises(Conflict) as refused:
        answer(cast, asked, Answer.NO)
    assert refused.value.code == "answered"


@pytest.mark.parametrize("readers", [[], ["lee"], ["zed"]])
def test_nobody_picked_or_somebody_they_were_not_told_of(cast: Cast, readers: list[str]) -> None:
    asked = ask(cast)
    with pytest.raises(Invalid):
        say_yes(cast, asked, *(getattr(cast, one) for one in readers))
    assert cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id) == ()


@pytest.mark.parametrize("who", ["sam", "rae", "lee", "zed", "bo"])
@pytest.mark.parametrize("verb", ["answer", "second", "widen", "narrow", "withdraw"])
def test_nobody_answers_for_somebody_else(cast: Cast, who: str, verb: str) -> None:
    me = getattr(cast, who)
    asked = ask(cast)
    say_yes(cast, asked, cast.sam, with_adult=Company.WITH_ADULT)
    turn_clock(cast.house, DAY + 60)
    before = cast.do(cast.ash, reading.read_request, asked.id)
    tries = {
        "answer": lambda: say_yes(cast, ask(cast, yes_to=YesTo.QUOTATION), cast.sam, me=me),
        "second": lambda: second(cast, asked, me=me),
        "widen": lambda: cast.do(me, changing.widen, asked.id, [cast.rae.person_id], Company.ALONE),
        "narrow": lambda: cast.do(me, changing.narrow, asked.id, [cast.sam.person_id], None),
        "withdraw": lambda: cast.do(me, changing.withdraw, asked.id),
    }
    with pytest.raises(NotFound):
        tries[verb]()
    assert cast.do(cast.ash, reading.read_request, asked.id) == before


def test_a_request_somebody_changed_in_the_database_is_no_question(cast: Cast) -> None:
    asked = ask(cast, cast.sam)
    with cast.house.database.writing() as session:
        session.execute(update(YesRequest).values(yes_to="research_contact"))
    with capture_logs() as logs, pytest.raises(NotFound):
        say_yes(cast, asked, cast.sam)
    assert {"yes_request_changed_outside"} <= {one["event"] for one in logs}


def test_before_a_second_adult_has_confirmed_them_the_key_is_owed(cast: Cast) -> None:
    set_person(cast.house, cast.ash.person_id, confirmed_at=None)
    shown = say_yes(cast, ask(cast), cast.rae)
    assert (shown.confirmed, states(shown)["Rae"]) == (False, "standing")
    assert owed(cast, say(cast, cast.sam)) == [cast.rae.person_id]

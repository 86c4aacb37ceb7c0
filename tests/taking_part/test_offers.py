"""Being asked: by whoever works with them, again only when a no has rested, and answered by nobody but themselves."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest

from consent.actions import Action
from consent.facts import Situation
from consent.terms import Scope
from consent.terms.taking_part import Activity, OfferAnswer, Understanding
from tests.taking_part.hold_cast import HoldCast
from tests.voices import walk
from youthvoice import audit, clock, errors, gate
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people.service import consent_young_person as young
from youthvoice.taking_part.offers import answering, asking, reading
from youthvoice.taking_part.offers.asking import Asking
from youthvoice.taking_part.offers.kinds import Help
from youthvoice.work import Work


def answer(here: HoldCast, offer_id: str, said: OfferAnswer) -> None:
    here.do(here.ivy, answering.answer_offer, offer_id, said)


def newest(here: HoldCast):
    """The newest time they were asked, as staff see it."""
    return here.do(here.sam, reading.list_lines, here.ivy.person_id)[0]


def reasons(refused: pytest.ExceptionInfo) -> list[str]:
    return [str(one) for one in refused.value.ruling.reasons]


def test_a_keyworker_a_lead_a_chair_and_an_advocate_may_ask_and_nobody_else(here: HoldCast) -> None:
    for who in (here.sam, here.lee, here.jo, here.ama):
        here.ask(who, Activity.MEETING)
        here.pass_days(1)
    assert walk.told(here.cast, "asked") == [here.ivy.person_id] * 4
    for other in (here.cast.zed, here.rae, here.ruth):
        with pytest.raises(errors.Problem) as problem:
            here.ask(other)
        assert problem.value.status in (403, 404)
    with pytest.raises(errors.NotFound):
        here.do(here.sam, asking.put_offer, new_id(), Asking(new_id(), Activity.OWN_PLAN))


def test_each_offer_and_each_kind_of_help_is_counted_and_the_sheet_to_explain_it_is_named(here: HoldCast) -> None:
    what = Asking(here.ivy.person_id, Activity.MEETING, (Help.LIFT, Help.TIME, Help.LIFT))
    offer_id = new_id()
    made, is_new = here.do(here.sam, asking.put_offer, offer_id, what)
    assert (made.explain_with, is_new) == ("meeting", True)
    assert here.do(here.sam, asking.put_offer, offer_id, what) == (made, False)
    assert newest(here).help == ["lift", "time"]
    assert len(walk.audited(here.cast, here.ivy.person_id, "offer.made")) == 1
    for other in (replace(what, activity=Activity.OWN_PLAN), replace(what, young_person_id=here.cast.ash.person_id)):
        with pytest.raises(errors.NotFound):
            here.do(here.sam, asking.put_offer, offer_id, other)
    with pytest.raises(errors.NotFound):
        here.do(here.jo, asking.put_offer, offer_id, what)


@pytest.mark.parametrize("said", [OfferAnswer.YES, OfferAnswer.NO, OfferAnswer.NOT_NOW])
def test_they_answer_in_their_own_app_and_nobody_answers_for_them(here: HoldCast, said: OfferAnswer) -> None:
    offer_id = here.ask(here.sam)
    for adult in (
        here.sam,
        here.lee,
        here.jo,
        here.ama,
        here.cast.ash,
        replace(here.sam, person_id=here.ivy.person_id),
    ):
        with pytest.raises(errors.Problem):
            here.do(adult, answering.answer_offer, offer_id, said)
    with pytest.raises(errors.Refused):
        here.do(replace(here.ivy, scope=Scope.PROPOSAL), answering.answer_offer, offer_id, said)
    assert newest(here).answer is None
    answer(here, offer_id, said)
    answer(here, offer_id, said)
    assert (newest(here).answer, newest(here).answered_on) == (str(said), clock.today())
    assert len(walk.audited(here.cast, here.ivy.person_id, "offer.answered")) == 1
    assert walk.told(here.cast, "offer_answered") == [here.sam.person_id]
    ((asked,), noes) = here.do(here.ivy, reading.list_asked)
    assert (asked.answer, asked.asked_by.first_name, noes) == (str(said), "Sam", [])


@pytest.mark.parametrize("said", [OfferAnswer.NO, OfferAnswer.NOT_NOW])
def test_after_a_no_nobody_asks_again_before_the_day_and_they_can_change_their_mind(
    here: HoldCast, said: OfferAnswer
) -> None:
    offer_id = here.ask(here.sam)
    answer(here, offer_id, said)
    here.pass_days(1)
    for who in (here.sam, here.jo):
        with pytest.raises(errors.Refused) as refused:
            here.ask(who)
        assert reasons(refused) == ["said_no_lately"]
    here.ask(here.sam, Activity.MEETING)  # another thing is another question
    here.pass_days(26)
    with pytest.raises(errors.Refused):
        here.ask(here.sam)
    here.pass_days(1)
    here.ask(here.sam)
    answer(here, offer_id, OfferAnswer.YES)


def test_a_no_typed_by_a_worker_is_marked_and_they_are_asked_if_it_is_right(here: HoldCast) -> None:
    offer_id = here.ask(here.jo)
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    line = newest(here)
    assert (line.answer, line.typed_by.name, line.answered_on) == ("typed_no", "Sam Reed", clock.today())
    (offers, (no,)) = here.do(here.ivy, reading.list_asked)
    assert offers == []
    assert (no.typed_by.first_name, no.said_on) == ("Sam", clock.today())
    with pytest.raises(errors.Refused):
        here.ask(here.sam)  # it rests as a no does
    with pytest.raises(errors.Conflict):
        answer(here, offer_id, OfferAnswer.YES)
    here.do(here.ivy, answering.say_if_right, offer_id, right=True)
    here.do(here.ivy, answering.say_if_right, offer_id, right=True)
    line = newest(here)
    assert (line.answer, line.typed_by.name) == ("no", "Sam Reed")
    with pytest.raises(errors.Conflict):
        here.do(here.sam, answering.record_no, offer_id, clock.today())


def test_a_typed_no_that_was_not_theirs_is_no_answer_and_they_can_be_asked_at_once(here: HoldCast) -> None:
    offer_id = here.ask(here.sam)
    here.do(here.sam, answering.record_no, offer_id, clock.today())
    for other in (here.sam, here.cast.ash):
        with pytest.raises(errors.NotFound):
            here.do(other, answering.say_if_right, offer_id, right=True)
    here.do(here.ivy, answering.say_if_right, offer_id, right=False)
    assert newest(here).answer == "denied"
    ((asked,), noes) = here.do(here.ivy, reading.list_asked)
    assert (asked.answer, noes) == (None, [])
    here.ask(here.sam)
    answer(here, offer_id, OfferAnswer.YES)
    with pytest.raises(errors.Conflict) as problem:
        here.do(here.ivy, answering.say_if_right, offer_id, right=True)
    assert problem.value.code == "not_typed"


def test_nobody_types_over_their_own_answer_nor_a_no_of_another_day_nor_for_a_stranger(here: HoldCast) -> None:
    offer_id = here.ask(here.sam)
    for day in (clock.today() + timedelta(days=1), clock.today() - timedelta(days=1)):
        with pytest.raises(errors.Invalid) as problem:
            here.do(here.sam, answering.record_no, offer_id, day)
        assert list(problem.value.fields) == ["said_on"]
    for other in (here.cast.zed, here.lee):
        with pytest.raises(errors.NotFound):
            here.do(other, answering.record_no, offer_id, clock.today())
    answer(here, offer_id, OfferAnswer.YES)
    with pytest.raises(errors.Conflict) as conflict:
        here.do(here.sam, answering.record_no, offer_id, clock.today())
    assert conflict.value.code == "answered"
    assert newest(here).answer == "yes"


def test_nobody_types_a_no_on_an_older_offer_once_they_answered_a_newer_one(here: HoldCast) -> None:
    older = here.ask(here.sam)
    here.pass_days(1)
    answer(here, here.ask(here.jo), OfferAnswer.YES)
    lines = here.do(here.sam, reading.list_lines, here.ivy.person_id)
    assert [one.may_record_no for one in lines] == [False, False]
    with pytest.raises(errors.Conflict) as conflict:
        here.do(here.sam, answering.record_no, older, clock.today())
    assert conflict.value.code == "answered"
    here.pass_days(1)
    again = here.ask(here.sam)  # another day they can say something else, and are asked if it is right
    here.do(here.sam, answering.record_no, again, clock.today())


@pytest.mark.parametrize("said", [None, OfferAnswer.YES])
def test_nobody_asks_them_the_same_thing_twice_in_one_day(here: HoldCast, said: OfferAnswer | None) -> None:
    """Persistence without pestering: neither the same adult nor another, answered or not; the next day they may."""
    offer_id = here.ask(here.sam)
    if said:
        answer(here, offer_id, said)
    for who in (here.sam, here.lee, here.jo):
        with pytest.raises(errors.Refused) as refused:
            here.ask(who)
        assert refused.value.extra["reasons"] == [
            {
                "code": "asked_today",
                "sentence": "They were asked this today. Ask again another day, or talk with them.",
            }
        ]
    here.ask(here.jo, Activity.MEETING)  # another thing is another question
    assert len(walk.audited(here.cast, here.ivy.person_id, "offer.made")) == 2
    here.pass_days(1)
    here.ask(here.jo)


def test_two_adults_ask_the_same_thing_at_the_same_moment_and_one_does(
    here: HoldCast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are let at first; the second waits for the first, and is then told that they were asked today."""
    barrier, hold = Barrier(2), audit.hold

    def both_were_let(work: Work, *young: str) -> None:
        barrier.wait(timeout=60)
        hold(work, *young)

    def ask(who: Me) -> object:
        try:
            return here.ask(who)
        except errors.Refused as refused:
            return [str(one) for one in refused.ruling.reasons]

    monkeypatch.setattr(audit, "hold", both_were_let)
    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(ask, (here.sam, here.jo)))
    assert said.count(["asked_today"]) == 1
    (written_down,) = walk.audited(here.cast, here.ivy.person_id, "refused.offer_again")  # though it was looked at anew
    assert written_down["reasons"] == ["asked_today"]
    assert len(here.do(here.sam, reading.list_lines, here.ivy.person_id)) == 1


def test_what_is_refused_of_many_at_once_is_written_down_once_though_it_is_looked_at_anew(here: HoldCast) -> None:
    work, looks = here.cast.work(here.cast.zed), []

    def act() -> None:
        about = Situation(now=work.now, today=work.today, young_person=young(work, here.ivy.person_id))
        looks.append(gate.ask_each(work, Action.ASK_TO_TAKE_PART, [(about, here.ivy.person_id)] * 2))
        work.begin_writing()
        if len(looks) == 1:
            raise errors.Conflict("changed", "Somebody was faster.")

    work.carry_out(act)
    work.close()
    assert len(looks) == 2
    assert len(walk.audited(here.cast, here.ivy.person_id, "refused.ask_to_take_part")) == 2  # one for each


def test_research_is_not_asked_of_somebody_who_does_not_understand_it_yet(here: HoldCast) -> None:
    with pytest.raises(errors.Invalid) as problem:
        here.ask(here.sam, Activity.EVALUATION, understanding=Understanding.NOT_YET)
    assert list(problem.value.fields) == ["understanding"]
    here.ask(here.sam, Activity.EVALUATION, understanding=Understanding.UNDERSTOOD)

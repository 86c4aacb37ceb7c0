"""What the floor says of each fault of a hold-back that a broken table would let through, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.capabilities import Role
from consent.duties import DutyCode as D
from consent.facts import Relationship, Worker
from consent.facts.taking_part import Checked
from consent.floor.holds import line_3_holding_back
from consent.terms.taking_part import Activity, Circumstance, HoldFinding, HoldReason
from consent.witnesses.people import NOW, TODAY, WORKER
from consent.witnesses.taking_part import CHAIR, LONG_ROW, SPECIALIST
from tests.consent.floor_says import duty_of, giving, right, said

CARER, DIFFERS = HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY
KNOWS_THEM = (Relationship("young", "chair", Role.CHAIR),)
PAST_THE_ROW = {"hold_backs": LONG_ROW}
_28_DAYS = {"hold.review_on": TODAY + timedelta(days=28), "hold.ends_on": TODAY + timedelta(days=28)}
A_DAY_EARLIER = replace(LONG_ROW[1], starts_on=LONG_ROW[1].starts_on - timedelta(days=1))
OF_84_DAYS = _28_DAYS | {"hold_backs": LONG_ROW[:2]}
OF_85_DAYS = _28_DAYS | {"hold_backs": (LONG_ROW[0], A_DAY_EARLIER)}
FROM_OUTSIDE = PAST_THE_ROW | {"hold.finding": HoldFinding.MAY_STAND}


def days(number):
    return TODAY + timedelta(days=number)


def hours(number):
    return NOW + timedelta(hours=number)


NO_REASON = ["a hold-back without a reason that is enough."]
WRITER_GONE = ["the one who wrote it has no say any more: one person alone holds back."]
NO_SECOND = ["no second person, or one who may not agree."]
NO_DAY = ["a review day that is missing, past or too late."]
PAST_18 = ["it goes past the day they turn 18."]
NOT_CHECKED = ["it relies on what nobody checked."]
NOT_IN_TIME = ["not telling is not looked at in time."]
NO_END = ["it does not end by itself."]
NOBODY_OUTSIDE = ["past 84 days in a row nobody from outside found that it may stand."]
ITS_WRITER = ["whoever wrote it reviewed it."]
PART_OF_IT = ["somebody who is part of it reviewed it."]
NO_WORDS = ["not telling without a reason in words."]
NOT_SAFE = ["told while telling is found not to be safe."]
HAS_AN_APP = ["an adult’s word stands for the app they have."]
NO_SUCH_DAY = ["the day on which they were told is missing, or cannot be."]
NO_SECOND_TOLD = ["not telling without a second person."]

FACTS = [
    # --- writing one
    (A.HOLD_BACK, {}, []),
    (A.HOLD_BACK, {"hold": None}, ["nothing is known of it."]),
    (A.HOLD_BACK, {"today": None}, ["nothing is known of it."]),
    (A.HOLD_BACK, {"hold.reasons": None}, NO_REASON),
    (A.HOLD_BACK, {"hold.reasons": frozenset({CARER, DIFFERS})}, NO_REASON),
    (A.HOLD_BACK, {"hold.reasons": frozenset({CARER, HoldReason.CRISIS})}, []),
    (A.HOLD_BACK, {"hold.words_given": None}, ["a hold-back without words."]),
    (A.HOLD_BACK, {"hold.what_would_change_it_given": None}, ["a hold-back without what would change it."]),
    (A.HOLD_BACK, {"hold.meanwhile_given": None}, ["a hold-back without something else meanwhile."]),
    (A.HOLD_BACK, {"hold.activity": None}, ["a hold-back without the one thing it is about."]),
    (A.HOLD_BACK, {"second_person": None}, NO_SECOND),
    (A.HOLD_BACK, {"second_person.role": Role.INSPECTOR}, NO_SECOND),
    (A.HOLD_BACK, {"second_person.role": Role.CHAIR}, NO_SECOND),
    (A.HOLD_BACK, {"second_person.service_id": "elsewhere"}, NO_SECOND),
    (A.HOLD_BACK, {"hold.author_id": None}, NO_SECOND),
    (A.HOLD_BACK, {"hold.author_id": "lead"}, NO_SECOND),
    (A.HOLD_BACK, {"hold.second_person_id": "chair"}, NO_SECOND),
    (A.HOLD_BACK, {"relationships": None}, []),
    (A.HOLD_BACK, {"second_person": Worker("chair", Role.CHAIR), "hold.second_person_id": "chair"}, []),
    (
        A.HOLD_BACK,
        {"second_person": Worker("chair", Role.CHAIR), "hold.second_person_id": "chair", "relationships": None},
        NO_SECOND,
    ),
    (
        A.HOLD_BACK,
        {
            "second_person": Worker("chair", Role.CHAIR, "here"),
            "hold.second_person_id": "chair",
            "relationships": tuple(replace(one, young_person_id="other") for one in KNOWS_THEM),
        },
        NO_SECOND,
    ),
    (A.HOLD_BACK, {"hold.ends_on": None}, [*NO_DAY, *PAST_18]),
    (A.HOLD_BACK, {"hold.review_on": None}, NO_DAY),
    (A.HOLD_BACK, {"hold.review_on": TODAY}, NO_DAY),
    (A.HOLD_BACK, {"hold.review_on": days(1)}, []),
    (A.HOLD_BACK, {"hold.review_on": days(15)}, NO_DAY),
    (A.HOLD_BACK, {"hold.ends_on": days(28)}, []),
    (A.HOLD_BACK, {"hold.ends_on": days(29)}, NO_DAY),
    (A.HOLD_BACK, {"young_person": None}, [*NO_SECOND, *PAST_18]),
    (A.HOLD_BACK, {"young_person.adult_on": None}, PAST_18),
    (A.HOLD_BACK, {"young_person.adult_on": days(13)}, PAST_18),
    (A.HOLD_BACK, {"young_person.adult_on": days(14)}, []),
    (A.HOLD_BACK, {"checked": None}, NOT_CHECKED),
    (A.HOLD_BACK, {"checked": (Checked(Circumstance.INTERPRETER, "worker", TODAY),)}, []),
    (A.HOLD_BACK, {"checked": (Checked(Circumstance.INTERPRETER, None, TODAY),)}, NOT_CHECKED),
    (A.HOLD_BACK, {"checked": (Checked(Circumstance.INTERPRETER, "worker", None),)}, NOT_CHECKED),
    # --- agreeing to one
    (A.AGREE_TO_HOLD, {}, []),
    (A.AGREE_TO_HOLD, {"hold": None}, ["nothing is known of it."]),
    (A.AGREE_TO_HOLD, {"hold.words_given": None}, ["a hold-back without words."]),
    (A.AGREE_TO_HOLD, {"hold.author_may": False}, WRITER_GONE),
    (A.AGREE_TO_HOLD, {"hold.author_may": None}, WRITER_GONE),
    (A.AGREE_TO_HOLD, PAST_THE_ROW, NOBODY_OUTSIDE),
    (A.AGREE_TO_HOLD, OF_84_DAYS, []),
    (A.AGREE_TO_HOLD, OF_85_DAYS, NOBODY_OUTSIDE),
    (A.AGREE_TO_HOLD, FROM_OUTSIDE, []),
    (A.AGREE_TO_HOLD, FROM_OUTSIDE | {"hold.reviewer_id": "worker"}, NOBODY_OUTSIDE),
    (A.AGREE_TO_HOLD, {"hold.reviewer_id": "worker"}, []),
    (A.AGREE_TO_HOLD, {"hold_backs": None}, NOBODY_OUTSIDE),
    (A.AGREE_TO_HOLD, {"today": None}, ["nothing is known of it.", *NO_END]),
    # --- not telling
    (A.WAIT_TO_TELL, {}, []),
    (A.WAIT_TO_TELL, {"telling": None}, NO_WORDS),
    (A.WAIT_TO_TELL, {"telling.why_not_given": None}, NO_WORDS),
    (A.WAIT_TO_TELL, {"second_person": None}, NO_SECOND_TOLD),
    (A.WAIT_TO_TELL, {"second_person.role": Role.INSPECTOR}, NO_SECOND_TOLD),
    (A.WAIT_TO_TELL, {"second_person.person_id": "worker"}, NO_SECOND_TOLD),
    (A.WAIT_TO_TELL, {"second_person.person_id": None}, NO_SECOND_TOLD),
    (A.WAIT_TO_TELL, {"telling.review_at": None}, NOT_IN_TIME),
    (A.WAIT_TO_TELL, {"telling.review_at": hours(72)}, []),
    (A.WAIT_TO_TELL, {"telling.review_at": hours(73)}, NOT_IN_TIME),
    (A.WAIT_TO_TELL, {"telling.review_at": hours(168), "telling.looked_at_before": True}, []),
    (A.WAIT_TO_TELL, {"telling.review_at": hours(169), "telling.looked_at_before": True}, NOT_IN_TIME),
    # --- told in person
    (A.TELL_IN_PERSON, {}, []),
    (A.TELL_IN_PERSON, {"telling": None}, NOT_SAFE),
    (A.TELL_IN_PERSON, {"telling.told": None}, NOT_SAFE),
    (A.TELL_IN_PERSON, {"young_person": None}, HAS_AN_APP),
    (A.TELL_IN_PERSON, {"young_person.enrolled": True}, HAS_AN_APP),
    (A.TELL_IN_PERSON, {"hold": None}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"hold.starts_on": None}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"today": None}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"seen_on": None}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"seen_on": days(1)}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"seen_on": days(-1)}, NO_SUCH_DAY),
    (A.TELL_IN_PERSON, {"seen_on": days(-1), "hold.starts_on": days(-1)}, []),
    # --- looking at one
    (A.REVIEW_HOLD, {}, []),
    (A.REVIEW_HOLD, {"hold": None}, ITS_WRITER),
    (A.REVIEW_HOLD, {"hold.author_id": None}, ITS_WRITER),
    (A.REVIEW_HOLD, {"hold.author_id": "chair"}, ITS_WRITER),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair"}, []),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair", "hold.challenged": True}, PART_OF_IT),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair", "hold.challenged": None}, PART_OF_IT),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair", **PAST_THE_ROW}, PART_OF_IT),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair", **OF_84_DAYS}, []),
    (A.REVIEW_HOLD, {"hold.second_person_id": "chair", **OF_85_DAYS}, PART_OF_IT),
    (A.REVIEW_HOLD, {"hold.challenged": True}, []),
    # --- asking for another look at one, and ending one
    (A.CHALLENGE_HOLD, {}, []),
    (A.END_HOLD, {}, []),
]


@pytest.mark.parametrize(("action", "changes", "faults"), FACTS)
def test_a_fault_of_a_hold_back_has_its_sentence(action, changes, faults):
    assert said(line_3_holding_back, right(action), changes) == [f"Line 3: {action}: {fault}" for fault in faults]


DUTIES = [
    (A.HOLD_BACK, [D.OFFER_AN_ADVOCATE], ["no advocate is offered."]),
    (A.AGREE_TO_HOLD, [D.HOLD_ENDS_BY_ITSELF], NO_END),
    (A.AGREE_TO_HOLD, [D.REVIEW_THE_HOLD], ["nobody reviews it."]),
    (
        A.AGREE_TO_HOLD,
        [D.TELL_ABOUT_THE_HOLD, D.LOOK_AGAIN_AT_TELLING],
        ["the young person is not told, and nobody looks at that again."],
    ),
    (A.WAIT_TO_TELL, [D.LOOK_AGAIN_AT_TELLING], ["nobody looks again at not telling."]),
    (A.CHALLENGE_HOLD, [D.KEEP_FROM_ITS_WRITERS], ["its writers would see the challenge."]),
    (A.CHALLENGE_HOLD, [D.LOOK_AT_THE_HOLD], ["nobody from outside looks at it."]),
    (
        A.CHALLENGE_HOLD,
        [D.KEEP_FROM_ITS_WRITERS, D.LOOK_AT_THE_HOLD],
        ["its writers would see the challenge.", "nobody from outside looks at it."],
    ),
    (A.END_HOLD, [D.BACK_ON_THE_LIST], ["the young person is not back on the list."]),
]


@pytest.mark.parametrize(("action", "lacking", "faults"), DUTIES)
def test_what_does_not_follow_has_its_sentence(action, lacking, faults):
    found = said(line_3_holding_back, right(action), lacking=lacking)
    assert found == [f"Line 3: {action}: {fault}" for fault in faults]


def test_looking_at_it_again_will_do_instead_of_telling():
    lacking, instead = [D.TELL_ABOUT_THE_HOLD], [giving(code=D.LOOK_AGAIN_AT_TELLING)]
    assert said(line_3_holding_back, right(A.AGREE_TO_HOLD), lacking=lacking, duties=instead) == []


@pytest.mark.parametrize(("by", "faults"), [(days(28), []), (days(29), NO_END), (None, NO_END)])
def test_it_ends_by_itself_within_28_days(by, faults):
    agreeing = right(A.AGREE_TO_HOLD)
    found = said(line_3_holding_back, agreeing, duties=[duty_of(agreeing, D.HOLD_ENDS_BY_ITSELF, by=by)])
    assert found == [f"Line 3: {A.AGREE_TO_HOLD}: {fault}" for fault in faults]


def test_it_is_agreed_to_by_the_second_person_alone():
    found = said(line_3_holding_back, right(A.AGREE_TO_HOLD), actor=CHAIR)
    assert found == [f"Line 3: {A.AGREE_TO_HOLD}: somebody else agreed in the second person’s name."]


def test_whoever_decides_not_to_tell_is_not_the_second_person():
    assert said(line_3_holding_back, right(A.WAIT_TO_TELL), actor=WORKER) == []
    found = said(line_3_holding_back, right(A.WAIT_TO_TELL), actor=SPECIALIST)
    assert found == [f"Line 3: {A.WAIT_TO_TELL}: {fault}" for fault in NO_SECOND_TOLD]


def test_a_no_breaks_nothing():
    assert said(line_3_holding_back, right(A.HOLD_BACK), {"hold": None}, allowed=False) == []
    assert said(line_3_holding_back, right(A.ASK_TO_TAKE_PART)) == []


def test_another_thing_is_another_row():
    others = tuple(replace(one, activity=Activity.EVALUATION) for one in LONG_ROW)
    assert said(line_3_holding_back, right(A.AGREE_TO_HOLD), {"hold_backs": others}) == []

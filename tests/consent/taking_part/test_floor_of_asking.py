"""What the floor says of being asked, being refused and understanding, word for word, where a broken table said yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.duties import Duty, Who
from consent.duties import DutyCode as D
from consent.floor.taking_part import (
    line_1_always_open,
    line_2_only_their_own_yes,
    line_3_asking,
    line_4_understood,
    line_6_said_openly,
)
from consent.terms.taking_part import Activity, OfferAnswer, Understanding
from consent.witnesses.people import NOT_SET_UP, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import EVALUATION, MEETING, OFFERED, ON_TABLET, SAID_NO
from tests.consent.floor_says import PROFILE, right, said

REST = PROFILE.offer_again_days


def days(number):
    return TODAY + timedelta(days=number)


REFUSED = [
    (A.ASK_FOR_ADVOCATE, {}, YOUNG, True),
    (A.ASK_FOR_ADVOCATE, {}, NOT_SET_UP, True),
    (A.ASK_FOR_ADVOCATE, {}, WORKER, False),
    (A.NARROW_PERMISSION, {}, YOUNG, True),
    (A.WITHDRAW_PERMISSION, {}, ON_TABLET, True),
    (A.WITHDRAW_PERMISSION, {}, NOT_SET_UP, False),
    (A.WITHDRAW_PERMISSION, {"agreement": None}, YOUNG, False),
    (A.WITHDRAW_PERMISSION, {"agreement.young_person_id": "other"}, YOUNG, False),
    (A.CHALLENGE_HOLD, {}, YOUNG, True),
    (A.CHALLENGE_HOLD, {}, WORKER, False),
    (A.CHALLENGE_HOLD, {"hold": None}, YOUNG, False),
    (A.CHALLENGE_HOLD, {"hold.young_person_id": "other"}, YOUNG, False),
    (A.ANSWER_OFFER, {}, YOUNG, True),
    (A.ANSWER_OFFER, {"occasion": None}, YOUNG, False),
    (A.ANSWER_OFFER, {"offers": None}, YOUNG, False),
    (A.ANSWER_OFFER, {"offers": (replace(OFFERED, young_person_id="other"),)}, YOUNG, False),
    (A.ANSWER_OFFER, {"offers": (replace(OFFERED, activity=Activity.EVALUATION),)}, YOUNG, False),
    (A.RECORD_PERMISSION, {"occasion": right(A.ANSWER_OFFER).situation.occasion, "offers": (OFFERED,)}, YOUNG, False),
]


@pytest.mark.parametrize(("action", "changes", "actor", "is_their_right"), REFUSED)
def test_what_is_always_open(action, changes, actor, is_their_right):
    found = said(line_1_always_open, right(action), changes, actor, allowed=False)
    assert found == ([f"Line 1: a young person was refused {action}."] if is_their_right else [])
    assert said(line_1_always_open, right(action), changes, actor) == []


OWN = (
    A.RECORD_PERMISSION,
    A.WIDEN_PERMISSION,
    A.NARROW_PERMISSION,
    A.WITHDRAW_PERMISSION,
    A.GIVE_SECOND_YES,
    A.ANSWER_OFFER,
    A.ASK_FOR_ADVOCATE,
)


@pytest.mark.parametrize("action", OWN)
def test_nobody_says_it_for_them(action):
    line = line_2_only_their_own_yes
    assert said(line, right(action)) == []
    assert said(line, right(action), actor=WORKER) == [f"Line 2: keyworker could {action} for a young person."]
    assert said(line, right(action), actor=WORKER, allowed=False) == []
    needs_signing_in = action in (A.RECORD_PERMISSION, A.WIDEN_PERMISSION, A.GIVE_SECOND_YES)
    unsigned = [f"Line 2: {action} without signing in."] if needs_signing_in else []
    assert said(line, right(action), actor=NOT_SET_UP) == unsigned


def test_a_typed_no_says_that_it_was_typed_and_is_no_yes():
    fault = ["Line 2: a no typed for a young person does not say so, or is not shown to them."]
    typed = right(A.RECORD_NO)
    assert said(line_2_only_their_own_yes, typed) == []
    for code in (D.MARK_AS_TYPED, D.ASK_IF_IT_IS_RIGHT):
        assert said(line_2_only_their_own_yes, typed, lacking=[code]) == fault
    a_yes = Duty(D.PERMISSION_RECORDED, Who.SERVICE)
    assert said(line_2_only_their_own_yes, typed, duties=[a_yes]) == fault


def said_yes(answered_on, **changes):
    return replace(SAID_NO, id="later", answer=OfferAnswer.YES, answered_on=answered_on, **changes)


ASKED = [
    ({}, False),
    ({"offers": None}, False),
    ({"offers": (SAID_NO,)}, True),
    ({"offers": (replace(SAID_NO, answer=OfferAnswer.NOT_NOW),)}, True),
    ({"offers": (replace(SAID_NO, answer=OfferAnswer.TYPED_NO),)}, True),
    ({"offers": (replace(SAID_NO, answer=OfferAnswer.YES),)}, False),
    ({"offers": (replace(SAID_NO, answer=OfferAnswer.NO_ANSWER),)}, False),
    ({"offers": (replace(SAID_NO, activity=Activity.EVALUATION),)}, False),
    ({"offers": (replace(SAID_NO, answered_on=days(1 - REST)),)}, True),
    ({"offers": (replace(SAID_NO, answered_on=days(-REST)),)}, False),
    ({"offers": (replace(SAID_NO, answered_on=None),)}, True),
    ({"offers": (replace(SAID_NO, answered_on=None, offered_on=days(-REST)),)}, False),
    ({"offers": (replace(SAID_NO, answered_on=None, offered_on=None),)}, False),
    ({"offers": (SAID_NO,), "occasion.they_asked": None}, True),
    ({"offers": (SAID_NO,), "occasion.they_asked": True}, False),
    ({"offers": (SAID_NO,), "occasion": None}, False),
    ({"offers": (SAID_NO,), "today": None}, False),
    ({"offers": (SAID_NO, said_yes(days(-1)))}, False),
    ({"offers": (SAID_NO, said_yes(SAID_NO.answered_on))}, True),
    ({"offers": (SAID_NO, said_yes(days(-3)))}, True),
    ({"offers": (SAID_NO, said_yes(None))}, True),
    ({"offers": (SAID_NO, said_yes(days(-1), activity=Activity.EVALUATION))}, True),
    ({"offers": (SAID_NO, said_yes(days(-1), about_id="june-meeting"))}, True),
    ({"offers": (replace(SAID_NO, answered_on=None), said_yes(days(-3)))}, True),
    ({"offers": (replace(SAID_NO, answered_on=None), said_yes(days(-2)))}, False),
]


@pytest.mark.parametrize("action", [A.ASK_TO_TAKE_PART, A.OFFER_AGAIN, A.INVITE])
@pytest.mark.parametrize(("changes", "too_soon"), ASKED)
def test_a_no_rests_before_they_are_asked_again(action, changes, too_soon):
    fault = [f"Line 3: {action} right after a no."] if too_soon else []
    changes = {"occasion": MEETING} | changes
    assert said(line_3_asking, right(action), changes) == fault
    assert said(line_3_asking, right(action), changes, allowed=False) == []


NOW = replace(OFFERED, offered_on=TODAY)
TWICE = [
    ({"offers": (NOW,)}, True),
    ({"offers": (OFFERED, NOW)}, True),
    ({"offers": (replace(NOW, answer=None),)}, True),
    ({"offers": (replace(NOW, answer=OfferAnswer.DENIED),)}, False),
    ({"offers": (replace(NOW, offered_on=days(-1)),)}, False),
    ({"offers": (replace(NOW, activity=Activity.EVALUATION),)}, False),
    ({"offers": (replace(NOW, about_id="other"),)}, False),
    ({"offers": (replace(NOW, about_id=None),)}, True),
    ({"offers": (NOW,), "occasion.about_id": None}, True),
    ({"offers": (NOW,), "occasion.they_asked": None}, True),
    ({"offers": (NOW,), "occasion.they_asked": True}, False),
]


@pytest.mark.parametrize("action", [A.ASK_TO_TAKE_PART, A.OFFER_AGAIN])
@pytest.mark.parametrize(("changes", "twice"), TWICE)
def test_nobody_asks_twice_in_one_day(action, changes, twice):
    fault = [f"Line 3: {action} twice in one day."] if twice else []
    assert said(line_3_asking, right(action), changes) == fault
    assert said(line_3_asking, right(action), changes, allowed=False) == []


def test_an_invitation_to_the_app_can_be_made_again_on_one_day():
    made_today = {"offers": (replace(NOW, activity=Activity.OWN_PLAN, about_id=None),)}
    assert said(line_3_asking, right(A.INVITE), made_today) == []


def test_each_time_they_are_asked_is_counted():
    for action in (A.ASK_TO_TAKE_PART, A.OFFER_AGAIN):
        found = said(line_3_asking, right(action), lacking=[D.COUNT_THE_OFFER])
        assert found == [f"Line 3: {action} was not counted."]
    assert said(line_3_asking, right(A.ANSWER_OFFER), {"offers": (OFFERED, SAID_NO)}) == []


NOT_CLEAR = "by somebody who does not understand it yet."
UNSAID = "without its sheet, its people or its end."
SAID_YES = [
    ({}, []),
    ({"explaining": None}, [NOT_CLEAR, UNSAID]),
    ({"explaining.understanding": None}, [NOT_CLEAR]),
    ({"explaining.understanding": Understanding.NOT_YET}, [NOT_CLEAR]),
    ({"explaining.understanding": Understanding.NOT_JUDGED}, [NOT_CLEAR]),
    ({"explaining.sheet": None}, [UNSAID]),
    ({"explaining.sheet_version": None}, [UNSAID]),
    ({"explaining.language": None}, [UNSAID]),
    ({"agreement": None}, [UNSAID]),
    ({"agreement.ends_on": None}, [UNSAID]),
    ({"agreement.ends_on": TODAY}, [UNSAID]),
    ({"agreement.ends_on": days(1)}, []),
    ({"agreement.ends_on": days(365)}, []),
    ({"agreement.ends_on": days(366)}, [UNSAID]),
    ({"today": None}, [UNSAID]),
    ({"readers": ()}, [UNSAID]),
    ({"readers": None}, [UNSAID]),
]


@pytest.mark.parametrize("action", [A.RECORD_PERMISSION, A.WIDEN_PERMISSION])
@pytest.mark.parametrize(("changes", "faults"), SAID_YES)
def test_a_yes_is_understood_and_says_what_it_is_to(action, changes, faults):
    found = said(line_4_understood, right(action), changes)
    assert found == [f"Line 4: {action} {fault}" for fault in faults]
    assert said(line_4_understood, right(action), changes, allowed=False) == []


RESEARCH = [
    ({"explaining.understanding": Understanding.NOT_YET}, True),
    ({"explaining.understanding": None}, True),
    ({"explaining": None}, True),
    ({"explaining.understanding": Understanding.NOT_JUDGED}, False),
    ({"explaining.understanding": Understanding.UNDERSTOOD}, False),
]


@pytest.mark.parametrize("action", [A.ASK_TO_TAKE_PART, A.OFFER_AGAIN])
@pytest.mark.parametrize(("changes", "is_beyond_them"), RESEARCH)
def test_research_they_do_not_understand_is_not_asked_about(action, changes, is_beyond_them):
    fault = ["Line 4: asked about research what is not understood yet."] if is_beyond_them else []
    assert said(line_4_understood, right(action), changes | {"occasion": EVALUATION}) == fault
    assert said(line_4_understood, right(action), changes) == []
    assert said(line_4_understood, right(action), changes | {"occasion": None}) == []


UNSAID_WISH = ["Line 6: decided against their wish without saying so."]
UNTOLD = ["Line 6: decided against their wish without telling them."]
AGAINST = [
    ({}, []),
    ({"went_against": None}, UNSAID_WISH),
    ({"today": None}, UNSAID_WISH),
    ({"went_against.told_on": None}, UNSAID_WISH),
    ({"went_against.look_again_on": None}, UNSAID_WISH),
    ({"went_against.wish_given": None}, UNSAID_WISH),
    ({"went_against.why_given": False}, UNSAID_WISH),
    ({"went_against.what_would_change_it_given": None}, UNSAID_WISH),
    ({"went_against.told_on": TODAY}, []),
    ({"went_against.told_on": days(1)}, UNSAID_WISH),
    ({"went_against.look_again_on": TODAY}, UNSAID_WISH),
    ({"went_against.look_again_on": days(1)}, []),
]


@pytest.mark.parametrize(("changes", "faults"), AGAINST)
def test_going_against_a_wish_is_said_openly(changes, faults):
    assert said(line_6_said_openly, right(A.DECIDE_AGAINST), changes) == faults
    assert said(line_6_said_openly, right(A.DECIDE_AGAINST), changes, allowed=False) == []
    assert said(line_6_said_openly, right(A.QUOTE), {"today": None}) == []


def test_going_against_a_wish_is_told_and_looked_at_again():
    deciding = right(A.DECIDE_AGAINST)
    assert said(line_6_said_openly, deciding, lacking=[D.LOOK_AT_THE_WISH_AGAIN]) == UNSAID_WISH
    assert said(line_6_said_openly, deciding, lacking=[D.TELL_THE_YOUNG_PERSON]) == UNTOLD

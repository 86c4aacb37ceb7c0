"""What the floor says of asking for a yes and of answering that, word for word, where a broken table said yes or no."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.floor.explaining import lines_1_and_2_answering_an_ask, lines_3_and_4_asking_for_a_yes
from consent.terms import Purpose, Use
from consent.terms.taking_part import OfferAnswer, Understanding
from consent.witnesses.people import NOT_SET_UP, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import OFFERED, ON_TABLET, SAID_NO
from tests.consent.floor_says import PROFILE, right, said

REST = PROFILE.offer_again_days


def days(number):
    return TODAY + timedelta(days=number)


TOO_SOON = ["Line 3: asked for a yes right after a no."]
UNCLEAR = ["Line 4: asked for a yes to quoting or research that is not understood yet."]
NOT_YET = {"explaining.understanding": Understanding.NOT_YET}
ASKED_FOR_A_YES = [
    ({}, []),
    ({"offers": None}, []),
    ({"offers": (SAID_NO,)}, TOO_SOON),
    ({"offers": (OFFERED, SAID_NO)}, TOO_SOON),
    ({"offers": (replace(SAID_NO, answer=OfferAnswer.NOT_NOW),)}, []),
    ({"offers": (replace(SAID_NO, answered_on=None),)}, TOO_SOON),
    ({"offers": (replace(SAID_NO, answered_on=days(1 - REST)),)}, TOO_SOON),
    ({"offers": (replace(SAID_NO, answered_on=days(-REST)),)}, []),
    ({"offers": (replace(SAID_NO, answered_on=days(-REST)),), "today": None}, TOO_SOON),
    (NOT_YET, []),
    (NOT_YET | {"use": Use.QUOTE}, UNCLEAR),
    (NOT_YET | {"use": Use.CONTACT}, UNCLEAR),
    (NOT_YET | {"purpose": Purpose.RESEARCH}, UNCLEAR),
    ({"explaining": None, "use": Use.QUOTE}, UNCLEAR),
    ({"explaining": None}, []),
    ({"use": Use.QUOTE}, []),
]


@pytest.mark.parametrize(("changes", "faults"), ASKED_FOR_A_YES)
def test_nobody_pesters_or_asks_for_what_is_not_clear(changes, faults):
    assert said(lines_3_and_4_asking_for_a_yes, right(A.ASK_FOR_YES), changes) == faults
    assert said(lines_3_and_4_asking_for_a_yes, right(A.ASK_FOR_YES), changes, allowed=False) == []
    assert said(lines_3_and_4_asking_for_a_yes, right(A.ANSWER_ASK), changes) == []


@pytest.mark.parametrize(
    ("changes", "actor", "allowed", "faults"),
    [
        ({}, YOUNG, True, []),
        ({}, YOUNG, False, ["Line 1: a young person could not say no."]),
        ({}, ON_TABLET, False, ["Line 1: a young person could not say no."]),
        ({}, NOT_SET_UP, False, []),
        ({"agreement": None}, YOUNG, False, []),
        ({"agreement.young_person_id": "other"}, YOUNG, False, []),
        ({"agreement.young_person_id": "worker"}, WORKER, False, []),
        ({}, WORKER, True, ["Line 2: keyworker answered for a young person."]),
        ({}, WORKER, False, []),
    ],
)
def test_they_answer_an_ask_themselves(changes, actor, allowed, faults):
    found = said(lines_1_and_2_answering_an_ask, right(A.ANSWER_ASK), changes, actor, allowed=allowed)
    assert found == faults
    assert said(lines_1_and_2_answering_an_ask, right(A.ASK_FOR_YES), changes, allowed=allowed) == []

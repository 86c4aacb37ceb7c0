"""What the floor says of a way back where a broken table said yes: each fault and edge, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.capabilities import Role
from consent.duties import DutyCode as D
from consent.duties import Who
from consent.facts.workers import GaveKey
from consent.floor import line_2_no_yes_by_another as line_2
from consent.terms import WayBackState
from consent.witnesses.back import TAKEN_UP
from consent.witnesses.people import LEAD, NOW, SAFEGUARDING_LEAD, STRANGER, TODAY, WORKER, YOUNG
from tests.consent.floor_says import duty_of, right, said

A_DAY, A_SECOND = timedelta(days=1), timedelta(seconds=1)


def faults(*said_of_it):
    return [f"Line 2: {fault}" for fault in said_of_it]


NOBODY_ELSE = "needs no other adult."
UNSHOWN = "is not shown on the phones they had."
UNKNOWN = "somebody who does not know them could let a young person back in."
AGAIN = "an adult whose way back was stopped could start the next one."
BY_STARTER = "a way back was confirmed by one who started it, or does not know them."
ONE_HAND = "a way back was confirmed by somebody whose key came from the same hand a moment ago."
UNSEEN = "a way back was confirmed by one who did not see or speak to them since."
TOO_SOON = "a confirmed way back could open before a day had passed."
STILL_OPENS = "a way back that was stopped could still open."
OPENED = "a new phone opened before it was confirmed and had waited."


def gave(*steps):
    """Who gave whom their account or key, and so many days ago."""
    return {"keys_given": tuple(GaveKey(by, to, TODAY - timedelta(days=ago)) for by, to, ago in steps)}


STOPPED = {"way_back.state": WayBackState.STOPPED}


@pytest.mark.parametrize(
    ("action", "changes", "actor", "found"),
    [
        # --- starting
        (A.LET_BACK_IN, {}, None, ()),
        (A.LET_BACK_IN, {"relationships": None}, None, (UNKNOWN,)),
        (A.LET_BACK_IN, {"relationships": None}, LEAD, ()),
        (A.LET_BACK_IN, {"relationships": None}, SAFEGUARDING_LEAD, (UNKNOWN,)),
        (A.LET_BACK_IN, {"young_person.service_id": "elsewhere"}, LEAD, (UNKNOWN,)),
        (A.LET_BACK_IN, {"young_person.service_id": None}, replace(LEAD, service_id=None), (UNKNOWN,)),
        (A.LET_BACK_IN, {"young_person": None}, LEAD, (UNKNOWN,)),
        (A.LET_BACK_IN, STOPPED | {"way_back.started_by_id": "worker"}, None, (AGAIN,)),
        (A.LET_BACK_IN, STOPPED | {"way_back.started_by_id": None}, None, (AGAIN,)),
        (A.LET_BACK_IN, STOPPED | {"way_back.started_by_id": "lead"}, None, ()),
        (A.LET_BACK_IN, STOPPED | {"way_back.young_person_id": "other"}, None, ()),
        (A.LET_BACK_IN, {"way_back.started_by_id": "worker"}, None, ()),
        (A.LET_BACK_IN, {"way_back": None}, None, ()),
        # --- by themselves
        (A.TAKE_UP_WAY_BACK, {}, None, ()),
        (A.TAKE_UP_WAY_BACK, {}, WORKER, ("keyworker could take_up_way_back for a young person.",)),
        (A.COME_BACK_IN, {}, WORKER, ("keyworker could come_back_in for a young person.",)),
        # --- confirming
        (A.CONFIRM_WAY_BACK, {}, None, ()),
        (A.CONFIRM_WAY_BACK, {}, WORKER, ()),
        (A.CONFIRM_WAY_BACK, {}, LEAD, ()),
        (A.CONFIRM_WAY_BACK, {}, STRANGER, (BY_STARTER,)),
        (A.CONFIRM_WAY_BACK, {"relationships": ()}, None, (BY_STARTER,)),
        (A.CONFIRM_WAY_BACK, {"way_back.started_by_id": "advocate"}, None, (BY_STARTER, ONE_HAND)),
        (A.CONFIRM_WAY_BACK, {"way_back.started_by_id": None}, None, (BY_STARTER, ONE_HAND)),
        (A.CONFIRM_WAY_BACK, {"keys_given": None}, None, (ONE_HAND,)),
        (A.CONFIRM_WAY_BACK, gave(("colleague", "advocate", 13)), None, (ONE_HAND,)),
        (A.CONFIRM_WAY_BACK, gave(("colleague", "advocate", 14)), None, ()),
        (A.CONFIRM_WAY_BACK, gave(("advocate", "colleague", 0)), None, (ONE_HAND,)),
        (A.CONFIRM_WAY_BACK, gave(("third", "colleague", 0), ("third", "advocate", 0)), None, (ONE_HAND,)),
        (
            A.CONFIRM_WAY_BACK,
            gave(("third", "fourth", 0), ("fourth", "colleague", 0), ("third", "advocate", 0)),
            None,
            (ONE_HAND,),
        ),
        (A.CONFIRM_WAY_BACK, gave(("third", "colleague", 0), ("fourth", "advocate", 0)), None, ()),
        (A.CONFIRM_WAY_BACK, {}, replace(WORKER, role=Role.YOUNG_PERSON), (BY_STARTER,)),
        (A.CONFIRM_WAY_BACK, {"way_back": None}, None, (BY_STARTER, ONE_HAND, UNSEEN)),
        (A.CONFIRM_WAY_BACK, {"way_back.young_person_id": "other"}, None, (BY_STARTER, ONE_HAND, UNSEEN)),
        (A.CONFIRM_WAY_BACK, {"way_back.state": WayBackState.OPEN}, None, (UNSEEN,)),
        (A.CONFIRM_WAY_BACK, {"way_back.taken_up_on": None}, None, (UNSEEN,)),
        (A.CONFIRM_WAY_BACK, {"seen_on": None}, None, (UNSEEN,)),
        (A.CONFIRM_WAY_BACK, {"seen_on": TAKEN_UP.taken_up_on}, None, ()),
        (A.CONFIRM_WAY_BACK, {"seen_on": TAKEN_UP.taken_up_on - A_DAY}, None, (UNSEEN,)),
        (A.CONFIRM_WAY_BACK, {"seen_on": TODAY + A_DAY}, None, (UNSEEN,)),
        (A.CONFIRM_WAY_BACK, {"now": None}, None, (TOO_SOON,)),
        # --- opening
        (A.COME_BACK_IN, {}, None, ()),
        (A.COME_BACK_IN, {"way_back": None}, None, (OPENED,)),
        (A.COME_BACK_IN, {"way_back.young_person_id": "other"}, None, (OPENED,)),
        (A.COME_BACK_IN, {"way_back.state": WayBackState.TAKEN_UP}, None, (OPENED,)),
        (A.COME_BACK_IN, {"way_back.opens_at": None}, None, (OPENED,)),
        (A.COME_BACK_IN, {"way_back.opens_at": NOW + A_SECOND}, None, (OPENED,)),
        (A.COME_BACK_IN, {"now": None}, None, (OPENED,)),
    ],
)
def test_a_way_back_needs_two_adults_and_a_day(action, changes, actor, found):
    assert said(line_2, right(action), changes, actor) == faults(*found)
    assert said(line_2, right(action), changes, actor, allowed=False) == []


def test_each_step_of_a_way_back_is_shown_and_another_adult_confirms():
    for action in (A.LET_BACK_IN, A.TAKE_UP_WAY_BACK, A.CONFIRM_WAY_BACK, A.STOP_WAY_BACK):
        found = said(line_2, right(action), lacking=[D.SHOW_ON_OLD_PHONES])
        assert found == faults(f"{action} {UNSHOWN}")
    for action in (A.LET_BACK_IN, A.TAKE_UP_WAY_BACK):
        fault = faults(f"{action} {NOBODY_ELSE}")
        assert said(line_2, right(action), lacking=[D.CONFIRM_THE_WAY_BACK]) == fault
        by_the_same = duty_of(right(action), D.CONFIRM_THE_WAY_BACK, who=Who.ACTOR)
        assert said(line_2, right(action), duties=[by_the_same]) == fault


def test_a_confirmed_way_back_waits_a_day_and_a_stopped_one_opens_nothing():
    confirming, stopping = right(A.CONFIRM_WAY_BACK), right(A.STOP_WAY_BACK)
    assert said(line_2, confirming, lacking=[D.WAIT_FOR_THE_KEY]) == faults(TOO_SOON)
    for not_before, found in ((NOW + A_DAY, ()), (NOW + A_DAY - A_SECOND, (TOO_SOON,)), (None, (TOO_SOON,))):
        duty = duty_of(confirming, D.WAIT_FOR_THE_KEY, not_before=not_before)
        assert said(line_2, confirming, duties=[duty]) == faults(*found)
    assert said(line_2, stopping) == []
    assert said(line_2, stopping, lacking=[D.END_THE_NEW_KEY]) == faults(STILL_OPENS)
    for later in ({"by": TODAY}, {"not_before": NOW}):
        assert said(line_2, stopping, duties=[duty_of(stopping, D.END_THE_NEW_KEY, **later)]) == faults(STILL_OPENS)
    assert said(line_2, stopping, actor=YOUNG) == []

"""What the floor says where a young person is refused what is theirs, or another does it for them: word for word."""

from dataclasses import replace

import pytest

from consent import floor
from consent.actions import Action as A
from consent.duties import DutyCode as D
from consent.floor import line_1_own_acts_are_never_refused as line_1
from consent.floor import line_2_no_yes_by_another as line_2
from consent.terms import RecordKind, RecordState, WayBackState
from consent.witnesses.people import DECISION, DRAFT, NOT_SET_UP, ON_TABLET, WORKER, YOUNG
from tests.consent.floor_says import PROFILE, right, said

STATES = {state: state in (WayBackState.OPEN, WayBackState.TAKEN_UP, WayBackState.CONFIRMED) for state in WayBackState}
ABOUT_THEM = [
    ({}, YOUNG, True),
    ({}, ON_TABLET, False),
    ({}, WORKER, False),
    ({"record": None}, YOUNG, False),
    ({"record.kind": RecordKind.VOICE}, YOUNG, False),
    ({"record.state": RecordState.DRAFT}, YOUNG, False),
    ({"record.young_person_id": "other"}, YOUNG, False),
]
ON_OWN_RECORD = [({"record": None}, YOUNG, False), ({"record.owner_id": "worker"}, YOUNG, False), ({}, YOUNG, True)]
REFUSED = [
    *((action, *row) for action in (A.OPEN_DECISION, A.SAY_BACK, A.ASK_FOR_ANOTHER_LOOK) for row in ABOUT_THEM),
    *((action, *row) for action in (A.KEEP_DRAFT, A.TAKE_BACK, A.STOP_SHARING, A.OPEN_RECORD) for row in ON_OWN_RECORD),
    (A.KEEP_DRAFT, {}, ON_TABLET, True),
    (A.KEEP_DRAFT, {}, NOT_SET_UP, False),
    (A.KEEP_DRAFT, {"young_person": None}, YOUNG, False),
    (A.KEEP_DRAFT, {"young_person.id": "worker", "record.owner_id": "worker"}, WORKER, False),
    (A.TAKE_BACK, {}, ON_TABLET, False),
    (A.SEE_WHO_LOOKED, {}, YOUNG, True),
    (A.SEE_WHO_LOOKED, {}, ON_TABLET, False),
    (A.DISOWN_WORDS, {}, YOUNG, True),
    (A.DISOWN_WORDS, {"record.kind": RecordKind.PLAN}, YOUNG, False),
    (A.DISOWN_WORDS, {"record.state": RecordState.SENT}, YOUNG, False),
    (A.DISOWN_WORDS, {"record.young_person_id": "other"}, YOUNG, False),
    *((A.STOP_WAY_BACK, {"way_back.state": state}, YOUNG, alive) for state, alive in STATES.items()),
    (A.STOP_WAY_BACK, {}, ON_TABLET, True),
    (A.STOP_WAY_BACK, {}, NOT_SET_UP, False),
    (A.STOP_WAY_BACK, {"way_back": None}, YOUNG, False),
    (A.STOP_WAY_BACK, {"way_back.young_person_id": "other"}, YOUNG, False),
    (A.SEND_VOICE, {"record": DECISION}, YOUNG, False),
    (A.SEND_VOICE, {}, YOUNG, False),
]


@pytest.mark.parametrize(("action", "changes", "actor", "is_their_right"), REFUSED)
def test_what_is_theirs_is_never_refused(action, changes, actor, is_their_right):
    found = said(line_1, right(action), changes, actor, allowed=False)
    assert found == ([f"Line 1: a young person was refused {action}."] if is_their_right else [])
    assert said(line_1, right(action), changes, actor) == []


OWN = (
    A.SEND_VOICE,
    A.SHARE_MORE,
    A.CONFIRM_WORDS,
    A.DISOWN_WORDS,
    A.TAKE_BACK,
    A.STOP_SHARING,
    A.SEE_WHO_LOOKED,
    A.OPEN_DECISION,
    A.SAY_BACK,
    A.ASK_FOR_ANOTHER_LOOK,
    A.ENROL,
)


@pytest.mark.parametrize("action", OWN)
def test_nobody_does_it_for_them(action):
    fault = f"Line 2: keyworker could {action} for a young person."
    assert said(line_2, right(action)) == []
    assert fault in said(line_2, right(action), actor=WORKER)
    assert said(line_2, right(action), actor=WORKER, allowed=False) == []


def test_what_adults_do_is_not_theirs():
    assert said(line_2, right(A.ANSWER_VOICE)) == []
    assert said(line_2, right(A.KEEP_DRAFT), actor=WORKER) == []


@pytest.mark.parametrize("action", [A.SEND_VOICE, A.SHARE_MORE])
def test_a_yes_is_recorded_by_their_own_signed_in_act_alone(action):
    not_theirs = f"Line 2: {action} recorded a yes that was not the young person’s signed-in act."
    by_another = f"Line 2: keyworker could {action} for a young person."
    unasked = f"Line 2: {action} took words from a session without asking to confirm them."
    assert said(line_2, right(action), actor=WORKER) == [by_another, not_theirs]
    assert said(line_2, right(action), actor=NOT_SET_UP) == [not_theirs, unasked]
    assert said(line_2, right(action), actor=NOT_SET_UP, lacking=[D.PERMISSION_RECORDED]) == [unasked]
    assert said(line_2, right(action), actor=ON_TABLET) == []


def test_words_of_a_session_are_confirmed_later():
    proposing = right(A.SEND_VOICE, 1)
    assert said(line_2, proposing) == []
    unasked = "Line 2: send_voice took words from a session without asking to confirm them."
    assert said(line_2, proposing, lacking=[D.CONFIRM_THESE_WORDS]) == [unasked]
    assert said(line_2, right(A.KEEP_DRAFT), {"record": DRAFT}, NOT_SET_UP) == []


@pytest.mark.parametrize("setting", floor.LIMITS)
def test_a_profile_goes_to_the_limit_and_no_further(setting):
    least, most = floor.LIMITS[setting]
    tried = [(least, False), (least - 1, True)] + ([(most, False), (most + 1, True)] if most else [])
    for number, is_past in tried:
        fault = f"Line 3: {setting} is {number}, which lowers the floor."
        assert floor.line_3_limits(replace(PROFILE, **{setting: number})) == ([fault] if is_past else [])


def test_every_setting_past_its_limit_is_named():
    past = replace(PROFILE, answer_working_days=16, second_yes_wait_hours=23)
    assert floor.line_3_limits(past) == [
        "Line 3: answer_working_days is 16, which lowers the floor.",
        "Line 3: second_yes_wait_hours is 23, which lowers the floor.",
    ]

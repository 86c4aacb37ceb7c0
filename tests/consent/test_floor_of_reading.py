"""What the floor says of a record opened or passed on without what it stands on: each half and each edge of a yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.facts import Relationship
from consent.floor import line_5_no_read_without_a_yes as line_5
from consent.floor import line_7_just_me_stays_just_me as line_7
from consent.floor import line_8_what_is_about_a_worker_is_kept_from_them as line_8
from consent.terms import Basis, PermissionState, RecordState
from consent.witnesses.people import (
    ABOUT_WORKER,
    ABOUT_WORKER_ANSWERED,
    ADMINISTRATOR,
    DECISION,
    DRAFT,
    INSPECTOR,
    LEAD,
    LISTED,
    NEW,
    NOW,
    SAFEGUARDING_LEAD,
    SENT,
    THEMSELVES,
    TODAY,
    TYPED,
    YOUNG,
)
from tests.consent.floor_says import right, said

A_SECOND, A_DAY = timedelta(seconds=1), timedelta(days=1)
READING = right(A.OPEN_RECORD, 2)
(KEY,) = READING.situation.grants
(YES,) = READING.situation.permissions
BY_LEAD = replace(DECISION, owner_id="lead")
TIE = Relationship("young", "worker", None, TODAY, None, True)


def key(**changes):
    return {"grants": (replace(KEY, **changes),)}


def a_yes(**changes):
    return {"permissions": (replace(YES, **changes),)}


def by_work(record=BY_LEAD, **changes):
    return key(basis=Basis.DUTY) | {"permissions": (), "record": record, "relationships": (replace(TIE, **changes),)}


YES_STANDS = [
    (a_yes(), True),
    (a_yes(given_at=None), False),
    (a_yes(given_at=NOW), True),
    (a_yes(given_at=NOW + A_SECOND), False),
    (a_yes(withdrawn_at=NOW), False),
    (a_yes(expires_on=TODAY), False),
    (a_yes(expires_on=TODAY + A_DAY), True),
    (a_yes(reader_id="lead"), False),
    (a_yes(record_id=None), True),
    (a_yes(record_id="other"), False),
    (a_yes(young_person_id="other"), False),
    (a_yes(state=PermissionState.WAITING), False),
    ({"permissions": None}, False),
    ({"today": None}, False),
    ({"now": None}, False),
]
WORK_STANDS = [
    (by_work(), True),
    (by_work(ends_on=TODAY), False),
    (by_work(ends_on=TODAY + A_DAY), True),
    (by_work(starts_on=None), False),
    (by_work(starts_on=TODAY + A_DAY), False),
    (by_work(confirmed=None), False),
    (by_work(worker_id="lead"), False),
    (by_work(young_person_id="other"), False),
    (by_work() | {"young_person": None}, False),
    (by_work() | {"today": None}, False),
    (by_work() | {"relationships": None}, False),
    (by_work(record=SENT), False),
    (by_work(record=TYPED), True),
    (by_work(record=replace(TYPED, typed_by_id="lead")), False),
    (by_work(record=replace(TYPED, typed_by_id=None)), False),
]
OPENED = [
    *YES_STANDS,
    *WORK_STANDS,
    ({"record": None}, False),
    ({"record.owner_id": "worker", "grants": None}, True),
    ({"grants": None}, False),
    (a_yes(id="other"), False),
    (key(permission_id=None), False),
    (key(basis=Basis.DUTY), False),
    (key(reader_id="lead"), False),
    (key(record_id="other"), False),
    (key(opens_at=NOW), True),
    (key(opens_at=NOW + A_SECOND), False),
    (key(expires_at=NOW), False),
    (key(expires_at=NOW + A_SECOND), True),
    ({"record.state": RecordState.TAKEN_BACK}, False),
    ({"record.state": None}, False),
    (by_work() | {"grants": (replace(KEY, basis=Basis.OWN),)}, False),
]


@pytest.mark.parametrize(("changes", "may"), OPENED)
def test_a_record_opens_on_what_stands(changes, may):
    fault = ["Line 5: keyworker could open a record without a yes that stands."]
    assert said(line_5, READING, changes) == ([] if may else fault)
    assert said(line_5, READING, changes, allowed=False) == []


@pytest.mark.parametrize(
    ("changes", "may"),
    [({}, True), ({"grants": None}, False), ({"record.state": RecordState.SAVED}, False), ({"record": DRAFT}, True)],
)
def test_what_adults_wrote_opens_for_them_once_it_was_shown(changes, may):
    fault = ["Line 5: young_person could open a record without a yes that stands."]
    assert said(line_5, right(A.OPEN_RECORD, 1), changes) == ([] if may else fault)


OWED = right(A.CARRY_OUT_OWED)
BY_WORK = {"permissions": (), "record": BY_LEAD, "relationships": (TIE,)}
NOT_CONFIRMED = {"young_person.confirmed": None}
PASSED_ON = [
    ({}, True),
    ({"record": None}, False),
    ({"young_person": None}, False),
    ({"young_person.id": "other"}, False),
    ({"readers": (LISTED, NEW)}, False),
    ({"permissions": None}, False),
    ({"permissions": None, "record.owner_id": "worker"}, True),
    (NOT_CONFIRMED, True),
    (NOT_CONFIRMED | {"readers": (replace(LISTED, early=None),)}, False),
    ({"readers": (replace(LISTED, early=None),)}, True),
    ({"record.state": RecordState.TAKEN_BACK}, False),
    (BY_WORK, True),
    (BY_WORK | {"relationships": None}, False),
    (BY_WORK | {"record": SENT}, False),
    (BY_WORK | {"record": TYPED}, True),
    (BY_WORK | {"relationships": None, "readers": (THEMSELVES,)}, True),
    (BY_WORK | {"relationships": None, "readers": (THEMSELVES,)} | NOT_CONFIRMED, True),
    ({"permissions": (), "readers": (replace(THEMSELVES, person_id="lead"),)}, False),
]


@pytest.mark.parametrize(("changes", "may"), PASSED_ON)
def test_a_promised_key_is_passed_on_while_what_it_stands_on_stands(changes, may):
    fault = ["Line 5: a promised key was passed on without anything it stands on."]
    assert said(line_5, OWED, changes) == ([] if may else fault)
    assert said(line_5, OWED, changes, allowed=False) == []


SAFEGUARDING = replace(KEY, basis=Basis.SAFEGUARDING)
JUST_ME = "let somebody else at “just me”."
ONLY_FOR_SAFETY = "went through on the safeguarding key alone."


@pytest.mark.parametrize(
    ("question", "changes", "faults"),
    [
        (READING, {}, []),
        (READING, {"record": DRAFT}, [f"open_record {JUST_ME}"]),
        (READING, {"record": None}, []),
        (READING, {"record": replace(DRAFT, owner_id="worker")}, []),
        (READING, {"grants": (SAFEGUARDING,)}, [f"open_record {ONLY_FOR_SAFETY}"]),
        (READING, {"grants": (SAFEGUARDING, KEY)}, []),
        (READING, {"grants": (SAFEGUARDING,), "record": replace(SENT, owner_id="worker")}, []),
        (right(A.ANSWER_VOICE), {"grants": (SAFEGUARDING,)}, [f"answer_voice {ONLY_FOR_SAFETY}"]),
        (right(A.SHOW_PLAN), {"record": DRAFT}, [f"show_plan {JUST_ME}"]),
        (right(A.OPEN_RECORD), {}, []),
        (OWED, {"record": DRAFT}, [f"carry_out_owed {JUST_ME}"]),
        (OWED, {"record": DRAFT, "readers": (THEMSELVES,)}, []),
        (right(A.OPEN_RECORD), {"readers": (LISTED,)}, []),
        (right(A.KEEP_DRAFT, 1), {"record": DRAFT}, []),
    ],
)
def test_just_me_stays_just_me(question, changes, faults):
    assert said(line_7, question, changes) == [f"Line 7: {fault}" for fault in faults]
    assert said(line_7, question, changes, allowed=False) == []


@pytest.mark.parametrize("actor", [SAFEGUARDING_LEAD, INSPECTOR, ADMINISTRATOR])
def test_some_roles_never_read_by_an_ordinary_rule(actor):
    for question in (READING, right(A.ANSWER_VOICE), right(A.SHOW_PLAN), OWED):
        assert said(line_7, question, actor=actor) == [f"Line 7: {actor.role} could {question.action}."]


AS_COVER = replace(LISTED, cover_for_id="colleague")
NOT_BY_NAME = a_yes(record_id=None)
ABOUT_THEM = {"record": ABOUT_WORKER}
COULD = "without being picked by name."


@pytest.mark.parametrize(
    "action",
    [A.OPEN_RECORD, A.ANSWER_VOICE, A.EDIT_DECISION, A.SHOW_PLAN, A.QUOTE, A.DECIDE_AGAINST],
)
@pytest.mark.parametrize(
    ("changes", "actor", "is_kept"),
    [
        ({}, None, True),
        (NOT_BY_NAME, None, False),
        (a_yes(reader_id="lead"), None, False),
        ({"permissions": None}, None, False),
        (key(cover_for_id="colleague"), None, False),
        ({"grants": None}, None, False),
        ({"grants": (KEY, replace(KEY, cover_for_id="colleague"))}, None, True),
        (NOT_BY_NAME, LEAD, True),
        (NOT_BY_NAME | {"record": SENT}, None, True),
        (NOT_BY_NAME | {"record": None}, None, True),
        (NOT_BY_NAME | {"record": replace(ABOUT_WORKER, owner_id="worker")}, None, True),
        ({"record": replace(ABOUT_WORKER_ANSWERED, id="answer"), **key(record_id="answer")}, None, True),
        ({"record": replace(ABOUT_WORKER_ANSWERED, answers_id=None), **key(record_id="answer")}, None, False),
    ],
)
def test_whom_it_is_about_reads_it_only_when_picked_by_name(action, changes, actor, is_kept):
    question = READING if action is A.OPEN_RECORD else right(action)
    everything = ABOUT_THEM | {"grants": (KEY,), "permissions": (YES,), "readers": ()} | changes
    fault = f"Line 8: whom it is about could {action} {COULD}"
    assert said(line_8, question, everything, actor) == ([] if is_kept else [fault])
    assert said(line_8, question, everything, actor, allowed=False) == []


@pytest.mark.parametrize("action", [A.SEND_VOICE, A.SHARE_MORE, A.CONFIRM_WORDS, A.CARRY_OUT_OWED])
def test_nobody_gets_as_cover_what_is_about_them(action):
    fault = f"Line 8: {action} gave somebody, as cover, what is about themselves."
    named = {"readers": (AS_COVER,), "permissions": (YES,), "grants": (KEY,)}
    assert said(line_8, right(action), ABOUT_THEM | named) == [fault]
    assert said(line_8, right(action), ABOUT_THEM | named | {"readers": (LISTED,)}) == []
    elsewhere = {"readers": (replace(AS_COVER, person_id="cover"),)}
    assert said(line_8, right(action), ABOUT_THEM | named | elsewhere) == []
    assert said(line_8, right(A.TAKE_BACK), ABOUT_THEM | named) == []


def test_what_is_passed_on_reaches_whom_it_is_about_only_by_name():
    action = A.CARRY_OUT_OWED
    fault = "Line 8: carry_out_owed reached whom it is about, who was not picked by name."
    given = ABOUT_THEM | {"readers": (LISTED,), "grants": (KEY,)}
    assert said(line_8, right(action), given | a_yes(), YOUNG) == []
    assert said(line_8, right(action), given | NOT_BY_NAME, YOUNG) == [fault]
    assert said(line_8, right(action), given | NOT_BY_NAME | {"readers": (NEW,)}, YOUNG) == []
    assert said(line_8, right(A.SEND_VOICE), given | NOT_BY_NAME) == []
    assert said(line_8, OWED, given | a_yes()) == []

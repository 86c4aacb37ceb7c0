"""What the floor says of complaints and of asking for an advocate: each fault and edge, word for word."""

from dataclasses import replace

import pytest

from consent.actions import Action as A
from consent.capabilities import Role
from consent.duties import DutyCode as D
from consent.floor.speaking_up import (
    line_1_speaking_up_is_never_refused,
    line_2_nobody_speaks_up_for_them,
    line_5_complaints_never_wait,
    line_6_whoever_was_asked_gets_in_touch,
    line_8_complaints_go_outside_the_line,
)
from consent.terms import RecordKind
from consent.witnesses.people import NOT_SET_UP, NOW, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import COMPLAINT, ON_TABLET
from tests.consent.floor_says import duty_of, giving, right, said

OUTSIDE = [
    ({}, True),
    ({"complaint": None}, False),
    ({"complaint.about_ids": None}, False),
    ({"complaint.line_ids": None}, False),
    ({"complaint.about_ids": frozenset({"chair"})}, False),
    ({"complaint.line_ids": frozenset({"chair"})}, False),
    ({"worker": None}, False),
    ({"worker.role": Role.ADVOCATE}, True),
    ({"worker.role": Role.KEYWORKER}, False),
    ({"worker.service_id": "elsewhere"}, False),
    ({"young_person": None}, False),
    ({"young_person.service_id": None, "worker.service_id": None}, False),
]
THEIRS = [
    ({}, ON_TABLET, True),
    ({}, NOT_SET_UP, False),
    ({}, WORKER, False),
    ({"record": None}, YOUNG, False),
    ({"record.kind": RecordKind.VOICE}, YOUNG, False),
    ({"record.owner_id": "worker"}, YOUNG, False),
    ({"record.young_person_id": "other"}, YOUNG, False),
    ({"complaint.words_given": None}, YOUNG, False),
    *((changes, YOUNG, is_outside) for changes, is_outside in OUTSIDE),
]


@pytest.mark.parametrize(("changes", "actor", "is_their_right"), THEIRS)
def test_saying_what_is_wrong_to_somebody_outside_is_never_refused(changes, actor, is_their_right):
    fault = ["Line 1: a young person was refused complain."] if is_their_right else []
    line = line_1_speaking_up_is_never_refused
    assert said(line, right(A.COMPLAIN), changes, actor, allowed=False) == fault
    assert said(line, right(A.COMPLAIN), changes, actor) == []
    assert said(line, right(A.ACCEPT_ADVOCATE), allowed=False) == []


@pytest.mark.parametrize(("changes", "is_outside"), OUTSIDE)
def test_a_complaint_goes_outside_the_line(changes, is_outside):
    fault = [] if is_outside else ["Line 8: a complaint went to whom it is about, or into their line."]
    assert said(line_8_complaints_go_outside_the_line, right(A.COMPLAIN), changes) == fault
    assert said(line_8_complaints_go_outside_the_line, right(A.COMPLAIN), changes, allowed=False) == []


def test_a_complaint_is_kept_from_whom_it_is_about():
    line, complaining = line_8_complaints_go_outside_the_line, right(A.COMPLAIN)
    found = said(line, complaining, lacking=[D.KEEP_FROM_WHOM_IT_IS_ABOUT])
    assert found == ["Line 8: a complaint is not kept from whom it is about."]
    for code in (D.GRANT_TO_SAFEGUARDING, D.GRANT_TO_READERS, D.OWE_TO_READERS):
        found = said(line, complaining, duties=[giving("lead", code=code)])
        assert found == ["Line 8: a complaint went to more than the one person outside."]


LOOKS = [(A.OPEN_RECORD, 2), (A.ANSWER_VOICE, 0), (A.EDIT_DECISION, 0), (A.QUOTE, 0)]


@pytest.mark.parametrize(("action", "number"), LOOKS)
def test_whom_a_complaint_is_about_never_sees_it(action, number):
    line, looking = line_8_complaints_go_outside_the_line, right(action, number)
    assert said(line, looking, {"record": COMPLAINT}) == [f"Line 8: whom a complaint is about could {action}."]
    assert said(line, looking, {"record": COMPLAINT}, allowed=False) == []
    assert said(line, looking, {"record": replace(COMPLAINT, about_id="lead")}) == []
    assert said(line, looking, {"record": replace(COMPLAINT, kind=RecordKind.VOICE)}) == []
    assert said(line, looking, {"record": None}) == []


def test_whom_a_complaint_is_about_may_do_what_shows_nothing():
    found = said(line_8_complaints_go_outside_the_line, right(A.HAND_OVER), {"record": COMPLAINT})
    assert found == []


UNASKED = "became somebody’s advocate unasked."
SOMEBODY_ELSE = "said that somebody else got in touch."
FOR_THEM = [
    (A.COMPLAIN, {}, None, None),
    (A.COMPLAIN, {}, WORKER, "keyworker could complain for a young person."),
    (A.ACCEPT_ADVOCATE, {}, None, None),
    (A.ACCEPT_ADVOCATE, {}, WORKER, f"keyworker {UNASKED}"),
    (A.ACCEPT_ADVOCATE, {"awaited": None}, None, f"advocate {UNASKED}"),
    (A.ACCEPT_ADVOCATE, {"awaited.open": None}, None, f"advocate {UNASKED}"),
    (A.ACCEPT_ADVOCATE, {"awaited.who_id": "somebody"}, None, f"advocate {UNASKED}"),
    (A.ACCEPT_ADVOCATE, {"awaited.who_id": "advocate"}, None, None),
    (A.ACCEPT_ADVOCATE, {"awaited.young_person_id": "other"}, None, f"advocate {UNASKED}"),
    (A.ACCEPT_ADVOCATE, {"young_person": None}, None, f"advocate {UNASKED}"),
    (A.SAY_IN_TOUCH, {}, None, None),
    (A.SAY_IN_TOUCH, {"awaited": None}, None, f"advocate {SOMEBODY_ELSE}"),
    (A.SAY_IN_TOUCH, {"awaited.who_id": None}, None, f"advocate {SOMEBODY_ELSE}"),
    (A.SAY_IN_TOUCH, {}, WORKER, f"keyworker {SOMEBODY_ELSE}"),
    (A.ASK_FOR_ADVOCATE, {}, WORKER, None),
]


@pytest.mark.parametrize(("action", "changes", "actor", "fault"), FOR_THEM)
def test_nobody_speaks_up_for_them(action, changes, actor, fault):
    found = said(line_2_nobody_speaks_up_for_them, right(action), changes, actor)
    assert found == ([] if fault is None else [f"Line 2: {fault}"])
    assert said(line_2_nobody_speaks_up_for_them, right(action), changes, actor, allowed=False) == []


def test_a_complaint_goes_at_once_and_to_nobody_without_their_yes():
    line, complaining = line_5_complaints_never_wait, right(A.COMPLAIN)
    waits = ["Line 5: a complaint had to wait."]
    no_yes = ["Line 5: a complaint went to somebody without the young person’s yes."]
    assert said(line, complaining) == []
    assert said(line, complaining, lacking=[D.SEND_IT_OUTSIDE]) == waits
    assert said(line, complaining, duties=[duty_of(complaining, D.SEND_IT_OUTSIDE, by=TODAY)]) == waits
    assert said(line, complaining, duties=[duty_of(complaining, D.SEND_IT_OUTSIDE, not_before=NOW)]) == waits
    for code in (D.WAIT_FOR_SECOND_YES, D.OWE_UNTIL_CONFIRMED):
        assert said(line, complaining, duties=[giving("chair", code=code)]) == waits
    assert said(line, complaining, lacking=[D.PERMISSION_RECORDED]) == no_yes
    assert said(line, complaining, duties=[giving("chair", "lead", code=D.PERMISSION_RECORDED)]) == no_yes
    assert said(line, complaining, lacking=[D.SEND_IT_OUTSIDE], allowed=False) == []
    assert said(line, right(A.ASK_FOR_ADVOCATE)) == []


@pytest.mark.parametrize(("action", "code"), [(A.ASK_FOR_ADVOCATE, D.ADVOCATE_ANSWERS), (A.COMPLAIN, D.GET_IN_TOUCH)])
def test_somebody_gets_in_touch_by_a_day(action, code):
    line, asking = line_6_whoever_was_asked_gets_in_touch, right(action)
    fault = [f"Line 6: nobody need get in touch after {action}."]
    assert said(line, asking) == []
    assert said(line, asking, lacking=[code]) == fault
    assert said(line, asking, duties=[duty_of(asking, code, by=None)]) == fault
    assert said(line, asking, {"today": None}, lacking=[code]) == []
    assert said(line, asking, lacking=[code, D.TELL_THE_YOUNG_PERSON], allowed=False) == []


@pytest.mark.parametrize("action", [A.ACCEPT_ADVOCATE, A.SAY_IN_TOUCH])
def test_they_are_told_what_happens(action):
    line, telling = line_6_whoever_was_asked_gets_in_touch, right(action)
    assert said(line, telling) == []
    assert said(line, telling, lacking=[D.TELL_THE_YOUNG_PERSON]) == [
        f"Line 6: {action} did not reach the young person."
    ]

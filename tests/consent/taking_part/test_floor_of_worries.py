"""What the floor says of a worry about safety that is passed on, and of a note on it, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.capabilities import Role
from consent.duties import DutyCode as D
from consent.facts import Worker
from consent.floor.worries import (
    line_1_a_note_is_never_refused,
    line_5_safety_never_waits,
    line_7_worries_open_for_their_receiver,
)
from consent.terms import RecordKind
from consent.witnesses.people import NOT_SET_UP, NOW, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import ON_TABLET
from tests.consent.floor_says import duty_of, giving, right, said

NOTES = [
    ({}, YOUNG, True),
    ({}, ON_TABLET, True),
    ({}, NOT_SET_UP, False),
    ({}, WORKER, False),
    ({"record": None}, YOUNG, False),
    ({"record.kind": RecordKind.VOICE}, YOUNG, False),
    ({"record.young_person_id": "other"}, YOUNG, False),
    ({"telling": None}, YOUNG, False),
    ({"telling.told": None}, YOUNG, False),
    ({"young_person": None}, YOUNG, False),
]


@pytest.mark.parametrize(("changes", "actor", "is_their_right"), NOTES)
def test_a_note_is_theirs_to_add_and_nobody_elses(changes, actor, is_their_right):
    fault = ["Line 1: a note was refused, or taken from somebody else."]
    line = line_1_a_note_is_never_refused
    assert said(line, right(A.ADD_NOTE), changes, actor) == ([] if is_their_right else fault)
    assert said(line, right(A.ADD_NOTE), changes, actor, allowed=False) == (fault if is_their_right else [])


def at(hours):
    return NOW + timedelta(hours=hours)


UNTOLD = {"telling.told": False, "telling.why_not_given": True}
AGAIN = UNTOLD | {"telling.looked_at_before": True}
TOLD = [
    ({"telling": None}, False),
    ({"telling.told": None}, False),
    (UNTOLD | {"telling.review_at": at(72)}, True),
    (UNTOLD | {"telling.review_at": at(72), "telling.why_not_given": None}, False),
    (UNTOLD | {"telling.review_at": at(73)}, False),
    (UNTOLD | {"telling.review_at": at(0)}, False),
    (UNTOLD | {"telling.review_at": at(24), "now": None}, False),
    (AGAIN | {"telling.review_at": at(24 * 7)}, True),
    (AGAIN | {"telling.review_at": at(24 * 7 + 1)}, False),
]
UNSEEN = "Line 5: a worry was passed on unseen, and nobody looks at that again."
KEPT = "Line 7: a worry is kept from them, and nobody looks at that again."


@pytest.mark.parametrize(("changes", "looked_at"), TOLD)
def test_not_telling_of_a_worry_is_looked_at_again(changes, looked_at):
    base = {"telling.looked_at_before": None} if changes.get("telling", "") is not None else {}
    assert said(line_5_safety_never_waits, right(A.PASS_ON_CONCERN), base | changes) == ([] if looked_at else [UNSEEN])
    if "now" not in changes:
        found = said(line_7_worries_open_for_their_receiver, right(A.LOOK_AT_TELLING), base | changes)
        assert found == ([] if looked_at else [KEPT])


def test_a_worry_and_asking_for_an_advocate_go_at_once():
    for action, code in ((A.PASS_ON_CONCERN, D.PASS_ON_AT_ONCE), (A.ASK_FOR_ADVOCATE, D.SEND_TO_AN_ADVOCATE)):
        line, asking, fault = line_5_safety_never_waits, right(action), [f"Line 5: {action} had to wait."]
        assert said(line, asking) == []
        assert said(line, asking, lacking=[code]) == fault
        assert said(line, asking, lacking=[code], allowed=False) == []
        assert said(line, asking, duties=[duty_of(asking, code, by=TODAY)]) == fault
        assert said(line, asking, duties=[duty_of(asking, code, not_before=NOW)]) == fault
        assert said(line, asking, duties=[giving("worker", code=D.WAIT_FOR_SECOND_YES)]) == fault
    assert said(line_5_safety_never_waits, right(A.QUOTE), {"telling": None}) == []
    assert said(line_5_safety_never_waits, right(A.ASK_FOR_ADVOCATE), {"telling": None, "worker": None}) == []


RECEIVED = [
    ({}, True),
    ({"worker": None}, False),
    ({"worker.role": Role.KEYWORKER}, False),
    ({"worker": Worker("lead", Role.LEAD)}, True),
    ({"concern": None}, False),
    ({"concern.about_ids": None}, False),
    ({"concern.about_ids": frozenset({"safety"})}, False),
]


@pytest.mark.parametrize(("changes", "well"), RECEIVED)
def test_a_worry_goes_to_somebody_who_must_act_and_whom_it_is_not_about(changes, well):
    fault = [] if well else ["Line 8: a worry went to somebody it is about, or who need not act."]
    assert said(line_5_safety_never_waits, right(A.PASS_ON_CONCERN), changes) == fault


NOT_THEIRS = "by somebody a worry was not passed on to."
NOT_SEEN = ["Line 7: a worry was opened unseen."]
ABOUT_THEM = ["Line 7: a worry was opened by somebody it is about."]
OPENED = [
    ({}, [], []),
    ({"worker.person_id": "lead"}, [NOT_THEIRS], []),
    ({"grants": None}, [NOT_THEIRS], []),
    ({"record": None}, [NOT_THEIRS], []),
    ({"record.kind": RecordKind.PLAN}, [NOT_THEIRS], []),
    ({"worker": None}, [NOT_THEIRS], []),
    ({"concern": None}, [], ABOUT_THEM),
    ({"concern.about_ids": None}, [], ABOUT_THEM),
    ({"concern.about_ids": frozenset({"safety"})}, [], ABOUT_THEM),
]


@pytest.mark.parametrize(("changes", "faults", "about_them"), OPENED)
def test_a_worry_opens_for_whoever_it_went_to(changes, faults, about_them):
    line = line_7_worries_open_for_their_receiver
    for action, more in ((A.OPEN_CONCERN, about_them), (A.LOOK_AT_TELLING, [])):
        expected = [*(f"Line 7: {action} {fault}" for fault in faults), *more]
        assert said(line, right(action), changes) == expected
        assert said(line, right(action), changes, allowed=False) == []


LEFT = {"worker.person_id": "colleague", "worker.here": False}
KEYLESS = {"grants": ()}
IN_PLACE = [
    (LEFT, {}, True, True),
    (LEFT, {"role": Role.LEAD}, True, True),
    (LEFT | KEYLESS, {}, False, True),
    (LEFT | {"worker.here": True}, {}, False, False),
    (LEFT | {"worker.here": None}, {}, False, False),
    (LEFT, {"role": Role.KEYWORKER}, False, False),
    (LEFT, {"service_id": "elsewhere"}, False, False),
    (LEFT | {"young_person.service_id": None}, {"service_id": None}, False, False),
    (LEFT | {"young_person": None}, {}, False, False),
    ({"worker.here": False} | KEYLESS, {}, False, True),
    (KEYLESS, {}, False, False),
]


@pytest.mark.parametrize(("changes", "by", "opens", "looks"), IN_PLACE)
def test_once_the_receiver_has_left_whoever_must_act_does_so_in_their_place(changes, by, opens, looks):
    line = line_7_worries_open_for_their_receiver
    for action, may in ((A.OPEN_CONCERN, opens), (A.LOOK_AT_TELLING, looks)):
        actor = replace(right(action).actor, **by)
        assert said(line, right(action), changes, actor) == ([] if may else [f"Line 7: {action} {NOT_THEIRS}"])


def test_in_their_place_acts_nobody_it_is_about():
    line = line_7_worries_open_for_their_receiver
    for about in ({"concern": None}, {"concern.about_ids": None}, {"concern.about_ids": frozenset({"safety"})}):
        found = said(line, right(A.LOOK_AT_TELLING), LEFT | about)
        assert found == [f"Line 7: {A.LOOK_AT_TELLING} {NOT_THEIRS}"]


STILL = UNTOLD | {"telling.looked_at_before": True, "telling.review_at": at(24)}
ALONE = ["Line 7: a worry is kept from them by one person."]
KEPT_BY = [
    (STILL, []),
    (STILL | {"record.owner_id": "safety"}, ALONE),
    (STILL | {"record.owner_id": None}, ALONE),
    (STILL | {"record": None}, [f"Line 7: {A.LOOK_AT_TELLING} {NOT_THEIRS}", *ALONE]),
    ({"record.owner_id": "safety"}, []),
    ({"telling": None, "record.owner_id": "safety"}, [KEPT, *ALONE]),
]


@pytest.mark.parametrize(("changes", "found"), KEPT_BY)
def test_a_worry_is_kept_from_them_by_two_people(changes, found):
    assert said(line_7_worries_open_for_their_receiver, right(A.LOOK_AT_TELLING), changes) == found


def test_opening_a_worry_is_seen():
    line = line_7_worries_open_for_their_receiver
    assert said(line, right(A.OPEN_CONCERN), lacking=[D.AUDIT_OPENING]) == NOT_SEEN
    assert said(line, right(A.OPEN_CONCERN), {"telling": None}) == []
    assert said(line, right(A.LOOK_AT_TELLING), lacking=[D.AUDIT_OPENING]) == []
    assert said(line, right(A.QUOTE)) == []

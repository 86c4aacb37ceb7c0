"""What the floor says of typed words where a broken table said yes: each fault and edge, word for word."""

from dataclasses import replace

import pytest

from consent.actions import Action as A
from consent.capabilities import Role
from consent.duties import DutyCode as D
from consent.floor import line_2_no_yes_by_another as line_2
from consent.terms import RecordKind, RecordState
from consent.witnesses.people import (
    ON_TABLET,
    STRANGER,
    TODAY,
    TYPED,
    WORKER,
)
from tests.consent.floor_says import duty_of, giving, right, said

NOT_WAITING = (
    {"record": None},
    {"record.kind": RecordKind.PLAN},
    {"record.state": RecordState.SENT},
)

# --- typing

COUNTED = "typing for a young person counted as their yes."
UNASKED = "a worker typed words that nobody is asked to confirm."
UNREACHED = "a worker typed words that do not reach the young person."
NOT_THEIRS = "somebody typed for a young person they do not work with, or under another’s name."


def faults(*said_of_it):
    return [f"Line 2: {fault}" for fault in said_of_it]


@pytest.mark.parametrize(
    ("changes", "actor", "is_theirs"),
    [
        ({}, None, True),
        *((changes, None, False) for changes in NOT_WAITING),
        ({"record.typed_by_id": "stranger"}, None, False),
        ({"record.typed_by_id": None}, None, False),
        ({"relationships": None}, None, False),
        ({"record.typed_by_id": "stranger"}, STRANGER, False),
        ({"record.typed_by_id": "worker"}, replace(WORKER, role=Role.YOUNG_PERSON), False),
    ],
)
def test_a_worker_types_for_whom_they_work_with_and_under_their_own_name(changes, actor, is_theirs):
    assert said(line_2, right(A.TYPE_FOR), changes, actor) == ([] if is_theirs else faults(NOT_THEIRS))
    assert said(line_2, right(A.TYPE_FOR), changes, actor, allowed=False) == []


def test_typing_is_no_yes_and_reaches_them():
    typing = right(A.TYPE_FOR)
    brought_by_a_yes = (
        D.PERMISSION_RECORDED,
        D.GRANT_TO_READERS,
        D.OWE_TO_READERS,
        D.OWE_UNTIL_CONFIRMED,
        D.NAME_AN_ADULT_AND_A_DATE,
    )
    for code in brought_by_a_yes:
        found = said(line_2, typing, duties=[giving("worker", code=code)])
        assert found[0] == faults(COUNTED)[0]
    assert said(line_2, typing, lacking=[D.CONFIRM_THESE_WORDS]) == faults(UNASKED)
    assert said(line_2, typing, lacking=[D.GRANT_TO_YOUNG_PERSON]) == faults(UNREACHED)
    later = giving("young", code=D.OWE_TO_YOUNG_PERSON)
    assert said(line_2, typing, lacking=[D.GRANT_TO_YOUNG_PERSON], duties=[later]) == []


# --- handing over, confirming, disowning, deleting

SIGNED_IN = "a tablet changed hands with an adult still signed in on it."
STRANGE = "somebody handed a tablet to a young person they do not work with."
NOT_EXACTLY = "words became a young person’s own without their own yes to exactly these."
NO_YES = "words were confirmed and no yes was recorded."
KEPT = "words that are not theirs were kept."
DELETED = "words that a young person had made theirs, or that another typed, were deleted by a worker."
CALLED_DELETED = "typed words were called deleted and kept."


@pytest.mark.parametrize(
    ("action", "changes", "actor", "found"),
    [
        (A.HAND_OVER, {}, None, ()),
        (A.HAND_OVER, {"relationships": None}, None, (STRANGE,)),
        (A.HAND_OVER, {}, replace(WORKER, scope=ON_TABLET.scope), (STRANGE,)),
        (A.HAND_OVER, {}, STRANGER, (STRANGE,)),
        (A.CONFIRM_WORDS, {}, None, ()),
        *((A.CONFIRM_WORDS, changes, None, (NOT_EXACTLY,)) for changes in NOT_WAITING),
        (A.CONFIRM_WORDS, {"version_id": "first"}, None, (NOT_EXACTLY,)),
        (A.CONFIRM_WORDS, {"version_id": None, "record.version_id": None}, None, (NOT_EXACTLY,)),
        (A.CONFIRM_WORDS, {"record.owner_id": "worker"}, None, (NOT_EXACTLY,)),
        (A.CONFIRM_WORDS, {"record.young_person_id": "other"}, None, (NOT_EXACTLY,)),
        (A.CONFIRM_WORDS, {}, ON_TABLET, (NOT_EXACTLY,)),
        (A.DISOWN_WORDS, {}, None, ()),
        (A.DELETE_TYPED, {}, None, ()),
        *((A.DELETE_TYPED, changes, None, (DELETED,)) for changes in NOT_WAITING),
        (A.DELETE_TYPED, {"record.typed_by_id": "stranger"}, None, (DELETED,)),
    ],
)
def test_typed_words_are_theirs_by_their_own_yes_to_exactly_these(action, changes, actor, found):
    assert said(line_2, right(action), changes, actor) == faults(*found)
    assert said(line_2, right(action), changes, actor, allowed=False) == []


@pytest.mark.parametrize(
    ("action", "code", "fault"),
    [
        (A.HAND_OVER, D.END_THEIR_OWN_SESSION, SIGNED_IN),
        (A.DISOWN_WORDS, D.END_THE_PROPOSAL, KEPT),
        (A.DELETE_TYPED, D.END_THE_PROPOSAL, CALLED_DELETED),
    ],
)
def test_what_ends_with_typed_words_ends_at_once(action, code, fault):
    assert said(line_2, right(action), lacking=[code]) == faults(fault)
    assert said(line_2, right(action), duties=[duty_of(right(action), code, by=TODAY)]) == faults(fault)


def test_confirmed_words_have_a_yes():
    assert said(line_2, right(A.CONFIRM_WORDS), lacking=[D.PERMISSION_RECORDED]) == faults(NO_YES)


@pytest.mark.parametrize("action", [A.SEND_VOICE, A.SHARE_MORE, A.ANSWER_VOICE])
def test_what_a_worker_typed_is_no_voice(action):
    fault = faults(f"{action} took what a worker typed for a voice.")
    assert said(line_2, right(action), {"record": TYPED}) == fault
    assert said(line_2, right(action), {"record": replace(TYPED, typed_by_id=None)}) == []
    for changes in NOT_WAITING:
        assert said(line_2, right(action), {"record": TYPED} | changes) == []
    assert said(line_2, right(A.TAKE_BACK), {"record": TYPED}) == []

"""What the floor says of choosing a worker where a broken table said yes: each fault and edge, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.duties import DutyCode as D
from consent.facts import Reader
from consent.floor.workers import (
    line_2_nobody_chooses_for_them,
    line_6_every_ask_is_answered,
    line_8_whoever_it_names_is_kept_out,
)
from consent.terms.workers import WorkerOutcome
from consent.witnesses.people import LEAD, LISTED, ON_TABLET, TODAY, WORKER
from tests.consent.floor_says import duty_of, giving, right, said
from tests.consent.workers.cases import DECIDES, NEW_ONE, NOOR, NOT_LISTED

A_DAY = timedelta(days=1)


@pytest.mark.parametrize("action", [A.ASK_FOR_WORKER, A.LET_TALK, A.SAY_IF_WORKER_IS_OK, A.CHOOSE_WHAT_PASSES_ON])
def test_nobody_chooses_for_them(action):
    line = line_2_nobody_chooses_for_them
    assert said(line, right(action)) == []
    assert said(line, right(action), actor=WORKER) == [f"Line 2: keyworker could {action} for a young person."]
    assert said(line, right(action), actor=ON_TABLET) == [f"Line 2: young_person could {action} for a young person."]
    assert said(line, right(action), actor=WORKER, allowed=False) == []


def test_whoever_decides_may_do_what_is_theirs():
    assert said(line_2_nobody_chooses_for_them, right(A.ANSWER_WORKER_ASK)) == []


NO_DAY = ["Line 6: an ask for a worker has no day by which it is answered."]
TALKED = ["Line 6: somebody they named could be talked to before they said so."]


@pytest.mark.parametrize(
    ("by", "changes", "faults"),
    [
        (TODAY + A_DAY, {}, []),
        (TODAY, {}, NO_DAY),
        (TODAY + 60 * A_DAY, {}, []),
        (TODAY + 61 * A_DAY, {}, NO_DAY),
        (None, {}, NO_DAY),
        (TODAY + A_DAY, {"today": None}, NO_DAY),
    ],
)
def test_an_ask_has_a_day(by, changes, faults):
    asking = right(A.ASK_FOR_WORKER)
    duty = duty_of(asking, D.ANSWER_THE_ASK, by=by)
    assert said(line_6_every_ask_is_answered, asking, changes, duties=[duty]) == faults
    assert said(line_6_every_ask_is_answered, asking, changes, lacking=[D.ANSWER_THE_ASK]) == NO_DAY
    assert said(line_6_every_ask_is_answered, asking, changes, lacking=[D.ANSWER_THE_ASK], allowed=False) == []


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"worker_ask": NOT_LISTED}, TALKED),
        ({"worker_ask": replace(NOT_LISTED, ask_me_first=None)}, TALKED),
        ({"worker_ask": replace(NOT_LISTED, ask_me_first=False)}, []),
        ({"worker_ask": replace(NOT_LISTED, somebody_else=None)}, []),
        ({"worker_ask": None}, []),
    ],
)
def test_nobody_they_named_is_talked_to_first(changes, faults):
    asking = right(A.ASK_FOR_WORKER)
    assert said(line_6_every_ask_is_answered, asking, changes) == faults
    first = giving(code=D.TALK_TO_NOBODY_FIRST)
    assert said(line_6_every_ask_is_answered, asking, changes, duties=[first]) == []


NO_REASON = "Line 6: an ask for a worker was answered with a no that has no reason."
UNREACHED = ["Line 6: what came of an ask for a worker did not reach the young person."]
NOT_ALLOWED = ["Line 6: a yes about somebody nobody was allowed to talk to."]
UNTALKED = {"worker_ask": replace(NOT_LISTED, may_talk=None)}


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"worker_answer.outcome": WorkerOutcome.YES, "worker_answer.reason_given": None}, []),
        ({"worker_answer.reason_given": None}, []),
        ({"worker_answer.outcome": WorkerOutcome.NOT_NOW}, []),
        ({"worker_answer.outcome": WorkerOutcome.NOT_NOW, "worker_answer.reason_given": None}, [NO_REASON]),
        ({"worker_answer.outcome": None, "worker_answer.reason_given": None}, [NO_REASON]),
        ({"worker_answer": None}, [NO_REASON]),
        ({"worker_ask": NOT_LISTED}, []),
        (UNTALKED, NOT_ALLOWED),
        (UNTALKED | {"worker_answer.outcome": WorkerOutcome.YES}, NOT_ALLOWED),
        (UNTALKED | {"worker_answer.outcome": WorkerOutcome.NOT_NOW}, []),
        ({"worker_ask": replace(NOT_LISTED, may_talk=None, ask_me_first=None)}, NOT_ALLOWED),
        ({"worker_ask": replace(NOT_LISTED, may_talk=None, ask_me_first=False)}, []),
        ({"worker_ask": replace(NOT_LISTED, may_talk=None, somebody_else=False)}, []),
        ({"worker_ask": None}, []),
    ],
)
def test_a_no_has_its_reason_and_a_yes_is_about_somebody_they_let_us_talk_to(changes, faults):
    assert said(line_6_every_ask_is_answered, right(A.ANSWER_WORKER_ASK), changes) == faults
    assert said(line_6_every_ask_is_answered, right(A.ANSWER_WORKER_ASK), changes, allowed=False) == []


@pytest.mark.parametrize("code", [D.TELL_THE_YOUNG_PERSON, D.ASK_IF_IT_IS_OK])
def test_what_comes_of_an_ask_reaches_them(code):
    assert said(line_6_every_ask_is_answered, right(A.ANSWER_WORKER_ASK), lacking=[code]) == UNREACHED
    assert said(line_6_every_ask_is_answered, right(A.CHANGE_WORKER), lacking=[D.TELL_THE_YOUNG_PERSON]) == []


REACHED = ["Line 8: an ask for a worker reached somebody it names."]
ABOUT_THEMSELVES = ["Line 8: somebody decided about themselves."]
TO_THEMSELVES = ["Line 8: somebody handed a young person over to themselves."]
NAMED = replace(LEAD, person_id="stranger")


@pytest.mark.parametrize(
    ("action", "changes", "actor", "faults"),
    [
        (A.ASK_FOR_WORKER, {}, None, []),
        (A.ASK_FOR_WORKER, {"readers": (DECIDES, Reader("stranger"))}, None, REACHED),
        (A.ASK_FOR_WORKER, {"readers": (DECIDES, LISTED)}, None, []),
        (A.ASK_FOR_WORKER, {"readers": None}, None, []),
        (A.ASK_FOR_WORKER, {"worker_ask": None}, None, []),
        (A.ASK_FOR_WORKER, {"worker_ask.named_ids": None}, None, []),
        (A.ASK_FOR_WORKER, {"worker": NOOR}, None, []),
        (A.ANSWER_WORKER_ASK, {}, None, []),
        (A.ANSWER_WORKER_ASK, {"readers": (Reader("stranger"),)}, None, []),
        (A.ANSWER_WORKER_ASK, {}, NAMED, ABOUT_THEMSELVES),
        (A.ANSWER_WORKER_ASK, {"worker_ask": None}, NAMED, []),
        (A.ANSWER_WORKER_ASK, {"worker": replace(NEW_ONE, person_id="lead")}, None, ABOUT_THEMSELVES),
        (A.ANSWER_WORKER_ASK, {"helper": replace(NOOR, person_id="lead")}, None, ABOUT_THEMSELVES),
        (A.ANSWER_WORKER_ASK, {"worker": None, "helper": None}, None, []),
        (A.CHANGE_WORKER, {}, None, []),
        (A.CHANGE_WORKER, {"change": None}, None, TO_THEMSELVES),
        (A.CHANGE_WORKER, {"change.to_id": "lead"}, None, TO_THEMSELVES),
        (A.CHANGE_WORKER, {"worker": replace(NEW_ONE, person_id="lead")}, None, []),
        (A.LET_TALK, {"change": None, "readers": (Reader("stranger"),)}, None, []),
    ],
)
def test_whoever_it_names_neither_reads_nor_decides_it(action, changes, actor, faults):
    assert said(line_8_whoever_it_names_is_kept_out, right(action), changes, actor) == faults
    assert said(line_8_whoever_it_names_is_kept_out, right(action), changes, actor, allowed=False) == []

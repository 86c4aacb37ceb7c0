"""What the floor says of asking to show somebody more, word for word, with each fault and each edge."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from consent.actions import Action as A
from consent.asking import Ask
from consent.duties import Duty, Who
from consent.duties import DutyCode as D
from consent.floor.sharing_on import (
    line_1_a_no_is_never_refused,
    line_3_asking_is_not_pestering,
    line_5_asking_gives_nobody_a_key,
    line_8_not_to_whom_it_is_about,
)
from consent.predicates import sharing_on
from consent.terms import PermissionState
from consent.terms.taking_part import OfferAnswer
from consent.witnesses.people import NOT_SET_UP, NOW, TODAY, WORKER, YOUNG, permission_for
from consent.witnesses.taking_part import ADVOCATE_READS, ON_TABLET, READS_IT, SHARE_ASK, WAITING_ASK
from tests.consent.floor_says import PROFILE, changed, duty_of, giving, right, said

REST = PROFILE.offer_again_days
ANSWERED = ["Line 2: keyworker answered for a young person."]
REFUSED = ["Line 1: a young person could not say no to showing somebody more."]
PRICE = ["Line 1: a no to showing somebody more had a price."]
NOT_ASKED = {"share_ask.young_person_id": "other"}


def days(number):
    return TODAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("changes", "actor", "when_yes", "when_no"),
    [
        ({}, YOUNG, [], REFUSED),
        ({}, ON_TABLET, [], REFUSED),
        ({}, NOT_SET_UP, [], []),
        ({}, WORKER, ANSWERED, []),
        (NOT_ASKED, YOUNG, ["Line 2: young_person answered for a young person."], []),
        ({"share_ask": None}, YOUNG, ["Line 2: young_person answered for a young person."], []),
        ({"share_ask.young_person_id": "worker"}, WORKER, ANSWERED, []),
    ],
)
def test_a_no_is_theirs_and_never_refused(changes, actor, when_yes, when_no):
    answering, line = right(A.ANSWER_SHARE_ON), line_1_a_no_is_never_refused
    assert said(line, answering, changes, actor) == when_yes
    assert said(line, answering, changes, actor, allowed=False) == when_no


def test_a_no_has_no_price():
    answering, line = right(A.ANSWER_SHARE_ON), line_1_a_no_is_never_refused
    for code in (D.TELL_THE_LEAD, D.GRANT_TO_READERS):
        assert said(line, answering, duties=[Duty(code, Who.SERVICE)]) == PRICE
    assert said(line, answering, lacking=[D.WAIT_BEFORE_ASKING_AGAIN]) == []


KEY = "Line 5: asking to show somebody more gave somebody a key, or wrote a yes."
UNHELD = "Line 5: somebody asked to show others what they do not hold themselves."
MANY = "Line 5: an ask to show somebody more does not name one person."
FOR_EVER = "Line 5: an ask to show somebody more does not end by itself."
UNSEEN = "Line 5: an ask to show somebody more does not reach the young person."
ASKING = right(A.ASK_TO_SHARE_ON)
GRANT = ASKING.situation.grants[0]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"grants": None}, [UNHELD]),
        ({"grants": (replace(GRANT, cover_for_id="colleague"),)}, [UNHELD]),
        ({"permissions": None}, [UNHELD]),
        ({"permissions": (replace(READS_IT, cover_for_id="colleague"),)}, [UNHELD]),
        ({"permissions": (READS_IT, replace(READS_IT, id="other"))}, []),
        ({"grants": (replace(GRANT, permission_id="other"),)}, [UNHELD]),
        ({"readers": ()}, [MANY]),
        ({"readers": None}, [MANY]),
        ({"readers": (ADVOCATE_READS, replace(ADVOCATE_READS, person_id="chair"))}, [MANY]),
        ({"today": None}, [UNHELD]),
    ],
)
def test_whoever_asks_holds_it_and_names_one_person(changes, found):
    assert said(line_5_asking_gives_nobody_a_key, ASKING, changes) == found
    assert said(line_5_asking_gives_nobody_a_key, ASKING, changes, allowed=False) == []


def test_asking_gives_nobody_a_key_ends_by_itself_and_reaches_the_young_person():
    line = line_5_asking_gives_nobody_a_key
    for duty in (giving("advocate"), giving("advocate", code=D.OWE_TO_READERS), giving(code=D.GRANT_TO_READERS)):
        assert said(line, ASKING, duties=[duty]) == [KEY]
    for code in (D.PERMISSION_RECORDED, D.WAIT_FOR_SECOND_YES):
        assert said(line, ASKING, duties=[Duty(code, Who.SERVICE)]) == [KEY]
    for by, ends in ((days(28), True), (days(29), False), (None, False)):
        found = said(line, ASKING, duties=[duty_of(ASKING, D.SHARE_ASK_ENDS, by=by)])
        assert found == ([] if ends else [FOR_EVER])
    assert said(line, ASKING, lacking=[D.SHARE_ASK_ENDS]) == [FOR_EVER]
    assert said(line, ASKING, lacking=[D.TELL_THE_YOUNG_PERSON]) == [UNSEEN]
    assert said(line, ASKING, duties=[duty_of(ASKING, D.TELL_THE_YOUNG_PERSON, by=TODAY)]) == [UNSEEN]


WHY = "Line 3: asked to show somebody more without saying why."
TWICE = "Line 3: asked to show somebody more twice at once."
AFTER_NO = "Line 3: asked to show somebody more right after a no."
OVER = replace(WAITING_ASK, open=False)


def asked(**changes):
    return {"share_asks": (replace(OVER, **changes),)}


def no(ago, answer=OfferAnswer.NO, **changes):
    return asked(answer=answer, answered_on=None if ago is None else days(-ago), **changes)


def stopped(ago, **changes):
    """They stopped this person from reading it, so many days ago."""
    at = datetime.combine(days(-ago), time(12), NOW.tzinfo)
    withdrawn = permission_for("advocate", PermissionState.WITHDRAWN)
    return {"permissions": (READS_IT, replace(withdrawn, **{"withdrawn_at": at, "given_at": at} | changes))}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"share_ask": None}, [WHY]),
        ({"share_ask.words_given": None}, [WHY]),
        ({"share_asks": None}, []),
        (asked(open=True), [TWICE]),
        (asked(open=None), [TWICE]),
        (asked(open=True, record_id="other"), []),
        (asked(open=True, reader_id="other"), []),
        ({**asked(open=True), "record": None}, []),
        (no(REST), []),
        (no(REST - 1), [AFTER_NO]),
        (no(REST - 1, OfferAnswer.NOT_NOW), [AFTER_NO]),
        (no(REST - 1, OfferAnswer.NO_ANSWER), []),
        (no(None), [AFTER_NO]),
        (no(REST - 1, record_id="other"), []),
        (no(REST - 1, reader_id="other"), []),
        ({**no(REST), "today": None}, [AFTER_NO]),
        (stopped(REST), []),
        (stopped(REST - 1), [AFTER_NO]),
        (stopped(REST - 1, record_id="other"), []),
        (stopped(REST - 1, reader_id="other"), []),
        (stopped(REST - 1, cover_for_id="colleague"), []),
        (stopped(REST - 1, withdrawn_at=None), []),
        ({**stopped(REST - 1), "record": None}, []),
        ({"permissions": None}, []),
    ],
)
def test_asking_is_not_pestering(changes, found):
    assert said(line_3_asking_is_not_pestering, ASKING, changes) == found
    assert said(line_3_asking_is_not_pestering, ASKING, changes, allowed=False) == []


ABOUT = "Line 8: asked to show somebody what is about themselves."
HAS_IT = "Line 8: asked about somebody the young person said yes to already."
STANDING = permission_for("advocate", PermissionState.STANDING)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"record.about_id": "advocate"}, [ABOUT]),
        ({"record.about_id": "somebody"}, []),
        ({"record": None}, []),
        ({"record": None, "permissions": (STANDING,)}, []),
        ({"permissions": (READS_IT, STANDING)}, [HAS_IT]),
        ({"permissions": (READS_IT, replace(STANDING, state=PermissionState.WAITING))}, [HAS_IT]),
        ({"permissions": (READS_IT, replace(STANDING, state=PermissionState.WITHDRAWN))}, []),
        ({"permissions": (READS_IT, replace(STANDING, record_id="other"))}, []),
        ({"permissions": (READS_IT, replace(STANDING, reader_id="other"))}, []),
        ({"permissions": None}, []),
    ],
)
def test_nobody_asks_for_whom_it_is_about_or_for_who_has_it(changes, found):
    assert said(line_8_not_to_whom_it_is_about, ASKING, changes) == found
    assert said(line_8_not_to_whom_it_is_about, ASKING, changes, allowed=False) == []


@pytest.mark.parametrize(
    ("predicate", "changes", "is_true"),
    [
        (sharing_on.they_did_not_say_yes_to_that_person, {"record": None}, False),
        (sharing_on.they_are_not_being_asked_this, {"record": None}, False),
        (sharing_on.a_former_no_to_that_person_has_rested, {"record": None}, False),
        (sharing_on.a_former_no_to_that_person_has_rested, no(REST), True),
        (sharing_on.a_former_no_to_that_person_has_rested, no(REST - 1), False),
        (sharing_on.a_former_no_to_that_person_has_rested, stopped(REST), True),
        (sharing_on.a_former_no_to_that_person_has_rested, stopped(REST - 1), False),
        (sharing_on.a_former_no_to_that_person_has_rested, stopped(REST - 1, reader_id="other"), True),
        (sharing_on.a_former_no_to_that_person_has_rested, {"share_ask": SHARE_ASK}, True),
    ],
)
def test_on_the_edge_of_asking_to_show_somebody_more(predicate, changes, is_true):
    assert predicate.holds(Ask(ASKING.actor, changed(ASKING.situation, changes), PROFILE)) is is_true

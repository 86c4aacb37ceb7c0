"""What the floor says of sending, sharing, stopping and answering where what is due does not follow, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.duties import Duty, Who
from consent.duties import DutyCode as D
from consent.floor import line_5_no_read_without_a_yes as line_5
from consent.floor import line_6_every_voice_is_answered as line_6
from consent.terms import Company, Outcome, Purpose, Use
from consent.witnesses.people import LISTED, NEW, NOW, ON_TABLET, STANDING, TODAY, YOUNG
from consent.witnesses.taking_part import YES
from tests.consent.floor_says import duty_of, giving, right, said

A_DAY, A_SECOND = timedelta(hours=24), timedelta(seconds=1)
SENDS = (A.SEND_VOICE, A.SHARE_MORE, A.CONFIRM_WORDS)
COVERS = replace(LISTED, person_id="cover", works_with=False, cover_for_id="worker")


def waits(*readers, not_before=NOW + A_DAY):
    return Duty(D.WAIT_FOR_SECOND_YES, Who.SERVICE, not_before=not_before, readers=readers)


GAVE = "gave new people a key beside an adult without a second yes."
MADE_WAIT = "made one thing for a listed worker wait."
TOO_SOON = "took a second yes before a day had passed."
TO_NEW, ALONE = {"readers": (NEW,)}, {"with_adult": Company.ALONE}
SENT = [
    # --- who must wait
    ({}, [], None, []),
    (TO_NEW, [], None, [GAVE]),
    (TO_NEW, [waits("stranger")], None, []),
    (TO_NEW, [waits("stranger"), giving("stranger")], None, [GAVE]),
    (TO_NEW, [waits("stranger"), giving("stranger", code=D.OWE_TO_READERS)], None, [GAVE]),
    (TO_NEW, [waits("stranger"), giving("stranger", code=D.OWE_UNTIL_CONFIRMED)], None, [GAVE]),
    (TO_NEW, [waits("stranger"), giving("worker")], None, []),
    ({"readers": (LISTED, NEW)}, [waits("stranger"), giving("worker")], None, []),
    ({"readers": (replace(NEW, works_with=None),)}, [], None, [GAVE]),
    ({"readers": (STANDING,)}, [], None, [GAVE]),
    ({"readers": (replace(LISTED, standing_permission=None),)}, [], None, [GAVE]),
    ({"readers": (LISTED, COVERS)}, [], None, []),
    ({"readers": (COVERS,)}, [], None, [GAVE]),
    ({"readers": (replace(LISTED, works_with=False), COVERS)}, [], None, [GAVE]),
    ({"readers": (replace(LISTED, cover_for_id="lead"), COVERS)}, [], None, [GAVE]),
    ({"readers": ()}, [], None, []),
    # --- alone, nobody need wait
    (TO_NEW | ALONE, [], None, []),
    (TO_NEW | ALONE, [], ON_TABLET, [GAVE]),
    (TO_NEW | {"with_adult": None}, [], None, [GAVE]),
    # --- another use, or more than one thing
    ({"use": Use.READ_AND_ANSWER, "purpose": Purpose.ANSWER}, [], None, []),
    ({"use": Use.QUOTE}, [], None, [GAVE]),
    ({"purpose": Purpose.MEETING}, [], None, [GAVE]),
    ({"purpose": Purpose.MEETING}, [waits("worker"), giving()], None, []),
    ({"agreement": YES}, [], None, [GAVE]),
    ({"agreement": replace(YES, record_id="record")}, [], None, []),
    # --- who need not wait
    ({}, [waits("worker")], None, [MADE_WAIT]),
    (ALONE, [waits("worker")], None, [MADE_WAIT]),
    # --- for how long
    (TO_NEW, [waits("stranger", not_before=NOW + A_DAY - A_SECOND)], None, [TOO_SOON]),
    (TO_NEW, [waits("stranger", not_before=None)], None, [TOO_SOON]),
    (TO_NEW | {"now": None}, [waits("stranger")], None, [TOO_SOON]),
    ({"now": None}, [], None, []),
]


@pytest.mark.parametrize("action", SENDS)
@pytest.mark.parametrize(("changes", "duties", "actor", "faults"), SENT)
def test_beside_an_adult_new_people_and_uses_wait_for_a_second_yes(action, changes, duties, actor, faults):
    everything = {"readers": (LISTED,), "with_adult": Company.WITH_ADULT} | changes
    found = said(line_5, right(action), everything, actor, lacking=[D.WAIT_FOR_SECOND_YES], duties=duties)
    assert found == [f"Line 5: {action} {fault}" for fault in faults]
    assert said(line_5, right(action), everything, actor, duties=duties, allowed=False) == []


@pytest.mark.parametrize(
    ("action", "code", "fault"),
    [
        (A.TAKE_BACK, D.DELETE_GRANTS, "Line 5: taking back did not delete the keys at once."),
        (A.STOP_SHARING, D.DELETE_READERS_GRANTS, "Line 5: stopping did not delete the readers’ keys at once."),
    ],
)
def test_what_is_taken_back_is_gone_at_once(action, code, fault):
    less = right(action)
    assert said(line_5, less) == []
    assert said(line_5, less, lacking=[code]) == [fault]
    assert said(line_5, less, lacking=[code], allowed=False) == []
    for later in ({"by": TODAY}, {"not_before": NOW}):
        assert said(line_5, less, duties=[duty_of(less, code, **later)]) == [fault]


LAST_DAY = duty_of(right(A.SEND_VOICE), D.NAME_AN_ADULT_AND_A_DATE).by
# from a Monday, fifteen working days on
FIFTEEN = TODAY + timedelta(days=21)


@pytest.mark.parametrize("action", [A.SEND_VOICE, A.CONFIRM_WORDS])
@pytest.mark.parametrize(
    ("by", "changes", "in_time"),
    [
        (LAST_DAY, {}, True),
        (TODAY, {}, False),
        (TODAY + A_DAY, {}, True),
        (FIFTEEN, {}, True),
        (FIFTEEN + A_DAY, {}, False),
        (None, {}, False),
        (LAST_DAY, {"today": None}, False),
    ],
)
def test_a_voice_has_an_adult_and_a_date_in_time(action, by, changes, in_time):
    fault = ["Line 6: a voice was sent without a named adult and a date in time."]
    duty = duty_of(right(action), D.NAME_AN_ADULT_AND_A_DATE, by=by)
    assert said(line_6, right(action), changes, duties=[duty]) == ([] if in_time else fault)
    assert said(line_6, right(action), changes, lacking=[D.NAME_AN_ADULT_AND_A_DATE]) == fault
    assert said(line_6, right(action), lacking=[D.NAME_AN_ADULT_AND_A_DATE], allowed=False) == []


def test_sharing_more_starts_no_second_date():
    assert said(line_6, right(A.SHARE_MORE), lacking=[D.NAME_AN_ADULT_AND_A_DATE]) == []


@pytest.mark.parametrize("action", [A.ANSWER_VOICE, A.EDIT_DECISION])
@pytest.mark.parametrize(
    ("outcome", "reason_given", "is_reasoned"),
    [
        (Outcome.DOING, None, True),
        (Outcome.DONE, None, True),
        (Outcome.THINKING, None, True),
        (Outcome.PART, None, False),
        (Outcome.NOT_DOING, False, False),
        (None, None, False),
        (Outcome.NOT_DOING, True, True),
    ],
)
def test_a_no_has_its_reason(action, outcome, reason_given, is_reasoned):
    found = said(line_6, right(action), {"outcome": outcome, "reason_given": reason_given})
    assert found == ([] if is_reasoned else [f"Line 6: {action} said no without a reason."])


@pytest.mark.parametrize("action", [A.ANSWER_VOICE, A.EDIT_DECISION])
def test_an_answer_reaches_the_young_person(action):
    fault = [f"Line 6: {action} did not reach the young person."]
    assert said(line_6, right(action)) == []
    assert said(line_6, right(action), lacking=[D.GRANT_TO_YOUNG_PERSON]) == fault
    later = giving(YOUNG.person_id, code=D.OWE_TO_YOUNG_PERSON)
    assert said(line_6, right(action), lacking=[D.GRANT_TO_YOUNG_PERSON], duties=[later]) == []
    assert said(line_6, right(action), lacking=[D.TELL_THE_YOUNG_PERSON]) == fault

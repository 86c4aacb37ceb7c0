"""What the floor says of words passed on, of a yes beside an adult and of a second yes: each edge, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.actions import Action as A
from consent.duties import DutyCode as D
from consent.facts import Reader
from consent.floor.taking_part import line_5_words_go_where_they_said_yes as line_5
from consent.terms import Company, PermissionState, Purpose, Use
from consent.witnesses.people import LISTED, NOT_SET_UP, NOW, STANDING, TODAY, YOUNG
from consent.witnesses.taking_part import ON_TABLET, QUOTABLE, READS_IT
from tests.consent.cases import GRANTING
from tests.consent.floor_says import duty_of, giving, right, said

WITHDRAWN = PermissionState.WITHDRAWN
A_DAY, A_SECOND = timedelta(hours=24), timedelta(seconds=1)


QUOTED = [
    ({}, True),
    ({"permissions": None}, False),
    ({"permissions": (READS_IT,)}, False),
    ({"permissions": (QUOTABLE,), "grants": None}, False),
    ({"permissions": (READS_IT, replace(QUOTABLE, state=WITHDRAWN))}, False),
    ({"permissions": (READS_IT, replace(QUOTABLE, reader_id="advocate"))}, False),
    ({"permissions": (READS_IT, replace(QUOTABLE, purpose=Purpose.RESEARCH))}, False),
    ({"permissions": (READS_IT, replace(QUOTABLE, use=Use.READ_AND_ANSWER))}, False),
    ({"permissions": (READS_IT, replace(QUOTABLE, cover_for_id="colleague"))}, False),
]


@pytest.mark.parametrize(("changes", "stands"), QUOTED)
def test_words_are_quoted_under_a_yes_that_stands(changes, stands):
    fault = ["Line 5: quoted without a yes that stands."]
    assert said(line_5, right(A.QUOTE), changes) == ([] if stands else fault)
    assert said(line_5, right(A.QUOTE), changes, allowed=False) == []


ELSEWHERE = {"young_person.service_id": "elsewhere"}
QUOTED_BY = [
    (0, {}, True),
    (0, {"relationships": ()}, False),
    (0, {"young_person.confirmed": None}, False),
    (0, {"young_person.confirmed": False}, False),
    (0, ELSEWHERE, True),
    (1, {}, True),
    (1, {"relationships": ()}, True),
    (1, ELSEWHERE, False),
    (1, {"young_person.service_id": None}, False),
]


@pytest.mark.parametrize(("number", "changes", "is_part_of_the_work"), QUOTED_BY)
def test_words_are_quoted_by_who_works_with_them_or_leads_and_when_it_is_sure_whose_yes_it_is(
    number, changes, is_part_of_the_work
):
    question = GRANTING[A.QUOTE, number]
    fault = ["Line 5: quoted by who has no work with them, or by a yes nobody is sure is theirs."]
    assert said(line_5, question, changes) == ([] if is_part_of_the_work else fault)
    assert said(line_5, question, changes, allowed=False) == []


# One thing for its answer, to a listed worker: what needs no second yes beside an adult.
ONE_THING = {
    "agreement.record_id": "record",
    "agreement.purpose": Purpose.ANSWER,
    "use": Use.READ_AND_ANSWER,
    "readers": (LISTED,),
}
COVERS = replace(LISTED, person_id="cover", works_with=False, cover_for_id="worker")
TO_WORKER, TO_ADVOCATE, TO_COVER = giving("worker"), giving("advocate"), giving("cover")
GIVEN = [
    ({}, YOUNG, TO_WORKER, False),
    ({}, YOUNG, giving("worker", code=D.OWE_TO_READERS), False),
    ({}, YOUNG, giving("worker", code=D.OWE_UNTIL_CONFIRMED), False),
    ({}, YOUNG, giving(), True),
    ({"with_adult": Company.ALONE}, YOUNG, TO_WORKER, True),
    ({"with_adult": Company.ALONE}, ON_TABLET, TO_WORKER, False),
    ({"with_adult": None}, YOUNG, TO_WORKER, False),
    (ONE_THING, YOUNG, TO_WORKER, True),
    (ONE_THING, ON_TABLET, TO_WORKER, True),
    (ONE_THING, YOUNG, TO_ADVOCATE, False),
    (ONE_THING | {"agreement.record_id": None}, YOUNG, TO_WORKER, False),
    (ONE_THING | {"agreement.purpose": Purpose.MEETING}, YOUNG, TO_WORKER, False),
    (ONE_THING | {"use": Use.QUOTE}, YOUNG, TO_WORKER, False),
    ({"agreement": None, "use": Use.READ_AND_ANSWER, "readers": (LISTED,)}, YOUNG, TO_WORKER, False),
    (ONE_THING | {"readers": (replace(LISTED, works_with=False),)}, YOUNG, TO_WORKER, False),
    (ONE_THING | {"readers": (replace(LISTED, standing_permission=None),)}, YOUNG, TO_WORKER, False),
    (ONE_THING | {"readers": (STANDING,)}, YOUNG, TO_ADVOCATE, False),
    (ONE_THING | {"readers": (LISTED, COVERS)}, YOUNG, TO_COVER, True),
    (ONE_THING | {"readers": (COVERS,)}, YOUNG, TO_COVER, False),
    (ONE_THING | {"readers": (replace(LISTED, works_with=False), COVERS)}, YOUNG, TO_COVER, False),
    (ONE_THING | {"readers": (replace(LISTED, cover_for_id="lead"), COVERS)}, YOUNG, TO_COVER, False),
    (ONE_THING | {"readers": (LISTED, Reader("cover"))}, YOUNG, TO_COVER, False),
]


@pytest.mark.parametrize("action", [A.RECORD_PERMISSION, A.WIDEN_PERMISSION])
@pytest.mark.parametrize(("changes", "actor", "duty", "may_go_now"), GIVEN)
def test_more_than_one_thing_beside_an_adult_waits(action, changes, actor, duty, may_go_now):
    fault = f"Line 5: {action} beside an adult gave more than one thing without a second yes."
    assert said(line_5, right(action), changes, actor, duties=[duty]) == ([] if may_go_now else [fault])
    assert said(line_5, right(action), changes, actor, duties=[duty], allowed=False) == []


@pytest.mark.parametrize(
    ("not_before", "changes", "late_enough"),
    [
        (NOW + A_DAY, {}, True),
        (NOW + A_DAY - A_SECOND, {}, False),
        (None, {}, False),
        (NOW + A_DAY, {"now": None}, False),
    ],
)
def test_a_second_yes_is_asked_for_a_day_later(not_before, changes, late_enough):
    saying = right(A.RECORD_PERMISSION)
    wait = duty_of(saying, D.WAIT_FOR_SECOND_YES, not_before=not_before)
    assert (said(line_5, saying, changes, duties=[wait]) == []) is late_enough
    assert said(line_5, saying, changes, lacking=[D.WAIT_FOR_SECOND_YES]) == []


ALONE, WITH_ADULT = {"with_adult": Company.ALONE}, {"with_adult": Company.WITH_ADULT}
SAID_AGAIN = [
    ({}, YOUNG, True),
    ({"first_yes": None}, YOUNG, False),
    ({"first_yes.given_at": None}, YOUNG, False),
    ({"now": None}, YOUNG, False),
    ({"first_yes.state": PermissionState.STANDING}, YOUNG, False),
    ({"first_yes.given_at": NOW - A_DAY}, YOUNG, True),
    ({"first_yes.given_at": NOW - A_DAY + A_SECOND}, YOUNG, False),
    ({"first_yes.given_at": NOW - 28 * A_DAY + A_SECOND}, YOUNG, True),
    ({"first_yes.given_at": NOW - 28 * A_DAY}, YOUNG, False),
    (WITH_ADULT, YOUNG, False),
    (WITH_ADULT | {"nearby_adult_id": "advocate"}, YOUNG, False),
    (ALONE, ON_TABLET, False),
    ({"nearby_adult_id": "advocate"}, ON_TABLET, True),
    (WITH_ADULT | {"nearby_adult_id": "advocate"}, ON_TABLET, False),
    ({"nearby_adult_id": "worker"}, ON_TABLET, False),
    ({"nearby_adult_id": "advocate", "first_yes.adult_ids": None}, ON_TABLET, False),
    ({"nearby_adult_id": "advocate"}, NOT_SET_UP, False),
]


@pytest.mark.parametrize(("changes", "actor", "is_free"), SAID_AGAIN)
def test_a_second_yes_is_said_alone_and_a_day_later(changes, actor, is_free):
    fault = ["Line 5: a second yes counted too soon, or not alone."]
    assert said(line_5, right(A.GIVE_SECOND_YES), changes, actor) == ([] if is_free else fault)
    assert said(line_5, right(A.GIVE_SECOND_YES), changes, actor, allowed=False) == []


@pytest.mark.parametrize("action", [A.NARROW_PERMISSION, A.WITHDRAW_PERMISSION])
def test_what_is_taken_back_ends_at_once(action):
    less, fault = right(action), [f"Line 5: {action} did not end it at once."]
    assert said(line_5, less) == []
    for code in (D.END_THE_YES, D.DELETE_READERS_GRANTS):
        assert said(line_5, less, lacking=[code]) == fault
    for later in ({"by": TODAY}, {"not_before": NOW}):
        assert said(line_5, less, duties=[duty_of(less, D.END_THE_YES, **later)]) == fault
    assert said(line_5, less, duties=[giving("worker", code=D.DELETE_READERS_GRANTS)]) == fault

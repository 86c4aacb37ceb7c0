"""When a duty follows, at its edges: each half of an “and”, and what is not known."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent import conditions as if_
from consent.asking import Ask
from consent.conditions import taking_part as also_if
from consent.facts import Actor, Situation
from consent.profile import PracticeProfile
from consent.witnesses.people import ADVOCATE, LEAD, PERSON, SENT, STRANGER, TODAY, WORKER, YOUNG
from consent.witnesses.taking_part import STANDING_HOLD

PROFILE = PracticeProfile()
ELSEWHERE = replace(STRANGER, service_id="elsewhere")
ADVOCATE_OF_THE_SERVICE = replace(ADVOCATE, service_id="here")


def ask(actor: Actor = WORKER, **facts: object) -> Ask:
    return Ask(actor, Situation(**facts), PROFILE)


@pytest.mark.parametrize(
    ("actor", "record", "somebody_elses"),
    [
        (WORKER, SENT, True),
        (WORKER, replace(SENT, owner_id="worker"), False),
        (WORKER, replace(SENT, owner_id=None), True),
        (WORKER, None, True),
        (YOUNG, replace(SENT, owner_id="worker"), False),
    ],
)
def test_who_opens_what_they_wrote_themselves_has_not_looked(actor, record, somebody_elses):
    assert if_.an_adult_opens_what_they_did_not_write.holds(ask(actor, record=record)) is somebody_elses


@pytest.mark.parametrize(
    ("actor", "person", "of_the_service"),
    [
        (WORKER, PERSON, True),
        (LEAD, PERSON, True),
        (ELSEWHERE, PERSON, False),
        (ADVOCATE_OF_THE_SERVICE, PERSON, False),
        (WORKER, None, False),
    ],
)
def test_an_adult_of_the_service_is_of_it_and_on_its_side(actor, person, of_the_service):
    assert also_if.an_adult_of_the_service_asks.holds(ask(actor, young_person=person)) is of_the_service


@pytest.mark.parametrize(
    "day_or_time",
    [
        if_.answer_day,
        if_.look_again_day,
        if_.after_staff_draft_days,
        if_.after_invitation_days,
        if_.after_confirm_days,
        if_.after_waiting_days,
        if_.after_second_yes_wait,
        if_.after_worker_key_wait,
        if_.after_way_back_wait,
        also_if.day_of_asking_again,
        also_if.second_persons_day,
        also_if.last_day_to_look,
        also_if.review_day,
        also_if.telling_day,
        also_if.last_day_of_the_yes,
        also_if.last_day_of_the_share_ask,
        also_if.wish_day,
    ],
)
def test_with_no_day_known_no_day_is_named(day_or_time):
    assert day_or_time(ask()) is None


TEN_WORKING_DAYS = 14  # two weeks from a Monday, as long as STANDING_HOLD lasts


@pytest.mark.parametrize(
    ("facts", "in_days"),
    [
        ({"hold": None}, TEN_WORKING_DAYS),
        ({"young_person": None}, TEN_WORKING_DAYS),
        ({"hold": replace(STANDING_HOLD, starts_on=None)}, TEN_WORKING_DAYS),
        (
            {"hold": replace(STANDING_HOLD, review_on=TODAY + timedelta(days=28), ends_on=TODAY + timedelta(days=28))},
            14,
        ),
        ({}, 13),  # on its own day it holds nobody back any more
        ({"hold": replace(STANDING_HOLD, review_on=TODAY + timedelta(days=1))}, 0),
        ({"young_person": replace(PERSON, adult_on=TODAY + timedelta(days=6))}, 5),
    ],
)
def test_a_challenge_is_looked_at_while_it_still_holds_somebody_back(facts, in_days):
    known = {"today": TODAY, "hold": STANDING_HOLD, "young_person": PERSON} | facts
    assert also_if.last_day_to_look(ask(**known)) == TODAY + timedelta(days=in_days)

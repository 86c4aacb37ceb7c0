"""What follows for each reader when a young person sends, shares or confirms: a key now, later or on a second yes."""

from dataclasses import replace

import pytest

from consent.actions import Action as A
from consent.ruling import rule
from consent.terms import Company
from consent.witnesses.people import LISTED, LISTED_NO_KEY, NEW, STANDING
from tests.consent.floor_says import PROFILE, changed, right
from tests.consent.test_what_follows_each_yes import told

# What an action brings whoever the readers are: before what follows for each of them, and after it.
BEFORE = {A.SEND_VOICE: ["name_an_adult_and_a_date"], A.CONFIRM_WORDS: ["name_an_adult_and_a_date"]}
AFTER = {A.CONFIRM_WORDS: ["replace_the_typists_key"]}
WAIT = "wait_for_second_yes on young_person by 2026-03-30 not before 2026-03-03 09:00 for stranger"
SAFEGUARDING = "grant_to_safeguarding on service"


@pytest.mark.parametrize("action", [A.SEND_VOICE, A.SHARE_MORE, A.CONFIRM_WORDS])
@pytest.mark.parametrize(
    ("changes", "follows"),
    [
        ({"readers": (NEW,)}, [WAIT, "permission_recorded on service for stranger"]),
        (
            {"readers": (NEW,), "with_adult": Company.ALONE},
            [
                "grant_to_readers on service for stranger",
                SAFEGUARDING,
                "permission_recorded on service for stranger",
            ],
        ),
        (
            {"readers": (replace(LISTED, has_key=False),)},
            ["owe_to_readers on service for worker", SAFEGUARDING, "permission_recorded on service for worker"],
        ),
        (
            {"readers": (replace(LISTED, early=False),), "young_person.confirmed": False},
            [
                "owe_until_confirmed on service for worker",
                "mark_not_confirmed on service",
                "permission_recorded on service for worker",
            ],
        ),
        (
            {"readers": (STANDING,), "with_adult": Company.ALONE},
            ["grant_to_readers on service for advocate", "permission_recorded on service for advocate"],
        ),
        (
            {"readers": (LISTED, NEW, LISTED_NO_KEY)},
            [
                WAIT,
                "owe_to_readers on service for lead",
                "grant_to_readers on service for worker",
                SAFEGUARDING,
                "permission_recorded on service for worker, stranger, lead",
            ],
        ),
    ],
)
def test_each_reader_gets_a_key_when_they_may(action, changes, follows):
    question = right(action)
    ruling = rule(action, question.actor, changed(question.situation, changes), PROFILE)
    found = [told(duty) for duty in ruling.duties]
    before, after = BEFORE.get(action, []), AFTER.get(action, [])
    around = found[: len(before)] + found[len(found) - len(after) :]
    assert [one.split()[0] for one in around] == [*before, *after]
    assert found[len(before) : len(found) - len(after)] == follows

"""What stands, at its edges: theirs by work, about them, a new use; and which no is said when two are as near."""

from dataclasses import replace

import pytest

from consent import predicates as p
from consent.actions import Action
from consent.asking import Ask
from consent.capabilities import Capability
from consent.facts import Record, Situation
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.standing import is_new_use, is_theirs_by_work, may_know_of
from consent.table import Alternative, Rule
from consent.terms import Purpose, Use
from consent.witnesses.people import DECISION, NOW, PERSON, SENT, TIES, TODAY, TYPED, WORKER, YOUNG
from consent.witnesses.taking_part import SAYING_YES

PROFILE = PracticeProfile()


def ask(**facts: object) -> Ask:
    ordinary: dict[str, object] = {"now": NOW, "today": TODAY, "young_person": PERSON, "relationships": TIES}
    return Ask(WORKER, Situation(**(ordinary | facts)), PROFILE)


@pytest.mark.parametrize(
    ("record", "reader", "theirs"),
    [
        (TYPED, "worker", True),
        (TYPED, "advocate", False),  # works with them, and did not type it
        (replace(TYPED, typed_by_id="lead"), "lead", False),  # typed it, and does not work with them
        (DECISION, "worker", True),
        (DECISION, "young", True),
        (DECISION, "stranger", False),
    ],
)
def test_theirs_by_work(record: Record, reader: str, theirs: bool):
    assert is_theirs_by_work(ask(), reader, record) is theirs


@pytest.mark.parametrize(
    ("changed", "may"),
    [
        ({"about_id": "worker"}, False),
        ({"about_id": "worker", "owner_id": "worker"}, True),
        ({"about_id": "worker", "owner_id": None}, False),
        ({"about_id": "lead"}, True),
    ],
)
def test_who_wrote_it_knows_of_it_even_when_it_is_about_them(changed: dict[str, object], may: bool):
    assert may_know_of(ask(), "worker", replace(SENT, **changed)) is may


@pytest.mark.parametrize(
    ("facts", "new"),
    [
        ({}, False),
        ({"use": Use.READ_AND_ANSWER, "purpose": Purpose.ANSWER}, False),
        ({"use": Use.QUOTE}, True),
        ({"purpose": Purpose.MEETING}, True),
        ({"agreement": replace(SAYING_YES.agreement, record_id=None)}, True),
        ({"agreement": replace(SAYING_YES.agreement, record_id="record")}, False),
    ],
)
def test_a_yes_to_more_than_one_thing_is_a_new_use(facts: dict[str, object], new: bool):
    assert is_new_use(ask(**facts)) is new


def test_of_two_ways_as_near_the_first_says_why_not():
    first, second = p.speaks_for_themselves, p.is_fully_signed_in
    ways = tuple(Alternative(Capability.KEEP_OWN_VOICE, (one,), Reason.OWN_WORDS) for one in (first, second))
    nobody = replace(YOUNG, person_id="other", scope=None)
    ruling = rule(Action.KEEP_DRAFT, nobody, ask().situation, PROFILE, {Action.KEEP_DRAFT: Rule(ways)})
    assert ruling.reasons == (Reason.NOT_THE_YOUNG_PERSON,)

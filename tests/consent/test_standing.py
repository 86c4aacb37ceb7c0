"""What stands, at its edges: theirs by work, about them, a new use; and which no is said when two are as near."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent import predicates as p
from consent.actions import Action
from consent.asking import Ask
from consent.capabilities import Capability
from consent.facts import Permission, Reader, Record, Situation
from consent.predicates.readers import no_reader_is_whom_it_is_about
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.standing import is_new_use, is_picked_by_name, is_theirs_by_work, may_know_of
from consent.table import Alternative, Rule
from consent.terms import PermissionState, Purpose, Use
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


def picked(reader_id: str, record_id: str = SENT.id) -> Permission:
    """A yes that names this reader for this one thing, given a while ago."""
    return Permission(
        "yes", PERSON.id, reader_id, record_id, state=PermissionState.STANDING, given_at=NOW - timedelta(days=1)
    )


@pytest.mark.parametrize(
    ("record", "by_name"),
    [
        (SENT, True),
        (replace(DECISION, id="its answer", answers_id=SENT.id), True),
        (replace(DECISION, id="its answer", answers_id="another"), False),
        (replace(DECISION, id="its answer", answers_id=None), False),
    ],
)
def test_picked_by_name_for_a_voice_is_picked_for_its_answer(record: Record, by_name: bool):
    assert is_picked_by_name(ask(permissions=(picked("worker"),)), "worker", record) is by_name


@pytest.mark.parametrize(
    ("reader", "may_read"),
    [
        (Reader("worker"), True),  # about them, and picked by name themselves
        (Reader("worker", cover_for_id="lead"), False),  # about them, and only in somebody's place
        (Reader("lead", cover_for_id="worker"), True),  # in the place of somebody, and not about them
        (Reader("lead"), True),
        (Reader("advocate", cover_for_id="lead"), True),
    ],
)
def test_whom_it_is_about_reads_it_by_name_and_never_as_cover(reader: Reader, may_read: bool):
    about_a_worker = replace(SENT, about_id="worker")
    asked = ask(record=about_a_worker, readers=(reader,), permissions=(picked("worker"),))
    assert no_reader_is_whom_it_is_about.holds(asked) is may_read


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

"""What follows when a young person sends: who reads now, who is owed, who waits, and when it is answered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent.actions import Action
from consent.capabilities import CAPABILITIES, Capability
from consent.duties import DutyCode, Who
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.terms import Company, Scope, Use
from consent.witnesses.people import LISTED, LISTED_NO_KEY, NEW, NOW, PEOPLE, STANDING, TODAY, YOUNG
from tests.consent.cases import GRANTING
from tests.consent.situations import READERS

PROFILE = PracticeProfile()
GROUPS = (
    DutyCode.WAIT_FOR_SECOND_YES,
    DutyCode.OWE_UNTIL_CONFIRMED,
    DutyCode.OWE_TO_READERS,
    DutyCode.GRANT_TO_READERS,
)
WAIT, UNCONFIRMED, OWED, NOW_READS = GROUPS
ALONE, WITH = Company.ALONE, Company.WITH_ADULT
CONFIRMED, NOT_CONFIRMED, _ = PEOPLE


def send(*readers, actor=YOUNG, action=Action.SEND_VOICE, **facts):
    question = GRANTING[action, 0]
    return rule(action, actor, replace(question.situation, readers=readers, **facts), PROFILE)


def group_of(ruling, reader):
    return [code for code in GROUPS if (duty := ruling.duty(code)) and reader.person_id in duty.readers]


@pytest.mark.parametrize(
    ("reader", "with_adult", "scope", "group"),
    [
        (LISTED, ALONE, Scope.FULL, NOW_READS),
        (LISTED, WITH, Scope.FULL, NOW_READS),
        (LISTED, None, Scope.FULL, NOW_READS),
        (LISTED, WITH, Scope.WRITE, NOW_READS),
        (LISTED_NO_KEY, WITH, Scope.FULL, OWED),
        (NEW, ALONE, Scope.FULL, NOW_READS),
        (NEW, WITH, Scope.FULL, WAIT),
        (NEW, Company.NOT_SURE, Scope.FULL, WAIT),
        (NEW, None, Scope.FULL, WAIT),
        (NEW, ALONE, Scope.WRITE, WAIT),  # a tablet is always with an adult
        (STANDING, ALONE, Scope.FULL, NOW_READS),
        (STANDING, WITH, Scope.FULL, WAIT),
    ],
)
def test_who_waits(reader, with_adult, scope, group):
    ruling = send(reader, actor=replace(YOUNG, scope=scope), with_adult=with_adult)
    assert ruling.allowed
    assert group_of(ruling, reader) == [group]


def test_a_second_yes_comes_a_day_later_and_within_four_weeks():
    wait = send(LISTED, NEW, with_adult=WITH).duty(WAIT)
    assert (wait.who, wait.readers) == (Who.YOUNG_PERSON, ("stranger",))
    assert wait.not_before == NOW + timedelta(hours=24)
    assert wait.by == TODAY + timedelta(days=28)


def test_a_new_use_waits_even_for_a_listed_worker():
    assert group_of(send(LISTED, with_adult=WITH, use=Use.QUOTE), LISTED) == [WAIT]
    assert group_of(send(LISTED, with_adult=ALONE, use=Use.QUOTE), LISTED) == [NOW_READS]


def test_before_confirmation_only_the_first_adults_read():
    ruling = send(LISTED, LISTED_NO_KEY, young_person=NOT_CONFIRMED)
    assert group_of(ruling, LISTED) == [NOW_READS]
    assert group_of(ruling, LISTED_NO_KEY) == [UNCONFIRMED]
    assert ruling.duty(DutyCode.MARK_NOT_CONFIRMED)


def test_a_confirmed_yes_is_not_marked():
    assert send(LISTED).duty(DutyCode.MARK_NOT_CONFIRMED) is None


@pytest.mark.parametrize(
    ("readers", "with_adult", "safeguarding"),
    [
        ((LISTED,), WITH, True),
        ((LISTED_NO_KEY,), WITH, True),
        ((STANDING,), ALONE, False),  # an advocate is outside the service
        ((STANDING, LISTED), ALONE, True),
        ((NEW,), WITH, False),  # waits: nobody is promised it yet
    ],
)
def test_safeguarding_follows_the_readers_of_the_service(readers, with_adult, safeguarding):
    ruling = send(*readers, with_adult=with_adult)
    assert bool(ruling.duty(DutyCode.GRANT_TO_SAFEGUARDING)) is safeguarding


def test_the_answer_is_due_from_sending():
    due = send(LISTED).duty(DutyCode.NAME_AN_ADULT_AND_A_DATE)
    assert (due.who, due.by) == (Who.NAMED_ADULT, date(2026, 3, 9))


def test_a_proposal_is_no_yes():
    question = GRANTING[Action.SEND_VOICE, 1]
    ruling = rule(question.action, question.actor, question.situation, PROFILE)
    codes = {duty.code for duty in ruling.duties}
    assert DutyCode.PERMISSION_RECORDED not in codes
    assert {DutyCode.CONFIRM_THESE_WORDS, DutyCode.OWE_TO_YOUNG_PERSON, DutyCode.GRANT_TO_READERS} <= codes
    assert {DutyCode.NAME_AN_ADULT_AND_A_DATE, DutyCode.MARK_NOT_CONFIRMED} <= codes


def test_nobody_is_picked_twice():
    assert send(LISTED, LISTED).reasons == (Reason.NOBODY_PICKED,)


def test_a_refusal_names_only_what_is_missing():
    ruling = send(replace(LISTED, has_key=None))
    assert (ruling.reasons, ruling.hides) == ((Reason.READER_IS_NOT_KNOWN,), False)
    assert ruling.duty(DutyCode.GRANT_TO_READERS) is None


_READING = [role for role, doors in CAPABILITIES.items() if Capability.READ_SHARED in doors]
KNOWN = [
    one
    for one in READERS
    if one.cover_for_id is None and one.role in _READING and None not in (one.works_with, one.has_key)
]


@given(
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=4, unique_by=lambda one: one.person_id),
    st.sampled_from([None, *Company]),
    st.sampled_from(PEOPLE),
    st.sampled_from([Action.SEND_VOICE, Action.SHARE_MORE]),
)
@settings(max_examples=100, deadline=None)
def test_each_reader_is_in_exactly_one_group(readers, with_adult, person, action):
    ruling = send(*readers, action=action, with_adult=with_adult, young_person=person)
    assert ruling.allowed is all(None not in (one.standing_permission, one.inside_service) for one in readers)
    if ruling.allowed:
        assert all(len(group_of(ruling, reader)) == 1 for reader in readers)
        recorded = ruling.duty(DutyCode.PERMISSION_RECORDED)
        assert recorded.readers == tuple(reader.person_id for reader in readers)

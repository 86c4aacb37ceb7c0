"""Letting somebody back in: each rule of it broken on purpose is seen by the floor, and its edges stand where said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent import floor
from consent import predicates as p
from consent.actions import Action as A
from consent.capabilities import Capability, Role
from consent.conditions import after_confirm_days
from consent.duties import DutyCode as D
from consent.duties import Who
from consent.facts import Situation
from consent.facts.workers import GaveKey
from consent.floor.back import back_breaches
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.rules import RULES
from consent.ruling import Ruling, rule
from consent.table import Alternative
from consent.terms import WayBackState
from consent.witnesses import questions
from consent.witnesses.back import ACTIONS, TAKEN_UP, WAITED
from consent.witnesses.people import ADMINISTRATOR, ADVOCATE, LEAD, NOW, ON_TABLET, STRANGER, TODAY, WORKER, YOUNG
from tests.consent.breaking import changing, dropping
from tests.consent.broken import is_confirmed, with_one_more, with_way, without
from tests.consent.cases import GRANTING

PROFILE = PracticeProfile()
ANYBODY = Alternative(Capability.CONFIRM_ENROLMENT, (), Reason.SAW_OR_SPOKE_TO_THEM)
BROKEN = {
    "1 stopping waits for confirmation": (1, with_one_more(A.STOP_WAY_BACK, is_confirmed)),
    "1 stopping wants a full session": (1, with_one_more(A.STOP_WAY_BACK, p.is_fully_signed_in)),
    "2 a stranger lets them in": (2, without(A.LET_BACK_IN, 0, "works_with_the_young_person")),
    "2 a lead of elsewhere lets them in": (2, without(A.LET_BACK_IN, 1, "leads_the_young_persons_service")),
    "2 a stopped adult tries again": (2, without(A.LET_BACK_IN, 0, "somebody_else_starts_after_a_stop")),
    "2 a stopped lead tries again": (2, without(A.LET_BACK_IN, 1, "somebody_else_starts_after_a_stop")),
    "2 one adult is enough": (2, dropping(A.LET_BACK_IN, D.CONFIRM_THE_WAY_BACK)),
    "2 the same adult is enough": (2, changing(A.LET_BACK_IN, D.CONFIRM_THE_WAY_BACK, who=Who.ACTOR)),
    "2 a new phone needs nobody": (2, dropping(A.TAKE_UP_WAY_BACK, D.CONFIRM_THE_WAY_BACK)),
    "2 the old phones are not told it began": (2, dropping(A.LET_BACK_IN, D.SHOW_ON_OLD_PHONES)),
    "2 the old phones are not told it was used": (2, dropping(A.TAKE_UP_WAY_BACK, D.SHOW_ON_OLD_PHONES)),
    "2 the old phones are not told it was confirmed": (2, dropping(A.CONFIRM_WAY_BACK, D.SHOW_ON_OLD_PHONES)),
    "2 an end is not told": (2, dropping(A.STOP_WAY_BACK, D.SHOW_ON_OLD_PHONES)),
    "2 somebody else uses the words": (2, without(A.TAKE_UP_WAY_BACK, 0, "speaks_for_themselves")),
    "2 who started it confirms it": (2, without(A.CONFIRM_WAY_BACK, 0, "somebody_else_started_the_way_back")),
    "2 a lead who started it confirms it": (2, without(A.CONFIRM_WAY_BACK, 1, "somebody_else_started_the_way_back")),
    "2 a stranger confirms": (2, without(A.CONFIRM_WAY_BACK, 0, "works_with_the_young_person")),
    "2 one hand is behind both": (2, without(A.CONFIRM_WAY_BACK, 1, "no_one_hand_is_behind_both")),
    "2 nobody saw them": (2, without(A.CONFIRM_WAY_BACK, 0, "saw_or_spoke_to_them_since_the_new_phone")),
    "2 nothing to confirm is confirmed": (2, without(A.CONFIRM_WAY_BACK, 0, "way_back_waits_to_be_confirmed")),
    "2 any adult confirms anything": (2, with_way(A.CONFIRM_WAY_BACK, ANYBODY)),
    "2 no wait": (2, dropping(A.CONFIRM_WAY_BACK, D.WAIT_FOR_THE_KEY)),
    "2 a wait without an end": (2, changing(A.CONFIRM_WAY_BACK, D.WAIT_FOR_THE_KEY, not_before=None)),
    "2 it opens unconfirmed": (2, without(A.COME_BACK_IN, 0, "way_back_has_waited")),
    "2 somebody else opens it": (2, without(A.COME_BACK_IN, 0, "speaks_for_themselves")),
    "2 stopping takes its time": (2, changing(A.STOP_WAY_BACK, D.END_THE_NEW_KEY, by=after_confirm_days)),
    "2 stopping ends nothing": (2, dropping(A.STOP_WAY_BACK, D.END_THE_NEW_KEY)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_of_coming_back_is_seen(name):
    line, table = BROKEN[name]
    touched = {action for action in A if table.get(action) != RULES[action]}
    found = floor.breaches(table, PROFILE, [one for one in questions() if one.action in touched])
    assert any(breach.startswith(f"Line {line}:") for breach in found), found


def test_every_way_back_needs_two_different_adults_and_a_day():
    """Whoever starts it, the same person never confirms it, in whatever role."""
    for actor in (WORKER, LEAD, ADVOCATE):
        mine = Situation(
            **(_facts(A.CONFIRM_WAY_BACK) | {"way_back": replace(TAKEN_UP, started_by_id=actor.person_id)})
        )
        refused = rule(A.CONFIRM_WAY_BACK, actor, mine, PROFILE)
        assert (refused.allowed, refused.hides) == (False, False)
        assert Reason.STARTED_IT_THEMSELVES in refused.reasons
        theirs = Situation(**_facts(A.CONFIRM_WAY_BACK))
        allowed = rule(A.CONFIRM_WAY_BACK, actor, theirs, PROFILE)
        assert allowed.duty(D.WAIT_FOR_THE_KEY).not_before == NOW + timedelta(hours=24)
        assert allowed.duty(D.SHOW_ON_OLD_PHONES)


@pytest.mark.parametrize(
    ("given", "allowed"),
    [
        ((), True),
        ((("colleague", "lead", 0),), False),  # whoever started it made the account that confirms it
        ((("lead", "colleague", 13),), False),  # or the other way round
        ((("lead", "colleague", 14),), True),
        ((("third", "lead", 1), ("third", "colleague", 2)), False),  # one made both
        ((("third", "lead", 1), ("fourth", "colleague", 2)), True),
        ((("fourth", "lead", 0), ("third", "fourth", 0), ("third", "colleague", 0)), False),  # by more steps
        ((("lead", "somebody", 0), ("somebody", "lead", 0)), True),  # round in a circle, and never the other one
    ],
)
def test_two_accounts_from_one_hand_are_one_adult(given, allowed):
    keys = tuple(GaveKey(by, to, TODAY - timedelta(days=days)) for by, to, days in given)
    asked = Situation(**(_facts(A.CONFIRM_WAY_BACK) | {"keys_given": keys}))
    ruling = rule(A.CONFIRM_WAY_BACK, LEAD, asked, PROFILE)
    assert ruling.allowed is allowed
    assert allowed or ruling.reasons == (Reason.ONE_HAND,)


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ((), ()),
        ((("lead", "lead-2", 13),), (Reason.ONE_HAND,)),
        ((("lead", "lead-2", 14),), ()),
        ((("third", "lead", 0), ("third", "lead-2", 0)), (Reason.ONE_HAND,)),
        (None, (Reason.ONE_HAND,)),
    ],
)
def test_a_workers_new_key_is_confirmed_by_another_hand(given, reasons):
    action, actor, situation = GRANTING[A.CONFIRM_WORKER_KEY, 0]
    started = replace(situation.worker, reset_by_id="lead")
    keys = None if given is None else tuple(GaveKey(by, to, TODAY - timedelta(days=ago)) for by, to, ago in given)
    asked = replace(situation, worker=started, keys_given=keys)
    ruling = rule(action, replace(actor, person_id="lead-2"), asked, PROFILE)
    assert (ruling.allowed, () if ruling.allowed else ruling.reasons) == (not reasons, reasons)


def test_who_started_a_workers_new_key_is_told_just_that():
    action, actor, situation = GRANTING[A.CONFIRM_WORKER_KEY, 0]
    mine = replace(situation, worker=replace(situation.worker, reset_by_id=actor.person_id))
    assert rule(action, actor, mine, PROFILE).reasons == (Reason.STARTED_IT_THEMSELVES,)


def test_a_longer_wait_of_the_profile_is_the_wait():
    longer = replace(PROFILE, way_back_wait_hours=72)
    ruling = rule(*GRANTING[A.CONFIRM_WAY_BACK, 1], longer)
    assert ruling.duty(D.WAIT_FOR_THE_KEY).not_before == NOW + timedelta(hours=72)


def test_it_opens_at_the_very_moment_and_not_one_before():
    for early, allowed in ((timedelta(0), True), (timedelta(microseconds=1), False)):
        asked = Situation(**(_facts(A.COME_BACK_IN) | {"way_back": replace(WAITED, opens_at=NOW + early)}))
        assert rule(A.COME_BACK_IN, YOUNG, asked, PROFILE).allowed is allowed


def test_the_day_of_the_new_phone_counts_as_since():
    for seen_on, allowed in ((TODAY - timedelta(days=3), True), (TODAY - timedelta(days=4), False), (TODAY, True)):
        asked = Situation(**(_facts(A.CONFIRM_WAY_BACK) | {"seen_on": seen_on}))
        assert rule(A.CONFIRM_WAY_BACK, LEAD, asked, PROFILE).allowed is allowed


def test_who_does_not_know_them_meets_a_thing_that_is_not_there():
    for action in (A.LET_BACK_IN, A.CONFIRM_WAY_BACK):
        for actor in (STRANGER, ADMINISTRATOR, YOUNG):
            assert rule(action, actor, Situation(**_facts(action)), PROFILE).hides


def test_the_young_person_can_stop_it_as_long_as_it_opened_nothing():
    for state in WayBackState:
        asked = Situation(**(_facts(A.STOP_WAY_BACK) | {"way_back": replace(WAITED, state=state)}))
        alive = state in (WayBackState.OPEN, WayBackState.TAKEN_UP, WayBackState.CONFIRMED)
        for actor in (YOUNG, ON_TABLET):
            assert rule(A.STOP_WAY_BACK, actor, asked, PROFILE).allowed is alive


def test_whose_way_back_was_stopped_does_not_start_the_next_and_another_adult_does():
    for starter, allowed in (("worker", False), ("lead", True), (None, False)):
        stopped = replace(WAITED, state=WayBackState.STOPPED, started_by_id=starter)
        ruling = rule(A.LET_BACK_IN, WORKER, Situation(**(_facts(A.LET_BACK_IN) | {"way_back": stopped})), PROFILE)
        assert ruling.allowed is allowed
        assert allowed or ruling.reasons == (Reason.STOPPED_THEIRS,)


def test_only_a_keyworker_or_a_lead_starts_it():
    asked = Situation(**_facts(A.LET_BACK_IN))
    may = {role for role in Role if rule(A.LET_BACK_IN, replace(WORKER, role=role), asked, PROFILE).allowed}
    assert may == {Role.KEYWORKER, Role.LEAD}


def test_without_facts_nothing_of_it_is_right():
    for action in ACTIONS:
        asked = GRANTING[action, 0]
        assert back_breaches(asked._replace(situation=Situation()), Ruling(True, (Reason.HOLDS_THE_WORDS,)))
    assert not back_breaches(GRANTING[A.SEND_VOICE, 0], Ruling(True, (Reason.OWN_WORDS,)))


def _facts(action):
    situation = GRANTING[action, 0].situation
    return {name: getattr(situation, name) for name in type(situation).__dataclass_fields__}

"""Who decides about workers: the role the profile names, and who leads where nobody of that role is here."""

from dataclasses import replace

from consent.actions import Action as A
from consent.capabilities import Role
from consent.profile import PracticeProfile
from consent.profile_files import from_mapping
from consent.ruling import rule
from consent.witnesses.people import LEAD
from tests.consent.workers.cases import GRANTING, facts

PROFILE = PracticeProfile()


def test_whom_the_profile_names_decides_and_nobody_else():
    chair = replace(LEAD, role=Role.CHAIR)
    asked = GRANTING[A.SEE_WORKER_ASKS, 0].situation
    by_chair = from_mapping({"who_decides_worker": "chair"})
    assert rule(A.SEE_WORKER_ASKS, LEAD, asked, PROFILE).allowed
    assert rule(A.SEE_WORKER_ASKS, chair, asked, PROFILE).hides
    assert rule(A.SEE_WORKER_ASKS, chair, asked, by_chair).allowed
    for known in (None, False):
        assert rule(A.SEE_WORKER_ASKS, LEAD, replace(asked, no_decider_here=known), by_chair).hides


def test_where_nobody_of_the_role_is_here_it_falls_to_who_leads():
    by_chair = from_mapping({"who_decides_worker": "chair"})
    asked = GRANTING[A.ASK_FOR_WORKER, 0]
    for gone in (True, False):
        seen = replace(GRANTING[A.SEE_WORKER_ASKS, 0].situation, no_decider_here=gone)
        assert rule(A.SEE_WORKER_ASKS, LEAD, seen, by_chair).allowed is gone
        assert rule(*facts(no_decider_here=gone)(asked), by_chair).allowed is gone
        assert rule(A.SEE_WORKER_ASKS, replace(LEAD, role=Role.CHAIR), seen, PROFILE).hides

"""What a service may set about choosing a worker: how it works here, who decides, the caseload; and never a band."""

import pytest

from consent.capabilities import Role
from consent.profile import PracticeProfile
from consent.profile_files import ProfileRefused, from_mapping, load

PROFILE = PracticeProfile()


@pytest.mark.parametrize(
    "setting", ["risk_band", "worker_by_band", "caseload_tier", "allocation_levels", "priority", "rag_rating"]
)
def test_a_profile_with_a_risk_band_does_not_load(setting):
    with pytest.raises(ProfileRefused, match="young people ask who they want"):
        from_mapping({setting: 3})


@pytest.mark.parametrize("words", ["High risk goes to the team.", "Tier 3 gets a specialist.", "By risk band."])
def test_how_workers_are_chosen_holds_no_band_either(words):
    with pytest.raises(ProfileRefused, match="young people ask who they want"):
        from_mapping({"how_workers_are_chosen": words})


def test_how_workers_are_chosen_labels_nobody_and_is_short():
    for words in ("Each case gets one worker.", "x" * 201, " "):
        with pytest.raises(ProfileRefused):
            from_mapping({"how_workers_are_chosen": words})
    assert from_mapping({"how_workers_are_chosen": "You say who."}).how_workers_are_chosen == "You say who."


@pytest.mark.parametrize("code", ["default", "choose_your_worker", "specialist_team", "relationship_pod"])
def test_every_shipped_profile_says_how_it_works_here(code):
    profile = load(code)
    assert profile.how_workers_are_chosen
    assert profile.caseload_least <= profile.caseload_most
    assert profile.who_decides_worker is Role.LEAD


def test_who_decides_and_the_caseload_are_checked():
    for wrong in ("keyworker", "boss", 5):
        with pytest.raises(ProfileRefused, match=r"cannot decide who works with whom\. Choose chair or lead"):
            from_mapping({"who_decides_worker": wrong})
    assert PROFILE.caseload_least <= PROFILE.caseload_most

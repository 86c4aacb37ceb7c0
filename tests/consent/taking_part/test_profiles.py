"""The shipped profiles: each loads, keeps the floor, differs; and what a manager reads when one is refused."""

from pathlib import Path

import pytest

import consent
from consent import floor
from consent.__main__ import main
from consent.capabilities import Role
from consent.profile import BOUNDS
from consent.profile_files import ProfileRefused, from_mapping, load
from consent.rules import RULES
from tests.guards.plain_words import faults

SHIPPED = sorted(path.stem for path in (Path(consent.__file__).parent / "profiles").glob("*.toml"))


def problems(written):
    with pytest.raises(ProfileRefused) as refused:
        from_mapping(written)
    return refused.value.problems


def test_three_sites_and_a_default_ship():
    assert SHIPPED == ["choose_your_worker", "default", "relationship_pod", "specialist_team"]


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_profile_may_be_used(code, capsys):
    profile = load(code)
    assert profile.code == code
    floor.hold(RULES, profile)
    assert main(["check-profile", str(Path(consent.__file__).parent / "profiles" / f"{code}.toml")]) == 0
    assert capsys.readouterr().out == f"{code}.toml can be used: {profile.name}.\n"


@pytest.mark.parametrize("code", SHIPPED)
def test_what_a_shipped_profile_calls_people_is_plain(code):
    profile = load(code)
    assert set(profile.names) == set(Role)
    assert faults(profile.app_name) == []
    for name in profile.names.values():
        assert faults(name.young_person) == []


def test_each_profile_is_a_way_of_working_of_its_own():
    ways = {tuple(getattr(load(code), setting) for setting in BOUNDS) for code in SHIPPED}
    assert len(ways) == len(SHIPPED)


@pytest.mark.parametrize("code", SHIPPED)
def test_no_profile_lets_a_hold_back_outlast_its_row(code):
    profile = load(code)
    assert profile.hold_max_days <= profile.hold_in_a_row_days
    assert profile.second_yes_wait_hours <= profile.second_yes_lives_days * 24


BAND = "Nobody’s worker, wait or invitation follows from a band of risk: young people ask who they want."


@pytest.mark.parametrize("setting", ["risk_bands", "worker_by_risk", "assign_by_level", "RAG", "band", "priority"])
def test_a_band_cannot_be_set(setting):
    assert problems({setting: {"high": "specialist"}}) == (f"“{setting}” cannot be set. {BAND} Take this line out.",)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("High-risk worker", "High-risk"),
        ("Lead (low risk)", "low risk"),
        ("Tier 2 worker", "Tier 2"),
        ("Risk band lead", "Risk band"),
        ("RED RISK", "RED RISK"),
    ],
)
@pytest.mark.parametrize("form", ["staff", "young_person"])
def test_a_band_in_a_name_refuses_to_load(name, found, form):
    names = {"staff": "Worker", "young_person": "your worker"} | {form: name}
    (said,) = problems({"names": {"keyworker": names}})
    assert said == f"names.keyworker.{form} says “{found}”. {BAND} Choose a name for what the person does."


@pytest.mark.parametrize("name", ["Sea-level pod", "Bandstand team", "Brisk walkers", "Level-headed lead"])
def test_other_names_load(name):
    assert from_mapping({"names": {"lead": {"staff": name, "young_person": "the boss"}}}).names[Role.LEAD].staff == name


@pytest.mark.parametrize(
    ("setting", "number", "why"),
    [
        ("silence_days", 15, "Neither asking nor holding back is silence, and silence has a limit."),
        ("hold_max_days", 29, "Not asking now is for four weeks at most each time."),
        ("hold_gap_days", 13, "A shorter gap between two holds does not start the count again."),
        ("offer_again_days", 6, "Asking again too soon is pestering; too late is giving up."),
        ("yes_lasts_days", 366, "A yes is asked for again at least once a year."),
        ("second_yes_wait_hours", 23, "A second yes needs a day, and a chance to be alone."),
    ],
)
def test_a_lowered_floor_says_why(setting, number, why, tmp_path, capsys):
    file = tmp_path / "ours.toml"
    file.write_text(f"{setting} = {number}\n", encoding="utf-8")
    assert main(["check-profile", str(file)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("ours.toml cannot be used:\n")
    assert f"{setting} is {number}. Choose from" in said
    assert why in said

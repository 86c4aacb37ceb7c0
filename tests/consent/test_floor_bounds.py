"""A profile that reaches past the floor is seen, in its settings and in the rulings it leads to."""

from dataclasses import replace

import pytest

from consent import floor
from consent.profile import BOUNDS, PracticeProfile
from consent.rules import RULES

PROFILE = PracticeProfile()


@pytest.mark.parametrize(
    ("setting", "number"),
    [
        ("answer_working_days", 16),
        ("invitation_days", 8),
        ("second_yes_wait_hours", 23),
        ("second_yes_lives_days", 29),
        ("hold_max_days", 29),
        ("hold_in_a_row_days", 85),
        ("hold_gap_days", 13),
        ("silence_days", 15),
        ("worker_key_wait_hours", 23),
    ],
)
def test_a_profile_that_lowers_the_floor_is_seen(setting, number):
    with pytest.raises(floor.FloorBroken, match=f"Line 3: {setting} is {number}"):
        floor.hold(RULES, replace(PROFILE, **{setting: number}))


def test_no_bound_of_a_profile_reaches_past_the_floor():
    for setting, (least, most) in floor.LIMITS.items():
        assert BOUNDS[setting].least >= least
        assert most is None or BOUNDS[setting].most <= most


def test_a_late_answer_day_is_seen_in_the_rulings_too():
    late = replace(PROFILE, answer_working_days=16)
    assert any(one.startswith("Line 6:") for one in floor.breaches(RULES, late))


def test_a_short_wait_is_seen_in_the_rulings_too():
    short = replace(PROFILE, second_yes_wait_hours=1)
    assert any(one.startswith("Line 5:") for one in floor.breaches(RULES, short))

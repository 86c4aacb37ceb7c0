"""The floor over random histories: whatever happened before, nobody reads without a yes that stands today.

Taken back and stopped, the keys are left lying about on purpose: the rules alone must keep them shut.
"""

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from consent.actions import Action
from consent.duties import DutyCode
from tests.consent.breaking import dropping
from tests.consent.broken import BROKEN, without
from tests.consent.history import History

ONCE = settings(
    max_examples=80, stateful_step_count=12, phases=[Phase.generate], derandomize=True, deadline=None, database=None
)
# The rule broken, and what the history says when it comes to it.
SEEN = {
    "a yes that ended opens": (BROKEN["5 a withdrawn yes opens"][1], "opened without a yes"),
    "another shares": (BROKEN["2 another shares"][1], "share_more"),
    "another sends": (BROKEN["2 another sends"][1], "send_voice"),
    "a keyworker sends": (BROKEN["2 a keyworker sends"][1], "send_voice"),
    "who waits is given it too": (BROKEN["5 who waits is given it too"][1], "opened without a yes"),
    "taking back deletes nothing": (dropping(Action.TAKE_BACK, DutyCode.DELETE_GRANTS), "taking back left the keys"),
    "what was taken back opens": (without(Action.OPEN_RECORD, 2, "record_was_left_standing"), "opened without a yes"),
    "their own words wait": (BROKEN["1 a draft wants a full session"][1], "a tablet kept nothing"),
}


def test_the_floor_holds_over_random_histories() -> None:
    run_state_machine_as_test(History, settings=ONCE)


@pytest.mark.parametrize("name", SEEN)
def test_a_history_under_a_broken_rule_is_seen(name: str) -> None:
    table, said = SEEN[name]
    broken = type("Broken", (History,), {"table": table})
    with pytest.raises(AssertionError, match=said):
        run_state_machine_as_test(broken, settings=ONCE)

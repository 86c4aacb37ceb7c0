"""The floor is kept on every day of a random history; and a history under a rule broken on purpose is seen to fail."""

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from consent import asking_again
from consent.actions import Action
from consent.asking import refused_as
from consent.capabilities import Capability
from consent.reasons import Reason
from tests.consent.breaking import with_one_more, with_way, without
from tests.consent.taking_part.histories import History

A = Action


@refused_as(Reason.HELD_BACK_NOW)
def nobody_holds_back(ask):
    """No adult holds back."""
    return not ask.situation.hold_backs


TestHistories = History.TestCase
TestHistories.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)

BROKEN = {
    "asked while held back": without(A.ASK_TO_TAKE_PART, "nobody_holds_it_back_today"),
    "pestered after a no": without(A.OFFER_AGAIN, "no_former_no_must_rest"),
    "asked twice in one day": without(A.ASK_TO_TAKE_PART, "nobody_asked_them_this_today"),
    "a parent’s no is enough": without(A.HOLD_BACK, "hold_has_a_reason_that_is_enough"),
    "one person holds back": without(A.HOLD_BACK, "second_person_is_somebody_else"),
    "held for too long": without(A.HOLD_BACK, "hold_is_short_enough"),
    "anybody agrees": without(A.AGREE_TO_HOLD, "is_the_second_person"),
    "a hold-back cannot be ended": with_one_more(A.END_HOLD, nobody_holds_back),
    "an adult says yes": with_way(A.RECORD_PERMISSION, Capability.INVITE),
    "the second yes comes at once": without(A.GIVE_SECOND_YES, "a_day_has_passed"),
    "the second yes beside an adult": without(A.GIVE_SECOND_YES, "they_are_alone"),
    "passed on after it was taken back": without(A.CARRY_OUT_OWED, "every_promise_still_stands"),
    "an advocate is held back": with_one_more(A.ASK_FOR_ADVOCATE, nobody_holds_back),
    "taking back is held back": with_one_more(A.WITHDRAW_PERMISSION, nobody_holds_back),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_history_under_a_broken_rule_fails(name):
    class Broken(History):
        table = BROKEN[name]

    quick = settings(
        max_examples=600,
        stateful_step_count=30,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        derandomize=True,
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Broken, settings=quick)


@pytest.mark.parametrize("name", ["silent_days", "_held"])
def test_a_history_with_a_wrong_count_fails(name, monkeypatch):
    monkeypatch.setattr(asking_again, name, lambda *what: 0)
    quick = settings(max_examples=100, stateful_step_count=20, deadline=None, database=None, phases=[Phase.generate])
    with pytest.raises(AssertionError):
        run_state_machine_as_test(History, settings=quick)

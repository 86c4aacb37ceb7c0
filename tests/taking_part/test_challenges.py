"""What a challenge to a hold-back promises: a look while it stands, by somebody who can; nothing once it is over."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms.taking_part import Activity, HoldFinding
from tests.taking_part.hold_cast import HoldCast
from tests.voices import walk
from tests.voices.cast import add_worker
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.taking_part.funnel import lists
from youthvoice.taking_part.holds import agreeing, reading, reviewing
from youthvoice.taking_part.holds.shown import HeldBack


def told(here: HoldCast) -> HeldBack:
    """What ivy is told of her only hold-back."""
    (line,) = here.do(here.ivy, reading.tell)
    return line


def listed(here: HoldCast) -> list[str]:
    """What waits for the lead and for whoever looks from outside."""
    return [one.id for who in (here.lee, here.ruth) for one in here.do(who, lists.list_waiting).holds]


def nobody_is_outside(here: HoldCast) -> None:
    for one in (here.ruth, here.jo, here.ama):
        here.do(here.lee, people.worker_leaves, one.person_id)


def test_once_it_was_ended_no_look_is_promised_and_it_is_on_no_list(here: HoldCast) -> None:
    hold_id = here.held()
    here.do(here.ivy, reviewing.challenge_hold, hold_id)
    assert listed(here) == [hold_id, hold_id]
    here.do(here.sam, agreeing.end_hold, hold_id)
    assert (told(here).stands, told(here).hear_by) == (False, None)
    assert listed(here) == []
    assert (here.see(here.lee, hold_id).challenged, here.see(here.lee, hold_id).look_by) == (False, None)


def test_once_it_ended_by_itself_no_look_is_promised_and_it_is_on_no_list(here: HoldCast) -> None:
    hold_id = here.held(review_on=clock.today() + timedelta(days=3))
    here.do(here.ivy, reviewing.challenge_hold, hold_id)
    here.pass_days(3)
    assert (told(here).stands, told(here).hear_by) == (False, None)
    assert listed(here) == []
    assert (here.see(here.lee, hold_id).challenged, here.see(here.lee, hold_id).look_by) == (False, None)
    with pytest.raises(errors.Refused):
        here.do(here.ama, reviewing.challenge_hold, hold_id)
    assert here.do(here.ivy, reviewing.challenge_hold, hold_id) is None  # theirs to say; there is nothing to look at
    assert len(walk.audited(here.cast, here.ivy.person_id, "hold.challenged")) == 1


def test_whoever_challenged_it_hears_that_it_was_ended_and_its_writers_do_not(here: HoldCast) -> None:
    hold_id = here.held()
    for one in (here.ama, here.jo):
        here.do(one, reviewing.challenge_hold, hold_id)
    here.do(here.jo, agreeing.end_hold, hold_id)
    assert walk.told(here.cast, "challenge_looked_at") == [here.ama.person_id]  # jo ended it herself
    assert here.see(here.sam, hold_id).challenged is None


def test_it_is_looked_at_while_somebody_still_can(here: HoldCast) -> None:
    """On its own day it is over: the day they hear by is the one before, where that is sooner than the profile's."""
    hold_id = here.held(review_on=clock.today() + timedelta(days=3))
    hear_by = here.do(here.ivy, reviewing.challenge_hold, hold_id)
    assert hear_by == clock.today() + timedelta(days=2)
    here.pass_days(2)
    here.do(here.ruth, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    assert (told(here).was_looked_at, told(here).asked_to_look, told(here).hear_by) == (True, False, None)


def test_where_nobody_is_outside_no_look_is_promised_until_somebody_comes(here: HoldCast) -> None:
    hold_id = here.held()
    nobody_is_outside(here)
    assert here.do(here.ivy, reviewing.challenge_hold, hold_id) is None
    assert not any(here.see(lead, hold_id).may_review for lead in (here.lee, here.cast.kit))
    assert (told(here).asked_to_look, told(here).was_looked_at, told(here).hear_by) == (True, False, None)
    line = here.see(here.lee, hold_id)
    assert (line.challenged, line.look_by) == (True, None)
    una = add_worker(here.cast, "Una Bell", Role.SAFEGUARDING_LEAD)
    assert told(here).hear_by == here.see(here.lee, hold_id).look_by == here.see(una, hold_id).look_by is not None


def test_a_challenge_after_a_look_is_a_challenge(here: HoldCast) -> None:
    hold_id = here.held(review_on=clock.today() + timedelta(days=28))
    for one in (here.ama, here.ivy):
        here.do(one, reviewing.challenge_hold, hold_id)
    here.do(here.ruth, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    here.pass_days(12)
    assert (here.see(here.ama, hold_id).may_challenge, told(here).was_looked_at) == (True, True)
    for one in (here.ama, here.ivy):
        assert here.do(one, reviewing.challenge_hold, hold_id) > clock.today()
    line = here.see(here.lee, hold_id)
    assert (line.challenged, line.look_by) == (True, told(here).hear_by)
    assert (told(here).asked_to_look, told(here).was_looked_at) == (True, False)
    here.do(here.ruth, reviewing.review_hold, hold_id, HoldFinding.END_NOW)
    assert walk.told(here.cast, "challenge_looked_at") == sorted([here.ama.person_id, here.ivy.person_id] * 2)


def test_a_list_takes_as_many_statements_for_three_that_wait_or_are_challenged_as_for_one(here: HoldCast) -> None:
    def count() -> int:
        return walk.count_queries(here.cast, here.lee, reading.list_lines)

    def challenged(activity: Activity) -> None:
        here.do(here.jo, reviewing.challenge_hold, here.hold(activity=activity))

    challenged(Activity.OWN_PLAN)
    first = count()
    challenged(Activity.MEETING)
    challenged(Activity.CHOOSE_WORKER)
    assert len([one for one in here.do(here.lee, reading.list_lines) if one.challenged]) == 3
    assert count() == first

"""Whoever wrote a hold-back has gone before its second person agreed: one person alone holds nobody back."""

from typing import Any

import pytest

from consent.terms.taking_part import Activity
from tests.taking_part.hold_cast import HoldCast
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.taking_part.holds import agreeing


@pytest.mark.parametrize("goes", [people.unlink_worker, people.worker_leaves])
def test_nobody_agrees_to_what_somebody_wrote_who_works_with_them_no_more(here: HoldCast, goes: Any) -> None:
    hold_id, by_a_lead = here.hold(), here.hold(here.lee, activity=Activity.MEETING)
    assert (here.see(here.rae, hold_id).writer_gone, here.see(here.rae, hold_id).may_agree) == (False, True)
    of_ivy = [here.ivy.person_id] if goes is people.unlink_worker else []
    here.do(here.lee, goes, *of_ivy, here.sam.person_id)
    line = here.see(here.rae, hold_id)
    assert (line.state, line.writer_gone, line.may_agree, line.may_end) == ("waiting", True, False, True)
    with pytest.raises(errors.Refused) as refused:
        here.do(here.rae, agreeing.agree, hold_id)
    assert [str(one) for one in refused.value.ruling.reasons] == ["writer_may_not"]
    here.ask(here.lee)  # nothing is held back
    here.do(here.rae, agreeing.agree, by_a_lead)  # who leads works with nobody by name, and may hold back
    assert here.see(here.rae, by_a_lead).state == "standing"


def test_it_stands_until_its_day_where_its_writer_goes_after_two_people_agreed(here: HoldCast) -> None:
    hold_id = here.held()
    here.do(here.lee, people.unlink_worker, here.ivy.person_id, here.sam.person_id)
    line = here.see(here.rae, hold_id)
    assert (line.state, line.writer_gone) == ("standing", False)

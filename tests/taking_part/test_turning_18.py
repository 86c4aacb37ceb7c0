"""A hold-back ends by the day they turn 18: a lead adds that day where it was not known, or corrects it."""

from datetime import timedelta

import pytest

from tests.taking_part.hold_cast import HoldCast, make_hold_cast
from youthvoice import clock, errors
from youthvoice.house import House
from youthvoice.people import service as people
from youthvoice.taking_part.funnel import lists
from youthvoice.taking_part.holds import agreeing, reading


def turns_18_in(here: HoldCast, days: int) -> None:
    """A lead says the day of birth that makes it so."""
    adult_on = clock.today() + timedelta(days=days)
    here.do(here.lee, people.set_date_of_birth, here.ivy.person_id, adult_on.replace(year=adult_on.year - 18))


def to_ask_of(here: HoldCast) -> list[str]:
    """What their keyworker’s list says ivy is to be asked."""
    waiting = here.do(here.sam, lists.list_waiting).to_ask
    return [one.activity for one in waiting if one.young_person.id == here.ivy.person_id]


def begin(here: HoldCast) -> HoldCast:
    """On a 15th: none of the days these tests count to is a 29 February, on which nobody turns 18."""
    while clock.today().day != 15:
        here.pass_days(1)
    return here


def test_once_a_lead_added_it_two_people_can_hold_back(house: House) -> None:
    here = begin(make_hold_cast(house, born_on=None))
    with pytest.raises(errors.Invalid):
        here.hold()
    assert here.do(here.sam, lists.read_person, here.ivy.person_id).birthday_known is False
    turns_18_in(here, 20)
    page = here.do(here.sam, lists.read_person, here.ivy.person_id)
    assert (page.birthday_known, page.latest_review_on) == (True, clock.today() + timedelta(days=20))
    assert here.see(here.sam, here.held()).state == "standing"


def test_a_correction_ends_the_hold_that_would_pass_18(here: HoldCast) -> None:
    hold_id = begin(here).held()
    here.pass_days(2)
    turns_18_in(here, 3)
    line = here.see(here.sam, hold_id)
    assert (line.state, line.over_on) == ("standing", clock.today() + timedelta(days=3))
    assert "own_plan" not in to_ask_of(here)
    turns_18_in(here, 0)
    line = here.see(here.sam, hold_id)
    assert (line.state, line.over_on) == ("over", clock.today())
    (told,) = here.do(here.ivy, reading.tell)
    assert told.stands is False
    assert "own_plan" in to_ask_of(here)
    here.ask(here.jo)


def test_one_that_would_pass_18_by_now_is_agreed_to_by_nobody(here: HoldCast) -> None:
    hold_id = begin(here).hold()
    turns_18_in(here, 13)
    with pytest.raises(errors.Invalid) as problem:
        here.do(here.rae, agreeing.agree, hold_id)
    assert (problem.value.code, list(problem.value.fields)) == ("hold_passes_18", ["review_on"])

"""Somebody with no app is told of a hold-back in person, on a day, by somebody named; till then it is to be done."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from consent.reasons import Reason
from tests.people.marking import set_person
from tests.taking_part.hold_cast import HoldCast
from tests.voices import walk
from youthvoice import clock, errors
from youthvoice.me import Me
from youthvoice.taking_part.funnel import lists
from youthvoice.taking_part.holds import agreeing, not_telling, reading
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.holds.told_in_person import tell_in_person

UNSAFE = "Her step-father reads her phone every evening."


@pytest.fixture
def no_app(here: HoldCast) -> HoldCast:
    """The same people; ivy has not set up her app."""
    set_up(here, is_there=False)
    return here


def set_up(here: HoldCast, *, is_there: bool) -> None:
    at = clock.now() if is_there else None
    set_person(here.cast.house, here.ivy.person_id, enrolled_at=at, confirmed_at=at)


def tell(here: HoldCast, hold_id: str, who: Me | None = None, on: date | None = None) -> None:
    here.do(who or here.sam, tell_in_person, hold_id, on or clock.today())


def refused(here: HoldCast, hold_id: str, who: Me | None = None) -> tuple[Reason, ...]:
    with pytest.raises(errors.Refused) as problem:
        tell(here, hold_id, who)
    return problem.value.ruling.reasons


def to_be_told(here: HoldCast, who: Me) -> list[str]:
    return [one.id for one in here.do(who, lists.list_waiting).holds if one.telling == "in_person"]


def test_somebody_with_no_app_is_told_in_person_and_it_is_written_down(no_app: HoldCast) -> None:
    hold_id = no_app.held()
    no_app.do(no_app.sam, not_telling.look_at_telling, hold_id, safe=True, why=None)
    for who in (no_app.sam, no_app.rae, no_app.jo, no_app.lee):  # any of whom may do it
        line = no_app.see(who, hold_id)
        assert (line.has_app, line.telling, line.may_tell_in_person) == (False, "in_person", True)
        assert to_be_told(no_app, who) == [hold_id]
    assert not no_app.see(no_app.ama, hold_id).may_tell_in_person  # an advocate holds nobody back
    no_app.pass_days(3)
    assert to_be_told(no_app, no_app.sam) == [hold_id]  # saying that telling is safe, or waiting, tells nobody
    day = clock.today() - timedelta(days=1)
    tell(no_app, hold_id, no_app.jo, day)
    for who in (no_app.sam, no_app.lee, no_app.ama):
        line = no_app.see(who, hold_id)
        assert (line.telling, line.told_by.name, line.told_on) == ("told", "Jo Beale", day)
        assert (line.may_tell_in_person, line.may_look_at_telling) == (False, False)
        assert to_be_told(no_app, who) == []
    (said,) = walk.audited(no_app.cast, no_app.ivy.person_id, "hold.told")
    assert said == {"in_person": True, "told_on": day.isoformat()}


def test_the_same_again_changes_nothing_and_another_is_told_that_it_is_done(no_app: HoldCast) -> None:
    hold_id = no_app.held()
    tell(no_app, hold_id)
    tell(no_app, hold_id)
    assert len(walk.audited(no_app.cast, no_app.ivy.person_id, "hold.told")) == 1
    with pytest.raises(errors.Conflict) as conflict:
        tell(no_app, hold_id, no_app.jo)
    assert conflict.value.code == "told_already"
    with pytest.raises(errors.Conflict):  # nor is what they know taken from them again
        no_app.do(no_app.jo, not_telling.look_at_telling, hold_id, safe=False, why=UNSAFE)
    assert no_app.see(no_app.lee, hold_id).told_by.id == no_app.sam.person_id


def test_the_day_is_since_it_began_and_today_at_the_latest(no_app: HoldCast) -> None:
    hold_id = no_app.held()
    no_app.pass_days(2)
    for day in (clock.today() + timedelta(days=1), clock.today() - timedelta(days=3)):
        with pytest.raises(errors.Invalid) as problem:
            tell(no_app, hold_id, on=day)
        assert problem.value.fields == {"told_on": [Reason.NOT_TOLD_YET.sentence]}
    assert to_be_told(no_app, no_app.sam) == [hold_id]
    tell(no_app, hold_id, on=clock.today() - timedelta(days=2))


def test_only_one_that_stands_and_does_not_wait_to_be_told(no_app: HoldCast) -> None:
    waiting = no_app.hold()
    assert refused(no_app, waiting) == (Reason.HOLD_IS_OVER,)
    no_app.do(no_app.sam, agreeing.end_hold, waiting)
    hold_id = no_app.held(not_telling_because=UNSAFE)
    assert not no_app.see(no_app.sam, hold_id).may_tell_in_person
    assert refused(no_app, hold_id) == (Reason.TELLING_WAITS,)
    no_app.pass_days(3.1)  # nobody looked in time, so they are to be told
    assert no_app.see(no_app.sam, hold_id).telling == "in_person"
    no_app.do(no_app.sam, not_telling.look_at_telling, hold_id, safe=False, why=UNSAFE)
    line = no_app.see(no_app.jo, hold_id)
    assert (line.telling, line.may_tell_in_person) == ("unsafe_by_one", True)  # one alone stops nothing
    no_app.do(no_app.sam, agreeing.end_hold, hold_id)
    assert not no_app.see(no_app.jo, hold_id).may_tell_in_person
    assert refused(no_app, hold_id, no_app.jo) == (Reason.HOLD_IS_OVER,)


def test_somebody_with_an_app_is_told_by_it(here: HoldCast) -> None:
    hold_id = here.held()
    line = here.see(here.sam, hold_id)
    assert (line.has_app, line.telling, line.may_tell_in_person) == (True, "tell", False)
    assert refused(here, hold_id) == (Reason.ALREADY_ENROLLED,)
    here.do(here.ivy, reading.tell)
    line = here.see(here.sam, hold_id)
    assert (line.telling, line.told_by, line.told_on) == ("told", None, None)


def test_nobody_else_says_it(no_app: HoldCast) -> None:
    hold_id = no_app.held()
    for stranger in (no_app.cast.zed, no_app.ruth, no_app.ama, no_app.ivy):
        with pytest.raises(errors.NotFound):
            tell(no_app, hold_id, stranger)
    assert no_app.cast.zed.role is Role.KEYWORKER
    assert to_be_told(no_app, no_app.sam) == [hold_id]


def test_once_their_app_is_set_up_it_shows_what_still_stands(no_app: HoldCast) -> None:
    hold_id = no_app.held()
    tell(no_app, hold_id)
    set_up(no_app, is_there=True)
    assert [(one.id, one.stands) for one in no_app.do(no_app.ivy, reading.tell)] == [(hold_id, True)]
    line = no_app.see(no_app.sam, hold_id)
    assert (line.telling, line.told_by.name, line.told_on) == ("told", "Sam Reed", clock.today())
    assert len(walk.audited(no_app.cast, no_app.ivy.person_id, "hold.told")) == 1


@pytest.mark.parametrize("column", ["told_by_id", "told_on"])
def test_a_database_writer_tells_nobody(no_app: HoldCast, column: str) -> None:
    hold_id = no_app.held()
    tell(no_app, hold_id)
    forged = {"told_by_id": no_app.jo.person_id, "told_on": clock.today() - timedelta(days=1)}[column]
    with no_app.cast.house.database.writing() as session:
        session.execute(update(HoldRow).values({column: forged}))
    with pytest.raises(errors.NotFound):
        no_app.see(no_app.sam, hold_id)

"""Asking for an advocate: at once, to the advocates and nobody else; one says yes, gets in touch, and they are told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from consent.capabilities import Role
from consent.terms import Scope
from consent.working_days import due_on
from tests.people.marking import set_person
from tests.taking_part.conftest import Side
from tests.voices.cast import Cast, add_worker, add_young_person
from tests.voices.walk import audited, told
from youthvoice import clock
from youthvoice.errors import NotFound, Problem, Refused
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.taking_part.advocates import answering, asking
from youthvoice.taking_part.advocates.models import AdvocateRequest
from youthvoice.taking_part.advocates.shown import MyAdvocates, OwnRequest


def ask(cast: Cast, me: Me, request_id: str | None = None, reach: str | None = None) -> OwnRequest:
    return cast.do(me, asking.ask, request_id or new_id(), reach)[0]


def mine(cast: Cast, me: Me) -> MyAdvocates:
    return cast.do(me, asking.see_own)


def test_it_goes_to_every_advocate_of_the_service_and_to_nobody_else(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash, reach="After school, at the front gate")
    assert told(cast, "advocate_asked") == sorted((side.ama.person_id, side.obi.person_id))
    with cast.house.database.session() as session:
        heard = set(session.scalars(select(OutboxRow.recipient_id).where(OutboxRow.subject_id == asked.id)))
    assert heard == {side.ama.person_id, side.obi.person_id}
    for one in (side.ama, side.obi):
        (line,) = cast.do(one, answering.list_requests)
        assert (line.young_person.id, line.reach, line.by) == (
            cast.ash.person_id,
            "After school, at the front gate",
            None,
        )


def test_you_asked_on_a_day_and_somebody_gets_in_touch_by_a_day(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    assert clock.day_of(asked.asked_at) == clock.today()
    assert asked.answer_by == due_on(clock.today(), cast.house.profile)
    assert mine(cast, cast.ash).request == asked


def test_asking_again_gives_the_one_that_waits(cast: Cast, side: Side) -> None:
    request_id = new_id()
    first = ask(cast, cast.ash, request_id)
    assert ask(cast, cast.ash, request_id) == first  # the reply was lost
    assert ask(cast, cast.ash) == first  # another phone
    assert len(audited(cast, cast.ash.person_id, "advocate.asked")) == 1


@pytest.mark.parametrize("scope", [Scope.FULL, Scope.WRITE])
def test_it_is_never_gated(cast: Cast, side: Side, scope: Scope) -> None:
    """On a tablet, before anybody confirmed the set-up, and with no advocate anywhere."""
    new = add_young_person(cast, "Cal Hill", cast.sam, confirmed=False)
    assert ask(cast, replace(new, scope=scope)).by is None


def test_with_no_advocate_here_it_is_kept_and_said_truly(cast: Cast) -> None:
    assert not mine(cast, cast.ash).anybody_here
    assert ask(cast, cast.ash).id
    later = add_worker(cast, "Ivy Dale", Role.ADVOCATE)
    assert len(cast.do(later, answering.list_requests)) == 1


def test_one_says_yes_and_works_with_them_from_then_on(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    assert cast.do(side.ama, answering.accept, asked.id).is_mine
    seen = mine(cast, cast.ash)
    assert seen.request is not None
    assert seen.request.by is not None
    assert [one.first_name for one in seen.advocates] == ["Ama"]
    assert (seen.request.by.first_name, told(cast, "advocate_said_yes")) == ("Ama", [cast.ash.person_id])
    assert cast.do(side.ama, people.works_with, side.ama.person_id, cast.ash.person_id)
    cast.do(side.ama, answering.accept, asked.id)  # the reply was lost
    assert len(audited(cast, cast.ash.person_id, "advocate.said_yes")) == 1


def test_the_second_one_is_told_that_another_said_yes(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash, reach="Text me")
    cast.do(side.ama, answering.accept, asked.id)
    with pytest.raises(Refused) as refused:
        cast.do(side.obi, answering.accept, asked.id)
    assert [str(one) for one in refused.value.ruling.reasons] == ["another_said_yes"]
    (line,) = cast.do(side.obi, answering.list_requests)
    assert (line.by.first_name if line.by else None, line.reach) == ("Ama", None)  # how to reach them is Ama’s to know


def test_whoever_said_yes_and_left_leaves_it_open_again(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    cast.do(side.ama, answering.accept, asked.id)
    set_person(cast.house, side.ama.person_id, state="left")
    seen = mine(cast, cast.ash).request
    assert seen is not None
    assert seen.by is None
    assert cast.do(side.obi, answering.accept, asked.id).is_mine


def test_whoever_said_yes_and_works_with_them_no_more_leaves_it_open_again(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash, reach="After school")
    cast.do(side.ama, answering.accept, asked.id)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, side.ama.person_id)
    seen = mine(cast, cast.ash).request
    assert seen is not None
    assert (seen.by, seen.accepted_at) == (None, None)
    assert cast.do(side.obi, answering.accept, asked.id).is_mine
    with pytest.raises(NotFound):
        cast.do(side.ama, answering.say_in_touch, asked.id)
    cast.do(side.obi, answering.say_in_touch, asked.id)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, side.obi.person_id)
    seen = mine(cast, cast.ash).request
    assert seen is not None
    assert seen.by is not None  # they did get in touch


@pytest.mark.parametrize("who", ["sam", "rae", "lee", "bo"])
def test_nobody_but_an_advocate_meets_it(cast: Cast, side: Side, who: str) -> None:
    asked = ask(cast, cast.ash)
    me: Me = getattr(cast, who)
    for verb in (answering.accept, answering.say_in_touch):
        with pytest.raises(NotFound):
            cast.do(me, verb, asked.id)
    with pytest.raises(NotFound):
        cast.do(me, asking.withdraw, asked.id)
    with pytest.raises(NotFound):
        cast.do(replace(cast.bo), asking.ask, asked.id, None)


def test_another_services_advocate_meets_nothing(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    elsewhere = cast.do(None, people.add_service, "Quay")
    person = cast.do(None, people.add_worker, elsewhere, name="Uma Far", role=Role.ADVOCATE, username="uma")
    uma = replace(side.ama, person_id=person.id, service_id=elsewhere)
    assert cast.do(uma, answering.list_requests) == []
    with pytest.raises(NotFound):
        cast.do(uma, answering.accept, asked.id)


def test_they_got_in_touch_and_the_young_person_is_told(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    with pytest.raises(NotFound):
        cast.do(side.ama, answering.say_in_touch, asked.id)  # nobody said yes yet
    cast.do(side.ama, answering.accept, asked.id)
    with pytest.raises(NotFound):
        cast.do(side.obi, answering.say_in_touch, asked.id)
    cast.do(side.ama, answering.say_in_touch, asked.id)
    seen = mine(cast, cast.ash).request
    assert seen is not None
    assert seen.in_touch_at is not None
    assert not seen.late
    assert told(cast, "advocate_in_touch") == [cast.ash.person_id]
    assert ask(cast, cast.ash).id != asked.id  # asking again is asking anew


def test_a_day_that_is_past_is_shown_as_late(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    with clock.moved(timedelta(days=15)):
        seen = mine(cast, cast.ash).request
        assert seen is not None
        assert seen.late
        (line,) = cast.do(side.ama, answering.list_requests)
        assert (line.id, line.late) == (asked.id, True)


def test_who_waits_is_on_top_and_of_what_is_done_the_newest(cast: Cast, side: Side) -> None:
    ids = []
    for days in range(3):
        with clock.moved(timedelta(days=days)):
            ids.append(ask(cast, cast.ash).id)
            if days < 2:
                cast.do(side.ama, answering.accept, ids[-1])
                cast.do(side.ama, answering.say_in_touch, ids[-1])
    assert [one.id for one in cast.do(side.obi, answering.list_requests)] == [ids[2], ids[1], ids[0]]


def test_i_do_not_need_one_any_more(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    cast.do(side.ama, answering.accept, asked.id)
    cast.do(cast.ash, asking.withdraw, asked.id)
    cast.do(cast.ash, asking.withdraw, asked.id)
    assert mine(cast, cast.ash).request is None
    assert told(cast, "advocate_not_needed") == [side.ama.person_id]
    assert cast.do(side.ama, answering.list_requests) == []
    with pytest.raises(NotFound):
        cast.do(side.ama, answering.say_in_touch, asked.id)


def test_a_forged_request_makes_nobody_an_advocate(cast: Cast, side: Side) -> None:
    asked = ask(cast, cast.ash)
    with cast.house.database.writing() as session:
        session.execute(update(AdvocateRequest).values(young_person_id=cast.bo.person_id))
    with capture_logs() as logs, pytest.raises(Problem):
        cast.do(side.ama, answering.accept, asked.id)
    assert "row_changed_outside" in [one["event"] for one in logs]
    assert cast.do(side.ama, answering.list_requests) == []
    assert not cast.do(side.ama, people.works_with, side.ama.person_id, cast.bo.person_id)


def test_how_to_reach_them_is_sealed(cast: Cast, side: Side) -> None:
    ask(cast, cast.ash, reach="07700 900123")
    with cast.house.database.session() as session:
        (sealed,) = session.scalars(select(AdvocateRequest.reach_sealed))
    assert b"900123" not in sealed

"""A yes given beside an adult, or on a shared tablet: it waits a day, gives nothing, is said again alone or ends."""

import secrets
from dataclasses import replace
from datetime import timedelta

import pytest

from consent.terms import Company, Scope
from consent.terms.taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, ask, on_tablet, opens, say, say_yes, second, states
from tests.voices.cast import Cast
from tests.voices.walk import owed
from youthvoice import clock
from youthvoice.errors import Conflict, Gone, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.sign_in.tablet import marks
from youthvoice.sign_in.tablet.models import HandOverRow
from youthvoice.taking_part.permissions import changing, reading
from youthvoice.taking_part.permissions.shown import Asked
from youthvoice.work import Work


def test_beside_an_adult_it_waits_and_the_second_yes_comes_alone_a_day_later(cast: Cast) -> None:
    voice_id = say(cast, cast.sam)
    asked = ask(cast)
    shown = say_yes(cast, asked, cast.rae, with_adult=Company.WITH_ADULT, record_ids=[voice_id])
    assert states(shown)["Rae"] == "waiting"
    assert (opens(cast, cast.rae, voice_id), owed(cast, voice_id)) == (None, [])
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None
    for later, company, code in ((0, Company.ALONE, "too_early"), (DAY + 60, Company.WITH_ADULT, "not_alone")):
        turn_clock(cast.house, later)
        with pytest.raises(Conflict) as refused:
            second(cast, asked, company)
        assert refused.value.code == code
    assert states(second(cast, asked))["Rae"] == "standing"
    assert opens(cast, cast.rae, voice_id) is not None
    assert states(second(cast, asked))["Rae"] == "standing"  # the lost reply


def test_a_yes_that_waits_for_28_days_dies(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae, with_adult=Company.NOT_SURE)
    turn_clock(cast.house, 28 * DAY + 60)
    with pytest.raises(Gone):
        second(cast, asked)
    assert states(cast.do(cast.ash, reading.read_request, asked.id))["Rae"] == "expired"


def test_on_a_shared_tablet_it_always_waits_and_the_second_needs_another_adult(cast: Cast) -> None:
    ash = on_tablet(cast.ash)  # nobody knows who handed it over
    voice_id = say(cast, cast.sam)
    asked = ask(cast, adult_ids=[cast.lee.person_id])
    shown = say_yes(cast, asked, cast.rae, me=ash, record_ids=[voice_id])  # says alone; a tablet never is
    assert states(shown)["Rae"] == "waiting"
    assert shown.why is None
    turn_clock(cast.house, DAY + 60)
    for tablet in (ash, handed_over(cast, cast.sam), handed_over(cast, cast.lee)):
        with pytest.raises(Conflict) as refused:
            second(cast, asked, me=tablet)
        assert refused.value.code == "same_adult"
    by_rae = handed_over(cast, cast.rae)
    for seen in (Company.WITH_ADULT, Company.NOT_SURE):
        with pytest.raises(Conflict) as refused:
            second(cast, asked, seen, me=by_rae)
        assert refused.value.code == "not_alone"
    assert states(second(cast, asked, me=by_rae))["Rae"] == "standing"
    assert (owed(cast, voice_id), opens(cast, cast.rae, voice_id)) == ([cast.rae.person_id], None)
    cast.do(cast.ash, records.carry_out_owed)  # as signing in on their own phone does
    assert opens(cast, cast.rae, voice_id) is not None


@pytest.mark.parametrize("leaves", [True, False])
def test_somebody_who_went_meanwhile_does_not_hold_up_the_others(cast: Cast, leaves: bool) -> None:
    asked = ask(cast, cast.rae, cast.lee)
    say_yes(cast, asked, cast.rae, cast.lee, with_adult=Company.WITH_ADULT)
    turn_clock(cast.house, DAY + 60)
    if leaves:
        cast.do(cast.lee, people.worker_leaves, cast.rae.person_id)
    else:
        cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    assert states(second(cast, asked)) == {"Rae": "waiting", "Lee": "standing"}
    assert states(second(cast, asked)) == {"Rae": "waiting", "Lee": "standing"}  # the lost reply
    assert opens(cast, cast.lee, say(cast, cast.sam)) is not None
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None


def handed_over(cast: Cast, by: Me) -> Me:
    """Ash on a tablet that this worker handed over."""
    ash = replace(on_tablet(cast.ash), session_id=secrets.token_bytes(32))
    row = HandOverRow(
        id=new_id(),
        young_person_id=ash.person_id,
        worker_id=by.person_id,
        ticket_index=secrets.token_bytes(32),
        session_id=ash.session_id,
        created_at=clock.now(),
        ends_at=clock.now() + timedelta(hours=12),
    )

    def verb(work: Work) -> None:
        work.begin_writing()
        marks.mark(work, row)
        work.session.add(row)
        work.session.flush()

    cast.do(None, verb)
    return ash


def test_whoever_handed_the_tablet_over_was_there_whatever_the_request_says(cast: Cast) -> None:
    asked = ask(cast, cast.lee)
    say_yes(cast, asked, cast.lee, me=handed_over(cast, cast.rae))
    turn_clock(cast.house, DAY + 60)
    for tablet in (cast.sam, cast.rae):
        with pytest.raises(Conflict) as refused:
            second(cast, asked, me=handed_over(cast, tablet))
        assert refused.value.code == "same_adult"
    assert states(second(cast, asked, me=handed_over(cast, cast.lee)))["Lee"] == "standing"


def test_whoever_handed_the_tablet_over_when_the_yes_was_made_wider_was_there_too(cast: Cast) -> None:
    asked = ask(cast, cast.rae, cast.lee)
    say_yes(cast, asked, cast.rae)  # alone, on their own phone
    by_lee = handed_over(cast, cast.lee)

    def widen(work: Work) -> Asked:
        return reading.show_one(work, changing.widen(work, asked.id, [cast.lee.person_id], Company.WITH_ADULT))

    shown = cast.do(by_lee, widen)
    assert states(shown)["Lee"] == "waiting"
    assert [one.first_name for one in shown.adults] == ["Lee"]
    turn_clock(cast.house, DAY + 60)
    for tablet in (cast.sam, cast.lee):
        with pytest.raises(Conflict) as refused:
            second(cast, asked, me=handed_over(cast, tablet))
        assert refused.value.code == "same_adult"
    assert states(second(cast, asked, me=handed_over(cast, cast.rae)))["Lee"] == "standing"


def test_a_shared_tablet_shows_what_waits_for_an_answer_and_nothing_earlier(cast: Cast) -> None:
    ash, before_set_up = on_tablet(cast.ash), replace(cast.ash, scope=Scope.PROPOSAL, bundle=None)
    said = ask(cast)
    say_yes(cast, said, cast.rae)
    waits, is_open = ask(cast, yes_to=YesTo.SERVICE_LEARNING), ask(cast, yes_to=YesTo.QUOTATION)
    say_yes(cast, waits, cast.rae, with_adult=Company.NOT_SURE)
    assert {one.id for one in cast.do(ash, reading.list_requests, None)} == {waits.id, is_open.id}
    assert cast.do(before_set_up, reading.list_requests, None) == []
    for me, request in ((ash, said), (before_set_up, is_open)):
        with pytest.raises(NotFound):
            cast.do(me, reading.read_request, request.id)
    with pytest.raises(Refused):
        say_yes(cast, is_open, cast.rae, me=before_set_up)

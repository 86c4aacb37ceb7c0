"""Challenging a hold-back unseen by its writers, being asked in spite of it, and waiting to tell."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.terms.taking_part import HoldFinding
from tests.taking_part.hold_cast import HoldCast
from tests.voices import walk
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import agreeing, facts, not_telling, reading, reviewing
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.offers import answering
from youthvoice.taking_part.offers import reading as offers_reading
from youthvoice.work import Work

UNSAFE = "Her step-father reads her phone every evening."


def told(here: HoldCast) -> list[str]:
    return [one.id for one in here.do(here.ivy, reading.tell)]


def facts_is_told(work: Work, hold_id: str) -> bool:
    return facts.is_told(work, facts.find_row(work, hold_id))


def look_at_telling(here: HoldCast, hold_id: str, who=None, *, safe: bool = False, why: str | None = UNSAFE) -> None:
    here.do(who or here.sam, not_telling.look_at_telling, hold_id, safe=safe, why=why)


def test_any_adult_who_works_with_them_can_challenge_it_unseen_by_its_writers(here: HoldCast) -> None:
    hold_id = here.held()
    with pytest.raises(errors.Refused):
        here.do(here.sam, reviewing.challenge_hold, hold_id)
    before = {writer.person_id: here.see(writer, hold_id) for writer in (here.sam, here.rae)}
    for stranger in (here.cast.zed, here.cast.ash):
        with pytest.raises(errors.NotFound):
            here.do(stranger, reviewing.challenge_hold, hold_id)
    hear_by = here.do(here.ama, reviewing.challenge_hold, hold_id)
    assert here.do(here.ama, reviewing.challenge_hold, hold_id) == hear_by
    for writer in (here.sam, here.rae):
        assert here.see(writer, hold_id) == before[writer.person_id]
    assert (here.see(here.lee, hold_id).challenged, here.see(here.lee, hold_id).look_by) == (True, hear_by)
    assert walk.told(here.cast, "hold_challenged") == sorted(
        [here.ruth.person_id, here.lee.person_id, here.cast.kit.person_id]
    )
    for writer in (here.sam, here.rae):
        with pytest.raises(errors.Problem) as problem:
            here.do(writer, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
        assert problem.value.code == "somebody_else_looks"  # the same as without a challenge
    with pytest.raises(errors.Refused):
        here.do(here.lee, reviewing.review_hold, hold_id, HoldFinding.MAY_STAND)
    here.do(here.ruth, reviewing.review_hold, hold_id, HoldFinding.END_NOW)
    assert here.see(here.sam, hold_id).state == "ended"
    assert walk.told(here.cast, "challenge_looked_at") == [here.ama.person_id]


def test_they_say_i_want_to_be_asked_and_then_no_hold_back_is_in_the_way(here: HoldCast) -> None:
    hold_id = here.held()
    with pytest.raises(errors.Refused):
        here.ask(here.jo)
    here.do(here.ivy, reviewing.challenge_hold, hold_id)
    (line,) = here.do(here.ivy, reading.tell)
    assert line.asked_to_look
    assert line.hear_by is not None
    with pytest.raises(errors.Refused):
        here.ask(here.sam)  # who held back is not told, not even by being let
    assert here.see(here.sam, hold_id).challenged is None
    here.ask(here.jo)
    ((asked,), _) = here.do(here.ivy, offers_reading.list_asked)
    assert asked.asked_by.first_name == "Jo"


def test_they_say_it_on_the_day_they_were_asked_and_held_back_and_it_counts(here: HoldCast) -> None:
    here.ask(here.sam)
    here.do(here.ivy, reviewing.challenge_hold, here.held())
    here.ask(here.jo)
    with pytest.raises(errors.Refused):
        here.ask(here.jo)  # they were asked since


def test_telling_waits_only_for_two_people_and_a_reason_and_is_looked_at_within_72_hours(here: HoldCast) -> None:
    with pytest.raises(errors.Invalid) as problem:
        here.hold(not_telling_because="   ")
    assert list(problem.value.fields) == ["not_telling_because"]
    hold_id = here.held(not_telling_because=UNSAFE)
    assert told(here) == []
    line = here.see(here.rae, hold_id)
    assert (line.telling, line.not_telling_because) == ("waits", UNSAFE)
    assert timedelta(hours=71) < line.tell_again_at - clock.now() <= timedelta(hours=72)
    assert walk.told(here.cast, "held_back") == []
    assert walk.told(here.cast, "hold_to_know_of") == [here.ruth.person_id]
    with pytest.raises(errors.NotFound):
        here.do(here.ivy, reviewing.challenge_hold, hold_id)  # to them it is not there


def test_nobody_looked_in_time_so_they_are_told(here: HoldCast) -> None:
    hold_id = here.held(not_telling_because=UNSAFE)
    here.pass_days(2.9)
    assert told(here) == []
    here.pass_days(0.2)
    assert told(here) == [hold_id]
    assert here.see(here.sam, hold_id).telling == "told"


def test_a_later_look_lasts_seven_days_and_safe_tells_them_at_once(here: HoldCast) -> None:
    hold_id = here.held(not_telling_because=UNSAFE)
    look_at_telling(here, hold_id, here.lee)  # rae found so before, agreeing to it
    line = here.see(here.sam, hold_id)
    assert timedelta(days=6.9) < line.tell_again_at - clock.now() <= timedelta(days=7)
    here.pass_days(6.9)
    assert told(here) == []
    look_at_telling(here, hold_id, safe=True, why=None)
    assert told(here) == [hold_id]
    assert walk.told(here.cast, "held_back") == [here.ivy.person_id]
    with here.cast.house.database.session() as session:
        assert records.verify_versions(session, here.cast.house) == []


@pytest.mark.parametrize("why", [" " * 20, None])
def test_what_is_missing_of_not_telling_is_named_by_field(here: HoldCast, why: str | None) -> None:
    hold_id = here.held()
    for who in (here.sam, here.jo):
        with pytest.raises(errors.Invalid) as problem:
            look_at_telling(here, hold_id, who, why=why)
        assert list(problem.value.fields) == ["why"]
    assert told(here) == [hold_id]


def test_nobody_prolongs_it_alone(here: HoldCast) -> None:
    """Each look is by somebody else than the one before: two signed people, and no name that one of them typed."""
    hold_id = here.held(not_telling_because=UNSAFE)
    with pytest.raises(errors.Conflict) as refused:
        look_at_telling(here, hold_id, here.rae)  # whoever agreed a moment ago
    assert refused.value.code == "another_looks"
    look_at_telling(here, hold_id, here.sam)
    here.pass_days(6.9)
    with pytest.raises(errors.Conflict):
        look_at_telling(here, hold_id, here.sam)
    here.pass_days(0.2)
    assert told(here) == [hold_id]


def test_whoever_found_so_last_has_left_so_one_more_must(here: HoldCast) -> None:
    hold_id = here.held(not_telling_because=UNSAFE)
    here.do(here.lee, people.worker_leaves, here.rae.person_id)
    before = here.see(here.lee, hold_id).tell_again_at
    look_at_telling(here, hold_id, here.sam)
    assert here.see(here.lee, hold_id).tell_again_at == before
    assert walk.told(here.cast, "hold_not_told") == []
    look_at_telling(here, hold_id, here.jo)
    assert here.see(here.lee, hold_id).tell_again_at > before
    assert told(here) == []


def test_telling_can_begin_to_wait_while_it_stands_when_a_second_person_says_so_too(here: HoldCast) -> None:
    hold_id = here.held()
    look_at_telling(here, hold_id)
    line = here.see(here.jo, hold_id)
    assert (line.telling, line.may_look_at_telling) == ("unsafe_by_one", True)
    assert walk.told(here.cast, "hold_telling_to_look_at") == sorted(
        [here.lee.person_id, here.cast.kit.person_id, here.rae.person_id]
    )
    assert here.do(here.ivy, facts_is_told, hold_id)  # one person alone keeps nothing from them
    look_at_telling(here, hold_id, here.jo)
    assert timedelta(hours=71) < here.see(here.sam, hold_id).tell_again_at - clock.now() <= timedelta(hours=72)
    assert told(here) == []
    with pytest.raises(errors.NotFound):
        look_at_telling(here, hold_id, here.cast.zed)
    here.do(here.lee, agreeing.end_hold, hold_id)
    assert walk.told(here.cast, "hold_over") == []  # they were never told that it began


def test_what_they_were_told_is_not_taken_from_their_screen_again(here: HoldCast) -> None:
    hold_id = here.held()
    assert told(here) == [hold_id]
    with pytest.raises(errors.Conflict) as refused:
        look_at_telling(here, hold_id)
    assert refused.value.code == "told_already"
    assert told(here) == [hold_id]
    look_at_telling(here, hold_id, safe=True)


def test_a_database_writer_holds_nobody_back_and_answers_for_nobody(here: HoldCast) -> None:
    """A row changed behind the server's back counts for nothing: neither an agreement nor a yes."""
    waiting, offer_id = here.hold(), here.ask(here.jo)
    here.pass_days(1)
    work = Work(here.cast.house)
    work.begin_writing()
    row = work.session.get(HoldRow, waiting)
    row.starts_on, row.agreed_at = work.today, work.now
    work.finish(commit=True)
    work.close()
    here.ask(here.sam)
    with pytest.raises(errors.NotFound):
        here.see(here.sam, waiting)
    assert told(here) == []
    with pytest.raises(errors.NotFound):
        here.do(replace(here.ivy, person_id=here.cast.ash.person_id), answering.say_if_right, offer_id, right=True)

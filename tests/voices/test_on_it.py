"""“I am on it”, late and unopened: told truthfully to the young person, cover and lead; the due date never moves."""

from datetime import timedelta

import pytest

from consent.cover import last_day_to_promise
from tests.decisions.decide import decide, settled
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import clock, errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import lists, on_it, reading, sending

DAY = 24 * 60 * 60
ONE = timedelta(days=1)


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The cast, where zed, who has nothing to do with ash, covers for sam."""
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.zed.person_id)
    return cast


def say(cast: Cast, me, voice, by=None):
    return cast.do(me, on_it.say_on_it, voice.id, by or clock.today() + ONE)


def own(cast: Cast, voice):
    return cast.do(cast.ash, reading.read_voice, voice.id)


def overview(cast: Cast):
    (line,) = cast.do(cast.lee, lists.list_overview)
    return line


def test_name_is_on_it_you_will_hear_by_date(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    assert (own(cast, voice).on_it, overview(cast).on_it_by) == (None, None)
    say(cast, cast.sam, voice)
    by = clock.today() + 3 * ONE
    assert say(cast, cast.sam, voice, by).on_it_by == by
    shown = own(cast, voice)
    assert (shown.on_it.by, shown.on_it.who.first_name, shown.due_on) == (by, "Sam", voice.due_on)
    assert overview(cast).on_it_by == by
    assert cast.do(cast.sam, lists.list_to_answer).voices[0].on_it_by == by
    assert cast.do(cast.sam, reading.read_voice, voice.id).on_it_by == by
    said_on = walk.audited(cast, cast.ash.person_id, "voice.on_it")
    assert said_on == [{"by": (clock.today() + ONE).isoformat()}, {"by": by.isoformat()}]
    assert walk.told(cast, "on_it") == [cast.ash.person_id] * 2


def test_being_on_it_moves_no_date_and_hides_no_lateness(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    turn_clock(cast.house, 20 * DAY)
    late = overview(cast).days_late
    say(cast, cast.sam, voice)
    assert (overview(cast).days_late, overview(cast).due_on) == (late, voice.due_on)
    assert late > 0


@pytest.mark.parametrize("days", [-1, 60])
def test_a_day_that_is_past_or_too_far_is_no_promise(cast: Cast, days: int) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    for one in (voice.id, new_id()):
        with pytest.raises(errors.Invalid) as no:
            cast.do(cast.sam, on_it.say_on_it, one, clock.today() + days * ONE)
        assert list(no.value.fields) == ["by"]
    last = last_day_to_promise(clock.today(), cast.house.profile)
    assert say(cast, cast.sam, voice, last).on_it_by == last


def test_only_whoever_owes_it_or_their_cover_when_they_may_open_it(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    for other in (cast.kit, cast.zed, cast.rae):
        with pytest.raises(errors.Problem) as no:
            say(cast, other, voice)
        assert no.value.status in (403, 404)
    with pytest.raises(errors.NotFound):
        say(cast, cast.sam, put(cast, cast.ash))
    cast.do(cast.sam, people.say_away, cast.sam.person_id, clock.today(), None)
    say(cast, cast.zed, voice)
    assert own(cast, voice).on_it.who.first_name == "Zed"
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, None)
    assert own(cast, voice).on_it is None  # nobody who cannot read it any more is on it


def test_it_ends_with_the_answer_and_with_taking_back(cast: Cast) -> None:
    voice, other, third = (put(cast, cast.ash, said("hello", cast.sam, cast.rae)) for _ in range(3))
    for one in (voice, other, third):
        say(cast, cast.sam, one)
    decide(cast, cast.sam, settled(voice.id))
    assert own(cast, voice).on_it is None
    with pytest.raises(errors.Conflict):
        say(cast, cast.sam, voice)
    cast.do(cast.ash, sending.take_back, other.id)
    assert own(cast, other).on_it is None
    cast.do(cast.ash, records.stop_sharing, third.id, cast.sam.person_id)
    assert (own(cast, third).on_it, own(cast, third).named_adult.first_name) == (None, "Rae")


def test_unopened_and_late_show_to_cover_and_lead_without_a_word(cast: Cast) -> None:
    mark = "zebra crossing 8812"
    voice = put(cast, cast.ash, said(mark, cast.sam))
    assert overview(cast).unopened_since is None
    turn_clock(cast.house, 9 * DAY)
    (line,) = cast.do(cast.zed, lists.list_to_answer).voices
    assert {line.unopened_since, overview(cast).unopened_since} == {clock.day_of(voice.sent_at)}
    assert (line.covering_for.name, line.is_named_adult, line.days_late > 0) == ("Sam Reed", False, True)
    assert mark not in repr(line) + repr(overview(cast))
    assert not hasattr(overview(cast), "ways")
    cast.do(cast.sam, reading.read_voice, voice.id)
    assert (overview(cast).unopened_since, overview(cast).days_late > 0) == (None, True)

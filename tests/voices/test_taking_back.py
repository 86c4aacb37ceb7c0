"""Taking back: never opened vanishes everywhere, opened leaves one line and no words, and the duty to answer ends."""

import pytest

from consent.terms import Company, PermissionState
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said, send
from youthvoice import clock, errors
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import lists, reading, sending

DAY = 24 * 60 * 60


def test_never_opened_vanishes_everywhere(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    done = cast.do(cast.ash, sending.take_back, voice.id)
    assert (done.state, done.read_by) == ("taken_back", [])
    assert walk.bases(cast, voice.id) == ["own"]
    assert cast.do(cast.sam, lists.list_to_answer).voices == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.sam, reading.read_voice, voice.id)
    own = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (own.state, own.words, own.readers) == ("taken_back", "hello", [])


def test_opened_leaves_one_line_without_words(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    opened = cast.do(cast.sam, reading.read_voice, voice.id)
    turn_clock(cast.house, DAY)
    done = cast.do(cast.ash, sending.take_back, voice.id)
    assert [(one.id, one.first_name, one.opened_at) for one in done.read_by] == [
        (cast.sam.person_id, "Sam", opened.opened_at)
    ]
    line = cast.do(cast.sam, reading.read_voice, voice.id)
    assert (line.words, line.feeling, line.taken_back_on) == (None, None, clock.today())
    (listed,) = cast.do(cast.sam, lists.list_to_answer).voices
    assert (listed.state, listed.taken_back_on, listed.days_late) == ("taken_back", clock.today(), 0)
    assert cast.do(cast.rae, lists.list_to_answer).voices == []
    assert cast.do(cast.lee, lists.list_overview) == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, reading.read_voice, voice.id)


def test_every_permission_ends_with_it(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.lee))
    cast.do(cast.ash, sending.take_back, voice.id)
    given = cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id)
    assert {one.state for one in given} == {PermissionState.WITHDRAWN}


def test_the_same_again_gives_the_same_answer(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.sam, reading.read_voice, voice.id)
    first = cast.do(cast.ash, sending.take_back, voice.id)
    turn_clock(cast.house, DAY)
    assert cast.do(cast.ash, sending.take_back, voice.id) == first


def test_what_was_taken_back_is_not_sent_or_changed_again(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.ash, sending.take_back, voice.id)
    with pytest.raises(errors.Conflict, match="taken_back"):
        send(cast, cast.ash, voice.id, cast.sam)
    with pytest.raises(errors.Conflict, match="taken_back"):
        put(cast, cast.ash, said("again", cast.sam), voice.id)
    with pytest.raises(errors.Conflict, match="taken_back"):
        cast.do(cast.ash, sending.share_voice, voice.id, [cast.rae.person_id], Company.ALONE)


def test_a_drafts_waiting_yes_can_be_taken_back(cast: Cast) -> None:
    draft = put(cast, cast.ash, said("for the boss", cast.lee))
    assert cast.do(cast.ash, sending.take_back, draft.id).state == "draft"
    assert cast.do(cast.ash, reading.read_voice, draft.id).waiting == []
    turn_clock(cast.house, 2 * DAY)
    sent = send(cast, cast.ash, draft.id, cast.lee)
    assert (sent.state, len(sent.waiting)) == ("draft", 1)  # a new first yes, not the old one's second


@pytest.mark.parametrize("who", ["bo", "sam", "lee"])
def test_nobody_else_takes_it_back(cast: Cast, who: str) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    with pytest.raises(errors.NotFound):
        cast.do(getattr(cast, who), sending.take_back, voice.id)
    assert cast.do(cast.sam, reading.read_voice, voice.id).words == "hello"


def test_stopping_one_reader_leaves_the_others(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    cast.do(cast.sam, reading.read_voice, voice.id)
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    own = cast.do(cast.ash, reading.read_voice, voice.id)
    assert [one.first_name for one in own.readers] == ["Rae"]
    assert own.named_adult.id == cast.rae.person_id  # of those they picked, the next one owes the answer
    assert own.due_on == voice.due_on
    assert cast.do(cast.sam, reading.read_voice, voice.id).taken_back_on == clock.today()
    assert cast.do(cast.rae, reading.read_voice, voice.id).words == "hello"
    assert walk.bases(cast, voice.id) == ["own", "permission", "safeguarding"]


def test_stopping_the_last_reader_takes_it_back(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    assert cast.do(cast.ash, reading.read_voice, voice.id).state == "taken_back"
    assert walk.bases(cast, voice.id) == ["own"]
    assert cast.do(cast.sam, lists.list_to_answer).voices == []
    assert cast.do(cast.lee, lists.list_overview) == []


def test_somebody_stopped_can_be_picked_again(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    cast.do(cast.sam, reading.read_voice, voice.id)
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    cast.do(cast.ash, sending.share_voice, voice.id, [cast.sam.person_id], Company.NOT_SURE)
    assert cast.do(cast.sam, reading.read_voice, voice.id).words == "hello"
    (listed,) = cast.do(cast.sam, lists.list_to_answer).voices
    assert (listed.state, listed.taken_back_on) == ("sent", None)

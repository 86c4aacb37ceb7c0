"""Stopping the last reader is as if it was taken back: nothing that still waited can bring it out again."""

import pytest

from consent.terms import Company
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import reading, sending

DAY = 24 * 60 * 60


def test_a_first_yes_that_waited_ends_with_the_last_reader(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("Only you two.", cast.sam))
    lee = [cast.lee.person_id]
    waits = cast.do(cast.ash, sending.share_voice, voice.id, lee, Company.WITH_ADULT).waiting[0]
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    shown = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (shown.state, shown.waiting) == ("taken_back", [])
    turn_clock(cast.house, DAY + 60)
    with pytest.raises(errors.Conflict, match="withdrawn"):
        cast.do(cast.ash, taking_part.give_second_yes, waits.permission_id, Company.ALONE)
    assert walk.bases(cast, voice.id) == ["own"]

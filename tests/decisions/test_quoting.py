"""“You said” needs both yeses: a key to the voice, and a ruling that what the key stands on still stands."""

import pytest
from sqlalchemy import update

from tests.decisions.decide import decide, settled
from tests.voices.cast import Cast
from youthvoice import errors
from youthvoice.decisions import service as decisions
from youthvoice.taking_part.models import PermissionRow
from youthvoice.voices import reading


def test_a_key_whose_yes_does_not_stand_quotes_nothing(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    with cast.house.database.writing() as session:  # a yes the server did not write is no yes
        forged = update(PermissionRow).where(PermissionRow.reader_id == cast.rae.person_id)
        session.execute(forged.values(mac=b"\x01" + b"\x00" * 36))
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, reading.read_voice, voice.id)
    shown = cast.do(cast.rae, decisions.read_decision, saved.id)
    assert (shown.you_said.words, shown.we_decided) == (None, "You see him on Sundays.")

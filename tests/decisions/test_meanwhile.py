"""An answer stands on the key to the voice, and that is looked at again when the answer is saved."""

import pytest

from tests.decisions.decide import decide, settled
from tests.voices.cast import Cast
from youthvoice import errors
from youthvoice.decisions import deciding
from youthvoice.decisions import service as decisions
from youthvoice.records import service as records


def test_whoever_was_stopped_while_it_was_sealed_answers_nothing(cast: Cast, voice, monkeypatch) -> None:
    seal = deciding._seal

    def slowly(work, *given, **more):
        sealed = seal(work, *given, **more)
        work.abandon()
        monkeypatch.setattr(deciding, "_seal", seal)
        cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
        return sealed

    monkeypatch.setattr(deciding, "_seal", slowly)
    with pytest.raises(errors.NotFound):
        decide(cast, cast.sam, settled(voice.id))
    assert cast.do(cast.ash, decisions.list_decisions).rows == []

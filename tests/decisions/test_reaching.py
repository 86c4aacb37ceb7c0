"""Whoever gets a voice only after it was answered gets the answer with it."""

import pytest

from consent.capabilities import Role
from tests.decisions.decide import MARK, decide, settled
from tests.voices import walk
from tests.voices.cast import Cast, _put_key, add_worker
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.decisions import service as decisions
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.vault.bundle import Bundle


def with_key(cast: Cast, me: Me) -> Me:
    """The same worker once they have a key."""
    bundle = Bundle.generate()
    cast.do(None, _put_key, me.person_id, bundle)
    return Me(me.person_id, me.role, me.service_id, me.door, me.scope, bundle=bundle)


def test_somebody_owed_the_voice_when_it_is_answered_gets_voice_and_decision(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, nia.person_id, Role.SPECIALIST)
    voice = put(cast, cast.ash, said(MARK, cast.sam, nia))
    answer = decide(cast, cast.sam, settled(voice.id))
    assert walk.owed(cast, voice.id) == [nia.person_id]
    nia = with_key(cast, nia)
    with pytest.raises(errors.NotFound):
        cast.do(nia, decisions.read_decision, answer.id)
    cast.do(cast.ash, records.keep_promises)
    opened = cast.do(nia, decisions.read_decision, answer.id)
    assert (opened.we_decided, opened.you_said.words) == ("You see him on Sundays.", MARK)
    assert walk.owed(cast, answer.id) == []


def test_whoever_does_not_work_with_them_gets_the_voice_alone(cast: Cast) -> None:
    voice = put(cast, cast.ash, said(MARK, cast.sam, cast.rae))
    answer = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, _promises_kept, (voice.id, cast.kit.person_id))
    assert walk.owed(cast, answer.id) == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.kit, decisions.read_decision, answer.id)


def _promises_kept(work, kept) -> None:
    work.begin_writing()
    decisions.promises_kept(work, [kept])

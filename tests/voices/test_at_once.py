"""Two acts about one young person at the same moment: each waits its turn. Nobody deadlocks, nothing is half done."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest

from consent.terms import Company, SayBack
from tests.decisions.decide import decide, settled
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import audit, errors
from youthvoice.decisions import service as decisions
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import reading, sending, writing

DAY = 24 * 60 * 60
Act = tuple[Me, Callable, tuple]


@pytest.fixture
def meet(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """Run two acts; each is held just before its first audit entry until the other is there, or cannot get there."""

    def run(one: Act, other: Act) -> list[object]:
        barrier, write, met = Barrier(2), audit.write, set()

        def late(work, *given, **more):
            if work.me not in met:
                met.add(work.me)
                with suppress(BrokenBarrierError):  # the other waits for us already, as it should
                    barrier.wait(timeout=1)
            return write(work, *given, **more)

        monkeypatch.setattr(audit, "write", late)
        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(_outcome, cast, act) for act in (one, other)]
            return [future.result(timeout=60) for future in futures]

    return run


def _outcome(cast: Cast, act: Act) -> object:
    me, verb, given = act
    try:
        return cast.do(me, verb, *given)
    except errors.Problem as problem:
        return problem.code


def _same(me: Me) -> Me:
    """The same person on another phone: another session."""
    return Me(me.person_id, me.role, me.service_id, me.door, me.scope, session_id=b"other", bundle=me.bundle)


def test_a_second_yes_and_taking_back(cast: Cast, meet) -> None:
    voice = put(cast, cast.ash, said("Only you.", cast.sam))
    lee = [cast.lee.person_id]
    waits = cast.do(cast.ash, sending.share_voice, voice.id, lee, Company.WITH_ADULT).waiting[0]
    turn_clock(cast.house, DAY + 60)
    yes = (_same(cast.ash), taking_part.give_second_yes, (waits.permission_id, Company.ALONE))
    outcomes = meet(yes, (cast.ash, sending.take_back, (voice.id,)))
    assert outcomes[1].state == "taken_back"
    assert walk.bases(cast, voice.id) == ["own"]


def test_stopping_one_reader_and_taking_back(cast: Cast, meet) -> None:
    voice = put(cast, cast.ash, said("You two.", cast.sam, cast.rae))
    stop = (_same(cast.ash), records.stop_sharing, (voice.id, cast.sam.person_id))
    outcomes = meet(stop, (cast.ash, sending.take_back, (voice.id,)))
    assert outcomes[1].state == "taken_back"
    assert walk.bases(cast, voice.id) == ["own"]


def test_opening_and_taking_back_agree_on_who_read_it(cast: Cast, meet) -> None:
    voice = put(cast, cast.ash, said("You two.", cast.sam, cast.rae))
    read, taken = meet((cast.sam, reading.read_voice, (voice.id,)), (cast.ash, sending.take_back, (voice.id,)))
    had_read = {one.id for one in taken.read_by}
    assert had_read == ({cast.sam.person_id} if getattr(read, "words", None) else set())


def test_a_correction_and_the_first_look_at_the_answer(cast: Cast, meet) -> None:
    voice = put(cast, cast.ash, said("You two.", cast.sam, cast.rae))
    saved = decide(cast, cast.sam, settled(voice.id))
    look = (cast.ash, decisions.read_decision, (saved.id,))
    outcomes = meet(look, (cast.sam, decisions.put_decision, (saved.id, settled(voice.id))))
    assert outcomes[0].id == outcomes[1][0].id == saved.id


def test_saying_back_and_the_first_look_at_the_answer(cast: Cast, meet) -> None:
    voice = put(cast, cast.ash, said("You two.", cast.sam, cast.rae))
    saved = decide(cast, cast.sam, settled(voice.id))
    look = (_same(cast.ash), decisions.read_decision, (saved.id,))
    outcomes = meet(look, (cast.ash, decisions.say_back, (saved.id, SayBack.FAIR)))
    assert [one.id for one in outcomes] == [saved.id, saved.id]


def test_deleting_a_draft_and_sending_it(cast: Cast, meet) -> None:
    voice_id = new_id()
    put(cast, cast.ash, said("Not yet."), voice_id)
    send = (_same(cast.ash), writing.put_voice, (voice_id, said("Now.", cast.sam)))
    outcomes = meet((cast.ash, writing.delete_draft, (voice_id,)), send)
    assert not any(isinstance(one, Exception) for one in outcomes)

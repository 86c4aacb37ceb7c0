"""Two acts at the very same moment, each past its own first look: one wins, the other is told, nothing is half done."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, get_ident

import pytest

from consent.terms.workers import PassOn, WorkerOutcome
from tests.preferred_worker.choosing import BECAUSE, ask, asked, hand_over
from tests.preferred_worker.test_deciding import roles_of
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import audit, errors
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.preferred_worker import asking, changing, deciding
from youthvoice.preferred_worker.deciding import Answered
from youthvoice.records import service as records

Act = tuple[Me, Callable, tuple]


@pytest.fixture
def meet(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """Run two acts; each waits, just before it first holds anything, until the other is there too."""

    def run(one: Act, other: Act) -> list[str]:
        barrier, hold, met = Barrier(2), audit.hold, set()

        def late(work, *given):
            if get_ident() not in met:  # once an act: what is refused is written down apart, by itself
                met.add(get_ident())
                with suppress(BrokenBarrierError):
                    barrier.wait(timeout=1)
            return hold(work, *given)

        monkeypatch.setattr(audit, "hold", late)
        with ThreadPoolExecutor(2) as pool:
            return [future.result(timeout=60) for future in [pool.submit(_outcome, cast, act) for act in (one, other)]]

    return run


def _outcome(cast: Cast, act: Act) -> str:
    me, verb, given = act
    try:
        cast.do(me, verb, *given)
    except errors.Problem as problem:
        return problem.code
    return "done"


def test_of_two_leads_who_answer_at_once_one_answers_and_the_other_is_told(cast: Cast, meet: Callable) -> None:
    mine = ask(cast, cast.ash)
    yes = Answered(new_id(), WorkerOutcome.YES, worker_id=cast.zed.person_id)
    no = Answered(new_id(), WorkerOutcome.NOT_NOW, because=BECAUSE)
    outcomes = meet((cast.lee, deciding.answer, (mine.id, yes)), (cast.kit, deciding.answer, (mine.id, no)))
    assert sorted(outcomes) == ["already_answered", "done"]
    (seen,) = cast.do(cast.ash, asking.list_own)
    assert seen.outcome.outcome == ("yes" if outcomes[0] == "done" else "not_now")
    assert ("Zed" in roles_of(cast)) is (outcomes[0] == "done")
    assert len(walk.told(cast, "worker_ask_answered")) == 1


def test_of_two_asks_at_once_one_is_got(cast: Cast, meet: Callable) -> None:
    acts = [(cast.ash, asking.put_ask, (new_id(), asked(who))) for who in (cast.zed, cast.rae)]
    assert sorted(meet(*acts)) == ["ask_waits", "done"]
    assert len(cast.do(cast.ash, asking.list_own)) == 1


def test_taken_back_while_it_is_answered_is_one_or_the_other(cast: Cast, meet: Callable) -> None:
    mine = ask(cast, cast.ash)
    yes = Answered(new_id(), WorkerOutcome.YES, worker_id=cast.zed.person_id)
    outcomes = meet((cast.lee, deciding.answer, (mine.id, yes)), (cast.ash, asking.take_back, (mine.id,)))
    assert "done" in outcomes
    (seen,) = cast.do(cast.ash, asking.list_own)
    assert ("Zed" in roles_of(cast)) is (seen.outcome is not None)


def test_chosen_on_two_phones_at_once_the_new_worker_sees_one_of_them(cast: Cast, meet: Callable) -> None:
    one, two = (put(cast, cast.ash, said(words, cast.sam)).id for words in ("One.", "Two."))
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    acts = [(cast.ash, changing.choose, (change.id, PassOn.SOME, [voice])) for voice in (one, two)]
    assert sorted(meet(*acts)) == ["already_chosen", "done"]
    opened = []
    for voice in (one, two):
        with suppress(errors.NotFound):
            opened.append(cast.do(cast.zed, records.open_record, voice))
    assert len(opened) == 1

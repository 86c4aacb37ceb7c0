"""`send`, `read` and `inbox`: what a signed-in young person's phone asks for all day."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import event

from tests.bench import reference
from tests.bench.callers import Heard, call, request
from tests.bench.figures import Figure, in_turns, judged, rounded
from tests.bench.servers import serving
from tests.bench.size import Size
from tests.bench.town import Town, living, settle
from youthvoice.db import Database
from youthvoice.demo.client import Json, Signed
from youthvoice.ids import new_id

WORDS = "Home by nine is too early on a Friday, and nobody asked me. " * 10  # 600 bytes
SLOWEST_SEND = 0.100


@dataclass(frozen=True)
class Street:
    """A town and its server, beside the reference's server: their ports, and what each has computed so far."""

    town: Town
    ours: int
    reference: int
    our_cpu: Callable[[], float]
    reference_cpu: Callable[[], float]

    def call_ours(self, requests: Sequence[Iterator[bytes]], size: Size, status: int) -> Heard:
        """Ask our server for a turn."""
        return _timed(self.our_cpu, lambda: call(self.ours, requests, size.seconds).insist(status))

    def call_reference(self, requests: Sequence[Iterator[bytes]], size: Size, status: int) -> Heard:
        """Ask the reference's for a turn."""
        return _timed(self.reference_cpu, lambda: call(self.reference, requests, size.seconds).insist(status))


def _timed(cpu: Callable[[], float], ask: Callable[[], Heard]) -> Heard:
    before = cpu()
    heard = ask()
    heard.cpu_ms = (cpu() - before) / len(heard.seconds) * 1000
    return heard


def in_cpu(mine: list[Heard], theirs: list[Heard]) -> dict[str, Any]:
    """What one answer costs each server in computing, and L's cost as a part of ours: waiting is in neither."""
    ours, bare = (median(heard.cpu_ms for heard in each) for each in (mine, theirs))
    return {"cpu_ms": [rounded(ours), rounded(bare)], "cpu_ratio": bare / ours if ours else 0.0}


@contextmanager
def street(folder: Path, ours_url: str, reference_url: str, *, people: int, workers: int = 1) -> Iterator[Street]:
    """So many young people, and both servers, each on a database of its own of the same kind."""
    _prepare_reference(reference_url)
    with living(folder, ours_url) as town:
        told = town.environment
        bare = {reference.URL: reference_url, reference.OURS: json.dumps(told)}
        bare["YOUTHVOICE_DATABASE_URL"] = reference_url
        with (
            serving(folder, "ours", told, workers=workers) as ours,
            serving(folder, "reference", bare, workers=workers) as theirs,
        ):
            settle(town, people)  # while they start
            yield Street(town, ours.ready(), theirs.ready(), ours.cpu_seconds, theirs.cpu_seconds)


def sqlite_street(folder: Path, people: int) -> AbstractContextManager[Street]:
    """Both on SQLite, with one worker."""
    return street(folder, f"sqlite:///{folder / 'ours.db'}", f"sqlite:///{folder / 'reference.db'}", people=people)


def send(name: str, there: Street, size: Size) -> Figure:
    """A voice of 600 bytes to three readers, kept, granted, audited and committed, against L."""
    mine: list[Heard] = []
    theirs: list[Heard] = []

    def ours() -> float:
        callers = [one.signed_in() for one in there.town.young[: size.callers]]
        heard = there.call_ours([_voices(one, there.town.readers) for one in callers], size, 201)
        mine.append(heard)
        return heard.a_second

    def bare() -> float:
        heard = there.call_reference([_words() for _ in range(size.callers)], size, 201)
        theirs.append(heard)
        return heard.a_second

    in_turns(ours, bare, 1)  # warm: parsed keys, compiled statements, connections
    del mine[:], theirs[:]
    measured = in_turns(ours, bare, size.turns)
    tails = sorted(one.p95 / other.p95 for one, other in zip(mine, theirs, strict=True))
    tail, slowest = tails[len(tails) // 2], sorted(one.p95 for one in mine)[len(mine) // 2]
    return judged(
        name,
        measured,
        0.40,
        at_least=True,
        unit="sends/s",
        also={"p95_ms": slowest * 1000, "p95_ratio": tail, "statements": statements_of_a_send(there.town)}
        | in_cpu(mine, theirs),
        conditions=(tail <= 3.0, slowest <= SLOWEST_SEND),
    )


def read(there: Street, size: Size) -> Figure:
    """A small JSON for somebody signed in, against bare Flask's."""
    asked = request("GET", "/json")
    mine: list[Heard] = []
    theirs: list[Heard] = []

    def ours() -> float:
        callers = [who_am_i(one.signed_in()) for one in there.town.young[: size.callers]]
        mine.append(there.call_ours([again(one) for one in callers], size, 200))
        return mine[-1].a_second

    def bare() -> float:
        theirs.append(there.call_reference([again(asked) for _ in range(size.callers)], size, 200))
        return theirs[-1].a_second

    in_turns(ours, bare, 1)
    del mine[:], theirs[:]
    measured = in_turns(ours, bare, size.turns)
    return judged("read", measured, 0.5, at_least=True, unit="reads/s", also=in_cpu(mine, theirs))


def statements_of_a_send(town: Town) -> int:
    """How many SQL statements one send is, once everything is warm."""
    young = town.young[0].signed_in()
    young.put(f"voices/{new_id()}", voice(town.readers))
    return statements_of(town, lambda: young.put(f"voices/{new_id()}", voice(town.readers)))


def statements_of(town: Town, act: Callable[[], object]) -> int:
    """How many SQL statements this is in the town's own process, BEGIN and COMMIT not counted."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(town.house.database.engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(town.house.database.engine, "before_cursor_execute", note)
    return sum(not one.startswith(("BEGIN", "COMMIT")) for one in said)


def voice(readers: list[str]) -> Json:
    """What a phone sends."""
    return {
        "version_id": new_id(),
        "about": {"kind": "anything"},
        "feeling": "ok",
        "words": WORDS,
        "send_to": readers,
        "with_adult": "alone",
    }


def who_am_i(young: Signed) -> bytes:
    """The small JSON every screen of theirs asks for."""
    return request("GET", "/api/sign-in/me", headers=young.headers)


def again(asked: bytes) -> Iterator[bytes]:
    """The same request for ever."""
    while True:
        yield asked


def _voices(young: Signed, readers: list[str]) -> Iterator[bytes]:
    while True:
        yield request("PUT", f"/api/voices/{new_id()}", voice(readers), young.headers)


def _words() -> Iterator[bytes]:
    while True:
        yield request("PUT", f"/words/{new_id()}", {"words": WORDS})


def _prepare_reference(url: str) -> None:
    database = Database(url)
    with database.engine.connect().execution_options(writing=True) as connection:
        reference.WORDS.create(connection)
        connection.commit()
    database.engine.dispose()

"""`inbox`: opening fifty voices at once, audit included, against the crypto alone."""

import time
from contextlib import closing

from tests.bench.callers import call, request
from tests.bench.figures import Figure, in_turns, judged
from tests.bench.pile import gather
from tests.bench.sending import Street, again, voice
from tests.bench.size import Size
from tests.bench.town import Town, Young
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.work import Work


def inbox(there: Street, size: Size) -> Figure:
    """A young person's page of their own voices, against the same rows opened in the reference's server."""
    young = there.town.young[-1]
    _fill(there.town, [young], size.voices)
    phone = {"slot_id": young.slot_id, "secret": young.secret.hex(), "number": size.voices}
    call(there.reference, [iter([request("PUT", "/pile", phone)])], size.seconds).insist(204)

    def best(port: int, asked: bytes) -> float:
        return min(call(port, [again(asked)], size.seconds / 4).insist(200).seconds)

    def ours() -> float:
        return best(there.ours, request("GET", "/api/voices/", headers=young.signed_in().headers))

    def bare() -> float:
        return best(there.reference, request("GET", "/pile"))

    in_turns(ours, bare, 1)
    return judged(
        "inbox", in_turns(ours, bare, size.turns), 3.0, at_least=False, unit="s", also={"voices": size.voices}
    )


def inbox_of_many(there: Street, size: Size) -> Figure:
    """A worker who opens one voice of each of many young people: as many audit chains. Both sides in this process."""
    town, worker_id = there.town, there.town.readers[0]
    work = Work(town.house)
    me = sign_in.open_by_passphrase(work, **town.passphrases["kay"]).me
    work.close()
    ids = _fill(town, town.young, 1 + size.voices // len(town.young))[: size.voices]

    def ours() -> float:
        began = time.perf_counter()
        with closing(Work(town.house, me)) as reading:
            assert len(records.open_many(reading, ids)) == len(ids)
            reading.finish(commit=True)
        return time.perf_counter() - began

    assert me.bundle is not None
    pile = gather(town.house, worker_id, me.bundle, len(ids), ids)
    in_turns(ours, pile.open, 1)
    also = {"voices": len(ids), "young_people": len(town.young)}
    return judged("inbox_of_many", in_turns(ours, pile.open, size.turns), 4.5, at_least=False, unit="s", also=also)


def _fill(town: Town, whose: list[Young], each: int) -> list[str]:
    """Voices sent, one after the other: their ids."""
    ids = []
    for young in whose:
        signed = young.signed_in()
        for _ in range(each):
            ids.append(new_id())
            signed.put(f"voices/{ids[-1]}", voice(town.readers))
    return ids

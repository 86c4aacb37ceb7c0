"""`sign_in` and `sign_in_storm`: the slow step is slow on purpose; what comes around it, and beside it, must not be."""

import http.client
import json
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass, field

from tests.bench.callers import Heard, call, request
from tests.bench.figures import Figure, in_turns, judged
from tests.bench.sending import Street, again, who_am_i
from tests.bench.size import Size
from youthvoice.demo.client import Json

# Nobody in the storm tries longer than this; the storm's figure is of the reads beside it.
STORM_SECONDS = 60.0


def sign_in(there: Street, size: Size) -> Figure:
    """One sign-in on a known phone, against the bare derivation in the reference's server; both over HTTP."""
    phone = there.town.full_phone(there.town.young[0], size.cost)
    asked = request("POST", "/api/sign-in/device", phone)
    derived = request("POST", "/stretch", asdict(size.cost))

    def ours() -> float:
        heard = call(there.ours, [iter([asked])], size.seconds).insist(200)
        return heard.seconds[0]

    def bare() -> float:
        return call(there.reference, [iter([derived])], size.seconds).insist(204).seconds[0]

    in_turns(ours, bare, 1)
    measured = in_turns(ours, bare, max(size.turns, size.turns * 3 - 2))
    return judged("sign_in", measured, 1.25, at_least=False, unit="s")


def sign_in_storm(there: Street, size: Size) -> Figure:
    """How slow reading gets while a crowd signs in at once. Being told to come back is allowed, failing is not."""
    young = there.town.young
    phones = [there.town.full_phone(one, size.cost) for one in young[: size.crowd]]
    seen = Counter[int]()

    def reads() -> Heard:
        callers = [who_am_i(one.signed_in()) for one in young[: size.callers]]
        return call(there.ours, [again(one) for one in callers], size.seconds).insist(200)

    def stormy() -> float:
        crowd = _Crowd(there.ours, phones)
        crowd.begin()
        heard = reads()
        crowd.wait()
        seen.update(crowd.statuses)
        assert crowd.statuses[200] == len(phones), f"not everybody came in: {dict(crowd.statuses)}"
        return heard.p95

    reads()
    measured = in_turns(stormy, lambda: reads().p95, max(1, size.turns - 2))
    odd = {status: number for status, number in seen.items() if status not in (200, 503)}
    return judged(
        "sign_in_storm",
        measured,
        4.0,
        at_least=False,
        unit="s",
        also={"statuses": {str(status): number for status, number in sorted(seen.items())}},
        conditions=(not odd,),
    )


@dataclass
class _Crowd:
    """People who sign in at the same moment; whoever is told to wait waits as long as told and tries again."""

    port: int
    phones: list[Json]
    statuses: Counter[int] = field(default_factory=Counter)
    threads: list[threading.Thread] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        self.threads = [threading.Thread(target=self._come_in, args=(phone,)) for phone in self.phones]
        for thread in self.threads:
            thread.start()

    def wait(self) -> None:
        for thread in self.threads:
            thread.join()

    def _come_in(self, phone: Json) -> None:
        until = time.monotonic() + STORM_SECONDS
        while time.monotonic() < until:
            status, wait = self._try(phone)
            with self.lock:
                self.statuses[status] += 1
            if status != 503:
                return
            time.sleep(wait)

    def _try(self, phone: Json) -> tuple[int, float]:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=STORM_SECONDS)
        try:
            line.request("POST", "/api/sign-in/device", json.dumps(phone), {"Content-Type": "application/json"})
            answer = line.getresponse()
            answer.read()
            told = answer.headers["Retry-After"]
            # A refusal that does not say when to come back is a failure of its own.
            return (answer.status if answer.status != 503 or told else 500), float(told or 0)
        finally:
            line.close()

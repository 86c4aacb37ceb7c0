"""Two lanes to the slow derivation.

At most one runs per core; strangers never take the last core's turn from a known phone.

Whoever finds its lane full is told to come back, at once and before anything is booked or derived.
"""

import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from youthvoice.errors import Busy


class Lanes:
    """`cores` derivations at a time; `known_waiting` and `strangers_waiting` callers may queue behind them.

    Each who waits holds one of the server's threads (server.py), so few may: on two cores six wait about a second.
    """

    def __init__(
        self, cores: int, *, known_waiting: int = 4, strangers_waiting: int = 2, patience: float = 8.0
    ) -> None:
        self._turn = threading.Condition()
        self._cores = self._free = cores
        # With several cores one is always left to known phones; with one, a known phone is simply next.
        self._free_to_strangers = max(1, cores - 1)
        self._known: deque[object] = deque()
        self._strangers: deque[object] = deque()
        self._room = {True: known_waiting, False: strangers_waiting}
        self._patience = patience

    @property
    def threads_held(self) -> int:
        """How many of the server's threads a crowd can hold at once."""
        return self._cores + sum(self._room.values())

    @contextmanager
    def known(self) -> Iterator[None]:
        """A turn for a phone or browser we know, or somebody signed in. Raises Busy."""
        yield from self._take_turn(known=True)

    @contextmanager
    def stranger(self) -> Iterator[None]:
        """A turn for anybody else. Raises Busy."""
        yield from self._take_turn(known=False)

    def _take_turn(self, *, known: bool) -> Iterator[None]:
        self._wait(known)
        try:
            yield
        finally:
            with self._turn:
                self._free += 1
                self._free_to_strangers += 0 if known else 1
                self._turn.notify_all()

    def _wait(self, known: bool) -> None:
        queue, me = (self._known if known else self._strangers), object()
        with self._turn:
            if len(queue) >= self._room[known] and not (not queue and self._may_go(known)):
                raise Busy(2)
            queue.append(me)
            try:
                if not self._turn.wait_for(lambda: queue[0] is me and self._may_go(known), self._patience):
                    raise Busy(2)
            finally:
                queue.remove(me)
                self._turn.notify_all()
            self._free -= 1
            self._free_to_strangers -= 0 if known else 1

    def _may_go(self, known: bool) -> bool:
        if known:
            return self._free > 0
        return self._free > 0 and self._free_to_strangers > 0 and not self._known


# However many cores there are, some of the server's threads and database connections are for everybody else.
LANES = Lanes(min(22, os.cpu_count() or 1))

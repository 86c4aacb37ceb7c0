"""One request's (or command's) unit of work: its session, the house it happens in, who is asking, and when."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TypeVar

from youthvoice import clock
from youthvoice.db import AlreadyExists, Beaten, Session
from youthvoice.errors import Problem
from youthvoice.house import House
from youthvoice.me import Me

Done = TypeVar("Done")


class Work:
    """Opened to read. Rulings and sealing come first, then `begin_writing`, then the writes; one commit at the end."""

    def __init__(self, house: House, me: Me | None = None, now: datetime | None = None) -> None:
        self.house = house
        self.me = me
        self.now = now or clock.now()
        self.session: Session = house.database.session()
        self.refused: set[object] = set()  # what this request was refused, and why: in the audit already
        self.is_anew = False  # whether it was begun anew (`carry_out`)
        self._began = False

    @property
    def today(self) -> date:
        """The service's calendar day of this request."""
        return clock.day_of(self.now)

    @property
    def writing(self) -> bool:
        """Whether the write transaction is open."""
        return bool(self.session.info.get("writing"))

    def begin_writing(self) -> None:
        """Read what the ruling stood on again after this: anything may have happened while we sealed."""
        self._began = True
        self.house.database.begin_writing(self.session)

    def abandon(self) -> None:
        """Drop what was written and go back to reading: the way on after `AlreadyExists`."""
        self.house.database.finish(self.session)

    def carry_out(self, act: Callable[[], Done], *, anew: bool = True) -> Done:
        """Do it and commit. A no that only came after `begin_writing` is looked at anew from the start, once.

        Somebody was faster, and it may have been this very request, sent twice: then one look answers it as a repeat.
        So is the loser of a deadlock: the other is done by then.
        `anew` False: never, as for what counts each time it is tried.
        """
        try:
            return self._do_and_commit(act)
        except (Problem, AlreadyExists, Beaten):
            if not (anew and self._began):
                raise
            self.abandon()
            self.session.expunge_all()
            self.is_anew = True
            return self._do_and_commit(act)

    def _do_and_commit(self, act: Callable[[], Done]) -> Done:
        done = act()
        self.finish(commit=True)
        return done

    @contextmanager
    def apart(self) -> Iterator["Work"]:
        """A unit of work of its own, already writing, committed at the end: booked tries and refusals.

        What this one was doing is rolled back first, since one process writes at a time.
        """
        self.abandon()
        other = Work(self.house, self.me, self.now)
        try:
            other.begin_writing()
            yield other
            other.finish(commit=True)
        finally:
            other.close()

    def finish(self, *, commit: bool = False) -> None:
        """End the transaction; only a `commit` keeps what was written."""
        self.house.database.finish(self.session, commit=commit)

    def close(self) -> None:
        """Give everything back, whatever happened."""
        self.finish()
        self.session.close()

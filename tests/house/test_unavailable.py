"""A database that is full, or ends one of two acts, says “busy” in whichever statement it shows; a fault stays one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from youthvoice import audit
from youthvoice.db import Unavailable
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.work import Work


def test_a_full_disk_is_unavailable_and_not_a_fault(house: House) -> None:
    if not house.database.is_sqlite:
        return  # a whole server cannot be filled for a test; the deadlock below is its case
    work = Work(house)
    work.begin_writing()
    work.session.execute(text("PRAGMA max_page_count = 1"))
    with pytest.raises(Unavailable):
        _fill(work)
    work.close()


def _fill(work: Work) -> None:
    for _ in range(2_000):
        audit.write(work, "filled", young_person_id=new_id(), details={"why": "x" * 200})
    work.finish(commit=True)


def test_the_loser_of_a_deadlock_is_begun_anew_or_may_try_again(house: House) -> None:
    if house.database.is_sqlite:
        return  # one writer at a time
    one, other, both = new_id(), new_id(), Barrier(2)
    for chain in (one, other):
        work = Work(house)
        work.begin_writing()
        audit.write(work, "begun", young_person_id=chain)
        work.finish(commit=True)
        work.close()

    def cross(first: str, second: str, anew: bool) -> str:
        work = Work(house)

        def act() -> str:
            work.begin_writing()
            audit.hold(work, first)
            if not work.is_anew:
                both.wait(timeout=60)
            audit.hold(work, second)
            return "anew" if work.is_anew else "done"

        try:
            return work.carry_out(act, anew=anew)
        except Unavailable:
            return "unavailable"
        finally:
            work.close()

    for anew, loser in ((False, "unavailable"), (True, "anew")):
        with ThreadPoolExecutor(2) as pool:
            outcomes = set(pool.map(cross, (one, other), (other, one), (anew, anew)))
        assert outcomes == {"done", loser}


def test_a_statement_that_is_wrong_is_a_fault(house: House) -> None:
    with house.database.session() as session, pytest.raises(DBAPIError):
        session.execute(text("SELECT nothing FROM nowhere"))

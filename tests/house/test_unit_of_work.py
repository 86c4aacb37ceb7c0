"""One commit a request: reads never become writes by themselves, and nothing half done is kept."""

import sqlite3
import threading
from collections.abc import Callable

import pytest
from sqlalchemy import delete, event, func, select
from sqlalchemy.exc import InternalError

from youthvoice import outbox
from youthvoice.db import AlreadyExists, Database, flush
from youthvoice.errors import Conflict
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.outbox import OutboxRow
from youthvoice.work import Work


def put(work: Work, row_id: str | None = None) -> str:
    row = OutboxRow(id=row_id or new_id(), kind="news", recipient_id=new_id(), created_at=work.now)
    work.session.add(row)
    return row.id


def kept(house: House, row_id: str) -> bool:
    with house.database.session() as session:
        return session.get(OutboxRow, row_id) is not None


def test_a_write_before_begin_writing_fails(work: Callable[..., Work]) -> None:
    unit = work()
    put(unit)
    with pytest.raises(AssertionError):
        unit.session.flush()


def test_a_write_past_our_own_checks_is_refused_by_postgresql_itself(own_postgres: Callable[[], str]) -> None:
    database = Database(own_postgres())
    with database.session() as session, pytest.raises(InternalError, match="read-only"):
        session.execute(delete(OutboxRow))
    database.engine.dispose()


def test_only_a_commit_keeps_what_was_written(house: House, work: Callable[..., Work]) -> None:
    unit = work()
    unit.begin_writing()
    dropped = put(unit)
    unit.session.flush()
    unit.finish()
    assert not kept(house, dropped)
    unit.begin_writing()
    stays = put(unit)
    unit.finish(commit=True)
    assert kept(house, stays)


def test_what_is_written_apart_is_kept_when_the_request_is_not(house: House, work: Callable[..., Work]) -> None:
    unit = work()
    with unit.apart() as other:
        booked = put(other)
    unit.begin_writing()
    lost = put(unit)
    unit.session.flush()
    unit.close()
    assert kept(house, booked)
    assert not kept(house, lost)


def test_a_taken_key_says_whose_table(work: Callable[..., Work]) -> None:
    unit = work()
    unit.begin_writing()
    row_id = put(unit)
    unit.finish(commit=True)
    unit.begin_writing()
    put(unit, row_id)
    with pytest.raises(AlreadyExists) as raised:
        flush(unit.session)
    assert raised.value.table == "outbox"
    unit.abandon()
    assert not unit.writing


def test_what_one_request_reads_is_of_one_moment_and_writing_sees_what_came_since(
    house: House, work: Callable[..., Work]
) -> None:
    count = select(func.count()).select_from(OutboxRow)
    reader, other = work(), work()
    before = reader.session.scalar(count)
    other.begin_writing()
    put(other)
    other.finish(commit=True)
    assert reader.session.scalar(count) == before
    reader.begin_writing()
    assert reader.session.scalar(count) == before + 1
    reader.abandon()
    assert reader.session.scalar(count) == before + 1


def test_begin_writing_reads_anew_what_was_read_before(house: House, work: Callable[..., Work]) -> None:
    first = work()
    first.begin_writing()
    row_id = put(first)
    first.finish(commit=True)
    reader = work()
    row = reader.session.get(OutboxRow, row_id)
    assert row.kind == "news"
    first.begin_writing()
    first.session.get(OutboxRow, row_id).kind = "changed"
    first.finish(commit=True)
    reader.begin_writing()
    assert row.kind == "changed"


def test_writers_wait_for_each_other_and_lose_nothing(house: House) -> None:
    made: list[str] = []

    def write_some() -> None:
        for _ in range(10):
            unit = Work(house)
            unit.begin_writing()
            made.append(put(unit))
            unit.finish(commit=True)
            unit.close()

    threads = [threading.Thread(target=write_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(made) == 40
    assert all(kept(house, row_id) for row_id in made)


def test_a_no_that_came_only_after_begin_writing_is_looked_at_anew_once_from_the_start(
    house: House, work: Callable[..., Work]
) -> None:
    unit, made = work(), []

    def act() -> str:
        unit.begin_writing()
        made.append(put(unit))
        unit.session.flush()
        if len(made) == 1:
            raise Conflict("changed", "Somebody was faster.")
        return made[-1]

    assert unit.carry_out(act) == made[1]
    assert [kept(house, row_id) for row_id in made] == [False, True]


def test_a_key_found_taken_only_at_the_commit_is_looked_at_anew_as_well(
    house: House, work: Callable[..., Work]
) -> None:
    first, unit, looks = work(), work(), []
    first.begin_writing()
    row_id = put(first)
    first.finish(commit=True)

    def act() -> str:
        looks.append(row_id)
        unit.begin_writing()
        put(unit, row_id if len(looks) == 1 else None)
        return "done"

    assert (unit.carry_out(act), len(looks)) == ("done", 2)


@pytest.mark.parametrize(("begins", "looks"), [(False, 1), (True, 2)])
def test_a_no_stays_a_no_and_nothing_of_it_is_kept(
    house: House, work: Callable[..., Work], begins: bool, looks: int
) -> None:
    unit, made = work(), []

    def act() -> None:
        made.append(new_id())
        if begins:
            unit.begin_writing()
            put(unit, made[-1])
            unit.session.flush()
        raise Conflict("changed", "Somebody was faster.")

    with pytest.raises(Conflict):
        unit.carry_out(act)
    unit.close()
    assert [kept(house, row_id) for row_id in made] == [False] * looks


def test_the_outbox_holds_ids_and_a_code_only(work: Callable[..., Work]) -> None:
    unit = work()
    unit.begin_writing()
    outbox.put(unit, "answered", recipient_id=new_id(), subject_id=new_id())
    unit.session.flush()
    assert set(OutboxRow.__table__.columns.keys()) == {
        "id", "kind", "recipient_id", "subject_id", "created_at", "done_at",
    }  # fmt: skip


def test_on_sqlite_reading_begins_deferred_and_writing_immediate(house: House) -> None:
    if not house.database.is_sqlite:
        return  # PostgreSQL begins one way
    said: list[str] = []

    def listen(connection: sqlite3.Connection, *_: object) -> None:
        connection.set_trace_callback(said.append)

    house.database.engine.dispose()
    event.listen(house.database.engine, "connect", listen)
    for begin in ("reading", "writing", "reading"):  # the very same connection each time
        work = Work(house)
        if begin == "writing":
            work.begin_writing()
        work.session.connection()
        work.close()
    assert [one for one in said if one.startswith("BEGIN")] == ["BEGIN DEFERRED", "BEGIN IMMEDIATE", "BEGIN DEFERRED"]

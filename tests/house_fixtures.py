"""The house as tests live in it: the real vault with cheap key stretching, on real SQLite and real PostgreSQL."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import psycopg
import pytest
from flask import Flask
from sqlalchemy import event

from tests.databases.postgres import create_database
from youthvoice import clock
from youthvoice.app import create_app
from youthvoice.config import Config
from youthvoice.db import Base, Database
from youthvoice.house import House
from youthvoice.me import Me
from youthvoice.opening import open_house
from youthvoice.sign_in.identity import who_is_asking
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.stretch import Stretching
from youthvoice.work import Work

CHEAP = Stretching(memory_kib=64, iterations=1)
# A house's days begin at noon, whenever tests run: a day later is then the next day, in nights when clocks change too.
_NOW = datetime.now(UTC)
TO_NOON = int((_NOW.replace(hour=12, minute=0, second=0) - _NOW).total_seconds())
# Every connection of the houses of now: one a test left open would be found by the collector, in the middle of another.
_opened: list[Any] = []


def make_house(url: str, folder: Path, *, has_tables: bool = False, key: str | None = None) -> House:
    """A house on the database at `url`, its tables made from the models if need be, its clock in a file of its own."""
    config = Config(
        database_url=url,
        server_key=key or ServerKey.generate().to_text(),
        base_url="http://localhost",
        mode="test",
        var_dir=folder,
        clock_offset_file=folder / "clock",
        cost=CHEAP,
    )
    database = quick(Database(url))
    if not has_tables:
        Base.metadata.create_all(database.engine)
    made = open_house(config, database)
    turn_clock(made, 0)
    return made


def quick(database: Database) -> Database:
    """As PostgreSQL's in tests: what lives for one test need not survive a power cut, nor wait for the disk."""
    if database.is_sqlite:
        event.listen(database.engine, "connect", lambda made, _: made.execute("PRAGMA synchronous=OFF"))
    event.listen(database.engine, "connect", lambda made, _: _opened.append(made))
    return database


@pytest.fixture(scope="session")
def house_key() -> str:
    """The server key of the worker's houses: what was made in one of them opens in the next (tests/kept.py)."""
    return ServerKey.generate().to_text()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory, house_key: str) -> Path:
    """An empty house's file: copied for each test, since making it costs 25 times as much."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    make_house(f"sqlite:///{path}", path.parent, key=house_key).database.engine.dispose()
    return path


@pytest.fixture(scope="session")
def own_postgres(
    postgres_server: str, tmp_path_factory: pytest.TempPathFactory, house_key: str
) -> Iterator[Callable[[], str]]:
    """This worker's own house on PostgreSQL: call it to have it emptied, all in one question, and for its URL."""
    url = create_database(postgres_server, f"house_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")
    make_house(url, tmp_path_factory.mktemp("own"), key=house_key).database.engine.dispose()
    every = [f"DELETE FROM {table.name}" for table in reversed(Base.metadata.sorted_tables)]
    every.append("INSERT INTO deployments SELECT * FROM kept.deployments")
    with psycopg.connect(url, autocommit=True) as session:
        session.execute("CREATE SCHEMA kept")
        session.execute("CREATE TABLE kept.deployments AS SELECT * FROM deployments")

        def emptied() -> str:
            session.execute("; ".join(every).encode())
            return url

        yield emptied


@pytest.fixture(params=["sqlite", "postgres"])
def house(request: pytest.FixtureRequest, tmp_path: Path, house_key: str) -> Iterator[House]:
    """An empty house, once on each database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("empty_sqlite"), tmp_path / "test.db")
        url = f"sqlite:///{tmp_path / 'test.db'}"
    else:
        url = request.getfixturevalue("own_postgres")()
    made = make_house(url, tmp_path, has_tables=True, key=house_key)
    yield made
    made.database.engine.dispose()
    while _opened:
        _opened.pop().close()
    clock.set_offset_file(None)


@pytest.fixture
def work(house: House) -> Iterator[Callable[..., Work]]:
    """Call it (with a Me or nobody) for a unit of work; commit with `.finish(commit=True)`, closed after the test."""
    with ExitStack() as opened:

        def begin(me: Me | None = None) -> Work:
            made = Work(house, me)
            opened.callback(made.close)
            return made

        yield begin


@pytest.fixture
def app(house: House) -> Flask:
    """The WSGI application on this house, faults raised so that a test sees them."""
    return app_on(house)


def app_on(house: House) -> Flask:
    """The worker's one application, on this house from now on: making it anew costs more than most tests.

    Whoever changes more of it than its house and who asks makes one of their own.
    """
    made = _only_app()
    made.extensions |= {"house": house, "who_is_asking": who_is_asking}
    return made


@cache
def _only_app() -> Flask:
    made = create_app(cast(House, None))  # whose house it is, is said before each use
    made.config["PROPAGATE_EXCEPTIONS"] = True
    return made


def turn_clock(house: House, seconds: int) -> None:
    """Set how far ahead of noon this house's clock is, besides the time that went by."""
    assert house.config.clock_offset_file is not None
    house.config.clock_offset_file.write_text(str(TO_NOON + seconds))

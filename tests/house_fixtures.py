"""The house as tests live in it: the real vault with cheap key stretching, on real SQLite and real PostgreSQL."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import cast

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


def make_house(url: str, folder: Path, *, has_tables: bool = False) -> House:
    """A house on the database at `url`, its tables made from the models if need be, its clock in a file of its own."""
    config = Config(
        database_url=url,
        server_key=ServerKey.generate().to_text(),
        base_url="http://localhost",
        mode="test",
        var_dir=folder,
        clock_offset_file=folder / "clock",
        cost=CHEAP,
    )
    database = quick(Database(url))
    if not has_tables:
        Base.metadata.create_all(database.engine)
    return open_house(config, database)


def quick(database: Database) -> Database:
    """As PostgreSQL's in tests: what lives for one test need not survive a power cut, nor wait for the disk."""
    if database.is_sqlite:
        event.listen(database.engine, "connect", lambda made, _: made.execute("PRAGMA synchronous=OFF"))
    return database


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with every table and no row: copied for each test, since making it costs 25 times as much."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    database = Database(f"sqlite:///{path}")
    Base.metadata.create_all(database.engine)
    database.engine.dispose()
    return path


@pytest.fixture(scope="session")
def own_postgres(postgres_server: str) -> Iterator[Callable[[], str]]:
    """This worker's own database with every table: call it to have it emptied, all in one question, and for its URL."""
    url = create_database(postgres_server, f"house_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")
    database = Database(url)
    Base.metadata.create_all(database.engine)
    database.engine.dispose()
    every = "; ".join(f"DELETE FROM {table.name}" for table in reversed(Base.metadata.sorted_tables))
    with psycopg.connect(url, autocommit=True) as session:

        def emptied() -> str:
            session.execute(every.encode())
            return url

        yield emptied


@pytest.fixture(params=["sqlite", "postgres"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """An empty house, once on each database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("empty_sqlite"), tmp_path / "test.db")
        url = f"sqlite:///{tmp_path / 'test.db'}"
    else:
        url = request.getfixturevalue("own_postgres")()
    made = make_house(url, tmp_path, has_tables=True)
    yield made
    made.database.engine.dispose()
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
    """Set how far ahead of the real time this house's clock is."""
    assert house.config.clock_offset_file is not None
    house.config.clock_offset_file.write_text(str(seconds))

"""The demo made once a worker and copied for each test, on both databases."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import WORKER
from tests.databases.postgres import create_database, drop_database, url_of
from tests.proofs.demo_house import DemoHouse, copy_demo, make_demo
from youthvoice.ids import new_id

Made = tuple[Path, dict[str, Any]]


@pytest.fixture(scope="session")
def sqlite_demo(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The demo on SQLite: its folder and its secrets."""
    folder = tmp_path_factory.mktemp("demo")
    return folder, make_demo(folder, f"sqlite:///{folder / 'youthvoice.db'}")


@pytest.fixture(scope="session")
def postgres_demo(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Made:
    """The demo on PostgreSQL, in a database that is copied."""
    folder = tmp_path_factory.mktemp("demo")
    return folder, make_demo(folder, create_database(postgres_server, f"demo_{WORKER}"))


@pytest.fixture
def sqlite_house(sqlite_demo: Made, tmp_path: Path) -> Iterator[DemoHouse]:
    """A copy of the demo on SQLite."""
    template, made = sqlite_demo
    shutil.copy(template / "youthvoice.db", tmp_path / "youthvoice.db")
    copied = copy_demo(made, template, tmp_path, f"sqlite:///{tmp_path / 'youthvoice.db'}")
    yield copied
    copied.close()


@pytest.fixture
def postgres_house(postgres_demo: Made, postgres_server: str, tmp_path: Path) -> Iterator[DemoHouse]:
    """A copy of the demo on PostgreSQL."""
    template, made = postgres_demo
    name = f"demo_{WORKER}_{new_id()[-12:]}"
    create_database(postgres_server, name, like=f"demo_{WORKER}")
    copied = copy_demo(made, template, tmp_path, url_of(postgres_server, name))
    yield copied
    copied.close()
    drop_database(postgres_server, name)


@pytest.fixture(params=["sqlite", "postgres"])
def demo(request: pytest.FixtureRequest) -> DemoHouse:
    """A copy of the demo, once on each database."""
    found: Callable[[str], DemoHouse] = request.getfixturevalue
    return found(f"{request.param}_house")

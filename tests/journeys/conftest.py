"""One running house a worker for all journeys of a file; each journey brings its own young people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases.postgres import create_database
from tests.journeys.caller import close_all
from tests.journeys.server import Running, running


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The real server on SQLite."""
    with running(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture(scope="module")
def postgres_house(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The real server on PostgreSQL."""
    folder: Path = tmp_path_factory.mktemp("house")
    with running(
        folder, create_database(postgres_server, f"journey_{folder.name}_{folder.parent.name}".replace("-", "_"))
    ) as found:
        yield found

"""What every test may ask for: a real browser and a real PostgreSQL. Never a stand-in for either."""

import gc
import itertools
import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.locate import FLAGS, find_chromium
from tests.databases.postgres import create_database, drop_database, running_server
from tests.house_fixtures import app, empty_sqlite, house, house_key, own_postgres, work

__all__ = ["app", "empty_sqlite", "house", "house_key", "own_postgres", "work"]

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")


def pytest_collection_finish() -> None:
    """What is there by now stays: the garbage collector need not walk through 7,000 tests again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium a worker; open a fresh `new_context()` in each test."""
    found = find_chromium()
    environment = {**os.environ, **found.environment}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(found.executable), args=list(FLAGS), env=environment, timeout=120_000
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a running PostgreSQL, shared by all workers of this run."""
    with running_server() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str) -> str:
    """This worker's own database, empty at first. Migrate it once, close it, and copy it for each test."""
    return create_database(postgres_server, f"template_{WORKER}")


@pytest.fixture(scope="session")
def _numbers() -> Iterator[int]:
    return itertools.count()


@pytest.fixture
def fresh_postgres(postgres_server: str, postgres_url: str, _numbers: Iterator[int]) -> Iterator[Callable[[], str]]:
    """Call it for the URL of a new database that is a copy of `postgres_url`'s; dropped after the test."""
    made: list[str] = []

    def make() -> str:
        made.append(f"fresh_{WORKER}_{next(_numbers)}")
        return create_database(postgres_server, made[-1], like=f"template_{WORKER}")

    yield make
    for name in made:
        drop_database(postgres_server, name)

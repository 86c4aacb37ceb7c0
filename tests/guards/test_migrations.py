"""The migrations make exactly the models, on both databases, and never branch."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from youthvoice import migrations
from youthvoice.db import Base, Database
from youthvoice.migrations import FOLDER


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path):
    """A database with nothing in it at all."""
    postgres = request.param == "postgres"
    url = request.getfixturevalue("fresh_postgres")() if postgres else f"sqlite:///{tmp_path / 'empty.db'}"
    database = Database(url)
    yield database
    database.engine.dispose()


def test_the_migrations_make_exactly_the_models(empty: Database) -> None:
    migrations.upgrade(empty.engine)
    with empty.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert differences == []
    assert migrations.is_newest(empty.engine)


def test_an_old_database_is_not_called_ready(empty: Database) -> None:
    assert not migrations.is_newest(empty.engine)


def test_migrations_are_one_line() -> None:
    lines = [line for file in FOLDER.glob("versions/*.py") for line in file.read_text().splitlines()]
    parents = [line for line in lines if line.startswith("down_revision")]
    assert len(parents) == len(set(parents)) >= 1

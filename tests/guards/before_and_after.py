"""A database as it was just before a migration, with rows in it, and what it holds: for each migration’s data test."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

from tests.house_fixtures import make_house
from youthvoice import clock, migrations
from youthvoice.db import Database
from youthvoice.house import House

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
# A service and somebody in it, which most other rows hang on.
SOMEBODY = {
    "services": "(id, name_sealed, is_demo, profile_name) VALUES ('s', :raw, :no, 'default')",
    "people": "(id, service_id, role, state, name_sealed, created_at, mac)"
    " VALUES ('p', 's', 'young_person', 'active', :raw, :at, :raw)",
}
_VALUES = {"raw": b"sealed", "no": False, "at": AT}


def just_before(empty: Database, revision: str, rows: Mapping[str, str]) -> None:
    """Bring an empty database to the migration before `revision`, and put one row in each table: columns and values."""
    settings = Config()
    settings.set_main_option("script_location", str(migrations.FOLDER))
    migrations.upgrade(empty.engine, str(ScriptDirectory.from_config(settings).get_revision(revision).down_revision))
    put(empty, rows)


@contextmanager
def house_before(revision: str, url: str, folder: Path, rows: Mapping[str, str]) -> Iterator[House]:
    """A house on an empty database that is as it was just before `revision`, with one row in each table."""
    empty = Database(url)
    just_before(empty, revision, {})
    empty.engine.dispose()
    house = make_house(url, folder, has_tables=True)
    put(house.database, rows)
    yield house
    house.database.engine.dispose()
    clock.set_offset_file(None)


def put(database: Database, rows: Mapping[str, str]) -> None:
    """One row in each table. A value may be `:raw`, `:no` or `:at`."""
    with database.writing() as session:
        for table, row in rows.items():
            given = {name: value for name, value in _VALUES.items() if f":{name}" in row}
            session.execute(text(f"INSERT INTO {table} {row}"), given)


def everything(database: Database, tables: Iterable[str]) -> dict[str, list[tuple]]:
    """Every row of these tables."""
    with database.session() as session:
        return {table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))] for table in tables}

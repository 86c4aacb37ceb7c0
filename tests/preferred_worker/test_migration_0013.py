"""What was there before anybody could ask for a worker is there afterwards as it was; the new tables are empty."""

from datetime import UTC, date, datetime

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.test_migration_0006 import ADD, everything
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
TABLES = ("worker_profiles", "worker_asks", "worker_changes")
ASK = (
    "INSERT INTO worker_asks (id, young_person_id, service_id, version_id, state, named_sealed, asked_at, hear_by)"
    " VALUES (:id, 'p', 's', 'w', :state, :raw, :at, :by)"
)


def the_one_before() -> str:
    settings = Config()
    settings.set_main_option("script_location", str(migrations.FOLDER))
    return str(ScriptDirectory.from_config(settings).get_revision("0013").down_revision)


def test_what_was_there_stays_and_asks_start_empty(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, the_one_before())
    values = {"raw": b"sealed", "no": False, "at": AT}
    with empty.writing() as session:
        for table, row in ADD.items():
            asked = text(f"INSERT INTO {table} {row}")
            session.execute(asked, {name: value for name, value in values.items() if f":{name}" in row})
    before = everything(empty)
    migrations.upgrade(empty.engine, "0013")
    assert everything(empty) == before
    with empty.writing() as session:
        for table in TABLES:
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
        session.execute(text(ASK), {"id": "one", "state": "waiting", "raw": b"x", "at": AT, "by": date(2026, 11, 16)})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(ASK), {"id": "two", "state": "ranked", "raw": b"x", "at": AT, "by": date(2026, 11, 16)})

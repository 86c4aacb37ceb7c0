"""What a database held before proposals had a table is there afterwards as it was; the new table starts empty."""

from datetime import UTC, datetime

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database
from youthvoice.migrations import FOLDER

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
ADD = {
    "services": "(id, name_sealed, is_demo, profile_name) VALUES ('s', :raw, :no, 'default')",
    "people": "(id, service_id, role, state, name_sealed, created_at, mac)"
    " VALUES ('p', 's', 'young_person', 'active', :raw, :at, :raw)",
    "voices": "(id, young_person_id, service_id, version_id, about_kind, state, ways, created_at, updated_at)"
    " VALUES ('v', 'p', 's', 'w', 'anything', 'draft', '[]', :at, :at)",
}
PROPOSAL = (
    "INSERT INTO proposals (id, young_person_id, service_id, version_id, about_kind, ways, interpreter, typed_by_id,"
    " state, typed_at, updated_at) VALUES (:id, 'p', 's', 'w', 'anything', '[]', :no, 'p', :state, :at, :at)"
)


def the_one_before() -> str:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return str(ScriptDirectory.from_config(settings).get_revision("0006").down_revision)


def test_what_was_there_stays_and_proposals_start_empty(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, the_one_before())
    values = {"raw": b"sealed", "no": False, "at": AT}
    with empty.writing() as session:
        for table, row in ADD.items():
            asked = text(f"INSERT INTO {table} {row}")
            session.execute(asked, {name: value for name, value in values.items() if f":{name}" in row})
    before = everything(empty)
    migrations.upgrade(empty.engine, "0006")
    assert everything(empty) == before
    with empty.writing() as session:
        assert session.execute(text("SELECT count(*) FROM proposals")).scalar() == 0
        session.execute(text(PROPOSAL), {"id": "one", "state": "waiting", "no": False, "at": AT})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(PROPOSAL), {"id": "two", "state": "sent", "no": False, "at": AT})


def everything(database: Database) -> dict[str, list[tuple]]:
    with database.session() as session:
        return {table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))] for table in ADD}

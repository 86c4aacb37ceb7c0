"""What a database held before speaking up had tables is there afterwards as it was; the new ones start empty."""

from datetime import UTC, datetime

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

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
    " VALUES ('v', 'p', 's', 'w', 'anything', 'sent', '[]', :at, :at)",
    "decisions": "(id, voice_id, voice_version_id, young_person_id, service_id, version_id, decided_by, outcome_sealed,"
    " created_at, decided_at) VALUES ('d', 'v', 'w', 'p', 's', 'x', 'p', :raw, :at, :at)",
}
NEW = ("advocate_requests", "complaints", "concerns")


def the_one_before() -> str:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return str(ScriptDirectory.from_config(settings).get_revision("0010").down_revision)


def test_what_was_there_stays_and_no_decision_is_against_a_wish(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, the_one_before())
    values = {"raw": b"sealed", "no": False, "at": AT}
    with empty.writing() as session:
        for table, row in ADD.items():
            asked = text(f"INSERT INTO {table} {row}")
            session.execute(asked, {name: value for name, value in values.items() if f":{name}" in row})
    before = everything(empty)
    migrations.upgrade(empty.engine, "0010")
    after = everything(empty)
    assert {table: [row[: len(before[table][0])] for row in rows] for table, rows in after.items()} == before
    assert [row[-1] for row in after["decisions"]] == [None]
    with empty.session() as session:
        assert [session.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in NEW] == [0, 0, 0]


def everything(database: Database) -> dict[str, list[tuple]]:
    with database.session() as session:
        return {table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))] for table in ADD}

"""What a database held before anybody could be let back in is there as it was; the new table starts empty."""

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
    "invitations": "(id, young_person_id, inviter_id, how, state, created_at, expires_at, mac)"
    " VALUES ('i', 'p', 'p', 'qr', 'open', :at, :at, :raw)",
}
WAY_BACK = (
    "INSERT INTO ways_back (young_person_id, invitation_id, started_by_id, started_at, state, seen_how, mac)"
    " VALUES ('p', 'i', 'p', :at, :state, :how, :raw)"
)


def the_one_before() -> str:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return str(ScriptDirectory.from_config(settings).get_revision("0012").down_revision)


def test_what_was_there_stays_and_ways_back_start_empty(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, the_one_before())
    values = {"raw": b"sealed", "no": False, "at": AT}
    with empty.writing() as session:
        for table, row in ADD.items():
            asked = text(f"INSERT INTO {table} {row}")
            session.execute(asked, {name: value for name, value in values.items() if f":{name}" in row})
    before = everything(empty)
    migrations.upgrade(empty.engine, "0012")
    assert everything(empty) == before
    with empty.writing() as session:
        assert session.execute(text("SELECT count(*) FROM ways_back")).scalar() == 0
    for state, how in (("forgotten", None), ("open", "heard")):
        with pytest.raises(IntegrityError), empty.writing() as session:
            session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": state, "how": how})
    with empty.writing() as session:
        session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": "open", "how": None})
    with pytest.raises(IntegrityError), empty.writing() as session:  # one young person, one way back
        session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": "open", "how": None})


def everything(database: Database) -> dict[str, list[tuple]]:
    with database.session() as session:
        return {table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))] for table in ADD}

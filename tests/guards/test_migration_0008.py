"""What a database held before being asked had its tables is there afterwards as it was; the new ones start empty."""

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
    "permissions": "(id, young_person_id, reader_id, record_id, purpose, use, state, given_at, mac, created_at)"
    " VALUES ('y', 'p', 'p', 'r', 'answer', 'read_and_answer', 'standing', :at, :raw, :at)",
}
OFFER = (
    "INSERT INTO offers (id, young_person_id, service_id, activity, help, asked_by_id, offered_at, answer, mac)"
    " VALUES (:id, 'p', 's', 'meeting', '[]', 'p', :at, :answer, :raw)"
)
HOLD = (
    "INSERT INTO holds (id, young_person_id, service_id, activity, reasons_sealed, author_id, second_person_id,"
    " proposed_at, agree_by, review_on, not_telling, telling_looks, mac)"
    " VALUES (:id, 'p', 's', 'meeting', :raw, 'p', :second, :at, '2026-11-04', '2026-11-16', :no, 0, :raw)"
)


def the_one_before() -> str:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return str(ScriptDirectory.from_config(settings).get_revision("0008").down_revision)


def test_what_was_there_stays_and_being_asked_starts_empty(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, the_one_before())
    values = {"raw": b"sealed", "no": False, "at": AT}
    with empty.writing() as session:
        for table, row in ADD.items():
            asked = text(f"INSERT INTO {table} {row}")
            session.execute(asked, {name: value for name, value in values.items() if f":{name}" in row})
    before = everything(empty)
    migrations.upgrade(empty.engine, "0008")
    assert everything(empty) == before
    with empty.writing() as session:
        for table in ("offers", "holds", "hold_challenges"):
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
        session.execute(text(OFFER), {"id": "one", "answer": "typed_no", "at": AT, "raw": b"m"})


def test_a_made_up_answer_and_one_person_twice_are_refused_by_the_tables_too(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, "0008")
    with empty.writing() as session:
        session.execute(text(f"INSERT INTO services {ADD['services']}"), {"raw": b"sealed", "no": False})
        session.execute(text(f"INSERT INTO people {ADD['people']}"), {"raw": b"sealed", "at": AT})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(OFFER), {"id": "two", "answer": "maybe", "at": AT, "raw": b"m"})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(HOLD), {"id": "one", "second": "p", "at": AT, "raw": b"m", "no": False})


def everything(database: Database) -> dict[str, list[tuple]]:
    with database.session() as session:
        return {table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))] for table in ADD}

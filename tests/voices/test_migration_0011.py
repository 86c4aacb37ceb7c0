"""What was typed before tablets changed hands is there after, untouched, and was said in no session."""

from sqlalchemy import text

from tests.guards.test_migrations import empty  # noqa: F401
from tests.voices.test_migration_0003 import PERSON, SERVICE
from youthvoice import migrations
from youthvoice.db import Database

BEFORE = """
INSERT INTO proposals (id, young_person_id, service_id, version_id, about_kind, about_id, ways, interpreter,
 typed_by_id, state, typed_at, updated_at)
 VALUES ('t', 'y', 's', 'one', 'plan', 'p', '["words"]', true, 'y', 'waiting', '2026-01-01', '2026-01-01')
"""
AFTER = "SELECT id, version_id, about_id, interpreter, state, in_session, typing, due_on FROM proposals"


def test_what_was_typed_before_was_said_in_no_session(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, "0006")
    with empty.engine.begin() as connection:
        for row in (SERVICE, PERSON):
            connection.execute(text(row), {"sealed": b"x"})
        connection.execute(text(BEFORE))
    migrations.upgrade(empty.engine, "0011")
    with empty.engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(AFTER))]
        assert list(connection.execute(text("SELECT id FROM hand_overs"))) == []
        assert list(connection.execute(text("SELECT id FROM carried_words"))) == []
    assert found == [("t", "one", "p", True, "waiting", False, None, None)]

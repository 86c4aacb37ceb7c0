"""What was said before voices could add to each other is there after, untouched, and adds to nothing."""

from sqlalchemy import text

from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

SERVICE = "INSERT INTO services (id, name_sealed, is_demo, profile_name) VALUES ('s', :sealed, false, 'default')"
PERSON = """
INSERT INTO people (id, service_id, role, state, name_sealed, created_at, mac)
 VALUES ('y', 's', 'young_person', 'active', :sealed, '2026-01-01', :sealed)
"""
BEFORE = """
INSERT INTO voices (id, young_person_id, service_id, version_id, about_kind, about_id, state, ways, created_at,
 updated_at) VALUES ('v', 'y', 's', 'one', 'plan', 'p', 'draft', '["words"]', '2026-01-01', '2026-01-01')
"""


def test_voices_of_before_add_to_nothing(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, "0002")
    with empty.engine.begin() as connection:
        for row in (SERVICE, PERSON):
            connection.execute(text(row), {"sealed": b"x"})
        connection.execute(text(BEFORE))
    migrations.upgrade(empty.engine, "0003")
    with empty.engine.connect() as connection:
        found = connection.execute(text("SELECT id, version_id, about_id, adds_to_id FROM voices")).all()
    assert [tuple(row) for row in found] == [("v", "one", "p", None)]

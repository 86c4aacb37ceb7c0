"""What was there before anybody could ask for a worker is there afterwards as it was; the new tables are empty."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, everything, just_before
from tests.guards.test_migration_0006 import ADD
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

TABLES = ("worker_profiles", "worker_asks", "worker_changes")
ASK = (
    "INSERT INTO worker_asks (id, young_person_id, service_id, version_id, state, named_sealed, asked_at, hear_by)"
    " VALUES (:id, 'p', 's', 'w', :state, :raw, :at, :by)"
)


def test_what_was_there_stays_and_asks_start_empty(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0013", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0013")
    assert everything(empty, ADD) == before
    with empty.writing() as session:
        for table in TABLES:
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
        session.execute(text(ASK), {"id": "one", "state": "waiting", "raw": b"x", "at": AT, "by": date(2026, 11, 16)})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(ASK), {"id": "two", "state": "ranked", "raw": b"x", "at": AT, "by": date(2026, 11, 16)})

"""Yeses that were there are there afterwards, unchanged and still as they were marked; the new tables start empty."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, SOMEBODY, just_before
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

ADD = {
    **SOMEBODY,
    "permissions": "(id, young_person_id, reader_id, record_id, purpose, use, state, given_at, created_at, mac)"
    " VALUES ('y', 'p', 'p', 'r', 'answer', 'read_and_answer', 'standing', :at, :at, :raw)",
}
NEW = ("yes_requests", "checked_facts", "lawful_bases")
REQUEST = (
    "INSERT INTO yes_requests (id, young_person_id, service_id, asked_by_id, version_id, yes_to, language,"
    " sheet_version, understanding, reader_ids, adult_ids, parents, checked_ids, starts_on, ends_on, state,"
    " created_at, asked_at, mac) VALUES (:id, 'p', 's', 'p', 'v', 'plan', 'en', '1', 'understood', '[]', '[]', 'told',"
    " '[]', '2026-11-02', '2026-12-02', :state, :at, :at, :raw)"
)
STANDING = (
    "INSERT INTO permissions (id, young_person_id, reader_id, purpose, use, state, given_at, created_at, mac,"
    " request_id, ends_on) VALUES ('z', 'p', 'p', 'answer', 'read_and_answer', 'standing', :at, :at, :raw, 'one',"
    " '2026-12-02')"
)


def test_yeses_stay_as_they_were_and_can_now_be_to_more_than_one_thing(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0009", ADD)
    kept = "SELECT id, young_person_id, reader_id, record_id, purpose, use, state, given_at, mac FROM permissions"
    with empty.session() as session:
        was = session.execute(text(kept)).all()
    migrations.upgrade(empty.engine, "0009")
    with empty.writing() as session:
        assert session.execute(text(kept)).all() == was
        assert session.execute(text("SELECT request_id, ends_on FROM permissions")).all() == [(None, None)]
        for table in NEW:
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
        session.execute(text(REQUEST), {"id": "one", "state": "waiting", "at": AT, "raw": b"mac"})
        session.execute(text(STANDING), {"at": AT, "raw": b"mac"})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(REQUEST), {"id": "two", "state": "sent", "at": AT, "raw": b"mac"})

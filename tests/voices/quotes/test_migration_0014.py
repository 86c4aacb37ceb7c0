"""What was there before words could be used is there afterwards as it was; nobody uses any yet."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, everything, just_before
from tests.guards.test_migration_0010 import ADD
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

QUOTE = (
    "INSERT INTO quotes (id, young_person_id, service_id, voice_id, voice_version_id, version_id, worker_id,"
    " permission_id, picked_at, mac) VALUES ('q', 'p', 's', :voice, 'w', 'x', 'p', 'y', :at, :raw)"
)


def test_what_was_there_stays_and_no_words_are_in_use(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0014", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0014")
    assert everything(empty, ADD) == before
    with empty.session() as session:
        assert session.execute(text("SELECT count(*) FROM quotes")).scalar() == 0
    with pytest.raises(IntegrityError), empty.writing() as session:  # of no voice
        session.execute(text(QUOTE), {"voice": "none", "at": AT, "raw": b"mac"})
    with empty.writing() as session:
        session.execute(text(QUOTE), {"voice": "v", "at": AT, "raw": b"mac"})

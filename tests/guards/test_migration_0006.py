"""What a database held before proposals had a table is there afterwards as it was; the new table starts empty."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, SOMEBODY, everything, just_before
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

ADD = {
    **SOMEBODY,
    "voices": "(id, young_person_id, service_id, version_id, about_kind, state, ways, created_at, updated_at)"
    " VALUES ('v', 'p', 's', 'w', 'anything', 'draft', '[]', :at, :at)",
}
PROPOSAL = (
    "INSERT INTO proposals (id, young_person_id, service_id, version_id, about_kind, ways, interpreter, typed_by_id,"
    " state, typed_at, updated_at) VALUES (:id, 'p', 's', 'w', 'anything', '[]', :no, 'p', :state, :at, :at)"
)


def test_what_was_there_stays_and_proposals_start_empty(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0006", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0006")
    assert everything(empty, ADD) == before
    with empty.writing() as session:
        assert session.execute(text("SELECT count(*) FROM proposals")).scalar() == 0
        session.execute(text(PROPOSAL), {"id": "one", "state": "waiting", "no": False, "at": AT})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(PROPOSAL), {"id": "two", "state": "sent", "no": False, "at": AT})

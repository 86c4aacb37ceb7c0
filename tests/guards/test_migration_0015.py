"""What was there before anybody was asked to show somebody more is there as it was; the new table starts empty."""

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
    " VALUES ('v', 'p', 's', 'w', 'anything', 'sent', '[]', :at, :at)",
}
ASK = (
    "INSERT INTO share_asks (id, young_person_id, service_id, voice_id, version_id, asked_by_id, reader_id, asked_at,"
    " ends_on, answer, mac) VALUES ('a', 'p', 's', :voice, 'w', 'p', 'p', :at, '2026-12-01', :answer, :raw)"
)


def test_what_was_there_stays_and_share_asks_start_empty(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0015", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0015")
    assert everything(empty, ADD) == before
    with empty.session() as session:
        assert session.execute(text("SELECT count(*) FROM share_asks")).scalar() == 0
    given = {"at": AT, "raw": b"mac", "voice": "v"}
    for wrong in ({"answer": "yes"}, {"answer": None, "voice": "none"}):  # a yes is a permission, never written here
        with pytest.raises(IntegrityError), empty.writing() as session:
            session.execute(text(ASK), given | wrong)
    with empty.writing() as session:
        session.execute(text(ASK), given | {"answer": None})

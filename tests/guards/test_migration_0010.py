"""What a database held before speaking up had tables is there afterwards as it was; the new ones start empty."""

from sqlalchemy import text

from tests.guards.before_and_after import SOMEBODY, everything, just_before
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

ADD = {
    **SOMEBODY,
    "voices": "(id, young_person_id, service_id, version_id, about_kind, state, ways, created_at, updated_at)"
    " VALUES ('v', 'p', 's', 'w', 'anything', 'sent', '[]', :at, :at)",
    "decisions": "(id, voice_id, voice_version_id, young_person_id, service_id, version_id, decided_by, outcome_sealed,"
    " created_at, decided_at) VALUES ('d', 'v', 'w', 'p', 's', 'x', 'p', :raw, :at, :at)",
}
NEW = ("advocate_requests", "complaints", "concerns")


def test_what_was_there_stays_and_no_decision_is_against_a_wish(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0010", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0010")
    after = everything(empty, ADD)
    assert {table: [row[: len(before[table][0])] for row in rows] for table, rows in after.items()} == before
    assert [row[-1] for row in after["decisions"]] == [None]
    with empty.session() as session:
        assert [session.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in NEW] == [0, 0, 0]

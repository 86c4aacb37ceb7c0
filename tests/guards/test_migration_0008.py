"""What a database held before being asked had its tables is there afterwards as it was; the new ones start empty."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, SOMEBODY, everything, just_before, put
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

ADD = {
    **SOMEBODY,
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


def test_what_was_there_stays_and_being_asked_starts_empty(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0008", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0008")
    assert everything(empty, ADD) == before
    with empty.writing() as session:
        for table in ("offers", "holds", "hold_challenges"):
            assert session.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
        session.execute(text(OFFER), {"id": "one", "answer": "typed_no", "at": AT, "raw": b"m"})


def test_a_made_up_answer_and_one_person_twice_are_refused_by_the_tables_too(empty: Database) -> None:  # noqa: F811
    migrations.upgrade(empty.engine, "0008")
    put(empty, SOMEBODY)
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(OFFER), {"id": "two", "answer": "maybe", "at": AT, "raw": b"m"})
    with pytest.raises(IntegrityError), empty.writing() as session:
        session.execute(text(HOLD), {"id": "one", "second": "p", "at": AT, "raw": b"m", "no": False})

"""Migration 0016 marks what is there: it is read as before, and a row changed afterwards counts for nothing."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text, update

from tests.guards.before_and_after import AT, SOMEBODY, everything, house_before
from youthvoice import migrations
from youthvoice.house import House
from youthvoice.marking import untouched
from youthvoice.preferred_worker.models import WorkerAskRow
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.permissions.models import CheckedFact
from youthvoice.voices.proposals.models import Proposal
from youthvoice.work import Work

ROWS = {
    **SOMEBODY,
    "proposals": "(id, young_person_id, service_id, version_id, about_kind, ways, interpreter, typed_by_id, in_session,"
    " due_on, state, typed_at, updated_at) VALUES ('t', 'p', 's', 'w', 'anything', '[]', :no, 'p', :no, '2026-11-09',"
    " 'waiting', :at, :at)",
    "worker_asks": "(id, young_person_id, service_id, version_id, state, named_sealed, asked_at, hear_by, may_talk)"
    " VALUES ('k', 'p', 's', 'w', 'waiting', :raw, :at, '2026-11-16', :no)",
    "complaints": "(id, young_person_id, service_id, version_id, about_id, receiver_id, sent_at, answer_by)"
    " VALUES ('c', 'p', 's', 'w', 'p', 'p', :at, '2026-11-05')",
    "checked_facts": "(id, young_person_id, circumstance, detail_sealed, checked_by_id, checked_on, created_at)"
    " VALUES ('f', 'p', 'interpreter', :raw, 'p', '2026-11-01', :at)",
}
MARKED = {
    "proposals": (Proposal, {"in_session": True}),
    "worker_asks": (WorkerAskRow, {"may_talk": True}),
    "complaints": (Complaint, {"about_id": None}),
    "checked_facts": (CheckedFact, {"checked_on": date(2026, 10, 1)}),
}


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path):
    """A house whose database is as it was just before, with a row in each table."""
    url = request.getfixturevalue("fresh_postgres")() if request.param == "postgres" else f"sqlite:///{tmp_path}/old.db"
    with house_before("0016", url, tmp_path, ROWS) as house:
        yield house


def test_what_was_there_stays_and_is_marked(old: House) -> None:
    before = everything(old.database, ROWS)
    migrations.upgrade(old.database.engine, "0016", server_key=old.server_key)
    after = everything(old.database, ROWS)
    assert {name: [row[: len(before[name][0])] for row in rows] for name, rows in after.items()} == before
    work = Work(old)
    for model, _ in MARKED.values():
        (row,) = work.session.query(model)
        assert untouched(work, row)
    assert work.session.query(Proposal).one().typed_at == AT
    work.close()


@pytest.mark.parametrize("table", MARKED)
def test_a_row_changed_afterwards_counts_for_nothing(old: House, table: str) -> None:
    migrations.upgrade(old.database.engine, "0016", server_key=old.server_key)
    model, values = MARKED[table]
    with old.database.writing() as session:
        session.execute(update(model).values(**values))
    work = Work(old)
    assert not untouched(work, work.session.query(model).one())
    work.close()


def test_without_the_key_nothing_is_changed(old: House) -> None:
    with pytest.raises(RuntimeError):
        migrations.upgrade(old.database.engine, "0016")
    with old.database.engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0015"

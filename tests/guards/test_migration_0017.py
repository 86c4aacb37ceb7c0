"""Migration 0017 marks the lawful bases that are there: each is read as before, and one changed later is not."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from tests.guards.before_and_after import AT, SOMEBODY, everything, house_before
from youthvoice import clock, migrations
from youthvoice.house import House
from youthvoice.marking import untouched
from youthvoice.taking_part.permissions.models import LawfulBasis
from youthvoice.work import Work

ROWS = {
    **SOMEBODY,
    "lawful_bases": "(id, service_id, yes_to, basis, set_by_id, set_at)"
    " VALUES ('b', 's', 'plan', 'public_task', 'p', :at)",
}


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path):
    """A house whose database is as it was just before, with a basis somebody said."""
    url = request.getfixturevalue("fresh_postgres")() if request.param == "postgres" else f"sqlite:///{tmp_path}/old.db"
    with house_before("0017", url, tmp_path, ROWS) as house:
        yield house


def test_what_was_there_stays_and_is_marked(old: House) -> None:
    before = everything(old.database, ROWS)
    migrations.upgrade(old.database.engine, "0017", server_key=old.server_key)
    after = everything(old.database, ROWS)
    assert {name: [row[: len(before[name][0])] for row in rows] for name, rows in after.items()} == before
    work = Work(old)
    row = work.session.query(LawfulBasis).one()
    assert untouched(work, row)
    assert row.set_at == AT
    work.close()


@pytest.mark.parametrize(
    "values", [{"basis": "legitimate_interests"}, {"yes_to": "quotation"}, {"set_at": clock.now()}]
)
def test_a_row_changed_afterwards_counts_for_nothing(old: House, values: dict[str, Any]) -> None:
    migrations.upgrade(old.database.engine, "0017", server_key=old.server_key)
    with old.database.writing() as session:
        session.execute(update(LawfulBasis).values(**values))
    work = Work(old)
    assert not untouched(work, work.session.query(LawfulBasis).one())
    work.close()


def test_without_the_key_nothing_is_changed(old: House) -> None:
    before = everything(old.database, ROWS)
    with pytest.raises(RuntimeError):
        migrations.upgrade(old.database.engine, "0017")
    assert everything(old.database, ROWS) == before

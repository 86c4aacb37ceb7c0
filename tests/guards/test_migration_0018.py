"""Migration 0018 marks the hold-backs that are there anew: each is read as before, and one somebody changed is not."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text, update

from tests.guards.before_and_after import AT, SOMEBODY, everything, house_before, put
from youthvoice import clock, migrations
from youthvoice.house import House
from youthvoice.marking import untouched
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.work import Work

ROWS = {
    "holds": "(id, young_person_id, service_id, activity, reasons_sealed, author_id, second_person_id, proposed_at,"
    " agree_by, agreed_at, starts_on, review_on, not_telling, telling_looks, mac)"
    " VALUES ('h', 'p', 's', 'meeting', :raw, 'p', 'q', :at, '2026-11-04', :at, '2026-11-02', '2026-11-16', :no, 0,"
    " :raw)",
    "hold_challenges": "(id, hold_id, young_person_id, challenger_id, challenged_at, look_by, mac)"
    " VALUES ('c', 'h', 'p', 'p', :at, '2026-11-16', :raw)",
}
SECOND = {
    "people": "(id, service_id, role, state, name_sealed, created_at, mac)"
    " VALUES ('q', 's', 'lead', 'active', :raw, :at, :raw)"
}
WRITTEN: tuple[Any, ...] = (
    *("h", "p", "s", "meeting", b"sealed", "p", "q", clock.iso(AT), "2026-11-04", clock.iso(AT), "2026-11-02"),
    *("2026-11-16", None, None, None, None, None, None, 0, None, None, 0, None),
)


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path):
    """A house whose database is as it was just before, with a hold-back the server wrote and a challenge to it."""
    url = request.getfixturevalue("fresh_postgres")() if request.param == "postgres" else f"sqlite:///{tmp_path}/old.db"
    with house_before("0018", url, tmp_path, SOMEBODY) as house:
        put(house.database, SECOND)
        put(house.database, ROWS)
        with house.database.writing() as session:
            session.execute(text("UPDATE holds SET mac = :mac"), {"mac": house.mac("holds", *WRITTEN)})
        yield house


def upgrade(old: House) -> None:
    migrations.upgrade(old.database.engine, "0018", server_key=old.server_key)


def is_as_written(old: House) -> bool:
    work = Work(old)
    row = work.session.query(HoldRow).one()
    said = untouched(work, row)
    work.close()
    return said


def without_marks(house: House) -> dict[str, list[tuple]]:
    """Everything that was there, but for the mark: it is the last of the old columns."""
    width = len(WRITTEN)
    return {name: [row[:width] for row in rows] for name, rows in everything(house.database, ROWS).items()}


def test_what_was_there_stays_and_is_marked_with_what_is_new(old: House) -> None:
    before = without_marks(old)
    upgrade(old)
    assert without_marks(old) == before
    assert [row[-2:] for row in everything(old.database, ROWS)["holds"]] == [(None, None)]
    assert is_as_written(old)


@pytest.mark.parametrize("values", [{"review_on": "2026-11-30"}, {"told_at": AT}])
def test_a_row_somebody_changed_before_is_not_made_true_by_it(old: House, values: dict[str, Any]) -> None:
    with old.database.writing() as session:
        (name, value), *_ = values.items()
        session.execute(text(f"UPDATE holds SET {name} = :value"), {"value": value})
    upgrade(old)
    assert not is_as_written(old)


@pytest.mark.parametrize("values", [{"told_by_id": "q"}, {"told_on": AT.date()}])
def test_what_is_new_is_bound_too(old: House, values: dict[str, Any]) -> None:
    upgrade(old)
    with old.database.writing() as session:
        session.execute(update(HoldRow).values(**values))
    assert not is_as_written(old)


def test_without_the_key_nothing_is_changed(old: House) -> None:
    before = everything(old.database, ROWS)
    with pytest.raises(RuntimeError):
        migrations.upgrade(old.database.engine, "0018")
    assert everything(old.database, ROWS) == before

"""Migration 0004 with data: a yes from before there was cover is still a yes, to whom it was, and nobody has cover."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.house_fixtures import make_house
from youthvoice import migrations
from youthvoice.db import Database
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.work import Work

PERMISSION = ("id", "young_person_id", "reader_id", "record_id", "purpose", "use", "state")
WHEN = "2026-03-02 09:00:00.000000+00:00"


@pytest.fixture(params=["sqlite", "postgres"])
def before(request: pytest.FixtureRequest, tmp_path: Path):
    """A database in the shape that this migration finds."""
    postgres = request.param == "postgres"
    url = request.getfixturevalue("fresh_postgres")() if postgres else f"sqlite:///{tmp_path / 'old.db'}"
    database = Database(url)
    migrations.upgrade(database.engine, "0003")
    yield database
    database.engine.dispose()
    shutil.rmtree(tmp_path, ignore_errors=True)


def add_a_yes(database: Database, house) -> dict[str, str]:
    """A service, two people and a yes, as the code before wrote them."""
    ids = {name: new_id() for name in ("service", "young", "worker", "record", "yes")}
    yes = (ids["yes"], ids["young"], ids["worker"], ids["record"], "answer", "read_and_answer", "standing")
    at = "2026-03-02T09:00:00+00:00"
    mac = house.mac("permissions", *yes, at, None, None, at)
    with database.writing() as session:
        run = session.execute
        service = "INSERT INTO services (id, name_sealed, is_demo, profile_name) VALUES (:id, :name, false, 'default')"
        run(text(service), {"id": ids["service"], "name": b"x"})
        for who, role in (("young", "young_person"), ("worker", "keyworker")):
            person = "INSERT INTO people (id, service_id, role, state, name_sealed, created_at, mac)"
            values = {"id": ids[who], "service": ids["service"], "role": role, "name": b"x", "at": WHEN}
            run(text(f"{person} VALUES (:id, :service, :role, 'active', :name, :at, :name)"), values)
        columns = ", ".join((*(f'"{name}"' for name in PERMISSION), "given_at", "mac", "created_at"))
        values = dict(zip(PERMISSION, yes, strict=True)) | {"at": WHEN, "mac": mac}
        marks = ", ".join(f":{name}" for name in PERMISSION)
        run(text(f"INSERT INTO permissions ({columns}) VALUES ({marks}, :at, :mac, :at)"), values)
    return ids


def test_a_yes_from_before_still_stands_and_nobody_has_cover(before: Database, tmp_path: Path) -> None:
    url = before.engine.url.render_as_string(hide_password=False).replace("+psycopg", "").replace("+pysqlite", "")
    house = make_house(url, tmp_path, has_tables=True)
    ids = add_a_yes(before, house)
    migrations.upgrade(before.engine)
    work = Work(house)
    try:
        (yes,) = taking_part.permissions_for(work, [ids["record"]])
        assert (yes.reader_id, yes.cover_for_id, yes.state) == (ids["worker"], None, "standing")
        assert people.covers_of(work, [ids["worker"]]) == {}
    finally:
        work.close()
        house.database.engine.dispose()


def test_what_the_tables_refused_before_they_refuse_after(before: Database, tmp_path: Path) -> None:
    migrations.upgrade(before.engine)
    checks = {"sqlite": "SELECT sql FROM sqlite_master WHERE name = 'permissions'"}
    with before.engine.connect() as connection:
        if before.is_sqlite:
            assert "ck_permissions_state" in connection.execute(text(checks["sqlite"])).scalar_one()
        else:
            found = text("SELECT count(*) FROM pg_constraint WHERE conname = 'ck_permissions_state'")
            assert connection.execute(found).scalar_one() == 1

"""Migration 0002 marks the rows that are there under the server key; without the right key it changes nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.guards.before_and_after import house_before
from youthvoice import migrations
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import granting, store
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey
from youthvoice.work import Work

AT = datetime(2026, 11, 1, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path):
    """A house whose database still has the first shape, with somebody in it."""
    postgres = request.param == "postgres"
    url = request.getfixturevalue("fresh_postgres")() if postgres else f"sqlite:///{tmp_path / 'old.db'}"
    with house_before("0002", url, tmp_path, {}) as house:
        yield house, fill(house)


def fill(house: House) -> dict[str, str]:
    """People, a used invitation, a record and a session, as the first shape had them."""
    ids = {name: new_id() for name in ("service", "lead", "young", "invitation", "record", "version")}
    rows = {
        "services": {"id": ids["service"], "name_sealed": b"n", "is_demo": False, "profile_name": "default"},
        "people": [
            person(house, ids["lead"], ids["service"], "lead"),
            person(house, ids["young"], ids["service"], "young_person") | {"enrolled_at": AT},
        ],
        "invitations": {
            "id": ids["invitation"], "young_person_id": ids["young"], "inviter_id": ids["lead"], "how": "qr",
            "state": "used", "created_at": AT, "expires_at": AT, "used_at": AT,
        },
        "records": {
            "id": ids["record"], "kind": "plan", "young_person_id": ids["young"], "owner_id": ids["lead"],
            "service_id": ids["service"], "state": "saved", "current_version_id": ids["version"], "created_at": AT,
        },
        "record_versions": {
            "id": ids["version"], "record_id": ids["record"], "number": 1, "author_id": ids["lead"],
            "content_sealed": b"c", "content_sha256": b"h", "created_at": AT,
        },
        "sessions": {
            "id": b"i" * 32, "person_id": ids["lead"], "door": "staff", "scope": "full", "proof": b"p",
            "stepped_up_at": AT, "last_seen_at": AT, "ends_at": AT,
        },
    }  # fmt: skip
    with house.database.engine.connect() as connection:
        connection.execution_options(writing=True)
        for table, each in rows.items():
            for row in each if isinstance(each, list) else [each]:
                names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
                connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), row)
        connection.commit()
    return ids


def person(house: House, person_id: str, service_id: str, role: str) -> dict[str, object]:
    name = house.seal("people", "name_sealed", person_id, "Robin Reed")
    return {
        "id": person_id, "service_id": service_id, "role": role, "state": "active", "name_sealed": name,
        "created_at": AT,
    }  # fmt: skip


def test_what_was_there_is_marked_and_read_as_before(old: tuple[House, dict[str, str]]) -> None:
    house, ids = old
    migrations.upgrade(house.database.engine, "0002", server_key=house.server_key)
    work = Work(house)
    lead, young = people.find_person(work, ids["lead"]), people.find_person(work, ids["young"])
    assert (lead.role, young.enrolled, young.confirmed) == ("lead", True, False)
    assert sign_in.early_readers(work, ids["young"]) == {ids["lead"]}
    assert sign_in.invitation_state(work, ids["invitation"]) == "used"
    assert granting.is_record(house, store.find_record(work.session, ids["record"]))
    assert work.session.scalar(text("SELECT count(*) FROM sessions")) == 0  # everybody signs in once more
    work.close()


def test_without_the_key_that_made_the_database_nothing_is_changed(old: tuple[House, dict[str, str]]) -> None:
    house, _ = old
    with pytest.raises(Unopenable):
        migrations.upgrade(house.database.engine, "0002", server_key=ServerKey.generate())
    with pytest.raises(RuntimeError):
        migrations.upgrade(house.database.engine, "0002")
    with house.database.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM sessions")).scalar() == 1
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0001"
    migrations.upgrade(house.database.engine, "0002", server_key=house.server_key)

"""What a database held before anybody could be let back in is there as it was; the new table starts empty."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.guards.before_and_after import AT, SOMEBODY, everything, just_before
from tests.guards.test_migrations import empty  # noqa: F401
from youthvoice import migrations
from youthvoice.db import Database

ADD = {
    **SOMEBODY,
    "invitations": "(id, young_person_id, inviter_id, how, state, created_at, expires_at, mac)"
    " VALUES ('i', 'p', 'p', 'qr', 'open', :at, :at, :raw)",
}
WAY_BACK = (
    "INSERT INTO ways_back (young_person_id, invitation_id, started_by_id, started_at, state, seen_how, mac)"
    " VALUES ('p', 'i', 'p', :at, :state, :how, :raw)"
)


def test_what_was_there_stays_and_ways_back_start_empty(empty: Database) -> None:  # noqa: F811
    just_before(empty, "0012", ADD)
    before = everything(empty, ADD)
    migrations.upgrade(empty.engine, "0012")
    assert everything(empty, ADD) == before
    with empty.writing() as session:
        assert session.execute(text("SELECT count(*) FROM ways_back")).scalar() == 0
    for state, how in (("forgotten", None), ("open", "heard")):
        with pytest.raises(IntegrityError), empty.writing() as session:
            session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": state, "how": how})
    with empty.writing() as session:
        session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": "open", "how": None})
    with pytest.raises(IntegrityError), empty.writing() as session:  # one young person, one way back
        session.execute(text(WAY_BACK), {"at": AT, "raw": b"mac", "state": "open", "how": None})

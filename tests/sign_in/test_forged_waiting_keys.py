"""A database writer neither confirms a worker's new key nor shortens its wait."""

from datetime import timedelta

from sqlalchemy import select, update

from tests.house_fixtures import turn_clock
from tests.sign_in.test_forgot_everything import DAY, office
from youthvoice.people.models import PublicKeyRow
from youthvoice.sign_in.models import KeySlotRow, SessionRow, WorkerKeyRow

__all__ = ["office"]


def test_a_database_writer_neither_confirms_nor_shortens_the_wait(office, house, work):
    words = office.reset(office.lead)
    forge(work(), confirmed_by_id=office.second.id, confirmed_at=work().now, opens_at=work().now - timedelta(days=1))
    assert office.tries(words).json["code"] == "key_waits"
    words = office.reset(office.lead)
    office.confirm(office.second)
    forge(work(), opens_at=work().now - timedelta(days=1))
    assert office.tries(words).json["code"] == "key_waits"
    forged = work()
    forged.begin_writing()
    forged.session.execute(update(PublicKeyRow).where(PublicKeyRow.state == "pending").values(state="current"))
    forged.finish(commit=True)
    assert office.tries(words).status_code in (409, 503)
    assert work().session.scalars(select(SessionRow).where(SessionRow.person_id == office.keyworker.id)).all() == []


def test_a_confirmed_row_moved_to_a_newer_key_confirms_nothing(office, house, work):
    office.reset(office.lead)
    office.confirm(office.second)
    kept = dict(work().session.execute(select(WorkerKeyRow.__table__)).one()._mapping)
    del kept["person_id"]
    words = office.reset(office.lead)
    turn_clock(house, 2 * DAY)
    forge(work(), **kept)
    assert office.tries(words).json["key_state"] == "pending"
    (slot,) = work().session.scalars(select(KeySlotRow).where(KeySlotRow.person_id == office.keyworker.id))
    forge(work(), **kept | {"public_key_id": slot.public_key_id})
    assert office.tries(words).json["key_state"] == "pending"


def forge(writer, **columns):
    """Write into the waiting key's row, past the application."""
    writer.begin_writing()
    writer.session.execute(update(WorkerKeyRow).values(**columns))
    writer.finish(commit=True)

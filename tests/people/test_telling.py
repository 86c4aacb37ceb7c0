"""Who hears of a new worker, a new phone and new words (consent, the TELL_ duties)."""

from sqlalchemy import select

from consent.capabilities import Role
from tests.people.a_service import in_one_go, make_staff
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people


def told(work, kind: str) -> list[str]:
    return sorted(work().session.scalars(select(OutboxRow.recipient_id).where(OutboxRow.kind == kind)))


def test_the_other_leads_hear_of_a_new_worker(house, little, work):
    other = make_staff(house, little.id, Role.LEAD, "lou", "Lou Lead")
    before = told(work, "worker_added")
    with in_one_go(house, little.lead.me) as adding:
        people.add_worker(adding.it, little.id, name="New One", role=Role.KEYWORKER, username="new")
    assert sorted(told(work, "worker_added")) == sorted([*before, other.id])

"""Services and the agencies that employ some of their workers. Names are sealed before they touch the database."""

from dataclasses import dataclass, field
from datetime import date

from consent.actions import Action
from consent.facts import Situation
from youthvoice import audit, errors, gate
from youthvoice.db import AlreadyExists
from youthvoice.ids import new_id
from youthvoice.people import store
from youthvoice.people.models import AgencyRow, ServiceRow
from youthvoice.people.persons import seal_onto
from youthvoice.work import Work


@dataclass(frozen=True)
class Agency:
    """Who employs workers from outside the service."""

    id: str
    name: str = field(repr=False)


def add_service(
    work: Work,
    name: str,
    *,
    profile_name: str = "default",
    is_demo: bool = False,
    help_number: str | None = None,
    help_checked_on: date | None = None,
) -> str:
    """A new service's id. From the command line only: no route reaches this."""
    work.begin_writing()
    row = ServiceRow(id=new_id(), is_demo=is_demo, profile_name=profile_name, help_checked_on=help_checked_on)
    seal_onto(work, row, name=name, help_number=help_number)
    store.add(work.session, row)
    audit.write(work, "add_service", subject_id=row.id)
    return row.id


def add_agency(work: Work, service_id: str, name: str, *, agency_id: str | None = None) -> str:
    """A new agency's id; the same id again gives the same. Raises NotFound for another service's id.

    Without anybody signed in this is the command line; every route requires a lead.
    """
    if work.me is not None:
        gate.ask(work, Action.ADD_AGENCY, Situation(now=work.now, today=work.today, service_id=service_id))
    work.begin_writing()
    row = AgencyRow(id=agency_id or new_id(), service_id=service_id)
    seal_onto(work, row, name=name)
    try:
        store.add(work.session, row)
    except AlreadyExists:
        work.abandon()
        return _already(work, agency_id, service_id)
    audit.write(work, "add_agency", subject_id=row.id)
    return row.id


def set_help_number(work: Work, service_id: str, help_number: str | None) -> None:
    """Whom young people call when help cannot wait, checked today; None takes it away. Asks the rule book."""
    gate.ask(work, Action.SET_HELP_NUMBER, Situation(now=work.now, today=work.today, service_id=service_id))
    work.begin_writing()
    row = store.get_service(work.session, service_id)
    if row is None:
        raise errors.NotFound
    seal_onto(work, row, help_number=help_number)
    row.help_checked_on = work.today if help_number else None
    store.add(work.session, row)
    audit.write(work, "set_help_number", subject_id=service_id)


def list_agencies(work: Work, service_id: str) -> list[Agency]:
    """The agencies of one service, oldest first."""
    return [
        Agency(row.id, work.house.unseal("agencies", "name_sealed", row.id, row.name_sealed) or "")
        for row in store.list_agencies(work.session, service_id)
    ]


def _already(work: Work, agency_id: str | None, service_id: str) -> str:
    row = store.get_agency(work.session, agency_id) if agency_id else None
    if row is None or row.service_id != service_id:
        raise errors.NotFound  # another service's id reads like no id
    return row.id

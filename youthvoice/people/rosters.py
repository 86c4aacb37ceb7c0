"""Everybody of one service: its young people, and its workers who are still here."""

from consent.capabilities import Role
from youthvoice.people import store
from youthvoice.people.persons import Person, as_person
from youthvoice.work import Work


def list_young_people_in(work: Work, service_id: str) -> list[Person]:
    """Every young person of a service, for its leads."""
    return [as_person(work, row) for row in store.list_of_service(work.session, service_id, Role.YOUNG_PERSON)]


def list_workers_in(work: Work, service_id: str) -> list[Person]:
    """Every worker of a service who is still here."""
    roles = [role for role in Role if role is not Role.YOUNG_PERSON]
    return [as_person(work, row) for row in store.list_of_service(work.session, service_id, *roles)]

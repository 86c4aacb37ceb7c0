"""What happens because somebody came back with their keys. It never keeps them from coming in."""

import structlog

from consent.terms import Scope
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import hooks
from youthvoice.sign_in.sessions import STAFF, YOUNG
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work

log = structlog.get_logger()


def come_back(work: Work, person_id: str, bundle: Bundle) -> None:
    """Run `on_signed_in` as this person, before the session is written and in the same transaction.

    Rulings come before writes, so `work` must not be writing yet. A fault is logged by id; what the hook wrote goes.
    """
    person = people.find_person(work, person_id)
    if person is None or person.state != "active":
        return
    door = YOUNG if person.role == "young_person" else STAFF
    before = work.me
    work.me = Me(person.id, person.role, person.service_id, door, Scope.FULL, bundle=bundle)
    try:
        hooks.on_signed_in(work)
    except Exception as fault:  # whatever it is, they came to say or read something
        work.abandon()
        log.error("coming_back_failed", person=person_id, fault=type(fault).__name__)
    finally:
        work.me = before

"""The accounts of a service: who, by which username, since when. Names of workers only; no young person, no word."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from consent.terms import KeyState
from youthvoice import errors, gate
from youthvoice.people import hooks, store
from youthvoice.people.cover import covers_of
from youthvoice.people.directory import current_keys
from youthvoice.people.persons import Person, as_person
from youthvoice.people.services import list_agencies
from youthvoice.work import Work


@dataclass(frozen=True)
class AccountSeen:
    """What sign_in knows of an account."""

    last_signed_in_at: datetime | None = None
    key_state: KeyState = KeyState.NONE


@dataclass(frozen=True)
class Account:
    """A worker's account. `ready`: a record can be sealed to them now. `cover`: who reads while they are away."""

    person: Person
    username: str = field(repr=False)
    agency: str | None
    ready: bool
    seen: AccountSeen
    cover: Person | None


def list_accounts(work: Work) -> list[Account]:
    """Every worker's account of the administrator's own service, those who left last. Raises Refused for others."""
    service_id = _own_service(work)
    situation = Situation(now=work.now, today=work.today, service_id=service_id)
    gate.ask(work, Action.SEE_ACCOUNTS, situation)
    return sorted(accounts_of(work, service_id, with_left=True), key=lambda one: one.person.state != "active")


def service_workers(work: Work) -> list[Account]:
    """Every worker of the lead's own service who is here."""
    return accounts_of(work, _own_service(work))


def one_worker(work: Work, worker_id: str) -> Account:
    """One row of the same list. Raises NotFound for anyone who is not on it."""
    found = next((one for one in service_workers(work) if one.person.id == worker_id), None)
    if found is None:
        raise errors.NotFound
    return found


def accounts_of(work: Work, service_id: str, *, with_left: bool = False) -> list[Account]:
    """The accounts of one service by name, for whoever settled who may ask (the command line)."""
    roles = [role for role in Role if role is not Role.YOUNG_PERSON]
    rows = store.list_of_service(work.session, service_id, *roles, with_left=with_left)
    ids = [row.id for row in rows]
    agencies = {one.id: one.name for one in list_agencies(work, service_id)}
    keys, seen, covers = current_keys(work, ids), _seen(work, ids), covers_of(work, ids)
    found = [
        Account(
            person=as_person(work, row),
            username=work.house.unseal("people", "username_sealed", row.id, row.username_sealed) or "",
            agency=agencies.get(row.agency_id) if row.agency_id else None,
            ready=row.id in keys,
            seen=seen.get(row.id, AccountSeen()),
            cover=covers.get(row.id),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.person.name.casefold())


def _seen(work: Work, worker_ids: Sequence[str]) -> dict[str, AccountSeen]:
    found: dict[str, AccountSeen] = {}
    for answered in hooks.on_accounts_asked(work, worker_ids):
        found |= answered
    return found


def _own_service(work: Work) -> str:
    if work.me is None:
        raise errors.SignedOut
    return work.me.service_id

"""`youthvoice worker`: the first ones, and what helps when no lead can. Six words are printed once and kept nowhere."""

from typing import Any

import click

from consent.capabilities import Role
from youthvoice.commands.working import as_json_option, house_work, said_plainly, service_id, show
from youthvoice.config import ConfigError
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.work import Work

_ONCE = "Give them these six words. They are not kept anywhere and not shown again."
_WAITS = "They open nothing yet: a lead confirms the new key in the app, and then it waits at least 24 hours."
_service = click.argument("service_name", metavar="SERVICE")


@click.group()
def worker() -> None:
    """Workers: list them, add the first ones, record who left, start a new key. Leads do the rest in the app.

    SERVICE is a service’s name or id. USERNAME is what the worker types to sign in.
    """


@worker.command("list")
@_service
@as_json_option
@said_plainly
def list_workers(service_name: str, as_json: bool) -> None:
    """A service’s accounts: user name, name, role, state, where the key stands, last signed in."""
    with house_work() as work:
        accounts = people.accounts_of(work, service_id(work, service_name), with_left=True)
    rows = [_row(one) for one in accounts]
    show(rows, as_json=as_json, nothing="Nobody works here yet. Add a lead: youthvoice worker add --role lead …")


@worker.command("add")
@_service
@click.option("--role", type=click.Choice([str(one) for one in Role if one is not Role.YOUNG_PERSON]), required=True)
@click.option("--name", required=True)
@click.option("--username", required=True)
@click.option("--agency", "agency_id", help="an agency’s id (youthvoice agency list)")
@said_plainly
def add_worker(service_name: str, role: str, name: str, username: str, agency_id: str | None) -> None:
    """Add a worker and print their passphrase, this once."""
    if not name.strip() or not username.strip():
        raise ConfigError("A worker needs a name and a user name.")
    with house_work() as work:
        person = people.add_worker(
            work, service_id(work, service_name), name=name, role=Role(role), username=username, agency_id=agency_id
        )
        slot = sign_in.make_staff_slot(work, person.id)
    click.echo(slot.passphrase)
    click.echo(_ONCE, err=True)


@worker.command("left")
@_service
@click.argument("username")
@said_plainly
def worker_left(service_name: str, username: str) -> None:
    """Record that a worker has left: they are signed out everywhere at once, and can never sign in again."""
    with house_work() as work:
        people.worker_leaves(work, _find(work, service_name, username).id)
    click.echo("Done. They are signed out everywhere, and nothing is sealed to them any more.")


@worker.command("reset")
@_service
@click.argument("username")
@said_plainly
def reset_worker(service_name: str, username: str) -> None:
    """Start a new key for a worker who lost their words; prints the new passphrase, this once.

    It opens nothing until a lead has confirmed it in the app and 24 hours have passed. No command goes round that:
    for a service’s only lead, add a second lead first (youthvoice worker add SERVICE --role lead …), who confirms it.
    """
    with house_work() as work:
        words = sign_in.reset_worker_key(work, _find(work, service_name, username).id)
    click.echo(words)
    click.echo(f"{_ONCE} {_WAITS}", err=True)


def _find(work: Work, service_name: str, username: str) -> people.Person:
    service, person = service_id(work, service_name), people.find_by_username(work, username)
    if person is None or person.service_id != service:
        raise ConfigError(f"Nobody in this service has the user name “{username}”.")
    return person


def _row(account: people.Account) -> dict[str, Any]:
    last = account.seen.last_signed_in_at
    return {
        "username": account.username,
        "name": account.person.name,
        "role": str(account.person.role),
        "agency": account.agency,
        "state": account.person.state,
        "key_state": str(account.seen.key_state),
        "last_signed_in_at": last and last.isoformat(timespec="minutes"),
    }

"""`youthvoice service` and `youthvoice agency`."""

from pathlib import Path

import click

from youthvoice import clock
from youthvoice.commands.working import as_json_option, house_work, said_plainly, service_id, show
from youthvoice.config import ConfigError
from youthvoice.people import service as people
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.safeguarding import read_public_file


@click.group()
def service() -> None:
    """Services: list them, add one, give it its safeguarding key."""


@service.command("list")
@as_json_option
@said_plainly
def list_services(as_json: bool) -> None:
    """Every service: its id, name, whether it has its safeguarding key, and its help number."""
    with house_work() as work:
        rows = [
            {
                "id": one.id,
                "name": one.name,
                "safeguarding_key": people.has_safeguarding_key(work, one.id),
                "help_number": one.help_number,
                "help_checked_on": one.help_checked_on and one.help_checked_on.isoformat(),
            }
            for one in people.list_services(work)
        ]
    if not as_json:
        rows = [row | {"safeguarding_key": "has its key" if row["safeguarding_key"] else "no key yet"} for row in rows]
    show(rows, as_json=as_json, nothing="There is no service yet. Add one: youthvoice service add NAME")


@service.command("add")
@click.argument("name")
@click.option("--help-number", help="whom to call when help cannot wait; it counts as checked today")
@said_plainly
def add_service(name: str, help_number: str | None) -> None:
    """Add a service; prints its id. Give it its safeguarding key next."""
    with house_work() as work:
        if any(one.name == name for one in people.list_services(work)):
            raise ConfigError(f"There is a service called “{name}” already.")
        checked_on = clock.today() if help_number else None
        added = people.add_service(work, name, help_number=help_number, help_checked_on=checked_on)
    click.echo(added)


@service.command("set-safeguarding-key")
@click.argument("service_name", metavar="SERVICE")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@said_plainly
def set_safeguarding_key(service_name: str, file: Path) -> None:
    """From now on seal to the key in FILE (safeguarding-public.json). SERVICE: its name or id."""
    with house_work() as work:
        try:
            people.set_safeguarding_key(work, service_id(work, service_name), read_public_file(file.read_bytes()))
        except (Unopenable, ValueError) as error:
            raise ConfigError("This is not the public half of a safeguarding key.") from error
    click.echo("Done. New words are sealed to this key too; what was sealed before stays with the former one.")


@click.group()
def agency() -> None:
    """Agencies: who employs workers from outside the service."""


@agency.command("list")
@click.argument("service_name", metavar="SERVICE")
@as_json_option
@said_plainly
def list_agencies(service_name: str, as_json: bool) -> None:
    """A service’s agencies: id and name. SERVICE: its name or id."""
    with house_work() as work:
        found = people.list_agencies(work, service_id(work, service_name))
    rows = [{"id": one.id, "name": one.name} for one in found]
    show(rows, as_json=as_json, nothing="This service has no agency.")


@agency.command("add")
@click.argument("service_name", metavar="SERVICE")
@click.argument("name")
@said_plainly
def add_agency(service_name: str, name: str) -> None:
    """Add an agency to a service; prints its id. SERVICE: its name or id."""
    with house_work() as work:
        added = people.add_agency(work, service_id(work, service_name), name)
    click.echo(added)

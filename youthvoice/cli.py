"""The command line: `youthvoice --help`.

Exit codes: 0 done, 1 a check found faults, 2 it could not be done and says why.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from consent.capabilities import Role
from youthvoice import audit, migrations
from youthvoice.app import create_app
from youthvoice.config import Config, ConfigError
from youthvoice.db import Database
from youthvoice.demo import settings as demo_settings
from youthvoice.errors import Problem
from youthvoice.house import House
from youthvoice.key_commands import keys
from youthvoice.opening import check_ready, open_house
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.server import serve as serve_app
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.safeguarding import read_public_file
from youthvoice.work import Work


def _said_plainly(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn what is wrong with the setting-up into one sentence and exit code 2."""

    @wraps(command)
    def run(*given: Any, **named: Any) -> Any:
        try:
            return command(*given, **named)
        except ConfigError as error:
            click.echo(f"youthvoice: {error}", err=True)
            sys.exit(2)

    return run


@click.group()
def main() -> None:
    """YouthVoice: where a young person's own words are kept, shared by their choice, and answered."""


main.add_command(keys)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, default=8000, envvar="PORT", show_default=True, show_envvar=True)
@_said_plainly
def run(host: str, port: int) -> None:
    """Try it here: sets everything up with demo people, then serves."""
    from youthvoice.demo import service as demo

    os.environ.update(demo_settings.environment(port))
    config = Config.from_env()
    database = Database(config.database_url)
    migrations.upgrade(database.engine)
    click.echo("Getting the demo ready. The first time takes about half a minute.")
    demo.make(open_house(config, database))
    click.echo(demo.what_to_open(config))
    database.engine.dispose()
    serve_app(host, port, sqlite=database.is_sqlite)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True, help="processes; SQLite always has one")
@_said_plainly
def serve(host: str, port: int, workers: int) -> None:
    """Serve what the YOUTHVOICE_… environment says."""
    config = Config.from_env()
    database = _newest(config)
    check_ready(open_house(config, database))  # here, where it can be said plainly, and once more in each worker
    database.engine.dispose()
    serve_app(host, port, sqlite=database.is_sqlite, workers=workers)


@main.command()
@_said_plainly
def migrate() -> None:
    """Bring the database to the newest shape."""
    migrations.upgrade(Database(Config.from_env().database_url).engine)


@main.command()
def openapi() -> None:
    """Print the API's description (OpenAPI 3.1). Needs no database and no key of yours."""
    app = create_app(open_house(demo_settings.throwaway()))
    click.echo(json.dumps(app.test_client().get("/api/openapi.json").get_json(), indent=1, sort_keys=True))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="for a program")
@_said_plainly
def demo(as_json: bool) -> None:
    """Say how to sign in to the demo that `run` made."""
    from youthvoice.demo import service

    os.environ.update(demo_settings.environment(int(os.environ.get("PORT", "8000"))))
    config = Config.from_env()
    click.echo(json.dumps(service.read_secrets(config), indent=2) if as_json else service.what_to_open(config))


@main.group()
def service() -> None:
    """Services: add one, give it its safeguarding key."""


@service.command("add")
@click.argument("name")
@click.option("--help-number", help="whom to call when help cannot wait")
@_said_plainly
def add_service(name: str, help_number: str | None) -> None:
    """Add a service; prints its id."""
    with _house_work() as work:
        if any(one.name == name for one in people.list_services(work)):
            raise ConfigError(f"There is a service called “{name}” already.")
        service_id = people.add_service(work, name, help_number=help_number)
    click.echo(service_id)


@service.command("set-safeguarding-key")
@click.argument("service_name", metavar="SERVICE")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_said_plainly
def set_safeguarding_key(service_name: str, file: Path) -> None:
    """From now on seal to the key in FILE (safeguarding-public.json). SERVICE: its name or id."""
    with _house_work() as work:
        try:
            people.set_safeguarding_key(work, _service(work, service_name), read_public_file(file.read_bytes()))
        except (Unopenable, ValueError) as error:
            raise ConfigError("This is not the public half of a safeguarding key.") from error
    click.echo("Done. New words are sealed to this key too; what was sealed before stays with the former one.")


@main.group()
def agency() -> None:
    """Agencies: who employs workers from outside the service."""


@agency.command("add")
@click.argument("service_name", metavar="SERVICE")
@click.argument("name")
@_said_plainly
def add_agency(service_name: str, name: str) -> None:
    """Add an agency to a service; prints its id."""
    with _house_work() as work:
        agency_id = people.add_agency(work, _service(work, service_name), name)
    click.echo(agency_id)


@main.group()
def worker() -> None:
    """Workers: add the first ones; leads add the rest."""


@worker.command("add")
@click.argument("service_name", metavar="SERVICE")
@click.option("--role", type=click.Choice([str(one) for one in Role if one is not Role.YOUNG_PERSON]), required=True)
@click.option("--name", required=True)
@click.option("--username", required=True)
@click.option("--agency", "agency_id", help="an agency’s id")
@_said_plainly
def add_worker(service_name: str, role: str, name: str, username: str, agency_id: str | None) -> None:
    """Add a worker and print their passphrase, this once."""
    with _house_work() as work:
        person = people.add_worker(
            work, _service(work, service_name), name=name, role=Role(role), username=username, agency_id=agency_id
        )
        slot = sign_in.make_staff_slot(work, person.id)
    click.echo(slot.passphrase)
    click.echo("Give them these six words. They are not kept anywhere and not shown again.", err=True)


def _newest(config: Config) -> Database:
    database = Database(config.database_url)
    if not migrations.is_newest(database.engine):
        raise ConfigError("The database is not in the newest shape. Run `youthvoice migrate` first.")
    return database


def _ready_house() -> House:
    config = Config.from_env()
    return open_house(config, _newest(config))


@contextmanager
def _house_work() -> Iterator[Work]:
    """One command’s unit of work: committed when nothing went wrong. A problem is said as its sentence."""
    house = _ready_house()
    create_app(house)  # so that what one feature does reaches the others
    work = Work(house)
    try:
        yield work
        work.finish(commit=True)
    except Problem as problem:
        raise ConfigError(
            " ".join([problem.detail, *(said for one in problem.fields.values() for said in one)])
        ) from None
    finally:
        work.close()


def _service(work: Work, name_or_id: str) -> str:
    found = [one.id for one in people.list_services(work) if name_or_id in (one.id, one.name)]
    if len(found) != 1:
        raise ConfigError(f"There is no service “{name_or_id}”." if not found else "Two services have that name.")
    return found[0]


@main.group("audit")
def audit_group() -> None:
    """The record of what was done."""


@audit_group.command()
@_said_plainly
def verify() -> None:
    """Check every chain and every saved version; name what was changed, cut or rolled back."""
    house = _ready_house()
    with house.database.session() as session:
        faults = [*audit.verify(session, house), *records.verify_versions(session, house)]
    house.database.engine.dispose()
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"{len(faults)} faults" if faults else "Every chain holds, and every saved version is as it was saved.")
    sys.exit(1 if faults else 0)

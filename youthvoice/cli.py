"""The command line: `youthvoice --help`.

Exit codes: 0 done, 1 a check found faults, 2 it could not be done and says why.
"""

import json
import os
import sys

import click

from youthvoice import audit
from youthvoice.app import create_app
from youthvoice.commands.services import agency, service
from youthvoice.commands.workers import worker
from youthvoice.commands.working import newest, ready_house, said_plainly
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.demo import settings as demo_settings
from youthvoice.key_commands import keys
from youthvoice.opening import bring_up, check_ready, open_house
from youthvoice.records import service as records
from youthvoice.server import serve as serve_app


@click.group()
def main() -> None:
    """YouthVoice: where a young person's own words are kept, shared by their choice, and answered.

    \b
    To try it here, with made-up people:
      youthvoice run
    To set a service up, in this order:
      youthvoice keys server                         the server key, for YOUTHVOICE_SERVER_KEY
      youthvoice migrate                             the database
      youthvoice service add NAME
      youthvoice keys safeguarding --out DIR         two halves, for two named people
      youthvoice service set-safeguarding-key NAME DIR/safeguarding-public.json
      youthvoice worker add NAME --role lead …       the first lead; leads add everybody else in the app
      youthvoice serve
    \b
    Exit codes: 0 done · 1 a check found faults · 2 it could not be done, and a sentence says why.
    """


for group in (keys, service, agency, worker):
    main.add_command(group)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, default=8000, envvar="PORT", show_default=True, show_envvar=True)
@said_plainly
def run(host: str, port: int) -> None:
    """Try it here: sets everything up with demo people, then serves."""
    from youthvoice.demo import service as demo

    os.environ.update(demo_settings.environment(port))
    config = Config.from_env()
    database = Database(config.database_url)
    bring_up(config, database)
    click.echo("Getting the demo ready. The first time takes about half a minute.")
    demo.make(open_house(config, database))
    click.echo(demo.what_to_open(config))
    database.engine.dispose()
    serve_app(host, port, sqlite=database.is_sqlite)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True, help="processes; SQLite always has one")
@said_plainly
def serve(host: str, port: int, workers: int) -> None:
    """Serve what the YOUTHVOICE_… environment says."""
    config = Config.from_env()
    database = newest(config)
    check_ready(open_house(config, database))  # here, where it can be said plainly, and once more in each worker
    database.engine.dispose()
    serve_app(host, port, sqlite=database.is_sqlite, workers=workers)


@main.command()
@said_plainly
def migrate() -> None:
    """Bring the database to the newest shape."""
    config = Config.from_env()
    bring_up(config, Database(config.database_url))


@main.command()
def openapi() -> None:
    """Print the API's description (OpenAPI 3.1). Needs no database and no key of yours."""
    app = create_app(open_house(demo_settings.throwaway()))
    click.echo(json.dumps(app.test_client().get("/api/openapi.json").get_json(), indent=1, sort_keys=True))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="for a program")
@said_plainly
def demo(as_json: bool) -> None:
    """Say how to sign in to the demo that `run` made."""
    from youthvoice.demo import service

    os.environ.update(demo_settings.environment(int(os.environ.get("PORT", "8000"))))
    config = Config.from_env()
    click.echo(json.dumps(service.read_secrets(config), indent=2) if as_json else service.what_to_open(config))


@main.group("audit")
def audit_group() -> None:
    """The record of what was done."""


@audit_group.command()
@said_plainly
def verify() -> None:
    """Check every chain and every saved version; name what was changed, cut or rolled back."""
    house = ready_house()
    with house.database.session() as session:
        faults = [*audit.verify(session, house), *records.verify_versions(session, house)]
    house.database.engine.dispose()
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"{len(faults)} faults" if faults else "Every chain holds, and every saved version is as it was saved.")
    sys.exit(1 if faults else 0)

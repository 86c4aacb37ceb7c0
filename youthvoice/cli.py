"""The command line: `youthvoice --help`.

Exit codes: 0 done, 1 a check found faults, 2 it could not be done and says why.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from youthvoice import audit, migrations
from youthvoice.app import create_app
from youthvoice.config import Config, ConfigError
from youthvoice.db import Database
from youthvoice.demo import settings as demo_settings
from youthvoice.opening import check_ready, open_house
from youthvoice.records import service as records
from youthvoice.server import serve as serve_app
from youthvoice.vault.safeguarding import public_file, split_key
from youthvoice.vault.server_key import ServerKey


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
    database = Database(config.database_url)
    if not migrations.is_newest(database.engine):
        raise ConfigError("The database is not in the newest shape. Run `youthvoice migrate` first.")
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
def keys() -> None:
    """Make the keys a house needs. Nothing is kept by this command but the files it names."""


@keys.command("server")
def server_key() -> None:
    """Print a new server key. Keep it apart from the database and its backups."""
    click.echo(ServerKey.generate().to_text())


@keys.command("safeguarding")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="a new folder")
def safeguarding(out: Path) -> None:
    """Make a service's safeguarding key: two sealed files, two sets of six words, one public file.

    Give each file and its words to a different named person. Together they open what staff could read.
    """
    out.mkdir(parents=True, exist_ok=False, mode=0o700)
    public, *halves = split_key()
    (out / "safeguarding-public.json").write_bytes(public_file(public))
    for number, (file, words) in enumerate(halves, start=1):
        path = out / f"safeguarding-half-{number}.json"
        path.touch(mode=0o600)
        path.write_bytes(file)
        click.echo(f"{path}: {words}")
    click.echo("Write each set of words on paper. They are not kept anywhere.")


@main.group("audit")
def audit_group() -> None:
    """The record of what was done."""


@audit_group.command()
@_said_plainly
def verify() -> None:
    """Check every chain and every saved version; name what was changed, cut or rolled back."""
    house = open_house(Config.from_env())
    with house.database.session() as session:
        faults = [*audit.verify(session, house), *records.verify_versions(session, house)]
    house.database.engine.dispose()
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"{len(faults)} faults" if faults else "Every chain holds, and every saved version is as it was saved.")
    sys.exit(1 if faults else 0)

"""How a command works: one unit of work, and whatever cannot be done said in a sentence with exit code 2."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import click

from youthvoice import migrations
from youthvoice.app import connect
from youthvoice.config import Config, ConfigError
from youthvoice.db import Database, Unavailable
from youthvoice.errors import Problem
from youthvoice.house import House
from youthvoice.opening import open_house
from youthvoice.people import service as people
from youthvoice.work import Work

CANNOT = 2


def said_plainly(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn what is wrong with the setting-up into one sentence and exit code 2."""

    @wraps(command)
    def run(*given: Any, **named: Any) -> Any:
        try:
            return command(*given, **named)
        except (ConfigError, Unavailable) as error:
            click.echo(f"youthvoice: {error or 'The database is busy or cannot be reached. Try again.'}", err=True)
            sys.exit(CANNOT)

    return run


def newest(config: Config) -> Database:
    """The database, in the newest shape. Raises ConfigError that says what to do when it is not."""
    database = Database(config.database_url)
    if not migrations.is_newest(database.engine):
        raise ConfigError("The database is not in the newest shape. Run `youthvoice migrate` first.")
    return database


def ready_house() -> House:
    """The house of the YOUTHVOICE_… environment."""
    config = Config.from_env()
    return open_house(config, newest(config))


@contextmanager
def house_work() -> Iterator[Work]:
    """One command’s unit of work: committed when nothing went wrong. A problem is said as its sentence."""
    house = ready_house()
    connect()  # so that what one feature does reaches the others
    work = Work(house)
    try:
        yield work
        work.finish(commit=True)
    except Problem as problem:
        said = [problem.detail, *(said for one in problem.fields.values() for said in one)]
        raise ConfigError(" ".join(dict.fromkeys(said))) from None
    finally:
        work.close()
        house.database.engine.dispose()


def service_id(work: Work, name_or_id: str) -> str:
    """The id of the one service meant. Raises ConfigError when there is none, or two."""
    found = [one.id for one in people.list_services(work) if name_or_id in (one.id, one.name)]
    if len(found) != 1:
        raise ConfigError(f"There is no service “{name_or_id}”." if not found else "Two services have that name.")
    return found[0]


as_json_option = click.option("--json", "as_json", is_flag=True, help="for a program")


def show(rows: list[dict[str, Any]], *, as_json: bool, nothing: str) -> None:
    """A list for a person, one line each, its columns lined up; or all of it as JSON."""
    if as_json:
        return click.echo(json.dumps(rows, indent=1, ensure_ascii=False))
    if not rows:
        return click.echo(nothing)
    cells = [["–" if one is None else str(one) for one in row.values()] for row in rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    for row in cells:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())

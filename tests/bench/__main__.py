"""`python -m tests.bench [--small] [name …]`: measure, and print one JSON object a line. Exit code 1 = one did not run.

Whether a goal holds is for the reader of docs/performance.md: a shared machine must not fail a build.
"""

import argparse
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import doors, inbox, rule_book, sending, weights
from tests.bench.figures import Figure
from tests.bench.size import FULL, SMALL, Size
from tests.databases.postgres import create_database, keep_safe, running_server

ON_SQLITE: dict[str, Callable[[sending.Street, Size], Figure]] = {
    "send": lambda there, size: sending.send("send", there, size),
    "inbox": inbox.inbox,
    "inbox_of_many": inbox.inbox_of_many,
    "read": sending.read,
    "sign_in": doors.sign_in,
    "sign_in_storm": doors.sign_in_storm,
}
NAMES = ("send", "send_postgres", *(name for name in ON_SQLITE if name != "send"), "rulings", "first_load", "app")


def main() -> int:
    """Run what was asked for."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    asked.add_argument("--small", action="store_true", help="seconds in all, only to see that it runs")
    given = asked.parse_args()
    if unknown := set(given.names) - set(NAMES):
        asked.error(f"there is no {', '.join(sorted(unknown))}: pick from {', '.join(NAMES)}")
    size, wanted = SMALL if given.small else FULL, given.names or list(NAMES)
    try:
        for figure in measured(wanted, size):
            print(figure.line(), flush=True)
    except Exception:
        traceback.print_exc()
        return 1
    return 0


def measured(wanted: list[str], size: Size) -> Iterator[Figure]:
    """The figures of these names; each database is made for this run and deleted afterwards."""
    if on_sqlite := [name for name in wanted if name in ON_SQLITE]:
        people = max(size.callers, size.crowd if "sign_in_storm" in on_sqlite else 0)
        with _folder() as folder, sending.sqlite_street(Path(folder), people) as there:
            yield from (ON_SQLITE[name](there, size) for name in on_sqlite)
    if "send_postgres" in wanted:
        yield from _on_postgres(size)
    if "rulings" in wanted:
        yield rule_book.rulings(size)
    if {"first_load", "app"} & set(wanted):
        yield from (one for one in weights.weights() if one.name in wanted)


def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="youthvoice-bench-")


def _on_postgres(size: Size) -> Iterator[Figure]:
    with _folder() as folder, running_server() as server:
        if size.safe:
            keep_safe(server)
        urls = [create_database(server, f"bench_{whose}") for whose in ("ours", "reference")]
        with sending.street(Path(folder), *urls, people=size.callers, workers=size.workers) as there:
            yield sending.send("send_postgres", there, size)


if __name__ == "__main__":
    sys.exit(main())

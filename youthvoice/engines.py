"""The engines, and how a transaction begins on each: to read one moment, or to write.

SQLite reads begin DEFERRED and writes BEGIN IMMEDIATE behind an in-process lock. PostgreSQL reads REPEATABLE READ and
read-only, and writes READ COMMITTED under row locks.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection, Engine, ExceptionContext
from sqlalchemy.exc import OperationalError

# How long a writer waits for another process's write before it answers "busy".
SQLITE_BUSY_MS = 5_000
# Anything else SQLite calls operational (a table that is not there) is a fault of ours, and never hidden.
_OUTAGES = {getattr(sqlite3, f"SQLITE_{name}") for name in ("BUSY", "LOCKED", "READONLY", "IOERR", "FULL", "CANTOPEN")}
_DEADLOCK = "40P01"  # PostgreSQL's own name for it
# PostgreSQL's two ways to begin, without a question of their own.
TO_READ: Mapping[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
TO_WRITE: Mapping[str, Any] = {"isolation_level": "READ COMMITTED", "postgresql_readonly": False}
# SQLite's; `OurSqlite` looks for it.
TO_WRITE_SQLITE: Mapping[str, Any] = {"writing": True}


class Unavailable(Exception):
    """The database is locked, full or gone. Nothing was changed."""


class Beaten(Unavailable):
    """PostgreSQL ended this one of two that waited for each other. The other is done by now: try again."""


def make_engine(url: str) -> Engine:
    """The engine of SQLite or PostgreSQL, by its URL."""
    url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    if not url.startswith("sqlite"):
        engine = create_engine(url, pool_size=8, max_overflow=8, pool_pre_ping=True)
    else:
        url = url.replace("sqlite:", "sqlite+youthvoice:", 1)
        engine = create_engine(url, pool_size=32, max_overflow=0, connect_args={"check_same_thread": False})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "checkin", lambda _, record: record.info.pop("writing", None))
    event.listen(engine, "handle_error", _say_unavailable)
    return engine


def _say_unavailable(context: ExceptionContext) -> None:
    """Locked, full, read-only, gone or the loser of a deadlock, at whichever statement: try again, nothing changed."""
    code = getattr(context.original_exception, "sqlite_errorcode", None)
    if getattr(context.original_exception, "sqlstate", None) == _DEADLOCK:
        raise Beaten from context.original_exception
    if isinstance(context.sqlalchemy_exception, OperationalError) and (code is None or code & 0xFF in _OUTAGES):
        raise Unavailable from context.original_exception


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",  # an acknowledged word must survive a power cut
        "foreign_keys=ON",
        "secure_delete=ON",  # what is deleted is overwritten, not only unlinked
        f"busy_timeout={SQLITE_BUSY_MS}",
    ):
        connection.execute(f"PRAGMA {pragma}")


class OurSqlite(SQLiteDialect_pysqlite):
    """SQLite as we begin on it: to read, or with the option `writing` to write.

    Not the engine's “begin” event: with any event on it, every connection sets all of them up anew, each request.
    """

    supports_statement_cache = True

    def set_connection_execution_options(self, connection: Connection, opts: Mapping[str, Any]) -> None:
        super().set_connection_execution_options(connection, opts)
        connection.connection.info["writing"] = opts.get("writing", False)

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.execute("BEGIN IMMEDIATE" if dbapi_connection.info.get("writing") else "BEGIN DEFERRED")


registry.register("sqlite.youthvoice", __name__, "OurSqlite")

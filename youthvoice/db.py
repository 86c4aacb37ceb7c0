"""The database: one commit per request, reads that never become writes by themselves, and named key conflicts.

SQLite reads begin DEFERRED and writes BEGIN IMMEDIATE behind an in-process lock; PostgreSQL is the same code.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Row, create_engine, event, inspect, select
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection, CursorResult, Engine, ExceptionContext
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from youthvoice.models import Base as Base
from youthvoice.models import Deployment
from youthvoice.models import Id as Id
from youthvoice.models import Json as Json
from youthvoice.models import Utc as Utc

# How long a writer waits for another process's write before it answers "busy".
SQLITE_BUSY_MS = 5_000
# Anything else SQLite calls operational (a table that is not there) is a fault of ours, and never hidden.
_OUTAGES = {getattr(sqlite3, f"SQLITE_{name}") for name in ("BUSY", "LOCKED", "READONLY", "IOERR", "FULL", "CANTOPEN")}


Model = TypeVar("Model", bound=Base)
# What a Core statement found: its columns by name, to be looked at and never changed.
Found: TypeAlias = Row[*tuple[Any, ...]]


class AlreadyExists(Exception):
    """A row with this key is there already; `table` says where."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


class Unavailable(Exception):
    """The database is locked, full or gone. Nothing was changed."""


class Database:
    """An engine and the sessions on it."""

    def __init__(self, url: str) -> None:
        self.engine = _make_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._write_lock = threading.RLock() if self.is_sqlite else None

    def session(self) -> Session:
        """A session in read mode: a flush in it fails until `begin_writing`."""
        session = Session(self.engine, autoflush=False)
        session.info["database"] = self
        return session

    def deployment(self) -> Deployment | None:
        """Which installation this database belongs to; None when it is new."""
        with self.session() as session:
            return session.scalars(select(Deployment)).one_or_none()

    def add_deployment(self, made: str, phrase_salt: bytes, mac: bytes, now: datetime) -> Deployment:
        """Say whose a new database is. Two servers starting at once: the first one's stays."""
        with self.writing() as session:
            if (there := session.scalars(select(Deployment)).one_or_none()) is not None:
                return there
            row = Deployment(id=made, phrase_salt=phrase_salt, mac=mac, created_at=now)
            session.add(row)
            session.flush()
            session.expunge(row)
            return row

    def mark_demo(self) -> None:
        """Say, for good, that demo people live here; production will not serve this database."""
        with self.writing() as session:
            for row in session.scalars(select(Deployment)):
                row.is_demo = True

    def begin_writing(self, session: Session) -> None:
        """End the read transaction and begin the write one. What was read is expired, so touching it reads it anew."""
        if session.info.get("writing"):
            return
        session.rollback()
        if self._write_lock is not None and not self._write_lock.acquire(timeout=SQLITE_BUSY_MS / 1000):
            raise Unavailable
        session.info["writing"] = True
        try:
            session.connection(execution_options={"writing": True})
        except BaseException:
            self.finish(session)
            raise

    def finish(self, session: Session, *, commit: bool = False) -> None:
        """Commit or roll back, and let the next writer in."""
        was_writing = session.info.get("writing", False)
        try:
            if commit and was_writing:
                session.commit()
        except IntegrityError as error:
            raise AlreadyExists(_table_of(error)) from error
        finally:
            session.rollback()
            session.info.pop("put_off", None)
            session.info["writing"] = False
            if was_writing and self._write_lock is not None:
                self._write_lock.release()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session of its own, writing, committed at the end: booked tries, refusals, the command line."""
        session = self.session()
        try:
            self.begin_writing(session)
            yield session
            self.finish(session, commit=True)
        finally:
            self.finish(session)
            session.close()


def flush(session: Session) -> None:
    """Send what is pending. Raises `AlreadyExists(table)` where a key is taken."""
    try:
        session.flush()
    except IntegrityError as error:
        raise AlreadyExists(_table_of(error)) from error


def read(session: Session, statement: Any, **values: Any) -> "CursorResult[*tuple[Any, ...]]":
    """Run a Core select built once. Past the ORM, whose part of a small query costs more than the database's."""
    return _connection(session).execute(statement, values)


def execute(session: Session, statement: Any, rows: Any = None) -> Any:
    """Run a Core write built once, with its row or rows. Raises `AlreadyExists(table)` where a key is taken."""
    assert session.info.get("writing"), "a write before begin_writing"
    # An insert changes nothing the ORM holds already; its part in one costs more than the database's.
    runs = _connection(session) if statement.is_insert else session
    try:
        return runs.execute(statement, rows) if rows is not None else runs.execute(statement)
    except IntegrityError as error:
        raise AlreadyExists(_table_of(error)) from error


def _connection(session: Session) -> Connection:
    """The connection of the transaction that is open: a session asks itself a dozen things before it gives it."""
    found: Connection | None = session.info.get("connection")
    if found is None or found.closed:
        found = session.info["connection"] = session.connection()
    return found


def put_off(session: Session, write: Callable[[Session, list[Any]], None], row: object) -> None:
    """Have `write` write this row, and all others put off to it, in one go just before this transaction commits.

    For what nothing reads before then: several entries of one act cost what one does. Gone with a rollback.
    """
    assert session.info.get("writing"), "a write before begin_writing"
    session.info.setdefault("put_off", {}).setdefault(write, []).append(row)


@event.listens_for(Session, "before_commit")
def catch_up(session: Session) -> None:
    """Write what was put off, now."""
    for write, rows in session.info.pop("put_off", {}).items():
        write(session, rows)


def lock_row(session: Session, model: type[Model], row_id: object) -> Model | None:
    """The row, held against other writers until this request ends (SQLite holds them all anyway)."""
    key = inspect(model).primary_key[0]
    found = select(model).where(key == row_id).with_for_update().execution_options(populate_existing=True)
    return session.scalars(found).one_or_none()


def _table_of(error: IntegrityError) -> str:
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is not None:
        if diagnosis.sqlstate != "23505":  # not a taken key: a fault of ours, and never hidden
            raise error
        return str(diagnosis.table_name)
    text = str(error.orig)
    if "UNIQUE constraint failed: " not in text:
        raise error
    return text.split("UNIQUE constraint failed: ", 1)[1].split(".", 1)[0]


def _make_engine(url: str) -> Engine:
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


@event.listens_for(Session, "before_flush")
def _refuse_unannounced_writes(session: Session, _context: object, _instances: object) -> None:
    if "database" in session.info and not session.info.get("writing"):
        raise AssertionError("a write before begin_writing: the transaction that has read would be upgraded")

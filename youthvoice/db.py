"""The database: one commit per request, reads that never become writes by themselves, and named key conflicts."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Row, event, inspect, select
from sqlalchemy.engine import Connection, CursorResult
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from youthvoice.engines import SQLITE_BUSY_MS, TO_READ, TO_WRITE, TO_WRITE_SQLITE, make_engine
from youthvoice.engines import Beaten as Beaten
from youthvoice.engines import Unavailable as Unavailable
from youthvoice.models import Base as Base
from youthvoice.models import Deployment
from youthvoice.models import Id as Id
from youthvoice.models import Json as Json
from youthvoice.models import Utc as Utc

Model = TypeVar("Model", bound=Base)
# What a Core statement found: its columns by name, to be looked at and never changed.
Found: TypeAlias = Row[*tuple[Any, ...]]


class AlreadyExists(Exception):
    """A row with this key is there already; `table` says where."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


class Database:
    """An engine and the sessions on it."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._write_lock = threading.RLock() if self.is_sqlite else None
        self._reads = self.engine if self.is_sqlite else self.engine.execution_options(**TO_READ)
        self._to_write = TO_WRITE_SQLITE if self.is_sqlite else TO_WRITE

    def session(self) -> Session:
        """A session in read mode, which sees one moment: a flush in it fails until `begin_writing`."""
        session = Session(self._reads, autoflush=False)
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
            session.connection(execution_options=self._to_write)
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


@event.listens_for(Session, "before_flush")
def _refuse_unannounced_writes(session: Session, _context: object, _instances: object) -> None:
    if "database" in session.info and not session.info.get("writing"):
        raise AssertionError("a write before begin_writing: the transaction that has read would be upgraded")

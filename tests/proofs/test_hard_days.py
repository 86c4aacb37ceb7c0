"""Hard days: a locked, full or lost database, a missing or other key, a killed server. Nothing is half saved."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import event

from tests.proofs.demo_house import DemoHouse
from youthvoice.ids import new_id
from youthvoice.vault.server_key import ServerKey

HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
held.execute("ROLLBACK")
held.close()
"""


def voice(**more: Any) -> dict[str, Any]:
    """A voice's body."""
    return {"version_id": new_id(), "about": {"kind": "anything"}, "words": "Said on a hard day."} | more


def pragma(demo: DemoHouse, **settings: int) -> None:
    """Set these on every connection the house opens from now on."""

    def prepare(connection: Any, _record: object) -> None:
        for name, value in settings.items():
            connection.execute(f"PRAGMA {name}={value}")

    demo.house.database.engine.dispose()
    event.listen(demo.house.database.engine, "connect", prepare)


@contextmanager
def locked_by_another_process(path: Path) -> Iterator[None]:
    """Somebody else holds the database's one write lock."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            assert holder.stdin is not None
            holder.stdin.close()


def assert_unavailable(answer: Any) -> None:
    """The one clear answer of a house that cannot keep anything now."""
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json"), answer.text
    assert answer.json["code"] == "storage_busy"
    assert int(answer.headers["Retry-After"]) > 0


def counts(demo: DemoHouse) -> dict[str, int]:
    """How many rows each table has."""
    tables = ("voices", "records", "record_versions", "grants", "permissions", "audit_entries", "outbox", "sessions")
    return {table: demo.value(f"SELECT count(*) FROM {table}") for table in tables}


def test_a_database_locked_by_another_process(sqlite_house: DemoHouse) -> None:
    pragma(sqlite_house, busy_timeout=200)
    kestrel, sam = sqlite_house.in_as("kestrel"), sqlite_house.in_as("sam")
    to, kept = {"send_to": [sqlite_house.ids["sam"]]}, new_id()
    kestrel.put(f"voices/{kept}", **voice(**to))
    before, lost, body = counts(sqlite_house), new_id(), voice(**to)
    with locked_by_another_process(sqlite_house.folder / "youthvoice.db"):
        for caller, verb, path, sent in (
            (kestrel, "PUT", f"voices/{lost}", body),
            (kestrel, "PUT", f"voices/{new_id()}", voice()),
            (kestrel, "POST", f"voices/{kept}/take-back", {}),
            (sam, "GET", f"voices/{kept}", None),  # what cannot be written down is not shown
            (kestrel, "POST", "sign-in/lock", None),
        ):
            assert_unavailable(caller.call(verb, path, sent))
        assert kestrel.call("GET", "sign-in/me").status_code == 200, "reading goes on"
        signing = {"six_words": "able " * 5 + "able"}
        assert sqlite_house.nobody().call("POST", "sign-in/phrase", signing).status_code in (422, 503)
    assert counts(sqlite_house) == before
    assert kestrel.call("PUT", f"voices/{lost}", body).status_code == 201
    assert sam.get(f"voices/{lost}")["words"] == body["words"]


def test_a_full_disk(sqlite_house: DemoHouse) -> None:
    kestrel, sam = sqlite_house.in_as("kestrel"), sqlite_house.in_as("sam")
    to, kept = {"send_to": [sqlite_house.ids["sam"]]}, new_id()
    kestrel.put(f"voices/{kept}", **voice(words="Before it was full.", **to))
    pages = sqlite_house.value("SELECT page_count FROM pragma_page_count()")
    pragma(sqlite_house, max_page_count=pages + 20)
    before, answers = counts(sqlite_house), []
    saved: list[str] = []
    for _ in range(12):
        fresh = new_id()
        answers.append(kestrel.call("PUT", f"voices/{fresh}", voice(words="x" * 10_000, **to)))
        if answers[-1].status_code == 201:
            saved.append(fresh)
    assert answers[-1].status_code != 201, "the disk was never full"
    for answer in answers[len(saved) :]:
        assert_unavailable(answer)
    assert counts(sqlite_house)["voices"] == before["voices"] + len(saved)
    pragma(sqlite_house, max_page_count=pages + 100_000)
    for one, words in ((kept, "Before it was full."), *((one, "x" * 10_000) for one in saved)):
        assert sam.get(f"voices/{one}")["words"] == words
    kestrel.put(f"voices/{new_id()}", **voice(**to))


def test_a_database_that_went_away(postgres_house: DemoHouse, postgres_server: str) -> None:
    kestrel, body, one = postgres_house.in_as("kestrel"), voice(), new_id()
    name = SQL("{}").format(Identifier(str(postgres_house.house.database.engine.url.database)))
    with psycopg.connect(postgres_server, autocommit=True) as session:
        # "nobody comes in", and whoever was in is out
        session.execute(SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
        session.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name.as_string().strip('"')]
        )
        for verb, path, sent in (("PUT", f"voices/{one}", body), ("GET", "voices/", None), ("GET", "sign-in/me", None)):
            assert_unavailable(kestrel.call(verb, path, sent))
        session.execute(SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))
    assert kestrel.call("PUT", f"voices/{one}", body).status_code == 201
    assert kestrel.get(f"voices/{one}")["words"] == body["words"]


def command(environment: dict[str, str], *words: str) -> "subprocess.Popen[str]":
    """The command line, running."""
    keep = {name: value for name, value in os.environ.items() if not name.startswith("YOUTHVOICE_")}
    return subprocess.Popen(
        [sys.executable, "-m", "youthvoice", *words],
        env=keep | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def test_a_key_that_is_missing_or_another_starts_nothing(sqlite_house: DemoHouse) -> None:
    base = {
        "YOUTHVOICE_MODE": "test",
        "YOUTHVOICE_VAR": str(sqlite_house.folder),
        "YOUTHVOICE_DATABASE_URL": sqlite_house.house.config.database_url,
    }
    other = base | {"YOUTHVOICE_SERVER_KEY": ServerKey.generate().to_text()}
    starts = {
        "is not set": command(base, "serve", "--port", "0"),
        "cannot be read": command(base | {"YOUTHVOICE_SERVER_KEY_FILE": "/nowhere/at/all"}, "serve", "--port", "0"),
        "not one of ours": command(base | {"YOUTHVOICE_SERVER_KEY": "1:abc"}, "audit", "verify"),
        "did not make this database": command(other, "serve", "--port", "0"),
        "did not make this database.": command(other, "audit", "verify"),
    }
    for said, (code, out, error) in {said: ended(process) for said, process in starts.items()}.items():
        assert code == 2, (said, code, out, error)
        assert said.rstrip(".") in error, error
        assert "Traceback" not in error + out, error + out
        assert error.startswith("youthvoice: "), error


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """How it ended and what it said; killed when it does not end, for then it serves."""
    try:
        out, error = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, error = process.communicate()
    return process.returncode, out, error

"""Hard days: a locked, full or lost database, a missing or other key, a killed server. Nothing is half saved."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import event

from tests.journeys.caller import Caller, close_all
from tests.journeys.server import Running, running
from tests.proofs.demo_house import DemoHouse
from youthvoice.ids import new_id
from youthvoice.vault.server_key import ServerKey

KILLS = 10
HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
held.execute("ROLLBACK")
held.close()
"""


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


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


class Kept:
    """What the server said it had kept, from any thread."""

    def __init__(self) -> None:
        self.lock, self.words, self.taken_back = threading.Lock(), dict[str, str](), set[str]()

    def write(self, young: Caller, number: int, reader_id: str, url: str) -> None:
        """Voices one after the other, drafts and sent, some taken back, until the server is gone."""
        with httpx.Client(base_url=url, timeout=10, trust_env=False) as http:
            halves = {"Cookie": young.cookie, "X-Session": young.session}
            try:
                for turn in itertools.count():
                    one, words = new_id(), f"{number}.{turn} " + "x" * 400
                    body = voice(words=words, **({"send_to": [reader_id]} if turn % 3 else {}))
                    if http.put(f"/api/voices/{one}", json=body, headers=halves).status_code == 201:
                        with self.lock:
                            self.words[one] = words
                    if turn % 4 == 1:
                        back = http.post(f"/api/voices/{one}/take-back", json={}, headers=halves)
                        if back.status_code == 200:
                            with self.lock:
                                self.taken_back.add(one)
            except httpx.HTTPError:
                return


def test_a_server_killed_in_mixed_writes_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    kept = Kept()
    with running(tmp_path) as made:
        key = (tmp_path / "demo" / "server.key").read_text()
        house = replace(made, environment=made.environment | {"YOUTHVOICE_SERVER_KEY": key})
        young, sam = Caller(house.url), Caller(house.url)
        young.sign_in("phrase", six_words=house.words("Kestrel"))
        sam.sign_in("passphrase", **house.secret("sam"))
        process, url = house.process, house.url
        for kill in range(KILLS):
            writers = [
                threading.Thread(target=kept.write, args=(young, 10 * kill + one, sam.me["person_id"], url))
                for one in range(3)
            ]
            for writer in writers:
                writer.start()
            time.sleep(0.2 + 0.05 * kill)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)
            for writer in writers:
                writer.join(timeout=20)
            process = start_again(house)
            young.post("sign-in/seen")
        try:
            assert_all_kept(kept, young, sam)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)
        said = house.command("audit", "verify")
        assert (said.returncode, "every saved version" in said.stdout) == (0, True), said.stdout + said.stderr


def start_again(house: Running) -> "subprocess.Popen[bytes]":
    """`youthvoice serve` on the same files and port, answering."""
    with (house.folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "youthvoice", "serve", "--port", house.url.rsplit(":", 1)[1]],
            env=house.environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{house.url}/api/sign-in/invitations/{new_id()}", timeout=2).close()
        except OSError:
            assert process.poll() is None, (house.folder / "server.log").read_text()[-2000:]
            time.sleep(0.05)
        else:
            return process
    raise AssertionError("it did not start again")


def assert_all_kept(kept: Kept, young: Caller, sam: Caller) -> None:
    """Raise AssertionError for the first acknowledged write that is not there."""
    assert len(kept.words) > KILLS
    assert kept.taken_back
    for one, words in kept.words.items():
        mine = young.get(f"voices/{one}")
        assert mine["words"] == words
        if one in kept.taken_back:
            assert mine["state"] == "taken_back"
            assert sam.call("GET", f"voices/{one}").status_code == 404

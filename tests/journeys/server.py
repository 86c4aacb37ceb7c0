"""The real server on loopback, with its demo made, its own database and a clock the test can move."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.ports import free_port

START_SECONDS = 300  # a server that ended is seen at once; one on a busy machine takes its time
# Signing in stays the real thing; only the cost of a guess is lower, so that a journey is minutes shorter.
CHEAP = {"YOUTHVOICE_ARGON_MEMORY_KIB": "64", "YOUTHVOICE_ARGON_ITERATIONS": "1"}


@dataclass(frozen=True)
class Running:
    """A running house: where it answers, who lives in it, and where its files are."""

    url: str
    demo: dict[str, Any]
    folder: Path
    environment: dict[str, str]
    process: "subprocess.Popen[bytes]"

    def secret(self, username: str) -> dict[str, str]:
        """How a member of staff signs in."""
        one = next(one for one in self.demo["staff"] if one["username"] == username)
        return {"username": one["username"], "passphrase": one["passphrase"]}

    def words(self, nickname: str) -> str:
        """A young person's six words."""
        return next(one["six_words"] for one in self.demo["young_people"] if one["nickname"] == nickname)

    def turn_clock(self, seconds: int) -> None:
        """Set how far ahead of the real time the house is."""
        (self.folder / "clock").write_text(str(seconds))

    def command(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the command line on this house."""
        return subprocess.run(
            [sys.executable, "-m", "youthvoice", *words],
            env=self.environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip


@contextmanager
def running(folder: Path, database_url: str | None = None, profile: str = "default") -> Iterator[Running]:
    """`youthvoice run` on an empty folder; stopped afterwards, by its id."""
    port = free_port()
    environment = os.environ | CHEAP | {
        "YOUTHVOICE_MODE": "test",
        "YOUTHVOICE_PROFILE": profile,
        "YOUTHVOICE_VAR": str(folder),
        "YOUTHVOICE_DATABASE_URL": database_url or f"sqlite:///{folder / 'youthvoice.db'}",
        "YOUTHVOICE_CLOCK_OFFSET_FILE": str(folder / "clock"),
        "PORT": str(port),
    }  # fmt: skip
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "youthvoice", "run"],
            env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process, folder / "server.log")
        known = json.loads((folder / "demo" / "secrets.json").read_text())
        yield Running(url, known, folder, environment, process)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(timeout=10)


def _wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{url}/api/openapi.json", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the server did not start:\n{log.read_text()[-4000:]}")

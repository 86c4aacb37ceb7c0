"""Real server processes on loopback: ours and the reference, the same granian with the same threads and workers."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.ports import free_port

START_SECONDS = 300


@dataclass(frozen=True)
class Starting:
    """A server that was told to start; several may start at the same time."""

    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    def ready(self) -> int:
        """Its port, once it answers. Raises AssertionError with its log when it does not."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=2) as asked:
                    asked.sendall(b"GET /api/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                    if asked.recv(12):
                        return self.port
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"the server did not start:\n{self.log.read_text()[-3000:]}")

    def cpu_seconds(self) -> float:
        """What it and its workers have computed so far: the one measure that other work on the machine hardly moves."""
        mine, ticks = str(self.process.pid), 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):  # it ended meanwhile
                after_name = stat.read_text().rpartition(")")[2].split()
                if after_name[2] == mine:  # its process group
                    ticks += int(after_name[11]) + int(after_name[12])
        return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(folder: Path, name: str, environment: Mapping[str, str], *, workers: int = 1) -> Iterator["Starting"]:
    """A server starting in a process of its own. `name`: ours or reference. Ended by its id afterwards."""
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.serve", name, str(port), str(workers)]
    with (folder / f"{name}-{port}.log").open("wb") as log:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        yield Starting(port, process, folder / f"{name}-{port}.log")
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    for how in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, how)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            continue

"""Many callers at once on one thread, each with one request under way: raw HTTP/1.1, so that calling costs little."""

import json
import selectors
import socket
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.bench.figures import p95

# However slow the server, nobody waits longer than this for one answer.
PATIENCE = 60.0
_END = b"\r\n\r\n"


@dataclass
class Heard:
    """What came back: how long each answer took, and how many of each status; and what it cost the server each."""

    took: float = 0.0
    cpu_ms: float = 0.0
    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def a_second(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.took

    @property
    def p95(self) -> float:
        """95 in a hundred answers came sooner, in seconds."""
        return p95(self.seconds)

    def insist(self, *wanted: int) -> "Heard":
        """Raise AssertionError unless every answer had one of these statuses: a fast refusal is no figure."""
        assert self.seconds, "nobody was answered"
        assert set(self.statuses) <= set(wanted), f"statuses {dict(self.statuses)}"
        return self


def request(verb: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> bytes:
    """One request as it goes over the wire."""
    content = b"" if body is None else json.dumps(body).encode()
    lines = [
        f"{verb} {path} HTTP/1.1",
        "Host: 127.0.0.1",
        *(f"{name}: {said}" for name, said in (headers or {}).items()),
    ]
    if body is not None:
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join(lines).encode() + _END + content


class _Caller:
    """One connection and the requests still to be made on it."""

    def __init__(self, port: int, requests: Iterator[bytes]) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.requests = requests
        self.heard, self.asked_at = b"", 0.0

    def ask(self) -> bool:
        """Make the next request; False when there is none left."""
        wanted = next(self.requests, None)
        if wanted is None:
            return False
        self.heard, self.asked_at = b"", time.perf_counter()
        self.socket.sendall(wanted)
        return True

    def hear(self) -> int | None:
        """What has come so far; the status once the answer is whole."""
        came = self.socket.recv(262_144)
        if not came:
            raise AssertionError("the server hung up")
        self.heard += came
        head, ended, body = self.heard.partition(_END)
        if not ended:
            return None
        lower = head.lower()
        at = lower.find(b"content-length:")
        length = 0 if at < 0 else int(lower[at + 15 :].split(b"\r\n", 1)[0])
        return int(head[9:12]) if len(body) >= length else None


def call(port: int, requests: Sequence[Iterator[bytes]], seconds: float) -> Heard:
    """Let one caller for each of `requests` ask again and again for so long, or until its requests run out."""
    heard = Heard()
    callers = [_Caller(port, one) for one in requests]
    with selectors.DefaultSelector() as waiting:
        began = time.perf_counter()
        for one in callers:
            if one.ask():
                waiting.register(one.socket, selectors.EVENT_READ, one)
        while waiting.get_map():
            ready = waiting.select(PATIENCE)
            assert ready, "no answer came"
            for key, _ in ready:
                _listen(key.data, heard, waiting, until=began + seconds)
        heard.took = time.perf_counter() - began
    for one in callers:
        one.socket.close()
    return heard


def _listen(one: _Caller, heard: Heard, waiting: selectors.BaseSelector, until: float) -> None:
    status = one.hear()
    if status is None:
        return
    now = time.perf_counter()
    heard.seconds.append(now - one.asked_at)
    heard.statuses[status] += 1
    if now >= until or not one.ask():
        waiting.unregister(one.socket)

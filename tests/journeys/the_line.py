"""The line between a phone and the house: it can be cut, jammed, lose a reply, or bring a newer app. It changes nothing else."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_ALONE = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class Line:
    """What happens on the way. `asked` holds (method, path, status) of everything that got through."""

    def __init__(self, house: str) -> None:
        self.house = urlsplit(house).netloc
        self.cut = False
        self.busy: int | None = None  # the status every PUT of a voice is answered with
        self.lose_replies = 0  # so many replies to a PUT of a voice are lost after the house did what was asked
        self.newer = False
        self.asked: list[tuple[str, str, int]] = []
        self.url = ""

    def puts(self) -> list[tuple[str, str, int]]:
        """The voices that were put, whatever came of it."""
        return [one for one in self.asked if one[0] == "PUT" and one[1].startswith("/api/voices/")]


def _handler(line: Line) -> type[BaseHTTPRequestHandler]:
    class Passing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            voice = self.command == "PUT" and self.path.startswith("/api/voices/")
            if line.cut:
                self.close_connection = True
                return
            if voice and line.busy:
                line.asked.append((self.command, self.path, line.busy))
                self.answer(line.busy, [("Content-Type", "application/problem+json"), ("Retry-After", "1")], b"{}")
                return
            status, headers, content = self.ask_the_house(body)
            line.asked.append((self.command, self.path, status))
            if voice and line.lose_replies:
                line.lose_replies -= 1
                self.close_connection = True
                return
            newer = b"\n// a newer app\n" if line.newer and self.path == "/sw.js" else b""
            self.answer(status, headers, content + newer)

        def ask_the_house(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
            house = http.client.HTTPConnection(line.house, timeout=30)
            try:
                known = ("if-none-match", "if-modified-since") if line.newer else ()  # else “not modified” hides the newer
                asked = {name: value for name, value in self.headers.items() if name.lower() not in known}
                house.request(self.command, self.path, body or None, asked)
                answer = house.getresponse()
                kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in _ALONE]
                return answer.status, kept, answer.read()
            finally:
                house.close()

        def answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
            self.send_response_only(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing: what was asked is in `asked`."""

        do_GET = do_PUT = do_POST = do_DELETE = handle_any

    return Passing


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that hangs up is no error here."""


@contextmanager
def line_to(house: str) -> Iterator[Line]:
    """A line to this house, at an address of its own on loopback."""
    line = Line(house)
    with _Server(("127.0.0.1", 0), _handler(line)) as server:
        line.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield line
        finally:
            server.shutdown()
            thread.join(5)

"""Somebody who uses the HTTP API alone: the same secrets as a phone, and no browser."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from typing import Any

import httpx

from youthvoice.ids import new_id


def text(secret: bytes) -> str:
    return urlsafe_b64encode(secret).rstrip(b"=").decode()


class Phone:
    """A phone: a device key that never leaves it, and a slot id."""

    def __init__(self) -> None:
        self.key, self.slot_id = secrets.token_bytes(32), new_id()

    def secret(self, pin: str) -> str:
        """HMAC-SHA256(D, "pin1" | slot id | PIN), as architecture.md says it."""
        message = f"pin1|{self.slot_id}|{pin}".encode()
        return text(hmac.digest(self.key, message, hashlib.sha256))

    def slot(self, pin: str) -> dict[str, str]:
        return {"id": self.slot_id, "secret": self.secret(pin)}


_open: list["Caller"] = []


def close_all() -> None:
    """Hang up: every connection a test opened."""
    while _open:
        _open.pop().http.close()


class Caller:
    """Calls the API; after signing in, with cookie and header. httpx would not send a Secure cookie over http."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=30, trust_env=False)
        self.cookie, self.session, self.me = "", "", {}
        _open.append(self)

    def sign_in(self, way: str, **secret: Any) -> dict[str, Any]:
        """Sign in by device, phrase, passphrase or redeem; keeps both halves of the session."""
        answer = self.call("POST", f"sign-in/{way}", secret)
        assert answer.status_code in (200, 201), answer.text
        cookies = [line.split(";", 1)[0] for line in answer.headers.get_list("set-cookie")]
        self.cookie = "; ".join(one for one in cookies if one.startswith(("__Host-young", "__Host-staff")))
        self.session, self.me = answer.json()["session"], answer.json()["me"]
        found: dict[str, Any] = answer.json()
        return found

    def call(self, verb: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        own = {"Cookie": self.cookie, "X-Session": self.session} if self.session else {}
        json = {"json": body} if body is not None else {}
        try:
            return self.http.request(verb, f"/api/{path}", headers=own | headers, **json)
        except httpx.RemoteProtocolError:  # the server let an idle connection go: a browser takes a new one too
            return self.http.request(verb, f"/api/{path}", headers=own | headers, **json)

    def get(self, path: str, status: int = 200) -> Any:
        return self._done(self.call("GET", path), status)

    def put(self, path: str, body: Any, status: int = 200) -> Any:
        return self._done(self.call("PUT", path, body), status)

    def post(self, path: str, body: Any = None, status: int = 200) -> Any:
        return self._done(self.call("POST", path, {} if body is None else body), status)

    def _done(self, answer: httpx.Response, status: int) -> Any:
        accepted = (200, 201) if status == 200 else (status,)
        assert answer.status_code in accepted, f"{answer.request.method} {answer.request.url}: {answer.text}"
        return answer.json() if answer.content else None

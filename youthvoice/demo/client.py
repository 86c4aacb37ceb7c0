"""A demo person signed in to the real API, in this process. Whatever the API refuses, the demo cannot do either."""

import base64
from typing import Any, Self

from youthvoice.ids import new_id

Json = dict[str, Any]
COOKIES = ("__Host-young", "__Host-staff")


class DemoFault(Exception):
    """The API refused what the demo's story says somebody did."""


class Signed:
    """Somebody signed in: cookie and header, as their browser would hold them."""

    def __init__(self, app: Any, answer: Any) -> None:
        self._client = app.test_client(use_cookies=False)
        cookies = (line.split(";", 1)[0] for line in answer.headers.getlist("Set-Cookie"))
        self.headers = {
            "Cookie": "; ".join(one for one in cookies if one.startswith(COOKIES)),
            "X-Session": answer.json["session"],
        }
        self.id: str = answer.json["me"]["person_id"]
        self.six_words: str | None = answer.json.get("six_words")

    @classmethod
    def in_by(cls, app: Any, way: str, secret: Json) -> Self:
        """Sign in by `phrase`, `passphrase` or `redeem`."""
        answer = app.test_client(use_cookies=False).post(f"/api/sign-in/{way}", json=secret)
        return cls(app, _done(answer, way))

    def get(self, path: str) -> Json:
        """What the API answers to this person."""
        return _json(_done(self._client.get(f"/api/{path}", headers=self.headers), path))

    def put(self, path: str, body: Json) -> Json:
        """Put, and what came of it."""
        return _json(_done(self._client.put(f"/api/{path}", json=body, headers=self.headers), path))

    def post(self, path: str, body: Json | None = None) -> Json:
        """Post, and what came of it."""
        return _json(_done(self._client.post(f"/api/{path}", json=body or {}, headers=self.headers), path))

    def lock(self) -> None:
        """Lock the app, as people do when they are done."""
        self.post("sign-in/lock")


def fresh(**fields: Any) -> Json:
    """A body with a version id of its own."""
    return {"version_id": new_id(), **fields}


def text(secret: bytes) -> str:
    """Bytes as base64url without padding."""
    return base64.urlsafe_b64encode(secret).rstrip(b"=").decode()


def _done(answer: Any, what: str) -> Any:
    if answer.status_code >= 400:
        raise DemoFault(f"{what}: {answer.status_code} {answer.get_data(as_text=True)}")
    return answer


def _json(answer: Any) -> Json:
    found: Json = answer.json if answer.status_code != 204 else {}
    return found

"""A phone or a browser that calls the API: keeps its cookies, sends the session's header, and can forget either."""

import base64
import hashlib
import hmac
import secrets
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from tests.people.a_service import LittleService, Staff
from youthvoice.ids import new_id

PIN = "194827"


def b64(raw: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class Caller:
    """One phone or browser: its own device key, its cookies, its page memory."""

    def __init__(self, app: Flask) -> None:
        self.http = app.test_client()
        self.device_key = secrets.token_bytes(32)
        self.slot_id = new_id()
        self.session: str | None = None

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> TestResponse:
        """One request under /api, as the app makes it."""
        if self.session is not None:
            headers.setdefault("X-Session", self.session)
        return self.http.open(f"/api{path}", method=method, json=body, headers=headers)

    def secret(self, pin: str = PIN) -> str:
        """What the phone sends for a PIN: 32 bytes made with its own key."""
        return b64(hmac.digest(self.device_key, f"pin1{self.slot_id}{pin}".encode(), hashlib.sha256))

    def slot(self, pin: str = PIN) -> dict[str, str]:
        """This phone as a way in."""
        return {"id": self.slot_id, "secret": self.secret(pin)}

    def passphrase(self, staff: Staff, passphrase: str | None = None) -> TestResponse:
        """Sign a worker in."""
        body = {"username": staff.username, "passphrase": passphrase or staff.passphrase}
        return self._keep(self.call("POST", "/sign-in/passphrase", body))

    def device(self, pin: str = PIN) -> TestResponse:
        """Sign in with the PIN."""
        return self._keep(self.call("POST", "/sign-in/device", {"slot_id": self.slot_id, "secret": self.secret(pin)}))

    def phrase(self, six_words: str, *, keep: bool = True) -> TestResponse:
        """Sign in with six words, setting this phone up unless `keep` is False."""
        body: dict[str, Any] = {"six_words": six_words} | ({"slot": self.slot()} if keep else {})
        return self._keep(self.call("POST", "/sign-in/phrase", body))

    def invite(self, little: LittleService, how: str = "qr", invitation_id: str | None = None) -> dict[str, Any]:
        """Invite the young person, signed in as a worker."""
        body = {"young_person_id": little.young_person_id, "how": how}
        answer = self.call("PUT", f"/sign-in/invitations/{invitation_id or new_id()}", body)
        assert answer.status_code == 201, answer.json
        return answer.json or {}

    def redeem(self, invited: dict[str, Any], **changes: Any) -> TestResponse:
        """Take an invitation up on this phone."""
        body = {
            "invitation_id": invited["id"],
            "words": invited["words"],
            "nickname": "Kite",
            "slot": self.slot(),
        }
        if invited["second_word_by_voice"]:
            body["check2"] = invited["check_words"][1]
        body = {name: value for name, value in (body | changes).items() if value is not None}
        return self._keep(self.call("POST", "/sign-in/redeem", body))

    def _keep(self, answer: TestResponse) -> TestResponse:
        if answer.status_code in (200, 201):
            self.session = (answer.json or {})["session"]
        return answer

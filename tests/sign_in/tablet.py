"""A shared tablet as a caller: one browser that a worker hands over, and what is said on it."""

import secrets
from typing import Any

from werkzeug.test import TestResponse

from tests.sign_in.calling import Caller, b64
from youthvoice.ids import new_id

WORDS = "  no   not the bus,\n👩‍👧 e\u0301 \u200bMUM said "


class Tablet:
    """`browser` is the worker's own until it is handed over; then it is the tablet."""

    def __init__(self, browser: Caller) -> None:
        self.browser = browser
        self.id = new_id()
        self.ticket = b64(secrets.token_bytes(32))

    def hand_over(self, young_person_id: str) -> TestResponse:
        """As the staff app does it: the session goes from the page's memory with the server's yes."""
        body = {"young_person_id": young_person_id, "ticket": self.ticket}
        answer = self.browser.call("PUT", f"/sign-in/hand-overs/{self.id}", body)
        if answer.status_code == 204:
            self.browser.session = None
        return answer

    def begin(self) -> TestResponse:
        """What the tablet starts from; takes its session up where there is one."""
        answer = self.browser.call("POST", f"/sign-in/hand-overs/{self.id}/begin", {"ticket": self.ticket})
        if answer.status_code == 200:
            self.browser.session = answer.json["session"]
        return answer

    def six_words(self, words: str) -> TestResponse:
        """Somebody set up types their six words on it."""
        hand_over = {"id": self.id, "ticket": self.ticket}
        body = {"six_words": words, "on": "tablet", "hand_over": hand_over}
        return self._keep(self.browser.call("POST", "/sign-in/phrase", body))

    def redeem(self, invited: dict[str, Any], **changes: Any) -> TestResponse:
        """Somebody sets up their app on it."""
        hand_over = {"id": self.id, "ticket": self.ticket}
        return self._keep(self.browser.redeem(invited, on="tablet", slot=None, hand_over=hand_over, **changes))

    def say(self, **more: Any) -> TestResponse:
        """Say something on it after the six words."""
        body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": WORDS} | more
        return self.browser.call("PUT", f"/voices/{more.pop('voice_id', None) or new_id()}", body)

    def say_before_set_up(self, proposal_id: str | None = None, **more: Any) -> TestResponse:
        """Say something on it before there is an app."""
        body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": WORDS}
        body |= {"typing": "self", "interpreter": False} | more
        return self.browser.call("PUT", f"/voices/proposals/in-session/{proposal_id or new_id()}", body)

    def hand_back(self) -> TestResponse:
        """It is given back."""
        return self.browser.call("POST", f"/sign-in/hand-overs/{self.id}/back", {"ticket": self.ticket})

    def _keep(self, answer: TestResponse) -> TestResponse:
        if answer.status_code in (200, 201):
            self.browser.session = answer.json["session"]
        return answer

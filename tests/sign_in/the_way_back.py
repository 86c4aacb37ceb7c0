"""A young person with things said and shared, who then loses every way in; and the adults who let them back in."""

from dataclasses import dataclass, field
from typing import Any

from flask import Flask

from tests.house_fixtures import turn_clock
from tests.people.a_service import LittleService, Staff
from tests.sign_in.calling import PIN, Caller
from youthvoice import clock
from youthvoice.house import House
from youthvoice.ids import new_id

HOUR, DAY = 3600, 24 * 3600
NEW_PIN = "830274"


@dataclass
class Story:
    """Who is in it. `at`: seconds the clock is ahead, so that a test can let time pass without undoing any."""

    app: Flask
    house: House
    little: LittleService
    old: Caller
    old_words: str
    at: int = 0
    new: Caller = field(init=False)
    made: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.new = Caller(self.app)

    def browser(self, staff: Staff, *, fails: bool = False) -> Caller:
        made = Caller(self.app)
        answer = made.passphrase(staff)
        assert fails or answer.status_code == 200, answer.json
        return made

    def start(self, by: Staff | None = None, how: str = "qr", **changes: Any):
        body = {"young_person_id": self.little.young_person_id, "how": how} | changes
        answer = self.browser(by or self.little.keyworker).call("PUT", f"/sign-in/ways-back/{new_id()}", body)
        if answer.status_code == 201:
            self.made = answer.json
        return answer

    def take_up(self, phone: Caller | None = None, **changes: Any):
        phone = phone or self.new
        body = {"invitation_id": self.made["id"], "words": self.made["words"], "slot": phone.slot(NEW_PIN)}
        if self.made["second_word_by_voice"]:
            body["check2"] = self.made["check_words"][1]
        body = {name: value for name, value in (body | changes).items() if value is not None}
        return phone.call("POST", "/sign-in/ways-back/redeem", body)

    def confirm(self, by: Staff | None = None, *, how: str = "saw", seen_on: str | None = None):
        day = seen_on or self.today()
        who = self.browser(by or self.little.lead)
        return who.call("POST", f"{self.path()}/confirm", {"how": how, "seen_on": day})

    def end(self, by: Staff):
        return self.browser(by).call("POST", f"{self.path()}/end")

    def path(self) -> str:
        return f"/sign-in/ways-back/{self.little.young_person_id}"

    def pin(self, phone: Caller | None = None, pin: str | None = None):
        phone = phone or self.new
        return phone.device(pin or (NEW_PIN if phone is self.new else PIN))

    def pass_time(self, seconds: int) -> None:
        self.at += seconds
        turn_clock(self.house, self.at)

    def today(self) -> str:
        return clock.day_of(clock.now()).isoformat()

    def line(self, by: Staff | None = None) -> dict[str, Any] | None:
        lines = self.browser(by or self.little.lead).call("GET", "/sign-in/ways-back").json["ways_back"]
        return next((one for one in lines if one["young_person_id"] == self.little.young_person_id), None)

    def notice(self, phone: Caller | None = None) -> dict[str, Any] | None:
        phone = phone or self.old
        if phone is self.old:
            assert self.pin(phone).status_code == 200
        return phone.call("GET", "/sign-in/ways-back/mine").json["notice"]

    def let_in(self) -> None:
        """All of it, as it should go."""
        assert self.start().status_code == 201
        assert self.take_up().status_code == 201
        assert self.confirm().status_code == 200
        self.pass_time(DAY + 60)
        assert self.pin().status_code == 200


def say(phone: Caller, words: str, *to: str) -> str:
    """Something said: kept as *just me*, or sent."""
    voice_id, version_id = new_id(), new_id()
    body: dict[str, Any] = {"version_id": version_id, "about": {"kind": "anything"}, "words": words}
    assert phone.call("PUT", f"/voices/{voice_id}", body).status_code in (200, 201)
    if to:
        answer = phone.call("POST", f"/voices/{voice_id}/send", {"reader_ids": list(to), "with_adult": "alone"})
        assert answer.status_code == 200, answer.json
    return voice_id


def code_of(answer) -> tuple[int, str]:
    return answer.status_code, answer.json["code"]


def reasons_of(answer) -> list[str]:
    assert code_of(answer) == (403, "refused"), answer.json
    return [one["code"] for one in answer.json["reasons"]]

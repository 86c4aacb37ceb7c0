"""Mixed use by several people at once: what each of them does, over and over, and what the server said it kept."""

import itertools
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.journeys.caller import Caller
from tests.journeys.inviting import join_by_api
from tests.journeys.server import Running
from youthvoice.ids import new_id

YOUNG = 4
SIGN_IN_AGAIN = 15  # turns
AT_LEAST = 2  # turns each has, however slow the machine: the second one sends
PAUSE = 0.05  # seconds between two turns


@dataclass
class Day:
    """What was done and kept, from any thread; what went wrong, in words."""

    over: threading.Event = field(default_factory=threading.Event)
    words: dict[str, dict[str, str]] = field(default_factory=dict)  # by young person: voice → words
    answers: dict[str, str] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, what: str) -> None:
        """One more of it."""
        with self.lock:
            self.done[what] += 1

    def live(self, who: str, turn: Callable[[int], None]) -> None:
        """One turn after the other until it is over. A connection that the server let go is taken up again.

        A browser does the same without telling: counted, and what was asked is not counted as done.
        """
        for number in itertools.count():
            if self.over.wait(PAUSE) and number >= AT_LEAST:
                return
            try:
                turn(number)
            except httpx.RemoteProtocolError:
                self.count("connection let go")
            except (AssertionError, httpx.HTTPError) as error:
                self.wrong.append(f"{who}: {error!r}")
                return


class Young:
    """One young person: says, keeps, changes, sends, looks, takes back, locks and comes back."""

    def __init__(self, house: Running, day: Day, number: int, sam_id: str) -> None:
        self.day, self.number, self.sam_id = day, number, sam_id
        self.me, self.six_words = join_by_api(house, f"Cy Soak{number}", f"Soak{number}")
        self.words = day.words.setdefault(self.six_words, {})

    def live(self) -> None:
        """Until the stretch is over."""
        self.day.live(f"young {self.number}", self._turn)

    def _turn(self, turn: int) -> None:
        one, words = new_id(), f"{self.number}.{turn} " + "wörds 👀 " * (turn % 40)
        self._put(one, words + " first")
        to = {"send_to": [self.sam_id]} if turn % 3 else {}
        self._put(one, words, **to)
        self.words[one] = words
        for path in ("voices/", "decisions/", "records/who-can-see", "people/my-adults", "voices/proposals"):
            self.me.get(path)
            self.day.count("read")
        if to and turn % 7 == 1:
            self.me.post(f"voices/{one}/take-back")
            self.day.count("taken back")
        if turn % SIGN_IN_AGAIN == SIGN_IN_AGAIN - 1:
            self.me.post("sign-in/lock", status=204)
            self.me.sign_in("phrase", six_words=self.six_words)
            self.day.count("signed in")

    def _put(self, one: str, words: str, **more: Any) -> None:
        body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": words}
        self.me.put(f"voices/{one}", body | more)
        self.day.count("sent" if more else "kept")


class Worker:
    """Sam: looks at his lists, opens what waits, answers it; now and then is refused."""

    def __init__(self, day: Day, sam: Caller) -> None:
        self.day, self.sam = day, sam

    def live(self) -> None:
        """Until the stretch is over."""
        self.day.live("worker", self._turn)

    def _turn(self, _turn: int) -> None:
        waiting = self.sam.get("voices/to-answer")["voices"]
        self.sam.call("GET", f"voices/{new_id()}")  # nobody’s
        self.sam.call("PUT", f"voices/{new_id()}", {"words": "not a worker’s to say"})
        for line in [one for one in waiting if not one["decision_id"] and not one["taken_back_on"]][:3]:
            if self.sam.call("GET", f"voices/{line['id']}").status_code == 200:
                self._answer(line["id"])
        self.day.count("list")

    def _answer(self, voice: str) -> None:
        decision, because = new_id(), f"For {voice}"
        said = {"we_decided": "We will.", "because": because, "who_decided": "Sam", "status": "doing", "next": []}
        body = said | {"voice_id": voice, "version_id": new_id()}
        if self.sam.call("PUT", f"decisions/{decision}", body).status_code in (200, 201):  # not taken back meanwhile
            self.day.answers[decision] = because
            self.day.count("answered")


def lost(house: Running, day: Day, sam: Caller) -> list[str]:
    """Everything that was acknowledged and is not there now, word for word."""
    gone = []
    for six_words, said in day.words.items():
        young = Caller(house.url)
        young.sign_in("phrase", six_words=six_words)
        for one, words in said.items():
            answer = young.call("GET", f"voices/{one}")
            if answer.status_code != 200 or answer.json()["words"] != words:
                gone.append(one)
    gone += [one for one, because in day.answers.items() if sam.get(f"decisions/{one}")["because"] != because]
    return gone

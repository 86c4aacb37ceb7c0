"""A server killed in the middle of mixed writes, again and again, and what must then be true of its database."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from tests.journeys.caller import Caller
from tests.journeys.server import Running, running
from tests.kills.whole import assert_nothing_half_written
from youthvoice.ids import new_id

WRITERS = 3


@dataclass
class Kept:
    """What the server said it had kept, from any thread."""

    words: dict[str, str] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    taken_back: set[str] = field(default_factory=set)
    asked_back: set[str] = field(default_factory=set)  # asked for; the answer may have died with the server
    decided: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def count(self) -> int:
        """Every write that was acknowledged."""
        return len(self.words) + len(self.taken_back) + len(self.decided)

    def wait_for(self, number: int) -> None:
        """Until this many were acknowledged in all, however busy the machine is."""
        until = time.monotonic() + 30
        while self.count < number and time.monotonic() < until:
            time.sleep(0.005)


class Writer:
    """One thread of a young person's phone and one worker's browser, until the server is gone."""

    def __init__(self, kept: Kept, url: str, young: Caller, sam: Caller, number: int) -> None:
        self.kept, self.number, self.sam_id = kept, number, sam.me["person_id"]
        self.http = httpx.Client(base_url=url, timeout=10, trust_env=False)
        self.young, self.sam = ({"Cookie": one.cookie, "X-Session": one.session} for one in (young, sam))

    def write(self) -> None:
        """Voices one after the other: drafts and sent ones, some taken back, some answered."""
        try:
            with self.http:
                for turn in itertools.count(self.number % 12):  # each begins with another kind of write
                    self._say(turn)
        except httpx.HTTPError:
            return

    def _say(self, turn: int) -> None:
        one, words = new_id(), f"{self.number}.{turn} " + "x" * 400
        said: dict[str, Any] = {"version_id": new_id(), "about": {"kind": "anything"}, "words": words}
        sent = turn % 3 > 0
        if self._put(f"voices/{one}", said | ({"send_to": [self.sam_id]} if sent else {}), self.young):
            with self.kept.lock:
                self.kept.words[one] = words
                self.kept.sent |= {one} if sent else set()
        if turn % 4 == 1:
            with self.kept.lock:
                self.kept.asked_back.add(one)
            back = self.http.post(f"/api/voices/{one}/take-back", json={}, headers=self.young)
            if back.status_code == 200 and sent:  # a draft nobody was sent stays the draft it is
                with self.kept.lock:
                    self.kept.taken_back.add(one)
        elif sent and turn % 2 == 0:
            self._answer(one, f"For {words[:12]}")

    def _answer(self, voice: str, because: str) -> None:
        decision = new_id()
        said = {"we_decided": "We will.", "because": because, "who_decided": "Sam", "status": "doing"}
        if self._put(f"decisions/{decision}", said | {"voice_id": voice, "version_id": new_id()}, self.sam):
            with self.kept.lock:
                self.kept.decided[decision] = because

    def _put(self, path: str, body: dict[str, Any], halves: dict[str, str]) -> bool:
        return self.http.put(f"/api/{path}", json=body, headers=halves).status_code in (200, 201)


@dataclass
class Outcome:
    """What came of it, once everything was found to be there."""

    kills: int
    acknowledged: int
    sent: int
    taken_back: int
    decided: int
    seconds: float
    audit: str


def kill_and_look(folder: Path, kills: int, within: float) -> Outcome:
    """Kill it so many times (fewer when `within` seconds are over). Raises AssertionError for the first thing lost."""
    kept, began = Kept(), time.monotonic()
    with running(folder) as made:
        key = (folder / "demo" / "server.key").read_text()
        house = replace(made, environment=made.environment | {"YOUTHVOICE_SERVER_KEY": key})
        young, sam = Caller(house.url), Caller(house.url)
        young.sign_in("phrase", six_words=house.words("Kestrel"))
        sam.sign_in("passphrase", **house.secret("sam"))
        process, done = house.process, 0
        while done < kills and time.monotonic() - began < within:
            _write_until_killed(kept, house, process, young, sam, done)
            process = start_again(house)
            young.post("sign-in/seen")
            sam.post("sign-in/seen")
            done += 1
        try:
            assert_all_kept(kept, young, sam)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)
        assert_nothing_half_written(folder / "youthvoice.db")
        said = house.command("audit", "verify")
        assert (said.returncode, "every saved version" in said.stdout) == (0, True), said.stdout + said.stderr
    took = time.monotonic() - began
    return Outcome(done, kept.count, len(kept.sent), len(kept.taken_back), len(kept.decided), took, said.stdout.strip())


def _write_until_killed(
    kept: Kept, house: Running, process: "subprocess.Popen[bytes]", young: Caller, sam: Caller, kill: int
) -> None:
    writers = [Writer(kept, house.url, young, sam, WRITERS * kill + one) for one in range(WRITERS)]
    threads = [threading.Thread(target=one.write) for one in writers]
    for thread in threads:
        thread.start()
    kept.wait_for(kept.count + 6 + kill % 7)
    time.sleep(0.007 * (kill % 10))  # at another moment of a write each time
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
    for thread in threads:
        thread.join(timeout=20)


def start_again(house: Running) -> "subprocess.Popen[bytes]":
    """`youthvoice serve` on the same files and port, answering."""
    with (house.folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "youthvoice", "serve", "--port", house.url.rsplit(":", 1)[1]],
            env=house.environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{house.url}/api/sign-in/invitations/{new_id()}", timeout=2).close()
        except OSError:
            assert process.poll() is None, (house.folder / "server.log").read_text()[-2000:]
            time.sleep(0.05)
        else:
            return process
    raise AssertionError("it did not start again")


def assert_all_kept(kept: Kept, young: Caller, sam: Caller) -> None:
    """Raise AssertionError for the first acknowledged write that is not there, for whoever it is for."""
    for one, words in kept.words.items():
        mine = young.get(f"voices/{one}")
        assert mine["words"] == words
        if one in kept.taken_back:
            assert mine["state"] == "taken_back", f"{one} was taken back and is {mine['state']}"
            assert sam.call("GET", f"voices/{one}").status_code == 404
        elif one in kept.sent and not (one in kept.asked_back and mine["state"] == "taken_back"):
            assert sam.get(f"voices/{one}")["words"] == words
    for one, because in kept.decided.items():
        assert young.get(f"decisions/{one}")["because"] == because

"""SIGKILL in the middle of mixed writes, again and again: every acknowledged write is there, and the audit holds."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.journeys.caller import Caller, close_all
from tests.journeys.server import Running, running
from youthvoice.ids import new_id

KILLS = 10


@pytest.fixture(scope="module", autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    close_all()


def voice(**more: Any) -> dict[str, Any]:
    """A voice's body."""
    return {"version_id": new_id(), "about": {"kind": "anything"}, "words": "Said on a hard day."} | more


class Kept:
    """What the server said it had kept, from any thread."""

    def __init__(self) -> None:
        self.lock, self.words, self.taken_back = threading.Lock(), dict[str, str](), set[str]()

    def wait_for(self, number: int) -> None:
        """Until this many were acknowledged in all, however busy the machine is."""
        until = time.monotonic() + 30
        while len(self.words) < number and time.monotonic() < until:
            time.sleep(0.005)

    def write(self, young: Caller, number: int, reader_id: str, url: str) -> None:
        """Voices one after the other, drafts and sent, some taken back, until the server is gone."""
        with httpx.Client(base_url=url, timeout=10, trust_env=False) as http:
            halves = {"Cookie": young.cookie, "X-Session": young.session}
            try:
                for turn in itertools.count():
                    one, words = new_id(), f"{number}.{turn} " + "x" * 400
                    body = voice(words=words, **({"send_to": [reader_id]} if turn % 3 else {}))
                    if http.put(f"/api/voices/{one}", json=body, headers=halves).status_code == 201:
                        with self.lock:
                            self.words[one] = words
                    if turn % 4 == 1:
                        back = http.post(f"/api/voices/{one}/take-back", json={}, headers=halves)
                        if back.status_code == 200:
                            with self.lock:
                                self.taken_back.add(one)
            except httpx.HTTPError:
                return


def test_a_server_killed_in_mixed_writes_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    kept = Kept()
    with running(tmp_path) as made:
        key = (tmp_path / "demo" / "server.key").read_text()
        house = replace(made, environment=made.environment | {"YOUTHVOICE_SERVER_KEY": key})
        young, sam = Caller(house.url), Caller(house.url)
        young.sign_in("phrase", six_words=house.words("Kestrel"))
        sam.sign_in("passphrase", **house.secret("sam"))
        process, url = house.process, house.url
        for kill in range(KILLS):
            writers = [
                threading.Thread(target=kept.write, args=(young, 10 * kill + one, sam.me["person_id"], url))
                for one in range(3)
            ]
            for writer in writers:
                writer.start()
            kept.wait_for(len(kept.words) + 6 + kill)
            time.sleep(0.007 * kill)  # at another moment of a write each time
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)
            for writer in writers:
                writer.join(timeout=20)
            process = start_again(house)
            young.post("sign-in/seen")
        try:
            assert_all_kept(kept, young, sam)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)
        said = house.command("audit", "verify")
        assert (said.returncode, "every saved version" in said.stdout) == (0, True), said.stdout + said.stderr


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
    """Raise AssertionError for the first acknowledged write that is not there."""
    assert len(kept.words) >= 6 * KILLS
    assert kept.taken_back
    for one, words in kept.words.items():
        mine = young.get(f"voices/{one}")
        assert mine["words"] == words
        if one in kept.taken_back:
            assert mine["state"] == "taken_back"
            assert sam.call("GET", f"voices/{one}").status_code == 404

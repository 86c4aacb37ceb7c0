"""Tries under a crowd and under a power cut: ten derivations at most reach the compare, and none is free."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections import Counter

import pytest

from youthvoice import errors
from youthvoice.house import House
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in import store, tries, unlocking
from youthvoice.sign_in.lanes import Lanes
from youthvoice.work import Work


@pytest.fixture
def phone(caller, little):
    kay = caller()
    kay.passphrase(little.keyworker)
    made = caller()
    assert made.redeem(kay.invite(little)).status_code == 201
    return made


def in_parallel(count, act):
    """Run `act` on `count` threads that start together; what each gave or the code of what it raised."""
    start, ends = threading.Barrier(count), []

    def run():
        start.wait()
        try:
            ends.append(act())
        except errors.Problem as problem:
            ends.append(problem.code)

    threads = [threading.Thread(target=run) for _ in range(count)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return Counter(ends)


def try_pin(house: House, slot_id: str, secret: bytes = b"\x00" * 32) -> str:
    work = Work(house)
    try:
        sign_in.open_by_device(work, slot_id, secret)
        return "opened"
    finally:
        work.close()


def test_of_200_parallel_wrong_pins_never_more_than_ten_are_compared(house, phone, monkeypatch):
    compared = []
    real = unlocking.open_with
    monkeypatch.setattr(unlocking, "open_with", lambda *given: compared.append(1) or real(*given))
    # The waits alone would stop them at five; without waits the limit itself has to hold.
    monkeypatch.setattr(unlocking, "LANES", Lanes(8, known_waiting=300, patience=60))
    monkeypatch.setattr(tries, "WAIT_AFTER", {})
    ends = in_parallel(200, lambda: try_pin(house, phone.slot_id))
    assert len(compared) == 10
    assert ends == {"wrong_secret": 10, "blocked": 190}


def test_with_the_waits_five_are_compared(house, phone, monkeypatch):
    monkeypatch.setattr(unlocking, "LANES", Lanes(4, known_waiting=300, patience=60))
    assert in_parallel(30, lambda: try_pin(house, phone.slot_id)) == {"wrong_secret": 5, "wait": 25}


def test_a_full_lane_answers_busy_and_books_nothing(house, phone, monkeypatch):
    monkeypatch.setattr(unlocking, "LANES", Lanes(1, known_waiting=0, patience=1))
    lanes = unlocking.LANES
    with lanes.known():
        assert in_parallel(3, lambda: try_pin(house, phone.slot_id)) == {"busy": 3}
    with Work(house).apart() as apart:
        assert store.get_tries(apart.session, tries.of_slot(phone.slot_id)) == (0, None)


KILLED = """
    import sys
    from pathlib import Path
    from youthvoice.config import Config
    from youthvoice.db import Database
    from youthvoice.opening import open_house
    from youthvoice.sign_in import service as sign_in, unlocking
    from youthvoice.vault.stretch import Stretching
    from youthvoice.work import Work

    url, key, slot_id = sys.argv[1:]
    house = open_house(Config(database_url=url, server_key=key, mode="test", cost=Stretching(64, 1)))

    def derive_for_ever(*_):
        print("deriving", flush=True)
        sys.stdin.read()

    unlocking.derive_slot = derive_for_ever
    sign_in.open_by_device(Work(house), slot_id, b"\\x00" * 32)
"""


def test_a_kill_during_the_derivation_makes_no_try_free(house, phone, monkeypatch):
    monkeypatch.setattr(tries, "WAIT_AFTER", {})
    key = house.config.server_key
    for _ in range(3):
        run = [sys.executable, "-c", textwrap.dedent(KILLED), house.config.database_url, key, phone.slot_id]
        process = subprocess.Popen(
            run,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=os.getcwd(),
            env={**os.environ, "PYTHONPATH": os.getcwd()},
        )
        assert process.stdout.readline() == b"deriving\n", process.stderr.read().decode()
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)
    assert in_parallel(20, lambda: _patiently(house, phone.slot_id)) == {"wrong_secret": 7, "blocked": 13}


def _patiently(house, slot_id):
    while True:
        try:
            return try_pin(house, slot_id)
        except errors.Busy:
            continue


def test_the_count_waits_longer_each_time(house):
    from datetime import timedelta

    work, waits = Work(house), []
    now = work.now
    for _ in range(13):
        work.now = now
        tries.book(work, "account", tries.ACCOUNT)
        with pytest.raises(errors.Wait) if len(waits) > 3 else _nothing() as refused:
            tries.book(work, "account", tries.ACCOUNT) if len(waits) > 3 else None
        waits.append(int(refused.value.headers["Retry-After"]) if refused else 0)
        now += timedelta(minutes=16)
    assert waits == [0, 0, 0, 0, 31, 61, 121, 241, 481, 901, 901, 901, 901]


class _nothing:
    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None

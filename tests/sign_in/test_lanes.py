"""The two lanes by themselves: never more at once than cores, known phones first, and a full lane says so at once."""

import threading
import time

import pytest

from youthvoice import server
from youthvoice.errors import Busy
from youthvoice.sign_in.lanes import LANES, Lanes


def occupy(lane, started, leave, order=None, name=None):
    def run():
        with lane():
            if order is not None:
                order.append(name)
            started.set()
            leave.wait(5)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def until(there):
    for _ in range(500):
        if there():
            return
        time.sleep(0.01)
    raise AssertionError("nobody came to wait")


def test_no_more_at_once_than_cores():
    lanes, inside, most = Lanes(2, known_waiting=50, strangers_waiting=50), [], []
    lock = threading.Lock()

    def derive(lane):
        with lane():
            with lock:
                inside.append(1)
                most.append(len(inside))
            time.sleep(0.01)
            with lock:
                inside.pop()

    threads = [threading.Thread(target=derive, args=[lanes.known if n % 2 else lanes.stranger]) for n in range(20)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert max(most) == 2
    assert len(most) == 20


def test_strangers_leave_a_core_to_known_phones():
    lanes, started, leave = Lanes(2, strangers_waiting=1, patience=0.05), threading.Event(), threading.Event()
    thread = occupy(lanes.stranger, started, leave)
    started.wait(5)
    with pytest.raises(Busy), lanes.stranger():
        pass
    with lanes.known():
        pass
    leave.set()
    thread.join()


def test_a_known_phone_goes_before_strangers_who_came_first():
    lanes, started, leave, order = Lanes(1, patience=5), threading.Event(), threading.Event(), []
    first = occupy(lanes.known, started, leave)
    started.wait(5)
    stranger = occupy(lanes.stranger, threading.Event(), leave, order, "stranger")
    until(lambda: lanes._strangers)
    known = occupy(lanes.known, threading.Event(), leave, order, "known")
    until(lambda: lanes._known)
    leave.set()
    [thread.join() for thread in (first, stranger, known)]
    assert order == ["known", "stranger"]


def test_a_full_lane_is_busy_at_once_and_says_when_to_come_back():
    lanes, started, leave = Lanes(1, known_waiting=0, patience=5), threading.Event(), threading.Event()
    thread = occupy(lanes.known, started, leave)
    started.wait(5)
    began = time.monotonic()
    with pytest.raises(Busy) as busy, lanes.known():
        pass
    assert time.monotonic() - began < 1
    assert busy.value.headers["Retry-After"] == "2"
    leave.set()
    thread.join()
    with lanes.known():
        pass


def test_a_fault_inside_gives_the_turn_back():
    lanes = Lanes(1)
    for lane in (lanes.known, lanes.stranger):
        with pytest.raises(ValueError, match="fault"), lane():
            raise ValueError("fault")
    with lanes.stranger():
        pass


def test_a_crowd_that_signs_in_leaves_threads_for_everybody_else() -> None:
    assert server.SQLITE_THREADS - LANES.threads_held >= 4

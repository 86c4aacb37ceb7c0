"""Work in processes of their own, so that nothing one of them breaks is broken for another."""

import os
import pickle
import resource
import traceback
from collections.abc import Callable, Iterable
from typing import Any

# Seconds of work for one change, where all tests take fifteen: a loop that never ends is noticed too.
MOST = 60


def at_once(works: Iterable[Callable[[], Any]]) -> list[Any]:
    """What each of these gives, each done in a process of its own; None where one ended otherwise."""
    started = [_started(work) for work in works]
    return [_said(*one) for one in started]


def _started(work: Callable[[], Any]) -> tuple[int, int]:
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        said = pickle.dumps(work())
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(said)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def _said(child: int, reading: int) -> Any:
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(said) if said else None


def on_its_own() -> None:
    """Neither works for ever nor says anything."""
    resource.setrlimit(resource.RLIMIT_CPU, (MOST, MOST))
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)

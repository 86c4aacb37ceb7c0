"""The soak, for seconds: it runs, loses nothing, and calls a leak a leak."""

import os
from pathlib import Path

from tests.journeys.caller import close_all
from tests.soak.__main__ import soak, too_much
from tests.soak.measured import Watch

STEADY = {"memory_kib": {"before": 200_000.0, "after": 210_000.0}, "files": {"before": 40.0, "after": 42.0}}
SECONDS = 8


def test_a_short_stretch_of_mixed_use_loses_no_word(tmp_path: Path) -> None:
    found = soak(tmp_path, SECONDS)
    close_all()
    assert (found["lost"], [one for one in found["faults"] if "grew" not in one]) == (0, [])
    assert {"sent", "kept", "read", "list"} <= set(found["done"])


def test_a_watch_that_was_hardly_let_look_still_says_what_grew() -> None:
    watch = Watch(os.getpid())
    watch.over.set()
    watch.run()
    grew = watch.grew()
    assert len(watch.seen) == 2
    assert all(grew[what]["before"] > 0 and grew[what]["after"] > 0 for what in ("memory_kib", "files", "threads"))


def test_what_grows_without_end_is_named() -> None:
    steady = STEADY | {"threads": {"before": 20.0, "after": 21.0}}
    assert too_much(steady) == []
    for what, said in (("memory_kib", "memory grew"), ("files", "open files grew"), ("threads", "threads grew")):
        assert too_much(steady | {what: {"before": 20.0, "after": 60.0}}) == [said]

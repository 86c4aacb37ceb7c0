"""`python -m tests.soak`: some minutes of mixed use on loopback; what grew, and whether a word was lost.

One JSON line. Ends with 1 when a word was lost, an answer was wrong, or open files or threads grew. Memory is told and
judged against a line that a leak of a few kilobytes a request crosses within minutes.
"""

import argparse
import json
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from tests.journeys.caller import close_all
from tests.journeys.inviting import staff
from tests.journeys.server import running
from tests.soak.measured import Watch, settle
from tests.soak.use import YOUNG, Day, Worker, Young, lost

# More than what caches and the database's own memory take while it grows; between the middle and the last third.
MEMORY_GREW = 1.25
FILES_GREW, THREADS_GREW = 8, 4


def main() -> int:
    """Use it, look, print; gives the exit code."""
    asked = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    asked.add_argument("--seconds", type=float, default=180)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = soak(Path(folder), given.seconds)
    close_all()
    print(json.dumps(found), flush=True)
    return 0 if found["holds"] else 1


def soak(folder: Path, seconds: float) -> dict[str, Any]:
    """Use a house of its own for so long; gives what was done, what grew and what was lost."""
    with running(folder) as house:
        day, sam = Day(), staff(house, "sam")
        young = [Young(house, day, number, sam.me["person_id"]) for number in range(YOUNG)]
        watch = Watch(house.process.pid)
        threads = [threading.Thread(target=one.live) for one in (*young, Worker(day, sam))]
        settle()
        began = time.monotonic()
        looking = threading.Thread(target=watch.run)
        for one in (*threads, looking):
            one.start()
        time.sleep(seconds)
        day.over.set()
        for one in threads:
            one.join(timeout=60)
        watch.over.set()
        looking.join(timeout=10)
        took, gone = time.monotonic() - began, lost(house, day, staff(house, "sam"))
    grew = watch.grew()
    faults = [*day.wrong, *(f"lost: {one}" for one in gone), *too_much(grew)]
    return {
        "seconds": round(took), "done": dict(sorted(day.done.items())), "grew": grew,
        "lost": len(gone), "holds": not faults, "faults": faults[:20],
    }  # fmt: skip


def too_much(grew: dict[str, dict[str, float]]) -> list[str]:
    """What grew more than steady use explains."""
    memory, files, threads = (grew[one] for one in ("memory_kib", "files", "threads"))
    found = ["memory grew"] if memory["after"] > memory["before"] * MEMORY_GREW else []
    found += ["open files grew"] if files["after"] > files["before"] + FILES_GREW else []
    return found + (["threads grew"] if threads["after"] > threads["before"] + THREADS_GREW else [])


if __name__ == "__main__":
    sys.exit(main())

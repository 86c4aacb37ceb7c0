"""What a running server holds, read from the machine: memory, open files and threads of it and its children."""

import statistics
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

EVERY = 2.0  # seconds
PAGE_KIB = 4


@dataclass(frozen=True)
class Held:
    """One look."""

    memory_kib: int
    files: int
    threads: int


@dataclass
class Watch:
    """Looks every two seconds until it is told to stop, and at the start and the end however little time it had."""

    root: int
    seen: list[Held] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """In a thread of its own."""
        self.seen.append(look(self.root))
        while not self.over.wait(EVERY):
            self.seen.append(look(self.root))
        self.seen.append(look(self.root))

    def grew(self) -> dict[str, dict[str, float]]:
        """The middle third against the last one (of two looks, one and the other): starting up is in neither."""
        third = len(self.seen) // 3
        parts = {"before": self.seen[third : 2 * third] or self.seen[:1], "after": self.seen[2 * third :]}
        return {
            what: {when: statistics.median(getattr(one, what) for one in part) for when, part in parts.items()}
            for what in ("memory_kib", "files", "threads")
        }


def look(root: int) -> Held:
    """What this process and all it started hold now."""
    held = [_one(one) for one in (root, *_children(root))]
    return Held(*(sum(getattr(one, what) for one in held) for what in ("memory_kib", "files", "threads")))


def _one(process: int) -> Held:
    here = Path(f"/proc/{process}")
    try:
        pages = int((here / "statm").read_text().split()[1])
        return Held(pages * PAGE_KIB, len(list((here / "fd").iterdir())), len(list((here / "task").iterdir())))
    except OSError:  # it ended meanwhile
        return Held(0, 0, 0)


def _children(root: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{root}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *_children(child)]
    return found


def settle() -> None:
    """Let what was just started come to rest."""
    time.sleep(EVERY)

"""How long and how often the benches measure: for a figure, or only to see that they run."""

from dataclasses import dataclass

from youthvoice.config import FULL_COST
from youthvoice.vault.stretch import Stretching


@dataclass(frozen=True)
class Size:
    """`seconds` a turn; `callers` at once; `crowd` people signing in at once; `voices` in the inbox.

    `workers`: server processes on PostgreSQL; `safe`: it waits for the disk at each commit.
    """

    turns: int
    seconds: float
    callers: int
    crowd: int
    voices: int
    cost: Stretching
    workers: int = 2
    safe: bool = True


FULL = Size(turns=5, seconds=3.0, callers=16, crowd=60, voices=50, cost=FULL_COST)
CHEAP = Stretching(memory_kib=64, iterations=1)
SMALL = Size(turns=1, seconds=0.05, callers=1, crowd=2, voices=2, cost=CHEAP, workers=1, safe=False)

"""`python -m tests.kills`: 100 SIGKILLs of the real server in mixed writes on SQLite, and what was kept."""

import argparse
import tempfile
from pathlib import Path

from tests.journeys.caller import close_all
from tests.kills.mixed_writes import kill_and_look


def main() -> None:
    """Kill, start again, look; print the figures. Ends with a traceback when anything acknowledged is not there."""
    asked = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    asked.add_argument("--kills", type=int, default=100)
    asked.add_argument("--within", type=float, default=1500, help="seconds after which no further kill is begun")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_and_look(Path(folder), given.kills, given.within)
    close_all()
    print(f"{found.kills} kills in {found.seconds:.0f} s; {found.acknowledged} writes acknowledged, all present:")
    print(
        f"  {found.sent} voices sent, {found.taken_back} taken back, {found.decided} decisions; nothing half written."
    )
    print(f"  youthvoice audit verify: {found.audit}")
    raise SystemExit(
        0 if found.kills >= given.kills else f"Only {found.kills} of {given.kills} kills in the time given."
    )


if __name__ == "__main__":
    main()

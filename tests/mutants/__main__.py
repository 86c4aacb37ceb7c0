"""`python -m tests.mutants`: breaks the table, its functions, the floor and the vault, one small change at a time.

Every change must make a test fail. One that does not must have its reason in survivors.toml; else this ends with 1.
"""

import argparse
import os
import re
import tomllib
from collections.abc import Callable, Sequence
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tests.mutants.apart import at_once
from tests.mutants.changes import Change, changes
from tests.mutants.tables import Line, lines, unnoticed_lines
from tests.mutants.trial import first_look, is_noticed_anew, reach

ROOT = Path(__file__).parents[2]
REASONS = Path(__file__).with_name("survivors.toml")
Tried = TypeVar("Tried", Change, Line)
# What predicates and conditions stand on: whether two are the same, whether a yes stands, which day is meant.
STOOD_ON = tuple(
    f"consent/{name}.py"
    for name in (
        "asking", "asking_again", "birthdays", "cover", "holds", "one_hand",
        "ruling", "second_yes", "standing", "table", "timed", "working_days",
    )
)  # fmt: skip
# What is broken, and the tests that must notice.
BROKEN = {
    "tests/consent": (
        "consent",
        ("consent/rules", "consent/predicates", "consent/conditions", "consent/floor", *STOOD_ON),
    ),
    "tests/vault": ("youthvoice.vault", ("youthvoice/vault",)),
}


def unnoticed(tried: list[Change], tests: str, package: str, children: int) -> list[Change]:
    """The changes of these that no test in this folder notices."""
    reached = reach(tests, package, children)
    left = _shared_out(tried, children, lambda share: first_look(share, tests, reached))
    anew = [one for one in left if one.is_of_the_head or one.where in reached.importing]
    kept = _shared_out(anew, children, lambda share: [one for one in share if not is_noticed_anew(one, tests)])
    return [one for one in left if one not in anew or one in kept]


def _shared_out(tried: list[Tried], children: int, work: Callable[[list[Tried]], list[Tried]]) -> list[Tried]:
    """Several processes do this with a share each."""
    shares = [tried[one::children] for one in range(children)]
    found = at_once([partial(work, share) for share in shares if share])
    if None in found:
        raise SystemExit("A process that tries changes ended before its time.")
    return sorted((one for share in found for one in share), key=tried.index)


def _files_of(package: Path) -> list[Path]:
    return sorted(package.glob("**/*.py")) if package.is_dir() else [package]


def explained(change: Change | Line, reasons: dict[str, Any]) -> bool:
    """Whether survivors.toml says why: of this very change, or of all that are like it."""
    return change.said in reasons.get(change.function, {}) or any(
        fnmatch(change.function, like["where"]) and re.search(like["change"], change.said) for like in reasons["like"]
    )


def report(what: str, number: int, left: Sequence[Change | Line]) -> int:
    """Say what nobody noticed of so many changes and no reason explains; give how many that are."""
    reasons = tomllib.loads(REASONS.read_text("utf-8"))
    bare = [change for change in left if not explained(change, reasons)]
    for change in bare:
        print(f"{change.function}\n  {change.said}")
    print(f"{what}: {number} changes, {number - len(left)} noticed, {len(left) - len(bare)} explained.")
    return len(bare)


def _within(package: str, tried: list[Change]) -> list[Change]:
    return [change for change in tried if change.path.is_relative_to(package)]


def main() -> None:
    """Break, test, and say what nobody noticed."""
    asked = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    asked.add_argument("what", nargs="*", default=["*"], help="patterns of functions, such as 'consent.predicates*'")
    asked.add_argument("--children", type=int, default=2)
    given = asked.parse_args()
    os.chdir(ROOT)
    table = [one for one in lines() if any(fnmatch(one.function, pattern) for pattern in given.what)]
    left_of_it = _shared_out(table, given.children, unnoticed_lines)
    alone = report("the table's lines", len(table), left_of_it)
    for tests, (imported, packages) in BROKEN.items():
        files = [path for package in packages for path in _files_of(Path(package))]
        every = [change for path in files for change in changes(path)]
        tried = [one for one in every if any(fnmatch(one.function, pattern) for pattern in given.what)]
        if tried:
            left = unnoticed(tried, tests, imported, given.children)
            alone += sum(report(one, len(_within(one, tried)), _within(one, left)) for one in packages)
    print(f"{alone} changes nobody noticed and nobody explained.")
    raise SystemExit(1 if alone else 0)


if __name__ == "__main__":
    main()

"""`python -m tests.mutants`: breaks the rules, the predicates, the floor and the vault, one small change at a time.

Every change must make a test fail. One that does not must have its reason in survivors.toml; else this ends with 1.
"""

import argparse
import os
import re
import tomllib
from collections.abc import Callable
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any

from tests.mutants.apart import at_once
from tests.mutants.changes import Change, changes
from tests.mutants.trial import first_look, is_noticed_anew, reach

ROOT = Path(__file__).parents[2]
REASONS = Path(__file__).with_name("survivors.toml")
# What is broken, and the tests that must notice.
BROKEN = {
    "tests/consent": ("consent", ("consent/rules", "consent/predicates", "consent/floor")),
    "tests/vault": ("youthvoice.vault", ("youthvoice/vault",)),
}


def unnoticed(tried: list[Change], tests: str, package: str, children: int) -> list[Change]:
    """The changes of these that no test in this folder notices."""
    reached = reach(tests, package, children)
    left = _shared_out(tried, children, lambda share: first_look(share, tests, reached))
    anew = [one for one in left if one.is_of_the_head or one.where in reached.importing]
    kept = _shared_out(anew, children, lambda share: [one for one in share if not is_noticed_anew(one, tests)])
    return [one for one in left if one not in anew or one in kept]


def _shared_out(tried: list[Change], children: int, work: Callable[[list[Change]], list[Change]]) -> list[Change]:
    """Several processes do this with a share each."""
    shares = [tried[one::children] for one in range(children)]
    found = at_once([partial(work, share) for share in shares if share])
    if None in found:
        raise SystemExit("A process that tries changes ended before its time.")
    return sorted((one for share in found for one in share), key=tried.index)


def explained(change: Change, reasons: dict[str, Any]) -> bool:
    """Whether survivors.toml says why: of this very change, or of all that are like it."""
    return change.said in reasons.get(change.function, {}) or any(
        fnmatch(change.function, like["where"]) and re.search(like["change"], change.said) for like in reasons["like"]
    )


def report(package: str, tried: list[Change], left: list[Change]) -> int:
    """Say what nobody noticed in a package and no reason explains; give how many that are."""
    reasons = tomllib.loads(REASONS.read_text("utf-8"))
    survived = [change for change in left if change.path.is_relative_to(package)]
    bare = [change for change in survived if not explained(change, reasons)]
    for change in bare:
        print(f"{change.function}\n  {change.said}")
    number = sum(change.path.is_relative_to(package) for change in tried)
    print(f"{package}: {number} changes, {number - len(survived)} noticed, {len(survived) - len(bare)} explained.")
    return len(bare)


def main() -> None:
    """Break, test, and say what nobody noticed."""
    asked = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    asked.add_argument("what", nargs="*", default=["*"], help="patterns of functions, such as 'consent.predicates*'")
    asked.add_argument("--children", type=int, default=2)
    given = asked.parse_args()
    os.chdir(ROOT)
    alone = 0
    for tests, (imported, packages) in BROKEN.items():
        files = [path for package in packages for path in sorted(Path(package).glob("**/*.py"))]
        every = [change for path in files for change in changes(path)]
        tried = [one for one in every if any(fnmatch(one.function, pattern) for pattern in given.what)]
        if tried:
            left = unnoticed(tried, tests, imported, given.children)
            alone += sum(report(package, tried, left) for package in packages)
    print(f"{alone} changes nobody noticed and nobody explained.")
    raise SystemExit(1 if alone else 0)


if __name__ == "__main__":
    main()

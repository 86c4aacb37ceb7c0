"""What breaks the rules on purpose knows which tests reach them; else everything would seem unnoticed."""

import subprocess
import sys

from tests.guards.tree import ROOT

# The process that asks has imported the rules: it breaks the table's own lines as well.
ASKED = """
import consent.rules
from tests.mutants.trial import reach
found = reach("tests/consent/test_blank.py", "consent", 1)
print(sorted({name for path, name in found.tests if path.endswith("consent/blank.py")}))
print(sorted({name for path, name in found.importing if path.endswith("consent/rules/asking.py")}))
"""
ANEW = """
import consent.rules
from pathlib import Path
from tests.mutants.changes import changes
from tests.mutants.trial import is_noticed_anew
path = Path("consent/rules/asking.py")
change = next(one for one in changes(path) if one.name == "_either" and "+ None" in one.said)
same = type(change)(path, change.name, change.before, change.before)
print([is_noticed_anew(one, "tests/consent/test_table.py") for one in (change, same)])
"""


def last_lines_of(script: str) -> list[str]:
    asked = [sys.executable, "-c", script]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert found.stdout, found.stderr
    return found.stdout.splitlines()[-2:]


def test_the_functions_that_tests_reach_are_found_and_those_that_run_at_import() -> None:
    reached, importing = last_lines_of(ASKED)
    assert "'is_blank'" in reached
    assert "'_either'" in importing


def test_what_was_made_at_import_is_made_anew_from_the_changed_file() -> None:
    assert last_lines_of(ANEW)[-1] == "[True, False]"

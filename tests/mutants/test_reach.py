"""What breaks the rules on purpose knows which tests reach them; else everything would seem unnoticed."""

import subprocess
import sys

from tests.guards.tree import ROOT

ASKED = """
from tests.mutants.trial import reach
found = reach("tests/consent/test_blank.py", "consent", 1)
print(sorted({name for path, name in found.tests if path.endswith("consent/blank.py")}), len(found.seconds))
"""


def test_the_functions_that_tests_reach_are_found() -> None:
    asked = [sys.executable, "-c", ASKED]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert "'is_blank'" in found.stdout.splitlines()[-1], found.stdout + found.stderr

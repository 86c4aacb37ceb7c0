"""`first_load` and `app`: what the built app weighs, gzipped, as frontend/scripts/sizes.mjs counts it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench.figures import Figure

SIZES = Path(__file__).parents[2] / "frontend" / "scripts" / "sizes.mjs"
_LINE = re.compile(r"(?:ok|OVER)\s+(.+?)\s+([\d.]+) KB of ([\d.]+) KB")


def weights() -> list[Figure]:
    """One figure each; ours and the reference (the budget) in KB, and the ratio between them."""
    node = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    assert node is not None, "there is no node: `make setup` brings one"
    said = subprocess.run([node, str(SIZES)], capture_output=True, text=True, timeout=60, check=False).stdout
    found = {name: (float(weight), float(budget)) for name, weight, budget in _LINE.findall(said)}
    code, code_budget = found["first load, JavaScript"]
    also = {"javascript_kb": code, "javascript_budget_kb": code_budget}
    return [
        _figure("first_load", *found["first load, all"], also, (code <= code_budget,)),
        _figure("app", *found["young app, precached"], {}, ()),
    ]


def _figure(name: str, weight: float, budget: float, also: dict[str, float], conditions: tuple[bool, ...]) -> Figure:
    return Figure(name, weight, budget, weight / budget, 1.0, False, "KB", also, conditions)

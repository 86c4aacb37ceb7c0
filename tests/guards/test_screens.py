"""Every screen can be reached: some other module loads it, and no two routes of one app have the same address."""

import re
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from tests.guards.tree import ROOT, code_files

SOURCE = Path("frontend/src")
_LOADS = re.compile(r"""(?:from|import\()\s*["'](\.[^"']+)["']""")
_PATH = re.compile(r'\bpath: "([^"]+)"')
# Addresses that stand for a state of the app, not for a screen: “the invitation”, “locked”, “a path we do not know”.
STATES = {"/", "/staff"}


def loaded_by(module: Path, text: str) -> set[str]:
    """The modules that this one loads, from the root and without their endings."""
    folder = ROOT / module.parent
    return {PurePosixPath((folder / one).resolve().relative_to(ROOT)).as_posix() for one in _LOADS.findall(text)}


def unreached(modules: dict[Path, str]) -> list[str]:
    """Screens that nothing loads."""
    loaded = {one for module, text in modules.items() for one in loaded_by(module, text)}
    screens = [module for module in modules if module.name == "screen.tsx"]
    return [str(one) for one in screens if one.with_suffix("").as_posix() not in loaded]


def twice(routes: str) -> list[str]:
    return [path for path, count in Counter(_PATH.findall(routes)).items() if count > 1 and path not in STATES]


def test_every_screen_is_loaded_by_something_that_is_no_test() -> None:
    found = [one for one in code_files() if one.is_relative_to(SOURCE) and ".test." not in one.name]
    modules = {one: (ROOT / one).read_text(encoding="utf-8") for one in found}
    assert len([one for one in modules if one.name == "screen.tsx"]) > 60
    assert unreached(modules) == []


@pytest.mark.parametrize("door", ["young", "staff"])
def test_no_address_of_an_app_leads_to_two_screens(door: str) -> None:
    assert twice((ROOT / SOURCE / door / "routes.ts").read_text(encoding="utf-8")) == []


def test_a_lost_screen_and_an_address_twice_are_seen() -> None:
    lost, door = SOURCE / "staff/features/lost_one/screen.tsx", SOURCE / "staff/routes.ts"
    assert unreached({lost: "", door: 'import("./features/other/screen")'}) == [str(lost)]
    assert unreached({lost: "", door: 'import("./features/lost_one/screen")'}) == []
    assert twice('{ path: "/a/:id" }, { path: "/b" }, { path: "/a/:id" }') == ["/a/:id"]

"""What a file of this project may be called, be as long as, and hold. Says what is wrong."""

import re
from pathlib import PurePosixPath

LONGEST = 250
# A file past the limit needs a reason a stranger would accept: path -> reason.
LONGER_FOR_A_REASON: dict[str, str] = {
    "youthvoice/migrations/versions/0001_first_shape.py": "the first shape of every table: written once, never edited",
}

# Names that say nothing about what is inside (style, "Names").
EMPTY_NAMES = frozenset({"helper", "helpers", "common", "util", "utils", "manager", "managers", "data", "info"})

SKIPPED = re.compile(
    r"pytest\.mark\.(skip|xfail)|pytest\.(skip|xfail|importorskip)\(|unittest\.skip"
    r"|\b(it|test|describe)\.(skip|todo|only|fails)\b|\b(xit|xdescribe|fit|fdescribe)\("
)
# Where this or another machine keeps people's folders and scraps.
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:work|tmp|root|home|Users)/[\w.-]")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.(?:org|com)|registry\.yarnpkg"
    r"|--(?:extra-)?index-url\s*[=\s]\s*\S|\"resolved\": *\"http"
)
LOCKS_FULL_OF_ADDRESSES = re.compile(r"(^|/)(uv\.lock|pylock[^/]*\.toml)$")


def name_faults(path: PurePosixPath) -> list[str]:
    """A folder or file whose name, or a word of it, is one that says nothing."""
    words = {word.lower() for part in path.parts for word in re.split(r"[._\-]", part)}
    return [f"{path}: “{word}” says nothing about what is inside" for word in sorted(words & EMPTY_NAMES)]


def length_faults(path: PurePosixPath, text: str) -> list[str]:
    """A file past the limit that is not listed, or one listed without need."""
    lines = text.count("\n")
    listed = LONGER_FOR_A_REASON.get(str(path))
    if lines > LONGEST and not listed:
        return [f"{path}: {lines} lines; look for the second thing inside it"]
    if lines <= LONGEST and listed is not None:
        return [f"{path}: is short again, so it needs no exception"]
    return []


def skip_faults(path: PurePosixPath, text: str) -> list[str]:
    return [f"{path}: {found[0]} keeps a test from running" for found in SKIPPED.finditer(text)]


def address_faults(path: PurePosixPath, text: str) -> list[str]:
    """Somebody's folders, a registry's host, or a lock file that is full of them."""
    found = [*MACHINE_PATH.finditer(text), *REGISTRY.finditer(text)]
    faults = [f"{path}: “{match[0]}” belongs to a machine, not to the project" for match in found]
    if LOCKS_FULL_OF_ADDRESSES.search(str(path)):
        faults.append(f"{path}: this lock file is full of index addresses; requirements.lock is ours")
    return faults

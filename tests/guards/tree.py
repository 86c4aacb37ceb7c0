"""The tree the guards read: what git tracks, or would track. Never what was built or installed."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = (".py", ".ts", ".tsx", ".mjs", ".js")


def tracked_files() -> list[Path]:
    """Paths relative to the root: committed, or new and not ignored; those deleted are left out."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=30).stdout
    paths = sorted({Path(name) for name in listed.decode().split("\0") if name})
    return [path for path in paths if (ROOT / path).is_file()]


def code_files() -> list[Path]:
    return [path for path in tracked_files() if path.suffix in CODE]


def text_of(path: Path) -> str | None:
    """The words of a tracked file; None where it is not text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None

"""Finds the Chromium that tests, screenshots and Lighthouse drive; never fetches one.

`python -m tests.browser.locate` prints the executable's path, for commands that are not Python.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

UNPACKED = Path(__file__).resolve().parents[2] / "var" / "browser"

FLAGS = (
    "--no-sandbox",  # the tests may run as root, where Chromium's sandbox refuses to start
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True)
class Browser:
    """An executable, and what its environment needs on top of ours."""

    executable: Path
    environment: dict[str, str]


def find_chromium(unpacked: Path = UNPACKED) -> Browser:
    """The machine's own Chromium, else the one `make` unpacked into `unpacked`.

    YOUTHVOICE_BROWSER names another unpacked folder. Raises FileNotFoundError, saying what to run.
    """
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return Browser(Path(found), {})
    folder = Path(os.environ.get("YOUTHVOICE_BROWSER", unpacked))
    if not (folder / "chromium").is_file():
        raise FileNotFoundError(f"No Chromium on PATH or in {folder}. Run: make browser")
    libraries = [str(folder / "lib"), os.environ.get("LD_LIBRARY_PATH", "")]
    return Browser(
        folder / "chromium",
        {"LD_LIBRARY_PATH": ":".join(filter(None, libraries)), "FONTCONFIG_PATH": str(folder)},
    )


if __name__ == "__main__":
    sys.stdout.write(f"{find_chromium().executable}\n")

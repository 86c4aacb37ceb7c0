"""The sheets: what a young person is told before they choose, as plain text, by language and version.

A sheet is never changed once it was used: a change is a new version. A yes names the version it was explained with.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from consent.terms.taking_part import YesTo

_SHEETS = Path(__file__).parent / "sheets"
_FILE = re.compile(r"^(?P<code>[a-z_]+)\.(?P<version>[1-9]\d*)\.txt$")
GENERAL = "general"
CODES = (GENERAL, *(str(one) for one in YesTo))


class SheetRefused(ValueError):
    """A sheet that is not there, or that still has a gap in it; the text says which and what there is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the lines under it, each a line to show or to read aloud."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet in one language and version. `gaps` are the names it needs before anybody reads it."""

    code: str
    version: str
    language: str
    parts: tuple[Part, ...]

    @property
    def gaps(self) -> frozenset[str]:
        """What must be filled in, such as the name and the role of whoever must be told."""
        return frozenset(name for text in self._texts() for _, name, _, _ in Formatter().parse(text) if name)

    def filled(self, **names: str) -> str:
        """The sheet as plain text to read aloud, each gap filled in. Raises SheetRefused for one left empty."""
        empty = sorted(gap for gap in self.gaps if not names.get(gap, "").strip())
        if empty:
            raise SheetRefused(f"The sheet “{self.code}” still needs: {', '.join(empty)}.")
        parts = ("\n".join((part.heading, *part.lines)) for part in self.parts)
        return "\n\n".join(parts).format(**names) + "\n"

    def _texts(self) -> tuple[str, ...]:
        return tuple(text for part in self.parts for text in (part.heading, *part.lines))


def load_sheet(code: str, language: str, version: str | None = None) -> Sheet:
    """A sheet; without a version, the newest. Raises SheetRefused for an unknown sheet, language or version."""
    languages = shipped()
    if language not in languages:
        raise SheetRefused(f"There are no sheets in “{language}” yet. There are: {', '.join(sorted(languages))}.")
    versions = languages[language].get(code)
    if versions is None:
        raise SheetRefused(f"There is no sheet called “{code}”. There are: {', '.join(sorted(languages[language]))}.")
    chosen = version or versions[-1]
    if chosen not in versions:
        raise SheetRefused(f"The sheet “{code}” has no version {chosen}. There are: {', '.join(versions)}.")
    text = (_SHEETS / language / f"{code}.{chosen}.txt").read_text(encoding="utf-8")
    return Sheet(code, chosen, language, _parts_of(text))


def shipped() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Every sheet there is: language, then code, then its versions from the first to the newest."""
    found: dict[str, dict[str, list[int]]] = {}
    for path in _SHEETS.glob("*/*.txt"):
        name = _FILE.match(path.name)
        if name:
            found.setdefault(path.parent.name, {}).setdefault(name["code"], []).append(int(name["version"]))
    return {
        language: {code: tuple(str(one) for one in sorted(versions)) for code, versions in sheets.items()}
        for language, sheets in found.items()
    }


def _parts_of(text: str) -> tuple[Part, ...]:
    """A line that begins with “# ” is a heading; every other line belongs to the one above it."""
    parts = (block.strip().split("\n") for block in re.split(r"^# ", text, flags=re.MULTILINE)[1:])
    return tuple(Part(heading, tuple(line for line in lines if line)) for heading, *lines in parts)

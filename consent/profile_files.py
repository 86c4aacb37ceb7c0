"""Reading a practice profile from TOML. Refuses, in words a manager can act on, whatever may not be set."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from consent.banned_words import banned_words_in
from consent.capabilities import Capability, Role, may_knock
from consent.profile import BOUNDS, DEFAULT_NAMES, PracticeProfile, RoleName, out_of_bounds

_PROFILES = Path(__file__).parent / "profiles"
_TEXTS = ("code", "name", "app_name", "how_workers_are_chosen")
_WHO_DECIDES = "who_decides_worker"
# Mission row 9: at one site workers used to follow from a band; young people now ask who they want.
_BAND_SETTING = re.compile(r"(^|_)(risk|bands?|levels?|tiers?|scores?|rag|priority)(_|$)", re.IGNORECASE)
_BAND_NAME = re.compile(
    r"\b(?:(?:low|lower|medium|high|higher|highest|red|amber|green)[\W_]+risks?"
    r"|risk[\W_]+(?:bands?|levels?|scores?|tiers?)|(?:band|tier|level)[\W_]+(?:\d|[a-e]|one|two|three)\b)",
    re.IGNORECASE,
)
_NO_BANDS = "Nobody’s worker, wait or invitation follows from a band of risk: young people ask who they want."
_LONGEST_NAME = 60  # fits on one line of a small phone at the largest text size
_LONGEST_TEXT = 200  # three or four short sentences


class ProfileRefused(ValueError):
    """A profile that may not be used; `problems` has one sentence for each thing to put right."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def load(code: str) -> PracticeProfile:
    """The shipped profile of this name, such as "default". Raises ProfileRefused when there is none."""
    shipped = sorted(path.stem for path in _PROFILES.glob("*.toml"))
    if code not in shipped:
        raise ProfileRefused([f"There is no profile called “{code}”. There are: {', '.join(shipped)}."])
    return load_file(_PROFILES / f"{code}.toml")


def load_file(path: Path) -> PracticeProfile:
    """A profile from a TOML file (UTF-8). Raises ProfileRefused with every problem found."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProfileRefused([f"{path.name} could not be read: {error.strerror}."]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileRefused([f"{path.name} is not written as TOML: {error}."]) from error
    return from_mapping(written)


def from_mapping(written: Mapping[str, Any]) -> PracticeProfile:
    """A profile from what a TOML file holds. What is left out keeps its default. Raises ProfileRefused."""
    problems: list[str] = []
    kept: dict[str, Any] = {}
    for setting, value in written.items():
        problem = _take(setting, value, kept)
        problems.extend(problem)
    profile = PracticeProfile(**kept)
    problems += out_of_bounds(profile)
    if problems:
        raise ProfileRefused(problems)
    return profile


def _take(setting: str, value: Any, kept: dict[str, Any]) -> list[str]:
    """Keep one setting, or say what is wrong with it."""
    if setting in BOUNDS:
        if type(value) is not int:
            return [f"{setting} must be a whole number of {BOUNDS[setting].unit}, not {value!r}."]
        kept[setting] = value
        return []
    if setting in _TEXTS:
        kept[setting] = value
        return _wrong_name(setting, value)
    if setting == _WHO_DECIDES:
        return _take_who_decides(value, kept)
    if setting == "holidays":
        return _take_holidays(value, kept)
    if setting == "names":
        return _take_names(value, kept)
    if _BAND_SETTING.search(setting):
        return [f"“{setting}” cannot be set. {_NO_BANDS} Take this line out."]
    return [_unknown(f"“{setting}” is not a setting.", setting, [*BOUNDS, *_TEXTS, _WHO_DECIDES, "holidays", "names"])]


def _take_who_decides(value: Any, kept: dict[str, Any]) -> list[str]:
    roles = [role for role in Role if may_knock(role, Capability.DECIDE_WORKER)]
    if value not in roles:
        return [f"{_WHO_DECIDES}: {value!r} cannot decide who works with whom. Choose {' or '.join(roles)}."]
    kept[_WHO_DECIDES] = Role(value)
    return []


def _take_holidays(value: Any, kept: dict[str, Any]) -> list[str]:
    if not isinstance(value, list):
        return ["holidays must be a list of days, such as [2026-12-25]."]
    wrong = [day for day in value if not isinstance(day, date) or isinstance(day, datetime)]
    if not wrong:
        kept["holidays"] = frozenset(value)
    return [f"holidays: {day!r} is not a day. Write it like 2026-12-25, without quotes." for day in wrong]


def _take_names(value: Any, kept: dict[str, Any]) -> list[str]:
    if not isinstance(value, dict):
        return ["names must be a table with one part for each role, such as [names.keyworker]."]
    problems: list[str] = []
    names = dict(DEFAULT_NAMES)
    for role, forms in value.items():
        if role not in list(Role):
            problems.append(_unknown(f"names: “{role}” is not a role.", role, list(Role)))
        elif not isinstance(forms, dict) or set(forms) != {"staff", "young_person"}:
            problems.append(f"names.{role} needs exactly two forms: staff and young_person.")
        else:
            problems += [p for form, name in forms.items() for p in _wrong_name(f"names.{role}.{form}", name)]
            names[Role(role)] = RoleName(forms["staff"], forms["young_person"])
    kept["names"] = MappingProxyType(names)
    return problems


def _wrong_name(where: str, name: Any) -> list[str]:
    """What is wrong with a name; only a staff form may hold a banned word, and none may hold a band of risk."""
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        return [f"{where} must be a short text on one line."]
    longest = _LONGEST_TEXT if where == "how_workers_are_chosen" else _LONGEST_NAME
    if len(name) > longest:
        return [f"{where} has {len(name)} letters. Use {longest} at most."]
    if band := _BAND_NAME.search(name):
        return [f"{where} says “{band[0]}”. {_NO_BANDS} Choose a name for what the person does."]
    if where == "name" or where.endswith(".staff"):
        return []
    return [
        f"{where} says “{word}”. Young people read this; choose a word that does not label anyone."
        for word in banned_words_in(name)
    ]


def _unknown(problem: str, word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"{problem} Did you mean “{near[0]}”?" if near else f"{problem} There are: {', '.join(known)}."

"""Reading a question from JSON. Refuses what it does not know, naming the field; it never guesses a fact."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from consent.actions import Action
from consent.facts import Actor, Situation
from consent.profile import PracticeProfile
from consent.profile_files import ProfileRefused, load

_KEYS = ("action", "actor", "situation", "profile")


class Unreadable(ValueError):
    """A question that cannot be read; its text names the field and what is wrong with it."""


def read_question(written: Any) -> tuple[Action, Actor, Situation, PracticeProfile]:
    """A question from parsed JSON; `profile` names a shipped one. Raises Unreadable."""
    _known_keys(written, _KEYS, "the question")
    for key in ("action", "actor"):
        if key not in written:
            raise Unreadable(f"{key}: is missing.")
    action = read(Action, written["action"], "action")
    actor = read(Actor, written["actor"], "actor")
    situation = read(Situation, written.get("situation", {}), "situation")
    name = read(str, written.get("profile", "default"), "profile")
    try:
        return action, actor, situation, load(name)
    except ProfileRefused as refused:
        raise Unreadable(f"profile: {refused}") from refused


def read(kind: Any, value: Any, where: str) -> Any:
    """`value` as `kind`: a fact, a code, a day, a time, text, true or false, or several of one kind."""
    if get_origin(kind) is UnionType:
        if value is None:
            return None
        return read(next(one for one in get_args(kind) if one is not NoneType), value, where)
    if get_origin(kind) in (tuple, frozenset):
        return get_origin(kind)(_several(get_args(kind)[0], value, where))
    if is_dataclass(kind):
        return _fact(kind, value, where)
    if issubclass(kind, StrEnum):
        return _code(kind, value, where)
    if kind in (date, datetime):
        return _day_or_time(kind, value, where)
    if type(value) is not kind or value == "":
        wanted = {bool: "true or false", int: "a whole number"}.get(kind, "a text that is not empty")
        raise Unreadable(f"{where}: {value!r} is not {wanted}.")
    return value


def _several(kind: Any, value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise Unreadable(f"{where}: must be a list.")
    return [read(kind, one, f"{where}[{number}]") for number, one in enumerate(value)]


def _fact(kind: Any, value: Any, where: str) -> Any:
    hints = get_type_hints(kind)
    _known_keys(value, tuple(hints), where)
    for field in fields(kind):
        if field.name not in value and field.default is MISSING:
            raise Unreadable(f"{where}.{field.name}: is missing.")
    try:
        return kind(**{name: read(hints[name], one, f"{where}.{name}") for name, one in value.items()})
    except Unreadable:
        raise
    except ValueError as error:
        raise Unreadable(f"{where}: {error}.") from error


def _code(kind: type[StrEnum], value: Any, where: str) -> StrEnum:
    for code in kind:
        if code == value:
            return code
    raise Unreadable(f"{where}: {value!r} is not one of {', '.join(kind)}.")


def _day_or_time(kind: Any, value: Any, where: str) -> Any:
    example = "2026-03-02" if kind is date else "2026-03-02T09:00:00+00:00"
    try:
        return kind.fromisoformat(value)
    except (TypeError, ValueError):
        raise Unreadable(f"{where}: {value!r} is not written like {example}.") from None


def _known_keys(value: Any, known: tuple[str, ...], where: str) -> None:
    if not isinstance(value, Mapping):
        raise Unreadable(f"{where}: must be an object with named parts.")
    for key in value:
        if key not in known:
            raise Unreadable(f"{where}: does not know “{key}”. It knows {', '.join(known)}.")

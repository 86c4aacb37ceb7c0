"""Facts that hold a time refuse one that does not say its zone: comparing it would be a guess."""

from dataclasses import fields
from typing import Any

_TIMES: dict[type, tuple[str, ...]] = {}


class Timed:
    """A fact whose `now` and `…_at` are aware times. Raises ValueError for one without a zone."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for name in _times_of(type(self)):
            at = getattr(self, name)
            if at is not None and at.tzinfo is None:
                raise ValueError(f"{type(self).__name__}.{name} needs a time zone")


def _times_of(kind: Any) -> tuple[str, ...]:
    if kind not in _TIMES:
        _TIMES[kind] = tuple(f.name for f in fields(kind) if f.name == "now" or f.name.endswith("_at"))
    return _TIMES[kind]

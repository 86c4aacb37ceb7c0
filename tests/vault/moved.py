"""Every binding that differs from a given one in a single field must open nothing."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import pytest

from youthvoice.vault.refusal import Unopenable


def opens_nowhere_else(binding, opening: Callable) -> None:
    """Check that `opening` takes the binding itself, and refuses it with any one field changed."""
    opening(binding)
    for elsewhere in _moved(binding):
        with pytest.raises(Unopenable):
            opening(elsewhere)


def _moved(binding) -> Iterator[object]:
    for field in fields(binding):
        for other in _others(getattr(binding, field.name)):
            yield replace(binding, **{field.name: other})


def _others(now: object) -> list[object]:
    if isinstance(now, bytes):
        return [bytes(len(now)), now[:-1], now.hex()]
    if isinstance(now, int):
        return [now + 1, str(now)]
    return [other for other in (f"{now}0", "", None, "elsewhere") if other != now]

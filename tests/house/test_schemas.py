"""Our own way of dumping gives what marshmallow's gives: for every schema of the house, whatever is in it."""

from collections.abc import Iterator
from dataclasses import make_dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import pytest
from marshmallow import Schema as MarshmallowSchema
from marshmallow import fields

from youthvoice import app, schemas  # noqa: F401 (app knows every feature, and so every schema)
from youthvoice.schemas import B64, Code, Schema


def _every(kind: type[Schema]) -> Iterator[type[Schema]]:
    yield kind
    for one in kind.__subclasses__():
        yield from _every(one)


EVERY = sorted(set(_every(Schema)), key=lambda one: f"{one.__module__}.{one.__name__}")
_SAMPLES: tuple[tuple[type[fields.Field], Any], ...] = (
    (Code, "codes"),
    (B64, b"\x00\xff" * 16),
    (fields.DateTime, datetime(2026, 11, 22, 12, 30, 15, 250_000, tzinfo=UTC)),
    (fields.Date, date(2026, 11, 22)),
    (fields.String, "words, “curly” ones too"),
    (fields.Boolean, True),
    (fields.Integer, 7),
    (fields.Dict, MappingProxyType({"a": "b"})),
)


def _sample(field: fields.Field) -> Any:
    if isinstance(field, fields.Nested):
        return _filled(field.schema)
    if isinstance(field, fields.List):
        return [_sample(field.inner), _sample(field.inner)]
    if isinstance(field, Code):
        return next(iter(field.codes))
    if isinstance(field, fields.Dict) and field.value_field is not None:
        return MappingProxyType({"a": _sample(field.value_field)})
    return next((value for kind, value in _SAMPLES if isinstance(field, kind)), "anything")


def _filled(schema: MarshmallowSchema) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for name, field in schema.dump_fields.items():
        *outer, last = (field.attribute or name).split(".")
        into = filled
        for one in outer:
            into = into.setdefault(one, {})
        into[last] = _sample(field)
    return filled


def _as_object(filled: dict[str, Any]) -> Any:
    """The same as a frozen object, as services give it."""
    inner = {name: _as_object(one) if isinstance(one, dict) and one else one for name, one in filled.items()}
    return make_dataclass("Shown", list(inner), frozen=True)(**inner)


def _by_marshmallow(schema: MarshmallowSchema, obj: Any) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(Schema, "dump")
        return schema.dump(obj)


@pytest.mark.parametrize("kind", EVERY, ids=lambda one: f"{one.__module__}.{one.__name__}")
def test_every_schema_dumps_what_marshmallow_dumps(kind: type[Schema]) -> None:
    schema = kind()
    filled = _filled(schema)
    emptied = dict.fromkeys(filled) if not any(one.attribute for one in schema.dump_fields.values()) else filled
    for obj in (filled, _as_object(filled), emptied, object()):
        assert schema.dump(obj) == _by_marshmallow(schema, obj)
    assert schema.dump([filled, emptied], many=True) == [schema.dump(filled), schema.dump(emptied)]


def test_a_schema_with_hooks_on_the_way_out_would_be_missed() -> None:
    with_hooks = [kind.__name__ for kind in EVERY if kind()._hooks["pre_dump"] or kind()._hooks["post_dump"]]
    assert not with_hooks

"""Bodies made from the API's own description: one that fits, and from it every one that is wrong in one place."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from youthvoice import clock
from youthvoice.ids import new_id

MEGABYTE = "x" * 1_000_000
UNKNOWN = "field_nobody_knows"
Path = tuple[str | int, ...]
Json = dict[str, Any]


def bodies(described: Json) -> dict[tuple[str, str], Json]:
    """(verb, path) → the schema of the body it takes, its references followed."""
    found = {}
    for path, verbs in described["paths"].items():
        for verb in ("put", "post"):
            taken = verbs.get(verb, {}).get("requestBody")
            if taken:
                found[verb.upper(), path] = _whole(described, taken["content"]["application/json"]["schema"])
    return found


def fitting(schema: Json) -> Any:
    """Something this schema lets in."""
    kind = _kind(schema)
    if kind == "object":
        return {name: fitting(inner) for name, inner in schema.get("properties", {}).items()}
    if kind == "array":
        return [fitting(schema["items"])]
    if "enum" in schema:
        return next(one for one in schema["enum"] if one is not None)
    if "pattern" in schema:
        return new_id() if "-7" in schema["pattern"] else "A" * 43
    if schema.get("format") == "date":
        return clock.day_of(clock.now()).isoformat()  # today: a day that is written here would run out
    return {"boolean": True, "integer": 1}.get(kind, "Words")


def wrong(schema: Json) -> Iterator[tuple[str, Any]]:
    """(the field that is wrong, the body): each wrong in that one place."""
    whole = fitting(schema)
    for path, inner in _places(schema, ()):
        name = ".".join(str(one) for one in path)
        for value in _wrong_values(inner):
            yield name, _with(whole, path, value)
        if _kind(inner) == "object":
            yield f"{name}.{UNKNOWN}".lstrip("."), _with(whole, (*path, UNKNOWN), MEGABYTE[:10])


def _places(schema: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    yield path, schema
    if _kind(schema) == "object":
        for name, inner in schema.get("properties", {}).items():
            yield from _places(inner, (*path, name))
    elif _kind(schema) == "array":
        yield from _places(schema["items"], (*path, 0))


def _wrong_values(schema: Json) -> Iterator[Any]:
    kind = _kind(schema)
    yield from {
        "object": ("x", 5, [], True),
        "array": ("x", 5, {}, True),
        "string": (5, True, [], {}, "a\0b", "a\ud800", "\udfff", MEGABYTE, 1e300),
    }.get(kind, ("x", [], {}))
    if "null" not in schema.get("type", ()) and "anyOf" not in schema:
        yield None
    if schema.get("minLength"):
        yield ""


def _with(whole: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    changed = deepcopy(whole)
    at = changed
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return changed


def _kind(schema: Json) -> str:
    if "properties" in schema:
        return "object"
    kind = schema.get("type", "string")
    return next(one for one in kind if one != "null") if isinstance(kind, list) else str(kind)


def _whole(described: Json, schema: Any) -> Any:
    if isinstance(schema, list):
        return [_whole(described, one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    for several in ("allOf", "anyOf", "oneOf"):
        if several in schema:
            inner = next(one for one in schema[several] if one.get("type") != "null")
            return _whole(described, inner) | {"anyOf": []}
    if "$ref" in schema:
        return _whole(described, described["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]])
    return {name: _whole(described, inner) for name, inner in schema.items()}

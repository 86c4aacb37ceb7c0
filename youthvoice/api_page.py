"""The API's description as a page to read, made from `/api/openapi.json` alone. Nothing is run in the browser."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

VERBS = ("get", "put", "post", "delete", "patch")
STYLE = """
:root { color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
article { border-top: 1px solid GrayText; padding-block: .5rem; }
h3 { margin: .5rem 0 0; font-size: 1rem; }
p, ul { margin: .25rem 0; }
"""


def page(spec: Mapping[str, Any]) -> str:
    """The whole page (HTML) for one OpenAPI 3.1 description."""
    features = [str(tag["name"]) for tag in spec.get("tags", ())]
    said = {str(tag["name"]): str(tag.get("description", "")) for tag in spec.get("tags", ())}
    body = "".join(_feature(spec, name, said[name]) for name in features)
    links = "".join(f'<li><a href="#{escape(name)}">{escape(name)}</a></li>' for name in features)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>YouthVoice API</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs.css"></head><body>'
        "<main><h1>YouthVoice API</h1>"
        '<p>Made from <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Signed-in requests carry the '
        "cookie and the header <code>X-Session</code>; problems are <code>application/problem+json</code>.</p>"
        f'<nav aria-label="Features"><ul>{links}</ul></nav>{body}<section><h2>Shapes</h2>{_shapes(spec)}</section>'
        "</main></body></html>"
    )


def _feature(spec: Mapping[str, Any], name: str, said: str) -> str:
    inside = "".join(_operation(spec, *one) for one in _operations(spec) if name in one[2].get("tags", ()))
    return f'<section id="{escape(name)}"><h2>{escape(name)}</h2><p>{escape(said)}</p>{inside}</section>'


def _operations(spec: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for path, item in spec["paths"].items():
        for verb in VERBS:
            if verb in item:
                yield verb, path, item[verb]


def _operation(spec: Mapping[str, Any], verb: str, path: str, operation: Mapping[str, Any]) -> str:
    who = "signed in" if operation.get("security") else "anyone"
    takes = _content(operation.get("requestBody", {}))
    answers = "".join(
        f"<li><code>{escape(str(status))}</code> {escape(answer.get('description', ''))} {_content(answer)}</li>"
        for status, answer in _answers(spec, operation)
    )
    return (
        f"<article><h3><code>{verb.upper()} {escape(path)}</code></h3><p>{escape(operation.get('summary', ''))} "
        f"<small>({who})</small></p>{f'<p>Takes {takes}</p>' if takes else ''}<ul>{answers}</ul></article>"
    )


def _answers(spec: Mapping[str, Any], operation: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for status, answer in operation.get("responses", {}).items():
        if status == "default":
            continue
        if "$ref" in answer:
            answer = spec["components"]["responses"][answer["$ref"].rsplit("/", 1)[-1]]
        yield status, answer


def _content(holder: Mapping[str, Any]) -> str:
    schemas = [media.get("schema", {}) for media in holder.get("content", {}).values()]
    return ", ".join(_kind(schema) for schema in schemas)


def _shapes(spec: Mapping[str, Any]) -> str:
    schemas: Mapping[str, Any] = spec.get("components", {}).get("schemas", {})
    return "".join(_shape(name, schema) for name, schema in schemas.items())


def _shape(name: str, schema: Mapping[str, Any]) -> str:
    required = set(schema.get("required", ()))
    fields = "".join(
        f"<li><code>{escape(field)}</code>: {_kind(kind)}{'' if field in required else ' (may be left out)'}</li>"
        for field, kind in schema.get("properties", {}).items()
    )
    return f'<article id="shape-{escape(name)}"><h3><code>{escape(name)}</code></h3><ul>{fields}</ul></article>'


def _kind(schema: Mapping[str, Any]) -> str:
    """What a value is, in a few words, with a link to its shape."""
    if "$ref" in schema:
        name = escape(str(schema["$ref"]).rsplit("/", 1)[-1])
        return f'<a href="#shape-{name}">{name}</a>'
    if "items" in schema:
        return f"list of {_kind(schema['items'])}"
    if "enum" in schema:
        return " or ".join(f"<code>{escape(str(one))}</code>" for one in schema["enum"])
    several = schema.get("anyOf") or schema.get("allOf") or schema.get("oneOf")
    if several:
        return " or ".join(_kind(one) for one in several)
    kind = schema.get("type", "anything")
    return escape(" or ".join(kind) if isinstance(kind, list) else str(kind))

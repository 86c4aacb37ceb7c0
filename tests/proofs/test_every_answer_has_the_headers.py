"""Security headers on every answer the app can give: pages, files, the API, every refusal, and a fault of ours."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.routes import api_routes
from youthvoice.app import HEADERS, STATIC
from youthvoice.ids import new_id

ALWAYS = {
    "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Strict-Transport-Security",
}  # fmt: skip
NOWHERE_ELSE = ("unsafe-inline", "unsafe-eval", "data:", "http:", "https:", "*")


def assert_headers(answer: Any, what: str) -> None:
    """Each header once, with our value; nothing of the server's make; the API's answers kept by nobody."""
    for name in ALWAYS:
        assert answer.headers.getlist(name) == [HEADERS[name]], f"{what}: {name}"
    assert "X-Powered-By" not in answer.headers, what
    assert "Access-Control-Allow-Origin" not in answer.headers, what
    if what.partition(" ")[2].startswith("/api"):
        assert answer.headers.getlist("Cache-Control") == ["no-store"], what


def asked(demo: DemoHouse) -> Iterator[tuple[str, str]]:
    """Every verb on every route, and OPTIONS, HEAD and a verb nobody has."""
    for verb in sorted(api_routes(demo.app), key=lambda one: one.rule == "sign-in/lock"):  # which ends it
        path = re.sub(r"<id:\w+>", lambda _: new_id(), f"/api/{verb.rule}")
        yield from ((method, path) for method in (verb.method, "OPTIONS", "HEAD", "PATCH", "TRACE"))
    for path in ("/", "/staff/", "/staff/anything", "/nowhere.js", "/api", "/api/", "/api/nowhere", "/../etc/passwd",
                 "/api/openapi.json", "/%00", "/%ff"):  # fmt: skip
        yield from ((method, path) for method in ("GET", "HEAD", "OPTIONS", "POST", "DELETE"))
    for file in STATIC.rglob("*"):
        if file.is_file():
            yield "GET", f"/{file.relative_to(STATIC)}"


@pytest.mark.parametrize("name", ["kestrel", "priya", None])
def test_security_headers_on_every_answer(sqlite_house: DemoHouse, name: str | None) -> None:
    who = sqlite_house.in_as(name) if name else sqlite_house.nobody()
    statuses = set()
    for method, path in asked(sqlite_house):
        answer = call(sqlite_house, who, method, path)
        assert_headers(answer, f"{method} {path}")
        statuses.add(answer.status_code)
        answer.close()
    assert statuses >= {200, 404, 405, 422}
    assert not {status for status in statuses if status >= 500}


def call(demo: DemoHouse, who: Somebody, method: str, path: str, **more: Any) -> Any:
    """As they are signed in, at a path from the root."""
    halves = {"Cookie": who.cookie, "X-Session": who.session} if who.session else {}
    return demo.app.test_client(use_cookies=False).open(path, method=method, headers=halves, **more)


def test_security_headers_on_what_is_too_big_not_json_and_a_fault(sqlite_house: DemoHouse) -> None:
    kestrel = sqlite_house.in_as("kestrel")
    voice = f"/api/voices/{new_id()}"
    for status, more in (
        (413, {"data": b"x" * 3_000_000, "content_type": "application/json"}),
        (400, {"data": b"{", "content_type": "application/json"}),
        (422, {"json": {"version_id": 5}}),
        (422, {"data": b"{}", "content_type": "text/plain"}),
    ):
        answer = call(sqlite_house, kestrel, "PUT", voice, **more)
        assert answer.status_code == status
        assert_headers(answer, f"PUT {voice}")
    sqlite_house.app.config["PROPAGATE_EXCEPTIONS"] = False
    sqlite_house.app.view_functions["page"] = broken
    answer = call(sqlite_house, kestrel, "GET", "/")
    assert answer.status_code == 500
    assert_headers(answer, "GET /")


def broken(path: str) -> Any:
    """A view that fails as only a fault of ours would."""
    raise RuntimeError("broken on purpose")


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    for source in NOWHERE_ELSE:
        assert source not in policy.split("; media-src blob:")[0].split(), source
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    assert HEADERS["X-Frame-Options"] == "DENY"

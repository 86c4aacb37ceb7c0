"""Bad input on every route that takes a body, made from the API's own description: a clear 4xx naming the field."""

import re
from typing import Any

import pytest

from consent.capabilities import CAPABILITIES, Role
from tests.proofs.bad_bodies import bodies, fitting, wrong
from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.routes import api_routes
from youthvoice.ids import new_id

WHO = ("kestrel", "sam", "priya", "ama", "alex")
UNREADABLE = (
    b"[" * 100_000, b'{"a":' * 50_000, b'{"words": ' + b"9" * 5_000 + b"}", b"\xff\xfe", b"{", b"{'a': 1}", b"\0",
    b'{"a": 1} {"b": 2}', "{}".encode("utf-16"), b'{"words": "\xed\xa0\x80"}',
)  # fmt: skip


def fill(path: str) -> str:
    """The path with ids of nobody's in it, without /api/."""
    return re.sub(r"\{\w+\}", lambda _: new_id(), path).removeprefix("/api/")


def callers(demo: DemoHouse) -> dict[str, Somebody]:
    """For each verb and path (as described) somebody its route lets in."""
    signed = {name: demo.in_as(name) for name in WHO}
    found = {}
    for verb in api_routes(demo.app):
        fits = [
            one for one in signed.values()
            if not verb.who.capabilities or CAPABILITIES[Role(one.me["role"])].intersection(verb.who.capabilities)
        ]  # fmt: skip
        described = re.sub(r"<id:(\w+)>", r"{\1}", verb.rule)
        found[f"{verb.method} /api/{described}"] = fits[0] if verb.who.signed_in else demo.nobody()
    return found


def assert_problem(answer: Any, what: str) -> None:
    """4xx in the one shape, and nothing of what was sent in it."""
    assert 400 <= answer.status_code < 500, f"{what}: {answer.status_code} {answer.text[:300]}"
    assert answer.mimetype == "application/problem+json", what
    assert {"type", "title", "status", "code", "detail"} <= set(answer.json), what
    assert len(answer.data) < 4_000, f"{what}: what was sent came back"


def test_every_wrong_place_in_every_body_is_named(sqlite_house: DemoHouse) -> None:
    described = sqlite_house.nobody().get("openapi.json")
    who, tried = callers(sqlite_house), 0
    before = sqlite_house.value("SELECT count(*) FROM record_versions")
    for (verb, path), schema in bodies(described).items():
        caller = who[f"{verb} {path}"]
        for name, body in wrong(schema):
            answer = caller.call(verb, fill(path), body)
            said = f"{verb} {path} {name or 'the body'}={str(body)[:60]}"
            assert_problem(answer, said)
            assert answer.status_code == 422, f"{said}: {answer.text[:300]}"
            named = list(answer.json["fields"])
            assert any(_is_about(one, name) for one in named), f"{said}: names {named}"
            tried += 1
    assert tried > 500
    assert sqlite_house.value("SELECT count(*) FROM record_versions") == before


def _is_about(named: str, name: str) -> bool:
    """A body that is none at all is about every field it has to have."""
    return not name or named == name or named.startswith(f"{name}.") or name.startswith(f"{named}.")


def test_what_fits_the_description_is_never_a_fault(sqlite_house: DemoHouse) -> None:
    """Each optional field at its place, ids of nobody's: whatever the answer is, it is an answer."""
    described = sqlite_house.nobody().get("openapi.json")
    who = callers(sqlite_house)
    for (verb, path), schema in bodies(described).items():
        answer = who[f"{verb} {path}"].call(verb, fill(path), fitting(schema))
        assert answer.status_code < 500, f"{verb} {path}: {answer.text}"


@pytest.mark.parametrize("number", range(len(UNREADABLE)))
def test_what_cannot_be_read_as_json_is_a_4xx_everywhere(sqlite_house: DemoHouse, number: int) -> None:
    who = callers(sqlite_house)
    for verb, path in bodies(sqlite_house.nobody().get("openapi.json")):
        caller = who[f"{verb} {path}"]
        halves = {"Cookie": caller.cookie, "X-Session": caller.session} if caller.session else {}
        answer = sqlite_house.app.test_client(use_cookies=False).open(
            f"/api/{fill(path)}", method=verb, data=UNREADABLE[number], headers=halves, content_type="application/json"
        )
        assert_problem(answer, f"{verb} {path} {UNREADABLE[number][:20]!r}")


def test_too_much_not_json_and_odd_addresses_are_4xx(sqlite_house: DemoHouse) -> None:
    kestrel = sqlite_house.in_as("kestrel")
    body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": "x" * 3_000_000}
    assert kestrel.call("PUT", f"voices/{new_id()}", body).status_code == 413
    client = sqlite_house.app.test_client(use_cookies=False)
    halves = {"Cookie": kestrel.cookie, "X-Session": kestrel.session}
    for content_type in ("text/plain", "application/x-www-form-urlencoded", ""):
        answer = client.put(f"/api/voices/{new_id()}", data=b"{}", headers=halves, content_type=content_type)
        assert_problem(answer, content_type)
    for path in ("voices/%00", "voices/%ED%A0%80", "voices/?before=%00", "voices/?before=%ED%A0%80", "voices/🙂",
                 f"voices/{new_id().upper()}", "plans/?young_person_id=%00", "nowhere/at/all"):  # fmt: skip
        assert_problem(kestrel.call("GET", path), path)
    for verb in ("PATCH", "TRACE", "DELETE"):
        assert_problem(kestrel.call(verb, "voices/to-answer"), verb)


def test_nasty_words_that_are_words_are_kept_exactly(demo: DemoHouse) -> None:
    """Emoji, right-to-left marks, half-composed letters, line ends, SQL and HTML are somebody's words."""
    kestrel = demo.in_as("kestrel")
    for words in ("👩‍👧\u200f e\u0301  \r\n\t", "\u202eabc\u2066", "'); DROP TABLE voices;--", "<script>x</script>",
                  "\ufeff\uffff\U0010ffff", " ", "ﷺ" * 3_000, "{{7*7}} %s %(x)s ${x}"):  # fmt: skip
        voice = new_id()
        kestrel.put(f"voices/{voice}", about={"kind": "anything"}, words=words)
        assert kestrel.get(f"voices/{voice}")["words"] == words

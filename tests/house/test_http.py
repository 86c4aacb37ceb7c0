"""What every route gets by being declared: strict input, one error shape, one unit of work."""

import json

import pytest
from marshmallow import fields

from youthvoice import errors
from youthvoice.app import create_app
from youthvoice.house import House
from youthvoice.http import ANYONE, Routes, Schema, signed_in
from youthvoice.ids import new_id
from youthvoice.schemas import B64, ShortText, Words


class Note(Schema):
    words = Words(at_most=20, required=True)
    title = ShortText(at_most=10)
    secret = B64(32)
    many = fields.List(fields.Nested(lambda: Note(only=("words",))))


@pytest.fixture
def client(house: House):
    """The app with a few routes of the test's own beside the real ones."""
    app = create_app(house)
    routes = Routes("notes", __name__, url_prefix="/api/notes")

    @routes.route("/<id:note_id>", "PUT", who=ANYONE, takes=Note, gives=Note)
    def keep(work, body, note_id):
        return body

    @routes.route("/broken", "GET", who=ANYONE, gives=Note)
    def broken(work):
        raise RuntimeError("SECRET-WORDS-IN-A-FAULT")

    @routes.route("/busy", "GET", who=ANYONE, gives=Note)
    def busy(work):
        raise errors.Busy(7)

    @routes.route("/mine", "GET", who=signed_in(), gives=Note)
    def mine(work):
        raise AssertionError("nobody signed in may get here")

    app.register_blueprint(routes)
    return app.test_client()


def put(client, body, **options):
    return client.put(f"/api/notes/{new_id()}", json=body, **options)


def test_words_come_back_exactly_as_written(client) -> None:
    words = "  é e\u0301 \u200f👩‍👧 \r\n\t "
    assert put(client, {"words": words}).json == {"words": words}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "words"),
        ({"words": None}, "words"),
        ({"words": 7}, "words"),
        ({"words": "x" * 21}, "words"),
        ({"words": "a\x00b"}, "words"),
        ({"words": "\ud800"}, "words"),
        ({"words": "a", "nickname": "b"}, "nickname"),
        ({"words": "a", "title": "   "}, "title"),
        ({"words": "a", "title": "two\nlines"}, "title"),
        ({"words": "a", "secret": "x" * 1_000_000}, "secret"),
        ({"words": "a", "secret": "!" * 43}, "secret"),
        ({"words": "a", "many": [{"words": "a"}, {"words": 1}]}, "many.1.words"),
        ([], "body"),
        ("words", "body"),
    ],
)
def test_bad_input_is_a_clear_problem_that_names_the_field(client, body, field) -> None:
    answer = client.put(f"/api/notes/{new_id()}", data=json.dumps(body), content_type="application/json")
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert answer.json["code"] == "invalid"
    assert list(answer.json["fields"]) == [field]
    assert all(sentence.endswith(".") for said in answer.json["fields"].values() for sentence in said)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("{", "application/json"),
        ("words=a", "application/x-www-form-urlencoded"),
        (b"\xff", "application/json"),
    ],
)
def test_what_is_not_json_is_a_clear_problem(client, data, kind) -> None:
    answer = client.put(f"/api/notes/{new_id()}", data=data, content_type=kind)
    assert 400 <= answer.status_code < 500
    assert answer.mimetype == "application/problem+json"


def test_too_big_is_413(client) -> None:
    assert put(client, {"words": "x" * 3_000_000}).status_code == 413


@pytest.mark.parametrize("path", ["abc", "0" * 36, "0199F000-1234-7ABC-8DEF-0123456789AB", "../x"])
def test_an_id_that_is_none_of_ours_is_not_found(client, path) -> None:
    assert client.put(f"/api/notes/{path}", json={"words": "a"}).status_code in (404, 405)


def test_a_fault_says_nothing_of_what_was_being_written(client, capsys) -> None:
    answer = client.get("/api/notes/broken")
    assert (answer.status_code, answer.json["code"]) == (500, "fault")
    printed = capsys.readouterr()
    assert "SECRET-WORDS" not in answer.text + printed.out + printed.err
    assert "RuntimeError" in printed.out + printed.err


def test_busy_says_when_to_come_back(client) -> None:
    answer = client.get("/api/notes/busy")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")


def test_nobody_signed_in_is_401(client) -> None:
    assert client.get("/api/notes/mine").status_code == 401


def test_405_says_what_is_allowed(client) -> None:
    answer = client.delete("/api/notes/mine")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_every_answer_carries_the_security_headers(client) -> None:
    for path in ("/api/notes/mine", "/api/nothing", "/nothing.js"):
        headers = client.get(path).headers
        assert "require-trusted-types-for 'script'" in headers["Content-Security-Policy"]
        assert headers["Referrer-Policy"] == "no-referrer"
    assert client.get("/api/notes/mine").headers["Cache-Control"] == "no-store"

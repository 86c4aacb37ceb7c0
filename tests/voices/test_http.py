"""Voices, plans and decisions over HTTP: bad input names its field, a stranger's id is a 404, and the loop closes."""

import pytest
from flask.testing import FlaskClient

from tests.decisions.decide import against
from tests.house_fixtures import app_on
from tests.voices import walk
from tests.voices.cast import Cast
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.voices.said import MOST_CHARACTERS


class Browser:
    """The app's client, with whoever is signed in chosen for each request (sign_in has its own tests)."""

    def __init__(self, cast: Cast) -> None:
        app = app_on(cast.house)
        app.extensions["who_is_asking"] = lambda work: self.me
        self.me: Me | None = None
        self.client: FlaskClient = app.test_client()

    def ask(self, me: Me | None, method: str, path: str, body=None, *, status: int = 200) -> dict:
        """One request's answer; fails when its status is another."""
        self.me = me
        answer = self.client.open(f"/api/{path}", method=method, json=body)
        assert answer.status_code == status, (answer.status_code, answer.get_data(as_text=True)[:2000])
        return answer.get_json() if answer.get_data() else {}


@pytest.fixture
def browser(cast: Cast) -> Browser:
    """A browser at this house."""
    return Browser(cast)


def a_voice(**more) -> dict:
    return {"version_id": new_id(), "about": {"kind": "anything"}, "words": "👩‍👧 hello\u200b ", "feeling": "ok"} | more


def test_the_loop_closes(cast: Cast, browser: Browser) -> None:
    plan, voice, decision = new_id(), new_id(), new_id()
    step = {"id": new_id(), "kind": "protective_measure", "words": "A lift home", "who": "Sam", "by_on": "2026-12-01"}
    written = {"young_person_id": cast.ash.person_id, "version_id": new_id(), "title": "Plan", "steps": [step]}
    browser.ask(cast.sam, "PUT", f"plans/{plan}", written, status=201)
    browser.ask(cast.sam, "PUT", f"plans/{plan}", written)
    (listed,) = browser.ask(cast.ash, "GET", "plans/")["plans"]
    assert listed["opened"]["steps"] == [step]
    assert browser.ask(cast.sam, "GET", f"plans/?young_person_id={cast.ash.person_id}")["plans"][0]["opened"] is None
    assert browser.ask(cast.ash, "GET", f"plans/{plan}")["written_by"]["first_name"] == "Sam"

    body = a_voice(about={"kind": "plan", "id": plan}, send_to=[cast.sam.person_id])
    sent = browser.ask(cast.ash, "PUT", f"voices/{voice}", body, status=201)
    assert browser.ask(cast.ash, "PUT", f"voices/{voice}", body) == sent
    assert (sent["state"], sent["words"], sent["named_adult"]["first_name"]) == ("sent", body["words"], "Sam")
    (line,) = browser.ask(cast.sam, "GET", "voices/to-answer")["voices"]
    assert (line["id"], line["ways"], line["about_kind"]) == (voice, ["feeling", "words"], "plan")
    (line,) = browser.ask(cast.lee, "GET", "voices/overview")["voices"]
    assert line["named_adult"]["name"] == "Sam Reed"
    assert browser.ask(cast.sam, "GET", f"voices/{voice}")["words"] == body["words"]

    answer = {
        "voice_id": voice,
        "version_id": new_id(),
        "we_decided": "A lift on Fridays.",
        "because": "policy",
        "who_decided": "Sam",
        "next": [{"what": "Ring the driver", "who": "Sam", "by_on": "2026-12-01"}],
        "status": "not_doing",
    }
    refused = browser.ask(cast.sam, "PUT", f"decisions/{decision}", answer, status=422)
    assert list(refused["fields"]) == ["because"]
    answer["because"] = "The driver only works on Fridays."
    silent = browser.ask(cast.sam, "PUT", f"decisions/{decision}", answer, status=422)
    parts = ("wish", "why", "told", "told_on", "what_would_change_it", "look_again_on")
    assert set(silent["fields"]) == {f"against.{part}" for part in parts}
    answer["against"] = against().content
    browser.ask(cast.sam, "PUT", f"decisions/{decision}", answer, status=201)
    (listed,) = browser.ask(cast.ash, "GET", "decisions/")["decisions"]
    assert (listed["id"], listed["seen_at"]) == (decision, None)
    seen = browser.ask(cast.ash, "GET", f"decisions/{decision}")
    assert (seen["you_said"]["words"], seen["next"]) == (body["words"], answer["next"])
    said = browser.ask(cast.ash, "POST", f"decisions/{decision}/say-back", {"say_back": "look_again"})
    assert said["look_again_by"] is not None
    (line,) = browser.ask(cast.sam, "GET", "voices/to-answer")["voices"]
    assert (line["say_back"], line["decision_id"], line["state"]) == ("look_again", decision, "answered")
    (own,) = browser.ask(cast.ash, "GET", "voices/")["voices"]
    assert own["decision"]["seen_at"] is not None
    taken = browser.ask(cast.ash, "POST", f"voices/{voice}/take-back")
    assert [one["first_name"] for one in taken["read_by"]] == ["Sam"]
    assert browser.ask(cast.sam, "GET", f"decisions/{decision}")["you_said"]["taken_back_on"] is not None


BAD_INPUT = [
    ({"words": "a\x00b"}, "words"),
    ({"words": "\ud83d"}, "words"),
    ({"words": "x" * (MOST_CHARACTERS + 1)}, "words"),
    ({"words": 7}, "words"),
    ({"feeling": "great"}, "feeling"),
    ({"about": {"kind": "meeting"}}, "about.kind"),
    ({"about": "anything"}, "about"),
    ({"version_id": "1"}, "version_id"),
    ({"send_to": ["x"]}, "send_to.0"),
    ({"send_to": "x"}, "send_to"),
    ({"with_adult": True}, "with_adult"),
    ({"wrods": "typing mistake"}, "wrods"),
]


def test_bad_input_names_its_field(cast: Cast, browser: Browser) -> None:
    for change, field in BAD_INPUT:
        problem = browser.ask(cast.ash, "PUT", f"voices/{new_id()}", a_voice(**change), status=422)
        assert list(problem["fields"]) == [field]
    assert walk.count_voices(cast) == 0


def test_a_strangers_id_and_no_id_get_the_same_answer(cast: Cast, browser: Browser) -> None:
    voice, none = new_id(), new_id()
    browser.ask(cast.bo, "PUT", f"voices/{voice}", a_voice(), status=201)
    asked = (
        (cast.ash, "GET", "voices/{}", None),
        (cast.sam, "GET", "voices/{}", None),
        (cast.ash, "DELETE", "voices/{}", None),
        (cast.ash, "POST", "voices/{}/take-back", None),
        (cast.ash, "POST", "voices/{}/send", {"reader_ids": [cast.sam.person_id]}),
        (cast.ash, "POST", "voices/{}/share", {"reader_ids": [cast.sam.person_id]}),
        (cast.ash, "GET", "decisions/{}", None),
        (cast.ash, "GET", "plans/{}", None),
    )
    for me, method, path, body in asked:
        first = browser.ask(me, method, path.format(voice), body, status=404)
        assert first == browser.ask(me, method, path.format(none), body, status=404)
    assert browser.ask(cast.ash, "PUT", f"voices/{voice}", a_voice(), status=404)["code"] == "not_found"


def test_nobody_signed_in_sees_nothing(cast: Cast, browser: Browser) -> None:
    for path in ("voices/", "voices/to-answer", "voices/overview", "plans/", "decisions/", f"voices/{new_id()}"):
        browser.ask(None, "GET", path, status=401)


def test_a_draft_is_sent_changed_and_deleted_over_http(cast: Cast, browser: Browser) -> None:
    voice, gone = new_id(), new_id()
    browser.ask(cast.ash, "PUT", f"voices/{voice}", a_voice(), status=201)
    browser.ask(cast.ash, "PUT", f"voices/{voice}", a_voice(words="changed"))
    sent = browser.ask(cast.ash, "POST", f"voices/{voice}/send", {"reader_ids": [cast.sam.person_id]})
    assert (sent["state"], sent["words"]) == ("sent", "changed")
    assert browser.ask(cast.ash, "PUT", f"voices/{voice}", a_voice(), status=409)["code"] == "already_sent"
    assert browser.ask(cast.ash, "DELETE", f"voices/{voice}", status=409)["code"] == "already_sent"
    browser.ask(cast.ash, "PUT", f"voices/{gone}", a_voice(), status=201)
    browser.ask(cast.ash, "DELETE", f"voices/{gone}", status=204)
    browser.ask(cast.ash, "GET", f"voices/{gone}", status=404)
    empty = {"reader_ids": []}
    assert list(browser.ask(cast.ash, "POST", f"voices/{voice}/send", empty, status=422)["fields"]) == ["reader_ids"]

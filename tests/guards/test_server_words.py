"""What the server says is in the catalogues beside the apps' words, and is said in the caller's language."""

import pytest
from flask import Flask

from youthvoice import i18n, server_words
from youthvoice.server_words import catalogues, gather, render

SOURCE = """
TOO_LATE = "It is too late now."
def refuse(who):
    said = "Nobody is here."
    raise errors.Conflict("too_late", TOO_LATE if who else said)
class Words:
    default_error_messages = {"long": "Keep it short, please.", "code": "not_a_sentence"}
log.info("This goes to the log.")
"""


def test_no_catalogue_is_stale() -> None:
    found = gather()
    stale = [path.name for path in catalogues() if render(path.read_text("utf-8"), found) != path.read_text("utf-8")]
    assert stale == [], "make messages"


def test_sentences_are_gathered_and_codes_and_logs_are_not() -> None:
    assert set(server_words._in_source(SOURCE)) == {
        "It is too late now.",
        "Nobody is here.",
        "Keep it short, please.",
    }


def test_the_apps_words_and_a_translation_that_is_there_stay() -> None:
    app = '#: frontend/src/a.tsx\nmsgctxt "young"\nmsgid "Hi there."\nmsgstr "Haia."'
    old = 'msgctxt "server"\nmsgid "Gone now."\nmsgstr "Wedi mynd."'
    lost = 'msgctxt "server"\nmsgid "Nobody says this."\nmsgstr ""'
    text = "\n\n".join(['msgid ""\nmsgstr ""', old, lost, app]) + "\n"
    rendered = render(text, {"Gone now.": ["youthvoice/x.py"]})
    assert "Wedi mynd." in rendered
    assert app in rendered
    assert "Nobody says this." not in rendered


def test_no_sentence_has_a_straight_quote() -> None:
    assert [one for one in gather() if "'" in one or '"' in one] == []


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_problem_speaks_the_callers_language(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "say", lambda said: f"‹{said}›")
    wrong = app.test_client().post("/api/sign-in/device", json={"secret": 7}).get_json()
    assert (wrong["title"], wrong["detail"]) == ("‹Something needs another look›", "‹We need one more thing.›")
    assert wrong["code"] == "invalid"
    assert set(wrong["fields"]["slot_id"]) == {"‹We need this.›"}

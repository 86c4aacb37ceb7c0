"""The hold-back example explained at the command line: what follows a yes, and what a manager reads after a no."""

import json
from pathlib import Path

import pytest

import consent
from consent.__main__ import main

EXAMPLE = Path(consent.__file__).parent / "examples" / "hold_back.json"


def explained(tmp_path, capsys, **changed):
    question = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for path, value in changed.items():
        *parts, last = path.split("__")
        inner = question["situation"]
        for part in parts:
            inner = inner[part]
        inner[last] = value
    file = tmp_path / "question.json"
    file.write_text(json.dumps(question), encoding="utf-8")
    code = main(["explain", str(file)])
    said = capsys.readouterr()
    return json.loads(said.out) if code == 0 else said.err


def test_the_example_waits_for_its_second_person(tmp_path, capsys):
    said = explained(tmp_path, capsys)
    assert (said["allowed"], said["reasons"]) == (True, ["reasoned_and_short"])
    duties = {duty["code"]: duty for duty in said["duties"]}
    assert duties["second_person_agrees"] == {
        "code": "second_person_agrees",
        "who": "second_person",
        "by": "2026-03-03",
    }
    assert set(duties) == {"second_person_agrees", "offer_an_advocate", "tell_the_lead"}


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({"hold__reasons": []}, ["hold_needs_a_reason"]),
        ({"hold__reasons": ["carers_concern"]}, ["hold_needs_a_reason"]),
        ({"hold__reasons": ["carers_concern", "sees_it_differently"]}, ["hold_needs_a_reason"]),
        ({"hold__words_given": False}, ["hold_needs_words"]),
        ({"hold__second_person_id": "sam"}, ["second_person_is_missing"]),
        ({"second_person": None}, ["second_person_is_missing", "second_person_may_not"]),
        ({"hold__review_on": "2026-03-02"}, ["review_day_is_past"]),
        ({"hold__review_on": "2026-03-17", "hold__ends_on": "2026-03-17"}, ["review_day_is_too_late"]),
        ({"young_person__adult_on": "2026-03-05"}, ["hold_passes_18"]),
        ({"young_person__adult_on": None}, ["hold_passes_18"]),
        ({"checked": [{"circumstance": "court_order"}]}, ["not_checked"]),
    ],
)
def test_each_refusal_says_what_is_missing(tmp_path, capsys, changed, reasons):
    said = explained(tmp_path, capsys, **changed)
    assert (said["allowed"], said["reasons"], said["duties"]) == (False, reasons, [])


def test_an_unknown_reason_is_not_guessed(tmp_path, capsys):
    said = explained(tmp_path, capsys, hold__reasons=["not_ready"])
    assert "situation.hold.reasons[0]: 'not_ready' is not one of crisis, asked_to_wait," in said


def test_a_count_is_a_whole_number(tmp_path, capsys):
    question = explained(tmp_path, capsys, offers=[{"id": "one", "young_person_id": "robin", "help_count": "two"}])
    assert "situation.offers[0].help_count: 'two' is not a whole number." in question

"""`python -m consent`: the table read aloud, a situation explained, a profile checked."""

import json
import runpy
import sys
from pathlib import Path

import pytest

import consent
from consent import floor
from consent.__main__ import main
from consent.profile import BOUNDS
from consent.rules import PARTS, RULES

EXAMPLE = Path(consent.__file__).parent / "examples" / "send_voice.json"


@pytest.fixture
def question():
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


def explain(tmp_path, question):
    file = tmp_path / "question.json"
    file.write_text(question if isinstance(question, str) else json.dumps(question), encoding="utf-8")
    return main(["explain", str(file)])


def test_it_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["consent", "explain", str(EXAMPLE)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(EXAMPLE.parents[1] / "__main__.py"), run_name="__main__")
    assert ended.value.code == 0
    assert json.loads(capsys.readouterr().out)["allowed"] is True


def test_the_example_is_explained(capsys):
    assert main(["explain", str(EXAMPLE)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["allowed"], said["reasons"]) == (True, ["own_choice"])
    duties = {duty["code"]: duty for duty in said["duties"]}
    assert duties["name_an_adult_and_a_date"] == {
        "code": "name_an_adult_and_a_date",
        "who": "named_adult",
        "by": "2026-03-09",
    }
    assert duties["wait_for_second_yes"]["not_before"] == "2026-03-03T16:30:00+00:00"
    assert duties["grant_to_readers"]["readers"] == ["sam"]


def test_a_refusal_is_explained(tmp_path, question, capsys):
    question["actor"]["person_id"] = "somebody"
    assert explain(tmp_path, question) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"allowed": False, "reasons": ["not_the_young_person", "not_their_record"], "duties": []}


def test_a_question_may_say_little(tmp_path, capsys):
    actor = {"person_id": "a", "role": "lead", "service_id": None, "scope": "full"}
    assert explain(tmp_path, {"action": "see_overview", "actor": actor}) == 0
    assert json.loads(capsys.readouterr().out)["reasons"] == ["outside_the_service"]


def put(where, value):
    def change(question):
        *path, last = where
        part = question
        for step in path:
            part = part[step]
        part[last] = value
        return question

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put(["action"], "fly"), "action: 'fly' is not one of keep_draft, send_voice"),
        (put(["actor"], "robin"), "actor: must be an object with named parts."),
        (put(["actor", "role"], "boss"), "actor.role: 'boss' is not one of young_person"),
        (put(["actor", "stepped_up"], "yes"), "actor.stepped_up: 'yes' is not true or false."),
        (put(["actor", "person_id"], 5), "actor.person_id: 5 is not a text that is not empty."),
        (put(["actor", "person_id"], ""), "actor.person_id: '' is not a text that is not empty."),
        (put(["actor", "age"], 5), "actor: does not know “age”. It knows person_id, role,"),
        (put(["actor"], {}), "actor.person_id: is missing."),
        (put(["situation", "readers"], {}), "situation.readers: must be a list."),
        (put(["situation", "readers", 1, "role"], 7), "situation.readers[1].role: 7 is not one of"),
        (put(["situation", "now"], "noon"), "situation.now: 'noon' is not written like 2026-03-02T"),
        (put(["situation", "now"], "2026-03-02T09:00:00"), "situation: Situation.now needs a time zone."),
        (put(["situation", "today"], 20260302), "situation.today: 20260302 is not written like 2026-03-02."),
        (put(["situation", "weather"], "fine"), "situation: does not know “weather”."),
        (put(["situation", "away_ids"], [1]), "situation.away_ids[0]: 1 is not a text"),
        (
            put(["profile"], "ours"),
            "profile: There is no profile called “ours”. There are: choose_your_worker, default,",
        ),
        (put(["extra"], 1), "the question: does not know “extra”."),
        (lambda question: [], "the question: must be an object with named parts."),
        (lambda question: {"action": "invite"}, "actor: is missing."),
        (lambda question: "{", "could not be read as JSON"),
        (lambda question: "[" * 100_000, "could not be read as JSON"),
    ],
)
def test_a_question_that_cannot_be_read(tmp_path, question, capsys, change, said):
    assert explain(tmp_path, change(question)) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert f"question.json: {said}" in error


def test_none_is_a_fact_not_known(tmp_path, question, capsys):
    assert explain(tmp_path, put(["situation", "record"], None)(question)) == 0
    assert json.loads(capsys.readouterr().out)["allowed"] is False


def test_a_file_that_is_not_there(tmp_path, capsys):
    assert main(["explain", str(tmp_path / "question.json")]) == 2
    assert "question.json: could not be read" in capsys.readouterr().err


def test_the_table_is_read_aloud_whole(capsys):
    assert main(["table"]) == 0
    read = capsys.readouterr().out
    for action, rule in RULES.items():
        assert f"(`{action}`)" in read
        for alternative in rule.alternatives:
            assert all(f"- {test.sentence}. Otherwise: *{test.refusal.sentence}*" in read for test in alternative.when)
        assert all(duty.code.sentence in read for duty in rule.duties)
    for title, _ in PARTS:
        assert f"# {title}\n" in read
    for line in floor.LINES:
        assert line.__doc__.strip().split("\n")[0].rstrip(".") in read
    assert all(bound.because in read for bound in BOUNDS.values())
    assert ".." not in read
    assert "None" not in read


def test_a_profile_is_checked(tmp_path, capsys):
    ours = tmp_path / "ours.toml"
    ours.write_text('name = "Ours"\nanswer_working_days = 10\n', encoding="utf-8")
    assert main(["check-profile", str(ours)]) == 0
    assert capsys.readouterr().out == "ours.toml can be used: Ours.\n"
    ours.write_text("answer_working_days = 16\n", encoding="utf-8")
    assert main(["check-profile", str(ours)]) == 1
    assert "ours.toml cannot be used:\nanswer_working_days is 16." in capsys.readouterr().err


def test_no_command_is_a_question_of_use(capsys):
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2

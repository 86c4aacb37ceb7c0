"""The sheets a young person hears before they choose: plain, whole, versioned, with truthful limits and examples."""

import pytest

from consent import sheet_files
from consent.banned_words import banned_words_in
from consent.sheet_files import CODES, GENERAL, SheetRefused, load_sheet, shipped
from consent.terms.taking_part import YesTo
from tests.guards.plain_words import faults

LINES = [
    pytest.param(text, id=f"{code}-{number}")
    for code in CODES
    for number, text in enumerate(text for part in load_sheet(code, "en").parts for text in (part.heading, *part.lines))
]
NAMES = {
    "lead_name": "Ash",
    "lead_role": "your worker’s boss",
    "worker_name": "Sam",
    "safety_name": "Noor",
    "safety_role": "a safety lead",
    "advocate_name": "Kit",
    "people": "Sam and Kit",
    "end_day": "1 June",
    "meeting_day": "3 May",
}


def test_there_is_a_general_sheet_and_one_for_each_use():
    assert set(shipped()["en"]) == set(CODES) == {GENERAL, *YesTo}


@pytest.mark.parametrize("text", LINES)
def test_each_line_is_plain(text):
    assert faults(text) == []
    assert banned_words_in(text) == []


@pytest.mark.parametrize("code", CODES)
def test_a_sheet_is_read_aloud_whole(code):
    sheet = load_sheet(code, "en")
    read = sheet.filled(**NAMES)
    assert sheet.gaps <= set(NAMES)
    assert "{" not in read
    assert "#" not in read
    assert read.endswith(".\n")
    assert all(part.heading in read and part.lines for part in sheet.parts)
    assert len(read.split()) <= (320 if code == GENERAL else 200)  # about two minutes read aloud; one for each use


def test_the_limits_of_privacy_are_told_by_name_and_role():
    gaps = load_sheet(GENERAL, "en").gaps
    assert {"worker_name", "safety_name", "safety_role", "lead_name", "lead_role", "advocate_name"} <= gaps


def test_two_examples_stay_here_and_two_are_passed_on():
    (examples,) = (part for part in load_sheet(GENERAL, "en").parts if part.heading == "Some examples")
    stays = ["It was not passed on." in line for line in examples.lines]
    told = ["told {safety_name}" in line for line in examples.lines]
    assert stays == [True, True, False, False]
    assert told == [False, False, True, True]


@pytest.mark.parametrize("code", list(YesTo))
def test_each_use_says_who_until_when_and_that_a_no_is_free(code):
    text = load_sheet(code, "en").filled(**NAMES)
    assert "Sam and Kit" in text
    assert "1 June" in text
    assert "A no costs you nothing." in text or "You get the same help if you say no." in text
    assert "A parent or a worker cannot say yes for you." in text
    assert "take your yes back" in text


@pytest.mark.parametrize("code", [YesTo.QUOTATION, YesTo.RESEARCH_CONTACT])
def test_what_is_not_clear_yet_is_not_asked(code):
    assert "If this is not clear to you yet, we will not ask you now." in load_sheet(code, "en").filled(**NAMES)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("general", "cy"), "There are no sheets in “cy” yet. There are: en."),
        (("general", "../en"), "There are no sheets in “../en” yet."),
        (("consent", "en"), "There is no sheet called “consent”. There are: general, meeting, plan,"),
        (("plan", "en", "7"), "The sheet “plan” has no version 7. There are: 1."),
        (("plan", "en", "../plan.1"), "The sheet “plan” has no version ../plan.1."),
    ],
)
def test_what_is_not_there_is_refused(asked, said):
    with pytest.raises(SheetRefused) as refused:
        load_sheet(*asked)
    assert str(refused.value).startswith(said)


def test_a_gap_is_never_read_aloud():
    with pytest.raises(SheetRefused, match=r"The sheet “plan” still needs: advocate_name, end_day\."):
        load_sheet("plan", "en").filled(people="Sam", end_day="  ")


def test_the_newest_version_is_used_and_an_older_one_stays(tmp_path, monkeypatch):
    folder = tmp_path / "en"
    folder.mkdir()
    for version in (2, 10):
        (folder / f"plan.{version}.txt").write_text(f"# Your plan\nThis is {version}.\n", encoding="utf-8")
    (folder / "notes.txt").write_text("Not a sheet.", encoding="utf-8")
    monkeypatch.setattr(sheet_files, "_SHEETS", tmp_path)
    assert shipped() == {"en": {"plan": ("2", "10")}}
    assert load_sheet("plan", "en").version == "10"
    assert load_sheet("plan", "en", "2").filled() == "Your plan\nThis is 2.\n"

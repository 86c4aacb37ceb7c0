"""What a service may set: bounds, names, holidays, and refusals a service manager can act on."""

from datetime import date

import pytest

from consent.banned_words import banned_words_in
from consent.capabilities import Role
from consent.profile import BOUNDS, PracticeProfile, out_of_bounds
from consent.profile_files import ProfileRefused, from_mapping, load, load_file
from consent.working_days import add_working_days, due_on, is_working_day


def problems(written):
    with pytest.raises(ProfileRefused) as refused:
        from_mapping(written)
    return refused.value.problems


def test_the_default_profile_loads_and_says_what_the_code_says():
    profile = load("default")
    code = PracticeProfile(holidays=profile.holidays)
    assert profile == code
    assert date(2026, 12, 28) in profile.holidays


def test_an_unknown_profile_names_those_there_are():
    there_are = "There are: choose_your_worker, default, relationship_pod, specialist_team"
    with pytest.raises(ProfileRefused, match=rf"no profile called “../default”. {there_are}"):
        load("../default")


@pytest.mark.parametrize("setting", BOUNDS)
def test_each_number_has_bounds(setting):
    bound = BOUNDS[setting]
    for number in (bound.least, bound.most):
        assert getattr(from_mapping({setting: number}), setting) == number
    for number in (bound.least - 1, bound.most + 1):
        (said,) = problems({setting: number})
        assert said.startswith(f"{setting} is {number}. Choose from {bound.least} to {bound.most}")
        assert out_of_bounds(PracticeProfile(**{setting: number})) == [said]


@pytest.mark.parametrize("value", [True, 5.0, "5", None])
def test_a_number_is_whole(value):
    assert problems({"answer_working_days": value}) == (
        f"answer_working_days must be a whole number of working days, not {value!r}.",
    )


def test_every_problem_is_named_at_once():
    found = problems({"answer_days": 5, "silence_days": 15, "holidays": "Christmas", "zzz": 1, "names": []})
    assert len(found) == 5
    assert (
        found[0] == "“answer_days” is not a setting. Did you mean “answer_working_days”?" or "Did you mean" in found[0]
    )
    assert any("“zzz” is not a setting. There are: answer_working_days," in one for one in found)


def test_holidays_are_days():
    assert from_mapping({"holidays": [date(2026, 5, 4)]}).holidays == {date(2026, 5, 4)}
    assert problems({"holidays": ["2026-05-04"]}) == (
        "holidays: '2026-05-04' is not a day. Write it like 2026-12-25, without quotes.",
    )


BANNED = (
    *("CSE", "exploitation", "victim", "perpetrator", "at risk", "vulnerable", "disclosure", "placement", "contact"),
    *("LAC", "case", "absconded", "non-compliant", "refused", "engagement"),  # experience.md 2.2
    *("exploited", "exploiter", "victimised", "perpetrating", "risk", "risky", "risks", "vulnerability"),
    *("disclosing", "contacts", "absconder", "non-compliance", "noncompliant", "refuser", "refusal", "disengaged"),
)


@pytest.mark.parametrize("word", BANNED)
def test_no_banned_word_in_a_name_a_young_person_reads(word):
    names = {"keyworker": {"staff": "Keyworker", "young_person": f"your {word.upper()} person"}}
    (said,) = problems({"names": names})
    assert "names.keyworker.young_person says" in said
    assert len(problems({"app_name": f"My {word}"})) == 1


def test_staff_forms_may_use_the_words_of_the_work():
    names = {"keyworker": {"staff": "CSE case worker", "young_person": "your worker"}}
    profile = from_mapping({"names": names, "name": "Placement team"})
    assert profile.names[Role.KEYWORKER].staff == "CSE case worker"
    assert profile.names[Role.LEAD].young_person == "your worker’s boss"


@pytest.mark.parametrize(
    "text",
    [
        *("C.S.E. team", "c s e", "C-S-E", "a L A C team", "CSEs", "Victims’ voice", "caseworker", "caseloads"),
        *("at-risk", "at  risk", "non compliant", "vic\u200btim"),
        *("exploited kids team", "vulnerability lead", "risk worker"),
    ],
)
def test_banned_words_are_found_in_disguise(text):
    assert banned_words_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Lacey", "Casey", "My Say", "Grace", "your worker’s boss", "a place to say", "the Lace team", "Victoria"),
        *("brisk", "asterisk", "casement", "suitcase", "close", "gauge", "Cs e", "You can refuse"),
    ],
)
def test_other_words_are_left_alone(text):
    assert banned_words_in(text) == []


TWO_FORMS = "needs exactly two forms: staff and young_person."
ONE_LINE = "must be a short text on one line."


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({"keyworkr": {}}, "names: “keyworkr” is not a role. Did you mean “keyworker”?"),
        ({"lead": "boss"}, f"names.lead {TWO_FORMS}"),
        ({"lead": {"staff": "Lead"}}, f"names.lead {TWO_FORMS}"),
        ({"lead": {"staff": 5, "young_person": "boss"}}, f"names.lead.staff {ONE_LINE}"),
        ({"lead": {"staff": "a\nb", "young_person": "boss"}}, f"names.lead.staff {ONE_LINE}"),
        ({"lead": {"staff": "Lead", "young_person": " "}}, f"names.lead.young_person {ONE_LINE}"),
        (
            {"lead": {"staff": "x" * 61, "young_person": "boss"}},
            "names.lead.staff has 61 letters. Use 60 at most.",
        ),
    ],
)
def test_names_have_two_forms(names, said):
    assert problems({"names": names}) == (said,)


@pytest.mark.parametrize(("content", "said"), [(b"answer = ", "not written as TOML"), (b"\xff", "not written as TOML")])
def test_what_is_not_toml(tmp_path, content, said):
    file = tmp_path / "ours.toml"
    file.write_bytes(content)
    with pytest.raises(ProfileRefused, match="not written as TOML"):
        load_file(file)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ProfileRefused, match=r"ours\.toml could not be read"):
        load_file(tmp_path / "ours.toml")


FRIDAY = date(2026, 4, 3)
EASTER = from_mapping({"holidays": [date(2026, 4, 3), date(2026, 4, 6)]})


@pytest.mark.parametrize(
    ("sent_on", "count", "expected"),
    [
        (date(2026, 3, 2), 1, date(2026, 3, 3)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # Friday: the next is Monday
        (date(2026, 3, 7), 1, date(2026, 3, 9)),  # Saturday too
        (date(2026, 3, 8), 5, date(2026, 3, 13)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # sent on a holiday
        (date(2028, 2, 28), 2, date(2028, 3, 1)),  # over 29 February
        (date(2026, 3, 27), 1, date(2026, 3, 30)),  # over the night the clocks change
    ],
)
def test_working_days(sent_on, count, expected):
    assert add_working_days(sent_on, count, EASTER) == expected
    assert is_working_day(expected, EASTER)


def test_an_answer_is_due_after_the_profiles_working_days():
    assert due_on(date(2026, 3, 2), from_mapping({"answer_working_days": 10})) == date(2026, 3, 16)
    assert not is_working_day(FRIDAY, EASTER)

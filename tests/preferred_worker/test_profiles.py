"""What a worker says of themselves: plain, theirs to show and hide, and nothing anybody could rate."""

import pytest

from consent.capabilities import Role
from tests.preferred_worker.choosing import show_profile
from tests.preferred_worker.test_asking import refused
from tests.voices.cast import Cast, add_worker
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.preferred_worker import profiles
from youthvoice.preferred_worker.plain import LABELS, TOO_HARD, TOO_LONG, what_is_not_plain


def cards(cast: Cast, me=None) -> list[profiles.Card]:
    return cast.do(me or cast.ash, profiles.list_cards)


def test_a_profile_is_seen_while_it_is_shown(cast: Cast) -> None:
    assert cards(cast) == []
    own = show_profile(cast, cast.zed, likes="Dogs, and chips by the sea.", picture="mug")
    assert (own.first_name, own.shown) == ("Zed", True)
    show_profile(cast, cast.sam)
    assert [(one.first_name, one.works_with_me) for one in cards(cast)] == [("Sam", True), ("Zed", False)]
    zed = cards(cast)[1]
    assert (zed.likes, zed.picture, zed.days) == ("Dogs, and chips by the sea.", "mug", ["mon", "tue"])
    show_profile(cast, cast.zed, shown=False)
    assert [one.first_name for one in cards(cast)] == ["Sam"]
    assert cast.do(cast.zed, profiles.read_own).what_i_do
    assert cards(cast, cast.bo)[0].works_with_me is False


def test_whoever_left_is_not_among_them(cast: Cast) -> None:
    show_profile(cast, cast.zed)
    cast.do(cast.lee, people.worker_leaves, cast.zed.person_id)
    assert cards(cast) == []


def test_nothing_of_it_could_rank_anybody(cast: Cast) -> None:
    names = set(profiles.Card.__dataclass_fields__)
    assert names == {
        "id", "first_name", "what_i_do", "agency", "days", "languages", "likes", "picture", "works_with_me",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("what_i_do", "I work with CSE cases.", LABELS),
        ("likes", "Helping victims.", LABELS),
        ("agency", "At-risk team", LABELS),
        ("what_i_do", " ".join(["walk"] * 16) + ".", TOO_LONG),
        (
            "what_i_do",
            "Facilitating multidisciplinary participatory interventions, coordinating organisational accountability"
            " responsibilities.",
            TOO_HARD,
        ),
    ],
)
def test_it_is_plain_and_labels_nobody_before_it_is_shown(cast: Cast, field: str, text: str, said: str) -> None:
    problem = refused(errors.Invalid, show_profile, cast, cast.zed, **{field: text})
    assert (problem.code, problem.fields) == ("not_plain", {field: [said]})
    assert cards(cast) == []
    assert show_profile(cast, cast.zed, shown=False, **{field: text}).shown is False  # hiding asks for nothing


def test_a_shown_profile_says_something(cast: Cast) -> None:
    assert list(refused(errors.Invalid, show_profile, cast, cast.zed, what_i_do=" ").fields) == ["what_i_do"]


def test_plain_words_are_left_alone() -> None:
    good = "I go for walks with you. I help with school and with home. You can text me any time."
    assert what_is_not_plain({"what_i_do": good, "likes": "Noodles", "agency": ""}) == {}


def test_an_inspector_shows_nobody_anything(cast: Cast) -> None:
    ines = add_worker(cast, "Ines Cole", Role.INSPECTOR)
    refused(errors.NotFound, show_profile, cast, ines)

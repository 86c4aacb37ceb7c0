"""Whoever decides answers once, with a reason, and never about themselves; both workers then stand where it says."""

from dataclasses import replace

import pytest

from consent.capabilities import Role
from tests.preferred_worker.choosing import BECAUSE, answer, ask, asked, show_profile
from tests.preferred_worker.test_asking import refused
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, add_young_person
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.preferred_worker import asking, deciding, facts
from youthvoice.records import service as records


def roles_of(cast: Cast) -> dict[str, tuple[str, bool]]:
    adults = cast.do(cast.ash, people.list_adults_of, cast.ash.person_id)
    return {one.person.first_name: (str(one.role), one.is_named_adult) for one in adults if one.works_with}


def the_one(cast: Cast):
    (mine,) = cast.do(cast.ash, asking.list_own)
    return mine.outcome


def test_yes_makes_them_the_main_worker_from_today(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    opened = answer(cast, cast.lee, mine.id, "yes", cast.zed)
    assert opened.state == "answered"
    assert roles_of(cast)["Zed"] == ("keyworker", True)
    assert roles_of(cast)["Sam"] == ("keyworker", False)
    outcome = the_one(cast)
    assert (outcome.outcome, outcome.worker.first_name, outcome.helper, outcome.by.first_name) == (
        "yes", "Zed", None, "Lee",
    )  # fmt: skip
    assert outcome.from_on == cast.work().today
    assert walk.told(cast, "worker_chosen") == [cast.zed.person_id]
    assert walk.told(cast, "worker_ask_answered") == [cast.ash.person_id]


def test_yes_with_help_is_two_roles_on_one_relationship(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    nell = add_worker(cast, "Nell Fry", Role.SPECIALIST)
    answer(cast, cast.lee, mine.id, "with_help", cast.zed, helper_id=nell)
    assert (roles_of(cast)["Zed"], roles_of(cast)["Nell"]) == (("keyworker", True), ("specialist", False))
    assert (the_one(cast).worker.first_name, the_one(cast).helper.first_name) == ("Zed", "Nell")
    assert walk.told(cast, "helper_chosen") == [nell.person_id]


def test_not_right_now_has_its_reason_and_changes_nobody(cast: Cast) -> None:
    before, mine = roles_of(cast), ask(cast, cast.ash)
    for because in ("", "   ", "policy", "It is our policy.", "No room"):
        problem = refused(errors.Invalid, answer, cast, cast.lee, mine.id, "not_now", because=because)
        assert (problem.code, list(problem.fields)) == ("no_reason", ["because"])
    assert the_one(cast) is None
    answer(cast, cast.lee, mine.id, "not_now", cast.zed, because=BECAUSE)
    assert (the_one(cast).outcome, the_one(cast).because, the_one(cast).worker) == ("not_now", BECAUSE, None)
    assert roles_of(cast) == before


def test_a_reason_is_sealed_to_the_young_person_and_the_writer(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    answer(cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    with cast.house.database.session() as session:
        from youthvoice.preferred_worker import store

        answer_id = store.get_ask(session, mine.id).answer_id
    assert walk.bases(cast, answer_id) == ["duty", "own", "safeguarding"]
    for other in (cast.sam, cast.zed, cast.bo):
        refused(errors.NotFound, cast.do, other, records.open_record, answer_id)


@pytest.mark.parametrize(("outcome", "field"), [("yes", "worker_id"), ("with_help", "worker_id")])
def test_a_yes_names_somebody(cast: Cast, outcome: str, field: str) -> None:
    mine = ask(cast, cast.ash)
    assert list(refused(errors.Invalid, answer, cast, cast.lee, mine.id, outcome).fields) == [field]


def test_help_names_a_specialist(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    assert list(refused(errors.Invalid, answer, cast, cast.lee, mine.id, "with_help", cast.zed).fields) == ["helper_id"]
    problem = refused(errors.Refused, answer, cast, cast.lee, mine.id, "with_help", cast.zed, helper_id=cast.sam)
    assert problem.ruling.reasons == ("help_is_a_specialist",)


def test_a_yes_is_to_whom_they_asked_for_and_never_to_whom_they_do_not_want(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(not_this=cast.sam))
    assert refused(errors.Refused, answer, cast, cast.kit, mine.id, "yes", cast.sam).ruling.reasons == (
        "not_whom_they_asked_for",
    )
    assert answer(cast, cast.kit, mine.id, "yes", cast.zed).state == "answered"
    other = ask(cast, cast.bo, asked(cast.rae))
    refused(errors.Refused, answer, cast, cast.kit, other.id, "yes", cast.sam)


def test_nobody_makes_themselves_somebodys_worker(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(not_this=cast.sam))
    problem = refused(errors.Refused, answer, cast, cast.lee, mine.id, "yes", cast.lee)
    assert "decides_about_themselves" in problem.ruling.reasons
    assert cast.lee.person_id not in {one.id for one in cast.do(cast.lee, deciding.read_ask, mine.id).possible}


def test_somebody_who_left_since_is_given_to_nobody(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    cast.do(cast.lee, people.worker_leaves, cast.zed.person_id)
    problem = refused(errors.Refused, answer, cast, cast.lee, mine.id, "yes", cast.zed)
    assert "worker_is_not_here" in problem.ruling.reasons


def test_two_leads_decide_at_once_and_the_second_sees_the_firsts(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    answer(cast, cast.lee, mine.id, "yes", cast.zed)
    problem = refused(errors.Conflict, answer, cast, cast.kit, mine.id, "not_now", because=BECAUSE)
    assert (problem.status, problem.code, problem.detail) == (
        409, "already_answered", "Somebody answered this already. Look at what they said.",
    )  # fmt: skip
    seen = cast.do(cast.kit, deciding.read_ask, mine.id)
    assert (seen.outcome.outcome, seen.outcome.worker.first_name, seen.outcome.by.first_name) == ("yes", "Zed", "Lee")
    assert the_one(cast).outcome == "yes"


def test_the_same_answer_again_is_the_lost_reply(cast: Cast) -> None:
    mine, version = ask(cast, cast.ash), new_id()
    first = answer(cast, cast.lee, mine.id, "yes", cast.zed, version_id=version)
    assert answer(cast, cast.lee, mine.id, "yes", cast.zed, version_id=version) == first
    assert len(walk.told(cast, "worker_chosen")) == 1


def test_the_list_has_dates_and_no_words_and_not_whom_it_names(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    (line,) = cast.do(cast.lee, deciding.list_asks)
    assert (line.id, line.state, line.hear_by, line.can_open) == (mine.id, "waiting", mine.hear_by, True)
    assert not any(hasattr(line, name) for name in ("wishes", "why", "someone", "outcome"))
    assert "Zed" not in repr(line)


def test_who_is_possible_says_room_days_and_languages_and_ranks_nobody(cast: Cast) -> None:
    profile = cast.house.profile
    for number in range(profile.caseload_most - 1):
        add_young_person(cast, f"Young {number}", cast.zed, enrolled=False, confirmed=False)
    show_profile(cast, cast.rae, shown=False, days=["fri"], languages=["Welsh"])
    possible = {one.name: one for one in cast.do(cast.lee, deciding.read_ask, ask(cast, cast.ash).id).possible}
    assert list(possible) == sorted(possible, key=str.casefold)
    assert (possible["Zed Lane"].caseload, possible["Zed Lane"].room) == (profile.caseload_most, "full")
    assert (possible["Rae Stone"].room, possible["Rae Stone"].days, possible["Rae Stone"].languages) == (
        "has_room", ["fri"], ["Welsh"],
    )  # fmt: skip
    assert "Lee Hall" not in possible
    assert not any(word in vars(possible["Zed Lane"]) for word in ("rating", "rank", "score", "wished", "band"))


def test_an_ask_goes_before_making_somebody_their_worker_another_way(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    link = (people.link_worker, cast.ash.person_id, cast.rae.person_id)
    for role, named in ((Role.KEYWORKER, False), (Role.SPECIALIST, True)):
        problem = refused(errors.Refused, cast.do, cast.lee, *link, role, is_named_adult=named)
        assert problem.ruling.reasons == ("an_ask_waits",)
    cast.do(cast.lee, *link, Role.SPECIALIST)
    answer(cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    cast.do(cast.lee, *link, Role.KEYWORKER)
    assert roles_of(cast)["Rae"][0] == "keyworker"


def test_where_the_profile_names_the_chair_the_chair_decides_and_no_lead(cast: Cast) -> None:
    cat = add_worker(cast, "Cat Moor", Role.CHAIR)
    object.__setattr__(cast.house, "profile", replace(cast.house.profile, who_decides_worker=Role.CHAIR))
    mine = ask(cast, cast.ash)
    assert cast.do(cast.lee, deciding.list_asks) == []
    assert not cast.do(cast.lee, facts.decides_here)
    refused(errors.NotFound, cast.do, cast.lee, deciding.read_ask, mine.id)
    assert answer(cast, cat, mine.id, "yes", cast.zed).outcome.by.first_name == "Cat"


def test_a_screen_left_open_decides_nothing(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    problem = refused(errors.Refused, answer, cast, replace(cast.lee, stepped_up_at=None), mine.id, "yes", cast.zed)
    assert problem.ruling.reasons == ("needs_secret_again",)

"""Choosing a worker through the HTTP API alone, on both databases: the three answers, somebody not listed, a change."""

import pytest

from tests.journeys.caller import Caller
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import can_read, confirm, write
from youthvoice.ids import new_id

BECAUSE = "Noor works with ten young people, and one more is too many."


@pytest.fixture(scope="module", params=["server", "postgres_house"])
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def adults(house: Running) -> dict[str, Caller]:
    return {name: staff(house, name) for name in ("sam", "noor", "lena", "priya", "tom")}


@pytest.fixture
def young(house: Running, request: pytest.FixtureRequest) -> Caller:
    """Somebody of this test alone, whose set-up is confirmed and whom Sam works with."""
    caller = join_by_api(house, f"Cy {request.node.name[5:45]}")[0]
    confirm(house, caller)
    return caller


def ask(young: Caller, status: int = 200, **said: object) -> dict:
    wishes = [{"worker_id": one.me["person_id"], "wish": wish} for wish, one in said.pop("wishes", {}).items()]
    body = {"version_id": new_id(), "wishes": wishes, "why": ["gets_me"]} | said
    return young.put(f"preferred-worker/asks/{new_id()}", body, status)


def answer(lead: Caller, ask_id: str, status: int = 200, **said: object) -> dict:
    return lead.put(f"preferred-worker/asks/{ask_id}/answer", {"version_id": new_id()} | said, status)


def mine(young: Caller) -> dict:
    return young.get("preferred-worker/mine")["asks"][0]


def workers_of(young: Caller) -> dict[str, str]:
    found = young.get("people/my-adults")["adults"]
    return {one["first_name"]: one["what"] for one in found if one["works_with_me"]}


def test_yes(young: Caller, adults: dict[str, Caller]) -> None:
    asked = ask(young, wishes={"like": adults["lena"], "not_this": adults["sam"]})
    assert (asked["state"], asked["hear_by"] > asked["asked_at"][:10]) == ("waiting", True)
    for nobody in ("sam", "noor", "lena"):
        assert adults[nobody].call("GET", f"preferred-worker/asks/{asked['id']}").status_code == 403
    opened = adults["priya"].get(f"preferred-worker/asks/{asked['id']}")
    assert {(one["first_name"], one["wish"]) for one in opened["wishes"]} == {("Lena", "like"), ("Sam", "not_this")}
    answer(adults["priya"], asked["id"], outcome="yes", worker_id=adults["lena"].me["person_id"])
    outcome = mine(young)["outcome"]
    assert (outcome["outcome"], outcome["worker"]["first_name"], outcome["by"]["first_name"]) == (
        "yes",
        "Lena",
        "Priya",
    )
    assert workers_of(young)["Lena"] == "keyworker"
    said = young.post(f"preferred-worker/asks/{asked['id']}/is-ok", {"is_ok": "yes"})
    assert (said["is_ok"], said["talk_by"]) == ("yes", None)


def test_yes_with_help(young: Caller, adults: dict[str, Caller]) -> None:
    asked = ask(young, wishes={"like": adults["lena"]})
    helped = {"worker_id": adults["lena"].me["person_id"], "helper_id": adults["noor"].me["person_id"]}
    answer(adults["priya"], asked["id"], outcome="with_help", **helped)
    outcome = mine(young)["outcome"]
    assert (outcome["worker"]["first_name"], outcome["helper"]["first_name"]) == ("Lena", "Noor")
    assert (workers_of(young)["Lena"], workers_of(young)["Noor"]) == ("keyworker", "specialist")
    said = young.post(f"preferred-worker/asks/{asked['id']}/is-ok", {"is_ok": "talk"})
    line = next(one for one in adults["tom"].get("preferred-worker/asks")["asks"] if one["id"] == asked["id"])
    assert line["talk_by"] == said["talk_by"] is not None


def test_not_right_now_because_and_then_asking_again(young: Caller, adults: dict[str, Caller]) -> None:
    asked = ask(young, wishes={"like": adults["noor"]})
    refused = answer(adults["priya"], asked["id"], 422, outcome="not_now", because="policy")
    assert (refused["code"], list(refused["fields"])) == ("no_reason", ["because"])
    answer(adults["priya"], asked["id"], outcome="not_now", because=BECAUSE)
    assert mine(young)["outcome"]["because"] == BECAUSE
    again = ask(young, wishes={"like": adults["lena"]})
    assert [one["id"] for one in young.get("preferred-worker/mine")["asks"]] == [again["id"], asked["id"]]


def test_bad_input_is_refused_with_words_and_keeps_nothing(young: Caller, adults: dict[str, Caller]) -> None:
    assert ask(young, 422)["code"] == "nobody_asked_for"
    for extra in ({"rating": 5}, {"risk_band": "high"}, {"priority": 1}):
        assert list(ask(young, 422, wishes={"like": adults["lena"]}, **extra)["fields"]) == [next(iter(extra))]
    both = [{"worker_id": adults[one].me["person_id"], "wish": "like"} for one in ("lena", "noor")]
    body = {"version_id": new_id(), "wishes": both}
    assert list(young.put(f"preferred-worker/asks/{new_id()}", body, 422)["fields"]) == ["wishes"]
    assert ask(young, 422, wishes={"like": adults["priya"], "not_this": adults["tom"]})["code"] == "nobody_else_decides"
    assert young.get("preferred-worker/mine")["asks"] == []
    asked = ask(young, wishes={"like": adults["lena"]})
    assert ask(young, 409, wishes={"like": adults["noor"]})["code"] == "ask_waits"
    yes = {"outcome": "yes", "worker_id": adults["lena"].me["person_id"]}
    assert answer(adults["priya"], asked["id"], 422, outcome="yes")["fields"].keys() == {"worker_id"}
    assert "risk_level" in answer(adults["priya"], asked["id"], 422, risk_level="high", **yes)["fields"]
    answer(adults["priya"], asked["id"], **yes)
    second = answer(adults["tom"], asked["id"], 409, outcome="not_now", because=BECAUSE)
    assert second["code"] == "already_answered"
    assert adults["tom"].get(f"preferred-worker/asks/{asked['id']}")["outcome"]["by"]["first_name"] == "Priya"


def test_someone_not_listed(house: Running, young: Caller, adults: dict[str, Caller]) -> None:
    asked = ask(young, someone={"who": "My teacher, Ms Hill"})
    assert asked["someone"]["ask_me_first"] is True
    path, lead = f"preferred-worker/asks/{asked['id']}", adults["priya"]
    hill = new_id()
    lead.put(f"people/workers/{hill}", {"name": "Ada Hill", "role": "keyworker", "username": f"hill-{hill[:8]}"})
    yes = {"outcome": "with_help", "worker_id": hill, "helper_id": adults["noor"].me["person_id"]}
    refused = answer(lead, asked["id"], 403, **yes)
    assert refused["reasons"][0]["code"] == "not_talked_to_yet"
    assert lead.post(f"{path}/ask-to-talk")["may_talk"] is None
    assert mine(young)["talk_asked"] is True
    young.post(f"{path}/may-talk", {"may_talk": True})
    answer(lead, asked["id"], **yes)
    outcome = mine(young)["outcome"]
    assert (outcome["outcome"], outcome["worker"]["first_name"], outcome["helper"]["first_name"]) == (
        "with_help", "Ada", "Noor",
    )  # fmt: skip


@pytest.mark.parametrize("pass_on", ["all", "from_now_on", "some"])
def test_a_change_of_worker_passes_on_exactly_what_was_chosen(
    young: Caller, adults: dict[str, Caller], pass_on: str
) -> None:
    sam, lena, young_id = adults["sam"], adults["lena"], young.me["person_id"]
    one, two, mine_alone = write(young, to=(sam,)), write(young, to=(sam,)), write(young)
    change = {"version_id": new_id(), "young_person_id": young_id, "from_id": sam.me["person_id"]}
    change |= {"to_id": lena.me["person_id"], "note": "Text first. They like to walk and talk."}
    change_id = new_id()
    adults["priya"].put(f"preferred-worker/changes/{change_id}", change)
    (seen,) = [one for one in young.get("preferred-worker/changes")["changes"] if one["id"] == change_id]
    assert (seen["note"], seen["from_worker"]["first_name"], seen["to_worker"]["first_name"]) == (
        change["note"], "Sam", "Lena",
    )  # fmt: skip
    assert set(seen["voice_ids"]) == {one, two}
    assert not any(can_read(lena, voice) for voice in (one, two, mine_alone))
    young.post(f"preferred-worker/changes/{change_id}/pass-on", {"pass_on": pass_on, "voice_ids": [two]})
    expected = {"all": [True, True], "from_now_on": [False, False], "some": [False, True]}[pass_on]
    assert [can_read(lena, voice) for voice in (one, two)] == expected
    assert not can_read(lena, mine_alone)
    assert workers_of(young).get("Lena") == "keyworker"
    assert "Sam" not in workers_of(young)
    (told,) = [one for one in sam.get("preferred-worker/changes")["changes"] if one["id"] == change_id]
    assert (told.get("note"), told["voice_ids"]) == (None, [])

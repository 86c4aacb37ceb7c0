"""Asked, explained, yes to one thing and no to another, waiting, said again, taken back: through the API alone."""

import pytest

from tests.journeys.asking import answer, ask, come_in, question, send
from tests.journeys.caller import Caller, Phone
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from youthvoice.ids import new_id

A_DAY = 24 * 3600 + 60


@pytest.fixture(scope="module", params=["days_house", "postgres_house"])
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


@pytest.fixture
def crew(house: Running) -> dict[str, Caller]:
    return {name: staff(house, name) for name in ("sam", "noor", "priya", "ama", "jo")}


def where(asked: dict) -> dict[str, str | None]:
    return {one["first_name"]: one["state"] for one in asked["people"]}


def test_yes_to_one_thing_no_to_another_and_taken_back_the_next_request_is_the_same_404(
    house: Running, crew: dict[str, Caller]
) -> None:
    sam, noor = crew["sam"], crew["noor"]
    young, _ = come_in(house, "Cy Says Yes")
    plan, study = ask(sam, young, sam, noor), ask(sam, young, noor, yes_to="research_contact")
    seen = young.get(f"taking-part/requests/{plan['id']}")
    assert seen["sheet"]["parts"][0]["lines"][0] == "We ask: can Sam and Noor read what you say about your plan?"
    assert seen["why"] == plan["why"]
    assert where(answer(young, plan, "yes", noor, with_adult="alone")) == {"Sam": None, "Noor": "standing"}
    assert answer(young, study, "no")["state"] == "no"
    voice = send(young, sam)
    assert noor.get(f"voices/{voice}")["words"] == "It is too loud at night."
    assert voice in [one["id"] for one in noor.get("voices/to-answer")["voices"]]
    assert [one["first_name"] for one in young.get(f"voices/{voice}")["readers"]] == ["Sam", "Noor"]

    receipt = young.get(f"taking-part/requests/{plan['id']}/receipt")
    assert "For: Noor, a worker who helps your worker." in receipt["lines"]
    assert receipt["record"]["schema_version"] == "ISO/IEC TS 27560:2023"
    assert young.post(f"taking-part/requests/{plan['id']}/withdraw")["withdrawn_at"]
    gone, never = (noor.call("GET", f"voices/{one}") for one in (voice, new_id()))
    assert (gone.status_code, gone.json()) == (404, never.json())
    assert sam.get(f"voices/{voice}")["words"]
    assert "They cannot open new things now." in young.get(f"taking-part/requests/{plan['id']}/receipt")["lines"]
    assert ask(sam, young, sam, noor)["state"] == "waiting"  # a yes taken back is no “no”


def test_beside_an_adult_it_waits_and_counts_a_day_later_alone(house: Running, crew: dict[str, Caller]) -> None:
    sam, noor = crew["sam"], crew["noor"]
    young, six_words = come_in(house, "Cy Waits")
    old = send(young, sam)
    asked = ask(sam, young, noor)
    said = answer(young, asked, "yes", noor, record_ids=[old])  # nothing said of who is there: that is not alone
    assert where(said) == {"Noor": "waiting"}
    path = f"taking-part/requests/{asked['id']}/second-yes"
    assert young.post(path, {"with_adult": "alone"}, 409)["code"] == "too_early"
    assert noor.get(f"voices/{old}", 404)["code"] == "not_found"
    try:
        house.turn_clock(A_DAY)  # nobody's session lasts a day: each comes back with their words
        again, reader = Caller(house.url), staff(house, "noor")
        again.sign_in("phrase", six_words=six_words, slot=Phone().slot("111333"))
        assert reader.get(f"voices/{old}", 404)["code"] == "not_found"
        assert again.post(path, {"with_adult": "not_sure"}, 409)["code"] == "not_alone"
        assert where(again.post(path, {"with_adult": "alone"})) == {"Noor": "standing"}
        assert reader.get(f"voices/{old}")["words"] == "It is too loud at night."
    finally:
        house.turn_clock(0)


def test_no_route_lets_an_adult_say_yes_for_them(house: Running, crew: dict[str, Caller]) -> None:
    sam, noor = crew["sam"], crew["noor"]
    young, _ = come_in(house, "Cy Own Yes")
    asked = ask(sam, young, noor)
    said = {"answer": "yes", "version_id": asked["version_id"], "reader_ids": [noor.me["person_id"]]}
    tries = {
        "answer": said | {"with_adult": "alone"},
        "second-yes": {"with_adult": "alone"},
        "widen": {"reader_ids": said["reader_ids"]},
        "narrow": {"reader_ids": said["reader_ids"]},
        "withdraw": {},
    }
    for who in crew.values():
        for verb, body in tries.items():
            found = who.call("POST", f"taking-part/requests/{asked['id']}/{verb}", body)
            assert (found.status_code, found.json()["code"]) == (403, "not_for_you"), (verb, found.text)
        assert who.call("GET", f"taking-part/requests/{asked['id']}/receipt").status_code == 403
    for typed in ({"state": "yes"}, {"answer": "yes"}, {"given_at": "2026-01-01T00:00:00Z"}):
        body = question(young, noor) | typed
        found = sam.call("PUT", f"taking-part/requests/{new_id()}", body)
        assert found.status_code == 422, found.text
        assert set(found.json()["fields"]) == set(typed)
    assert where(young.get(f"taking-part/requests/{asked['id']}")) == {"Noor": None}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"yes_to": "marketing"}, "yes_to"),
        ({"days": -1}, "ends_on"),
        ({"days": 200}, "ends_on"),
        ({"reader_ids": []}, "reader_ids"),
        ({"reader_ids": [new_id() for _ in range(51)]}, "reader_ids"),
        ({"adult_ids": [new_id()]}, "adult_ids"),
        ({"sheet_version": "7"}, "sheet_version"),
        ({"why": " " * 20}, "why"),
        ({"language": "zz"}, "sheet_version"),
    ],
)
def test_what_cannot_be_asked_says_the_field_and_the_way_out(
    house: Running, crew: dict[str, Caller], wren_by_api: Caller, changed: dict, field: str
) -> None:
    body = question(wren_by_api, crew["sam"], **changed)
    found = crew["sam"].put(f"taking-part/requests/{new_id()}", body, 422)
    assert list(found["fields"]) == [field]
    assert len(found["fields"][field][0]) > 15
    assert crew["sam"].get(f"taking-part/requests?young_person_id={wren_by_api.me['person_id']}")["requests"] == []


@pytest.fixture(scope="module")
def wren_by_api(house: Running) -> Caller:
    return come_in(house, "Cy Not Asked")[0]


def test_the_general_sheet_is_for_anybody_and_names_nobody(house: Running) -> None:
    found = Caller(house.url).get("taking-part/sheets")
    assert len(found["examples"]) == 4
    assert "Your worker talked to Ali first. Then your worker told a safety lead." in " ".join(found["examples"])
    assert Caller(house.url).get("taking-part/sheets?code=nothing", 404)["code"] == "not_found"


def test_before_choosing_they_are_told_the_limits_by_the_names_of_the_people_it_means(house: Running) -> None:
    young, _ = come_in(house, "Cy Told By Name")
    told = [line for part in young.get("taking-part/sheets/mine")["parts"] for line in part["lines"]]
    who = {line.split(" is ")[0]: line for line in told if " is " in line}
    (lead,) = {name for name in who if "is the person in charge here" in who[name]}
    (safety,) = {name for name in who if "is a safety lead" in who[name]}
    assert lead in {"Priya", "Tom"}
    assert safety in {"Ruth", "Dev"}
    assert f"If you tell us someone hurt you or another child, Sam must tell {safety}." in told
    assert "Someone on your side can help you say what you want. They are on your side." in told  # they have none yet
    assert young.get("taking-part/sheets/mine?language=cy", 404)["code"] == "not_found"
    staff(house, "sam").get("taking-part/sheets/mine", 403)

"""Phone, PIN and six words lost; let back in through the HTTP API alone, on both databases."""

from collections.abc import Iterator

import pytest

from tests.databases.postgres import create_database
from tests.journeys.caller import Caller, Phone
from tests.journeys.inviting import staff
from tests.journeys.letting_in import DAY, JUST_ME, NEW_PIN, SHARED, confirm_it, somebody, start, take_up, with_pin
from tests.journeys.server import Running, running


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A house of these tests' own: they move its clock."""
    folder, url = tmp_path_factory.mktemp("house"), None
    if request.param == "postgres":
        url = create_database(request.getfixturevalue("postgres_server"), f"back_{folder.name}".replace("-", "_"))
    with running(folder, url) as found:
        yield found


def test_lost_everything_then_let_back_in_to_what_was_shared_and_nothing_else(house: Running) -> None:
    lost = somebody(house, "Cy Lost")
    sam_before = staff(house, "sam").get("voices/to-answer")
    phone = Phone()
    taken = take_up(house, start(house, lost), phone)
    assert taken["notice"]["state"] == "taken_up"
    told = Caller(house.url).call("POST", "sign-in/device", {"slot_id": phone.slot_id, "secret": phone.secret(NEW_PIN)})
    assert (told.status_code, told.json()["code"]) == (409, "key_waits")
    refused = confirm_it(house, lost, by="sam", status=403)
    assert [one["code"] for one in refused["reasons"]] == ["started_it_themselves"]
    assert confirm_it(house, lost)["opens_at"]
    house.turn_clock(DAY - 300)
    told = Caller(house.url).call("POST", "sign-in/device", {"slot_id": phone.slot_id, "secret": phone.secret(NEW_PIN)})
    assert told.json()["code"] == "key_waits"
    house.turn_clock(DAY + 300)
    young = with_pin(house, phone)
    found = {one["id"]: (one["words"], one["shut"]) for one in young.get("voices/")["voices"]}
    assert found == {lost.kept: (None, True), lost.sent: (None, True)}
    sam = staff(house, "sam")  # by coming back, Sam passes on what Sam holds
    found = {one["id"]: (one["words"], one["shut"]) for one in young.get("voices/")["voices"]}
    assert found == {lost.kept: (None, True), lost.sent: (SHARED, False)}
    assert sam.call("GET", f"voices/{lost.kept}").status_code == 404
    after = sam.get("voices/to-answer")
    assert [one["id"] for one in after["voices"]] == [one["id"] for one in sam_before["voices"]]
    for name in ("sam", "priya", "ama"):
        assert JUST_ME not in staff(house, name).call("GET", f"voices/{lost.kept}").text
    house.turn_clock(0)


def test_one_tap_on_the_old_phone_ends_it(house: Running) -> None:
    house.turn_clock(0)
    lost = somebody(house, "Cy Stops")
    phone = Phone()
    take_up(house, start(house, lost), phone)
    confirm_it(house, lost)
    assert lost.young.get("sign-in/ways-back/mine")["notice"]["started_by"]["first_name"] == "Sam"
    lost.young.post("sign-in/ways-back/mine/stop", status=204)
    told = Caller(house.url).call("POST", "sign-in/device", {"slot_id": phone.slot_id, "secret": phone.secret(NEW_PIN)})
    assert (told.status_code, told.json()["code"]) == (422, "wrong_secret")
    (line,) = [
        one for one in staff(house, "priya").get("sign-in/ways-back")["ways_back"] if one["young_person_id"] == lost.id
    ]
    assert line["state"] == "stopped"
    assert lost.young.get(f"voices/{lost.kept}")["words"] == JUST_ME

"""Who covers for whom and who is away: set by whom, seen by whom, ended by leaving; a forged row is no cover."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from tests.people.a_service import in_one_go, make_service, make_staff
from youthvoice import clock
from youthvoice.people import service as people
from youthvoice.people.models import CoverRow
from youthvoice.work import Work

DAY = timedelta(days=1)


@pytest.fixture
def rae(house, little):
    """Another worker of the same service."""
    return make_staff(house, little.id, Role.SPECIALIST, "rae", "Rae Stone")


def cover(browser, worker, cover_id):
    return browser.call("PUT", f"/people/workers/{worker.id}/cover", {"cover_id": cover_id})


def away(browser, worker, from_, until):
    days = {"from": from_ and from_.isoformat(), "until": until and until.isoformat()}
    return browser.call("PUT", f"/people/workers/{worker.id}/away", days)


def names(house, worker_id) -> str | None:
    work = Work(house)
    try:
        found = people.covers_of(work, [worker_id]).get(worker_id)
        return found and found.name
    finally:
        work.close()


def test_a_lead_says_who_covers_and_everybody_concerned_sees_it(signed, little, rae, house):
    lead = signed(little.lead)
    seen = {"worker_id": little.keyworker.id, "cover": {"id": rae.id, "name": "Rae Stone"}}
    for _ in range(2):
        assert cover(lead, little.keyworker, rae.id).json == seen | {"away_from": None, "away_until": None}
    listed = {one["id"]: one["cover"] for one in lead.call("GET", "/people/workers").json["workers"]}
    assert listed == {little.lead.id: None, little.advocate.id: None, rae.id: None, little.keyworker.id: seen["cover"]}
    assert signed(little.keyworker).call("GET", "/people/my-cover").json["cover"] == seen["cover"]
    assert [one["name"] for one in signed(rae).call("GET", "/people/my-cover").json["covering"]] == ["Kay Worker"]
    assert cover(lead, little.keyworker, None).json["cover"] is None
    assert names(house, little.keyworker.id) is None
    assert cover(lead, little.keyworker, rae.id).json == seen | {"away_from": None, "away_until": None}


def test_only_a_lead_of_the_same_service_says_who_covers(signed, little, rae, house):
    other = make_service(house, name="Other", prefix="other")
    assert cover(signed(other.lead), little.keyworker, rae.id).status_code == 404
    assert cover(signed(other.lead), little.keyworker, None).status_code == 404
    assert cover(signed(little.lead), little.keyworker, other.keyworker.id).status_code == 404
    assert cover(signed(little.lead), little.keyworker, little.young_person_id).status_code == 404
    assert cover(signed(little.keyworker), little.keyworker, rae.id).status_code in (403, 404)
    assert names(house, little.keyworker.id) is None


def test_nobody_covers_for_themselves_and_neither_a_lead_nor_an_advocate_for_a_keyworker(signed, little):
    lead = signed(little.lead)
    for who, code in (
        (little.keyworker, "cannot_cover_themselves"),
        (little.lead, "cannot_cover"),
        (little.advocate, "on_the_other_side"),
    ):
        refused = cover(lead, little.keyworker, who.id)
        assert (refused.status_code, code in str(refused.json)) == (403, True)


def test_a_worker_says_when_they_are_away_and_so_may_a_lead(signed, little, rae):
    kay, today = signed(little.keyworker), clock.today()
    said = away(kay, little.keyworker, today, today + 3 * DAY).json
    assert (said["away_from"], said["away_until"]) == (today.isoformat(), (today + 3 * DAY).isoformat())
    assert away(signed(little.lead), little.keyworker, today, None).json["away_until"] is None
    assert away(kay, little.keyworker, None, None).json["away_from"] is None
    assert away(kay, rae, today, None).status_code == 404
    assert away(signed(rae), little.keyworker, None, None).status_code == 404


@pytest.mark.parametrize(("first", "back", "field"), [(0, 0, "until"), (1, 0, "until"), (None, 1, "from")])
def test_days_away_come_in_order(signed, little, first, back, field):
    days = [None if one is None else clock.today() + one * DAY for one in (first, back)]
    refused = away(signed(little.keyworker), little.keyworker, *days)
    assert (refused.status_code, list(refused.json["fields"])) == (422, [field])


@pytest.mark.parametrize(
    ("first", "back", "fields"), [(0, 367, ["until"]), (367, None, ["from"]), (367, 368, ["from", "until"])]
)
def test_days_away_lie_within_a_year_and_the_way_out_is_said(signed, little, first, back, fields):
    kay, today = signed(little.keyworker), clock.today()
    refused = away(kay, little.keyworker, today + first * DAY, None if back is None else today + back * DAY)
    assert (refused.status_code, refused.json["fields"]) == (
        422,
        {one: ["Pick a day within a year."] for one in fields},
    )
    assert kay.call("GET", "/people/my-cover").json["away_from"] is None
    assert away(kay, little.keyworker, today, today + 366 * DAY).status_code == 200


def test_a_day_back_at_the_end_of_time_is_refused(signed, little):
    refused = away(signed(little.keyworker), little.keyworker, clock.today(), date.max)
    assert (refused.status_code, list(refused.json["fields"])) == (422, ["until"])


def test_cover_ends_with_whoever_leaves(signed, little, rae, house):
    kit = make_staff(house, little.id, Role.KEYWORKER, "kit", "Kit Moss")
    assert cover(signed(little.lead), little.keyworker, rae.id).status_code == 200
    assert cover(signed(little.lead), rae, kit.id).status_code == 200
    with in_one_go(house) as work:
        people.worker_leaves(work.it, rae.id)
    assert (names(house, little.keyworker.id), names(house, rae.id)) == (None, None)
    assert cover(signed(little.lead), little.keyworker, rae.id).status_code == 422


def test_a_row_of_cover_changed_outside_covers_nobody(signed, little, rae, house):
    kit = make_staff(house, little.id, Role.KEYWORKER, "kit", "Kit Moss")
    assert cover(signed(little.lead), little.keyworker, rae.id).status_code == 200
    with house.database.writing() as session:
        session.execute(update(CoverRow).values(cover_id=kit.id))
    assert names(house, little.keyworker.id) is None
    assert cover(signed(little.lead), little.keyworker, rae.id).json["cover"]["name"] == "Rae Stone"

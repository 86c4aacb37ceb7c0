"""records/ and taking_part/ over HTTP: what a young person is shown, and the same 404 for what is not theirs."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from consent.terms import Basis, Scope
from tests.house_fixtures import app_on, turn_clock
from tests.records.town import Town
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.taking_part import service as taking_part


class Asker:
    """A client that is whoever it was last told to be: signing in has tests of its own."""

    def __init__(self, town: Town) -> None:
        app = app_on(town.house)
        app.extensions["who_is_asking"] = lambda _work: self.me
        self.client: FlaskClient = app.test_client()
        self.me: Me | None = None

    def __call__(self, me: Me | None, method: str, path: str, body: object = None):
        self.me = me
        return self.client.open(path, method=method, json=body)


@pytest.fixture
def ask(town: Town) -> Asker:
    return Asker(town)


def test_who_can_see_my_things(town: Town, ask: Asker) -> None:
    shared, _draft = town.keep("mia", town.reader("sam"), town.reader("ada")), town.keep("mia")
    plan = town.keep_plan(town.reader("mia", Basis.DUTY))
    town.keep_plan(town.reader("alex", Basis.DUTY))  # among adults: not told of here
    town.opens("sam", shared)
    told = ask(town.me("mia"), "GET", "/api/records/who-can-see").get_json()
    people = {one["id"]: one for one in told["people"]}
    assert set(people) == {town.ids["sam"], town.ids["ada"]}
    sam = people[town.ids["sam"]]
    assert (sam["first_name"], sam["what"], sam["count"]) == ("Sam", "keyworker", 2)
    assert {one["record_id"]: bool(one.get("opened_at")) for one in sam["records"]} == {shared: True, plan: False}
    assert [(one["first_name"], one["kind"], one["record_id"]) for one in told["looked"]] == [("Sam", "voice", shared)]
    assert told["just_me_count"] == 1


def test_stop_sharing_says_whether_it_was_read(town: Town, ask: Asker) -> None:
    record_id = town.keep("mia", town.reader("sam"), town.reader("lee"))
    town.opens("sam", record_id)
    path = f"/api/records/{record_id}/stop-sharing"
    for name, was_read in (("sam", True), ("lee", False)):
        answer = ask(town.me("mia"), "POST", path, {"reader_id": town.ids[name]})
        assert answer.status_code == 200
        assert bool(answer.get_json()["already_opened_at"]) == was_read
        assert town.opens(name, record_id) is None
    assert ask(town.me("mia"), "POST", path, {"reader_id": town.ids["sam"]}).status_code == 404


def test_somebody_elses_record_is_like_no_record(town: Town, ask: Asker) -> None:
    record_id, plan = town.keep("mia", town.reader("sam")), town.keep_plan(town.reader("noa", Basis.DUTY))
    body = {"reader_id": town.ids["sam"]}
    answers = [
        ask(town.me("noa"), "POST", f"/api/records/{one}/stop-sharing", body) for one in (record_id, plan, new_id())
    ]
    assert {one.status_code for one in answers} == {404}
    assert len({one.get_data() for one in answers}) == 1
    assert town.opens("sam", record_id) is not None


def test_doors_are_shut_to_others(town: Town, ask: Asker) -> None:
    path = f"/api/records/{new_id()}/stop-sharing"
    assert ask(None, "GET", "/api/records/who-can-see").status_code == 401
    assert ask(town.me("sam"), "GET", "/api/records/who-can-see").status_code == 403
    assert ask(town.me("mia", scope=Scope.WRITE), "GET", "/api/records/who-can-see").status_code == 403
    assert ask(town.me("sam"), "POST", path, {"reader_id": new_id()}).status_code == 403
    assert ask(town.me("ines"), "POST", "/api/records/carry-out-owed").status_code == 403
    bad = ask(town.me("mia"), "POST", path, {"reader_id": "x", "more": 1})
    assert bad.status_code == 422
    assert set(bad.get_json()["fields"]) == {"reader_id", "more"}


def test_carrying_out_answers_with_counts(town: Town, ask: Asker) -> None:
    plan = town.keep_plan(town.reader("mia", Basis.DUTY), town.reader("alex", Basis.DUTY, owed=True))
    answer = ask(town.me("sam"), "POST", "/api/records/carry-out-owed")
    assert (answer.status_code, answer.get_json()) == (200, {"sealed": 1, "left": 0})
    assert town.opens("alex", plan) is not None


def test_a_second_yes_over_http(town: Town, ask: Asker) -> None:
    record_id = town.keep("mia")
    with town.as_("mia") as work:
        work.begin_writing()
        after = work.now + timedelta(hours=24)
        made = taking_part.record_permission(work, town.ids["mia"], town.ids["lee"], record_id, second_yes_after=after)
    path = f"/api/taking-part/permissions/{made.id}/second-yes"
    early = ask(town.me("mia"), "POST", path, {"with_adult": "alone"})
    assert (early.status_code, early.get_json()["code"]) == (409, "too_early")
    turn_clock(town.house, 25 * 3600)
    assert ask(town.me("noa"), "POST", path, {"with_adult": "alone"}).status_code == 404
    said = ask(town.me("mia"), "POST", path, {"with_adult": "alone"})
    assert (said.status_code, said.get_json()["state"]) == (200, "standing")
    assert town.opens("lee", record_id) is not None

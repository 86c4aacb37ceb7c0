"""Workers come and go over HTTP: words told once, a leaver shut out on every process, accounts without words."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.people.a_service import Staff, in_one_go, make_service, make_staff
from tests.sign_in.calling import Caller
from youthvoice import audit, errors
from youthvoice.app import create_app
from youthvoice.ids import new_id
from youthvoice.opening import open_house
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.people import workers

NEW = {"name": "Nia Holt", "role": "specialist", "username": "nia"}


def test_a_lead_adds_a_worker_whose_words_are_told_once_and_open(app, signed, little, house):
    lead, nia = signed(little.lead), new_id()
    answer = lead.call("PUT", f"/people/workers/{nia}", NEW)
    said = dict(answer.json)
    words = said.pop("passphrase")
    assert (answer.status_code, len(words.split())) == (201, 6)
    assert said == {
        "id": nia, "name": "Nia Holt", "role": "specialist", "username": "nia", "agency": None, "ready": True,
        "key_state": "current", "last_signed_in_at": None, "cover": None, "away_from": None, "away_until": None,
    }  # fmt: skip
    again = lead.call("PUT", f"/people/workers/{nia}", NEW | {"name": "Somebody Else"})
    assert (again.status_code, again.json["passphrase"], again.json["name"]) == (201, None, "Nia Holt")
    assert Caller(app).passphrase(Staff(nia, "nia", words, little.lead.me)).status_code == 200
    listed = lead.call("GET", "/people/workers").json["workers"]
    assert [(one["name"], one["last_signed_in_at"] is not None) for one in listed if one["id"] == nia] == [
        ("Nia Holt", True)
    ]


def test_a_lost_answer_or_a_crowd_makes_one_worker_and_tells_words_once(app, signed, little):
    lead, nia = signed(little.lead), new_id()
    browsers = [Caller(app) for _ in range(4)]
    for one in browsers:
        one.http, one.session = lead.http, lead.session
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda one: one.call("PUT", f"/people/workers/{nia}", NEW), browsers))
    assert [one.status_code for one in said] == [201] * 4
    assert sorted(one.json["passphrase"] is None for one in said) == [False, True, True, True]


def test_the_same_worker_added_between_two_looks_is_the_same_worker(app, signed, little, monkeypatch):
    lead, nia = signed(little.lead), new_id()
    other = Caller(app)
    other.http, other.session = lead.http, lead.session
    ask, first = workers.gate.ask, []

    def somebody_is_faster(*facts):
        if not first:
            first.append(None)
            with ThreadPoolExecutor(1) as pool:
                first.append(pool.submit(other.call, "PUT", f"/people/workers/{nia}", NEW).result())
        return ask(*facts)

    monkeypatch.setattr(workers.gate, "ask", somebody_is_faster)
    again = lead.call("PUT", f"/people/workers/{nia}", NEW)
    assert (again.status_code, again.json["passphrase"]) == (201, None)
    assert (first[1].status_code, len(first[1].json["passphrase"].split())) == (201, 6)


def test_a_username_in_use_and_a_strangers_id_are_refused(signed, little, house):
    lead = signed(little.lead)
    taken = lead.call("PUT", f"/people/workers/{new_id()}", NEW | {"username": "KAY"})
    assert (taken.status_code, taken.json["code"], list(taken.json["fields"])) == (
        409, "username_taken", ["username"],
    )  # fmt: skip
    other = make_service(house, name="Other", prefix="other")
    assert lead.call("PUT", f"/people/workers/{other.keyworker.id}", NEW).status_code == 404
    assert lead.call("PUT", f"/people/workers/{little.young_person_id}", NEW).status_code == 404
    as_young = lead.call("PUT", f"/people/workers/{new_id()}", NEW | {"role": "young_person"})
    assert (as_young.status_code, list(as_young.json["fields"])) == (422, ["role"])


def test_a_leads_weighty_acts_ask_for_the_passphrase_again_after_five_minutes(signed, little, house):
    lead, young = signed(little.lead), little.young_person_id
    turn_clock(house, 6 * 60)
    weighty = [
        ("PUT", f"/people/workers/{new_id()}", NEW),
        ("POST", f"/people/workers/{little.advocate.id}/left", None),
        ("PUT", f"/people/young-people/{new_id()}", {"name": "Robin", "keyworker_id": little.keyworker.id}),
        ("PUT", f"/people/young-people/{young}/workers/{little.advocate.id}", {"role": "advocate"}),
        ("DELETE", f"/people/young-people/{young}/workers/{little.keyworker.id}", None),
        ("PUT", f"/people/young-people/{young}/date-of-birth", {"date_of_birth": "2012-05-04"}),
    ]
    for method, path, body in weighty:
        refused = lead.call(method, path, body)
        assert (refused.status_code, refused.json["code"]) == (403, "step_up"), path
    assert lead.call("POST", "/sign-in/step-up", {"passphrase": little.lead.passphrase}).status_code == 204
    assert [lead.call(*one).status_code for one in weighty] == [201, 204, 201, 404, 204, 200]


def test_the_rules_ask_for_it_too_where_no_route_stands_before_them(little, work, house):
    turn_clock(house, 6 * 60)
    with pytest.raises(errors.Refused) as refused:
        people.link_worker(work(little.lead.me), little.young_person_id, little.advocate.id, Role.ADVOCATE)
    assert [str(one) for one in refused.value.ruling.reasons] == ["needs_secret_again"]


def test_only_a_lead_takes_on_and_ends(signed, little):
    for staff in (little.keyworker, little.advocate):
        browser = signed(staff)
        assert browser.call("PUT", f"/people/workers/{new_id()}", NEW).status_code == 403
        assert browser.call("POST", f"/people/workers/{little.lead.id}/left").status_code == 403
        assert browser.call("GET", "/people/agencies").status_code == 403
        assert browser.call("GET", "/people/accounts").status_code == 403


def test_whoever_left_is_shut_out_at_once_on_every_process(app, signed, little, house):
    kay, another_process = signed(little.keyworker), open_house(house.config)
    elsewhere = Caller(create_app(another_process))
    assert elsewhere.passphrase(little.keyworker).status_code == 200
    lead = signed(little.lead)
    for _ in range(2):  # the same again changes nothing
        assert lead.call("POST", f"/people/workers/{little.keyworker.id}/left").status_code == 204
    for browser in (kay, elsewhere):
        assert browser.call("GET", "/people/young-people").status_code == 401
    assert Caller(app).passphrase(little.keyworker).json["code"] == "wrong_secret"
    assert elsewhere.passphrase(little.keyworker).json["code"] == "wrong_secret"
    another_process.database.engine.dispose()
    [row] = lead.call("GET", "/people/young-people").json["young_people"]
    assert row["workers"] == []
    another_process.database.engine.dispose()


def test_who_hears_that_somebody_left(signed, little, house, work):
    other = make_staff(house, little.id, Role.LEAD, "lou", "Lou Lead")
    signed(little.lead).call("POST", f"/people/workers/{little.keyworker.id}/left")
    told = work().session.scalars(select(OutboxRow).where(OutboxRow.subject_id == little.keyworker.id)).all()
    heard = {(one.kind, one.recipient_id) for one in told if one.kind != "worker_added"}
    assert heard == {("worker_left", other.id), ("unlink_worker", little.young_person_id)}
    with house.database.session() as session:
        assert list(audit.verify(session, house)) == []


def test_whoever_left_is_linked_to_nobody_again(signed, little):
    lead = signed(little.lead)
    assert lead.call("POST", f"/people/workers/{little.advocate.id}/left").status_code == 204
    link = f"/people/young-people/{little.young_person_id}/workers/{little.advocate.id}"
    assert lead.call("PUT", link, {"role": "advocate"}).status_code == 404


def test_nobody_takes_themselves_out_and_nobody_ends_another_service(signed, little, house):
    lead = signed(little.lead)
    own = lead.call("POST", f"/people/workers/{little.lead.id}/left")
    assert (own.status_code, own.json["reasons"][0]["code"]) == (403, "own_leaving")
    other = make_service(house, name="Other", prefix="other")
    for stranger in (other.keyworker.id, little.young_person_id, new_id()):
        assert lead.call("POST", f"/people/workers/{stranger}/left").status_code == 404
    assert signed(other.keyworker).call("GET", "/people/young-people").status_code == 200


def test_an_administrator_sees_accounts_and_no_young_person(signed, little, house):
    alex = make_staff(house, little.id, Role.ADMINISTRATOR, "alex", "Alex Admin")
    signed(little.keyworker)
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, little.advocate.id)
    answer = signed(alex).call("GET", "/people/accounts")
    rows = {one["username"]: one for one in answer.json["accounts"]}
    assert sorted(rows) == ["ada", "alex", "kay", "lead"]
    assert [one["username"] for one in answer.json["accounts"]][-1] == "ada"
    assert (rows["ada"]["state"], rows["ada"]["ready"], rows["ada"]["key_state"]) == ("left", False, "none")
    assert (rows["kay"]["state"], rows["kay"]["role"], rows["kay"]["key_state"]) == ("active", "keyworker", "current")
    assert rows["kay"]["last_signed_in_at"] >= "2026"
    assert little.young_person_id not in answer.text
    assert "Sam" not in answer.text
    assert signed(alex).call("GET", "/people/young-people").status_code == 403


def test_a_leads_agencies_are_their_services_own(signed, little, house):
    lead, agency = signed(little.lead), new_id()
    for _ in range(2):
        added = lead.call("PUT", f"/people/agencies/{agency}", {"name": "Side by Side"})
        assert (added.status_code, added.json["agencies"]) == (201, [{"id": agency, "name": "Side by Side"}])
    outside = lead.call("PUT", f"/people/workers/{new_id()}", NEW | {"agency_id": agency})
    assert outside.json["agency"] == "Side by Side"
    stranger = signed(make_service(house, name="Other", prefix="other").lead)
    assert stranger.call("GET", "/people/agencies").json == {"agencies": []}
    assert stranger.call("PUT", f"/people/agencies/{agency}", {"name": "Mine"}).status_code == 404
    wrong = stranger.call("PUT", f"/people/workers/{new_id()}", NEW | {"agency_id": agency, "username": "x"})
    assert (wrong.status_code, list(wrong.json["fields"])) == (422, ["agency_id"])


def test_a_leads_help_number_counts_as_checked_today_and_their_young_people_see_it(app, signed, little, work):
    lead = signed(little.lead)
    assert lead.call("PUT", "/people/help-number", {"help_number": "01632 960 999"}).status_code == 204
    phone = Caller(app)
    seen = phone.redeem(signed(little.keyworker).invite(little)).json["me"]["service"]
    assert (seen["help_number"], seen["help_checked_on"]) == ("01632 960 999", work().today.isoformat())
    for wrong in ("call Sam", "", "1" * 31, "+"):
        refused = lead.call("PUT", "/people/help-number", {"help_number": wrong})
        assert (refused.status_code, list(refused.json["fields"])) == (422, ["help_number"])
    assert signed(little.keyworker).call("PUT", "/people/help-number", {"help_number": "999"}).status_code == 403
    assert lead.call("PUT", "/people/help-number", {"help_number": None}).status_code == 204
    assert lead.call("GET", "/sign-in/me").json["service"]["help_number"] is None

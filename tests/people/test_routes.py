"""The lists over HTTP: each door sees its own, and a stranger's id is no id."""

import pytest

from tests.people.a_service import make_service
from tests.sign_in.calling import Caller
from youthvoice.ids import new_id
from youthvoice.vault.bundle import Bundle


def test_a_keyworker_sees_whom_they_work_with_and_a_lead_the_service(signed, little):
    for staff in (little.keyworker, little.lead):
        [row] = signed(staff).call("GET", "/people/young-people").json["young_people"]
        assert row == {
            "id": little.young_person_id,
            "nickname": None,
            "initials": "SS",
            "name": "Sam Small Sampson",
            "case_reference": None,
            "enrolled": False,
            "confirmed": False,
            "birthday_known": False,
            "invitation": "none",
            "invitation_expires_at": None,
            "workers": [{"id": little.keyworker.id, "name": "Kay Worker", "role": "keyworker", "is_named_adult": True}],
        }
    assert signed(little.advocate).call("GET", "/people/young-people").json == {"young_people": []}


def test_another_service_sees_nothing_of_it(signed, little, house):
    other = signed(make_service(house, name="Other", prefix="other").lead)
    listed = other.call("GET", "/people/young-people").json["young_people"]
    assert little.young_person_id not in [row["id"] for row in listed]
    body = {"name": "Sam", "keyworker_id": little.keyworker.id}
    assert other.call("PUT", f"/people/young-people/{little.young_person_id}", body).status_code == 404
    link = f"/people/young-people/{little.young_person_id}/workers/{little.advocate.id}"
    assert other.call("PUT", link, {"role": "advocate"}).status_code == 404
    assert other.call("DELETE", link).status_code == 404


def test_a_lead_adds_a_young_person_and_links_a_worker(signed, little):
    lead, young = signed(little.lead), new_id()
    body = {"name": "Robin Other", "date_of_birth": "2010-05-01", "case_reference": "H-12"}
    for _ in range(2):
        answer = lead.call("PUT", f"/people/young-people/{young}", body | {"keyworker_id": little.keyworker.id})
        assert (answer.status_code, answer.json["case_reference"]) == (201, "H-12")
    link = f"/people/young-people/{young}/workers/{little.advocate.id}"
    linked = lead.call("PUT", link, {"role": "advocate"})
    assert [row["name"] for row in linked.json["workers"]] == ["Kay Worker", "Ada Vocate"]
    assert lead.call("DELETE", link).status_code == 204
    listed = lead.call("GET", "/people/workers").json["workers"]
    assert [(row["name"], row["ready"]) for row in listed] == [
        ("Ada Vocate", True),
        ("Kay Worker", True),
        ("Lena Lead", True),
    ]


def test_a_young_person_has_one_named_adult(signed, little, work):
    lead, path = signed(little.lead), f"/people/young-people/{little.young_person_id}/workers"
    linked = lead.call("PUT", f"{path}/{little.advocate.id}", {"role": "advocate", "is_named_adult": True}).json
    named = {row["name"]: row["is_named_adult"] for row in linked["workers"]}
    assert named == {"Kay Worker": False, "Ada Vocate": True}
    again = lead.call("PUT", f"{path}/{little.keyworker.id}", {"role": "specialist"}).json
    assert {row["name"]: row["is_named_adult"] for row in again["workers"]} == named


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"keyworker_id": "x"}, "keyworker_id"),
        ({"name": ""}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"name": "\ud800"}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": 7}, "name"),
        ({"date_of_birth": "yesterday"}, "date_of_birth"),
        ({"extra": 1}, "extra"),
    ],
)
def test_bad_input_names_its_field(signed, little, body, field):
    whole = {"name": "Robin", "keyworker_id": little.keyworker.id} | body
    answer = signed(little.lead).call("PUT", f"/people/young-people/{new_id()}", whole)
    assert (answer.status_code, list(answer.json["fields"])) == (422, [field])


def test_only_leads_add_and_only_young_people_have_adults(signed, little):
    kay = signed(little.keyworker)
    body = {"name": "Robin", "keyworker_id": little.keyworker.id}
    assert kay.call("PUT", f"/people/young-people/{new_id()}", body).status_code == 403
    assert kay.call("GET", "/people/my-adults").status_code == 403
    assert kay.call("GET", "/people/workers").status_code == 403
    kay.session = None
    assert kay.call("GET", "/people/young-people").status_code == 401


def test_a_young_person_sees_their_adults_and_when_they_answer(app, signed, little):
    phone = Caller(app)
    assert phone.redeem(signed(little.keyworker).invite(little)).status_code == 201
    kay, lena = phone.call("GET", "/people/my-adults").json["adults"]
    assert (kay["first_name"], kay["what"], kay["works_with_me"], kay["ready"]) == ("Kay", "keyworker", True, True)
    assert (lena["first_name"], lena["works_with_me"]) == ("Lena", False)
    assert kay["answers_by"] > "2026"
    assert "name" not in kay
    assert phone.call("GET", "/people/young-people").status_code == 403


def test_a_changed_key_stops_the_list_with_a_clear_problem(app, signed, little, work):
    from sqlalchemy import text

    phone = Caller(app)
    phone.redeem(signed(little.keyworker).invite(little))
    forging = work()
    forging.begin_writing()
    forging.session.execute(
        text("UPDATE public_keys SET public_key = :key WHERE owner_id = :id"),
        {"key": Bundle.generate().public_key, "id": little.keyworker.id},
    )
    forging.finish(commit=True)
    answer = phone.call("GET", "/people/my-adults")
    assert (answer.status_code, answer.json["code"]) == (503, "directory_broken")

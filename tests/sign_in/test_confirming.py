"""Confirming an enrolment: another adult who works with them, not the inviter, on a day since the set-up."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from tests.people.a_service import in_one_go
from youthvoice import clock
from youthvoice.ids import new_id
from youthvoice.people import service as people


@pytest.fixture
def enrolled(caller, little):
    """The young person's phone; their keyworker invited them."""
    kay, phone = caller(), caller()
    kay.passphrase(little.keyworker)
    assert phone.redeem(kay.invite(little)).status_code == 201
    return phone


def confirm(caller, staff, young_person_id, **changes):
    browser = caller()
    browser.passphrase(staff)
    body = {"how": "saw", "seen_on": clock.today().isoformat()} | changes
    return browser.call("POST", f"/sign-in/enrolments/{young_person_id}/confirm", body)


def test_a_lead_confirms_and_the_young_person_counts(enrolled, caller, little):
    assert enrolled.call("GET", "/sign-in/me").json["confirmed"] is False
    assert confirm(caller, little.lead, little.young_person_id).status_code == 204
    assert enrolled.call("GET", "/sign-in/me").json["confirmed"] is True


def test_the_inviter_does_not_confirm_their_own(enrolled, caller, little):
    answer = confirm(caller, little.keyworker, little.young_person_id)
    assert (answer.status_code, answer.json["code"]) == (403, "refused")
    assert answer.json["reasons"]


def test_a_worker_confirms_once_they_are_linked(enrolled, caller, little, house):
    assert confirm(caller, little.advocate, little.young_person_id).status_code == 404
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, little.young_person_id, little.advocate.id, Role.ADVOCATE)
    assert confirm(caller, little.advocate, little.young_person_id, how="spoke").status_code == 204


def test_a_day_before_the_set_up_or_to_come_does_not_count(enrolled, caller, little):
    for days in (-1, 1):
        day = (clock.today() + timedelta(days=days)).isoformat()
        assert confirm(caller, little.lead, little.young_person_id, seen_on=day).status_code == 403


def test_nobody_confirms_whoever_has_not_set_up(caller, little):
    assert confirm(caller, little.lead, little.young_person_id).status_code in (403, 404)
    assert confirm(caller, little.lead, new_id()).status_code == 404

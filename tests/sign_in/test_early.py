"""Before a second adult confirms: the inviter reads one thing sent to them; the set-up is on the list to confirm."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.people.a_service import in_one_go, make_service, make_staff
from youthvoice import clock
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part.models import PermissionRow

DAY = 24 * 3600


@pytest.fixture
def second(house, little):
    """A specialist who works with the young person and is not their named adult."""
    staff = make_staff(house, little.id, Role.CHAIR, "chris", "Chris Chair")
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, little.young_person_id, staff.id, Role.CHAIR)
    return staff


@pytest.fixture
def invited_by_second(caller, little, second):
    """Their phone; whoever is not the named adult invited them."""
    browser, made = caller(), caller()
    browser.passphrase(second)
    first = browser.invite(little)
    used = browser.invite(little)
    assert made.redeem(first).status_code == 410
    assert made.redeem(used).status_code == 201
    return made


def send(phone, *readers, with_adult="alone"):
    body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": "Hello.", "send_to": list(readers)}
    voice = new_id()
    answer = phone.call("PUT", f"/voices/{voice}", body | {"with_adult": with_adult})
    assert answer.status_code == 201, answer.json
    return voice


def reads(caller, staff, voice):
    browser = caller()
    browser.passphrase(staff)
    return browser.call("GET", f"/voices/{voice}").status_code


def test_only_the_inviter_who_was_used_is_early(invited_by_second, little, second, work):
    assert sign_in.early_readers(work(), little.young_person_id) == {second.id}
    assert sign_in.early_readers(work(), new_id()) == frozenset()


def test_one_thing_sent_to_the_inviter_or_the_named_adult_works_and_to_anyone_else_is_owed(
    invited_by_second, caller, little, second, house
):
    other = make_staff(house, little.id, Role.SPECIALIST, "oli", "Oli Other")
    with in_one_go(house, little.lead.me) as linking:
        people.link_worker(linking.it, little.young_person_id, other.id, Role.SPECIALIST)
    voice = send(invited_by_second, second.id, little.keyworker.id, other.id)
    assert [reads(caller, one, voice) for one in (second, little.keyworker, other)] == [200, 200, 404]


def test_what_the_inviter_is_owed_reaches_them_before_the_confirmation(
    invited_by_second, caller, little, second, house
):
    """Their key was new for a while: the promise to an early reader does not wait for the second adult."""
    with in_one_go(house) as losing:
        fresh = sign_in.make_staff_slot(losing.it, second.id)
    voice = send(invited_by_second, second.id)
    assert fresh.passphrase
    with in_one_go(house) as losing:
        fresh = sign_in.make_staff_slot(losing.it, second.id)
    browser = caller()
    assert browser.passphrase(second, fresh.passphrase).status_code == 200
    assert browser.call("GET", f"/voices/{voice}").status_code == 404
    assert invited_by_second.device().status_code == 200
    assert browser.call("GET", f"/voices/{voice}").status_code == 200


def test_a_second_yes_to_the_inviter_gives_the_key_at_once(caller, little, house, work):
    """A lead invited them and is new to them: the first yes waits a day, the second one gives the key."""
    lead, phone = caller(), caller()
    lead.passphrase(little.lead)
    assert phone.redeem(lead.invite(little)).status_code == 201
    voice = send(phone, little.lead.id, with_adult="not_sure")
    permission_id = work().session.scalar(select(PermissionRow.id).where(PermissionRow.record_id == voice))
    assert reads(caller, little.lead, voice) == 404
    turn_clock(house, DAY + 60)
    assert phone.device().status_code == 200
    said = phone.call("POST", f"/taking-part/permissions/{permission_id}/second-yes", {"with_adult": "alone"})
    assert said.status_code == 200, said.json
    assert reads(caller, little.lead, voice) == 200


def test_the_lists_to_confirm(invited_by_second, caller, little, second, house):
    def enrolments(staff):
        browser = caller()
        browser.passphrase(staff)
        return browser.call("GET", "/sign-in/enrolments").json["enrolments"]

    (row,) = enrolments(little.lead)
    assert (row["young_person_id"], row["nickname"], row["initials"]) == (little.young_person_id, "Kite", "SS")
    assert row["invited_by"] == {"id": second.id, "name": "Chris Chair"}
    assert row["confirm_by"] == (clock.today() + timedelta(days=14)).isoformat()
    assert (row["overdue"], row["mine_to_confirm"]) == (False, True)
    assert [one["mine_to_confirm"] for one in enrolments(second)] == [False]
    assert [one["mine_to_confirm"] for one in enrolments(little.keyworker)] == [True]
    assert enrolments(little.advocate) == []  # works with nobody here
    other = make_service(house, name="Other", prefix="other")
    assert enrolments(other.lead) == []
    turn_clock(house, 15 * DAY)
    assert enrolments(little.lead)[0]["overdue"] is True
    browser = caller()
    browser.passphrase(little.keyworker)
    body = {"how": "saw", "seen_on": clock.today().isoformat()}
    confirmed = browser.call("POST", f"/sign-in/enrolments/{little.young_person_id}/confirm", body)
    assert confirmed.status_code == 204
    assert enrolments(little.lead) == []
    assert invited_by_second.call("GET", "/sign-in/me").status_code == 401  # 15 days on; signing in again works
    assert invited_by_second.device().json["me"]["confirmed"] is True


def test_whoever_let_them_back_in_is_not_who_invited_them(story, little, work):
    """Else the inviter could confirm their own set-up once a colleague let the young person back in."""
    assert story.start(little.lead).status_code == 201
    assert story.take_up().status_code == 201
    assert sign_in.early_readers(work(), little.young_person_id) == {little.keyworker.id}
    body = {"how": "saw", "seen_on": story.today()}
    kay = story.browser(little.keyworker)
    answer = kay.call("POST", f"/sign-in/enrolments/{little.young_person_id}/confirm", body)
    assert answer.status_code == 403, answer.json

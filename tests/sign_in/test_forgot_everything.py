"""A worker who forgot everything: started by one, confirmed by a lead who did not start it, and a day's wait."""

from dataclasses import dataclass
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.people.a_service import Staff, in_one_go, make_service, make_staff
from tests.sign_in.calling import Caller
from tests.sign_in.the_way_back import reasons_of
from youthvoice.audit import AuditEntry
from youthvoice.ids import new_id
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.people.models import PublicKeyRow

DAY = 24 * 3600


@dataclass
class Office:
    """The little service with a second lead and an administrator; browsers that are signed in."""

    keyworker: Staff
    lead: Staff
    second: Staff
    admin: Staff
    young_person_id: str
    caller: object

    def browser(self, staff: Staff) -> Caller:
        made = self.caller()
        assert made.passphrase(staff).status_code == 200
        return made

    def reset(self, by: Staff) -> str:
        answer = self.browser(by).call("POST", f"/sign-in/workers/{self.keyworker.id}/reset")
        assert answer.status_code == 200, answer.json
        return answer.json["passphrase"]

    def confirm(self, by: Staff):
        return self.browser(by).call("POST", f"/sign-in/workers/{self.keyworker.id}/confirm")

    def standing(self) -> dict:
        keys = self.browser(self.lead).call("GET", "/sign-in/workers/keys").json["keys"]
        return next(one for one in keys if one["worker_id"] == self.keyworker.id)

    def tries(self, passphrase: str):
        return self.caller().passphrase(self.keyworker, passphrase)


@pytest.fixture
def office(house, little, caller) -> Office:
    second = make_staff(house, little.id, Role.LEAD, "second", "Sol Second")
    admin = make_staff(house, little.id, Role.ADMINISTRATOR, "admin", "Ari Admin")
    return Office(little.keyworker, little.lead, second, admin, little.young_person_id, caller)


def test_nothing_opens_before_a_second_lead_and_a_day_and_then_the_new_passphrase_does(office, house):
    words = office.reset(office.admin)
    assert (office.standing()["state"], office.standing()["reset_by"]["name"]) == ("pending", "Ari Admin")
    told = office.tries(words)
    assert (told.status_code, told.json["code"], told.json["key_state"]) == (409, "key_waits", "pending")
    assert told.json["opens_at"] is None
    assert "Set-Cookie" not in told.headers
    turn_clock(house, 10 * DAY)
    assert office.tries(words).json["code"] == "key_waits"  # no time alone opens it
    done = office.confirm(office.lead)
    assert (done.status_code, done.json["state"]) == (200, "waiting")
    told = office.tries(words)
    assert (told.json["key_state"], told.json["opens_at"]) == ("waiting", done.json["opens_at"])
    assert "opens from" in told.json["detail"]
    turn_clock(house, 11 * DAY - 120)
    assert office.tries(words).status_code == 409
    turn_clock(house, 11 * DAY + 120)
    assert office.tries(words).status_code == 200
    assert office.tries(words).status_code == 200
    standing = office.standing()
    assert (standing["state"], standing["reset_by"], standing["opens_at"]) == ("current", None, None)


def test_a_wrong_passphrase_learns_nothing_of_the_wait(office):
    office.reset(office.lead)
    answer = office.tries("acid acorn acre aged agent agile")
    assert answer.json["code"] in ("wrong_secret", "invalid")


def test_asking_how_long_it_takes_uses_no_tries_up(office):
    words = office.reset(office.lead)
    assert [office.tries(words).json["code"] for _ in range(8)] == ["key_waits"] * 8


def test_the_old_passphrase_and_every_session_end_at_once(office, house, work):
    old = office.browser(office.keyworker)
    assert old.call("GET", "/sign-in/me").status_code == 200
    office.reset(office.lead)
    assert old.call("GET", "/sign-in/me").status_code == 401
    assert office.tries(office.keyworker.passphrase).json["code"] == "wrong_secret"
    again = old.passphrase(office.keyworker)
    assert again.json["code"] == "wrong_secret"
    assert people.current_key(work(), office.keyworker.id) is None
    assert people.keys_to_seal_to(work(), [office.keyworker.id]) == {}  # nothing is sealed to a key that waits


def test_the_worker_and_the_other_leads_hear_of_it_and_it_is_written_down(office, work):
    office.reset(office.lead)
    office.confirm(office.second)
    heard = [(row.kind, row.recipient_id) for row in work().session.scalars(select(OutboxRow))]
    for kind, other in (("worker_key_reset", office.second), ("worker_key_confirmed", office.lead)):
        assert (kind, office.keyworker.id) in heard
        assert (kind, other.id) in heard
    done = [(row.action, row.actor_id) for row in work().session.scalars(select(AuditEntry))]
    assert ("worker_key_reset", office.lead.id) in done
    assert ("worker_key_confirmed", office.second.id) in done


def test_whoever_started_it_does_not_confirm_it(office):
    office.reset(office.lead)
    answer = office.confirm(office.lead)
    assert (answer.status_code, answer.json["code"]) == (403, "refused")
    assert answer.json["reasons"][0]["code"] == "started_it_themselves"
    assert office.standing()["state"] == "pending"


def test_an_administrator_starts_it_and_never_confirms_it(office):
    office.reset(office.admin)
    assert office.confirm(office.admin).status_code == 403


def test_nobody_resets_or_confirms_their_own(office):
    lead = office.browser(office.lead)
    answer = lead.call("POST", f"/sign-in/workers/{office.lead.id}/reset")
    assert (answer.status_code, answer.json["reasons"][0]["code"]) == (403, "own_key")
    assert lead.call("POST", f"/sign-in/workers/{office.lead.id}/confirm").status_code == 403


def test_both_ask_for_the_secret_again(office, house):
    lead = office.browser(office.lead)
    turn_clock(house, 6 * 60)
    for verb in ("reset", "confirm"):
        answer = lead.call("POST", f"/sign-in/workers/{office.keyworker.id}/{verb}")
        assert (answer.status_code, answer.json["code"]) == (403, "step_up")


def test_a_reset_again_while_one_waits_forgets_the_former_and_needs_confirming_anew(office, house):
    first = office.reset(office.lead)
    office.confirm(office.second)
    second = office.reset(office.second)
    turn_clock(house, 2 * DAY)
    assert office.tries(first).json["code"] == "wrong_secret"
    assert office.tries(second).json["key_state"] == "pending"
    assert office.confirm(office.second).status_code == 403  # now it is theirs
    assert office.confirm(office.lead).json["state"] == "waiting"
    turn_clock(house, 3 * DAY + 60)
    assert office.tries(second).status_code == 200


def test_somebody_who_left_and_strangers_get_no_new_key(office, house):
    lead = office.browser(office.lead)
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, office.keyworker.id)
    for verb in ("reset", "confirm"):
        answer = lead.call("POST", f"/sign-in/workers/{office.keyworker.id}/{verb}")
        assert (answer.status_code, answer.json["code"]) == (409, "worker_left")
    other = make_service(house, name="Other", prefix="other")
    for nobody in (other.keyworker.id, office.young_person_id, new_id()):
        assert lead.call("POST", f"/sign-in/workers/{nobody}/reset").status_code == 404
        assert lead.call("POST", f"/sign-in/workers/{nobody}/confirm").status_code == 404


def test_nothing_to_confirm_and_confirmed_already_are_said(office, house, little):
    answer = office.confirm(office.lead)
    assert (answer.status_code, answer.json["reasons"][0]["code"]) == (403, "no_key_waiting")
    third = make_staff(house, little.id, Role.LEAD, "third", "Tia Third")
    office.reset(office.admin)
    first = office.confirm(office.lead).json
    assert office.confirm(office.lead).json == first  # the lost reply, asked again
    answer = office.confirm(third)
    assert (answer.status_code, answer.json["code"]) == (409, "key_confirmed")
    assert office.standing()["opens_at"] == first["opens_at"]


def test_two_confirming_at_once_confirm_it_once(office, work):
    office.reset(office.admin)
    browsers = [office.browser(one) for one in (office.lead, office.second)]
    answers, start = [], Barrier(2)

    def confirm(browser):
        start.wait()
        answers.append(browser.call("POST", f"/sign-in/workers/{office.keyworker.id}/confirm"))

    threads = [Thread(target=confirm, args=(one,)) for one in browsers]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(one.status_code for one in answers) == [200, 409]
    confirmed = select(AuditEntry).where(AuditEntry.action == "worker_key_confirmed")
    assert len(work().session.scalars(confirmed).all()) == 1


def test_two_resets_at_once_leave_one_key_that_waits(office, work):
    browsers = [office.browser(one) for one in (office.lead, office.second)]
    answers, start = [], Barrier(2)

    def reset(browser):
        start.wait()
        answers.append(browser.call("POST", f"/sign-in/workers/{office.keyworker.id}/reset"))

    threads = [Thread(target=reset, args=(one,)) for one in browsers]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert {one.status_code for one in answers} <= {200, 409}
    pending = select(PublicKeyRow).where(PublicKeyRow.owner_id == office.keyworker.id, PublicKeyRow.state == "pending")
    assert len(work().session.scalars(pending).all()) == 1
    opens = [office.tries(one.json["passphrase"]).json["code"] for one in answers if one.status_code == 200]
    assert opens.count("key_waits") == 1


def test_a_lead_with_a_second_account_of_their_own_does_not_confirm_the_key_they_started(office, house):
    """They add a lead and hold its words: for two weeks those two are one, and another lead must confirm."""
    other_id, added = new_id(), {"username": "other", "name": "Ola Other", "role": "lead"}
    made = office.browser(office.lead).call("PUT", f"/people/workers/{other_id}", added)
    assert made.status_code == 201, made.json
    other = Staff(other_id, "other", made.json["passphrase"], office.lead.me)
    office.reset(office.lead)
    assert reasons_of(office.confirm(other)) == ["one_hand"]
    assert office.standing()["state"] == "pending"
    turn_clock(house, 14 * DAY + 60)
    assert office.confirm(other).status_code == 200

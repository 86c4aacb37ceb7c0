"""The only lead forgot everything: nobody in the service can confirm, and a second lead from the command line can."""

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.people.a_service import in_one_go, make_staff
from youthvoice.sign_in import service as sign_in

DAY = 24 * 3600


def test_nobody_confirms_it_until_a_second_lead_is_added_on_the_server(house, little, caller) -> None:
    admin = make_staff(house, little.id, Role.ADMINISTRATOR, "admin", "Ari Admin")
    with in_one_go(house) as work:
        words = sign_in.reset_worker_key(work.it, little.lead.id)  # as `youthvoice worker reset` does
    path = f"/sign-in/workers/{little.lead.id}/confirm"
    for staff in (admin, little.keyworker):
        browser = caller()
        assert browser.passphrase(staff).status_code == 200
        assert browser.call("POST", path).status_code in (403, 404)
    turn_clock(house, 10 * DAY)
    assert caller().passphrase(little.lead, words).json["code"] == "key_waits"

    second = make_staff(house, little.id, Role.LEAD, "second", "Sol Second")  # `youthvoice worker add --role lead`
    browser = caller()
    assert browser.passphrase(second).status_code == 200
    assert browser.call("POST", path).status_code == 200
    turn_clock(house, 11 * DAY + 120)
    assert caller().passphrase(little.lead, words).status_code == 200

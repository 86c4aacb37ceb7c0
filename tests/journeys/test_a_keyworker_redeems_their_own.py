"""A keyworker takes up their own invitation: what every screen says of it, on the phone and on both desks."""

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, hurry_in, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from tests.journeys.sight import can_read
from tests.journeys.test_setting_up import add_young_person, invitation_from

WORDS = "I am happy with my worker. The plan is fine."


def test_not_confirmed_on_every_screen_and_not_theirs_to_confirm(chromium: Browser, server: Running) -> None:
    with (
        Hands(chromium, server.url, "own-lead", DESK) as lead,
        Hands(chromium, server.url, "own-sam", DESK) as sam,
        Hands(chromium, server.url, "own-phone", PHONE) as phone,
    ):
        sign_in_staff(lead, server.secret("priya"))
        add_young_person(lead, "Robin Hale", "Sam Okafor")
        lead.page.get_by_label("Somebody else works with them").select_option(label="Jo Beale · chair")
        lead.tap("Add to their workers")
        lead.page.get_by_role("listitem").filter(has_text="Jo Beale").wait_for()

        sign_in_staff(sam, server.secret("sam"))
        caller = staff(server, "sam")
        hurry_in(phone, invitation_from(caller, "Robin Hale", server.url), "Lark")
        say(phone, "Sam", "Sent to Sam.")
        say(phone, "Jo", "Saved. It is not sent yet.")

        sam.page.reload()
        sign_in_staff(sam, server.secret("sam"))
        row(sam, "Lark").get_by_text("not confirmed").wait_for()
        sam.tap("To confirm")
        expect(row(sam, "Lark")).to_contain_text("You invited them, so somebody else confirms.")
        expect(row(sam, "Lark").get_by_role("link")).to_have_count(0)
        young_id = whose(caller, "Robin Hale")
        sam.page.evaluate("to => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')); }",
                          f"/staff/to-confirm/{young_id}")  # fmt: skip
        sam.sees("You invited them, so another adult has to confirm that it was them.")
        expect(sam.page.get_by_role("button", name="Confirm that it was Lark")).to_have_count(0)

        widens_nothing(server)
        lead.tap("To answer")
        row(lead, "Lark").first.get_by_text("not confirmed").wait_for()
        lead.tap("To confirm")
        expect(row(lead, "Lark")).to_contain_text("Sam Okafor")
        expect(row(lead, "Lark").get_by_role("link", name="Confirm")).to_have_count(1)
        for one in (lead, sam, phone):
            assert not one.complaints


def say(phone: Hands, reader: str, what_came_of_it: str) -> None:
    """Send it to somebody who works with them; the phone is told what came of it."""
    begin_writing(phone, WORDS)
    phone.tap("That’s all for now")
    phone.page.get_by_role("checkbox", name=reader).check()
    phone.tap("Send")
    phone.heading(what_came_of_it)
    phone.tap("Go to Today")


def widens_nothing(server: Running) -> None:
    """Jo, whom the phone picked too, is not told of it by a single word."""
    jo = staff(server, "jo")
    lines = [one for one in jo.get("voices/to-answer")["voices"] if one["young_person"]["nickname"] == "Lark"]
    assert all(line["owed"] for line in lines)
    assert not any(can_read(jo, line["id"], WORDS) for line in lines)


def row(desk: Hands, nickname: str) -> Locator:
    return desk.page.get_by_role("row").filter(has_text=nickname)


def whose(caller: Caller, name: str) -> str:
    people = caller.get("people/young-people")["young_people"]
    found: str = next(one["id"] for one in people if one["name"] == name)
    return found

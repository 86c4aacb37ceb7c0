"""A lead sets the service up: a worker with a slip, a young person, who works with whom, and a set-up confirmed."""

from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, hurry_in, sign_in_staff
from tests.journeys.server import Running
from youthvoice.ids import new_id


def add_worker(hands: Hands, name: str, username: str, role: str = "keyworker") -> dict[str, str]:
    """By the screens; gives what is on the slip."""
    hands.tap("Workers")
    hands.tap("Add a worker")
    hands.fill("Full name", name)
    hands.page.get_by_label("What they are here").select_option(role)
    hands.fill("User name", username)
    hands.tap("Add and show their words")
    hands.heading(f"{name} is added")
    slip = hands.page.get_by_role("region", name="The slip")
    expect(slip).to_contain_text(username)
    words = slip.locator("strong").last.inner_text()
    hands.tap("They are written down")
    hands.heading(name)
    return {"username": username, "passphrase": words}


def add_young_person(hands: Hands, name: str, keyworker: str) -> None:
    hands.tap("People")
    hands.tap("Add a young person")
    hands.fill("Full name", name)
    hands.page.get_by_label("Keyworker").select_option(label=f"{keyworker} · keyworker")
    hands.tap("Add")
    hands.sees("Their workers")


def invitation_from(worker: Caller, name: str, url: str) -> str:
    """A link for one of the worker's young people, as their app would be given it."""
    people = worker.get("people/young-people")["young_people"]
    young_id = next(one["id"] for one in people if one["name"] == name)
    made = worker.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": "qr"})
    return f"{url}/#{made['url'].split('#', 1)[1]}"


def test_from_a_new_worker_to_a_confirmed_young_person(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "setting-up-lead", DESK) as lead:
        sign_in_staff(lead, server.secret("priya"))
        nia = add_worker(lead, "Nia Holt", "nia.holt")
        add_young_person(lead, "Ren Ashby", "Nia Holt")
        expect(lead.page.get_by_role("main")).to_contain_text("Nia Holt")
        expect(lead.page.get_by_role("main")).to_contain_text("Named adult")
        lead.page.get_by_label("Somebody else works with them").select_option(label="Ama Mensah · advocate")
        lead.tap("Add to their workers")
        lead.tap("Make named adult")
        lead.tap("Yes")
        row = lead.page.get_by_role("listitem").filter(has_text="Ama Mensah")
        expect(row).to_contain_text("Named adult")

        with Hands(chromium, server.url, "setting-up-worker", DESK) as worker:
            sign_in_staff(worker, nia)
            worker.tap("People")
            worker.sees("Ren Ashby")
        caller = Caller(server.url)
        caller.sign_in("passphrase", **nia)
        invitation = invitation_from(caller, "Ren Ashby", server.url)
        with Hands(chromium, server.url, "setting-up-young", PHONE) as young:
            hurry_in(young, invitation, "Maple")

        lead.tap("To answer")
        lead.tap("To confirm")
        lead.page.get_by_role("row").filter(has_text="Maple").get_by_role("link").click()
        lead.page.get_by_role("radio", name="I spoke to them").check()
        today = lead.page.locator("#seen_on").get_attribute("max")
        lead.page.locator("#seen_on").fill(today or "")
        lead.tap("Confirm that it was Maple")
        lead.heading("Confirmed")
        lead.tap("Back to the list")
        lead.heading("To confirm")
        expect(lead.page.get_by_role("row").filter(has_text="Maple")).to_have_count(0)
        assert not lead.complaints


def test_whoever_left_is_out_of_the_app_at_their_next_step(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "leaving-lead", DESK) as lead, Hands(chromium, server.url, "left", DESK) as left:
        sign_in_staff(lead, server.secret("priya"))
        moss = add_worker(lead, "Mo Price", "mo.price", "specialist")
        sign_in_staff(left, moss)
        lead.tap("Mo Price has left")
        lead.tap("Yes, they have left")
        lead.heading("Workers")
        lead.sees("Priya Shah")
        expect(lead.page.get_by_role("row").filter(has_text="Mo Price")).to_have_count(0)
        # The app may ask for something by itself before they do, and be out already.
        out = left.page.get_by_role("heading", name="Sign in", level=1)
        left.find("People").or_(out).first.click()
        left.heading("Sign in")


def test_a_new_key_needs_a_lead_who_did_not_start_it(chromium: Browser, server: Running) -> None:
    with (
        Hands(chromium, server.url, "key-lead", DESK) as lead,
        Hands(chromium, server.url, "key-second", DESK) as second,
    ):
        sign_in_staff(lead, server.secret("priya"))
        add_worker(lead, "Lou Grant", "lou.grant")
        lead.tap("They lost their words")
        lead.tap("Start a new key")
        lead.heading("New words for Lou Grant")
        words = lead.page.get_by_role("region", name="The slip").locator("strong").last.inner_text()
        lead.tap("They are written down")
        lead.sees("You started it, so another lead has to confirm it.")
        sign_in_staff(second, server.secret("tom"))
        second.tap("Workers")
        second.tap("Check that Lou Grant asked for it")
        second.tap("Confirm the new key")
        second.tap("Yes, it was really them")
        second.sees("A second lead confirmed it. Lou Grant can sign in from")
        with Hands(chromium, server.url, "key-worker", DESK) as lou:
            lou.open("/staff/")
            lou.fill("User name", "lou.grant")
            lou.fill("Passphrase", words)
            lou.tap("Sign in")
            lou.sees("Your passphrase is right, and your new key is confirmed. It opens from")

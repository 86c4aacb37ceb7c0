"""Every screen of the staff app, on a phone and on a desk: axe finds nothing, nothing is too small to hit."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, Hands, say_what_goes_against, sign_in_staff
from tests.journeys.inviting import invite, join_by_api
from tests.journeys.looking import STAFF, STAFF_TARGET, Looker
from tests.journeys.server import Running

# With no room to break at: no table may be pushed off the screen by it.
LONG_NAME = "Featherstonehaughcholmondeleywolfeschlegelsteinhausenberger"


def test_staff_keyworker(chromium: Browser, server: Running) -> None:
    young_id = invite(server, f"Ash {LONG_NAME}")["young_person_id"]
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        hands.open("/staff/")
        hands.heading("Sign in")
        hands.tap("Sign in")
        hands.sees("You are not signed in yet")
        eyes.look("K0-sign-in", *STAFF)
        sign_in_staff(hands, server.secret("sam"))
        page = hands.page
        eyes.look("K1-to-answer", *STAFF)
        voice = page.get_by_role("row").filter(has_text="Kestrel").locator("a").first.get_attribute("href")
        assert voice
        paths = ("/staff/overdue", "/staff/away", "/staff/answered", "/staff/people", "/staff/invite", "/staff/nowhere")
        for path in (*paths, voice):
            eyes.go(path)
            page.wait_for_load_state("networkidle")
            eyes.look(path.replace("/staff/", "") if path != voice else "K5-before-opening", *STAFF)
        hands.tap("Open and read")
        hands.sees("Your answer")
        eyes.look("K5-read", *STAFF)
        page.get_by_role("radio", name="Not doing it").check()
        hands.fill("We decided", "You can pick the music.")
        hands.fill("Because", "policy")
        hands.tap("See it as they will")
        hands.sees("Say what they wanted.")
        eyes.look("K6-against-missing", *STAFF)
        say_what_goes_against(hands)
        hands.tap("See it as they will")
        page.get_by_role("button", name=re.compile("^Save and show")).click()
        hands.sees("Not saved yet")
        eyes.look("K6-not-saved", *STAFF)
        eyes.go("/staff/answered")
        decision = href(hands, "/staff/decisions/")
        eyes.go(decision)
        hands.sees("We decided")
        eyes.look("K6-decision", *STAFF)
        eyes.go(f"{decision}/change")
        expect(page.get_by_label("We decided", exact=True)).not_to_have_value("")
        eyes.look("K6-change", *STAFF)
        plans_and_invitation(hands, eyes, young_id)
        eyes.done()


def plans_and_invitation(hands: Hands, eyes: Looker, young_id: str) -> None:
    page = hands.page
    eyes.go("/staff/people")
    person = page.locator('a[href^="/staff/people/"]').filter(has_text="Kestrel").first.get_attribute("href")
    eyes.go(person)
    plan = href(hands, "/staff/plans/")
    eyes.look("person", *STAFF)
    for path, name in ((f"{person}/plan", "plan-new"), (plan, "plan"), (f"{plan}/change", "plan-change")):
        eyes.go(path)
        page.wait_for_load_state("networkidle")
        eyes.look(name, *STAFF)
    inviting = f"/staff/invite/{young_id}"
    eyes.go(inviting)
    hands.sees("How will they get it?")
    eyes.look("invite-how", *STAFF)
    page.get_by_role("radio", name="They scan a code on my screen").check()
    hands.tap("Make the invitation")
    page.wait_for_url("**/check")
    page.wait_for_load_state("networkidle")
    eyes.look("invite-check", *STAFF)
    eyes.go(f"{inviting}/give")
    hands.sees("Not used yet.")
    eyes.look("invite-give-qr", *STAFF)
    eyes.go(inviting)
    page.get_by_role("radio", name="I print a card").check()
    hands.tap("Make the invitation")
    page.wait_for_url("**/check")
    eyes.go(f"{inviting}/give")
    hands.sees("Print the card")
    eyes.look("invite-give-card", *STAFF)


def test_staff_lead_sets_up(chromium: Browser, server: Running) -> None:
    """Workers, a new one with their slip, a new key that waits, set-ups to confirm; and the passphrase asked again."""
    young = join_by_api(server, "Robin Vale", "Wren")[0].me["person_id"]
    with Hands(chromium, server.url, "staff-sets-up", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("priya"))
        see(hands, eyes, "/staff/workers", "Priya Shah")
        see(hands, eyes, "/staff/help-number", "I rang it, and it is right")
        see(hands, eyes, "/staff/to-confirm", "Wren")
        see(hands, eyes, f"/staff/to-confirm/{young}", "On which day?")
        hands.tap("Confirm that it was Wren")
        hands.sees("Not confirmed yet")
        eyes.look("confirm-errors", *STAFF)
        see(hands, eyes, "/staff/workers/add", "Who employs them")
        hands.tap("Add and show their words")
        hands.sees("Not added yet")
        eyes.look("workers-add-errors", *STAFF)
        fill_in_worker(hands, "Ola Reyes", "ola")
        server.turn_clock(6 * 60)
        try:
            hands.tap("Add and show their words")
            hands.sees("Type your passphrase again")
            eyes.look("step-up", *STAFF)
            hands.fill("Passphrase", server.secret("priya")["passphrase"])
            hands.tap("Go on")
            hands.heading("Ola Reyes is added")
            eyes.look("words-once", *STAFF)
            hands.tap("They are written down")
            hands.sees("Leaving the service")
            eyes.look("worker", *STAFF)
            hands.tap("They lost their words")
            eyes.look("worker-asks", *STAFF)
            hands.tap("Start a new key")
            hands.heading("New words for Ola Reyes")
            hands.tap("They are written down")
            hands.sees("another lead has to confirm it")
            eyes.look("worker-key-pending", *STAFF)
        finally:
            server.turn_clock(0)
        eyes.done()


def see(hands: Hands, eyes: Looker, path: str, words: str) -> None:
    eyes.go(path)
    hands.sees(words)
    eyes.look(re.sub(r"/[0-9a-f-]{36}", "-one", path.removeprefix("/staff/")).replace("/", "-"), *STAFF)


def fill_in_worker(hands: Hands, name: str, username: str) -> None:
    hands.fill("Full name", name)
    hands.page.get_by_label("What they are here").select_option("keyworker")
    hands.fill("User name", username)


@pytest.mark.parametrize("username", ["priya", "ines", "alex", "ruth"])
def test_staff_others(chromium: Browser, server: Running, username: str) -> None:
    """A lead's service and the screens only a lead has; an honest line for those with nothing to do here yet."""
    with Hands(chromium, server.url, f"staff-{username}", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret(username))
        hands.page.wait_for_load_state("networkidle")
        eyes.look("home", *STAFF)
        if username == "priya":
            for path in ("/staff/people", "/staff/people/add", "/staff/to-answer", "/staff/overdue", "/staff/away"):
                eyes.go(path)
                hands.page.wait_for_load_state("networkidle")
                eyes.look(path.replace("/staff/", "").replace("/", "-"), *STAFF)
            eyes.go("/staff/people")
            eyes.go(href(hands, "/staff/people/", without="add"))
            hands.sees("Their workers")
            eyes.look("person", *STAFF)
            eyes.go("/staff/workers/0190a000-0000-7000-8000-000000000000")
            hands.sees("This is not here")
            eyes.look("worker-not-here", *STAFF)
        if username == "alex":
            hands.heading("Accounts")
            eyes.go(href(hands, "/staff/accounts/"))
            hands.sees("Their key")
            eyes.look("account", *STAFF)
            eyes.go("/staff/workers")
            hands.sees("This page is for somebody with another role.")
            eyes.look("not-for-you", *STAFF)
        eyes.done()


def href(hands: Hands, start: str, without: str = "nothing") -> str:
    """Where the first link that begins so leads."""
    found = hands.page.locator(f'main a[href^="{start}"]:not([href$="{without}"])').first.get_attribute("href")
    assert found
    return found

"""Somebody not listed, taking an ask back, and a change of worker. A test’s name is what a screen promises."""

from playwright.sync_api import Browser, expect

from tests.journeys.choosing_hands import ask_for, lead_opens, somebody
from tests.journeys.hands import DESK, Hands, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from tests.journeys.sight import can_read, write
from youthvoice.ids import new_id


def test_we_will_not_talk_to_them_before_you_say_so(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Not Listed")
    with young_hands as hands:
        hands.page.locator('nav a[href="/more"]').first.click()
        hands.tap("My worker")
        hands.tap("Choose a worker")
        hands.tap("Someone not listed")
        hands.heading("Who do you trust?")
        hands.tap("Next")
        hands.sees("We need one more thing. Type a name, or who they are.")
        hands.page.get_by_label("Their name, or who they are").fill("My teacher, Ms Hill")
        expect(hands.page.get_by_role("switch", name="Ask me before you talk to them")).to_be_checked()
        hands.sees("We will not talk to them before you say so.")
        hands.tap("Next")
        hands.sees("You also named My teacher, Ms Hill.")
        hands.tap("Next")
        hands.tap("Send")
        hands.sees("You asked for My teacher, Ms Hill.")
        hands.sees("We will not talk to them before you say so.")
        with lead_opens(server, chromium, young) as lead:
            lead.sees("Do not talk to this person before they say so.")
            asked = young.get("preferred-worker/mine")["asks"][0]["id"]
            yes = {"version_id": new_id(), "outcome": "yes", "worker_id": staff(server, "noor").me["person_id"]}
            refused = staff(server, "priya").put(f"preferred-worker/asks/{asked}/answer", yes, 403)
            assert refused["reasons"][0]["code"] == "not_talked_to_yet"
            lead.tap("Ask them if we may talk to this person")
            lead.sees("You asked them.")
        hands.page.locator('nav a[href="/"]').first.click()
        hands.sees("We have a question for you.")
        hands.tap("See it")
        hands.sees("Can we talk to My teacher, Ms Hill?")
        hands.tap("Yes, you can")
        expect(hands.find("Yes, you can")).to_have_attribute("aria-pressed", "true")
        with lead_opens(server, chromium, young) as lead:
            lead.sees("They said that you may talk to this person.")


def test_take_it_back_and_then_you_can_ask_again(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Takes Back")
    with young_hands as hands:
        ask_for(hands, "Lena")
        hands.tap("Take it back")
        hands.sees("Then you can ask again.")
        hands.page.get_by_role("group", name="Take your ask back?").get_by_role("button", name="Take it back").click()
        hands.sees("You took this back.")
        hands.tap("Ask again")
        hands.heading("Who would you like to work with?")
    (asked,) = young.get("preferred-worker/mine")["asks"]
    assert staff(server, "priya").call("GET", f"preferred-worker/asks/{asked['id']}").status_code == 404


def test_a_change_of_worker_and_the_new_one_sees_what_you_picked(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Changes")
    sam, lena = staff(server, "sam"), staff(server, "lena")
    kept, passed = (write(young, words=words, to=(sam,)) for words in ("The red bus.", "The blue kite."))
    person = f"/staff/people/{young.me['person_id']}"
    with young_hands as hands, Hands(chromium, server.url, "staff", DESK) as lead:
        sign_in_staff(lead, server.secret("priya"))
        lead.page.locator('a[href="/staff/people"]').first.click()
        lead.page.locator(f'a[href="{person}"]').first.click()
        lead.tap("Change their worker")
        lead.heading("Change their worker")
        lead.tap("Change their worker")
        lead.sees("Write a note for the new worker.")
        lead.page.get_by_label("Who hands over?").select_option(label="Sam Okafor")
        lead.page.get_by_label("Who takes over?").select_option(label="Lena Brook")
        lead.fill("A note for the new worker", "Text first. They like to walk and talk.")
        lead.tap("Change their worker")
        lead.sees("from Sam to Lena.")
        lead.sees("Nothing passes on by itself.")

        hands.page.locator('nav a[href="/voices"]').first.click()
        hands.page.locator('nav a[href="/"]').first.click()
        hands.sees("Sam is leaving. Lena is your worker now.")
        hands.tap("Say what Lena can see")
        hands.heading("Sam is leaving. Should Lena see what you shared with Sam?")
        hands.sees("Text first. They like to walk and talk.")
        hands.sees("Sam can still open what you shared. You can stop that.")
        three = [hands.page.get_by_role("button", name=name) for name in ("All", "From now on", "Let me choose")]
        assert (
            len({one.evaluate("it => [it.offsetWidth, getComputedStyle(it).backgroundColor].join()") for one in three})
            == 1
        )
        three[2].click()
        hands.page.get_by_role("checkbox", name="The blue kite.").check()
        hands.tap("Let Lena see 1 thing")
        hands.sees("Lena can see what you picked.")
    assert can_read(lena, passed, "The blue kite.")
    assert not can_read(lena, kept, "The red bus.")

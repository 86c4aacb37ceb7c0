"""A young person’s and a lead’s hands on choosing a worker, the way people tap."""

from playwright.sync_api import Browser, Locator

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import join_by_api
from tests.journeys.server import Running
from tests.journeys.sight import confirm

BECAUSE = "Lena works with ten young people, and one more is too many."


def somebody(server: Running, chromium: Browser, name: str) -> tuple[Hands, Caller]:
    """Somebody new with a phone of their own, at Today."""
    young, six_words = join_by_api(server, name, "Wren")
    confirm(server, young)
    hands = Hands(chromium, server.url, "young", PHONE)
    come_back(hands, six_words, "482913")
    return hands, young


def card_of(hands: Hands, name: str) -> Locator:
    return hands.page.get_by_role("listitem").filter(has=hands.page.get_by_role("heading", name=name, exact=True))


def ask_for(hands: Hands, name: str, *why: str) -> None:
    """From Today, the way a person taps."""
    hands.page.locator('nav a[href="/more"]').first.click()
    hands.tap("My worker")
    hands.heading("My worker")
    hands.tap("Choose a worker")
    hands.heading("Who would you like to work with?")
    hands.sees("We will try. We cannot always say yes. We will always tell you why.")
    card_of(hands, name).get_by_role("button", name="I’d like this person").click()
    hands.tap("Next")
    hands.heading("Why?")
    for one in why:
        hands.page.get_by_role("checkbox", name=one).check()
    hands.sees("This goes to the person who decides. No worker you named can see it.")
    hands.tap("Send")
    hands.heading("My worker")
    hands.sees(f"You asked for {name}.")
    hands.sees("We got your ask on")
    hands.sees("You will hear by")


def lead_opens(server: Running, chromium: Browser, young: Caller) -> Hands:
    """Priya, at the ask of this young person."""
    hands = Hands(chromium, server.url, "staff", DESK)
    sign_in_staff(hands, server.secret("priya"))
    hands.page.get_by_role("navigation", name="Lists").get_by_role("link", name="Asks for a worker").click()
    hands.heading("Asks for a worker")
    ask_id = young.get("preferred-worker/mine")["asks"][0]["id"]
    hands.page.locator(f'a[href="/staff/asks/{ask_id}"]').click()
    hands.sees("What they said")
    return hands


def see_answer(hands: Hands) -> None:
    hands.page.locator('nav a[href="/"]').first.click()
    hands.sees("There is an answer.")
    hands.tap("See it")
    hands.heading("My worker")

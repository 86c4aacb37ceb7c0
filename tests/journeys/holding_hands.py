"""Hands on holding back and being asked again: the steps of both apps that more than one journey takes."""

from datetime import timedelta

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.hands import PHONE, Hands, come_back
from tests.journeys.holding import WHY
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from youthvoice import clock


def today_of(chromium: Browser, server: Running, six_words: str) -> Hands:
    """A young person's Today, on a phone of this moment."""
    young = Hands(chromium, server.url, "young", PHONE)
    come_back(young, six_words, "482913")
    return young


def _fill_in(sam: Hands, why: str) -> None:
    """K3, “Ask later”, in every part but the second person."""
    sam.page.get_by_role("radio", name="Ask later").check()
    sam.page.get_by_role("checkbox", name="They are going through a crisis").check()
    sam.page.get_by_label("In your own words").fill(why)
    sam.page.get_by_label("What would change it?").fill("Her mum is home again.")
    sam.page.get_by_label("What else are they offered meanwhile?").fill("A walk on Thursdays.")
    sam.page.get_by_label("Ask again by").fill((clock.today() + timedelta(days=14)).isoformat())


def hold_back_by_hand(sam: Hands, server: Running, young_id: str) -> None:
    """K3 of a signed-in worker: refused with no second person and with no words, nothing kept of it; then right."""
    sam.page.locator('a[href="/staff/people"]').first.click()
    sam.page.locator(f'a[href="/staff/people/{young_id}"]').first.click()
    sam.tap("Ask them, or say why not now")
    _fill_in(sam, " " * 30)
    sam.tap("Ask for agreement")
    sam.sees("Name a second person.")
    sam.page.get_by_role("radio", name="Priya Shah").check()
    sam.tap("Ask for agreement")
    sam.sees("Say why in your own words, in 20 letters or more.")
    assert staff(server, "sam").get(f"taking-part/young-people/{young_id}")["holds"] == []
    sam.page.get_by_label("In your own words").fill(WHY)
    sam.tap("Ask for agreement")
    sam.sees("Waits for Priya Shah to agree")


def agree_by_hand(priya: Hands, nickname: str) -> None:
    """The second person, signed in, reads why and agrees."""
    priya.sees("for you to agree or not.")
    priya.page.locator('a[href="/staff/holds"]').first.click()
    priya.page.get_by_role("row").filter(has_text=nickname).get_by_role("link", name="Agree or not").click()
    priya.sees(WHY)
    priya.tap("I agree")
    priya.sees("You agreed. It begins today and ends by itself.")


def on_the_list(hands: Hands, nickname: str) -> Locator:
    """From a signed-in home to the list of those to ask; gives their row."""
    hands.sees("could be asked and w")
    hands.tap("Look at it now")
    table = hands.page.get_by_role("table", name="A hold-back is over: ask now")
    row = table.get_by_role("row").filter(has_text=nickname)
    expect(row).to_be_visible()
    return row


def ask_again_with_a_lift(sam: Hands, row: Locator) -> None:
    """From their row to asking them, with help."""
    row.get_by_role("link").last.click()
    sam.sees("A hold-back is over. Nobody has asked them since.")
    sam.page.get_by_role("radio", name="Ask now, with help").check()
    sam.page.get_by_role("checkbox", name="A lift").check()
    sam.tap("Ask them")
    sam.sees("Sam Okafor asked them")
    sam.sees("1 kind of help was offered with it.")

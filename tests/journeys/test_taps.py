"""How few taps it takes (experience.md 2.2), counted where a finger comes down."""

from playwright.sync_api import Browser

from tests.journeys.hands import PHONE, Hands, hurry_in
from tests.journeys.inviting import link
from tests.journeys.server import Running


def test_five_from_today_to_a_sent_first_view(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, "Di One"), "Plover")
        hands.taps = 0
        hands.tap("Say something")
        hands.tap("Not well")
        hands.tap("That’s all for now")
        hands.tap_choice("Sam")
        hands.tap("Send")
        hands.heading("Sent to Sam.")
        assert hands.taps == 5


def test_four_from_the_invitation_to_a_kept_try_out(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.open(link(server, "Di Two"))
        hands.tap("Have a go first")
        hands.tap("Well")
        hands.tap("That’s all for now")
        hands.tap("Keep as draft")
        hands.heading("Kept on this phone.")
        assert hands.taps == 4


def test_one_to_help_from_any_screen_and_one_to_hide(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, "Di Three"), "Turnstone")
        hands.page.reload()
        hands.heading("Locked.")
        hands.taps = 0
        hands.tap("Get help now")
        hands.sees("Call 999")
        assert hands.taps == 1
        hands.tap("Hide this")
        hands.page.wait_for_url("**/away.html")
        assert hands.taps == 2

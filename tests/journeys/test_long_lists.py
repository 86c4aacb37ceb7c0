"""Whoever says a lot, for years, still reaches the first thing they said."""

from playwright.sync_api import Browser, expect

from tests.journeys.hands import PHONE, Hands, come_back
from tests.journeys.inviting import join_by_api
from tests.journeys.looking import EACH, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice.ids import new_id
from youthvoice.voices import store

FIRST = "The first thing I said here"


def test_everything_i_said_can_be_reached_the_first_thing_too(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Says A Lot", "Cranesbill")
    for number in range(store.PAGE + 1):
        words = FIRST if number == 0 else f"Number {number}"
        young.put(f"voices/{new_id()}", {"version_id": new_id(), "about": {"kind": "anything"}, "words": words})
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        come_back(hands, six_words, "482913")
        eyes.go("/voices")
        hands.sees(f"Number {store.PAGE}")
        expect(hands.page.locator("main")).not_to_contain_text(FIRST)
        eyes.look("my-views-show-more", *EACH)
        hands.tap("Show more")
        hands.sees(FIRST)
        expect(hands.page.get_by_role("button", name="Show more")).to_have_count(0)
        hands.page.get_by_text(FIRST).click()
        expect(hands.page.locator("blockquote")).to_contain_text(FIRST)
        eyes.done()

"""Right to left: with `dir=rtl` forced (there is only English text yet) every main young screen holds at 360 px.

Nothing scrolls sideways, nothing sticks out at either edge, what starts a line starts at the right, arrows are mirrored
and axe finds nothing; the pictures were looked at.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.hands import PHONE, Hands, begin_writing, come_back
from tests.journeys.inviting import link
from tests.journeys.looking import DARK, LIGHT, NARROW, YOUNG_TARGET, Looker
from tests.journeys.server import Running

MAIN = (LIGHT, DARK, NARROW)
FORCE = """const turn = (page) => { if (page && page.dir !== 'rtl') page.dir = 'rtl'; };
new MutationObserver(() => turn(document.documentElement))
  .observe(document, { attributes: true, childList: true, subtree: true });"""
ASKEW = (Path(__file__).parent / "askew.js").read_text()


class Leftward(Looker):
    """Looks as ever, and at what only right to left can break."""

    def look(self, screen: str, *ways) -> None:
        super().look(screen, *ways)
        self.hands.page.set_viewport_size(PHONE)
        self.faults += [f"{screen}: {fault}" for fault in self.hands.page.evaluate(ASKEW)]


@pytest.fixture
def hands(chromium: Browser, server: Running):
    with Hands(chromium, server.url, "rtl", PHONE) as found:
        found.context.add_init_script(FORCE)
        yield found


def test_signed_out_and_joining(hands: Hands, server: Running) -> None:
    eyes, page = Leftward(hands, YOUNG_TARGET), hands.page
    hands.open(link(server, "Robin Rtl"))
    hands.heading("Hi. Someone you know sent you this.")
    eyes.look("invitation", *MAIN)
    page.get_by_role("button", name="Text, colours and data").click()
    page.get_by_role("radio", name="Biggest").wait_for()
    eyes.look("aa-open", LIGHT)
    for step in ("what", "who", "stories", "name", "pin"):
        eyes.go(f"/start/{step}")
        eyes.look(f"start-{step}", *MAIN)
    eyes.go("/help")
    hands.sees("Call 999")
    eyes.look("help", *MAIN)
    eyes.done()


def test_every_day(hands: Hands, server: Running) -> None:
    come_back(hands, server.words("Fern"), "482913")  # what Kestrel has not seen yet is looked at elsewhere
    hands.page.get_by_role("button", name="Say something").wait_for()
    eyes, page = Leftward(hands, YOUNG_TARGET), hands.page
    eyes.look("today", *MAIN)
    for path in ("/voices", "/plan", "/decisions", "/more", "/can-see", "/limits", "/phones", "/look", "/off"):
        eyes.go(path)
        page.wait_for_load_state("networkidle")
        eyes.look(path[1:], *MAIN)
    for inside in ("/decisions", "/can-see", "/voices"):
        eyes.go(inside)
        page.wait_for_load_state("networkidle")
        eyes.go(str(page.locator(f'main a[href^="{inside}/"]').first.get_attribute("href")))
        page.wait_for_load_state("networkidle")
        eyes.look(f"{inside[1:]}-one", *MAIN)
    eyes.done()


def test_saying_something_and_the_lock(hands: Hands, server: Running) -> None:
    come_back(hands, server.words("Blue"), "482913")
    hands.page.get_by_role("button", name="Say something").wait_for()
    eyes, page = Leftward(hands, YOUNG_TARGET), hands.page
    eyes.look("today-late", LIGHT)
    hands.tap("Say something")
    hands.heading("How is your plan going for you?")
    eyes.look("how", *MAIN)
    eyes.go("/")
    begin_writing(hands, "I want to pick the music in the car.")
    eyes.look("write", *MAIN)
    hands.tap("That’s all for now")
    page.get_by_role("checkbox", name="Sam").check()
    hands.sees("should answer by")
    eyes.look("who", *MAIN)
    hands.tap("Keep as draft")
    hands.heading("Saved. Only you can see it.")
    eyes.look("kept", *MAIN)
    eyes.go("/say/about")
    page.wait_for_load_state("networkidle")
    eyes.look("about", *MAIN)
    eyes.go("/more")
    hands.tap("Lock")
    hands.heading("Locked.")
    eyes.look("locked", *MAIN)
    eyes.done()

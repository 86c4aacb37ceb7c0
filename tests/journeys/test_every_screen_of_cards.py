"""Every screen about a point of the plan, a measure, a worker or the service, in both apps, looked at as the others."""

import re

from playwright.sync_api import Browser

from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running


def test_young_points_and_cards(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, server.words("Blue"), "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        points(hands, eyes)
        cards(hands, eyes)
        eyes.done()
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        read_them(hands, eyes)
        eyes.done()


def points(hands: Hands, eyes: Looker) -> None:
    """V2, V3, V4 and what was sent of them."""
    page = hands.page
    eyes.go("/plan")
    page.get_by_role("button", name=re.compile("^How do you see it")).first.click()
    hands.sees("What the adults wrote")
    page.get_by_role("button", name="I see part of it").wait_for()
    eyes.look("V2-point", *MAIN)
    hands.tap("I see it another way")
    hands.sees("It is OK to disagree.")
    page.get_by_role("textbox").fill("Tuesdays are no good.")
    hands.sees("Only you can see it.")
    eyes.look("V5-write-of-point", *EACH)
    eyes.go("/plan")
    page.get_by_role("button", name=re.compile("^How does it feel")).first.click()
    hands.sees("Adults are doing this to keep you safe")
    page.get_by_role("button", name="It makes things harder").wait_for()
    eyes.look("V3-measure", *MAIN)
    hands.tap("It makes things harder")
    hands.heading("What would help you feel safer?")
    eyes.look("V4-help", *MAIN)
    for name in ("Fewer meetings", "Help with my phone"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Help with my phone").click()
    eyes.look("V4-number-one", *EACH)
    hands.tap("That’s all for now")
    page.get_by_role("checkbox", name="Sam").check()
    hands.sees("They will see: your picks.")
    hands.tap("Send")
    hands.heading("Sent to Sam.")
    eyes.look("V7-of-measure", *EACH)
    hands.tap("Take it back")
    hands.sees("It makes things harder")
    eyes.look("voice-of-measure", *EACH)


def cards(hands: Hands, eyes: Looker) -> None:
    """The 28 cards, from where they begin to who can see them."""
    page = hands.page
    eyes.go("/voices")
    hands.tap("Talk about a worker or this place")
    hands.sees("What it is like with Sam")
    eyes.look("about", *EACH)
    page.get_by_role("button", name=re.compile("^What it is like with Sam")).click()
    hands.heading("What is it like with Sam?")
    eyes.look("cards", *EACH)
    hands.tap("Show me five")
    hands.sees("1 of 5")
    eyes.look("card", *MAIN)
    hands.tap("Not really")
    hands.heading("Does this matter to you?")
    eyes.look("card-matters", *EACH)
    hands.tap("A lot")
    hands.sees("2 of 5")
    eyes.go("/say/cards/all")
    hands.sees("Not really")
    page.locator("details").evaluate("one => { one.open = true }")
    eyes.look("cards-all", *MAIN)
    eyes.go("/say/cards/done")
    eyes.look("cards-done", *EACH)
    hands.tap("That’s all for now")
    hands.sees("Sam will see this only if you say so.")
    eyes.look("V6-about-worker", *MAIN)
    hands.tap("Tell someone else, not Sam")
    eyes.look("V6-someone-else", *EACH)
    page.get_by_role("checkbox", name="Just me").check()
    page.get_by_role("checkbox", name="Sam").check()
    hands.tap("Send")
    hands.heading("Sent to Sam.")
    hands.tap("Take it back")
    hands.sees("What is it like with Sam?")
    eyes.look("voice-of-cards", *EACH)


def read_them(hands: Hands, eyes: Looker) -> None:
    """The worker reads both: the plan's own words beside the one, the cards in the other."""
    page = hands.page
    for kind, sees in (("What adults do to keep them safe", "It makes things harder"), ("A worker", "Matters a lot")):
        eyes.go("/staff/")
        page.get_by_role("row").filter(has_text="Blue").filter(has_text=kind).get_by_role("link").first.click()
        hands.tap("Open and read")
        hands.sees(sees)
        page.wait_for_load_state("networkidle")
        eyes.look(f"K5-{kind.split()[-1].lower()}", *STAFF)

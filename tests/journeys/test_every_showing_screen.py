"""Every screen of being asked to show somebody more, in both apps: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.asking import send
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from tests.journeys.showing import ask_to_show, with_ama
from youthvoice.ids import new_id


def test_young_asked_to_show_somebody_more(chromium: Browser, server: Running) -> None:
    young, six_words = with_ama(server, "Cy Looks Shown", "Chiffchaff")
    sam, ama, priya = (staff(server, name) for name in ("sam", "ama", "priya"))
    voice = send(young, sam, feeling="not_well")
    first, second = ask_to_show(sam, voice, ama), ask_to_show(sam, voice, priya, "Priya can move you.")
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        hands.sees("Sam asks: can Ama see what you sent on")
        eyes.look("today-asked-to-show", *MAIN)
        eyes.go(f"/show/{first}")
        hands.sees("Who would see it")
        eyes.look("show-asked", *MAIN)
        hands.tap("Not now")
        hands.sees("You said not now on")
        eyes.look("show-not-now", *EACH)
        hands.tap("Change my answer")
        hands.tap("Yes, show it")
        hands.sees("Ama can see it now.")
        eyes.look("show-shown", *EACH)
        eyes.go(f"/show/{second}")
        hands.tap("Yes, show it")
        hands.sees("Is an adult with you?")
        eyes.look("show-company", *EACH)
        hands.page.get_by_role("button", name="Not sure").click()
        hands.sees("We wait a day, and then we ask you again.")
        eyes.look("show-said-yes", *EACH)
        young.post(f"voices/{voice}/take-back")
        eyes.go(f"/show/{first}")
        hands.sees("This is over.")
        eyes.look("show-over", *EACH)
        eyes.go(f"/show/{new_id()}")
        hands.sees("This is not here now.")
        eyes.look("show-missing", *EACH)
        eyes.done()


def test_staff_asking_to_show_somebody_else(chromium: Browser, server: Running) -> None:
    young, _ = with_ama(server, "Cy Staff Shows", "Wagtail")
    sam, ama, noor, priya = (staff(server, name) for name in ("sam", "ama", "noor", "priya"))
    voice = send(young, sam)
    no, _, shown = (ask_to_show(sam, voice, one) for one in (noor, priya, ama))
    young.post(f"voices/shared-on/asked/{no}/answer", {"answer": "no"}, status=204)
    yes = {"reader_ids": [ama.me["person_id"]], "with_adult": "alone", "ask_id": shown}
    young.post(f"voices/{voice}/share", yes)
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/voices/{voice}")
        hands.tap("Open and read")
        hands.sees("You asked to show it to")
        eyes.look("K5-asks-to-show", *STAFF)
        hands.tap("Ask to show somebody else")
        hands.tap("Ask Wagtail")
        hands.sees("Not asked yet")
        eyes.look("ask-to-show-missing", *STAFF)
        hands.page.get_by_role("radio", name="Tom Ellis").check()
        hands.fill("Why?", "Tom can say yes to a room that is not so loud.")
        hands.sees("What they will see")
        eyes.look("ask-to-show", *STAFF)
        eyes.done()

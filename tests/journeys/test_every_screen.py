"""Every screen of the young people's app: axe finds nothing, nothing is too small to hit, nothing goes elsewhere.

The staff's are in test_every_staff_screen.py, those of typed words in test_every_typed_screen.py; both lists of
routes are here, so that a new one is missed.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.caller import Caller
from tests.journeys.hands import PHONE, Hands, come_back
from tests.journeys.inviting import link
from tests.journeys.looking import EACH, MAIN, YOUNG_TARGET, Looker
from tests.journeys.server import Running

SOURCES = Path(__file__).resolve().parents[2] / "frontend" / "src"

# Every route and step of the apps, and the test that visits it. A new one is missing here until somebody visits it.
BEFORE_A_PIN = {"/start/before", "/start/card", "/start/try", "/start/try/:step"}
STEPS = {"what", "who", "stories", "ask", "later", "look", "name", "pin", "finish", "not-me"}
SIGNED_IN = {
    "/", "/voices", "/voices/:id", "/say", "/say/more", "/say/words", "/say/who", "/say/with", "/say/done", "/plan",
    "/say/about", "/say/point", "/say/measure", "/say/help", "/say/cards", "/say/cards/:step", "/say/cards/:step/:more",
    "/decisions", "/decisions/:id", "/more", "/words", "/can-see", "/can-see/:id", "/phones", "/look", "/help",
    "/proposals/:id", "/off", "/show/:id", "/limits",
    # in test_every_showing_screen, _asked_, _yes_, _choosing_, _speaking_up_, _tablet_ and test_let_back_in
    "/asked", "/yes", "/yes/:id", "/yes/:id/receipt", "/workers", "/workers/:step", "/workers/changes/:id", "/advocate",
    "/wrong", "/wrong/about", "/wrong/words", "/wrong/to", "/tablet", "/tablet/back", "/back", "/back/how",
}  # fmt: skip
TO_TODAY = {"/start/:step", "/start/try/:step"}  # signed in, these lead to Today
STAFF_ROUTES = {
    "/staff", "/staff/to-answer", "/staff/overdue", "/staff/away", "/staff/answered", "/staff/voices/:id",
    "/staff/decisions/:id", "/staff/decisions/:id/change", "/staff/people", "/staff/people/add", "/staff/people/:id",
    "/staff/people/:id/plan", "/staff/plans/:id", "/staff/plans/:id/change", "/staff/invite", "/staff/invite/:id",
    "/staff/invite/:id/check", "/staff/invite/:id/give", "/staff/people/:id/type", "/staff/typed/:id",
    "/staff/help-number", "/staff/workers", "/staff/workers/add", "/staff/workers/:id", "/staff/to-confirm",
    "/staff/to-confirm/:id", "/staff/accounts/:id",
    # in the same files as the young people's
    "/staff/people/:id/ask", "/staff/holds", "/staff/holds/:id", "/staff/people/:id/explain", "/staff/yeses/:id",
    "/staff/people/:id/checked", "/staff/lawful-bases", "/staff/about-me", "/staff/asks", "/staff/asks/:id",
    "/staff/people/:id/change", "/staff/advocates", "/staff/complaints", "/staff/complaints/:id", "/staff/concerns",
    "/staff/concerns/:id", "/staff/voices/:id/concern", "/staff/look-again", "/staff/people/:id/hand-over",
    "/staff/people/:id/back", "/staff/people/:id/back/give", "/staff/back-in/:id", "/staff/quotes",
    "/staff/voices/:id/use", "/staff/voices/:id/share-on",
}  # fmt: skip


def routes_in(*parts: str) -> set[str]:
    return set(re.findall(r'path: "([^"]+)"', SOURCES.joinpath(*parts).read_text()))


def test_every_route_is_visited_below() -> None:
    joining = (SOURCES / "young" / "start" / "joining" / "screen.tsx").read_text()
    steps = "".join(re.findall(r"(?:STEPS|WITHOUT_LINK)\b[^=]*= (\{[^}]*\})", joining))
    assert routes_in("young", "routes.ts") == SIGNED_IN | TO_TODAY
    assert routes_in("young", "start", "screen.tsx") == BEFORE_A_PIN | {"/start/:step"}
    assert set(re.findall(r'"?([\w-]+)"?: \w+', steps)) == STEPS
    assert routes_in("staff", "routes.ts") == STAFF_ROUTES


@pytest.fixture(scope="module")
def kestrel(server: Running) -> Caller:
    """The young person with something of everything, by the API: to know the ids of their things."""
    caller = Caller(server.url)
    caller.sign_in("phrase", six_words=server.words("Kestrel"))
    return caller


def test_young_before_a_pin(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        page = hands.page
        hands.open("/")
        hands.heading("Hi.")
        eyes.look("start-no-link", *EACH)
        hands.open(link(server, "Robin Reed"))
        hands.heading("Hi. Someone you know sent you this.")
        eyes.look("S1-invitation", *MAIN)
        for way in MAIN[:-1]:  # the focus going on to the page shuts it; “Biggest” picked here is the last way
            page.get_by_role("button", name="Text, colours and data").click()
            page.get_by_role("radio", name="Biggest").wait_for()
            eyes.look("aa-open", way)
        for step in ("what", "who", "stories", "ask", "later", "look", "name", "pin"):
            eyes.go(f"/start/{step}")
            eyes.look(f"start-{step}", *(MAIN if step in ("who", "pin") else EACH))
        hands.tap("Next")
        hands.sees("We need one more thing.")
        eyes.look("start-pin-errors", *EACH)
        eyes.go("/start/try")
        eyes.look("try-face", *EACH)
        hands.tap("Mixed")
        hands.page.get_by_label("Write here").fill("The bus is late.")
        eyes.look("try-words", *EACH)
        hands.tap("That’s all for now")
        hands.heading("Keep it?")
        eyes.look("try-keep", *EACH)
        hands.tap("Keep as draft")
        hands.heading("Kept on this phone.")
        eyes.look("try-kept", *EACH)
        for path in ("/start/card", "/start/before", "/start/finish"):
            eyes.go(path)
            eyes.look(path[1:].replace("/", "-"), *EACH)
        eyes.go("/")
        hands.tap("No thanks")
        hands.heading("That is fine.")
        eyes.look("S1-declined", *EACH)
        eyes.go("/start/not-me")
        eyes.look("start-not-me", *EACH)
        eyes.go("/start/who")
        hands.heading("Open your link again.")
        eyes.look("start-link-gone", *EACH)
        eyes.done()


def test_young_joining_and_first_day(chromium: Browser, server: Running) -> None:
    """The six words, and everything while there is nothing in it yet."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        page = hands.page
        hands.open(link(server, "Robin Dale"))
        eyes.go("/start/name")
        page.get_by_role("textbox").first.fill("Teasel")
        hands.tap("Next")
        hands.fill("Your PIN", "482913")
        hands.fill("Type it again", "482913")
        hands.tap("Next")
        hands.heading("Your six words")
        eyes.look("S6b-six-words", *MAIN)
        hands.tap("I have them")
        hands.heading("What is word three?")
        hands.tap("Done")
        eyes.look("S6b-third-word", *EACH)
        hands.tap("Skip")
        hands.heading("Skip the words?")
        eyes.look("S6b-skip", *EACH)
        hands.tap("Skip")
        hands.heading("Hi Teasel.")
        eyes.look("today-first-day", *MAIN)
        for path in ("/voices", "/plan", "/decisions", "/can-see"):
            eyes.go(path)
            eyes.look(f"{path[1:]}-empty", *EACH)
        eyes.go("/words")
        eyes.look("words-again", *EACH)
        eyes.done()


def test_young_signed_in(chromium: Browser, server: Running, kestrel: Caller) -> None:
    voices = kestrel.get("voices/")["voices"]
    draft, sent = (next(one for one in voices if one["state"] == state) for state in ("draft", "sent"))
    sam = kestrel.get("records/who-can-see")["people"][0]["id"]
    answer = kestrel.get("decisions/")["decisions"][0]["id"]
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, server.words("Kestrel"), "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        page = hands.page
        hands.sees("Sam wrote back")
        eyes.look("today", *MAIN)
        for path in ("/voices", "/plan", "/decisions", "/more", "/can-see", "/limits", "/phones", "/look", "/help"):
            eyes.go(path)
            page.wait_for_load_state("networkidle")
            if path == "/limits":
                hands.sees("is a safety lead.")
            if path == "/look":
                page.get_by_role("radio", name="Biggest").wait_for()
            eyes.look(path[1:], *(MAIN if path in ("/voices", "/can-see", "/help") else EACH))
        eyes.go(f"/voices/{draft['id']}")
        hands.tap("Delete")
        hands.sees("Delete this?")
        eyes.look("voice-draft", *EACH)
        eyes.go(f"/voices/{sent['id']}")
        hands.tap("Take it back")
        hands.sees("Take this back?")
        eyes.look("voice-sent", *EACH)
        eyes.go(f"/decisions/{answer}")
        hands.sees("We decided")
        eyes.look("decision", *MAIN)
        eyes.go(f"/can-see/{sam}")
        page.get_by_role("button", name="Stop sharing").first.click()
        eyes.look("can-see-one", *EACH)
        eyes.go("/nowhere")
        eyes.look("lost", *EACH)
        eyes.done()


def test_young_saying_something_and_the_lock(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, server.words("Blue"), "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        page = hands.page
        hands.tap("Say something")
        hands.heading("How is your plan going for you?")
        eyes.look("V1-how", *MAIN)
        hands.tap("OK")
        hands.heading("What would help you feel safer?")
        hands.tap("Skip")
        hands.heading("Want to say more?")
        eyes.look("V5-more", *EACH)
        hands.tap("Write")
        page.get_by_role("textbox").fill("I want to pick the music in the car. " * 6)
        hands.sees("Only you can see it.")
        eyes.look("V5-write", *MAIN)
        hands.tap("That’s all for now")
        hands.heading("Who can see this?")
        hands.tap("Send")
        hands.sees("Pick who should see it.")
        eyes.look("V6-nobody", *EACH)
        page.get_by_role("checkbox", name="Sam").check()
        hands.sees("should answer by")
        eyes.look("V6-who", *MAIN)
        eyes.go("/say/with")
        hands.heading("Is an adult with you?")
        eyes.look("V6-with", *EACH)
        eyes.go("/say/who")
        hands.tap("Send")
        hands.heading("Sent to Sam.")
        eyes.look("V7-sent", *MAIN)
        hands.tap("Go to Today")
        hands.tap("More")
        hands.tap("Lock")
        hands.heading("Locked.")
        eyes.look("locked", *MAIN)
        hands.fill("Type your PIN.", "111111")
        hands.tap("Open")
        hands.sees("Not right.")
        eyes.look("locked-wrong", *EACH)
        hands.tap("Forgot it")
        hands.heading("Use your six words")
        eyes.look("locked-words", *EACH)
        hands.complaints = [one for one in hands.complaints if "status of 4" not in one]  # the wrong PIN was refused
        eyes.done()

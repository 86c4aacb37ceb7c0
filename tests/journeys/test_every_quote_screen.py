"""Every screen of using somebody’s words, in both apps: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.asking import answer, ask, come_in, send
from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice.ids import new_id

SAID = "It is too loud at night, and nobody asked me first. They came back because I asked. I want more of that."
TICK = "I read it again: nothing here shows who said it"


def use(sam: Caller, voice: str, words: str, what_for: str) -> str:
    quote = new_id()
    body = {"version_id": new_id(), "voice_id": voice, "words": words, "what_for": what_for, "read_again": True}
    sam.put(f"voices/quotes/{quote}", body)
    return quote


def said_yes(server: Running, name: str, nickname: str) -> tuple[Caller, str, Caller, str, str]:
    """Somebody whose words Sam may use; gives them, their six words, Sam, the yes and a voice that Sam opened."""
    young, six_words = come_in(server, name, nickname)
    sam = staff(server, "sam")
    asked = ask(sam, young, sam, yes_to="quotation")
    answer(young, asked, "yes", sam, with_adult="alone")
    voice = send(young, sam, words=SAID)
    sam.get(f"voices/{voice}")
    return young, six_words, sam, asked["id"], voice


def test_young_my_words_in_use(chromium: Browser, server: Running) -> None:
    young, six_words, sam, asked, voice = said_yes(server, "Cy Quoted Words", "Borage")
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        come_back(hands, six_words, "482913")
        eyes.go(f"/yes/{asked}")
        hands.sees("No one has picked words of yours yet.")
        eyes.look("yes-quotes-none", *EACH)
        use(sam, voice, "nobody asked me first", "A talk for new workers")
        sam.get("voices/quotes")
        use(sam, voice, "They came back because I asked.", "Report to the board, May")
        eyes.go("/yes")
        eyes.go(f"/yes/{asked}")
        hands.sees("Report to the board, May")
        hands.page.get_by_role("button", name="Do not use these words").first.click()
        hands.sees("Their list says: do not use it again.")
        eyes.look("yes-quotes", *MAIN)
        eyes.go("/can-see")
        hands.sees("Sam opened words of yours to use")
        eyes.look("can-see-quotes", *EACH)
        eyes.go(f"/can-see/{sam.me['person_id']}")
        hands.sees("See which words, and stop it")
        eyes.look("can-see-person-quotes", *EACH)
        eyes.done()
    assert young.get("voices/quotes/mine")["quotes"]


def test_staff_using_words(chromium: Browser, server: Running) -> None:
    young, _, sam, _, voice = said_yes(server, "Cy Used", "Yarrow")
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/voices/{voice}")
        hands.sees("Use their words")
        eyes.look("voice-may-use", *STAFF)
        hands.tap("Use their words")
        hands.sees("What they will see")
        eyes.look("use-words", *STAFF)
        hands.fill("Their words", "It is too loud at night and nobody")
        hands.fill("What is it for?", "Report to the board, May")
        hands.page.get_by_label(TICK).check()
        hands.tap("Keep these words to use")
        hands.sees("This is not in what they said, letter for letter. Copy it exactly.")
        eyes.look("use-words-wrong", *STAFF)
        hands.fill("Their words", "They came back because I asked.")
        hands.page.get_by_label(TICK).check()
        hands.tap("Keep these words to use")
        hands.heading("Words to use")
        stopped = use(sam, voice, "I want more of that", "A talk for new workers")
        young.post(f"voices/quotes/{stopped}/stop", status=204)
        eyes.go("/staff/concerns")
        eyes.go("/staff/quotes")
        hands.sees("Do not use them again.")
        eyes.look("words-to-use", *STAFF)
        eyes.done()


def test_staff_without_a_yes_have_no_button_and_no_words(chromium: Browser, server: Running) -> None:
    young, _ = come_in(server, "Cy No Yes", "Mallow")
    noor = staff(server, "noor")
    voice = send(young, noor)
    noor.get(f"voices/{voice}")
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("noor"))
        eyes.go(f"/staff/voices/{voice}")
        hands.sees("It is too loud at night.")
        assert hands.page.get_by_text("Use their words").count() == 0
        eyes.go(f"/staff/voices/{voice}/use")
        hands.sees("You have no yes to use words of this.")
        eyes.look("use-words-no-yes", *STAFF)
        eyes.go("/staff/quotes")
        hands.sees("You picked no words to use.")
        eyes.look("words-to-use-none", *STAFF)
        eyes.done()

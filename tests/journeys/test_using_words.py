"""A worker uses exact words without a name, the young person sees it and stops it: both apps, for real.

A test's name is what a screen promises.
"""

from playwright.sync_api import Browser, expect

from tests.journeys.asking import answer, ask, come_in, send
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running

SAID = "I am Comfrey. Nobody asked me first. I asked twice, and then they came."
PART = "I asked twice, and then they came."


def test_do_not_use_these_words_and_they_cant_open_it_here_and_their_list_says_do_not_use_it_again(
    chromium: Browser, server: Running
) -> None:
    young, six_words = come_in(server, "Cy Quoted", "Comfrey")
    sams = staff(server, "sam")
    answer(young, ask(sams, young, sams, yes_to="quotation"), "yes", sams, with_adult="alone")
    voice = send(young, sams, words=SAID)
    with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "young", PHONE) as hands:
        sam.context.grant_permissions(["clipboard-read", "clipboard-write"])
        sign_in_staff(sam, server.secret("sam"))
        go_to(sam, f"/staff/voices/{voice}")
        sam.tap("Open and read")
        sam.tap("Use their words")
        sam.heading("Use their words")
        sam.tap("Keep these words to use")
        sam.sees("Say what it is for.")
        sam.fill("What is it for?", "Report to the board, May")
        sam.page.get_by_label("I read it again: nothing here shows who said it").check()
        sam.tap("Keep these words to use")
        sam.sees("These words could show who said them. It holds their name or nickname. Leave that part out.")
        sam.fill("Their words", PART)
        sam.page.get_by_label("I read it again: nothing here shows who said it").check()
        sam.tap("Keep these words to use")
        sam.heading("Words to use")
        sam.sees(PART)
        assert "Comfrey" not in sam.page.locator("main").inner_text()
        sam.tap("Copy the words")
        sam.sees("Copied. Use it as it is, and say nothing of who said it.")
        assert sam.page.evaluate("() => navigator.clipboard.readText()") == PART

        come_back(hands, six_words, "482913")
        hands.tap("More")
        hands.tap("What I said yes to")
        hands.page.get_by_role("link", name="Use my words, with no name").click()
        hands.sees("What for: Report to the board, May")
        hands.sees("Sam picked this on")
        hands.sees("A report that is out can’t be called back.")
        expect(hands.page.locator("main blockquote")).to_have_text([PART])
        hands.tap("Do not use these words")
        hands.sees("Sam can’t open it here now. Their list says: do not use it again.")

        sam.tap("Copy the words")
        sam.sees("was withdrawn or ended today. Do not use them again.")
        expect(sam.page.locator("main")).not_to_contain_text(PART)
        assert sams.get("voices/quotes")["quotes"][0]["words"] is None
        assert sams.get(f"voices/{voice}")["words"] == SAID  # the voice itself is theirs to take back, and was not
        assert hands.complaints == sam.complaints == []
        assert hands.elsewhere == sam.elsewhere == []


def go_to(hands: Hands, path: str) -> None:
    hands.page.evaluate(
        "to => { history.pushState({ inside: true }, '', to); dispatchEvent(new PopStateEvent('popstate')); }", path
    )

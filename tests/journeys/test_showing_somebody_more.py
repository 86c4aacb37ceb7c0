"""Sam asks to show somebody else; the young person says no to one and yes to another, and takes it back: both apps."""

from playwright.sync_api import Browser

from tests.journeys.asking import send
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from tests.journeys.showing import WHY, ask_to_show, with_ama


def test_no_one_new_sees_it_unless_you_say_yes_no_to_one_yes_to_another_and_taken_back(
    chromium: Browser, server: Running
) -> None:
    young, six_words = with_ama(server, "Cy Shows", "Serin")
    ama, noor, sam_calls = staff(server, "ama"), staff(server, "noor"), staff(server, "sam")
    voice = send(young, sam_calls)
    with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "young", PHONE) as hands:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator(f'a[href="/staff/voices/{voice}"]').first.click()
        sam.tap("Open and read")
        sam.tap("Ask to show somebody else")
        sam.heading("Ask to show somebody else")
        sam.tap("Ask Serin")
        sam.sees("Pick one person.")
        sam.page.get_by_role("radio", name="Ama Mensah").check()
        sam.fill("Why?", WHY)
        sam.sees("Sam asks: can Ama see what you sent?")
        sam.tap("Ask Serin")
        sam.sees("Waiting, asked today")
        noors = ask_to_show(sam_calls, voice, noor, "Noor can help with the noise.")
        for somebody in (ama, noor):
            assert somebody.get(f"voices/{voice}", 404)["code"] == "not_found"

        come_back(hands, six_words, "482913")
        card = hands.page.locator("section.card").filter(has_text="can Noor see what you sent on")
        card.get_by_role("link", name="See what it is").click()
        hands.heading("Can Noor see this?")
        hands.sees("It is too loud at night.")
        hands.sees("Noor can help with the noise.")
        hands.tap("No")
        hands.sees("You said no on")
        hands.page.locator('a[href="/"]').first.click()

        hands.sees("Sam asks: can Ama see what you sent on")
        hands.tap("See what it is")
        hands.heading("Can Ama see this?")
        hands.sees(WHY)
        hands.sees("They will see: your words.")
        hands.sees("Your advocate")
        hands.sees("I want to ask someone first")
        hands.look_alike(*(hands.find(name) for name in ("Yes, show it", "No", "Not now")))
        hands.tap("Yes, show it")
        hands.sees("Ama can see it now.")
        assert ama.get(f"voices/{voice}")["words"] == "It is too loud at night."
        assert noor.get(f"voices/{voice}", 404)["code"] == "not_found"
        hands.tap("See who can see my things")
        hands.sees("Ama")

        sam.page.reload()
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator(f'a[href="/staff/voices/{voice}"]').first.click()
        sam.sees("Shown today")
        sam.sees("Said no today. You can ask again from")

        hands.page.locator('a[href="/"]').first.click()
        hands.page.locator('a[href="/voices"]').first.click()
        hands.page.locator(f'a[href="/voices/{voice}"]').first.click()
        hands.sees("Opened it on")
        hands.tap("Take it back")
        hands.page.get_by_role("group").get_by_role("button", name="Take it back").click()
        hands.sees("You took this back on")
        gone = ama.get(f"voices/{voice}")
        assert (gone["state"], gone.get("words")) == ("taken_back", None)  # the one line of who had opened it
        for somebody in (sam_calls, noor, ama):
            assert somebody.get(f"voices/shared-on?voice_id={voice}", 404)["code"] == "not_found"
        assert young.get(f"voices/shared-on/asked/{noors}")["state"] == "no"
        assert hands.complaints == sam.complaints == []
        assert hands.elsewhere == sam.elsewhere == []

"""The screens of a shared tablet that has no signal, or no room to keep anything more."""

from playwright.sync_api import Browser

from tests.journeys.handing import hand_over, type_words
from tests.journeys.hands import PHONE, Hands
from tests.journeys.inviting import invite, join_by_api
from tests.journeys.looking import EACH, MAIN, YOUNG_TARGET, Looker
from tests.journeys.server import Running

WORDS = "I want to see my brother on Saturdays. Not with everyone there. Just us, and the dog."
# Nothing more can be kept, as on a tablet whose storage is full.
_FULL = "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }"


def test_young_before_set_up_and_with_no_signal(chromium: Browser, server: Running) -> None:
    made = invite(server, "Cy Screens Early")
    with Hands(chromium, server.url, "tablet", PHONE) as hands:
        hand_over(hands, server, made["young_person_id"])
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.look("tablet-begin-early", *MAIN)
        hands.tap("Just say something")
        hands.heading("Who sees what")
        eyes.look("tablet-limits", *MAIN)
        hands.tap("OK, got it")
        hands.page.get_by_role("button", name="Just me typing").click()
        hands.tap("Good things")
        hands.fill("In your own words", WORDS)
        eyes.look("tablet-say-alone", *EACH)
        hands.tap("That’s all for now")
        eyes.look("tablet-end-early", *MAIN)
        hands.tap("Send")
        hands.heading("Sent to Sam.")
        eyes.look("tablet-said", *MAIN)
        hands.tap("Say something more")
        hands.tap("Good things")
        hands.fill("In your own words", WORDS)
        hands.tap("That’s all for now")
        hands.context.set_offline(True)
        hands.tap("Send")
        hands.heading("Kept shut for Sam.")
        hands.complaints.clear()
        eyes.look("tablet-sealed", *MAIN)
        hands.context.set_offline(False)
        hands.complaints.clear()  # it tried to bring it, and there was no signal
        eyes.done()


def test_young_left_lying_with_words_it_could_not_keep(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Screens Full", "Crake")
    with Hands(chromium, server.url, "tablet", PHONE) as hands:
        hands.page.clock.install()
        hand_over(hands, server, young.me["person_id"])
        eyes = Looker(hands, YOUNG_TARGET)
        type_words(hands, six_words)
        hands.page.get_by_role("button", name="Just me typing").click()
        hands.tap("Worries")
        hands.page.evaluate(_FULL)
        hands.fill("In your own words", WORDS)
        hands.page.clock.fast_forward("05:00")
        hands.heading("Still there?")
        hands.sees("They are not kept yet.")
        assert "brother" not in hands.page.locator("body").inner_text()
        hands.tap("Keep for me")
        hands.sees("We could not keep them here yet.")
        hands.page.clock.resume()
        eyes.look("tablet-not-kept", *MAIN)
        eyes.done()

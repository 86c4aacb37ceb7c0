"""“Keep this off my phone”: sent all the same, on none of this phone’s screens, back with the six words."""

from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import PHONE, Hands, begin_writing, come_back, hurry_in, unlock
from tests.journeys.inviting import link, staff
from tests.journeys.looking import DARK, LIGHT, NARROW, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice.ids import new_id

WORDS = "He reads this phone at night."
ANSWER = "You can call me from school."
LOOKS = (LIGHT, DARK, NARROW)


def test_this_phone_shows_neither_it_nor_the_answer_until_the_six_words(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as young, Hands(chromium, server.url, "other", PHONE) as other:
        six_words = hurry_in(young, link(server, "Cy Off"), "Bittern")
        eyes = Looker(young, YOUNG_TARGET)
        begin_writing(young, WORDS)
        young.tap("That’s all for now")
        young.page.get_by_role("checkbox", name="Sam").check()
        young.tap("Send")
        young.heading("Sent to Sam.")
        young.tap("Keep this off my phone")
        young.sees("This phone will not show it, or the answer.")
        eyes.look("V7-keep-off", *LOOKS)
        young.tap("Keep it off")
        young.heading("Hi Bittern.")

        sam = staff(server, "sam")
        voice = answered_by(sam)
        for path in ("/", "/voices", "/decisions", "/can-see", f"/voices/{voice}", "/say/done"):
            young.open(path)
            unlock(young)
            young.page.get_by_role("heading", level=1).wait_for()
            young.page.wait_for_load_state("networkidle")
            said = young.page.locator("body").inner_text()
            assert not any(one in said for one in (WORDS, ANSWER, "Sam")), path
        come_back(other, six_words, "593817")
        other.sees("Sam wrote back")

        young.tap("More")
        young.tap("Kept off this phone")
        eyes.look("off-phone", *LOOKS)
        young.fill("Type your six words.", " ".join(reversed(six_words.split())))
        young.tap("Show it all again")
        young.sees("It did not work.")
        eyes.look("off-phone-wrong", LIGHT)
        young.fill("Type your six words.", six_words)
        young.tap("Show it all again")
        young.heading("This phone shows it all now.")
        eyes.look("off-phone-again", *LOOKS)
        young.tap("See my views")
        expect(young.page.locator("main")).to_contain_text(WORDS)
        eyes.done()


def answered_by(sam: Caller) -> str:
    """Sam reads it and answers, as ever; gives the voice’s id."""
    (line,) = [one for one in sam.get("voices/to-answer")["voices"] if one["young_person"]["nickname"] == "Bittern"]
    assert sam.get(f"voices/{line['id']}")["words"] == WORDS
    answer = {"we_decided": ANSWER, "because": "Your phone is not safe to talk on.", "who_decided": "Sam", "next": []}
    sam.put(f"decisions/{new_id()}", answer | {"version_id": new_id(), "voice_id": line["id"], "status": "doing"})
    found: str = line["id"]
    return found

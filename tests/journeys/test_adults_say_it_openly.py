"""Adults went against a wish, or passed on a worry: said to the young person openly, in the browser."""

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.hands import DESK, PHONE, Hands, come_back, say_what_goes_against, sign_in_staff, unlock
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import write
from youthvoice import clock


def row(hands: Hands, name: str) -> Locator:
    return hands.page.get_by_role("row").filter(has_text=name)


def test_against_a_wish_is_said_openly_and_comes_back_on_its_day(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Garlic", "Garlic")
    sam_id = staff(server, "sam").me["person_id"]
    voice = write(young, "I want to stay out till 11.", with_adult="alone", send_to=[sam_id])
    with Hands(chromium, server.url, "young", PHONE) as phone, Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.goto(f"{server.url}/staff/")
        sign_in_staff(sam, server.secret("sam"))
        row(sam, "Garlic").get_by_text("Read and answer").first.click()
        sam.tap("Open and read")
        sam.page.get_by_role("radio", name="Not doing it").check()
        sam.fill("We decided", "Home by 9 for now.")
        sam.fill("Because", "A car followed you on Friday and we do not know who it was.")
        sam.tap("See it as they will")
        sam.sees("Say on which day you look at it again.")
        say_what_goes_against(sam, "You want to stay out till 11.", look_again_in=60)
        sam.tap("See it as they will")
        sam.sees("What you wanted")
        sam.tap("Save and show Garlic")
        sam.sees("Name a day to look at it again, within the profile’s days.")
        say_what_goes_against(sam, "You want to stay out till 11.")
        sam.tap("See it as they will")
        sam.tap("Save and show Garlic")
        sam.sees("Look again whether their wish can be followed by")

        come_back(phone, six_words, "482913")
        phone.tap("See what was decided")
        for words in (
            "What you wanted",
            "You want to stay out till 11.",
            "Why we did not do that",
            "How you were told",
        ):
            phone.sees(words)
        for words in ("What would change this", "A lift both ways.", "We will look at this again by"):
            phone.sees(words)
        expect(phone.find("Get an advocate")).to_be_visible()

        sam.page.get_by_role("link", name="Back", exact=True).click()
        sam.page.get_by_role("link", name="To look at again").click()
        expect(row(sam, "Garlic")).to_be_visible()
        row(sam, "Garlic").get_by_role("link", name="Look at it again").click()
        sam.page.get_by_role("radio", name="Doing it", exact=True).check()
        sam.page.get_by_role("switch", name="This goes against what they wanted").uncheck()
        sam.tap("See it as they will")
        sam.tap("Save and show Garlic")
        sam.sees("Garlic has not seen this yet")
        expect(sam.page.locator("body")).not_to_contain_text("Look again whether their wish")
        assert phone.complaints == sam.complaints == []
    assert voice in {one["voice_id"] for one in young.get("decisions/")["decisions"]}


def test_a_copy_was_passed_on_that_copy_stays_you_can_add_a_note(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Henbane", "Henbane")
    voice = write(young, "A man waits at the gate. Do not tell gran.", to=(staff(server, "sam"),))
    with Hands(chromium, server.url, "young", PHONE) as phone, Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        row(sam, "Henbane").get_by_text("Read and answer").first.click()
        sam.tap("Open and read")
        sam.tap("Pass on a safety concern")
        sam.tap("Pass it on now")
        sam.sees("Say whether they were told.")
        sam.page.get_by_role("radio", name="Ruth Kaye").check()
        sam.fill("What is the worry?", "A man waits for them after school.")
        sam.fill("Their exact words, where they are needed", "A man stands at the gate.")
        sam.page.get_by_role("radio", name="Yes, they were told").check()
        sam.fill("On which day?", clock.today().isoformat())
        sam.tap("Pass it on now")
        sam.sees("This is not in what they said, word for word.")
        sam.fill("Their exact words, where they are needed", "A man waits at the gate.")
        sam.tap("Pass it on now")
        sam.heading("Worries passed on")
        expect(row(sam, "Henbane")).to_contain_text("Ruth Kaye")
        come_back(phone, six_words, "482913")
        phone.open(f"/voices/{voice}")
        unlock(phone)
        phone.sees("A copy was passed on to keep someone safe. That copy stays. You can add a note.")
        phone.sees("Sam passed it on to Ruth on")
        phone.sees("A man waits for them after school.")
        phone.fill("Your note", "He is my cousin. I am scared of him.")
        phone.tap("Add a note")
        expect(phone.page.get_by_role("button", name="Add a note")).to_have_count(0)
        phone.tap("Take it back")
        phone.sees("We can stop them opening it again. A copy was passed on to keep someone safe.")
        phone.page.get_by_role("group").get_by_role("button", name="Take it back").click()
        phone.sees("You took it back.")
        phone.sees("That copy stays.")
        assert phone.complaints == sam.complaints == []
    ruth = staff(server, "ruth")
    (line,) = [one for one in ruth.get("voices/concerns")["concerns"] if one["young_person"]["nickname"] == "Henbane"]
    opened = ruth.get(f"voices/concerns/{line['id']}")
    assert opened["their_words"] == "A man waits at the gate."
    assert opened["note"] == "He is my cousin. I am scared of him."

"""A worker explains, the young person says yes to one thing and no to another, and takes it back: both apps, for real.

A test's name is what a screen promises.
"""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.journeys.asking import WHY, answer, ask, come_in, send
from tests.journeys.asking_hands import PLAN, fill_question, in_days, open_person
from tests.journeys.caller import Caller, Phone
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running


def explain(sam: Hands) -> None:
    """The form, from the person's page and back to it."""
    sam.tap("Explain and ask")
    sam.tap("Ask them")
    sam.sees("Pick at least one person it is for.")
    room = sam.page.get_by_role("group", name="Which other workers were in the room?")
    expect(room.get_by_role("checkbox")).to_have_count(1)
    fill_question(sam, PLAN, "Sam Okafor", "Noor Rahman")
    sam.page.get_by_text("Read this with them").click()
    sam.sees("This is your choice. A parent or a worker cannot say yes for you.")
    sam.fill("On which day would a yes end?", in_days(3 * 365))
    sam.tap("Ask them")
    sam.sees("That is later than a yes may last here. Pick an earlier day.")
    sam.page.get_by_label("On which day would a yes end?").fill(in_days(90))
    sam.tap("Ask them")
    sam.sees("Waiting for them to answer.")


def test_explained_yes_to_one_thing_no_to_another_taken_back_and_a_receipt(
    chromium: Browser, server: Running, tmp_path: Path
) -> None:
    young, six_words = come_in(server, "Cy Is Asked", "Clary")
    noor = staff(server, "noor")
    with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "young", PHONE) as hands:
        sign_in_staff(sam, server.secret("sam"))
        open_person(sam, young)
        sam.sees("They have not been asked for a yes.")
        explain(sam)
        ask(staff(server, "sam"), young, noor, yes_to="research_contact")

        come_back(hands, six_words, "482913")
        hands.sees("Sam asks you something.")
        hands.tap("More")
        hands.tap("What I said yes to")
        hands.page.get_by_role("link", name="Read what I say about my plan").click()
        hands.heading("Sam asks you something")
        hands.sees("We ask: can Sam and Noor read what you say about your plan?")
        hands.sees(f"They wrote: “{WHY}”")
        names = ("Yes, and I pick who", "No", "I do not get it yet", "Ask me later")
        hands.look_alike(*(hands.find(name) for name in names))
        hands.tap("Yes, and I pick who")
        hands.tap("Go on")
        hands.sees("Pick at least one person, or say no.")
        hands.tap_choice("Noor")
        hands.tap("Go on")
        hands.sees("Can they see old things too?")
        hands.tap("Go on")
        hands.sees("Is an adult with you?")
        hands.page.get_by_role("button", name="No", exact=True).click()
        hands.heading("Read what I say about my plan")
        hands.sees("You did not say yes to this person.")
        hands.sees("You said yes.")

        hands.tap("Back")
        hands.page.get_by_role("link", name="Ask me about a study").click()
        hands.sees("A yes now is just a yes to being asked.")
        hands.tap("No")
        hands.sees("You said no on")

        hands.page.locator('a[href="/"]').first.click()
        begin_writing(hands, "It is too loud at night.")
        hands.tap("That’s all for now")
        hands.tap_choice("Sam")
        expect(hands.page.get_by_role("switch", name="Noor reads it too. You said yes to that.")).to_be_checked()
        hands.tap("Send")
        hands.heading("Sent to")
        (voice,) = [one["id"] for one in noor.get("voices/to-answer")["voices"] if is_of(one, young)]
        assert noor.get(f"voices/{voice}")["words"] == "It is too loud at night."

        hands.tap("Go to Today")
        hands.tap("More")
        hands.tap("What I said yes to")
        hands.page.get_by_role("link", name="Read what I say about my plan").click()
        hands.sees("Noor has opened 1 thing. We cannot make them forget it.")
        hands.tap("Take my yes back")
        hands.sees("You took it back. They can’t open things by it now.")
        assert noor.get(f"voices/{voice}", 404)["code"] == "not_found"
        hands.tap("See my receipt")
        hands.sees("They may still know what they have read. We cannot change that.")
        with hands.page.expect_download() as kept:
            hands.tap("Keep it as a page")
        kept.value.save_as(tmp_path / "page.html")
        page = (tmp_path / "page.html").read_text()
        assert "<h1>What you said yes to</h1>" in page
        assert "script" not in page
        with hands.page.expect_download() as kept:
            hands.tap("Keep it for a computer")
        kept.value.save_as(tmp_path / "record.json")
        assert "ISO/IEC TS 27560:2023" in (tmp_path / "record.json").read_text()

        sam.page.reload()
        sign_in_staff(sam, server.secret("sam"))
        open_person(sam, young)
        sam.sees("Noor: Taken back")
        sam.sees("They said no")
        assert hands.complaints == sam.complaints == []
        assert hands.elsewhere == sam.elsewhere == []


def is_of(line: dict, young: Caller) -> bool:
    return bool(line["young_person"]["id"] == young.me["person_id"])


def test_you_can_leave_somebody_out_of_this_one_and_your_yes_goes_on(chromium: Browser, server: Running) -> None:
    young, six_words = come_in(server, "Cy Leaves Out", "Teasel")
    sam, noor = staff(server, "sam"), staff(server, "noor")
    answer(young, ask(sam, young, noor), "yes", noor, with_adult="alone")
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        begin_writing(hands, "Just for Sam.")
        hands.tap("That’s all for now")
        hands.tap_choice("Sam")
        hands.page.get_by_role("switch", name="Noor reads it too. You said yes to that.").uncheck()
        hands.sees("Not this one. Your yes goes on.")
        hands.tap("Send")
        hands.heading("Sent to Sam.")
    (voice,) = [one["id"] for one in sam.get("voices/to-answer")["voices"] if is_of(one, young)]
    assert noor.get(f"voices/{voice}", 404)["code"] == "not_found"
    assert noor.get(f"voices/{send(young, sam)}")["words"]


def test_an_adult_was_with_you_so_we_wait_a_day_and_they_get_nothing_till_then(
    chromium: Browser, days_house: Running
) -> None:
    young, six_words = come_in(days_house, "Cy Beside", "Sorrel")
    sam, noor = staff(days_house, "sam"), staff(days_house, "noor")
    asked = ask(sam, young, noor)
    with Hands(chromium, days_house.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        hands.tap("See what it is")
        hands.tap("Yes, and I pick who")
        hands.tap_choice("Noor")
        hands.tap("Go on")
        hands.tap("Go on")
        hands.page.get_by_role("button", name="Not sure").click()
        hands.sees("Do you still say yes?")
        hands.sees("You can say it again on")
        assert noor.get(f"voices/{send(young, sam)}", 404)["code"] == "not_found"
        try:
            days_house.turn_clock(24 * 3600 + 120)
            again = Caller(days_house.url)
            again.sign_in("phrase", six_words=six_words, slot=Phone().slot("111333"))
            said = again.post(f"taking-part/requests/{asked['id']}/second-yes", {"with_adult": "alone"})
            assert said["people"][0]["state"] == "standing"
        finally:
            days_house.turn_clock(0)


def test_back_goes_one_question_back_and_keeps_what_was_picked(chromium: Browser, server: Running) -> None:
    young, six_words = come_in(server, "Cy Goes Back", "Nightjar")
    asked = ask(staff(server, "sam"), young, staff(server, "sam"), staff(server, "noor"))
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        page, here = hands.page, f"/yes/{asked['id']}"
        hands.tap("See what it is")
        hands.tap("Yes, and I pick who")
        question = page.get_by_role("heading", name="Who do you say yes to?")
        expect(question).to_be_focused()
        hands.tap_choice("Noor")
        hands.tap("Go on")
        hands.sees("Can they see old things too?")
        page.go_back()
        expect(question).to_be_visible()
        expect(page.get_by_role("checkbox", name="Noor")).to_be_checked()
        hands.tap("Back")
        expect(page.get_by_role("button", name="Ask me later")).to_be_visible()
        for name in ("Yes, and I pick who", "Go on", "Go on"):
            hands.tap(name)
        page.get_by_role("button", name="No", exact=True).click()
        hands.heading("Read what I say about my plan")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        assert page.url.endswith(here)
        page.go_back()
        hands.heading("Hi Nightjar.")
        assert hands.complaints == []

"""From being held back to taking a yes back, by the screens of both apps: who decides is always the young person."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Response, expect

from tests.journeys.asking import stand_by
from tests.journeys.asking_hands import PLAN, STUDY, days_pass, fill_question, open_person
from tests.journeys.caller import Caller
from tests.journeys.handing import give_back, hand_over, see_asked, sees_nothing_of, type_words
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, hurry_in, sign_in_staff, unlock
from tests.journeys.holding_hands import agree_by_hand, ask_again_with_a_lift, hold_back_by_hand, on_the_list
from tests.journeys.inviting import invite
from tests.journeys.server import Running
from youthvoice.ids import new_id

WORDS = "I want to see my brother on Saturdays."


@pytest.fixture(scope="module")
def server(days_house: Running) -> Running:
    return days_house


@pytest.fixture(autouse=True)
def _today_again(server: Running) -> Iterator[None]:
    yield
    server.turn_clock(0)


def explain_and_ask(sam: Hands, young: Caller, what: str, *people: str) -> None:
    open_person(sam, young)
    sam.tap("Explain and ask")
    fill_question(sam, what, *people)
    sam.tap("Ask them")
    sam.sees("Waiting for them to answer.")


def yes_to_one_and_no_to_the_other(tablet: Hands, six_words: str) -> None:
    """On the tablet, in their own hands, an adult near."""
    type_words(tablet, six_words, then="What do you want to do?")
    see_asked(tablet, "Read what I say about my plan")
    tablet.sees("We ask: can Sam and Noor read what you say about your plan?")
    tablet.tap("Yes, and I pick who")
    tablet.tap_choice("Noor")
    expect(tablet.page.locator("body")).not_to_contain_text("Is an adult with you?")
    tablet.tap("Say yes")
    tablet.heading("Your yes waits for you.")
    tablet.sees("Say it again alone, on your own phone.")
    tablet.sees("Till then it does nothing for Noor.")
    tablet.tap("Go on")
    see_asked(tablet, "Ask me about a study")
    tablet.tap("No")
    tablet.heading("You said no.")
    tablet.tap("Go on")
    tablet.heading("What do you want to do?")
    expect(tablet.page.get_by_role("button", name="See what it is")).to_have_count(0)


def ask_for_voice(noor: Hands, voice: str) -> Response:
    """What the house answers to her own session, and her screen shows it."""
    with noor.page.expect_response(lambda one: one.url.endswith(f"/api/voices/{voice}")) as found:
        noor.page.evaluate(
            "to => { history.pushState({ inside: true }, '', to); dispatchEvent(new PopStateEvent('popstate')); }",
            f"/staff/voices/{voice}",
        )
    return found.value


def test_held_back_asked_yes_to_one_no_to_the_other_then_taken_back_and_gone_for_the_worker(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    made, young = invite(server, "Cy Whole Way"), Caller(server.url)
    young_id = made["young_person_id"]
    with Hands(chromium, server.url, "young", PHONE) as phone:
        six_words = hurry_in(phone, f"{server.url}/#" + made["url"].split("#", 1)[1], "Bunting")
        young.sign_in("phrase", six_words=six_words)
        stand_by(server, young)
        with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "staff", DESK) as priya:
            sign_in_staff(sam, server.secret("sam"))
            hold_back_by_hand(sam, server, young_id)
            sign_in_staff(priya, server.secret("priya"))
            agree_by_hand(priya, "Bunting")

        days_pass(server, 14, phone, tablet)
        with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "staff", DESK) as priya:
            sign_in_staff(priya, server.secret("priya"))
            on_the_list(priya, "Bunting")
            sign_in_staff(sam, server.secret("sam"))
            ask_again_with_a_lift(sam, on_the_list(sam, "Bunting"))
            unlock(phone)
            phone.sees("Sam can help with: a lift.")
            phone.tap("Yes")
            phone.sees("You said yes. Sam can see that.")
            explain_and_ask(sam, young, PLAN, "Sam Okafor", "Noor Rahman")
            explain_and_ask(sam, young, STUDY, "Noor Rahman")
        hand_over(tablet, server, young_id)
        yes_to_one_and_no_to_the_other(tablet, six_words)
        give_back(tablet)
        sees_nothing_of(tablet, "Noor", "study", "Bunting", six_words=six_words)

        days_pass(server, 15, phone)
        unlock(phone)
        phone.sees("Do you still say yes?")
        phone.tap("See what it is")
        phone.tap("Yes, and I am alone now")
        phone.sees("You said yes. It counts from now.")
        phone.page.locator('a[href="/"]').first.click()
        begin_writing(phone, WORDS)
        phone.tap("That’s all for now")
        phone.tap_choice("Sam")
        expect(phone.page.get_by_role("switch", name="Noor reads it too. You said yes to that.")).to_be_checked()
        phone.tap("Send")
        phone.heading("Sent to")
        with Hands(chromium, server.url, "staff", DESK) as noor:
            sign_in_staff(noor, server.secret("noor"))
            noor.page.locator('a[href="/staff/people"]').first.click()
            noor.page.locator(f'a[href="/staff/people/{young_id}"]').first.click()
            noor.page.locator('a[href^="/staff/voices/"]').first.click()
            voice = noor.page.url.rsplit("/", 1)[1]
            noor.tap("Open and read")
            noor.sees(WORDS)
            noor.page.locator('a[href="/staff/people"]').first.click()

            phone.tap("Go to Today")
            phone.tap("More")
            phone.tap("What I said yes to")
            phone.page.get_by_role("link", name="Ask me about a study").click()
            phone.sees("You said no on")
            phone.tap("Back")
            phone.page.get_by_role("link", name="Read what I say about my plan").click()
            phone.sees("Noor has opened 1 thing. We cannot make them forget it.")
            phone.tap("Take my yes back")
            phone.sees("You took it back. They can’t open things by it now.")

            gone, never = ask_for_voice(noor, voice), ask_for_voice(noor, new_id())
            assert (gone.status, gone.json()) == (never.status, never.json())
            assert gone.status == 404
            expect(noor.page.locator("body")).not_to_contain_text(WORDS)
            assert noor.complaints == noor.elsewhere == []
        assert phone.complaints == phone.elsewhere == []

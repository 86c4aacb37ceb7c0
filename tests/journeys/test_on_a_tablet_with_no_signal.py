"""A shared tablet with no signal, or left lying (K4): words stay sealed to whom they are for, and none is lost."""

from collections.abc import Callable

from playwright.sync_api import Browser, Response, Route, expect

from tests.journeys.caller import Caller
from tests.journeys.handing import give_back, hand_over, kept_by, lose_the_answer, sees_nothing_of, type_words, write
from tests.journeys.hands import PHONE, Hands, come_back, sign_in_staff, unlock
from tests.journeys.inviting import invite, join_by_api
from tests.journeys.server import Running

WORDS = "The new house is loud at night.\nNobody   asked me"


def _brought(answer: Response) -> bool:
    return "/voices/carried/" in answer.url and answer.status == 204


def test_with_no_signal_their_words_are_kept_shut_and_come_to_them_alone(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy No Signal", "Teazle")
    hand_over(tablet, server, young.me["person_id"])
    tablet.context.set_offline(True)
    tablet.tap("Say something")
    tablet.fill("Your six words", six_words)
    tablet.tap("Next")
    tablet.sees("No signal. You can still write.")
    tablet.tap("Write with no signal")
    write(tablet, WORDS)
    tablet.sees("No signal. We keep it shut till there is some.")
    expect(tablet.page.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    tablet.tap("Keep for me")
    tablet.heading("Kept shut for you.")
    give_back(tablet)
    assert [line.split(":")[0] for line in kept_by(tablet)] == ["tablet.carried"]
    sees_nothing_of(tablet, "loud at night", "Teazle", six_words=six_words)
    tablet.open("about:blank")  # put away, so that no open page brings it by itself once there is signal
    tablet.context.set_offline(False)
    with tablet.page.expect_response(_brought):
        sign_in_staff(tablet, server.secret("sam"))  # whoever opens the tablet next brings it
    tablet.page.wait_for_load_state("networkidle")
    assert not [line for line in kept_by(tablet) if line.startswith("tablet.")]
    assert young.get("voices/")["voices"] == []
    with Hands(chromium, server.url, "young", PHONE) as phone:
        come_back(phone, six_words, "482913")
        phone.sees("You have 1 draft. Only you can see it.")
        phone.tap("See my drafts")
        phone.sees("The new house is loud at night.")
    (voice,) = young.get("voices/")["voices"]
    assert (voice["words"], voice["state"], voice["typing"]) == (WORDS, "draft", "self")


def test_with_no_signal_before_set_up_the_worker_gets_it_word_for_word_later(server: Running, tablet: Hands) -> None:
    made = invite(server, "Cy No Signal Yet")
    hand_over(tablet, server, made["young_person_id"])
    tablet.context.set_offline(True)
    tablet.tap("Just say something")
    tablet.heading("Who sees what")
    tablet.sees("What you send goes to Sam.")
    tablet.tap("OK, got it")
    write(tablet, WORDS, who="Help me type")
    tablet.tap("Yes, those are my words")
    tablet.tap("Send")
    tablet.heading("Kept shut for Sam.")
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night")
    with tablet.page.expect_response(_brought):
        tablet.context.set_offline(False)  # still open: it brings it by itself
    with tablet.page.expect_response(lambda answer: answer.url.endswith("/take-in")) as answered:
        sign_in_staff(tablet, server.secret("sam"))
    assert answered.value.status == 200
    tablet.page.locator('a[href="/staff/people"]').first.click()
    tablet.page.locator(f'a[href="/staff/people/{made["young_person_id"]}"]').first.click()
    tablet.sees("They said it on your tablet")
    tablet.tap("Read it")
    tablet.heading("Said on your tablet")
    assert tablet.page.locator("blockquote").inner_text() == WORDS
    expect(tablet.page.get_by_role("textbox")).to_have_count(0)
    tablet.sees("Nobody can change it.")


def _sends_and_hears_nothing(
    chromium: Browser, tablet: Hands, young: Caller, six_words: str, lose: Callable[[Route], None]
) -> tuple[str, bool]:
    """Gives the state of what was sent, as their phone is told of it, and whether the phone calls it a draft."""
    type_words(tablet, six_words)
    write(tablet, WORDS)
    tablet.tap_choice("Sam")
    tablet.page.route("**/api/voices/*", lose)
    with tablet.page.expect_response(_brought):
        tablet.tap("Send")
    tablet.heading("We do not know yet if it went.")
    tablet.sees("Sam may have it.")
    tablet.complaints.clear()  # that no answer came
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night")
    with Hands(chromium, tablet.url, "young", PHONE) as phone:
        come_back(phone, six_words, "482913")
        phone.open("/voices")  # not by way of Today
        unlock(phone)
        phone.sees("The new house is loud at night.")
        draft = phone.page.get_by_text("Draft. Only you can see it.").is_visible()
        phone.page.wait_for_load_state("networkidle")
    (voice,) = young.get("voices/")["voices"]
    assert voice["words"] == WORDS
    assert young.get("voices/carried")["carried"] == []
    return voice["state"], draft


def test_sent_and_the_answer_lost_it_is_sent_once_and_their_phone_says_so(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy It Went", "Hoopoe")
    hand_over(tablet, server, young.me["person_id"])
    assert _sends_and_hears_nothing(chromium, tablet, young, six_words, lose_the_answer) == ("sent", False)


def test_sent_and_lost_on_the_way_it_is_their_draft_and_their_phone_says_so(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy It Did Not Go", "Twite")
    hand_over(tablet, server, young.me["person_id"])
    assert _sends_and_hears_nothing(chromium, tablet, young, six_words, lambda route: route.abort()) == ("draft", True)


def test_what_is_left_lying_is_sealed_to_them_and_locked_is_locked(server: Running, tablet: Hands) -> None:
    young, six_words = join_by_api(server, "Cy Walks Away", "Shoveler")
    tablet.page.clock.install()
    hand_over(tablet, server, young.me["person_id"])
    type_words(tablet, six_words)
    tablet.page.get_by_role("button", name="Just me typing").click()
    tablet.tap("Worries")
    tablet.fill("In your own words", WORDS)
    with tablet.page.expect_response(lambda answer: "/voices/carried/" in answer.url):
        tablet.page.clock.fast_forward("05:00")
    tablet.heading("Kept shut for you.")
    sees_nothing_of(tablet, "loud at night")
    (waits,) = young.get("voices/carried")["carried"]
    assert young.post(f"voices/carried/{waits['id']}/take-in")["state"] == "kept"
    (voice,) = young.get("voices/")["voices"]
    assert voice["words"] == WORDS

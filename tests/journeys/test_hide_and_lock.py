"""“Hide this” and the lock: nothing is left to see, nothing is left to find, and no word is lost."""

import statistics
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.hands import PHONE, Hands, begin_writing, hurry_in, unlock
from tests.journeys.inviting import link
from tests.journeys.server import Running

WORDS = "Nobody at home may read this about the heron."
BLANK_WITHIN = 100  # ms (experience.md 2.1)
# Counts from the tap itself to the first frame with nothing on it.
WATCH = """() => document.querySelector("[data-hide]").addEventListener("click", (tap) => {
  const shown = (app) => app?.innerText.trim() || app?.checkVisibility();
  const look = () => shown(document.getElementById("app"))
    ? requestAnimationFrame(look) : requestAnimationFrame(() => blankAfter(performance.now() - tap.timeStamp));
  look();
}, { capture: true })"""


@pytest.fixture
def phone(chromium: Browser, server: Running, request: pytest.FixtureRequest) -> Iterator[Hands]:
    """Somebody new, unlocked on Today."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, f"Bo {request.node.name[:60]}"), "Alder")
        yield hands


def body(hands: Hands) -> str:
    return hands.page.locator("body").inner_text()


def test_hide_this_blanks_at_once(phone: Hands) -> None:
    took: list[float] = []
    phone.page.expose_function("blankAfter", lambda after: took.append(after))
    for turn in range(3):
        begin_writing(phone, WORDS)
        phone.page.evaluate(WATCH)
        phone.context.set_offline(True)  # so that the page stays to tell
        phone.tap("Hide this")
        expect(phone.page.locator("body")).to_have_text("No connection")
        phone.context.set_offline(False)
        phone.until(lambda turn=turn: len(took) > turn)  # the page tells its time: it cannot once it is left
        phone.open("/")
        unlock(phone)
    assert len(took) == 3
    assert statistics.median(took) <= BLANK_WITHIN, took


def test_back_never_shows_content_and_the_draft_comes_back_after_the_pin(phone: Hands) -> None:
    begin_writing(phone, WORDS)
    phone.tap("Hide this")  # at once: no pause for a save
    phone.page.wait_for_url("**/away.html")
    phone.heading("Kitchen measures")
    assert phone.page.evaluate("document.referrer") == ""
    for _ in range(6):
        phone.page.go_back()
        assert "heron" not in body(phone)
        if phone.page.url.startswith(phone.url):
            phone.heading("Locked.")
    phone.open("/voices")
    unlock(phone)
    phone.sees(WORDS)
    phone.open("/say/words")
    unlock(phone)
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)


def test_with_no_signal_it_stays_on_a_blank_page(phone: Hands) -> None:
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    begin_writing(phone, WORDS)
    phone.context.set_offline(True)
    phone.tap("Hide this")
    expect(phone.page.locator("body")).to_have_text("No connection")
    assert phone.page.url == f"{phone.url}/"
    assert phone.page.title() == "No connection"
    phone.page.go_back()
    phone.page.wait_for_timeout(200)
    assert "heron" not in body(phone)
    phone.context.set_offline(False)
    phone.open("/say/words")
    unlock(phone)
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)


def test_shift_three_times_hides_and_two_do_not(phone: Hands) -> None:
    begin_writing(phone, WORDS)
    box = phone.page.get_by_role("textbox")
    for key in ("Shift", "Shift", "a", "Shift"):
        box.press(key)
    phone.page.wait_for_timeout(100)
    phone.heading("Say it your way")
    for _ in range(3):  # three anew: a press counts for two seconds, and a busy machine may take them to look
        phone.page.keyboard.press("Shift")
    phone.page.wait_for_url("**/away.html")


def test_two_minutes_away_locks(phone: Hands) -> None:
    phone.page.clock.install()
    phone.open("/")
    unlock(phone)
    begin_writing(phone, WORDS)
    phone.page.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    phone.page.clock.fast_forward(110_000)
    phone.heading("Say it your way")
    phone.page.clock.fast_forward(16_000)
    phone.heading("Locked.")
    assert "heron" not in phone.page.content()
    unlock(phone)
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)


def test_a_reload_asks_for_the_pin_and_comes_back_to_the_same_screen(phone: Hands) -> None:
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    phone.page.reload()
    unlock(phone)
    phone.heading("Say it your way")
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)
    phone.open("/can-see")
    unlock(phone)
    phone.heading("Who can see my things")


def test_an_api_address_in_the_browsers_bar_shows_nothing(phone: Hands) -> None:
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    asked = phone.page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    voice = [one for one in asked if "/api/voices/" in one][-1]
    for locked in (False, True):
        if locked:
            phone.open("/more")
            unlock(phone)
            phone.tap("Lock")
            phone.heading("Locked.")
        bar = phone.context.new_page()
        for address in ("/api/voices/", "/api/sign-in/me", "/api/records/who-can-see", voice.removeprefix(phone.url)):
            answer = bar.goto(phone.url + address)
            assert answer is not None
            assert (answer.status, answer.headers["content-type"]) == (401, "application/problem+json"), address
            assert "heron" not in bar.content()
            assert "Alder" not in bar.content()
        bar.close()

"""Hands on the two apps in a real browser: what a young person and a worker tap, and nothing a person could not do."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from youthvoice import clock

PHONE = {"width": 360, "height": 740}
TABLET = {"width": 768, "height": 1024}
DESK = {"width": 1280, "height": 800}
# Where to keep pictures of every screen a journey passes; nowhere unless asked (`make screens`).
PICTURES = os.environ.get("YOUTHVOICE_PICTURES")
# How long anything may take to appear. Nothing waits it out that is there; a busy machine needs more than 5 s at times.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)
LOOKS = """(it) => {
  const { backgroundColor, borderColor, color, fontWeight } = getComputedStyle(it);
  return [it.offsetWidth, it.offsetHeight, backgroundColor, borderColor, color, fontWeight].join();
}"""


class Hands:
    """One browser of its own, with nothing in it, on one page. `taps` counts what was tapped."""

    def __init__(
        self, browser: Browser | BrowserContext, url: str, name: str, size: dict[str, int], scheme: str = "light"
    ) -> None:
        self.url, self.name, self.scheme, self.taps = url, name, scheme, 0
        self.context = browser
        if isinstance(browser, Browser):
            self.context = browser.new_context(
                viewport=size, color_scheme=scheme, locale="en-GB", timezone_id="Europe/London"
            )
        self.context.set_default_timeout(PATIENCE)
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        self.page: Page = self.new_page()

    def new_page(self) -> Page:
        """Another page on the same phone; the hands are on it from now on."""
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("request", self._asked)
        return self.page

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._tell_what_is_there()
        self.context.close()

    def open(self, path: str) -> None:
        self.page.goto(self.url + path if path.startswith("/") else path)

    def tap(self, name: str, *, exact: bool = True) -> None:
        self.taps += 1
        self.find(name, exact=exact).click()

    def tap_choice(self, name: str) -> None:
        """Pick one of several, by its first word."""
        self.taps += 1
        self.page.get_by_role("checkbox", name=name).check()

    def find(self, name: str, *, exact: bool = True) -> Locator:
        page = self.page
        button, link = (page.get_by_role(role, name=name, exact=exact) for role in ("button", "link"))
        return button.or_(link).or_(page.get_by_role("radio", name=name, exact=exact)).first

    def fill(self, label: str, words: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(words)

    def sees(self, words: str) -> None:
        expect(self.page.locator("body")).to_contain_text(words)

    def heading(self, words: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Look again and again, for what `expect` cannot ask. Raises AssertionError when it is not so in time."""
        until = time.monotonic() + PATIENCE / 1000
        while not is_so():
            assert time.monotonic() < until, "it is not so"
            self.page.wait_for_timeout(20)

    def look_alike(self, *choices: Locator) -> None:
        """None of these is made to look likelier than another: they are as large, as bold and of one colour."""
        self.page.mouse.move(0, 0)  # what the mouse is on looks different, and fades back
        self.until(lambda: len({one.evaluate(LOOKS) for one in choices}) == 1)

    def picture(self, screen: str) -> None:
        """Keep a picture of this screen, when pictures are asked for."""
        if PICTURES:
            folder = Path(PICTURES)
            folder.mkdir(parents=True, exist_ok=True)
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=folder / f"{self.name}-{screen}-{self.scheme}.png", full_page=True)

    def _tell_what_is_there(self) -> None:
        """What these hands had before them when a test failed: pytest shows it beside the failure."""
        with suppress(Error):  # a page that is gone must not hide why
            there = self.page.evaluate("document.body?.innerText")
            sys.stdout.write("\n".join([f"{self.name} at {self.page.url}:", *self.complaints, str(there), ""]))

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.url, "blob:", "data:")):
            self.elsewhere.append(request.url)


def join(hands: Hands, link: str, nickname: str, pin: str) -> str:
    """From the link to Today, the long way; gives the six words."""
    hands.open(link)
    hands.heading("Hi. Someone you know sent you this.")
    hands.picture("invitation")
    for button, screen in (("Show me", "what"), ("Next", "who-sees"), ("OK, got it", "yours"), ("Skip", "name")):
        hands.tap(button)
        hands.page.get_by_role("heading", level=1).wait_for()
        hands.picture(screen)
    hands.page.get_by_role("textbox").first.fill(nickname)
    hands.tap("Next")
    hands.fill("Your PIN", pin)
    hands.fill("Type it again", pin)
    hands.picture("pin")
    hands.tap("Next")
    hands.heading("Your six words")
    hands.picture("six-words")
    words = hands.page.locator("main li").all_inner_texts()
    hands.tap("I have them")
    hands.page.get_by_role("textbox").first.fill(words[2])
    hands.picture("third-word")
    hands.tap("Done")
    hands.heading(f"Hi {nickname}.")
    return " ".join(words)


def unlock(hands: Hands, pin: str = "482913") -> None:
    """A fresh page is a locked page: W is never kept."""
    hands.sees("Locked.")
    hands.fill("Type your PIN.", pin)
    hands.tap("Open")


def hurry_in(hands: Hands, link: str, nickname: str, pin: str = "482913") -> str:
    """From the link to Today the shortest way a person has, without looking at each screen; gives the six words."""
    hands.open(link)
    for button in ("Show me", "Next", "OK, got it", "Skip"):
        hands.tap(button)
    hands.fill("Your name here", nickname)
    hands.tap("Next")
    hands.fill("Your PIN", pin)
    hands.fill("Type it again", pin)
    hands.tap("Next")
    hands.heading("Your six words")
    words = " ".join(hands.page.locator("main li").all_inner_texts())
    hands.tap("Skip")
    hands.tap("Skip")
    hands.heading(f"Hi {nickname}.")
    return words


def begin_writing(hands: Hands, words: str) -> None:
    """From Today to the box, with words in it."""
    hands.tap("Say something")
    hands.tap("Not well")
    hands.tap("Skip")
    hands.tap("Write")
    hands.page.get_by_role("textbox").fill(words)


def come_back(hands: Hands, six_words: str, pin: str) -> None:
    """Another phone: the six words, a new PIN, Today."""
    hands.open("/")
    hands.tap("I have been here before")
    hands.fill("Type your six words.", six_words)
    hands.tap("Next")
    hands.fill("Your PIN", pin)
    hands.fill("Type it again", pin)
    hands.tap("Open")
    hands.page.get_by_role("navigation", name="Places").wait_for()


def say_what_goes_against(hands: Hands, wish: str = "You want to go out.", look_again_in: int = 14) -> None:
    """Everything an answer against a wish has to say, in its form."""
    today = clock.today()
    hands.fill("What did they want?", wish)
    hands.fill("Why did protection come first?", "You were followed home on Friday.")
    hands.fill("How were they told, and by whom?", "Sam told you in the car.")
    hands.fill("On which day?", today.isoformat())
    hands.fill("What would change it?", "A lift both ways.")
    hands.fill("When do you look at it again?", (today + timedelta(days=look_again_in)).isoformat())


def sign_in_staff(hands: Hands, secret: dict[str, str]) -> None:
    hands.open("/staff/")
    hands.fill("User name", secret["username"])
    hands.fill("Passphrase", secret["passphrase"])
    hands.tap("Sign in")
    hands.page.get_by_role("button", name="Sign out").wait_for()


def shell_is_kept(hands: Hands) -> None:
    """Until the service worker has the whole shell."""
    hands.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    hands.page.wait_for_function("() => navigator.serviceWorker.controller")

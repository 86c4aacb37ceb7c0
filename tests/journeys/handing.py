"""Hands on a shared tablet: a worker hands it over, and what is tapped on it after that is the young person's."""

import re
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Route, expect

from tests.journeys.hands import Hands, sign_in_staff
from tests.journeys.server import Running

_KEPT = (Path(__file__).parent / "kept.js").read_text()


def hand_over(tablet: Hands, server: Running, young_person_id: str, *, who: str = "sam") -> None:
    """From signing in to the young people's door, on one tablet."""
    sign_in_staff(tablet, server.secret(who))
    tablet.page.locator('a[href="/staff/people"]').first.click()
    tablet.page.locator(f'a[href="/staff/people/{young_person_id}"]').first.click()
    tablet.tap("Hand over this tablet")
    tablet.sees("Stop asking.")
    tablet.tap("Hand over")
    tablet.heading("Hi. This is your turn.")


def type_words(tablet: Hands, six_words: str, *, then: str = "Who will type?") -> None:
    """The six words, on the tablet; `then` is the screen after them, another where somebody asked them something."""
    tablet.tap("Say something")
    tablet.fill("Your six words", six_words)
    tablet.tap("Next")
    tablet.heading(then)


def see_asked(tablet: Hands, what: str) -> None:
    """From the choices, what one of those they were asked is."""
    card = tablet.page.locator("section").filter(has_text=what)
    card.get_by_role("button", name="See what it is").click()
    tablet.heading("asks you something")


def write(tablet: Hands, words: str, *, who: str = "Just me typing", start: str = "Worries") -> None:
    """From “Who will type?” to the end of writing."""
    tablet.page.get_by_role("button", name=who).click()
    tablet.tap(start)
    tablet.fill("In your own words", words)
    tablet.tap("That’s all for now")


def lose_the_answer(route: Route) -> None:
    """The server has what was sent, and the tablet does not hear of it."""
    route.fetch()
    route.abort()


def give_back(tablet: Hands) -> None:
    """Back in the worker's hands, at the staff door's sign-in."""
    tablet.tap("Give the tablet back")
    tablet.heading("Give the tablet back now.")


def kept_by(tablet: Hands) -> list[str]:
    """All that this browser's stores hold, as text."""
    found: list[str] = tablet.page.evaluate(_KEPT)
    return found


def sees_nothing_of(tablet: Hands, *words: str, six_words: str = "") -> None:
    """None of these words is on the page or in any store, nor two of the six that follow each other.

    One of the six alone may stand in other words by chance, as “able” does in “tablet”.
    """
    body = tablet.page.locator("body")
    for one in words:
        expect(body).not_to_contain_text(one)
        assert not [line for line in kept_by(tablet) if one in line], one
    for pair in pairwise(six_words.split()):
        both = re.compile(r"\W{0,9}".join(pair))
        expect(body).not_to_contain_text(both)
        assert not [line for line in kept_by(tablet) if both.search(line)], pair

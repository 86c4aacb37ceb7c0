"""Looks at a screen as those who use it do: by size, by colours, with axe. Says what is wrong and never mends it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.journeys.hands import Hands

HERE = Path(__file__).parent
# WCAG 2.0 to 2.2, A and AA, and what is good practice besides (experience.md 2.1).
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# What colours alone can break: axe’s rules of the same tags about colour (`cat.color` would bring AAA in).
COLOURS = ("color-contrast", "link-in-text-block")
YOUNG_TARGET, STAFF_TARGET = 48, 44  # CSS px (experience.md 2.1)


@dataclass(frozen=True)
class Way:
    """How the screen is shown: how wide (CSS px), which colours, whether the colours are the reader's own, and how big
    the words are (per cent, as “Aa” makes them)."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    forced: bool = False
    words: int = 100


LIGHT = Way("light", 360, 740)
DARK = Way("dark", 360, 740, scheme="dark")
FORCED = Way("forced", 360, 740, forced=True)
NARROW = Way("narrow", 320, 640)
BIG = Way("big", 320, 640, words=200)
DESK_LIGHT = Way("desk-light", 1280, 800)
DESK_DARK = Way("desk-dark", 1280, 800, scheme="dark")
# How screens are looked at: each in both schemes and with the biggest words, main ones narrow and in forced colours
# too, staff’s at a desk too.
EACH = (LIGHT, DARK, BIG)
MAIN = (LIGHT, DARK, FORCED, NARROW, BIG)
STAFF = (LIGHT, DARK, DESK_LIGHT, DESK_DARK)

_LOOK = (HERE / "look.js").read_text()
_FOCUS = (HERE / "focus.js").read_text()
_AXE = (HERE / "axe.js").read_text()
_WORDS = "scale => { document.documentElement.dataset.scale = scale; }"
SETTLED = "() => !document.querySelector('[aria-busy=true], .busy') && document.getAnimations().length === 0"


class Looker:
    """Remembers every fault of every screen, so that one run tells them all."""

    def __init__(self, hands: Hands, target: int) -> None:
        self.hands, self.target, self.faults = hands, target, []
        hands.page.emulate_media(reduced_motion="reduce")

    def look(self, screen: str, *ways: Way) -> None:
        """Look at the screen that is shown, in each way; keeps a picture of each when pictures are asked for.

        At a width seen a moment ago only the colours are new, so only what colours can break is looked at again; with
        bigger words, only what room can break.
        """
        page, widths = self.hands.page, set[int]()
        page.locator("h1").first.wait_for()  # a screen whose code is still on its way has none
        for way in ways:
            page.set_viewport_size({"width": way.width, "height": way.height})
            colours = "active" if way.forced else "none"
            page.emulate_media(color_scheme=way.scheme, forced_colors=colours, reduced_motion="reduce")
            page.evaluate(_WORDS, way.words)
            page.wait_for_function(SETTLED)
            self.hands.scheme = way.name
            self.hands.picture(screen)
            if way.words > 100:
                found = page.evaluate(_LOOK, [self.target, self.target == YOUNG_TARGET])
            elif way.width in widths:
                found = self._axe(way, "rule", COLOURS)
            else:
                found = page.evaluate(_LOOK, [self.target, self.target == YOUNG_TARGET])
                found += self._axe(way, "tag", RULES)
                found += page.evaluate(_FOCUS)
            widths.add(way.width)
            page.evaluate(_WORDS, 100)
            self.faults += [f"{screen} ({way.name}): {fault}" for fault in found]

    def go(self, path: str) -> None:
        """Another screen of the same page, unlocked as it is: what a link inside the app does."""
        self.hands.page.evaluate(
            "to => { history.pushState({ inside: true }, '', to); dispatchEvent(new PopStateEvent('popstate')); }", path
        )
        self.hands.page.wait_for_timeout(60)
        self.hands.page.get_by_role("heading", level=1).wait_for()

    def done(self) -> None:
        """Raise AssertionError with everything that was wrong, what the console said included."""
        hands = self.hands
        said = [f"console: {one}" for one in hands.complaints] + [f"asked elsewhere: {one}" for one in hands.elsewhere]
        everything = self.faults + said
        assert not everything, "\n" + "\n".join(everything)

    def _axe(self, way: Way, kind: str, values: tuple[str, ...]) -> list[str]:
        """On the whole page at once: what a sticky bar covers for now is no fault, since focus brings it out."""
        page = self.hands.page
        for _ in range(3):  # what is as high as the window allows grows with it
            whole = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": way.width, "height": max(way.height, whole)})
        if not page.evaluate("typeof window.axe !== 'undefined'"):
            page.evaluate(AXE_SCRIPT)
        found: list[Any] = page.evaluate(_AXE, [kind, list(values)])
        page.set_viewport_size({"width": way.width, "height": way.height})
        return found

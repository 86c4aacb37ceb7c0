"""Looks at a screen as those who use it do: by size, by colours, with axe. Gives what is wrong with it and never mends it."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.journeys.hands import Hands

# WCAG 2.0 to 2.2, A and AA, and what is good practice besides (experience.md 2.1).
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
YOUNG_TARGET, STAFF_TARGET = 48, 44  # CSS px (experience.md 2.1)


@dataclass(frozen=True)
class Way:
    """How the screen is shown: how wide (CSS px), which colours, and whether the colours are the reader's own."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    forced: bool = False


LIGHT = Way("light", 360, 740)
DARK = Way("dark", 360, 740, scheme="dark")
FORCED = Way("forced", 360, 740, forced=True)
NARROW = Way("narrow", 320, 640)
DESK_LIGHT = Way("desk-light", 1280, 800)
DESK_DARK = Way("desk-dark", 1280, 800, scheme="dark")

_LOOK = """([target, young]) => {
  const faults = [];
  const shown = (one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0 && style.visibility !== "hidden";
  };
  const words = (one) => (one.innerText || one.getAttribute("aria-label") || one.id || one.outerHTML).trim().slice(0, 60);
  const titles = [...document.querySelectorAll("h1")];
  if (titles.length !== 1 || !titles[0].textContent.trim()) faults.push(`${titles.length} h1`);
  const styled = document.querySelectorAll('[style]:not([style=""])').length; // axe leaves empty ones behind
  if (styled) faults.push(`${styled} style attributes`);
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth} px`);
  // A link in a running sentence has its line's height (WCAG 2.5.8, inline).
  const inline = (one) => one.tagName === "A" && getComputedStyle(one).display === "inline"
    && (one.parentElement.innerText ?? "").trim().length > (one.innerText ?? "").trim().length;
  for (const one of document.querySelectorAll("a[href], button, input, textarea, select, summary, [role=button], [role=radio]")) {
    const hit = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? document.querySelector(`label[for="${one.id}"]`) ?? one : one;
    if (!shown(one) && !shown(hit)) continue;
    if (one.disabled || inline(one) || one.matches(".skip, .hidden-words")) continue;
    const { width, height } = hit.getBoundingClientRect();
    if (Math.min(width, height) < target - 0.5) faults.push(`${Math.round(width)}×${Math.round(height)} px: ${words(one)}`);
  }
  if (young) {
    for (const at of [0, document.documentElement.scrollHeight]) {
      scrollTo(0, at);
      const hide = document.querySelector("[data-hide]")?.getBoundingClientRect();
      if (!hide || hide.top < 0 || hide.bottom > innerHeight || hide.left < 0) faults.push(`“Hide this” is out of sight at ${at}`);
    }
    const help = [...document.querySelectorAll('footer a[href="/help"]')].filter(shown);
    if (help.length !== 1) faults.push(`${help.length} “Get help now”`);
    scrollTo(0, 0);
  }
  return faults;
}"""
# What has the focus is not under a bar (WCAG 2.4.11).
_FOCUS = """async () => {
  const faults = [];
  for (const one of document.querySelectorAll("a[href], button, input, textarea, select")) {
    one.focus();
    await new Promise((done) => setTimeout(done));
    if (document.activeElement !== one || one.matches(".skip")) continue;
    const hit = one.closest("label") ?? one, box = hit.getBoundingClientRect();
    if (box.width < 2) continue;
    const at = Math.max(box.top, Math.min(box.top + box.height / 2, innerHeight / 2));
    const there = document.elementFromPoint(box.left + box.width / 2, at);
    if (!there || !(hit.contains(there) || there.contains(hit))) faults.push(`focused out of sight: ${(one.innerText || one.id).trim()}`);
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return faults;
}"""
_AXE = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => `axe ${id}: ` + nodes.slice(0, 3).map(({ html, any, all, none }) =>
    html.slice(0, 140) + " " + ([...any, ...all, ...none][0]?.message ?? "").slice(0, 160)).join(" | "));
}"""
_SETTLED = "() => !document.querySelector('[aria-busy=true], .busy') && document.getAnimations().length === 0"


class Looker:
    """Remembers every fault of every screen, so that one run tells them all."""

    def __init__(self, hands: Hands, target: int) -> None:
        self.hands, self.target, self.faults = hands, target, []
        self.seen: set[str] = set()
        hands.page.emulate_media(reduced_motion="reduce")

    def look(self, screen: str, *ways: Way) -> None:
        """Look at the screen that is shown, in each way; keeps a picture of each when pictures are asked for."""
        self.seen.add(screen)
        page = self.hands.page
        for way in ways:
            page.set_viewport_size({"width": way.width, "height": way.height})
            colours = "active" if way.forced else "none"
            page.emulate_media(color_scheme=way.scheme, forced_colors=colours, reduced_motion="reduce")
            page.wait_for_function(_SETTLED)
            self.hands.scheme = way.name
            self.hands.picture(screen)
            found = page.evaluate(_LOOK, [self.target, self.target == YOUNG_TARGET])
            found += self._axe(way)
            found += page.evaluate(_FOCUS)
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

    def _axe(self, way: Way) -> list[str]:
        """On the whole page at once: what a sticky bar covers for now is no fault, since focus brings it out (above)."""
        page = self.hands.page
        for _ in range(2):  # what is as high as the window allows grows with it
            whole = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": way.width, "height": max(way.height, whole)})
        if not page.evaluate("typeof window.axe !== 'undefined'"):
            page.evaluate(AXE_SCRIPT)
        found: list[Any] = page.evaluate(_AXE, list(RULES))
        page.set_viewport_size({"width": way.width, "height": way.height})
        return found

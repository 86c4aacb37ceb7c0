"""“Hide this” and the lock: nothing is left to see, nothing is left to find, and no word is lost."""

import os
import statistics
from base64 import b64decode
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from tests.browser.locate import FLAGS, find_chromium
from tests.journeys.caller import Caller
from tests.journeys.hands import PHONE, Hands, begin_writing, hurry_in, unlock
from tests.journeys.inviting import link, staff
from tests.journeys.server import Running
from tests.proofs.marks import find
from youthvoice.ids import new_id

WORDS = "Nobody at home may read this about the heron."
BLANK_WITHIN = 100  # ms (experience.md 2.1)
# Counts from the tap itself to the first frame with nothing on it.
WATCH = """() => document.querySelector("[data-hide]").addEventListener("click", (tap) => {
  const look = () => document.getElementById("app")?.innerText.trim() || document.getElementById("app")?.checkVisibility()
    ? requestAnimationFrame(look) : requestAnimationFrame(() => blankAfter(performance.now() - tap.timeStamp));
  look();
}, { capture: true })"""


@pytest.fixture
def phone(chromium: Browser, server: Running, request: pytest.FixtureRequest) -> Hands:
    """Somebody new, unlocked on Today."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, f"Bo {request.node.name[:60]}"), "Alder")
        yield hands


def body(hands: Hands) -> str:
    return hands.page.locator("body").inner_text()


def test_hide_this_blanks_at_once(phone: Hands) -> None:
    took: list[float] = []
    phone.page.expose_function("blankAfter", lambda after: took.append(after))
    for _ in range(3):
        begin_writing(phone, WORDS)
        phone.page.evaluate(WATCH)
        phone.context.set_offline(True)  # so that the page stays to tell
        phone.tap("Hide this")
        expect(phone.page.locator("body")).to_have_text("No connection")
        phone.context.set_offline(False)
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
    phone.page.keyboard.press("Shift")
    phone.page.keyboard.press("Shift")  # the third since the letter
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
    voice = phone.page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((one) => one.includes('/api/voices/')).at(-1)"
    )
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


# Marks that are nowhere else: whatever is found of them was kept by the browser.
MARK = {
    name: f"{name} qzxv{at}jkwy words"
    for at, name in enumerate(
        ("tried", "draft", "sent", "queued", "typed", "plan", "worry", "decided", "because", "next"), start=1
    )
}
STORED = """async () => {
  const found = [];
  const bytes = (part) => { let text = ""; for (const one of part) text += String.fromCharCode(one); found.push(btoa(text)); };
  const walk = (value) => {
    if (typeof value === "string") bytes(new TextEncoder().encode(value));
    else if (value instanceof ArrayBuffer) bytes(new Uint8Array(value));
    else if (ArrayBuffer.isView(value)) bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (value instanceof CryptoKey) { if (value.extractable) found.push(btoa("a key that can be read out")); }
    else if (value && typeof value === "object") for (const [name, one] of Object.entries(value)) { walk(name); walk(one); }
  };
  for (const store of [localStorage, sessionStorage]) walk({ ...store });
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, failed) => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); opening.onerror = failed; });
    for (const store of db.objectStoreNames) {
      const asked = db.transaction(store).objectStore(store);
      for (const all of [asked.getAll(), asked.getAllKeys()]) walk(await new Promise((done) => { all.onsuccess = () => done(all.result); }));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) { walk(request.url); walk(await (await cache.match(request)).arrayBuffer()); }
  }
  walk(document.cookie);
  return found;
}"""


def kept_phone(chromium: Browser, folder: Path) -> BrowserContext:
    """A browser whose profile is on the disk, as a phone's is."""
    found = find_chromium()
    return chromium.browser_type.launch_persistent_context(
        folder, executable_path=str(found.executable), args=list(FLAGS), env={**os.environ, **found.environment},
        viewport=PHONE, locale="en-GB",
    )  # fmt: skip


def listen_for_w(page: Page) -> list[str]:
    """Every W the house gave to this page."""
    given: list[str] = []

    def hear(answer: Response) -> None:
        if "/api/sign-in/" in answer.url and answer.request.method == "POST" and answer.status in (200, 201):
            given.append(answer.json().get("session", ""))

    page.on("response", hear)
    return given


def written_for(server: Running, young_id: str, voice_id: str) -> str:
    """Sam writes the plan and answers the voice; gives the decision's id."""
    sam: Caller = staff(server, "sam")
    steps = [{"id": new_id(), "kind": "step", "words": "We meet.", "who": "Sam"}]
    plan = {"young_person_id": young_id, "title": "Plan", "summary": MARK["plan"], "worries": MARK["worry"]}
    sam.put(f"plans/{new_id()}", plan | {"version_id": new_id(), "steps": steps})
    sam.get(f"voices/{voice_id}")
    decision = new_id()
    answer = {"we_decided": MARK["decided"], "because": f"It is far. {MARK['because']}", "who_decided": "Sam"}
    after = [{"what": MARK["next"], "who": "Sam", "by_on": "2027-01-04"}]
    sam.put(
        f"decisions/{decision}",
        answer | {"version_id": new_id(), "voice_id": voice_id, "status": "doing", "next": after},
    )
    return decision


def live_a_day(hands: Hands, server: Running) -> None:
    """Every mark is written or read once, and one is being typed when the lock comes."""
    hands.open(link(server, "Bo Marks"))
    hands.tap("Have a go first")
    hands.tap("OK")
    hands.page.get_by_label("Write here").fill(MARK["tried"])
    hands.tap("That’s all for now")
    hands.tap("Keep as draft")
    hands.tap("Go on")
    hands.tap("OK, got it")
    hands.tap("Skip")
    hands.fill("Your name here", "Bracken")
    hands.tap("Next")
    hands.fill("Your PIN", "482913")
    hands.fill("Type it again", "482913")
    hands.tap("Next")
    hands.tap("Skip")
    hands.tap("Skip")
    say(hands, MARK["sent"], "Send", "Sent to Sam.")
    line = next(
        one for one in staff(server, "sam").get("voices/to-answer")["voices"]
        if one["young_person"]["nickname"] == "Bracken"
    )  # fmt: skip
    decision = written_for(server, line["young_person"]["id"], line["id"])
    for path, mark in (("/plan", "worry"), (f"/decisions/{decision}", "next"), ("/voices", "tried")):
        hands.open(path)
        unlock(hands)
        hands.sees(MARK[mark])
    hands.tap("Today")
    say(hands, MARK["draft"], "Keep as draft", "Saved. Only you can see it.")
    hands.page.wait_for_load_state("networkidle")
    hands.context.set_offline(True)
    say(hands, MARK["queued"], "Send", "Saved. It will go next time you open this with signal.")
    begin_writing(hands, MARK["typed"])


def say(hands: Hands, words: str, how: str, then: str) -> None:
    begin_writing(hands, words)
    hands.tap("That’s all for now")
    if how == "Send":
        hands.page.get_by_role("checkbox", name="Sam").check()
    hands.tap(how)
    hands.heading(then)
    hands.tap("Go to Today")


def test_locked_the_phone_holds_no_word_in_plain(chromium: Browser, server: Running, tmp_path: Path) -> None:
    with Hands(kept_phone(chromium, tmp_path), server.url, "young", PHONE) as hands:
        given = listen_for_w(hands.page)
        live_a_day(hands, server)
        hands.sees("Saved on this phone.")
        hands.page.reload()
        hands.heading("Locked.")
        hands.context.set_offline(False)
        kept = b"\n".join(b64decode(one) for one in hands.page.evaluate(STORED))
    assert len(given) == 4
    on_disk = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert b"my-say" in b"".join(on_disk.values()), "this is not where the browser keeps things"
    for mark in [*MARK.values(), *given]:
        assert find(mark, kept) == [], mark
        assert [path.name for path, held in on_disk.items() if find(mark, held)] == [], mark
    assert b"a key that can be read out" not in kept

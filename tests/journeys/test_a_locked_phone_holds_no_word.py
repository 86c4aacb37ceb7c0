"""Locked, nothing written or read is on the phone in plain: not in its storages, not in its browser's files."""

import os
from base64 import b64decode
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.browser.locate import FLAGS, find_chromium
from tests.journeys.caller import Caller
from tests.journeys.hands import PHONE, Hands, begin_writing, unlock
from tests.journeys.inviting import link, staff
from tests.journeys.server import Running
from tests.proofs.marks import find
from youthvoice.ids import new_id

# Marks that are nowhere else: whatever is found of them was kept by the browser.
MARK = {
    name: f"{name} qzxv{at}jkwy words"
    for at, name in enumerate(
        ("tried", "draft", "sent", "queued", "typed", "plan", "worry", "decided", "because", "next"), start=1
    )
}
STORED = (Path(__file__).parent / "stored.js").read_text()


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

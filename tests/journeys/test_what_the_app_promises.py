"""Every promise on “Who sees what”, kept. A test's name is the promise; the last test finds promises without one."""

import re

from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, sign_in_staff
from tests.journeys.inviting import join_by_api, link
from tests.journeys.server import Running
from tests.journeys.sight import WORDS, can_read, lists_of, readers, sealed_copies, write
from tests.proofs.demo_house import DemoHouse
from tests.proofs.test_safeguarding_join import half_secrets, joined, opened_by
from youthvoice.vault.hybrid import HybridPrivate


def test_no_one_else_can_read_your_drafts(
    wren: Caller, adults: dict[str, Caller], server: Running, safe: DemoHouse
) -> None:
    draft = write(wren, "A draft about the owl.")
    other = join_by_api(server, "Cy Other")[0]
    assert not any(can_read(one, draft, "owl") for one in (*adults.values(), other))
    assert not any("owl" in copy for copy in sealed_copies(safe, joined(safe)))
    assert can_read(wren, draft, "owl")


def test_so_no_one_can_help_with_them_yet(wren: Caller, adults: dict[str, Caller]) -> None:
    draft = write(wren)
    assert all(draft not in lists_of(adult) for adult in adults.values())
    assert wren.get(f"voices/{draft}")["due_on"] is None


def test_what_you_send_goes_to_the_people_you_pick(wren: Caller, adults: dict[str, Caller]) -> None:
    voice = write(wren, to=(adults["sam"], adults["tom"]), with_adult="alone")
    assert readers(adults, voice) == {"sam", "tom"}


def test_we_also_keep_one_copy_shut_for_when_someone_could_get_badly_hurt(
    wren: Caller, adults: dict[str, Caller], safe: DemoHouse
) -> None:
    write(wren, "About the lighthouse.", to=(adults["sam"],))
    assert sealed_copies(safe, joined(safe)).count("About the lighthouse.") == 1


def test_it_takes_two_safety_leads_to_open_it(wren: Caller, adults: dict[str, Caller], safe: DemoHouse) -> None:
    voice = write(wren, to=(adults["sam"],))
    for half in half_secrets(safe):
        assert opened_by(safe, HybridPrivate.from_bytes(half)) == {}
    assert readers(adults, voice) == {"sam"}


def test_tell_us_someone_hurt_you_or_another_child_then_your_worker_must_pass_it_on(
    chromium: Browser, server: Running, wren: Caller, adults: dict[str, Caller]
) -> None:
    """What nobody but the worker can do; the app tells them, with the words in front of them."""
    note = note_to_worker(chromium, server, write(wren, to=(adults["sam"],)))
    assert "if they say someone hurt them or another child, you must pass it on" in note


def test_they_will_talk_to_you_first_if_that_is_safe(
    chromium: Browser, server: Running, wren: Caller, adults: dict[str, Caller]
) -> None:
    note = note_to_worker(chromium, server, write(wren, to=(adults["sam"],)))
    assert "You talk to them first if that is safe." in note


def note_to_worker(chromium: Browser, server: Running, voice: str) -> str:
    """What Sam reads beside the words they opened."""
    with Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator(f'a[href="/staff/voices/{voice}"]').first.click()
        sam.tap("Open and read")
        sam.sees(WORDS)
        return sam.page.get_by_label("Their words").inner_text()


def test_your_workers_boss_can_see_if_you_are_waiting_for_an_answer(wren: Caller, adults: dict[str, Caller]) -> None:
    voice = write(wren, to=(adults["sam"],))
    for boss in ("priya", "tom"):
        line = next(one for one in adults[boss].get("voices/overview")["voices"] if one["id"] == voice)
        assert line["due_on"] == wren.get(f"voices/{voice}")["due_on"]
        assert "words" not in line


def test_they_cannot_read_your_words_unless_you_pick_them(wren: Caller, adults: dict[str, Caller]) -> None:
    assert "priya" not in readers(adults, write(wren, to=(adults["sam"],)))
    picked = write(wren, to=(adults["priya"],), with_adult="alone")
    assert can_read(adults["priya"], picked)
    assert not can_read(adults["tom"], picked)


def test_inspectors_cannot_read_your_words_here(wren: Caller, adults: dict[str, Caller]) -> None:
    voice = write(wren, to=(adults["sam"],))
    assert not can_read(adults["ines"], voice)
    assert WORDS not in lists_of(adults["ines"])
    assert voice not in lists_of(adults["ines"])


def test_by_law_they_the_police_or_a_court_can_ask_for_some_files(
    wren: Caller, adults: dict[str, Caller], safe: DemoHouse
) -> None:
    """Some, truly: what was sent is there to be given; a draft is not."""
    write(wren, "Sent, about the quarry.", to=(adults["sam"],))
    write(wren, "Not sent, about the quarry.")
    assert [copy for copy in sealed_copies(safe, joined(safe)) if "quarry" in copy] == ["Sent, about the quarry."]


def test_you_can_see_who_opened_your_things(wren: Caller, adults: dict[str, Caller]) -> None:
    voice = write(wren, to=(adults["sam"], adults["priya"]), with_adult="alone")

    def looked() -> set[str]:
        found = wren.get("records/who-can-see")["looked"]
        return {one["first_name"] for one in found if one["record_id"] == voice}

    assert looked() == set()
    assert can_read(adults["sam"], voice)
    assert looked() == {"Sam"}
    assert can_read(adults["priya"], voice)
    assert looked() == {"Sam", "Priya"}


def test_no_one_watches_this_all_the_time(
    chromium: Browser, server: Running, wren: Caller, adults: dict[str, Caller]
) -> None:
    """The help page says so too, and no answer is promised for the day it was sent."""
    voice = write(wren, to=(adults["sam"],))
    assert wren.get(f"voices/{voice}")["due_on"] > wren.get(f"voices/{voice}")["sent_at"][:10]
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.open("/help")
        hands.sees("This app is not watched all the time.")


def test_if_you_need_help_now_tap_here(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.open(link(server, "Cy Help"))
        for button in ("Show me", "Next", "If you need help now, tap here."):
            hands.tap(button)
        expect(hands.page.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")


# Has every promise its test?


def named(sentence: str) -> str:
    """The test's name for a promise: its words."""
    plain = sentence.lower().replace("’", "").replace("'", "")
    return "test_" + re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def promises_shown(hands: Hands) -> list[str]:
    lines = hands.page.locator("main li").all_inner_texts()
    return [one for line in lines for one in re.split(r"(?<=\.)\s+|\n+", line.strip()) if one]


def test_every_promise_on_the_page_about_who_sees_what_has_a_test(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.open(link(server, "Cy Promises"))
        hands.tap("Show me")
        hands.tap("Next")
        hands.heading("Who sees what")
        shown = promises_shown(hands)
    assert len(shown) >= 12
    assert [one for one in shown if named(one) not in globals()] == []

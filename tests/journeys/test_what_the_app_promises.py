"""Every promise the app makes to a young person, kept. A test's name is the promise; the last test finds promises without one."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller, Phone
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, come_back, hurry_in, sign_in_staff
from tests.journeys.inviting import join_by_api, link, staff
from tests.journeys.server import Running
from tests.proofs.demo_house import DemoHouse
from tests.proofs.marks import find
from tests.proofs.test_safeguarding_join import half_secrets, joined, opened_by
from youthvoice import clock
from youthvoice.config import Config
from youthvoice.ids import new_id
from youthvoice.opening import open_house
from youthvoice.vault.hybrid import HybridPrivate

WORDS = "Only this one sentence, about the green door."
EVERYBODY = ("sam", "noor", "jo", "ama", "priya", "tom", "ruth", "dev", "ines", "alex")


@pytest.fixture(scope="module")
def adults(server: Running) -> dict[str, Caller]:
    """Everybody who works here, signed in."""
    return {name: staff(server, name) for name in EVERYBODY}


@pytest.fixture
def wren(server: Running, request: pytest.FixtureRequest) -> Caller:
    """A young person of this test alone, whom a second adult has seen."""
    young = join_by_api(server, f"Cy {request.node.name[5:60]}")[0]
    confirm(server, young)
    return young


def confirm(server: Running, young: Caller) -> None:
    """Priya spoke to them: till then only the inviter, their cover and the named adult are sent to at once."""
    seen = {"how": "spoke", "seen_on": clock.today().isoformat()}
    staff(server, "priya").post(f"sign-in/enrolments/{young.me['person_id']}/confirm", seen, 204)


@pytest.fixture
def safe(server: Running) -> Iterator[DemoHouse]:
    """The house's own database and the demo's two safeguarding files."""
    key = (server.folder / "demo" / "server.key").read_text()
    config = Config.from_env(server.environment | {"YOUTHVOICE_SERVER_KEY": key})
    house = DemoHouse(open_house(config), server.folder, server.demo)
    yield house
    house.house.database.engine.dispose()
    clock.set_offset_file(None)


def write(young: Caller, words: str = WORDS, to: tuple[Caller, ...] = (), **more: Any) -> str:
    """Gives the voice's id; a draft when it goes to nobody."""
    voice, sending = new_id(), {"send_to": [one.me["person_id"] for one in to]} if to else {}
    body = {"version_id": new_id(), "about": {"kind": "plan"}, "words": words}
    young.put(f"voices/{voice}", body | sending | more)
    return voice


def can_read(adult: Caller, voice: str, words: str = WORDS) -> bool:
    """Whether they get the words. A no looks just as it does for a voice that never was."""
    answer = adult.call("GET", f"voices/{voice}")
    if answer.status_code == 200:
        return words in answer.text
    nothing = adult.call("GET", f"voices/{new_id()}")
    assert (answer.status_code, answer.json()["code"]) == (nothing.status_code, nothing.json()["code"])
    return False


def readers(adults: dict[str, Caller], voice: str) -> set[str]:
    return {name for name, adult in adults.items() if can_read(adult, voice)}


def lists_of(adult: Caller) -> str:
    """Everything that is listed to them, as text."""
    answers = [adult.call("GET", path) for path in ("voices/to-answer", "voices/overview", "people/young-people")]
    return " ".join(answer.text for answer in answers if answer.status_code == 200)


def sealed_copies(safe: DemoHouse, key: HybridPrivate) -> list[str]:
    return [str(content.get("words")) for content in opened_by(safe, key).values()]


# S3, Who sees what


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


# S6b, Your six words


def test_these_six_words_open_your_things_on_any_phone(server: Running, adults: dict[str, Caller]) -> None:
    wren, words = join_by_api(server, "Cy Words")
    voice = write(wren)
    other_phone = Caller(server.url)
    other_phone.sign_in("phrase", six_words=words, slot=Phone().slot("111333"))
    assert can_read(other_phone, voice)


def test_we_show_them_this_once_we_do_not_keep_them(server: Running) -> None:
    wren, words = join_by_api(server, "Cy Kept")
    asked = [wren.call("GET", path).text for path in ("sign-in/me", "sign-in/phones", "voices/")]
    files = {path.name: path.read_bytes() for path in server.folder.rglob("*") if path.is_file()}
    assert any(name.startswith("youthvoice.db") for name in files)
    for spelling in (words, words.replace(" ", "-"), words.replace(" ", "")):
        assert not any(spelling in answer for answer in asked)
        assert [name for name, held in files.items() if find(spelling, held)] == []


def test_lose_this_phone_and_these_words_and_your_drafts_are_gone(
    server: Running, wren: Caller, adults: dict[str, Caller]
) -> None:
    """Nobody can be asked: no adult reads them, and no new invitation leads to them."""
    draft = write(wren)
    body = {"young_person_id": wren.me["person_id"], "how": "qr"}
    assert adults["sam"].call("PUT", f"sign-in/invitations/{new_id()}", body).status_code == 409
    assert readers(adults, draft) == set()


# V6 and V7, who can see this and what became of it


def test_they_will_not_see_your_other_drafts(wren: Caller, adults: dict[str, Caller]) -> None:
    draft, sent = write(wren), write(wren, to=(adults["sam"],))
    assert can_read(adults["sam"], sent)
    assert not can_read(adults["sam"], draft)


def test_sam_should_answer_by_that_day_as_the_server_has_it(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, "Cy Due"), "Dunnock")
        begin_writing(hands, WORDS)
        hands.tap("That’s all for now")
        hands.page.get_by_role("checkbox", name="Sam").check()
        before = answer_by(hands)
        hands.tap("Send")
        hands.heading("Sent to Sam.")
        after = answer_by(hands)
    waiting = staff(server, "sam").get("voices/to-answer")["voices"]
    due = next(one["due_on"] for one in waiting if one["young_person"]["nickname"] == "Dunnock")
    day = date.fromisoformat(due)
    assert before == after
    assert after in (f"{day:%A}", f"{day.day} {day:%B}", "tomorrow")


def answer_by(hands: Hands) -> str:
    hands.sees("should answer by")
    found = re.search(r"Sam should answer by ([^.]+)\.", hands.page.locator("main").inner_text())
    assert found
    return found[1]


def test_saved_only_you_can_see_it(chromium: Browser, server: Running, adults: dict[str, Caller]) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, "Cy Saved"), "Siskin")
        with hands.page.expect_request(lambda one: one.method == "PUT" and "/api/voices/" in one.url) as put:
            begin_writing(hands, WORDS)
        hands.tap("That’s all for now")
        hands.sees("Only you can see it. So no one can help with it yet.")
        hands.tap("Keep as draft")
        hands.heading("Saved. Only you can see it.")
    assert readers(adults, put.value.url.rsplit("/", 1)[1]) == set()


def test_sent_to_names_those_who_have_it_and_says_who_can_not_see_it_yet(
    chromium: Browser, server: Running, adults: dict[str, Caller]
) -> None:
    """Before a second adult has seen the young person, a lead who does not work with them has to wait."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        words = hurry_in(hands, link(server, "Cy Owed"), "Whimbrel")
        begin_writing(hands, WORDS)
        hands.tap("That’s all for now")
        hands.page.get_by_role("checkbox", name="Sam").check()
        hands.page.get_by_role("checkbox", name="Tom").check()
        hands.tap("Send")
        hands.tap("No")
        hands.heading("Sent to Sam.")
        hands.sees("Tom can’t see it yet.")
        hands.tap("Go to Today")
        hands.tap("My views")
        hands.sees("Sent. Sam has not opened it yet.")
    wren = Caller(server.url)
    wren.sign_in("phrase", six_words=words)
    (voice,) = (one["id"] for one in wren.get("voices/")["voices"])
    assert readers(adults, voice) == {"sam"}
    confirm(server, wren)
    wren.post("records/carry-out-owed")
    assert can_read(adults["tom"], voice)


# C2, taking back


def test_sam_already_read_this_we_can_stop_them_opening_it_again(wren: Caller, adults: dict[str, Caller]) -> None:
    voice = write(wren, to=(adults["sam"],))
    assert can_read(adults["sam"], voice)
    assert [one["first_name"] for one in wren.post(f"voices/{voice}/take-back")["read_by"]] == ["Sam"]
    left = adults["sam"].get(f"voices/{voice}")
    assert left["taken_back_on"]
    assert left["words"] is None


def test_sam_has_not_opened_it_it_will_be_gone(wren: Caller, adults: dict[str, Caller], safe: DemoHouse) -> None:
    voice = write(wren, "Gone, about the tunnel.", to=(adults["sam"],))
    assert wren.post(f"voices/{voice}/take-back")["read_by"] == []
    assert readers(adults, voice) == set()
    assert all(voice not in lists_of(adult) for adult in adults.values())
    assert not any("tunnel" in copy for copy in sealed_copies(safe, joined(safe)))


def test_what_it_says_before_taking_back_is_what_happens(
    chromium: Browser, server: Running, adults: dict[str, Caller]
) -> None:
    wren, words = join_by_api(server, "Cy Back")
    read, unread = write(wren, to=(adults["sam"],)), write(wren, to=(adults["sam"],))
    assert can_read(adults["sam"], read)
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, words, "482913")
        take_back(hands, read, "Sam already read this. We cannot make them forget.", "Sam already read it.")
        take_back(hands, unread, "Sam has not opened it. It will be gone.", "No one else has it now.")
    assert not can_read(adults["sam"], read)
    assert not can_read(adults["sam"], unread)


def take_back(hands: Hands, voice: str, before: str, after: str) -> None:
    hands.tap("My views")
    hands.page.locator(f'a[href="/voices/{voice}"]').click()
    hands.tap("Take it back")
    hands.sees(before)
    hands.tap("Take it back")
    hands.sees(after)


# The try-out


def test_this_is_a_try_out_it_stays_on_this_phone_no_one_else_can_see_it(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        said: list[tuple[str, str, str]] = []
        hands.page.on("request", lambda one: said.append((one.method, one.url, one.post_data or "")))
        hands.open(link(server, "Cy Try"))
        hands.tap("Have a go first")
        hands.tap("OK")
        hands.sees("This is a try-out. It stays on this phone.")
        hands.page.get_by_label("Write here").fill(WORDS)
        hands.tap("That’s all for now")
        hands.sees("No one else can see it.")
        hands.tap("Keep as draft")
        hands.heading("Kept on this phone.")
    assert {method for method, _, _ in said} == {"GET"}
    assert not any("door" in url for _, url, _ in said)


def test_it_stays_for_one_day_then_it_is_gone(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.page.clock.install()
        hands.open("/")
        hands.tap("Have a go first")
        hands.tap("Mixed")
        hands.tap("That’s all for now")
        hands.tap("Keep as draft")
        hands.sees("It stays for one day. Then it is gone.")
        for hours, kept in ((23, 1), (2, 0)):
            hands.page.clock.fast_forward(hours * 3_600_000)
            hands.page.reload()
            hands.page.wait_for_load_state("networkidle")
            hands.page.wait_for_function(TRIED, arg=kept)


TRIED = """(kept) => new Promise((done) => {
  const opening = indexedDB.open("my-say");
  opening.onsuccess = () => {
    const all = opening.result.transaction("try_out").objectStore("try_out").count();
    all.onsuccess = () => { opening.result.close(); done(all.result === kept); };
  };
})"""


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

"""What the app promises while somebody joins, writes, sends or takes back. A test's name is the promise."""

import re
from datetime import date

from playwright.sync_api import Browser

from tests.journeys.caller import Caller, Phone
from tests.journeys.hands import PHONE, Hands, begin_writing, come_back, hurry_in
from tests.journeys.inviting import join_by_api, link, staff
from tests.journeys.server import Running
from tests.journeys.sight import WORDS, can_read, confirm, lists_of, readers, sealed_copies, write
from tests.proofs.demo_house import DemoHouse
from tests.proofs.marks import find
from tests.proofs.test_safeguarding_join import joined
from youthvoice.ids import new_id

# S3, Who sees what


def test_the_four_short_stories_are_those_of_the_sheet(server: Running, chromium: Browser) -> None:
    """Before there is a session too: told twice, they are told in the same words."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hands.open(link(server, "Cy Stories"))
        for button in ("Show me", "Next", "Show me examples"):
            hands.tap(button)
        hands.heading("Four short stories")
        told = [" ".join(one.split()) for one in hands.page.locator("main li").all_inner_texts()]
    assert told == Caller(server.url).get("taking-part/sheets?code=general&language=en")["examples"]


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
        hurry_in(hands, link(server, "Cy Due"), "Nuthatch")
        begin_writing(hands, WORDS)
        hands.tap("That’s all for now")
        hands.page.get_by_role("checkbox", name="Sam").check()
        before = answer_by(hands)
        hands.tap("Send")
        hands.heading("Sent to Sam.")
        after = answer_by(hands)
    waiting = staff(server, "sam").get("voices/to-answer")["voices"]
    due = next(one["due_on"] for one in waiting if one["young_person"]["nickname"] == "Nuthatch")
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
        hurry_in(hands, link(server, "Cy Saved"), "Goldcrest")
        with hands.page.expect_request(lambda one: one.method == "PUT" and "/api/voices/" in one.url) as put:
            begin_writing(hands, WORDS)
        hands.tap("That’s all for now")
        hands.sees("Only you can see it. So no one can help with it yet.")
        hands.tap("Keep as draft")
        hands.heading("Saved. Only you can see it.")
    assert readers(adults, put.value.url.rsplit("/", 1)[1]) == set()


def test_saving_moves_no_button_from_under_a_thumb(chromium: Browser, server: Running) -> None:
    """What was written is kept as the thumb goes to the button: a tap on it must still be one."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        hurry_in(hands, link(server, "Cy Thumb"), "Lapwing")
        begin_writing(hands, WORDS)
        button = hands.find("That’s all for now")
        before = button.bounding_box()
        hands.context.set_offline(True)  # so that what is said from here on stays on the phone, which may clear it
        hands.page.get_by_role("textbox").fill(f"{WORDS} More.")
        hands.page.get_by_role("textbox").blur()
        hands.sees("Saved on this phone.")
        hands.sees("Your phone may clear drafts")
        assert button.bounding_box() == before
        hands.context.set_offline(False)
        hands.page.get_by_role("textbox").fill(f"{WORDS} And this.")
        hands.page.get_by_role("textbox").blur()
        hands.sees("Saved. Only you can see it.")
        assert button.bounding_box() == before


def test_sent_to_names_those_who_have_it_and_says_who_can_not_see_it_yet(
    chromium: Browser, server: Running, adults: dict[str, Caller]
) -> None:
    """Before a second adult has seen the young person, a lead who does not work with them has to wait."""
    with Hands(chromium, server.url, "young", PHONE) as hands:
        words = hurry_in(hands, link(server, "Cy Owed"), "Ruff")
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

"""With no signal, a bad one, or a server that is down: the app opens, help opens, and no word is lost or sent twice."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.caller import Caller
from tests.journeys.hands import Hands, begin_writing, hurry_in, shell_is_kept, unlock
from tests.journeys.inviting import link, staff
from tests.journeys.server import Running
from tests.journeys.the_line import Line

WORDS = "I want to go to football on Sundays."


@pytest.fixture
def sam(server: Running) -> Caller:
    return staff(server, "sam")


def no_signal(hands: Hands, line: Line) -> None:
    line.cut = True
    hands.context.set_offline(True)


def signal_again(hands: Hands, line: Line) -> None:
    line.cut = False
    hands.context.set_offline(False)


def from_nickname(sam: Caller, nickname: str) -> list[dict]:
    waiting = sam.get("voices/to-answer")["voices"]
    return [one for one in waiting if one["young_person"]["nickname"] == nickname]


def test_the_app_and_help_open_signed_out(phone: Hands, line: Line) -> None:
    phone.open("/")
    shell_is_kept(phone)
    no_signal(phone, line)
    phone.new_page()
    phone.open("/")
    phone.heading("Hi.")
    phone.tap("Get help now")
    phone.heading("Get help now")
    expect(phone.page.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    phone.page.reload()
    phone.sees("Call 999")


def test_the_app_and_help_open_locked(phone: Hands, line: Line, server: Running) -> None:
    hurry_in(phone, link(server, "Ada One", line.url), "Rowan")
    shell_is_kept(phone)
    no_signal(phone, line)
    phone.page.reload()
    phone.heading("Locked.")
    phone.fill("Type your PIN.", "482913")
    phone.tap("Open")
    phone.sees("No signal. Your things are safe.")
    phone.tap("Get help now")
    phone.sees("Call 999")
    ours = phone.page.get_by_role("link", name="Call 01632 960 123")  # the service’s own, and nothing of whose it is
    expect(ours).to_have_attribute("href", "tel:01632960123")
    phone.picture("help-locked")
    assert "Riverbank" not in phone.page.locator("body").inner_text()


def test_written_with_no_signal_it_waits_sealed_and_goes_once(
    phone: Hands, line: Line, server: Running, sam: Caller
) -> None:
    hurry_in(phone, link(server, "Ada Two", line.url), "Heron")
    shell_is_kept(phone)
    no_signal(phone, line)
    begin_writing(phone, WORDS)
    phone.sees("Saved on this phone.")
    phone.tap("That’s all for now")
    phone.page.get_by_role("checkbox", name="Sam").check()
    phone.tap("Send")
    phone.heading("Saved. It will go next time you open this with signal.")
    phone.sees("Waiting for signal and your PIN.")
    assert from_nickname(sam, "Heron") == []
    queued = phone.page.evaluate(SEALED_IN, "outbox")
    assert len(queued) == 1
    assert "football" not in str(queued)
    signal_again(phone, line)
    phone.heading("Sent to Sam.")
    assert len(from_nickname(sam, "Heron")) == 1
    assert phone.page.evaluate(SEALED_IN, "outbox") == []


SEALED_IN = """(store) => new Promise((done, failed) => {
  const opening = indexedDB.open("my-say");
  opening.onerror = failed;
  opening.onsuccess = () => {
    const all = opening.result.transaction(store).objectStore(store).getAll();
    all.onsuccess = () => {
      const text = new TextDecoder("latin1");
      done(all.result.map((one) => ({ ...one, sealed: text.decode(one.sealed) })));
      opening.result.close();
    };
  };
})"""


def test_a_lost_reply_is_asked_for_again_and_is_one_voice(
    phone: Hands, line: Line, server: Running, sam: Caller
) -> None:
    hurry_in(phone, link(server, "Ada Three", line.url), "Otter")
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    before = len(line.puts())
    line.lose_replies = 2
    phone.tap("That’s all for now")
    phone.page.get_by_role("checkbox", name="Sam").check()
    phone.tap("Send")
    phone.heading("Sent to Sam.")
    assert len(line.puts()) - before == 3
    assert len(from_nickname(sam, "Otter")) == 1


def test_deleted_while_it_waits_though_it_went(phone: Hands, line: Line, server: Running, sam: Caller) -> None:
    hurry_in(phone, link(server, "Ada Afloat", line.url), "Sandpiper")
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    line.lose_replies = 99
    phone.tap("That’s all for now")
    phone.page.get_by_role("checkbox", name="Sam").check()
    phone.tap("Send")
    phone.heading("We could not send it yet.")
    phone.tap("Take it back")
    phone.tap("Delete")
    phone.sees("It may have gone already. If it did, you can take it back.")
    phone.picture("may-have-gone")
    phone.tap("Delete")
    phone.sees("This went already. You can take it back.")
    phone.picture("went-already")
    assert len(from_nickname(sam, "Sandpiper")) == 1
    phone.tap("Take it back")
    phone.tap("Take it back")
    phone.sees("You took it back.")
    assert from_nickname(sam, "Sandpiper") == []


@pytest.mark.parametrize("status", [503, 500])
def test_a_server_that_is_down_keeps_no_words_from_going_later(
    phone: Hands, line: Line, server: Running, sam: Caller, status: int
) -> None:
    nickname = f"Wren {'ab'[status == 500]}"
    hurry_in(phone, link(server, f"Ada {status}", line.url), nickname)
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    line.busy = status
    phone.tap("That’s all for now")
    phone.page.get_by_role("checkbox", name="Sam").check()
    phone.tap("Send")
    phone.heading("We could not send it yet.")
    phone.sees("It is safe on this phone. We will try again.")
    assert from_nickname(sam, nickname) == []
    line.busy = None
    phone.heading("Sent to Sam.")
    assert len(from_nickname(sam, nickname)) == 1


def test_words_survive_a_killed_tab(phone: Hands, line: Line, server: Running) -> None:
    hurry_in(phone, link(server, "Ada Five", line.url), "Ivy")
    shell_is_kept(phone)
    phone.page.wait_for_load_state("networkidle")
    no_signal(phone, line)
    begin_writing(phone, WORDS)
    phone.sees("Saved on this phone.")
    phone.page.close(run_before_unload=False)
    signal_again(phone, line)
    phone.new_page()
    phone.open("/say/words")
    unlock(phone)
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)


def test_the_last_letters_survive_leaving_the_page(phone: Hands, line: Line, server: Running) -> None:
    """Another app, a call, the tab put away: what was typed since the last pause is sealed too."""
    hurry_in(phone, link(server, "Ada Six", line.url), "Juniper")
    phone.page.clock.install()
    phone.open("/")
    unlock(phone)
    begin_writing(phone, WORDS)
    phone.sees("Only you can see it.")
    no_signal(phone, line)
    phone.page.clock.pause_at(datetime.now(UTC) + timedelta(minutes=1))  # so that no pause in typing saves it
    phone.page.get_by_role("textbox").press_sequentially(" And ring me.")
    assert phone.page.evaluate(SEALED_IN, "drafts") == []
    phone.page.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    phone.until(lambda: len(phone.page.evaluate(SEALED_IN, "drafts")) == 1)
    phone.page.clock.resume()
    signal_again(phone, line)
    phone.page.close(run_before_unload=False)
    phone.new_page()
    phone.open("/say/words")
    unlock(phone)
    expect(phone.page.get_by_role("textbox")).to_have_value(f"{WORDS} And ring me.")

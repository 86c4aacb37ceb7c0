"""An advocate and a complaint in the browser: asked for, said yes to, heard. A test’s name is what is promised."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff, unlock
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import EVERYBODY, can_read, confirm, lists_of, write
from tests.journeys.the_line import Line

WRONG = "Sam reads my texts out loud.\nIn front of everyone 😞"


def joined(house: Running, name: str, nickname: str) -> tuple[Caller, str]:
    """Somebody new with Sam, and their six words; no advocate and no chair works with them."""
    return join_by_api(house, name, nickname)


@pytest.fixture
def everybody(server: Running) -> dict[str, Caller]:
    return {name: staff(server, name) for name in EVERYBODY}


def row(hands: Hands, name: str):
    return hands.page.get_by_role("row").filter(has_text=name)


def test_an_advocate_asked_for_in_the_app_says_yes_and_gets_in_touch(chromium: Browser, server: Running) -> None:
    young, six_words = joined(server, "Cy Aster", "Aster")
    with Hands(chromium, server.url, "young", PHONE) as phone, Hands(chromium, server.url, "staff", DESK) as ama:
        come_back(phone, six_words, "482913")
        phone.open("/help")  # from Get help too, on a locked phone
        phone.tap("Get an advocate")
        unlock(phone)
        phone.heading("Get an advocate")
        phone.sees("You can ask any time. No worker can stop it.")
        phone.fill("How can they reach you?", "At the youth club")
        phone.taps = 0
        phone.tap("Get an advocate")
        phone.sees("An advocate will get in touch by")
        assert phone.taps == 1

        sign_in_staff(ama, server.secret("ama"))
        ama.page.get_by_role("link", name="Asked for an advocate").click()
        asked = row(ama, "Aster")
        expect(asked).to_contain_text("At the youth club")
        asked.get_by_role("button", name="I will be their advocate").click()
        expect(asked.get_by_role("button", name="I got in touch")).to_be_visible()
        phone.open("/advocate")
        unlock(phone)
        phone.sees("Ama will get in touch by")
        phone.sees("Ama is your advocate.")
        asked.get_by_role("button", name="I got in touch").click()
        expect(asked).to_contain_text("Ama got in touch today.")
        phone.open("/advocate")
        unlock(phone)
        phone.sees("Ama says they got in touch on")
        expect(phone.find("Ask again")).to_be_visible()
        assert phone.complaints == ama.complaints == []
    assert "ama" in {one["first_name"].lower() for one in young.get("people/my-adults")["adults"]}


def test_only_advocates_see_that_you_asked(server: Running, everybody: dict[str, Caller]) -> None:
    young, _ = joined(server, "Cy Chervil", "Chervil")
    path = "taking-part/advocates/requests"
    young.put(f"{path}/01890000-0000-7000-8000-00000000a001", {"reach": "Ring gran"})
    assert "Chervil" in everybody["ama"].call("GET", path).text
    for name in set(EVERYBODY) - {"ama"}:
        answer = everybody[name].call("GET", path)
        assert (answer.status_code, "Chervil" in answer.text) == (403, False), name
        assert "Ring gran" not in lists_of(everybody[name])


def test_they_see_what_you_say_only_if_you_pick_them(server: Running, everybody: dict[str, Caller]) -> None:
    young, _ = joined(server, "Cy Clover", "Clover")
    confirm(server, young)
    ama, request = everybody["ama"], "taking-part/advocates/requests/01890000-0000-7000-8000-00000000a002"
    before = write(young, to=(everybody["sam"],))
    young.put(request, {"reach": None})
    ama.post(f"{request}/accept")
    after = write(young, to=(everybody["sam"],))
    assert not can_read(ama, before)
    assert not can_read(ama, after)
    assert can_read(ama, write(young, to=(ama,)))


def test_you_can_ask_with_no_signal_and_it_goes_when_there_is(
    phone: Hands, line: Line, server: Running, everybody: dict[str, Caller]
) -> None:
    _, six_words = joined(server, "Cy Dill", "Dill")
    come_back(phone, six_words, "482913")
    phone.tap("More")
    phone.tap("Get an advocate")
    phone.sees("An advocate is on your side.")
    line.cut = True
    phone.tap("Get an advocate")
    phone.sees("Saved on this phone. It will go next time you open this with signal.")
    line.cut = False
    phone.page.evaluate("dispatchEvent(new Event('online'))")
    phone.sees("An advocate will get in touch by")
    assert "Dill" in everybody["ama"].call("GET", "taking-part/advocates/requests").text


def test_something_is_wrong_is_heard_by_the_one_who_was_picked_and_by_nobody_else(
    chromium: Browser, server: Running, everybody: dict[str, Caller]
) -> None:
    _, six_words = joined(server, "Cy Elder", "Elder")
    with Hands(chromium, server.url, "young", PHONE) as phone, Hands(chromium, server.url, "staff", DESK) as jo:
        come_back(phone, six_words, "482913")
        phone.tap("More")
        phone.tap("Something is wrong with a worker")
        phone.tap("Say what is wrong")
        phone.tap("Next")
        phone.sees("Pick who it is about.")
        phone.page.get_by_role("radio", name="Sam").check()
        phone.tap("Next")
        phone.heading("What is wrong?")
        phone.fill("Say it your way", WRONG)
        phone.page.go_back()
        expect(phone.page.get_by_role("radio", name="Sam")).to_be_checked()  # Back keeps answers
        phone.tap("Next")
        phone.tap("Next")
        phone.heading("Who should hear it?")
        expect(phone.page.get_by_role("radio", name="Sam")).to_have_count(0)
        expect(phone.page.get_by_role("radio", name="Priya")).to_have_count(0)
        phone.page.get_by_role("radio", name="Jo").check()
        phone.tap("Send")
        phone.heading("Something is wrong with a worker")
        phone.sees("Jo has not opened it yet.")

        sign_in_staff(jo, server.secret("jo"))
        jo.page.get_by_role("link", name="Complaints", exact=True).click()
        expect(row(jo, "Elder")).not_to_contain_text("Sam")
        row(jo, "Elder").get_by_role("link").click()
        jo.sees("They will see that you opened it.")
        jo.tap("Open and read")
        jo.sees("Sam Okafor")
        assert jo.page.locator("blockquote").inner_text() == WRONG
        jo.tap("I got in touch")
        jo.sees("They were told.")
        phone.open("/wrong")
        unlock(phone)
        phone.sees("Jo says they got in touch on")
        assert phone.complaints == jo.complaints == []
    for name in set(EVERYBODY) - {"jo"}:
        answer = everybody[name].call("GET", "taking-part/complaints")
        assert "Elder" not in answer.text, name
        assert "texts out loud" not in lists_of(everybody[name]), name


def test_the_worker_it_is_about_cant_see_it_and_cant_see_that_you_sent_it(
    server: Running, everybody: dict[str, Caller]
) -> None:
    """Sam’s every answer is the same, byte for byte, with the complaint as without; so is the lead’s."""
    young, _ = joined(server, "Cy Fennel", "Fennel")
    paths = ("voices/to-answer", "voices/overview", "people/young-people", "sign-in/enrolments", "decisions/look-again")

    def seen(name: str) -> list[tuple[int, str]]:
        answers = [everybody[name].call("GET", path) for path in (*paths, "taking-part/complaints")]
        return [(one.status_code, one.text) for one in answers]

    before = {name: seen(name) for name in ("sam", "priya", "tom")}
    complaint, jo = "01890000-0000-7000-8000-00000000c001", everybody["jo"].me["person_id"]
    body = {"about_id": everybody["sam"].me["person_id"], "receiver_id": jo, "words": WRONG}
    young.put(f"taking-part/complaints/{complaint}", body | {"version_id": "01890000-0000-7000-8000-00000000c002"})
    everybody["jo"].get(f"taking-part/complaints/{complaint}")
    assert {name: seen(name) for name in ("sam", "priya", "tom")} == before
    nothing = everybody["sam"].call("GET", "voices/01890000-0000-7000-8000-00000000ffff")
    for caller in (everybody["sam"], everybody["priya"]):
        found = caller.call("GET", f"taking-part/complaints/{complaint}")
        assert found.status_code in (403, 404)
        if found.status_code == 404:
            assert found.json() == nothing.json()

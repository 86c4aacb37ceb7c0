"""Somebody is away: who reads it then was named before it went, cannot before that, answers, and is named again."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, come_back, hurry_in, sign_in_staff, unlock
from tests.journeys.inviting import join_by_api, link, staff
from tests.journeys.looking import DARK, DESK_LIGHT, FORCED, LIGHT, NARROW, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running, running
from tests.journeys.sight import confirm, write
from youthvoice import clock

WORDS = "I hate the 9 bus. It is dark."
YOUNG, STAFF = (LIGHT, DARK, NARROW, FORCED), (LIGHT, DARK, DESK_LIGHT)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A house of these tests' own, where Noor covers for Sam."""
    with running(tmp_path_factory.mktemp("house")) as found:
        sam, noor = (staff(found, name).me["person_id"] for name in ("sam", "noor"))
        staff(found, "priya").put(f"people/workers/{sam}/cover", {"cover_id": noor})
        yield found


def test_sent_then_away_then_cover_answers_and_the_young_person_sees_who(chromium: Browser, house: Running) -> None:
    with (
        Hands(chromium, house.url, "young", PHONE) as young,
        Hands(chromium, house.url, "sam", DESK) as sam,
        Hands(chromium, house.url, "noor", DESK) as noor,
    ):
        eyes, desk, seat = Looker(young, YOUNG_TARGET), Looker(sam, STAFF_TARGET), Looker(noor, STAFF_TARGET)
        hurry_in(young, link(house, "Robin Sedge"), "Whinchat")
        send(young, eyes)
        sign_in_staff(noor, house.secret("noor"))
        cannot_open_yet(noor, seat)
        sign_in_staff(sam, house.secret("sam"))
        goes_away(sam, desk)
        young.open("/voices")
        unlock(young)
        young.page.get_by_role("link").filter(has_text="bus").first.click()
        young.sees("Noor is reading messages.")
        eyes.look("voice-sam-is-away", *YOUNG)
        answers(noor, seat)
        young.open("/")
        unlock(young)
        young.sees("Noor wrote back")
        young.tap("See what was decided")
        young.sees("You can get a lift home.")
        for one in (eyes, desk, seat):
            one.done()


def send(young: Hands, eyes: Looker) -> None:
    """“{name2} reads it when {name} is away.” is on the screen before anything goes."""
    begin_writing(young, WORDS)
    young.tap("That’s all for now")
    young.page.get_by_role("checkbox", name="Sam").check()
    switch = young.page.get_by_role("switch", name="Noor reads it when Sam is away.")
    switch.uncheck()
    young.sees("Then it waits for Sam.")
    eyes.look("V6-cover-off", LIGHT, DARK)
    switch.check()
    eyes.look("V6-cover", *YOUNG)
    young.tap("Send")
    young.heading("Sent to Sam.")
    young.sees("Noor reads it when Sam is away.")
    eyes.look("V7-cover", *YOUNG)


def cannot_open_yet(noor: Hands, seat: Looker) -> None:
    """Cover sees that something waits, for whom, and from when it opens: not a word of it."""
    row = noor.page.get_by_role("row").filter(has_text="Whinchat")
    row.get_by_text("For Sam Okafor").wait_for()
    expect(row).to_contain_text("You can open this from")
    expect(row.get_by_role("link")).to_have_count(0)
    seat.look("K1-cover-waits", *STAFF)


def goes_away(sam: Hands, desk: Looker) -> None:
    desk.go("/staff/away")
    sam.sees("Noor Rahman covers for you.")
    sam.fill("First day away", clock.today().isoformat())
    sam.fill("First day back", "2001-01-01")
    sam.page.get_by_role("button", name="Save").click()
    sam.sees("Say a day after the first day away.")
    desk.look("away-not-saved", *STAFF)
    sam.fill("First day back", "2099-01-05")
    sam.page.get_by_role("button", name="Save").click()
    sam.sees("Pick a day within a year.")
    sam.fill("First day back", (clock.today() + timedelta(days=40)).isoformat())
    sam.page.get_by_role("button", name="Save").click()
    sam.sees("You are marked as away. First day away: Today.")
    desk.look("away", *STAFF)


def answers(noor: Hands, seat: Looker) -> None:
    seat.go("/staff/away")
    noor.sees("You cover for")
    seat.look("away-covering", *STAFF)
    seat.go("/staff/overdue")
    noor.page.get_by_role("heading", name="Overdue").wait_for()
    seat.go("/staff/")
    row = noor.page.get_by_role("row").filter(has_text="Whinchat")
    row.get_by_text("away until").wait_for()
    seat.look("K1-cover-opens", *STAFF)
    row.get_by_role("link").click()
    noor.tap("Open and read")
    noor.sees(WORDS)
    noor.page.get_by_role("radio", name="Doing it", exact=True).check()
    noor.fill("We decided", "You can get a lift home.")
    noor.fill("Because", "The bus is late and it gets dark. You told us that.")
    noor.fill("Who decided", "Noor")
    noor.tap("See it as they will")
    noor.tap("Save and show Whinchat")
    noor.sees("Whinchat has not seen this yet")


def test_late_is_shown_to_who_owes_it_and_the_lead_and_on_it_is_told(chromium: Browser, house: Running) -> None:
    """The demo’s Blue has waited for days."""
    with (
        Hands(chromium, house.url, "sam-late", DESK) as sam,
        Hands(chromium, house.url, "priya", DESK) as priya,
    ):
        desk, lead = Looker(sam, STAFF_TARGET), Looker(priya, STAFF_TARGET)
        sign_in_staff(sam, house.secret("sam"))
        desk.go("/staff/overdue")
        row = sam.page.get_by_role("row").filter(has_text="Blue")
        row.get_by_role("button", name="Tell Blue").wait_for()
        desk.look("K7-overdue", *STAFF)
        row.get_by_role("button", name="Tell Blue").click()
        row.get_by_text("On it by").first.wait_for()
        desk.look("K7-on-it", *STAFF)
        sign_in_staff(priya, house.secret("priya"))
        late = priya.page.get_by_role("row").filter(has_text="Blue")
        late.get_by_text("On it by").first.wait_for()
        expect(late).to_contain_text("late")
        lead.look("L-service-on-it", *STAFF)
        lead.go("/staff/overdue")
        priya.sees("The whole service")
        lead.look("L-overdue", *STAFF)
        desk.done()
        lead.done()
    blue = Caller(house.url)
    blue.sign_in("phrase", six_words=house.words("Blue"))
    (waits,) = [one for one in blue.get("voices/")["voices"] if one.get("on_it")]
    assert waits["on_it"]["who"]["first_name"] == "Sam"
    with Hands(chromium, house.url, "blue", PHONE) as young:
        come_back(young, house.words("Blue"), "482913")
        eyes = Looker(young, YOUNG_TARGET)
        young.sees("Sam is on it. You will hear by")
        young.sees("No answer yet. It was due on")
        eyes.look("today-late", *YOUNG)
        eyes.go(f"/voices/{waits['id']}")
        young.sees("Sam is on it. You will hear by")
        eyes.look("voice-late", *YOUNG)
        eyes.done()


def test_somebody_who_switched_cover_off_is_read_by_nobody_else(house: Running) -> None:
    """“Then it waits for {name}.”"""
    young, sam, noor = join_by_api(house, "Cass Lowe", "Tormentil")[0], staff(house, "sam"), staff(house, "noor")
    confirm(house, young)
    sam_id = sam.me["person_id"]
    sam.put(f"people/workers/{sam_id}/away", {"from": clock.today().isoformat(), "until": None})
    off = write(young, to=(sam,), without_cover=[sam_id])
    on = write(young, to=(sam,))
    assert noor.call("GET", f"voices/{off}").status_code == 404
    assert noor.get(f"voices/{on}")["covering_for"]["name"] == "Sam Okafor"
    sam.put(f"people/workers/{sam_id}/away", {"from": None, "until": None})

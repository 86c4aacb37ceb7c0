"""Letting somebody back in, in a real browser: the new phone, the wait, the notice on the old one, the adults' screens.

A test's name is what a screen promises. Each screen is looked at as it is passed.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Phone
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff, unlock
from tests.journeys.inviting import staff
from tests.journeys.letting_in import DAY, JUST_ME, NEW_PIN, SHARED, Lost, somebody, start, take_up
from tests.journeys.looking import DARK, FORCED, LIGHT, NARROW, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running, running
from tests.proofs.demo_house import DemoHouse
from tests.proofs.test_safeguarding_join import joined, opened_by
from youthvoice import clock
from youthvoice.config import Config
from youthvoice.opening import open_house

MAIN, EACH = (LIGHT, DARK, FORCED, NARROW), (LIGHT, DARK)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A house of these tests' own: they move its clock."""
    with running(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture
def safe(house: Running) -> Iterator[DemoHouse]:
    """The house's own database and the demo's two safeguarding files."""
    key = (house.folder / "demo" / "server.key").read_text()
    config = Config.from_env(house.environment | {"YOUTHVOICE_SERVER_KEY": key})
    found = DemoHouse(open_house(config), house.folder, house.demo)
    yield found
    found.house.database.engine.dispose()
    clock.set_offset_file(None)


def test_lost_everything_let_back_in_sees_what_was_shared_and_the_helper_sees_nothing_new(
    chromium: Browser, house: Running, safe: DemoHouse
) -> None:
    house.turn_clock(0)
    lost = somebody(house, "Cy Everything")
    before = opened_by(safe, joined(safe))
    with (
        Hands(chromium, house.url, "back-sam", DESK) as sam,
        Hands(chromium, house.url, "back-priya", DESK) as priya,
        Hands(chromium, house.url, "back-new", PHONE) as new,
        Hands(chromium, house.url, "back-old", PHONE) as old,
    ):
        desk, seat = Looker(sam, STAFF_TARGET), Looker(priya, STAFF_TARGET)
        eyes, other = Looker(new, YOUNG_TARGET), Looker(old, YOUNG_TARGET)
        come_back(old, lost.six_words, "482913")
        asks_what_to_do(new, eyes)
        url, second = starts(sam, desk, house, lost)
        uses_the_words(new, eyes, url, second)
        old.open("/")
        unlock(old)
        old.sees("Somebody asked to let you in on a new phone. Was that you?")
        old.sees("Sam asked on")
        other.look("notice", *MAIN)
        old.tap("That was me")
        expect(old.page.get_by_text("Was that you?")).to_have_count(0)
        confirms(priya, seat, house, lost)
        new.open("/")
        unlock(new, NEW_PIN)
        new.heading("You are not in yet.")
        new.sees("You can open it from")
        eyes.look("waiting-confirmed", *EACH)
        house.turn_clock(DAY + 300)
        comes_in(new, eyes, house)
        old.open("/")
        unlock(old)
        old.heading("You were let in on a new phone.")
        other.look("elsewhere", *EACH)
        for one in (desk, seat, eyes, other):
            one.done()
    helper = staff(house, "sam")
    assert helper.call("GET", f"voices/{lost.kept}").status_code == 404
    assert opened_by(safe, joined(safe)) == before
    house.turn_clock(0)


def asks_what_to_do(new: Hands, eyes: Looker) -> None:
    """The truth before: what comes back, and what is lost."""
    new.open("/")
    new.tap("I have been here before")
    new.sees("No words?")
    eyes.look("no-words", *EACH)
    new.tap("See what you can do")
    new.heading("You can still get back in")
    new.sees("Drafts only you could see are lost. No one can open them, not even us.")
    eyes.look("how", *MAIN)
    new.tap("My worker gave me words")
    new.heading("Get back in")
    eyes.look("begin-card", *EACH)
    new.fill("Type the six words you were given.", "only three words")
    new.tap("Next")
    new.sees("Type all six words.")


def starts(sam: Hands, desk: Looker, house: Running, lost: Lost) -> tuple[str, str]:
    """By the screens; gives the link and the word that is said by voice."""
    sign_in_staff(sam, house.secret("sam"))
    sam.page.locator('a[href="/staff/people"]').first.click()
    sam.page.locator(f'a[href="/staff/people/{lost.id}"]').first.click()
    sam.tap("They lost phone, PIN and words")
    sam.sees("You see nothing more than before, and nobody else does.")
    sam.tap("Start letting Wren back in")
    sam.sees("Pick how they will get it.")
    sam.page.get_by_role("radio", name="I send them a link").check()
    desk.look("start", *STAFF)
    sam.tap("Start letting Wren back in")
    sam.heading("Give it to them")
    desk.look("give", *STAFF)
    url = sam.page.get_by_label("Their link").input_value()
    second = sam.page.locator(".check-words").inner_text().split()[1]
    sam.tap("Done")
    sam.page.locator('a[href="/staff/"]').first.click()
    sam.tap("To confirm")
    sam.sees("Words given, not used yet.")
    return url, second


def uses_the_words(new: Hands, eyes: Looker, url: str, second: str) -> None:
    new.open(f"/back#{url.split('#', 1)[1]}")
    new.heading("Get back in")
    assert "#" not in new.page.url  # the words are out of the address at once
    new.sees("Drafts only you could see are lost.")
    eyes.look("begin", *MAIN)
    new.tap("Next")
    new.fill("What was the second word?", second)
    new.fill("Your PIN", NEW_PIN)
    new.fill("Type it again", NEW_PIN)
    eyes.look("new-pin", *EACH)
    new.tap("Next")
    new.heading("Your six new words")
    assert new.page.locator("main li").count() == 6
    eyes.look("six-new-words", *EACH)
    new.tap("I have them")
    new.heading("You are not in yet.")
    new.sees("It can’t be Sam. Ask Sam who it will be.")
    eyes.look("waiting", *MAIN)
    new.tap("Type my PIN")
    unlock(new, NEW_PIN)
    new.heading("You are not in yet.")
    new.sees("An adult has to see you or talk to you.")
    eyes.look("waiting-at-the-lock", *EACH)


def confirms(priya: Hands, seat: Looker, house: Running, lost: Lost) -> None:
    sign_in_staff(priya, house.secret("priya"))
    priya.tap("To confirm")
    priya.sees("Being let back in")
    seat.look("list", *STAFF)
    priya.page.locator(f'a[href="/staff/back-in/{lost.id}"]').click()
    priya.sees("Sam")
    priya.tap("Confirm that it was Wren")
    priya.sees("Say whether you saw or spoke to them.")
    priya.page.get_by_role("radio", name="I spoke to them").check()
    seat.look("confirm", *STAFF)
    priya.page.locator("#seen_on").fill(priya.page.locator("#seen_on").get_attribute("max") or "")
    priya.tap("Confirm that it was Wren")
    priya.heading("Confirmed")
    seat.look("confirmed", *EACH)


def comes_in(new: Hands, eyes: Looker, house: Running) -> None:
    """The truth after: what is on its way, and what is lost."""
    new.tap("Type my PIN")
    unlock(new, NEW_PIN)
    new.sees("You are back in.")
    new.sees("1 thing only you could see is lost. No one can open it.")
    new.sees("1 thing still comes back.")
    eyes.look("back-in", *MAIN)
    staff(house, "sam")  # whoever holds it passes it on by coming back
    new.page.get_by_role("navigation", name="Places").get_by_role("link", name="My views").click()
    new.sees(SHARED)
    new.sees("This is lost. No one can open it.")
    assert JUST_ME not in new.page.locator("body").inner_text()
    eyes.look("my-views", *EACH)
    new.page.get_by_role("link").filter(has_text="This is lost.").click()
    new.sees("Only your old phone or words could open this.")
    eyes.look("lost-draft", *EACH)
    new.page.get_by_role("navigation", name="Places").get_by_role("link", name="Today").click()
    new.tap("OK")
    expect(new.page.get_by_text("You are back in.")).to_have_count(0)


def test_no_stop_it_ends_it_with_one_tap_and_says_so_to_the_lead(chromium: Browser, house: Running) -> None:
    house.turn_clock(0)
    lost = somebody(house, "Cy Not Me", "Swift")
    phone = Phone()
    take_up(house, start(house, lost), phone)
    with (
        Hands(chromium, house.url, "stop-old", PHONE) as old,
        Hands(chromium, house.url, "stop-priya", DESK) as priya,
    ):
        eyes, seat = Looker(old, YOUNG_TARGET), Looker(priya, STAFF_TARGET)
        come_back(old, lost.six_words, "482913")
        taps = old.taps
        old.tap("No. Stop it")
        old.sees("You stopped it on")
        assert old.taps == taps + 1
        eyes.look("stopped", *MAIN)
        sign_in_staff(priya, house.secret("priya"))
        priya.tap("To confirm")
        priya.page.locator(f'a[href="/staff/back-in/{lost.id}"]').click()
        priya.sees("Stopped by the young person")
        priya.sees("They said it was not them.")
        seat.look("stopped", *EACH)
        old.tap("OK")
        expect(old.page.get_by_text("You stopped it on")).to_have_count(0)
        old.open("/")
        unlock(old)
        old.heading("Hi Swift.")
        for one in (eyes, seat):
            one.done()

"""One voice goes out, and an answer comes back: both apps, in a real browser, through the real server."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, PHONE, Hands, join, say_what_goes_against, sign_in_staff
from tests.journeys.server import Running

WORDS = "I hate the 9 bus. It is dark and 👀 nobody waits."


@pytest.fixture(params=["server", "postgres_house"], scope="module")
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


def test_from_invitation_to_say_back(chromium: Browser, house: Running) -> None:
    with (
        Hands(chromium, house.url, "young", PHONE) as young,
        Hands(chromium, house.url, "staff", DESK) as sam,
    ):
        join(young, house.demo["invitations"][0]["url"], "Moss", "482913")
        young.picture("today-empty")
        say(young)
        read(sam, house)
        young.open("/voices")
        unlock(young)
        young.sees("Sam opened it")
        decide(sam)
        see_and_say_back(young)
        sam.page.reload()
        sign_in_staff(sam, house.secret("sam"))
        sam.tap("Answered")
        sam.sees("That’s fair")
        sam.picture("answered")
    assert young.complaints == []
    assert sam.complaints == []
    assert young.elsewhere == sam.elsewhere == []


def say(young: Hands) -> None:
    """Five taps from Today to a sent view; the words are typed on the way."""
    young.tap("Say something")
    young.picture("how-is-it-going")
    young.tap("Not well")
    young.heading("What would help you feel safer?")
    young.tap("Skip")
    young.picture("say-more")
    young.tap("Write")
    young.page.get_by_role("textbox").fill(WORDS)
    young.sees("Only you can see it.")
    young.picture("write")
    young.tap("That’s all for now")
    young.heading("Who can see this?")
    young.page.get_by_role("checkbox", name="Sam").check()
    young.picture("who-can-see-this")
    young.tap("Send")
    young.sees("Sent to Sam")
    young.picture("sent")


def read(sam: Hands, house: Running) -> None:
    """The worker's list carries no words; opening is what shows them, and is said to be seen."""
    sign_in_staff(sam, house.secret("sam"))
    row = sam.page.get_by_role("row").filter(has_text="Moss")
    expect(row).not_to_contain_text("bus")
    sam.picture("to-answer")
    row.get_by_text("Read and answer").first.click()
    sam.sees("They will see that you opened it.")
    expect(sam.page.locator("body")).not_to_contain_text("bus")
    sam.tap("Open and read")
    sam.sees(WORDS)
    sam.picture("read")


def decide(sam: Hands) -> None:
    """“Not doing it” without a reason is not saved; with one it is, as the young person will see it."""
    sam.page.get_by_role("radio", name="Not doing it").check()
    sam.fill("We decided", "You can get a lift home.")
    sam.fill("Because", "policy")
    sam.fill("Who decided", "Sam and Jo")
    sam.tap("See it as they will")
    sam.sees("Say what they wanted.")
    say_what_goes_against(sam)
    sam.tap("See it as they will")
    sam.tap("Save and show Moss")
    sam.sees("“Policy” is not a reason to them.")
    sam.picture("no-reason")
    sam.page.get_by_role("radio", name="Doing it", exact=True).check()
    sam.fill("Because", "The bus is late and it gets dark. You told us that.")
    sam.tap("See it as they will")
    sam.picture("preview")
    sam.tap("Save and show Moss")
    sam.sees("Moss has not seen this yet")
    sam.picture("answer-saved")


def see_and_say_back(young: Hands) -> None:
    """The answer waits on Today; opened, it has its four parts in order; they say what they think of it."""
    young.open("/")
    unlock(young)
    young.sees("Sam wrote back")
    young.picture("today-answer")
    young.tap("See what was decided")
    for part in ("You said", WORDS, "We decided", "You can get a lift home.", "Because", "What happens next"):
        young.sees(part)
    young.picture("decision")
    young.tap("That’s fair")
    young.sees("That’s fair")
    young.picture("said-back")
    young.open("/can-see")
    unlock(young)
    young.sees("Sam")
    young.picture("who-can-see")


def unlock(young: Hands) -> None:
    """A fresh page is a locked page: W is never kept."""
    young.sees("Locked.")
    young.picture("locked")
    young.page.locator("input").first.fill("482913")
    young.tap("Open")

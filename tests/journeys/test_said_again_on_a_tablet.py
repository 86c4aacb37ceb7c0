"""A yes given beside one adult, said again a day later on a tablet that another adult handed over and nobody sees."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.asking import answer, ask, come_in
from tests.journeys.caller import Caller, Phone
from tests.journeys.handing import give_back, hand_over, sees_nothing_of, type_words
from tests.journeys.hands import Hands
from tests.journeys.inviting import staff
from tests.journeys.looking import EACH, MAIN, YOUNG_TARGET, Looker
from tests.journeys.server import Running

A_DAY = 24 * 3600 + 120
CHOOSE = "What do you want to do?"


@pytest.fixture(scope="module")
def server(days_house: Running) -> Running:
    return days_house


@pytest.fixture(autouse=True)
def _today_again(server: Running) -> Iterator[None]:
    yield
    server.turn_clock(0)


def open_again(tablet: Hands, server: Running, young: Caller, six_words: str, who: str) -> None:
    """From a worker's hands to the question, in the young person's."""
    hand_over(tablet, server, young.me["person_id"], who=who)
    type_words(tablet, six_words, then=CHOOSE)
    tablet.sees("Do you still say yes?")
    tablet.tap("See what it is")
    tablet.heading("Do you still say yes?")


def test_another_adult_hands_it_over_and_nobody_sees_the_screen(server: Running, tablet: Hands) -> None:
    young, six_words = come_in(server, "Cy Again There", "Avocet")
    sam, noor = staff(server, "sam"), staff(server, "noor")
    asked = ask(sam, young, noor)
    answer(young, asked, "yes", noor, with_adult="with_adult")
    server.turn_clock(A_DAY)
    tablet.page.clock.set_fixed_time(datetime.now(UTC) + timedelta(seconds=A_DAY))
    eyes = Looker(tablet, YOUNG_TARGET)

    open_again(tablet, server, young, six_words, "sam")
    tablet.sees("Sam was there the first time. Ask another adult for the tablet, or use your phone.")
    eyes.look("tablet-again-same", *EACH)
    expect(tablet.page.get_by_role("button", name="Yes, I still say yes")).to_have_count(0)
    tablet.tap("Not now")
    give_back(tablet)

    open_again(tablet, server, young, six_words, "noor")
    tablet.sees("it does nothing for Noor.")
    eyes.look("tablet-again", *MAIN)
    tablet.page.get_by_role("button", name="Yes", exact=True).click()
    tablet.sees("Move so that no one can see it.")
    expect(tablet.page.get_by_role("button", name="Yes, I still say yes")).to_have_count(0)
    tablet.page.get_by_role("button", name="No", exact=True).click()
    eyes.look("tablet-again-alone", *EACH)
    tablet.tap("Yes, I still say yes")
    tablet.heading("You said yes.")
    tablet.sees("It counts from now.")
    tablet.tap("Go on")
    tablet.heading(CHOOSE)
    expect(tablet.page.get_by_role("button", name="See what it is")).to_have_count(0)
    give_back(tablet)
    sees_nothing_of(tablet, "Noor", "Avocet", six_words=six_words)
    back = Caller(server.url)
    back.sign_in("phrase", six_words=six_words, slot=Phone().slot("571394"))
    (one,) = back.get(f"taking-part/requests/{asked['id']}")["people"]
    assert one["state"] == "standing"
    eyes.done()

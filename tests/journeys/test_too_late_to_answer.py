"""What can be answered no more is asked nowhere, on Today or a shared tablet; staff read that it waits for nobody."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.asking import ask, come_in
from tests.journeys.asking_hands import days_pass
from tests.journeys.handing import hand_over, type_words
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import EACH, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice import clock


@pytest.fixture(scope="module")
def server(days_house: Running) -> Running:
    return days_house


@pytest.fixture(autouse=True)
def _today_again(server: Running) -> Iterator[None]:
    yield
    server.turn_clock(0)


def test_what_can_be_answered_no_more_is_asked_nowhere(chromium: Browser, server: Running, tablet: Hands) -> None:
    young, six_words = come_in(server, "Cy Too Late", "Wheatear")
    sam, noor, young_id = staff(server, "sam"), staff(server, "noor"), young.me["person_id"]
    asked = ask(sam, young, sam, noor, days=5)
    ask(sam, young, noor, yes_to="meeting", meeting_on=(clock.today() + timedelta(days=3)).isoformat())
    with Hands(chromium, server.url, "young", PHONE) as hands:
        days_pass(server, 6, hands, tablet)
        come_back(hands, six_words, "482913")
        hands.sees("Nothing new.")
        expect(hands.page.locator("body")).not_to_contain_text("asks you something")
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.go("/yes")
        hands.sees("Over now")
        eyes.look("yeses-too-late", *EACH)
        eyes.go(f"/yes/{asked['id']}")
        hands.sees("The time for this is over. You do not have to answer. If you want it, tell Sam.")
        expect(hands.page.get_by_role("button", name="Yes, and I pick who")).to_have_count(0)
        eyes.look("yes-too-late", *EACH)
        eyes.done()
    hand_over(tablet, server, young_id)
    type_words(tablet, six_words)  # straight on to saying something: nothing waits here
    with Hands(chromium, server.url, "staff", DESK) as hands:
        days_pass(server, 6, hands)
        sign_in_staff(hands, server.secret("sam"))
        eyes = Looker(hands, STAFF_TARGET)
        eyes.go(f"/staff/people/{young_id}")
        expect(hands.page.get_by_text("The day for it is past, so they are not asked any more.")).to_have_count(2)
        eyes.look("person-yeses-too-late", *STAFF)
        eyes.go(f"/staff/yeses/{asked['id']}")
        hands.sees("The day for it is past")
        hands.tap("Explain it again")
        expect(hands.page.get_by_label("On which day would a yes end?")).to_have_value("")
        eyes.done()

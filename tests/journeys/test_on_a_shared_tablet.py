"""A session on a shared tablet (K4), both doors, for real: handed over, said, kept or sent or binned, and given back."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.handing import TABLET, give_back, hand_over, kept_by, sees_nothing_of, type_words, write
from tests.journeys.hands import PHONE, Hands, come_back
from tests.journeys.inviting import invite, join_by_api, staff
from tests.journeys.server import Running

WORDS = "The new house is loud at night.\nNobody   asked me"


@pytest.fixture
def tablet(chromium: Browser, server: Running):
    with Hands(chromium, server.url, "tablet", TABLET) as hands:
        yield hands
        assert hands.complaints == []
        assert hands.elsewhere == []


def test_kept_on_the_tablet_it_opens_on_their_phone_and_the_worker_opens_nothing(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy Tablet", "Wren")
    young_id = young.me["person_id"]
    hand_over(tablet, server, young_id)
    sees_nothing_of(tablet, "Cy Tablet", "Wren", "Priya")
    type_words(tablet, six_words)
    write(tablet, WORDS)
    tablet.tap("Keep for me")
    tablet.heading("Kept for you.")
    tablet.sees("Sam cannot open it.")
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night", six_words, six_words.split()[0], "Sam")
    tablet.page.go_back()
    tablet.page.reload()
    sees_nothing_of(tablet, "loud at night", "Wren")
    sam = staff(server, "sam")
    (voice,) = young.get("voices/")["voices"]
    assert voice["words"] == WORDS
    assert sam.call("GET", f"voices/{voice['id']}").status_code == 404
    with Hands(chromium, server.url, "young", PHONE) as phone:
        come_back(phone, six_words, "482913")
        phone.tap("See my drafts")
        phone.sees("The new house is loud at night.")

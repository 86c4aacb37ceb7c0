"""A worker typed for the wrong young person: deleted, and nothing of it is on that phone."""

from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, Hands, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from tests.journeys.test_typed_by_a_worker import joined_by_hand, read_it, type_for


def test_typed_for_the_wrong_young_person_and_deleted_leaves_no_ghost_on_their_phone(
    chromium: Browser, server: Running
) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Wrong")
    with young, Hands(chromium, server.url, "staff", DESK) as sam:
        caller = staff(server, "sam")
        wrong = type_for(caller, young_id, "This was somebody else.")
        right = type_for(caller, young_id)
        read_it_later(young)
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator('a[href="/staff/people"]').first.click()
        sam.page.locator(f'a[href="/staff/people/{young_id}"]').first.click()
        lines = sam.page.get_by_role("listitem").filter(has_text="Waiting for them to confirm it.")
        expect(lines).to_have_count(2)
        lines.filter(has=sam.page.locator(f'a[href="/staff/typed/{wrong["id"]}"]')).get_by_role(
            "button", name="Delete"
        ).click()
        sam.sees("Delete what you typed for Bryony?")
        sam.tap("Delete it")
        expect(lines).to_have_count(1)
        read_it(young)
        young.sees("No more meetings at 9.")
        young.tap("Yes, those are my words")
        young.heading("Sent to Sam.")
        sam.open("/staff/")
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator(f'a[href="/staff/voices/{right["id"]}"]').click()
        sam.tap("Open and read")
        sam.sees("Sam typed it for them, word for word.")
        assert not sam.complaints
        assert not young.complaints


def read_it_later(young: Hands) -> None:
    """Two cards are on Today: seen, and left."""
    young.open("/")
    young.fill("Type your PIN.", "482913")
    young.tap("Open")
    expect(young.page.get_by_text("Sam typed something you said.")).to_have_count(2)

"""A lead says through a worker’s own card who covers for them and when they are away; the young person reads it."""

from datetime import timedelta

from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, begin_writing, hurry_in, sign_in_staff, unlock
from tests.journeys.server import Running
from tests.journeys.test_setting_up import add_worker, add_young_person, invitation_from
from youthvoice import clock


def test_cover_and_away_from_the_workers_card_to_the_young_persons_screens(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "cover-lead", DESK) as lead, Hands(chromium, server.url, "young", PHONE) as young:
        sign_in_staff(lead, server.secret("priya"))
        worker = add_worker(lead, "Kit Rowe", "kit.rowe")
        cover_is(lead, "Kit Rowe is not marked as away, and nobody covers for them.")
        add_young_person(lead, "Alex Dunn", "Kit Rowe")
        kit = Caller(server.url)
        kit.sign_in("passphrase", **worker)
        hurry_in(young, invitation_from(kit, "Alex Dunn", server.url), "Teal")

        open_worker(lead, "Kit Rowe")
        lead.page.get_by_label("Who covers for Kit Rowe").select_option(label="Noor Rahman · specialist")
        save(lead)
        cover_is(lead, "Kit Rowe is not marked as away.")
        begin_writing(young, "The bus is dark.")
        young.tap("That’s all for now")
        young.page.get_by_role("checkbox", name="Kit").check()
        young.page.get_by_role("switch", name="Noor reads it when Kit is away.").wait_for()
        young.tap("Send")
        young.heading("Sent to Kit.")

        back = clock.today() + timedelta(days=40)
        said = f"{back.day} {back:%B}" + (f" {back.year}" if back.year != clock.today().year else "")
        lead.fill("First day back", back.isoformat())
        save(lead)
        lead.sees("Give the first day away too.")
        lead.fill("First day away", clock.today().isoformat())
        save(lead)
        cover_is(
            lead, f"Kit Rowe is marked as away. First day away: today. First day back: {back:%a} {back.day} {back:%b}"
        )
        young.open("/")
        unlock(young)
        young.sees(f"Kit is away until {said}. Noor is reading messages.")
        young.picture("today-away")
        young.tap("More")
        young.tap("Who can see my things")
        young.sees("Noor can see 1 thing when Kit is away")
        young.picture("can-see-cover")
        young.tap("My views")
        young.page.get_by_role("link").filter(has_text="bus").first.click()
        young.sees(f"Kit is away until {said}. Noor is reading messages.")

        lead.page.get_by_label("Who covers for Kit Rowe").select_option(label="Nobody")
        lead.fill("First day away", "")
        lead.fill("First day back", "")
        save(lead)
        cover_is(lead, "Kit Rowe is not marked as away, and nobody covers for them.")
        assert not lead.complaints
        assert not young.complaints


def open_worker(lead: Hands, name: str) -> None:
    lead.tap("Workers")
    lead.page.get_by_role("row").filter(has_text=name).get_by_role("link").click()
    lead.heading(name)


def save(lead: Hands) -> None:
    """The card’s own button; the page has no other of that name."""
    lead.page.get_by_role("button", name="Save", exact=True).click()


def cover_is(lead: Hands, words: str) -> None:
    """What the card says now."""
    expect(lead.page.get_by_role("region", name="Cover and away")).to_contain_text(words)

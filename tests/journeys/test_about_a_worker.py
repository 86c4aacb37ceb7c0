"""What it is like with a worker: kept as just me, sent to somebody else, and nothing of it for whom it is about."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, hurry_in, sign_in_staff, unlock
from tests.journeys.inviting import join_by_api, link, staff
from tests.journeys.server import Running
from tests.journeys.sight import confirm
from youthvoice.ids import new_id

ON_WELL = "I get on well with my worker."


@pytest.fixture
def young(chromium: Browser, server: Running) -> Iterator[Hands]:
    """Somebody new whom Sam and Priya know, on their own phone."""
    caller, words = join_by_api(server, f"Cards {new_id()[-6:]}", "Dunlin")
    confirm(server, caller)
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, words, "482913")
        yield hands
        assert hands.complaints == hands.elsewhere == []


def to_the_cards(young: Hands) -> None:
    young.tap("My views")
    young.tap("Talk about a worker or this place")
    young.page.get_by_role("button", name="What it is like with Sam").click()
    young.heading("What is it like with Sam?")
    young.tap("Show me five")
    young.sees(ON_WELL)


def test_sam_will_see_this_only_if_you_say_so(
    chromium: Browser, server: Running, young: Hands, adults: dict[str, Caller]
) -> None:
    """Just me, through a reload and the lock; then to somebody else, in one tap; Sam is told of nothing."""
    before = adults["sam"].get("voices/to-answer")
    to_the_cards(young)
    young.tap("Not really")
    young.tap("A lot")
    young.sees("2 of 5")
    young.page.go_back()
    young.heading("Does this matter to you?")
    expect(young.find("A lot")).to_have_attribute("aria-pressed", "true")
    young.page.go_forward()
    young.sees("2 of 5")
    young.sees("Saved. Only you can see it.")
    young.page.reload()
    unlock(young)
    young.heading("What is it like with Sam?")
    young.tap("Skip")
    young.sees("We got to know each other")
    young.tap("That’s all for now")
    expect(young.page.get_by_role("checkbox", name="Just me")).to_be_checked()
    young.sees("Sam will see this only if you say so.")
    young.tap("Keep as draft")
    young.heading("Saved. Only you can see it.")
    assert adults["sam"].get("voices/to-answer") == before
    young.tap("Go to Today")
    young.tap("My views")
    young.page.get_by_role("link", name="What it is like with Sam").first.click()
    young.sees(ON_WELL)
    young.tap("Pick who can see it")
    young.tap("Tell someone else, not Sam")
    expect(young.page.get_by_role("checkbox", name="Sam")).not_to_be_checked()
    boss = young.page.locator("label.choice:has(input:checked)")  # one of the two bosses
    expect(boss).to_contain_text("Your worker’s boss")
    boss.click()
    young.tap_choice("Priya")
    young.tap("Send")
    young.heading("Is an adult with you?")
    young.tap("No")
    young.heading("Sent to Priya.")
    assert adults["sam"].get("voices/to-answer") == before
    priya_reads(chromium, server)
    assert adults["sam"].get("voices/to-answer") == before


def priya_reads(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "staff", DESK) as priya:
        sign_in_staff(priya, server.secret("priya"))
        priya.tap("Sent to me")
        row = priya.page.get_by_role("row").filter(has_text="Dunlin").filter(has_text="A worker")
        expect(row).to_contain_text("what it is like")
        row.get_by_role("link").first.click()
        priya.tap("Open and read")
        for words in (ON_WELL, "Not really", "Matters a lot", "What it is like with Sam"):
            priya.sees(words)
        assert priya.complaints == []


def test_a_view_on_a_step_goes_out_with_disagreement_and_is_answered(chromium: Browser, server: Running) -> None:
    with (
        Hands(chromium, server.url, "young", PHONE) as young,
        Hands(chromium, server.url, "staff", DESK) as sam,
    ):
        hurry_in(young, link(server, "Step Stone"), "Godwit")
        write_a_plan(server)
        young.tap("See my plan")
        young.page.get_by_role("button", name="How do you see it? Sam rings on Mondays.").click()
        young.sees("What the adults wrote")
        young.tap("I see it another way")
        young.sees("Tell us how you see it. It is OK to disagree.")
        young.page.get_by_role("textbox").fill("Mondays are for my nan.")
        young.sees("Only you can see it.")
        young.page.go_back()
        expect(young.find("I see it another way")).to_have_attribute("aria-pressed", "true")
        young.tap("That’s all for now")
        young.tap_choice("Sam")
        young.sees("They will see: your picks and your words.")
        young.tap("Send")
        young.heading("Sent to Sam.")
        sign_in_staff(sam, server.secret("sam"))
        row = sam.page.get_by_role("row").filter(has_text="Godwit")
        expect(row).to_contain_text("A point of their plan")
        expect(row).not_to_contain_text("nan")
        row.get_by_role("link").first.click()
        sam.tap("Open and read")
        for words in ("Sam rings on Mondays.", "I see it another way", "Mondays are for my nan."):
            sam.sees(words)
        sam.page.get_by_role("radio", name="Doing it", exact=True).check()
        sam.fill("We decided", "I ring on Thursdays.")
        sam.fill("Because", "You are with your nan on Mondays.")
        sam.tap("See it as they will")
        sam.sees("I see it another way")
        sam.tap("Save and show Godwit")
        sam.sees("Godwit has not seen this yet")
        young.tap("Go to Today")
        young.page.reload()
        unlock(young)
        young.tap("See what was decided")
        for words in ("I see it another way", "Mondays are for my nan.", "I ring on Thursdays."):
            young.sees(words)
        assert young.complaints == sam.complaints == []


def write_a_plan(server: Running) -> None:
    sam = staff(server, "sam")
    godwit = next(one for one in sam.get("people/young-people")["young_people"] if one["nickname"] == "Godwit")
    steps = [{"id": new_id(), "kind": "step", "words": "Sam rings on Mondays."}]
    plan = {"young_person_id": godwit["id"], "version_id": new_id(), "title": "Your safety plan", "steps": steps}
    sam.put(f"plans/{new_id()}", plan)

"""A worker types what a young person says; the young person says whether these are their words: both apps, for real.

A test's name is what a screen promises.
"""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, hurry_in, sign_in_staff
from tests.journeys.inviting import invite, staff
from tests.journeys.server import Running
from tests.journeys.sight import lists_of, sealed_copies
from tests.proofs.demo_house import DemoHouse
from tests.proofs.test_safeguarding_join import joined
from youthvoice.ids import new_id

WORDS = "No more meetings at 9.\nI am   not awake 👀"


def type_for(sam: Caller, young_id: str, words: str = WORDS, **more: object) -> dict:
    """What Sam types, by the API."""
    body = {"young_person_id": young_id, "version_id": new_id(), "about": {"kind": "anything"}, "words": words}
    line: dict = sam.put(f"voices/proposals/{new_id()}", body | {"interpreter": False} | more)
    return line


def joined_by_hand(chromium: Browser, server: Running, name: str) -> tuple[Hands, str]:
    """Somebody new on a phone of their own, at Today; Sam works with them."""
    made = invite(server, name)
    young = Hands(chromium, server.url, "young", PHONE)
    hurry_in(young, f"{server.url}/#" + made["url"].split("#", 1)[1], "Bryony")
    return young, made["young_person_id"]


def read_it(young: Hands) -> None:
    """From a fresh Today to the screen that reads it back."""
    young.open("/")
    young.fill("Type your PIN.", "482913")
    young.tap("Open")
    young.sees("Sam typed something you said.")
    young.tap("Read it")
    young.heading("Are these your words?")


def test_typed_read_back_kept_and_confirmed_as_the_first_thing_in_a_fresh_app(
    chromium: Browser, server: Running
) -> None:
    made = invite(server, "Cy Typed")
    person = f"/staff/people/{made['young_person_id']}"
    with Hands(chromium, server.url, "staff", DESK) as sam, Hands(chromium, server.url, "young", PHONE) as young:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator('a[href="/staff/people"]').first.click()
        sam.page.locator(f'a[href="{person}"]').first.click()
        sam.sees("You have not typed anything for them.")
        sam.tap("Type what they say")
        sam.tap("Read it back to them")
        sam.sees("Type what they say, or pick how they say it is going.")
        sam.page.get_by_label("says").fill(WORDS)
        sam.page.get_by_role("radio", name="Not well", exact=True).check()
        sam.page.get_by_role("switch", name="An interpreter helped").check()
        sam.tap("Read it back to them")
        sam.sees("Ask: “Is that what you said?”")
        assert sam.page.locator(".read-back blockquote").inner_text() == f"Not well\n{WORDS}"
        sam.tap("Keep as their words to confirm")
        sam.sees("Waiting for them to confirm it.")
        overview = staff(server, "priya").get("voices/overview")["voices"]
        assert made["young_person_id"] not in [one["young_person"]["id"] for one in overview]

        hurry_in(young, f"{server.url}/#" + made["url"].split("#", 1)[1], "Hellebore")
        young.sees("Sam typed something you said.")
        expect(young.page.locator("body")).not_to_contain_text("Nothing new.")
        young.tap("Read it")
        young.heading("Are these your words?")
        assert young.page.locator("blockquote").inner_text() == f"Not well\n{WORDS}"
        young.sees("Someone helped with the language.")
        young.look_alike(*(young.find(name) for name in ("Yes, those are my words", "Change it", "Not my words")))
        young.tap("Yes, those are my words")
        young.heading("Sent to Sam.")
        young.sees("Sam should answer by")
        young.tap("Go to Today")
        expect(young.page.locator("body")).not_to_contain_text("typed something you said")

        sam.page.reload()
        sign_in_staff(sam, server.secret("sam"))
        row = sam.page.get_by_role("row").filter(has_text="Hellebore")
        row.get_by_text("Read and answer").first.click()
        sam.tap("Open and read")
        sam.sees("No more meetings at 9.")
    assert young.complaints == sam.complaints == []
    assert young.elsewhere == sam.elsewhere == []


def test_until_you_say_yes_it_is_not_your_view(chromium: Browser, server: Running) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Until")
    with young:
        sam = staff(server, "sam")
        line = type_for(sam, young_id)
        read_it(young)
        young.sees("Until you say yes, it is not your view.")
        for adult in ("sam", "priya", "noor"):
            assert line["id"] not in lists_of(staff(server, adult))
        young.page.locator('nav a[href="/voices"]').first.click()
        young.heading("My views")
        expect(young.page.locator("main")).not_to_contain_text("No more meetings")


def test_if_you_say_yes_it_goes_to_sam(chromium: Browser, server: Running) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Yes")
    with young:
        sam = staff(server, "sam")
        line = type_for(sam, young_id)
        read_it(young)
        young.sees("If you say yes, it goes to Sam.")
        assert line["id"] not in lists_of(sam)
        young.tap("Yes, those are my words")
        young.heading("Sent to Sam.")
        assert sam.get(f"voices/{line['id']}")["words"] == WORDS
        for other in ("noor", "priya", "jo"):
            assert staff(server, other).get(f"voices/{line['id']}", 404)["code"] == "not_found"


def test_there_are_newer_words_now_read_those_first(chromium: Browser, server: Running) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Newer")
    with young:
        sam = staff(server, "sam")
        line = type_for(sam, young_id, "The first words.")
        read_it(young)
        young.sees("The first words.")
        again = {
            "young_person_id": young_id,
            "version_id": new_id(),
            "about": {"kind": "anything"},
            "interpreter": False,
        }
        sam.put(f"voices/proposals/{line['id']}", again | {"words": "The newer words."})
        young.tap("Yes, those are my words")
        young.sees("The newer words.")
        expect(young.page.locator("main")).not_to_contain_text("The first words.")
        young.sees("There are newer words now. Read those first.")
        assert line["id"] not in lists_of(sam)
        young.tap("Yes, those are my words")
        young.heading("Sent to Sam.")
        assert sam.get(f"voices/{line['id']}")["words"] == "The newer words."


def test_sam_heard_this_and_may_still_have_to_act_and_no_one_can_read_it_here_now(
    chromium: Browser, server: Running, safe: DemoHouse
) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Not Mine")
    with young:
        sam = staff(server, "sam")
        line = type_for(sam, young_id, "About the windmill.")
        assert sealed_copies(safe, joined(safe)).count("About the windmill.") == 1
        read_it(young)
        young.tap("Not my words")
        young.sees("It will be gone. We can’t get it back.")
        young.tap("Go back")
        young.tap("Not my words")
        young.page.get_by_role("group").get_by_role("button", name="Not my words").click()
        young.heading("It is gone.")
        young.sees("Sam heard this and may still have to act.")
        young.sees("No one can read it here now.")
        assert "About the windmill." not in sealed_copies(safe, joined(safe))
        kept = sam.get(f"voices/proposals/{line['id']}")
        assert kept["state"] == "not_theirs"
        assert "words" not in kept
        young.tap("Go to Today")
        young.sees("Nothing new.")


def test_change_it_is_your_own_draft_and_ends_what_was_typed(chromium: Browser, server: Running) -> None:
    young, young_id = joined_by_hand(chromium, server, "Cy Change")
    with young:
        sam = staff(server, "sam")
        line = type_for(sam, young_id, "Typed words.")
        read_it(young)
        young.tap("Change it")
        box = young.page.get_by_role("textbox")
        expect(box).to_have_value("Typed words.")
        assert sam.get(f"voices/proposals/{line['id']}")["state"] == "waiting"
        box.fill("Typed words, but mine.")
        young.sees("Only you can see it.")
        assert sam.get(f"voices/proposals/{line['id']}")["state"] == "not_theirs"
        assert line["id"] not in lists_of(sam)
        young.tap("That’s all for now")
        young.page.get_by_role("checkbox", name="Sam").check()
        young.tap("Send")
        young.heading("Sent to Sam.")
        theirs = [one for one in sam.get("voices/to-answer")["voices"] if one["young_person"]["id"] == young_id]
        assert [sam.get(f"voices/{one['id']}")["words"] for one in theirs] == ["Typed words, but mine."]


@pytest.mark.parametrize("keeps", [True, False], ids=["keeps", "sends"])
def test_sam_does_not_work_with_you_now_so_you_pick_who_sees_it(
    chromium: Browser, server: Running, keeps: bool
) -> None:
    young, young_id = joined_by_hand(chromium, server, f"Cy Left {keeps}")
    with young:
        sam, priya = staff(server, "sam"), staff(server, "priya")
        type_for(sam, young_id, "For Sam.")
        assert priya.call("DELETE", f"people/young-people/{young_id}/workers/{sam.me['person_id']}").status_code == 204
        read_it(young)
        young.sees("Sam does not work with you now. Tap “Change it” to pick who sees it.")
        expect(young.page.get_by_role("button", name="Yes, those are my words")).to_have_count(0)
        young.tap("Change it")
        expect(young.page.get_by_role("textbox")).to_have_value("For Sam.")
        young.tap("That’s all for now")
        if keeps:
            young.tap("Keep as draft")
            young.heading("Saved. Only you can see it.")
        else:
            young.page.get_by_role("checkbox", name="Priya").check()
            young.tap("Send")
            young.heading("Is an adult with you?")
            young.tap("No")
            young.page.get_by_role("link", name="Go to Today").wait_for()
        young.tap("Go to Today")
        expect(young.page.locator("body")).not_to_contain_text("typed something you said")

"""Not asked now: two people and a reason, for a short time; back on both lists, asked, answered: in both apps.

A test's name is what a screen promises.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, Hands, sign_in_staff
from tests.journeys.holding import ask_them, held, hold_back
from tests.journeys.holding_hands import (
    agree_by_hand,
    ask_again_with_a_lift,
    hold_back_by_hand,
    on_the_list,
    today_of,
)
from tests.journeys.inviting import join_by_api, not_set_up, staff
from tests.journeys.server import Running
from youthvoice import clock
from youthvoice.ids import new_id

DAY = 24 * 3600


@pytest.fixture(scope="module")
def server(days_house: Running) -> Running:
    return days_house


@pytest.fixture(autouse=True)
def _today_again(server: Running) -> Iterator[None]:
    yield
    server.turn_clock(0)


def test_held_back_by_two_people_then_back_on_both_lists_then_asked_and_answered(
    chromium: Browser, server: Running
) -> None:
    young, six_words = join_by_api(server, "Cy Heldback", "Linnet")
    young_id = young.me["person_id"]
    with Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        hold_back_by_hand(sam, server, young_id)
    with today_of(chromium, server, six_words) as early:
        early.sees("How is your plan going?")
        expect(early.page.locator("body")).not_to_contain_text("An adult thought")
    with Hands(chromium, server.url, "staff", DESK) as priya:
        sign_in_staff(priya, server.secret("priya"))
        agree_by_hand(priya, "Linnet")
    with today_of(chromium, server, six_words) as told:
        told.sees("An adult thought it was not a good time to ask you. They had to check again by")
        words = told.page.locator("main").inner_text()
        assert not [secret for secret in ("Sam", "Priya", "hospital", "crisis", "walk") if secret in words]
    server.turn_clock(14 * DAY)
    for who in ("priya", "sam"):
        with Hands(chromium, server.url, "staff", DESK) as hands:
            sign_in_staff(hands, server.secret(who))
            row = on_the_list(hands, "Linnet")
            if who == "sam":
                ask_again_with_a_lift(hands, row)
    with today_of(chromium, server, six_words) as young_hands:
        young_hands.sees("Sam asks what you think of your plan.")
        young_hands.sees("Sam can help with: a lift.")
        expect(young_hands.page.locator("body")).not_to_contain_text("Nothing new.")
        three = [young_hands.find(name) for name in ("Yes", "No", "Not now")]
        young_hands.look_alike(*three)
        assert len({one.get_attribute("class") for one in three}) == 1
        young_hands.tap("Yes")
        young_hands.sees("You said yes. Sam can see that.")
        assert young_hands.complaints == young_hands.elsewhere == []
    offers = staff(server, "sam").get(f"taking-part/young-people/{young_id}")["offers"]
    assert [one["answer"] for one in offers] == ["yes", None]  # and the invitation, which they took up
    assert "Linnet" not in str(staff(server, "priya").get("taking-part/waiting")["to_ask"])


def test_sam_says_you_said_no_is_that_right_and_no_means_it_was_not(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Typed No", "Dunnock")
    sam = staff(server, "sam")
    offer = ask_them(sam, young, "meeting")
    with Hands(chromium, server.url, "staff", DESK) as hands:
        sign_in_staff(hands, server.secret("sam"))
        hands.page.locator('a[href="/staff/people"]').first.click()
        hands.page.locator(f'a[href="/staff/people/{young.me["person_id"]}"]').first.click()
        hands.tap("They told me no")
        hands.tap("Type their no")
        hands.sees("A no was typed; they have still to say if it is right")
    with today_of(chromium, server, six_words) as phone:
        phone.sees("Sam says you said no on")
        phone.sees("Is that right?")
        phone.tap("No")
        phone.sees("Sam asks if you want to be part of a meeting.")
        assert offers_of(sam, young)[offer] == "denied"
        phone.tap("Not now")
        phone.sees("You said not now. Sam can see that.")
        phone.tap("Change my answer")
        phone.tap("No")
        phone.sees("You said no. Sam can see that.")
        assert offers_of(sam, young)[offer] == "no"


def test_you_can_change_your_mind(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Held Changes", "Siskin")
    sam = staff(server, "sam")
    offer = ask_them(sam, young, "choose_worker")
    with today_of(chromium, server, six_words) as phone:
        phone.sees("It is up to you. You can change your mind.")
        phone.tap("No")
        phone.sees("You said no. Sam can see that.")
        phone.page.get_by_role("navigation", name="Places").get_by_role("link", name="More").click()
        phone.tap("What I was asked")
        phone.heading("What I was asked")
        phone.tap("Change my answer")
        phone.tap("Yes")
        phone.sees("You said yes. Sam can see that.")
    assert offers_of(sam, young)[offer] == "yes"


def test_i_want_to_be_asked_and_someone_who_was_not_part_of_it_will_look(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Wants", "Pipit")
    sam, priya = staff(server, "sam"), staff(server, "priya")
    hold = held(server, sam, priya, young)
    with today_of(chromium, server, six_words) as phone:
        phone.sees("An adult thought it was not a good time to ask you.")
        phone.sees("You can still say what you think here. You can have an advocate.")
        phone.tap("I want to be asked")
        phone.sees("You said you want to be asked. Someone who was not part of it will look by")
    assert "hold_challenged" not in str(sam.get(f"taking-part/holds/{hold}"))
    for writer in (sam, priya):
        assert writer.get(f"taking-part/holds/{hold}")["challenged"] is None
    assert staff(server, "tom").get(f"taking-part/holds/{hold}")["challenged"] is True
    looks = [
        one for who in ("ruth", "dev") for one in staff(server, who).get("taking-part/waiting")["holds"]
        if one["id"] == hold
    ]  # fmt: skip
    assert [one["may_review"] for one in looks] == [True]


def test_an_invitation_asks_them_too_so_none_can_be_made_before_that(chromium: Browser, server: Running) -> None:
    young = not_set_up(server, "Cy Not Yet Asked")
    hold = held(server, staff(server, "sam"), staff(server, "priya"), young)
    inviting, new_one = f"/staff/invite/{young.me['person_id']}", "Make the invitation"
    with Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator('a[href="/staff/invite"]').first.click()
        sam.page.locator(f'a[href="{inviting}"]').first.click()
        sam.sees("Asking them about their own plan is held back until")
        sam.sees("The one that is open stays theirs to use.")
        sam.page.get_by_role("radio", name="They scan a code on my screen").check()
        sam.tap(new_one)
        sam.sees("No invitation yet")
        sam.sees("A hold-back stands, and the young person has not asked for this themselves.")
        sam.tap("See the hold-back")
        expect(sam.page).to_have_url(f"{server.url}/staff/holds/{hold}")
        sam.tap("End it now")
        sam.sees("It has ended. They are back on the list.")
        sam.page.locator('a[href="/staff/invite"]').first.click()
        sam.page.locator(f'a[href="{inviting}"]').first.click()
        sam.sees("How will they get it?")
        expect(sam.page.locator("main")).not_to_contain_text("held back")
        sam.tap(new_one)
        sam.heading("Before you give it")


def test_a_keyworker_refused_by_the_api_learns_by_field_what_is_missing(server: Running) -> None:
    young, _ = join_by_api(server, "Cy Fields", "Wryneck")
    sam: Caller = staff(server, "sam")
    wrong = {"reasons": ["sees_it_differently"], "why": "no", "meanwhile": " ", "second_person_id": sam.me["person_id"]}
    wrong |= {"review_on": (clock.today() + timedelta(days=40)).isoformat()}
    answer = hold_back(sam, young, **wrong)
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == set(wrong)


def test_nobody_is_held_back_until_a_lead_adds_the_day_they_were_born(chromium: Browser, server: Running) -> None:
    young_id, sam = new_id(), staff(server, "sam")
    body = {"name": "Cy Unborn Day", "keyworker_id": sam.me["person_id"]}
    staff(server, "priya").put(f"people/young-people/{young_id}", body)
    for who, then in (("sam", "A lead can add it."), ("priya", "Add it on their page")):
        with Hands(chromium, server.url, "staff", DESK) as hands:
            sign_in_staff(hands, server.secret(who))
            hands.page.locator('a[href="/staff/people"]').first.click()
            hands.page.locator(f'a[href="/staff/people/{young_id}"]').first.click()
            hands.sees("Their workers")
            expect(hands.page.get_by_role("region", name="Birthday")).to_have_count(int(who == "priya"))
            hands.tap("Ask them, or say why not now")
            hands.page.get_by_role("radio", name="Ask later").check()
            hands.sees("Their date of birth is not known here.")
            hands.sees(then)
            if who == "priya":
                hands.tap(then)
                hands.page.get_by_label("Date of birth").fill("2012-05-04")
                hands.tap("Save the date of birth")
                hands.sees("Their date of birth is known here. No page shows it.")
                expect(hands.page.get_by_label("Date of birth")).to_have_value("")
                assert "2012" not in hands.page.locator("main").inner_text()
            assert not hands.complaints
    assert sam.get(f"taking-part/young-people/{young_id}")["birthday_known"] is True


def offers_of(sam: Caller, young: Caller) -> dict[str, str | None]:
    page = sam.get(f"taking-part/young-people/{young.me['person_id']}")
    return {one["id"]: one["answer"] for one in page["offers"]}

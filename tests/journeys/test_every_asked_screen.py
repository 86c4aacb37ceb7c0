"""Every screen of being asked and holding back, in both apps: axe finds nothing, nothing is too small to hit."""

from datetime import timedelta

from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.holding import ask_them, held, hold_back
from tests.journeys.inviting import invite, join_by_api, not_set_up, staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice import clock
from youthvoice.ids import new_id

UNSAFE = "Her step-father reads her phone every evening."


def test_young_being_asked(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Asked", "Redwing")
    sam, priya = staff(server, "sam"), staff(server, "priya")
    ask_them(sam, young, "service_feedback", "lift", "company")
    typed = ask_them(sam, young, "meeting")
    sam.call("POST", f"taking-part/offers/{typed}/no", {"said_on": clock.today().isoformat()})
    hold = held(server, sam, priya, young)
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        hands.sees("An adult thought")
        eyes.look("today-asked", *MAIN)
        hands.page.get_by_role("group", name="Your answer").last.get_by_role("button", name="Not now").click()
        hands.sees("You said not now.")
        hands.tap("I want to be asked")
        hands.sees("You said you want to be asked.")
        eyes.look("today-answered", *EACH)
        eyes.go("/asked")
        hands.heading("What I was asked")
        eyes.look("asked", *EACH)
        sam.post(f"taking-part/holds/{hold}/end")
        eyes.go("/")
        hands.sees("That is over now.")
        expect(hands.page.get_by_role("button", name="I want to be asked")).to_have_count(0)
        eyes.look("today-hold-over", *EACH)
        eyes.done()


def test_staff_asking_and_holding_back(chromium: Browser, server: Running) -> None:
    young, _ = join_by_api(server, "Cy Holding", "Fieldfare")
    sam, priya, young_id = staff(server, "sam"), staff(server, "priya"), young.me["person_id"]
    ask_them(sam, young, "service_feedback", "lift")
    hold, waits = held(server, sam, priya, young, activity="meeting"), new_id()
    sent = hold_back(sam, young, waits, activity="choose_worker", second_person_id=priya.me["person_id"])
    assert sent.status_code == 201
    staff(server, "tom").post(f"taking-part/holds/{hold}/challenge")
    priya.post(f"taking-part/holds/{hold}/telling", {"safe": False, "why": UNSAFE})
    not_invited = not_set_up(server, "Cy Not Invited")
    held(server, sam, priya, not_invited)
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        hands.sees("Held back:")
        eyes.look("to-answer-held", *STAFF)
        eyes.go(f"/staff/people/{young_id}")
        hands.sees("Being asked")
        hands.tap("They told me no")
        eyes.look("person-asked", *STAFF)
        eyes.go(f"/staff/people/{young_id}/ask")
        hands.page.get_by_role("radio", name="Ask now, with help").check()
        expect(hands.page.get_by_role("checkbox", name="A lift")).to_be_visible()
        eyes.look("ask-with-help", *EACH)
        hands.tap("Ask them")  # their own plan: the invitation asked them that today
        hands.sees("They were asked this today. Ask again another day, or talk with them.")
        eyes.look("asked-today", *EACH)
        hands.page.get_by_role("radio", name="Ask later").check()
        hands.page.get_by_role("switch", name="Telling them now is not safe").check()
        hands.page.get_by_role("radio", name="Priya Shah").check()
        hands.page.get_by_label("Ask again by").fill(clock.today().isoformat())
        hands.tap("Ask for agreement")
        hands.sees("Not done yet")
        eyes.look("ask-later-missing", *STAFF)
        eyes.go(f"/staff/invite/{not_invited.me['person_id']}")
        hands.sees("Asking them about their own plan is held back until")
        hands.page.get_by_role("radio", name="They scan a code on my screen").check()
        hands.tap("Make the invitation")
        hands.sees("No invitation yet")
        eyes.look("invite-held", *STAFF)
        eyes.go(f"/staff/holds/{hold}")
        hands.sees("Her mum went into hospital")
        hands.sees("Priya Shah wrote today:")
        hands.sees(UNSAFE)
        eyes.look("hold-mine", *STAFF)
    with Hands(chromium, server.url, "lead", DESK) as hands:
        more = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("priya"))
        hands.page.locator('a[href="/staff/holds"]').first.click()
        hands.sees("Waiting for you to agree")
        hands.sees("Could be asked")
        more.look("holding-back", *STAFF)
        more.go(f"/staff/holds/{waits}")
        hands.sees("Agree only if you think so yourself.")
        more.look("hold-to-agree", *EACH)
        priya.call("DELETE", f"people/young-people/{young_id}/workers/{sam.me['person_id']}").raise_for_status()
        hands.tap("I agree")
        hands.sees("Whoever wrote this no longer works with them. Is it needed? Write it anew.")
        hands.sees("Sam Okafor does not work with them any more, so nobody can agree to this.")
        more.look("hold-writer-gone", *STAFF)
        more.done()
    eyes.done()


def test_staff_a_birthday_nobody_knows(chromium: Browser, server: Running) -> None:
    young_id, sam = new_id(), staff(server, "sam").me["person_id"]
    body = {"name": "Cy Nobody Knows", "keyworker_id": sam}
    staff(server, "priya").put(f"people/young-people/{young_id}", body)
    with Hands(chromium, server.url, "lead", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("priya"))
        eyes.go(f"/staff/people/{young_id}/ask")
        hands.page.get_by_role("radio", name="Ask later").check()
        hands.sees("Their date of birth is not known here.")
        eyes.look("ask-later-no-birthday", *STAFF)
        hands.tap("Add it on their page")
        hands.tap("Save the date of birth")
        hands.sees("Not saved yet")
        eyes.look("person-no-birthday", *STAFF)
        hands.page.get_by_label("Date of birth").fill("2012-05-04")
        hands.tap("Save the date of birth")
        hands.sees("Their date of birth is known here.")
        eyes.look("person-birthday-known", *STAFF)
        eyes.go("/staff/people/add")
        hands.heading("Add a young person")
        eyes.look("people-add", *STAFF)
        eyes.done()


def test_somebody_with_no_app_is_told_in_person(chromium: Browser, server: Running) -> None:
    young_id = invite(server, "Cy Told")["young_person_id"]  # who does not take it up
    sam, priya = staff(server, "sam"), staff(server, "priya")
    hold = held(server, sam, priya, sam, young_person_id=young_id)
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        hands.sees("still to be told in person: there is no app.")
        eyes.look("to-answer-in-person", *EACH)
        eyes.go("/staff/holds")
        hands.sees("They have no app: tell them in person.")
        eyes.look("holds-in-person", *STAFF)
        eyes.go(f"/staff/holds/{hold}")
        hands.sees("They have no app. Tell them in person, and write down when.")
        eyes.look("hold-in-person", *STAFF)
        hands.page.get_by_label("I told them on").fill((clock.today() + timedelta(days=1)).isoformat())
        hands.tap("Write down that I told them")
        hands.sees("Say on which day the young person was told.")
        eyes.look("hold-in-person-wrong", *EACH)
        hands.page.get_by_label("I told them on").fill(clock.today().isoformat())
        hands.tap("Write down that I told them")
        hands.sees("It is written down that you told them.")
        hands.sees("Told in person today by Sam Okafor.")
        eyes.look("hold-told-in-person", *EACH)
        eyes.done()
    found = priya.get(f"taking-part/holds/{hold}")
    assert (found["telling"], found["told_by"]["name"]) == ("told", "Sam Okafor")

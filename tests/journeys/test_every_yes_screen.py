"""Every screen of being asked for a yes, in both apps: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.asking import answer, ask, come_in, send
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice import clock
from youthvoice.ids import new_id


def test_young_being_asked_and_what_i_said_yes_to(chromium: Browser, server: Running) -> None:
    young, six_words = come_in(server, "Cy Looks At Yes", "Speedwell")
    sam, noor = staff(server, "sam"), staff(server, "noor")
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.go("/yes")
        hands.sees("No one has asked you for a yes.")
        eyes.look("yes-none", *EACH)
        send(young, sam)
        asked = ask(sam, young, sam, noor)
        study = ask(sam, young, noor, yes_to="research_contact")
        eyes.go("/")
        hands.sees("Sam asks you something.")
        eyes.look("today-asked", *MAIN)
        eyes.go(f"/yes/{asked['id']}")
        hands.sees("We ask: can Sam and Noor")
        eyes.look("yes-asked", *MAIN)
        hands.tap("Yes, and I pick who")
        hands.tap("Go on")
        hands.sees("Pick at least one person, or say no.")
        eyes.look("yes-who", *MAIN)
        hands.tap_choice("Noor")
        hands.tap("Go on")
        hands.sees("It is too loud at night.")
        eyes.look("yes-things", *EACH)
        hands.tap("Go on")
        eyes.look("yes-company", *EACH)
        hands.page.get_by_role("button", name="Not sure").click()
        hands.sees("Do you still say yes?")
        eyes.look("yes-waits", *MAIN)
        answer(young, study, "yes", noor, with_adult="alone")
        eyes.go(f"/yes/{study['id']}")
        hands.sees("It ends on")
        hands.sees("Noor has opened nothing by this yes.")
        eyes.look("yes-stands", *MAIN)
        hands.tap("Take my yes back")
        hands.sees("You took it back. They can’t open things by it now.")
        eyes.look("yes-taken-back", *EACH)
        eyes.go(f"/yes/{study['id']}/receipt")
        hands.sees("Keep it as a page")
        eyes.look("yes-receipt", *MAIN)
        eyes.go("/yes")
        hands.sees("Over now")
        eyes.look("yeses", *MAIN)
        eyes.go("/more")
        eyes.look("more-with-yeses", *EACH)
        eyes.go(f"/yes/{new_id()}")
        hands.sees("This is not here now.")
        eyes.look("yes-missing", *EACH)
        eyes.done()


def test_staff_explaining_and_asking(chromium: Browser, server: Running) -> None:
    young, _ = come_in(server, "Cy Staff", "Mugwort")
    sam, noor, young_id = staff(server, "sam"), staff(server, "noor"), young.me["person_id"]
    found = {"circumstance": "interpreter", "detail": "Ms Haddad, from the agency", "young_person_id": young_id}
    sam.put(f"taking-part/checked/{new_id()}", found | {"checked_on": clock.today().isoformat()})
    asked = ask(sam, young, sam, noor)
    answer(young, asked, "yes", noor)
    unclear = ask(sam, young, noor, yes_to="quotation")
    answer(young, unclear, "unclear")
    answer(young, ask(sam, young, noor, yes_to="research_contact"), "no")
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/people/{young_id}")
        hands.sees("Waits for a second yes, given alone")
        eyes.look("person-yeses", *STAFF)
        eyes.go(f"/staff/yeses/{unclear['id']}")
        hands.sees("Explain it again by")
        hands.page.get_by_text("Read the sheet back to them").click()
        eyes.look("yes-unclear", *STAFF)
        hands.tap("Explain it again")
        hands.sees("Read this with them")
        eyes.look("yes-again", *STAFF)
        eyes.go(f"/staff/people/{young_id}/explain")
        hands.tap("Ask them")
        hands.sees("Not asked yet")
        eyes.look("ask-missing", *STAFF)
        hands.page.get_by_role("radio", name="Bring what they say to a meeting").check()
        hands.sees("On which day is the meeting?")
        hands.page.get_by_role("radio", name="Not yet").check()
        hands.sees("Then nothing is asked yet.")
        eyes.look("ask-filled", *STAFF)
        eyes.go(f"/staff/people/{young_id}/checked")
        hands.sees("Ms Haddad, from the agency")
        eyes.look("checked", *STAFF)
        eyes.done()


def test_lead_and_the_lawful_bases(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("tom"))
        eyes.go("/staff/workers")
        hands.tap("Lawful bases")
        hands.sees("A young person’s yes in the app is never this basis.")
        first = hands.page.get_by_role("region", name="Read what they say about their plan")
        first.get_by_role("radio", name="A task the law gives you").check()
        first.get_by_role("button", name="Save this basis").click()
        hands.sees("A task the law gives you: 6(1)(e), since today")
        eyes.look("lawful-bases", *STAFF)
        eyes.done()

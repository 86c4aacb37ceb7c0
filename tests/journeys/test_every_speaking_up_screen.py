"""Every screen of asking for an advocate, of complaints and of wishes looked at again, as those who use it see it."""

from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from tests.journeys.sight import write
from youthvoice import clock
from youthvoice.ids import new_id


def test_young_speaking_up(chromium: Browser, server: Running) -> None:
    _, six_words = join_by_api(server, "Cy Speaks", "Hazel")
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        come_back(hands, six_words, "482913")
        eyes.go("/more")
        hands.sees("Something is wrong with a worker")
        eyes.look("more-speaking-up", *MAIN)
        eyes.go("/help")
        hands.sees("Want someone on your side?")
        eyes.look("help-someone-on-my-side", *EACH)
        eyes.go("/advocate")
        hands.sees("How can they reach you?")
        eyes.look("advocate", *MAIN)
        refused = {"status": 422, "content_type": "application/problem+json", "body": '{"code": "invalid"}'}
        hands.page.route("**/api/taking-part/advocates/requests/*", lambda route: route.fulfill(**refused))
        hands.fill("How can they reach you?", "Text me after school")
        hands.tap("Get an advocate")
        hands.sees("We could not send it. Try again.")
        expect(hands.page.get_by_role("textbox")).to_have_value("Text me after school")
        eyes.look("advocate-not-taken", *MAIN)
        hands.page.unroute("**/api/taking-part/advocates/requests/*")
        hands.tap("Get an advocate")
        hands.sees("An advocate will get in touch by")
        eyes.look("advocate-asked", *MAIN)
        hands.tap("I don’t need one now")
        hands.sees("Don’t need an advocate now?")
        eyes.look("advocate-not-needed", *EACH)
        eyes.go("/wrong")
        hands.sees("Only the person you pick can read it.")
        eyes.look("wrong", *MAIN)
        hands.tap("Say what is wrong")
        hands.page.get_by_role("radio", name="Sam").wait_for()
        hands.tap("Next")
        eyes.look("wrong-about-missing", *MAIN)
        hands.page.get_by_role("radio", name="Sam").check()
        hands.tap("Next")
        hands.heading("What is wrong?")
        hands.tap("Next")
        eyes.look("wrong-words-missing", *MAIN)
        hands.fill("Say it your way", "Sam reads my texts out loud. In front of everyone.")
        hands.tap("Next")
        hands.page.get_by_role("radio", name="Jo").wait_for()
        hands.tap("Send")
        eyes.look("wrong-to-missing", *MAIN)
        hands.page.get_by_role("radio", name="Jo").check()
        hands.tap("Send")
        hands.sees("Jo has not opened it yet.")
        eyes.look("wrong-sent", *MAIN)
        _write_one_that_is_not_taken(hands)
        eyes.look("wrong-not-taken", *MAIN)
        hands.tap("See it and change it")
        hands.heading("What is wrong?")
        expect(hands.page.get_by_label("Say it your way")).to_have_value("He shouts.")
        eyes.done()


def _write_one_that_is_not_taken(hands: Hands) -> None:
    hands.tap("Say what is wrong")
    hands.page.get_by_role("radio", name="Sam").check()
    hands.tap("Next")
    hands.fill("Say it your way", "He shouts.")
    hands.tap("Next")
    hands.page.get_by_role("radio", name="Jo").check()
    refusal = {"status": 422, "content_type": "application/problem+json", "body": '{"code": "no_such_hearer"}'}
    hands.page.route("**/api/taking-part/complaints/*", lambda route: route.fulfill(**refusal))
    hands.tap("Send")
    hands.sees("We could not send this one.")


def test_young_reading_a_decision_against_their_wish(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        come_back(hands, server.words("Blue"), "482913")
        eyes.go("/decisions")
        hands.page.locator('a[href^="/decisions/"]').first.click()
        hands.sees("What would change this")
        eyes.look("decision-against", *MAIN)
        eyes.go("/advocate")
        hands.sees("You asked on")
        eyes.look("advocate-of-blue", *EACH)
        eyes.done()


def test_staff_hearing_and_looking_again(chromium: Browser, server: Running) -> None:
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("ama"))
        eyes.go("/staff/advocates")
        hands.sees("Only advocates see this list.")
        eyes.look("advocates", *STAFF)
        hands.tap("Sign out")
        hands.sees("User name")
        sign_in_staff(hands, server.secret("jo"))
        eyes.go("/staff/complaints")
        hands.sees("Nobody else can open these")
        eyes.look("complaints", *STAFF)
        hands.page.get_by_role("row").filter(has_text="Fern").get_by_role("link").click()
        hands.sees("They will see that you opened it.")
        eyes.look("complaint-before-opening", *STAFF)
        hands.tap("Open and read")
        hands.sees("Their words")
        eyes.look("complaint", *STAFF)
        hands.tap("Sign out")
        sign_in_staff(hands, server.secret("sam"))
        eyes.go("/staff/look-again")
        hands.sees("Look again by")
        eyes.look("look-again", *STAFF)
        eyes.done()


def test_staff_passing_on_a_worry(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Worries", "Iris")
    voice = write(young, "A man waits at the gate.", to=(staff(server, "sam"),))
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/voices/{voice}")
        hands.tap("Open and read")
        hands.tap("Pass on a safety concern")
        hands.sees("Who receives it?")
        hands.page.get_by_role("radio", name="Not yet, it is not safe").check()
        hands.tap("Pass it on now")
        eyes.look("concern-missing", *STAFF)
        hands.page.get_by_role("radio", name="Ruth Kaye").check()
        hands.fill("What is the worry?", "A man waits for them after school.")
        hands.fill("Why is telling not safe now?", "He reads that phone.")
        hands.tap("Pass it on now")
        hands.heading("Worries passed on")
        eyes.look("concerns", *STAFF)
        hands.tap("Sign out")
        hands.sees("User name")
        sign_in_staff(hands, server.secret("ruth"))
        hands.sees("Worries passed on to you")
        eyes.look("safeguarding-home", *STAFF)
        hands.page.get_by_role("row").filter(has_text="Iris").get_by_role("link").click()
        hands.sees("Can they be told now?")
        eyes.look("concern", *STAFF)
        hands.page.get_by_role("radio", name="Yes, they were told").check()
        hands.fill("On which day?", clock.today().isoformat())
        hands.tap("Save")
        expect(hands.page.get_by_text("Can they be told now?")).to_have_count(0)
        eyes.done()
    with Hands(chromium, server.url, "young", PHONE) as hands:
        eyes = Looker(hands, YOUNG_TARGET)
        come_back(hands, six_words, "482913")
        eyes.go(f"/voices/{voice}")
        hands.sees("A copy was passed on to keep someone safe.")
        eyes.look("voice-passed-on", *MAIN)
        noted = {"status": 409, "content_type": "application/problem+json", "body": '{"code": "noted"}'}
        hands.page.route("**/api/voices/concerns/*/note", lambda route: route.fulfill(**noted))
        hands.fill("Your note", "That is not how it was.")
        hands.tap("Add a note")
        hands.sees("We could not send it. Your words are still here.")
        eyes.look("voice-note-not-taken", *MAIN)
        hands.page.unroute("**/api/voices/concerns/*/note")
        (told,) = young.get("voices/concerns/told")["concerns"]
        young.put(f"voices/concerns/{told['id']}/note", {"version_id": new_id(), "note": "Mine."}, 204)
        hands.page.evaluate("dispatchEvent(new Event('online'))")
        hands.sees("This one was not sent.")
        eyes.look("voice-second-note", *MAIN)
        eyes.done()

"""Every screen of a shared tablet, in both pairs of hands: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.asking import ask, come_in
from tests.journeys.handing import hand_over, lose_the_answer, see_asked, type_words, write
from tests.journeys.hands import DESK, PHONE, Hands, sign_in_staff
from tests.journeys.inviting import invite, join_by_api, staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice import clock

WORDS = "I want to see my brother on Saturdays. Not with everyone there. Just us, and the dog."


def test_staff_handing_over(chromium: Browser, server: Running) -> None:
    made, (young, _) = invite(server, "Cy Not Yet There"), join_by_api(server, "Cy Looked At", "Curlew")
    not_yet = made["young_person_id"]
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/people/{young.me['person_id']}")
        hands.sees("Hand over this tablet")
        eyes.look("person-hand-over", *STAFF)
        hands.tap("Hand over this tablet")
        hands.sees("Curlew types their six words.")
        eyes.look("hand-over-enrolled", *STAFF)
        eyes.go(f"/staff/invite/{not_yet}")
        hands.page.get_by_role("radio", name="On this tablet").check()
        eyes.look("invite-tablet", *STAFF)
        hands.tap("Make the invitation")
        hands.heading("Before you give it")
        eyes.look("invite-tablet-check", *STAFF)
        hands.tap("Go on to hand over")
        hands.sees("can set up their app here.")
        eyes.look("hand-over-invited", *STAFF)
        hands.context.set_offline(True)
        hands.tap("Hand over")
        hands.sees("Not handed over")
        hands.complaints.clear()
        eyes.look("hand-over-offline", *STAFF)
        hands.context.set_offline(False)
        eyes.done()


def test_young_with_their_six_words(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Screens", "Whimbrel")
    with Hands(chromium, server.url, "tablet", PHONE) as hands:
        hand_over(hands, server, young.me["person_id"])
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.look("tablet-begin", *MAIN)
        hands.tap("Say something")
        eyes.look("tablet-words", *MAIN)
        hands.tap("Next")
        hands.sees("Type all six words.")
        eyes.look("tablet-words-wrong", *EACH)
        hands.tap("Back")
        type_words(hands, six_words)
        eyes.look("tablet-who-types", *MAIN)
        hands.page.get_by_role("button", name="Help me type").click()
        eyes.look("tablet-start", *MAIN)
        hands.tap("Worries")
        hands.fill("In your own words", WORDS)
        eyes.look("tablet-say", *MAIN)
        hands.tap("That’s all for now")
        eyes.look("tablet-read-back", *MAIN)
        hands.tap("Bin it")
        eyes.look("tablet-bin", *EACH)
        hands.tap("Keep it")
        hands.tap("Yes, those are my words")
        hands.sees("Want someone to read it?")
        eyes.look("tablet-end", *MAIN)
        hands.tap("Send")
        hands.sees("Pick who can read it.")
        eyes.look("tablet-end-nobody", *EACH)
        hands.tap("Keep for me")
        hands.heading("Kept for you.")
        eyes.look("tablet-kept", *MAIN)
        hands.tap("Say something more")
        hands.tap("Something else")
        hands.fill("In your own words", WORDS)
        hands.tap("That’s all for now")
        hands.tap("Bin it")
        hands.page.get_by_role("group", name="Bin this?").get_by_role("button", name="Bin it").click()
        hands.heading("It is gone.")
        eyes.look("tablet-binned", *MAIN)
        hands.tap("Say something more")
        hands.tap("Something else")
        hands.fill("In your own words", WORDS)
        hands.tap("That’s all for now")
        hands.tap("Yes, those are my words")
        hands.tap_choice("Sam")
        hands.page.route("**/api/voices/*", lose_the_answer)
        hands.tap("Send")
        hands.heading("We do not know yet if it went.")
        hands.complaints.clear()
        eyes.look("tablet-unsure", *MAIN)
        hands.tap("Give the tablet back")
        hands.heading("Give the tablet back now.")
        eyes.look("tablet-back", *MAIN)
        hands.open("/tablet")
        hands.heading("All done here.")
        eyes.look("tablet-closed", *EACH)
        eyes.done()


def test_young_asked_something(chromium: Browser, server: Running) -> None:
    young, six_words = come_in(server, "Cy Screens Asked", "Knot")
    sam, noor = staff(server, "sam"), staff(server, "noor")
    for yes_to in ("plan", "quotation", "research_contact", "service_learning"):
        ask(sam, young, noor, yes_to=yes_to)
    ask(sam, young, noor, yes_to="meeting", meeting_on=clock.today().isoformat())
    with Hands(chromium, server.url, "tablet", PHONE) as hands:
        hand_over(hands, server, young.me["person_id"])
        eyes = Looker(hands, YOUNG_TARGET)
        type_words(hands, six_words, then="What do you want to do?")
        eyes.look("tablet-choose", *MAIN)
        see_asked(hands, "Read what I say about my plan")
        hands.sees("We ask: can Noor")
        eyes.look("tablet-asked", *MAIN)
        hands.tap("Yes, and I pick who")
        hands.tap("Say yes")
        hands.sees("Pick at least one person, or say no.")
        eyes.look("tablet-asked-who", *MAIN)
        hands.tap_choice("Noor")
        hands.tap("Say yes")
        hands.heading("Your yes waits for you.")
        eyes.look("tablet-asked-waits", *MAIN)
        hands.tap("Go on")
        for what, said, heading in (
            ("Use my words, with no name", "No", "You said no."),
            ("Ask me about a study", "I do not get it yet", "You said it is not clear."),
            ("Learn from what I say", "Ask me later", "You said: ask me later."),
        ):
            see_asked(hands, what)
            hands.tap(said)
            hands.heading(heading)
            eyes.look(f"tablet-asked-{said.split()[-1].lower()}", *EACH)
            hands.tap("Go on")
        see_asked(hands, "Bring what I say to a meeting")
        hands.tap("Yes, and I pick who")
        hands.sees("Say yes to this on your own phone")
        eyes.look("tablet-asked-meeting", *EACH)
        hands.tap("Go back")
        hands.tap("No")
        hands.tap("Go on")
        hands.heading("What do you want to do?")
        eyes.look("tablet-choose-none", *EACH)
        eyes.done()


def test_young_setting_up_on_the_tablet(chromium: Browser, server: Running) -> None:
    made = invite(server, "Cy Screens Set Up")
    with Hands(chromium, server.url, "tablet", PHONE) as hands:
        sign_in_staff(hands, server.secret("sam"))
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.go(f"/staff/invite/{made['young_person_id']}")
        hands.page.get_by_role("radio", name="On this tablet").check()
        hands.tap("Make the invitation")
        hands.tap("Go on to hand over")
        hands.tap("Hand over")
        hands.heading("Hi. This is your turn.")
        eyes.look("tablet-begin-invited", *EACH)
        hands.tap("Set up my own place first")
        for button in ("Show me", "Next", "OK, got it", "Skip"):
            hands.tap(button)
        hands.fill("Your name here", "Plover")
        hands.tap("Next")
        hands.heading("Ready to set it up?")
        eyes.look("tablet-set-up", *MAIN)
        hands.tap("Next")
        hands.heading("Your six words")
        eyes.look("tablet-six-words", *EACH)
        eyes.done()


def test_reading_what_was_said_on_it(chromium: Browser, server: Running) -> None:
    made, (young, six_words) = invite(server, "Cy Read Later"), join_by_api(server, "Cy Read Now", "Sanderling")
    with Hands(chromium, server.url, "tablet", PHONE) as tablet:
        hand_over(tablet, server, made["young_person_id"])
        tablet.tap("Just say something")
        tablet.tap("OK, got it")
        write(tablet, WORDS, who="Help me type")
        tablet.tap("Yes, those are my words")
        tablet.tap("Send")
        tablet.heading("Sent to Sam.")
    with Hands(chromium, server.url, "tablet", PHONE) as tablet:
        hand_over(tablet, server, young.me["person_id"])
        type_words(tablet, six_words)
        write(tablet, WORDS)
        tablet.tap_choice("Sam")
        tablet.tap("Send")
        tablet.heading("Sent to Sam.")
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/people/{made['young_person_id']}")
        hands.sees("Get back to them by")
        eyes.look("person-said-in-session", *STAFF)
        hands.tap("Read it")
        hands.heading("Said on your tablet")
        eyes.look("said-in-session", *STAFF)
        eyes.go(f"/staff/voices/{young.get('voices/')['voices'][0]['id']}")
        hands.tap("Open and read")
        hands.sees("They typed it themselves, on a shared tablet.")
        eyes.look("voice-said-on-a-tablet", *STAFF)
        eyes.done()

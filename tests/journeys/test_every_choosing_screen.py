"""Every screen of choosing a worker, in both apps: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from tests.journeys.sight import confirm, write
from youthvoice.ids import new_id


def test_young_choosing(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Looks", "Betony")
    confirm(server, young)
    priya, sam, lena = (staff(server, one) for one in ("priya", "sam", "lena"))
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        eyes.go("/workers")
        hands.sees("You have not asked for a worker yet.")
        eyes.look("workers-none", *EACH)
        eyes.go("/workers/why")
        hands.sees("Pick someone first.")
        eyes.look("workers-why-nobody", *EACH)
        eyes.go("/workers/pick")
        hands.sees("Things I like:")
        hands.page.get_by_role("button", name="Maybe").first.click()
        eyes.look("workers-pick", *MAIN)
        hands.tap("Someone not listed")
        hands.tap("Next")
        hands.sees("We need one more thing.")
        eyes.look("workers-someone", *MAIN)
        hands.page.get_by_label("Their name, or who they are").fill("My youth worker, Bola")
        hands.tap("Next")
        hands.tap("Next")
        hands.heading("Why?")
        eyes.look("workers-why", *MAIN)
        hands.tap("Send")
        hands.sees("You asked for")
        eyes.look("workers-waiting", *MAIN)
        path = f"preferred-worker/asks/{young.get('preferred-worker/mine')['asks'][0]['id']}"
        priya.post(f"{path}/ask-to-talk")
        eyes.go("/")
        hands.sees("We have a question for you.")
        eyes.look("today-worker-question", *EACH)
        hands.tap("See it")
        hands.sees("Can we talk to")
        eyes.look("workers-may-talk", *EACH)
        hands.tap("No, don’t")
        priya.put(f"{path}/answer", {"version_id": new_id(), "outcome": "not_now", "because": "Bola left us in May."})
        eyes.go("/")
        eyes.go("/workers")
        hands.sees("Not right now, because")
        hands.tap("Talk to me about it")
        hands.sees("should talk with you by")
        eyes.look("workers-not-now", *MAIN)
        helped = {"worker_id": lena.me["person_id"], "helper_id": staff(server, "noor").me["person_id"]}
        again, wishes = new_id(), [{"worker_id": lena.me["person_id"], "wish": "like"}]
        young.put(f"preferred-worker/asks/{again}", {"version_id": new_id(), "wishes": wishes})
        answer = {"version_id": new_id(), "outcome": "with_help", **helped}
        priya.put(f"preferred-worker/asks/{again}/answer", answer)
        eyes.go("/")
        hands.sees("There is an answer.")
        eyes.go("/workers")
        hands.sees("Yes, with help.")
        eyes.look("workers-with-help", *MAIN)
        look_at_a_change(hands, eyes, young, priya, sam, lena)
        eyes.done()


def look_at_a_change(hands, eyes, young, priya, sam, lena) -> None:
    write(young, words="The blue kite and the long way home.", to=(sam,))
    change = {"version_id": new_id(), "young_person_id": young.me["person_id"], "from_id": sam.me["person_id"]}
    change |= {"to_id": lena.me["person_id"], "note": "Text first. They like to walk and talk."}
    change_id = new_id()
    priya.put(f"preferred-worker/changes/{change_id}", change)
    eyes.go("/")
    hands.sees("Sam is leaving.")
    eyes.look("today-worker-change", *EACH)
    eyes.go(f"/workers/changes/{change_id}")
    hands.sees("Should Lena see what you shared with Sam?")
    hands.page.get_by_role("button", name="Let me choose").click()
    hands.sees("The blue kite")
    eyes.look("workers-change", *MAIN)
    hands.page.get_by_role("button", name="From now on").click()
    hands.sees("Lena sees nothing from before.")
    eyes.look("workers-change-done", *EACH)


def test_staff_choosing(chromium: Browser, server: Running) -> None:
    young, _ = join_by_api(server, "Cy Staff Looks", "Vetch")
    confirm(server, young)
    lena = staff(server, "lena")
    ask_id, wishes = new_id(), [{"worker_id": lena.me["person_id"], "wish": "like"}]
    someone = {"who": "My teacher, Ms Hill"}
    body = {"version_id": new_id(), "wishes": wishes, "why": ["gets_me", "easy_to_reach"], "someone": someone}
    young.put(f"preferred-worker/asks/{ask_id}", body)
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("priya"))
        eyes.go("/staff/asks")
        hands.sees("Vetch")
        eyes.look("asks", *STAFF)
        eyes.go(f"/staff/asks/{ask_id}")
        hands.sees("Who is possible")
        hands.page.get_by_role("radio", name="Yes, with help").check()
        hands.tap("Send this answer")
        hands.sees("Not answered yet")
        eyes.look("ask", *STAFF)
        hands.page.get_by_role("radio", name="Not right now, because…").check()
        hands.fill("Because", "Lena works with ten young people, and one more is too many.")
        hands.tap("Send this answer")
        hands.sees("What came of it")
        eyes.look("ask-answered", *STAFF)
        eyes.go(f"/staff/people/{young.me['person_id']}/change")
        hands.sees("Who hands over?")
        hands.tap("Change their worker")
        hands.sees("Not changed yet")
        eyes.look("change-worker", *STAFF)
        eyes.go("/staff/about-me")
        hands.sees("Things I like")
        hands.page.get_by_label("What I do").fill("I lead CSE cases.")
        hands.page.get_by_role("switch", name="Show this to young people").check()
        hands.tap("Save")
        hands.sees("A word in this labels young people.")
        eyes.look("about-me", *STAFF)
        eyes.done()

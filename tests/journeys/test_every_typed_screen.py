"""Every screen of words a worker types, in both apps: axe finds nothing, nothing is too small to hit."""

from playwright.sync_api import Browser

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, sign_in_staff
from tests.journeys.inviting import invite, join_by_api, staff
from tests.journeys.looking import EACH, MAIN, STAFF, STAFF_TARGET, YOUNG_TARGET, Looker
from tests.journeys.server import Running
from youthvoice.ids import new_id

WORDS = "I want to see my brother on Saturdays. Not with everyone there. Just us, and the dog."


def type_for(sam: Caller, young_id: str, **more: object) -> str:
    """Sam types it, by the API; gives its id."""
    proposal = new_id()
    body = {"young_person_id": young_id, "version_id": new_id(), "about": {"kind": "anything"}, "feeling": "mixed"}
    sam.put(f"voices/proposals/{proposal}", body | {"words": WORDS, "interpreter": True} | more)
    return proposal


def test_young_reading_typed_words(chromium: Browser, server: Running) -> None:
    young, six_words = join_by_api(server, "Cy Reads", "Thrift")
    sam = staff(server, "sam")
    left, mine = (type_for(sam, young.me["person_id"], words=words) for words in ("Long ago.", WORDS))
    with Hands(chromium, server.url, "young", PHONE) as hands:
        come_back(hands, six_words, "482913")
        eyes = Looker(hands, YOUNG_TARGET)
        hands.sees("Sam typed something you said.")
        eyes.look("today-typed", *MAIN)
        eyes.go(f"/proposals/{mine}")
        hands.sees("I want to see my brother")
        eyes.look("proposal", *MAIN)
        hands.tap("Not my words")
        hands.sees("Not your words?")
        eyes.look("proposal-not-mine", *EACH)
        hands.page.get_by_role("group").get_by_role("button", name="Not my words").click()
        hands.heading("It is gone.")
        eyes.look("proposal-gone", *EACH)
        eyes.go("/")
        eyes.go(f"/proposals/{mine}")
        hands.sees("This is not here now.")
        eyes.look("proposal-missing", *EACH)
        path = f"people/young-people/{young.me['person_id']}/workers/{sam.me['person_id']}"
        assert staff(server, "priya").call("DELETE", path).status_code == 204
        eyes.go(f"/proposals/{left}")
        hands.sees("Sam does not work with you now.")
        eyes.look("proposal-sam-left", *EACH)
        eyes.done()


def test_staff_typing_for_somebody(chromium: Browser, server: Running) -> None:
    young, _ = join_by_api(server, "Cy Says", "Campion")
    sam, young_id = staff(server, "sam"), young.me["person_id"]
    yes, no, waits = (type_for(sam, young_id) for _ in range(3))
    version = sam.get(f"voices/proposals/{yes}")["version_id"]
    young.post(f"voices/proposals/{yes}/confirm", {"version_id": version})
    young.post(f"voices/proposals/{no}/not-mine")
    not_yet = invite(server, "Cy Not Yet")["young_person_id"]
    with Hands(chromium, server.url, "staff", DESK) as hands:
        eyes = Looker(hands, STAFF_TARGET)
        sign_in_staff(hands, server.secret("sam"))
        eyes.go(f"/staff/people/{young_id}")
        hands.sees("Nobody can open it any more.")
        eyes.look("person-typed", *STAFF)
        hands.tap("Delete")
        hands.sees("Delete what you typed for Campion?")
        eyes.look("person-typed-delete", *STAFF)
        hands.tap("Keep it")
        eyes.go(f"/staff/voices/{yes}")
        hands.tap("Open and read")
        hands.sees("Sam typed it for them, word for word.")
        eyes.look("voice-typed-by", *STAFF)
        eyes.go(f"/staff/people/{not_yet}")
        hands.sees("They read it when they have set up their app.")
        eyes.look("person-typed-none", *STAFF)
        eyes.go(f"/staff/typed/{no}")
        hands.sees("Not their words")
        eyes.look("typed-ended", *STAFF)
        eyes.go(f"/staff/typed/{waits}")
        hands.sees("What Campion says")
        eyes.look("typed-again", *STAFF)
        eyes.go(f"/staff/people/{young_id}/type")
        hands.tap("Read it back to them")
        hands.sees("Not saved yet")
        eyes.look("type-for-missing", *STAFF)
        hands.page.get_by_label("What Campion says").fill(WORDS)
        hands.page.get_by_role("radio", name="Mixed").check()
        hands.tap("Read it back to them")
        hands.sees("Turn the screen to them")
        eyes.look("type-for-read-back", *STAFF)
        eyes.done()

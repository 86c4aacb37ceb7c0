"""A young person chooses a worker and a lead answers, in both apps: three answers, somebody not listed, a change.

A test's name is what a screen promises.
"""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.caller import Caller
from tests.journeys.hands import DESK, PHONE, Hands, come_back, shell_is_kept, sign_in_staff
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import can_read, confirm, write
from youthvoice.ids import new_id

LOOKS = "it => [it.offsetWidth, it.offsetHeight, getComputedStyle(it).backgroundColor].join()"
BECAUSE = "Lena works with ten young people, and one more is too many."


@pytest.fixture(scope="module", autouse=True)
def _profiles_are_shown(server: Running) -> None:
    """The demo's workers show themselves already; asked once here, so that a journey's own failure says why."""
    assert staff(server, "lena").get("preferred-worker/profile")["shown"] is True


def somebody(server: Running, chromium: Browser, name: str) -> tuple[Hands, Caller]:
    """Somebody new with a phone of their own, at Today."""
    young, six_words = join_by_api(server, name, "Wren")
    confirm(server, young)
    hands = Hands(chromium, server.url, "young", PHONE)
    come_back(hands, six_words, "482913")
    return hands, young


def card_of(hands: Hands, name: str):
    return hands.page.get_by_role("listitem").filter(has=hands.page.get_by_role("heading", name=name, exact=True))


def ask_for(hands: Hands, name: str, *why: str) -> None:
    """From Today, the way a person taps."""
    hands.page.locator('nav a[href="/more"]').first.click()
    hands.tap("My worker")
    hands.heading("My worker")
    hands.tap("Choose a worker")
    hands.heading("Who would you like to work with?")
    hands.sees("We will try. We cannot always say yes. We will always tell you why.")
    card_of(hands, name).get_by_role("button", name="I’d like this person").click()
    hands.tap("Next")
    hands.heading("Why?")
    for one in why:
        hands.page.get_by_role("checkbox", name=one).check()
    hands.sees("This goes to the person who decides. No worker you named can see it.")
    hands.tap("Send")
    hands.heading("My worker")
    hands.sees(f"You asked for {name}.")
    hands.sees("We got your ask on")
    hands.sees("You will hear by")


def lead_opens(server: Running, chromium: Browser, young: Caller) -> Hands:
    """Priya, at the ask of this young person."""
    hands = Hands(chromium, server.url, "staff", DESK)
    sign_in_staff(hands, server.secret("priya"))
    hands.page.get_by_role("navigation", name="Lists").get_by_role("link", name="Asks for a worker").click()
    hands.heading("Asks for a worker")
    ask_id = young.get("preferred-worker/mine")["asks"][0]["id"]
    hands.page.locator(f'a[href="/staff/asks/{ask_id}"]').click()
    hands.sees("What they said")
    return hands


def see_answer(hands: Hands) -> None:
    hands.page.locator('nav a[href="/"]').first.click()
    hands.sees("There is an answer.")
    hands.tap("See it")
    hands.heading("My worker")


def test_yes_they_will_be_your_worker(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Yes Worker")
    with young_hands as hands:
        ask_for(hands, "Lena", "They get me")
        with lead_opens(server, chromium, young) as lead:
            lead.sees("would like Lena")
            lead.sees("“They get me”")
            lead.page.get_by_role("radio", name="Yes", exact=True).check()
            lead.page.get_by_label("Their worker", exact=True).select_option(index=1)
            lead.tap("Send this answer")
            lead.sees("Yes. Lena is their worker.")
            assert lead.complaints == []
        see_answer(hands)
        hands.sees("Yes. Lena will be your worker from")
        hands.sees("Is that OK?")
        three = [hands.find(name) for name in ("Yes", "Not really", "Talk to me about it")]
        assert len({one.evaluate(LOOKS) for one in three}) == 1
        hands.tap("Yes")
        expect(hands.find("Yes")).to_have_attribute("aria-pressed", "true")
        assert {one["first_name"]: one["what"] for one in young.get("people/my-adults")["adults"]}[
            "Lena"
        ] == "keyworker"
        assert hands.complaints == hands.elsewhere == []


def test_yes_with_help_and_it_is_not_really_ok(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy With Help")
    with young_hands as hands:
        ask_for(hands, "Lena")
        with lead_opens(server, chromium, young) as lead:
            lead.page.get_by_role("radio", name="Yes, with help").check()
            lead.tap("Send this answer")
            lead.sees("Say which specialist helps behind the scenes.")
            lead.page.get_by_label("Their worker", exact=True).select_option(index=1)
            lead.page.get_by_label("The specialist who helps", exact=True).select_option(index=1)
            lead.tap("Send this answer")
            lead.sees("Lena is their main worker, and Noor stands behind them.")
        see_answer(hands)
        hands.sees("Yes, with help. Lena is your main person. Noor will help them behind the scenes.")
        hands.tap("Not really")
        hands.sees("Priya should talk with you by")


def test_not_right_now_because_and_ask_again(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Not Now")
    with young_hands as hands:
        ask_for(hands, "Lena")
        with lead_opens(server, chromium, young) as lead:
            lead.page.get_by_role("radio", name="Not right now, because…").check()
            lead.tap("Send this answer")
            lead.sees("Say why, in words they will understand.")
            lead.fill("Because", BECAUSE)
            lead.tap("Send this answer")
            lead.sees("Not right now.")
        see_answer(hands)
        hands.sees("Not right now, because")
        hands.sees(BECAUSE)
        hands.tap("Ask again")
        hands.heading("Who would you like to work with?")
        card_of(hands, "Noor").get_by_role("button", name="I’d like this person").click()
        hands.tap("Next")
        hands.tap("Send")
        hands.sees("You asked for Noor.")
        hands.sees("What you asked before")
        hands.sees(BECAUSE)  # kept


def test_only_the_person_who_decides_sees_what_you_say_here(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Private")
    with young_hands as hands:
        hands.page.locator('nav a[href="/more"]').first.click()
        hands.tap("My worker")
        hands.tap("Choose a worker")
        hands.sees("Only the person who decides sees what you say here.")
        for name, said in (("Sam", "Not this person"), ("Noor", "Maybe"), ("Lena", "I’d like this person")):
            three = card_of(hands, name).get_by_role("button")
            assert len({one.evaluate(LOOKS) for one in three.all()}) == 1
            three.get_by_text(said).click()
        hands.tap("Next")
        hands.tap("Send")
        hands.sees("You asked for Lena.")
    asked = young.get("preferred-worker/mine")["asks"][0]
    for name in ("sam", "noor", "lena", "jo", "ama", "alex", "ruth", "ines"):
        adult = staff(server, name)
        nobodys = adult.call("GET", f"preferred-worker/asks/{new_id()}")
        answer = adult.call("GET", f"preferred-worker/asks/{asked['id']}")
        assert answer.status_code in (403, 404), name
        assert answer.json() == nobodys.json(), name
        assert adult.call("GET", "preferred-worker/asks").status_code in (403, 404), name
    for name in ("priya", "tom"):
        wishes = staff(server, name).get(f"preferred-worker/asks/{asked['id']}")["wishes"]
        assert {(one["first_name"], one["wish"]) for one in wishes} == {
            ("Sam", "not_this"), ("Noor", "maybe"), ("Lena", "like"),
        }  # fmt: skip


def test_we_will_not_talk_to_them_before_you_say_so(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Not Listed")
    with young_hands as hands:
        hands.page.locator('nav a[href="/more"]').first.click()
        hands.tap("My worker")
        hands.tap("Choose a worker")
        hands.tap("Someone not listed")
        hands.heading("Who do you trust?")
        hands.tap("Next")
        hands.sees("We need one more thing. Type a name, or who they are.")
        hands.page.get_by_label("Their name, or who they are").fill("My teacher, Ms Hill")
        expect(hands.page.get_by_role("switch", name="Ask me before you talk to them")).to_be_checked()
        hands.sees("We will not talk to them before you say so.")
        hands.tap("Next")
        hands.sees("You also named My teacher, Ms Hill.")
        hands.tap("Next")
        hands.tap("Send")
        hands.sees("You asked for My teacher, Ms Hill.")
        hands.sees("We will not talk to them before you say so.")
        with lead_opens(server, chromium, young) as lead:
            lead.sees("Do not talk to this person before they say so.")
            asked = young.get("preferred-worker/mine")["asks"][0]["id"]
            yes = {"version_id": new_id(), "outcome": "yes", "worker_id": staff(server, "noor").me["person_id"]}
            refused = staff(server, "priya").put(f"preferred-worker/asks/{asked}/answer", yes, 403)
            assert refused["reasons"][0]["code"] == "not_talked_to_yet"
            lead.tap("Ask them if we may talk to this person")
            lead.sees("You asked them.")
        hands.page.locator('nav a[href="/"]').first.click()
        hands.sees("We have a question for you.")
        hands.tap("See it")
        hands.sees("Can we talk to My teacher, Ms Hill?")
        hands.tap("Yes, you can")
        expect(hands.find("Yes, you can")).to_have_attribute("aria-pressed", "true")
        with lead_opens(server, chromium, young) as lead:
            lead.sees("They said that you may talk to this person.")


def test_with_no_signal_the_cards_are_read_and_the_ask_waits(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy No Signal Ask")
    with young_hands as hands:
        shell_is_kept(hands)
        hands.page.locator('nav a[href="/more"]').first.click()
        hands.tap("My worker")
        hands.tap("Choose a worker")
        expect(card_of(hands, "Lena")).to_be_visible()
        hands.tap("Back")
        hands.context.set_offline(True)
        hands.tap("Choose a worker")
        card_of(hands, "Lena").get_by_role("button", name="I’d like this person").click()
        hands.tap("Next")
        hands.tap("Send")
        hands.heading("My worker")
        hands.sees("Saved. It will go next time you open this with signal.")
        assert young.get("preferred-worker/mine")["asks"] == []
        hands.context.set_offline(False)
        hands.sees("We got your ask on")
        assert len(young.get("preferred-worker/mine")["asks"]) == 1


def test_take_it_back_and_then_you_can_ask_again(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Takes Back")
    with young_hands as hands:
        ask_for(hands, "Lena")
        hands.tap("Take it back")
        hands.sees("Then you can ask again.")
        hands.page.get_by_role("group", name="Take your ask back?").get_by_role("button", name="Take it back").click()
        hands.sees("You took this back.")
        hands.tap("Ask again")
        hands.heading("Who would you like to work with?")
    (asked,) = young.get("preferred-worker/mine")["asks"]
    assert staff(server, "priya").call("GET", f"preferred-worker/asks/{asked['id']}").status_code == 404


def test_a_change_of_worker_and_the_new_one_sees_what_you_picked(chromium: Browser, server: Running) -> None:
    young_hands, young = somebody(server, chromium, "Cy Changes")
    sam, lena = staff(server, "sam"), staff(server, "lena")
    kept, passed = (write(young, words=words, to=(sam,)) for words in ("The red bus.", "The blue kite."))
    person = f"/staff/people/{young.me['person_id']}"
    with young_hands as hands, Hands(chromium, server.url, "staff", DESK) as lead:
        sign_in_staff(lead, server.secret("priya"))
        lead.page.locator('a[href="/staff/people"]').first.click()
        lead.page.locator(f'a[href="{person}"]').first.click()
        lead.tap("Change their worker")
        lead.heading("Change their worker")
        lead.tap("Change their worker")
        lead.sees("Write a note for the new worker.")
        lead.page.get_by_label("Who hands over?").select_option(label="Sam Okafor")
        lead.page.get_by_label("Who takes over?").select_option(label="Lena Brook")
        lead.fill("A note for the new worker", "Text first. They like to walk and talk.")
        lead.tap("Change their worker")
        lead.sees("from Sam to Lena.")
        lead.sees("Nothing passes on by itself.")

        hands.page.locator('nav a[href="/voices"]').first.click()
        hands.page.locator('nav a[href="/"]').first.click()
        hands.sees("Sam is leaving. Lena is your worker now.")
        hands.tap("Say what Lena can see")
        hands.heading("Sam is leaving. Should Lena see what you shared with Sam?")
        hands.sees("Text first. They like to walk and talk.")
        hands.sees("Sam can still open what you shared. You can stop that.")
        three = [hands.page.get_by_role("button", name=name) for name in ("All", "From now on", "Let me choose")]
        assert (
            len({one.evaluate("it => [it.offsetWidth, getComputedStyle(it).backgroundColor].join()") for one in three})
            == 1
        )
        three[2].click()
        hands.page.get_by_role("checkbox", name="The blue kite.").check()
        hands.tap("Let Lena see 1 thing")
        hands.sees("Lena can see what you picked.")
    assert can_read(lena, passed, "The blue kite.")
    assert not can_read(lena, kept, "The red bus.")

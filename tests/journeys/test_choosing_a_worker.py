"""A young person chooses a worker and a lead answers, in both apps: the three answers, and with no signal.

A test's name is what a screen promises.
"""

from playwright.sync_api import Browser, expect

from tests.journeys.choosing_hands import BECAUSE, ask_for, card_of, lead_opens, see_answer, somebody
from tests.journeys.hands import shell_is_kept
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from youthvoice.ids import new_id


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
        hands.look_alike(*(hands.find(name) for name in ("Yes", "Not really", "Talk to me about it")))
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
            hands.look_alike(*three.all())
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
        listed = adult.call("GET", "preferred-worker/asks")
        assert listed.status_code == 403 or listed.json()["asks"] == [], name
    for name in ("priya", "tom"):
        wishes = staff(server, name).get(f"preferred-worker/asks/{asked['id']}")["wishes"]
        assert {(one["first_name"], one["wish"]) for one in wishes} == {
            ("Sam", "not_this"), ("Noor", "maybe"), ("Lena", "like"),
        }  # fmt: skip


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

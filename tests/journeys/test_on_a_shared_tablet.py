"""A session on a shared tablet (K4), both doors, for real: handed over, said, kept, sent or binned, given back."""

from playwright.sync_api import Browser, expect

from tests.journeys.handing import give_back, hand_over, kept_by, sees_nothing_of, type_words, write
from tests.journeys.hands import PHONE, Hands, come_back, hurry_in, sign_in_staff
from tests.journeys.inviting import invite, join_by_api, staff
from tests.journeys.server import Running

WORDS = "The new house is loud at night.\nNobody   asked me"


def test_kept_on_the_tablet_it_opens_on_their_phone_and_the_worker_opens_nothing(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy Tablet", "Wren")
    young_id = young.me["person_id"]
    hand_over(tablet, server, young_id)
    sees_nothing_of(tablet, "Cy Tablet", "Wren", "Priya")
    type_words(tablet, six_words)
    write(tablet, WORDS)
    tablet.tap("Keep for me")
    tablet.heading("Kept for you.")
    tablet.sees("Sam cannot open it.")
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night", "Sam", six_words=six_words)
    tablet.page.go_back()
    tablet.page.reload()
    sees_nothing_of(tablet, "loud at night", "Wren")
    sam = staff(server, "sam")
    (voice,) = young.get("voices/")["voices"]
    assert voice["words"] == WORDS
    assert sam.call("GET", f"voices/{voice['id']}").status_code == 404
    with Hands(chromium, server.url, "young", PHONE) as phone:
        come_back(phone, six_words, "482913")
        phone.tap("See my drafts")
        phone.sees("The new house is loud at night.")


def test_before_set_up_it_goes_to_the_worker_as_no_yes_and_is_confirmed_on_their_phone_later(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    made = invite(server, "Cy Not Yet Set Up")
    hand_over(tablet, server, made["young_person_id"])
    tablet.tap("Just say something")
    tablet.heading("Who sees what")
    tablet.sees("What you send goes to Sam.")
    tablet.tap("OK, got it")
    write(tablet, WORDS)
    expect(tablet.page.get_by_role("button", name="Keep for me")).to_have_count(0)
    tablet.sees("“Send” lets Sam read it. Later you can say if it is right.")
    tablet.tap("Send")
    tablet.heading("Sent to Sam.")
    tablet.sees("It is not a yes to anything.")
    cookies = {one["name"]: one["value"] for one in tablet.context.cookies()}
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night", "Sam", "Not Yet")
    # The session of the tablet is over: its cookie opens nothing any more, with no header and with any.
    answer = tablet.page.evaluate(
        "async () => (await fetch('/api/sign-in/me', { headers: { 'X-Session': 'A'.repeat(43) } })).status"
    )
    assert (answer, "__Host-young" in cookies) == (401, True)
    sam, priya = staff(server, "sam"), staff(server, "priya")
    (line,) = [
        one for one in sam.get("voices/proposals")["proposals"] if one["young_person"]["id"] == made["young_person_id"]
    ]
    assert (line["state"], line["in_session"], line["typing"]) == ("waiting", True, "self")
    waiting = [one["young_person"]["id"] for one in priya.get("voices/overview")["voices"]]
    assert made["young_person_id"] not in waiting
    with Hands(chromium, server.url, "young", PHONE) as phone:
        hurry_in(phone, f"{server.url}/#" + made["url"].split("#", 1)[1], "Wigeon")
        staff(server, "sam")  # comes back: what is owed to them is passed on
        phone.open("/")
        phone.fill("Type your PIN.", "482913")
        phone.tap("Open")
        phone.sees("You wrote this on a tablet for Sam.")
        phone.tap("Read it")
        phone.sees("You typed this on")
        assert phone.page.locator("blockquote").inner_text() == WORDS
        phone.tap("Yes, those are my words")
        phone.heading("Sent to Sam.")


def test_set_up_on_the_tablet_six_words_go_on_their_card_and_open_it_on_a_phone(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    made = invite(server, "Cy Sets Up Here")
    sign_in_staff(tablet, server.secret("sam"))
    tablet.page.locator('a[href="/staff/invite"]').first.click()
    tablet.page.locator(f'a[href="/staff/invite/{made["young_person_id"]}"]').first.click()
    tablet.page.get_by_role("radio", name="On this tablet").check()
    tablet.tap("Make the invitation")
    check = tablet.page.locator(".check-words").first.inner_text()
    tablet.tap("Go on to hand over")
    tablet.tap("Hand over")
    tablet.heading("Hi. This is your turn.")
    assert "#" not in tablet.page.url
    tablet.tap("Set up my own place first")
    tablet.heading("Hi. Someone you know sent you this.")
    tablet.sees(check)
    for button in ("Show me", "Next", "OK, got it", "Skip"):
        tablet.tap(button)
    tablet.fill("Your name here", "Pipit")
    tablet.tap("Next")
    tablet.heading("Ready to set it up?")
    expect(tablet.page.get_by_label("Your PIN")).to_have_count(0)
    tablet.tap("Next")
    tablet.heading("Your six words")
    words = tablet.page.locator("main li").all_inner_texts()
    tablet.tap("I have them")
    tablet.page.get_by_role("textbox").first.fill(words[2])
    tablet.tap("Done")
    tablet.heading("Who will type?")
    write(tablet, WORDS)
    tablet.tap_choice("Sam")
    tablet.tap("Send")
    tablet.heading("Sent to Sam.")
    give_back(tablet)
    sees_nothing_of(tablet, "loud at night", "Pipit", six_words=" ".join(words))
    assert kept_by(tablet) == []
    with Hands(chromium, server.url, "young", PHONE) as phone:
        come_back(phone, " ".join(words), "482913")
        phone.heading("Hi Pipit.")
        phone.open("/voices")
        phone.fill("Type your PIN.", "482913")
        phone.tap("Open")
        phone.sees("The new house is loud at night.")


def test_a_scribe_is_named_all_the_time_reads_back_changes_and_bins(
    chromium: Browser, server: Running, tablet: Hands
) -> None:
    young, six_words = join_by_api(server, "Cy Scribed", "Gadwall")
    hand_over(tablet, server, young.me["person_id"])
    type_words(tablet, six_words)
    tablet.page.get_by_role("switch", name="Someone helps me with the language").check()
    tablet.page.get_by_role("button", name="Help me type").click()
    tablet.tap("Good things")
    tablet.heading("What is going well?")
    tablet.sees("Sam is typing for you")
    tablet.fill("In your own words", "  um, the   dog is nice ")
    tablet.tap("That’s all for now")
    tablet.heading("Are these your words?")
    assert tablet.page.locator("blockquote").evaluate("it => it.textContent") == "  um, the   dog is nice "
    tablet.look_alike(*(tablet.find(name) for name in ("Yes, those are my words", "Change it", "Bin it")))
    tablet.tap("Change it")
    tablet.fill("In your own words", "the dog is nice")
    tablet.tap("That’s all for now")
    tablet.sees("the dog is nice")
    tablet.tap("Yes, those are my words")
    tablet.tap_choice("Sam")
    tablet.tap("Send")
    tablet.heading("Sent to Sam.")
    tablet.tap("Say something more")
    tablet.tap("Worries")
    tablet.fill("In your own words", "it was my uncle")
    tablet.tap("That’s all for now")
    tablet.tap("Bin it")
    tablet.page.get_by_role("group", name="Bin this?").get_by_role("button", name="Bin it").click()
    tablet.heading("It is gone.")
    tablet.sees("Sam heard this and may still have to act.")
    tablet.sees("Stop asking. Keep the exact words.")
    give_back(tablet)
    sees_nothing_of(tablet, "uncle", "the dog", "Sam")
    (voice,) = young.get("voices/")["voices"]
    assert (voice["words"], voice["typing"], voice["typed_by"], voice["interpreter"]) == (
        "the dog is nice",
        "scribed",
        "Sam",
        True,
    )
    with Hands(chromium, server.url, "staff", PHONE) as sam:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.locator('a[href="/staff/people"]').first.click()
        sam.page.locator(f'a[href="/staff/people/{young.me["person_id"]}"]').first.click()
        sam.page.locator(f'a[href="/staff/voices/{voice["id"]}"]').first.click()
        sam.tap("Open and read")
        sam.sees("Sam typed it for them, word for word. An interpreter helped.")


def test_handed_over_back_reload_and_the_old_session_show_nothing_of_the_worker(server: Running, tablet: Hands) -> None:
    young, _ = join_by_api(server, "Cy Looks Behind", "Pochard")
    sessions: list[str] = []
    tablet.page.on("request", lambda one: sessions.append(one.headers.get("x-session", "")))
    hand_over(tablet, server, young.me["person_id"])
    old = next(one for one in sessions if one)
    asked = "async w => (await fetch('/api/people/young-people', { headers: { 'X-Session': w } })).status"
    for _ in range(3):
        assert tablet.page.evaluate(asked, old) == 401
        sees_nothing_of(tablet, "Cy Looks Behind", "Pochard", "Sam Reed", "Priya")
        tablet.page.go_back()
        tablet.page.reload()
    assert not [one for one in tablet.context.cookies() if one["name"] == "__Host-staff"]


def test_back_on_the_tablet_goes_one_step_back_and_loses_no_word(server: Running, tablet: Hands) -> None:
    young, six_words = join_by_api(server, "Cy Steps Back", "Wren")
    hand_over(tablet, server, young.me["person_id"])
    type_words(tablet, six_words)
    tablet.page.get_by_role("button", name="Just me typing").click()
    tablet.tap("Worries")
    tablet.fill("In your own words", WORDS)
    tablet.page.go_back()
    tablet.heading("Where do you want to start?")
    tablet.tap("Worries")
    expect(tablet.page.get_by_label("In your own words")).to_have_value(WORDS)
    tablet.tap("That’s all for now")
    tablet.page.go_back()
    expect(tablet.page.get_by_label("In your own words")).to_have_value(WORDS)
    tablet.page.go_forward()
    tablet.tap("Keep for me")
    tablet.heading("Kept for you.")
    tablet.page.go_back()
    tablet.heading("Kept for you.")
    sees_nothing_of(tablet, "loud at night")

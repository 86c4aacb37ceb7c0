"""The app's shell on the phone: what is kept and what never, where its workers reach, and how a newer one comes."""

from urllib.parse import urljoin

import httpx
from playwright.sync_api import Browser, expect

from tests.journeys.hands import DESK, Hands, begin_writing, hurry_in, shell_is_kept, sign_in_staff
from tests.journeys.inviting import link
from tests.journeys.server import Running
from tests.journeys.the_line import Line

WORDS = "I want to go to football on Sundays."
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
  return found;
}"""


def test_nothing_from_the_api_is_in_any_cache(phone: Hands, line: Line, server: Running) -> None:
    hurry_in(phone, link(server, "Ada Seven", line.url), "Puffin")
    shell_is_kept(phone)
    for tab in ("My views", "More", "Today"):
        phone.tap(tab)
        phone.page.wait_for_load_state("networkidle")
    kept = phone.page.evaluate(KEPT)
    assert "/" in kept
    assert [one for one in kept if one.startswith(("/api", "/staff"))] == []
    assert [one for one in line.asked if one[1].startswith("/api/decisions/")] != []


def test_the_app_can_be_put_on_a_home_screen(phone: Hands, server: Running) -> None:
    phone.open("/")
    shell_is_kept(phone)
    address = phone.page.locator('link[rel="manifest"]').get_attribute("href")
    manifest = httpx.get(urljoin(server.url, address), trust_env=False).json()
    assert (manifest["name"], manifest["start_url"], manifest["scope"]) == ("My Say", "/", "/")
    assert manifest["display"] == "standalone"
    sizes = {icon["sizes"] for icon in manifest["icons"]}
    assert {"192x192", "512x512"} <= sizes
    assert "maskable" in {icon["purpose"] for icon in manifest["icons"]}
    for icon in manifest["icons"]:
        answer = httpx.get(urljoin(server.url, icon["src"]), trust_env=False)
        assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, icon["type"])


def test_each_app_has_a_worker_of_its_own_and_keeps_out_of_the_other(
    chromium: Browser, server: Running, phone: Hands
) -> None:
    phone.open("/")
    shell_is_kept(phone)
    with Hands(chromium, server.url, "staff", DESK) as sam:
        sign_in_staff(sam, server.secret("sam"))
        sam.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        scopes = [hands.page.evaluate(SCOPE) for hands in (phone, sam)]
    assert scopes == ["/", "/staff/"]


SCOPE = "navigator.serviceWorker.ready.then((one) => new URL(one.scope).pathname)"


UNTIL_ONE_WAITS = """async (waits) => {
  const found = await navigator.serviceWorker.getRegistration();
  while (Boolean(found.waiting) !== waits) await new Promise((done) => setTimeout(done, 50));
}"""


def test_a_newer_app_waits_until_it_is_asked_for(phone: Hands, line: Line, server: Running) -> None:
    hurry_in(phone, link(server, "Ada Eight", line.url), "Tansy")
    shell_is_kept(phone)
    begin_writing(phone, WORDS)
    phone.page.evaluate("window.untouched = true")
    line.newer = True
    phone.page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)")
    phone.page.evaluate(UNTIL_ONE_WAITS, True)
    phone.page.wait_for_timeout(500)
    assert phone.page.evaluate("window.untouched")
    expect(phone.page.get_by_role("textbox")).to_have_value(WORDS)
    phone.sees("Only you can see it.")
    phone.tap("That’s all for now")
    phone.tap("Keep as draft")
    phone.tap("Go to Today")
    phone.sees("There is a newer app. Get it when you are done.")
    assert phone.page.evaluate("window.untouched")
    phone.tap("Get it now")
    phone.heading("Locked.")
    phone.page.evaluate(UNTIL_ONE_WAITS, False)

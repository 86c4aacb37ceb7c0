"""What another role cannot do is not offered: every role before every staff screen there is.

A link that leads to a page which says no, a page that says no and still offers something, and a button whose doing the
rule book keeps for others: none of these is shown to anybody.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from consent.capabilities import CAPABILITIES, Capability, Role
from tests.guards.tree import ROOT
from tests.journeys.hands import DESK, Hands, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import SETTLED
from tests.journeys.server import Running

ROUTES = re.findall(r'\{ path: "(/staff[^"]*)", tab:', (ROOT / "frontend/src/staff/routes.ts").read_text())
SAYS_NO = (
    "This page is for somebody with another role.",
    "This is not here, or it is not yours to open.",
    "There is no such page",
    "so another adult has to confirm that it was them",
)
_LISTS = "People|Workers|Accounts|To confirm|Holding back|Complaints|Worries passed on|Asks for a worker"
WAYS_OUT = re.compile(rf"^(Go to the (start|workers)|Back|{_LISTS}|Try again)$")
# What a button (or a link that looks like one) does, and what the rule book asks of whoever does it.
# A new button that only some may use has a line here.
NEEDS = {
    r"Add a worker": Capability.ADD_WORKER,
    r"Your out of hours number": Capability.ADD_WORKER,
    r".* has left": Capability.ADD_WORKER,
    r"Add a young person|Save the date of birth|Add it on their page": Capability.ADD_YOUNG_PERSON,
    r"Add to their workers|Make named adult|End": Capability.LINK_WORKER,
    r"Save": Capability.SET_OWN_AWAY,
    r"They lost their words|Start a new key": Capability.RESET_WORKER_KEY,
    r"Confirm the new key": Capability.CONFIRM_WORKER_KEY,
    r"Confirm(:.*)?|Confirm that it was .*": Capability.CONFIRM_ENROLMENT,
    r"Write (a|another) plan|Change the plan": Capability.WRITE_PLAN,
    r"Type what they say|Change the words|Delete": Capability.TYPE_FOR,
    r"(New i|I)nvit.*|Make (a new|the) invitation": Capability.INVITE,
    r"Read and answer(:.*)?|Answer(:.*)?|Answer again(:.*)?|Change this answer|Tell .*": Capability.ANSWER_VOICE,
    r"When I am away": Capability.SET_OWN_AWAY,
    r"About me": Capability.SHOW_OWN_PROFILE,
    r"Explain and ask": Capability.INVITE,
}
EACH_ROLE = ("sam", "noor", "jo", "ama", "priya", "ruth", "ines", "alex")
AT_MOST_OF_A_KIND = 3
NOBODY = "0190a000-0000-7000-8000-000000000000"


def kind_of(path: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", ":id", path)


def controls(hands: Hands) -> dict[str, str | None]:
    """Everything in the page's own part that can be used, and where it leads if it leads anywhere."""
    found = hands.page.locator("main a, main button")
    told = found.evaluate_all("all => all.map(one => [one.innerText, one.getAttribute('href')])")
    return {" ".join(name.split()).replace(" :", ":"): href for name, href in told}


def go(hands: Hands, path: str) -> str:
    """There as a link in the app leads there; gives what the page says."""
    page = hands.page
    page.evaluate("to => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')); }", path)
    page.wait_for_timeout(50)
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_function(SETTLED)
    return page.locator("main").inner_text()


def faults_of(hands: Hands, path: str, role: Role) -> Iterator[str]:
    """What this page offers that it must not."""
    said, offered = go(hands, path), controls(hands)
    if any(no in said for no in SAYS_NO):
        yield from (f"{path} says no, and offers “{name}”" for name in offered if not WAYS_OUT.match(name))
    for name in offered:
        needed = [one for words, one in NEEDS.items() if re.fullmatch(words, name)]
        if needed and needed[0] not in CAPABILITIES[role]:
            yield f"{path} offers “{name}”, which needs {needed[0]}"


def test_every_role_and_every_route_is_tried(server: Running) -> None:
    assert {one["role"] for one in server.demo["staff"]} == {role for role in Role if role is not Role.YOUNG_PERSON}
    assert {one["role"] for one in server.demo["staff"] if one["username"] in EACH_ROLE} == set(Role) - {"young_person"}
    text = (ROOT / "frontend/src/staff/routes.ts").read_text()
    assert len(ROUTES) == text.count("screen: () => import(") - 3  # signed out, no such page, not yours
    assert {"/staff", "/staff/workers/:id", "/staff/people/:id/plan"} <= set(ROUTES)


@pytest.mark.parametrize("username", EACH_ROLE)
def test_no_role_is_offered_what_it_cannot_do(chromium: Browser, server: Running, username: str) -> None:
    everybody = staff(server, "priya").get("people/young-people")["young_people"]
    finch = next(one["id"] for one in everybody if one["nickname"] == "Finch")  # set up, and confirmed by nobody
    with Hands(chromium, server.url, f"offered-{username}", DESK) as hands:
        sign_in_staff(hands, server.secret(username))
        role = Role(next(one["role"] for one in server.demo["staff"] if one["username"] == username))
        faults, seen, waiting = [], set[str](), {"/staff/": "the start"}
        counted: dict[str, int] = {}
        while waiting:
            path, shown_by = waiting.popitem()
            seen.add(path)
            faults += faults_of(hands, path, role)
            if path != "/staff/" and any(no in hands.page.locator("main").inner_text() for no in SAYS_NO):
                faults.append(f"a link on {shown_by} leads to {path}, which says no")
            for href in links(hands):
                counted[kind_of(href)] = counted.get(kind_of(href), 0) + (href not in seen)
                if href not in seen and href not in waiting and counted[kind_of(href)] <= AT_MOST_OF_A_KIND:
                    waiting[href] = path
        for route in ROUTES:  # and typed into the bar, with nobody’s id and with somebody’s
            for one in (NOBODY, finch):
                faults += faults_of(hands, route.replace(":id", one), role)
        assert not faults, "\n".join(sorted(set(faults)))
        assert not hands.complaints


def links(hands: Hands) -> list[str]:
    """Where anything on the page leads, its top bar included."""
    found = hands.page.locator("header a, main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [href for href in dict.fromkeys(found) if href and href.startswith("/staff")]

"""Hands on explaining something and asking for a yes: the steps of the staff app that more than one journey takes."""

from datetime import UTC, datetime, timedelta

from tests.journeys.asking import WHY
from tests.journeys.caller import Caller
from tests.journeys.hands import Hands
from tests.journeys.server import Running
from youthvoice import clock

DAY = 24 * 3600
PLAN = "Read what they say about their plan"
STUDY = "Let a researcher get in touch and ask"


def in_days(days: int) -> str:
    return (clock.today() + timedelta(days=days)).isoformat()


def open_person(sam: Hands, young: Caller) -> None:
    """From a signed-in home to their page."""
    sam.page.locator('a[href="/staff/people"]').first.click()
    sam.page.locator(f'a[href="/staff/people/{young.me["person_id"]}"]').first.click()
    sam.sees("What they said yes to")


def fill_question(sam: Hands, what: str, *people: str, ends_in: int = 90) -> None:
    """Everything a worker says when they explain something and ask."""
    sam.page.get_by_role("radio", name=what).check()
    for_whom = sam.page.get_by_role("group", name="For whom?")
    for name in people:
        for_whom.get_by_role("checkbox", name=name).check()
    sam.fill("On which day would a yes end?", in_days(ends_in))
    sam.page.get_by_role("radio", name="They understand this").check()
    sam.fill("Why do you think so?", WHY)
    sam.page.get_by_role("radio", name="They were not asked").check()
    sam.fill("Why were they not asked?", "It is not safe to ask them now.")


def days_pass(server: Running, days: int, *phones: Hands) -> None:
    """So many days and two minutes from the real today, in the house and on these phones; nobody is signed in."""
    ahead = days * DAY + 120
    server.turn_clock(ahead)
    for one in phones:
        one.page.clock.set_fixed_time(datetime.now(UTC) + timedelta(seconds=ahead))
        one.page.reload()

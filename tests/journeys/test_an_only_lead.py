"""A service’s only lead is told in time that nobody could confirm their new key; an administrator, what to do."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.journeys.hands import DESK, Hands, sign_in_staff
from tests.journeys.inviting import staff
from tests.journeys.looking import DARK, DESK_LIGHT, LIGHT, STAFF_TARGET, Looker
from tests.journeys.server import running

STAFF = (LIGHT, DARK, DESK_LIGHT)


def test_the_only_lead_is_told_in_time_and_the_administrator_what_to_do(chromium: Browser, tmp_path: Path) -> None:
    with running(tmp_path) as house:
        tom = staff(house, "tom").me["person_id"]
        staff(house, "priya").post(f"people/workers/{tom}/left", status=204)
        with (
            Hands(chromium, house.url, "only-lead", DESK) as priya,
            Hands(chromium, house.url, "only-lead-alex", DESK) as alex,
        ):
            eyes, desk = Looker(priya, STAFF_TARGET), Looker(alex, STAFF_TARGET)
            sign_in_staff(priya, house.secret("priya"))
            priya.tap("Workers")
            priya.sees("You are the only lead who can sign in.")
            eyes.look("workers", *STAFF)
            priya.page.get_by_role("row").filter(has_text="Priya Shah").get_by_role("link").click()
            priya.sees("If you lose your six words, nobody here can confirm a new key for you.")
            eyes.look("own-page", *STAFF)
            sign_in_staff(alex, house.secret("alex"))
            alex.page.get_by_role("row").filter(has_text="Priya Shah").get_by_role("link").click()
            alex.sees("Priya Shah is the only lead, so nobody here can confirm a new key for them.")
            alex.sees("youthvoice worker add SERVICE --role lead")
            desk.look("account", *STAFF)
            eyes.done()
            desk.done()

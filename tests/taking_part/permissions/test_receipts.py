"""What a receipt says after the yes changed: the day it began, only who got something, and days as they are here."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from consent.terms import Company
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, ask, change, say_yes, second, states
from tests.voices.cast import Cast
from youthvoice import clock
from youthvoice.errors import NotFound
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import changing, receipts


def lines(cast: Cast, asked) -> tuple[str, ...]:
    return cast.do(cast.ash, receipts.receipt_of, asked.id).lines


def test_a_yes_starts_on_the_day_it_is_said_however_long_ago_it_was_asked(cast: Cast) -> None:
    asked = ask(cast)
    turn_clock(cast.house, 3 * DAY)
    said = say_yes(cast, asked, cast.sam)
    assert said.starts_on == clock.today() == asked.starts_on + timedelta(days=3)
    given = cast.do(cast.ash, receipts.receipt_of, asked.id)
    assert given.fhir["period"]["start"] == clock.today().isoformat()
    assert given.record["events"][0]["validity_duration"] == f"P{(asked.ends_on - clock.today()).days}D"


def test_who_only_waited_for_a_second_yes_is_on_no_receipt_of_what_was_taken_back(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.sam)
    cast.do(cast.ash, changing.widen, asked.id, [cast.rae.person_id], Company.WITH_ADULT)
    assert states(change(cast, changing.withdraw, asked)) == {"Sam": "withdrawn", "Rae": "withdrawn"}
    assert [one for one in lines(cast, asked) if one.startswith("For: ")] == ["For: Sam, your worker."]
    (purpose,) = cast.do(cast.ash, receipts.receipt_of, asked.id).record["pii_processing"]["purposes"]
    assert purpose["recipient_third_parties"] == [cast.sam.person_id]


def test_who_was_given_it_by_a_second_yes_is_on_the_receipt_afterwards(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae, with_adult=Company.WITH_ADULT)
    turn_clock(cast.house, DAY + 60)
    second(cast, asked)
    change(cast, changing.withdraw, asked)
    assert "For: Rae, a worker who helps your worker." in lines(cast, asked)


def test_a_yes_that_nobody_got_anything_by_names_whom_it_was_for(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.rae, with_adult=Company.WITH_ADULT)
    change(cast, changing.withdraw, asked)
    assert "For: Rae, a worker who helps your worker." in lines(cast, asked)


def test_the_day_on_it_is_the_day_where_they_are(cast: Cast) -> None:
    summer = datetime(clock.today().year + 1, 6, 30, 23, 30, tzinfo=UTC)  # half past midnight where the service is
    turn_clock(cast.house, int((summer - clock.now()).total_seconds()))
    asked = ask(cast)
    say_yes(cast, asked, cast.sam)
    assert f"You said yes on 1 July {summer.year}." in lines(cast, asked)
    change(cast, changing.withdraw, asked)
    assert f"You took it back on 1 July {summer.year}." in lines(cast, asked)


def test_a_yes_whose_every_row_was_changed_in_the_database_has_no_receipt(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.sam)
    with cast.house.database.writing() as session:
        session.execute(update(PermissionRow).values(use="contact"))
    with pytest.raises(NotFound):
        cast.do(cast.ash, receipts.receipt_of, asked.id)


def _both_and_then_only_rae(cast: Cast):
    """Sam from the first day, rae from the second; sam taken out on the fourth."""
    asked = ask(cast)
    say_yes(cast, asked, cast.sam)
    turn_clock(cast.house, DAY)
    cast.do(cast.ash, changing.widen, asked.id, [cast.rae.person_id], Company.ALONE)
    turn_clock(cast.house, 3 * DAY)
    change(cast, changing.narrow, asked, [cast.sam.person_id], None)
    return asked


def test_who_was_taken_out_stays_on_it_until_the_day_they_were(cast: Cast) -> None:
    asked = _both_and_then_only_rae(cast)
    day = clock.today()
    said = f"{day.day} {day:%B %Y}"
    turn_clock(cast.house, 5 * DAY)
    assert [one for one in lines(cast, asked) if one.startswith("For: ")] == [
        "For: Rae, a worker who helps your worker.",
        f"For: Sam, your worker. This was until {said}.",
    ]
    assert "You can take it back with one tap." in lines(cast, asked)
    receipt = cast.do(cast.ash, receipts.receipt_of, asked.id)
    parties = {one["party_id"]: one.get("recipient_until") for one in receipt.record["party_identification"]}
    assert (parties[cast.sam.person_id], parties[cast.rae.person_id]) == (day.isoformat(), None)
    (purpose,) = receipt.record["pii_processing"]["purposes"]
    assert set(purpose["recipient_third_parties"]) == {cast.sam.person_id, cast.rae.person_id}
    assert [one["display"] for one in receipt.fhir["grantee"]] == ["Rae"]


def test_when_all_of_it_is_taken_back_later_each_has_their_own_day(cast: Cast) -> None:
    asked = _both_and_then_only_rae(cast)
    day = clock.today()
    turn_clock(cast.house, 5 * DAY)
    change(cast, changing.withdraw, asked)
    said, now = f"{day.day} {day:%B %Y}", clock.today()
    assert f"For: Sam, your worker. This was until {said}." in lines(cast, asked)
    assert "For: Rae, a worker who helps your worker." in lines(cast, asked)
    assert f"You took it back on {now.day} {now:%B %Y}." in lines(cast, asked)


def test_what_ran_out_was_not_taken_back_though_somebody_was_taken_out(cast: Cast) -> None:
    asked = _both_and_then_only_rae(cast)
    turn_clock(cast.house, ((asked.ends_on - clock.today()).days + 5) * DAY)
    said = lines(cast, asked)
    assert "It has ended." in said
    assert not [one for one in said if one.startswith("You took it back")]
    assert [one.split(",")[0] for one in said if one.startswith("For: ")] == ["For: Rae", "For: Sam"]


def test_who_was_taken_out_before_a_second_yes_got_nothing_and_is_not_on_it(cast: Cast) -> None:
    asked = ask(cast)
    say_yes(cast, asked, cast.sam)
    cast.do(cast.ash, changing.widen, asked.id, [cast.rae.person_id], Company.WITH_ADULT)
    change(cast, changing.narrow, asked, [cast.rae.person_id], None)
    assert [one for one in lines(cast, asked) if one.startswith("For: ")] == ["For: Sam, your worker."]

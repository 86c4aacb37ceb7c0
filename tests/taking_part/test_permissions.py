"""Yeses: only their own act, and ended at once; one that waited gives nothing before the second, a day later."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from consent.capabilities import Role
from consent.facts import Permission
from consent.terms import Company, PermissionState
from tests.house_fixtures import turn_clock
from tests.records.town import WORDS, Town
from tests.records.walk import assert_safeguarding_grants
from youthvoice.errors import Conflict, Gone, NotFound, Problem
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.models import PermissionRow

DAY = 24 * 3600


def say_yes(town: Town, reader: str, record_id: str, *, waits: bool = False) -> str:
    with town.as_("mia") as work:
        after = work.now + timedelta(hours=24) if waits else None
        work.begin_writing()
        made = taking_part.record_permission(work, town.ids["mia"], town.ids[reader], record_id, second_yes_after=after)
    return str(made.id)


def yeses(town: Town) -> list[Permission]:
    with town.as_("mia") as work:
        return list(taking_part.permissions_of(work, town.ids["mia"]))


@pytest.fixture
def waiting(town: Town) -> tuple[str, str]:
    """A draft, and a yes to lee that waits."""
    record_id = town.keep("mia")
    return record_id, say_yes(town, "lee", record_id, waits=True)


def second_yes(town: Town, permission_id: str, name: str = "mia", company: Company = Company.ALONE) -> Permission:
    with town.as_(name) as work:
        return taking_part.give_second_yes(work, permission_id, company)


def test_a_yes_stands_as_given(town: Town) -> None:
    record_id = town.keep("mia")
    permission_id = say_yes(town, "sam", record_id)
    (one,) = yeses(town)
    assert (one.id, one.reader_id, one.record_id, one.state) == (
        permission_id,
        town.ids["sam"],
        record_id,
        PermissionState.STANDING,
    )


@pytest.mark.parametrize("name", ["sam", "lee", "noa", None])
def test_nobody_says_yes_for_somebody_else(town: Town, name: str | None) -> None:
    with town.as_(name) as work:
        work.begin_writing()
        with pytest.raises(NotFound):
            taking_part.record_permission(work, town.ids["mia"], town.ids["sam"], new_id())


def test_a_waiting_yes_gives_nothing(town: Town, waiting: tuple[str, str]) -> None:
    record_id, _ = waiting
    assert town.opens("lee", record_id) is None
    with town.as_(None) as work:
        assert len(list(work.session.scalars(select(GrantRow)))) == 1
    assert yeses(town)[0].state is PermissionState.WAITING


def test_the_second_yes_alone_a_day_later_gives_the_key(town: Town, waiting: tuple[str, str]) -> None:
    record_id, permission_id = waiting
    told: list[tuple[str, str]] = []

    def tell(work: object, record: str, reader: str) -> None:
        told.append((record, reader))

    taking_part.on_second_yes.register(tell)
    try:
        turn_clock(town.house, DAY + 60)
        assert second_yes(town, permission_id).state is PermissionState.STANDING
    finally:
        taking_part.on_second_yes.forget(tell)
    assert told == [(record_id, town.ids["lee"])]
    assert town.opens("lee", record_id) == WORDS
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 1
    assert second_yes(town, permission_id).state is PermissionState.STANDING  # the lost reply


@pytest.mark.parametrize(
    ("later", "company", "error", "code"),
    [
        (DAY - 120, Company.ALONE, Conflict, "too_early"),
        (DAY + 60, Company.WITH_ADULT, Conflict, "not_alone"),
        (DAY + 60, Company.NOT_SURE, Conflict, "not_alone"),
        (28 * DAY + 60, Company.ALONE, Gone, "ran_out"),
    ],
)
def test_a_second_yes_too_early_not_alone_or_too_late_gives_nothing(
    town: Town, waiting: tuple[str, str], later: int, company: Company, error: type[Problem], code: str
) -> None:
    record_id, permission_id = waiting
    turn_clock(town.house, later)
    with pytest.raises(error) as said:
        second_yes(town, permission_id, company=company)
    assert said.value.code == code
    assert town.opens("lee", record_id) is None


def test_after_28_days_it_has_expired(town: Town, waiting: tuple[str, str]) -> None:
    turn_clock(town.house, 28 * DAY + 60)
    assert yeses(town)[0].state is PermissionState.EXPIRED


@pytest.mark.parametrize("name", ["noa", "sam", "lee"])
def test_somebody_elses_yes_is_not_found(town: Town, waiting: tuple[str, str], name: str) -> None:
    turn_clock(town.house, DAY + 60)
    with pytest.raises(NotFound):
        second_yes(town, waiting[1], name)


def test_a_second_yes_to_somebody_who_left_is_not_found(town: Town) -> None:
    town.add_worker("new", Role.SPECIALIST)
    town.link("mia", "new", Role.SPECIALIST)
    record_id = town.keep("mia")
    permission_id = say_yes(town, "new", record_id, waits=True)
    turn_clock(town.house, DAY + 60)
    with town.as_("lee") as work:
        people.worker_leaves(work, town.ids["new"])
    with pytest.raises(NotFound):
        second_yes(town, permission_id)


def test_withdrawing_is_for_one_reader_or_for_all(town: Town) -> None:
    record_id = town.keep("mia")
    for name in ("sam", "lee", "alex"):
        say_yes(town, name, record_id)
    with town.as_("mia") as work:
        work.begin_writing()
        taking_part.withdraw_for_record(work, record_id, town.ids["sam"])
    assert [one.state for one in yeses(town)].count(PermissionState.WITHDRAWN) == 1
    with town.as_("mia") as work:
        work.begin_writing()
        taking_part.withdraw_for_record(work, record_id)
    assert {one.state for one in yeses(town)} == {PermissionState.WITHDRAWN}


def test_stopping_one_reader_ends_their_yes(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"), town.reader("lee"))
    say_yes(town, "sam", record_id)
    say_yes(town, "lee", record_id)
    with town.as_("mia") as work:
        records.stop_sharing(work, record_id, town.ids["sam"])
    assert {one.reader_id: one.state for one in yeses(town)} == {
        town.ids["sam"]: PermissionState.WITHDRAWN,
        town.ids["lee"]: PermissionState.STANDING,
    }


def test_deleting_a_draft_ends_the_yes_that_waited(town: Town, waiting: tuple[str, str]) -> None:
    with town.as_("mia") as work:
        records.delete_record(work, waiting[0])
    assert yeses(town)[0].state is PermissionState.WITHDRAWN
    turn_clock(town.house, DAY + 60)
    with pytest.raises(Conflict):
        second_yes(town, waiting[1])


@pytest.mark.parametrize("values", [{"state": "standing"}, {"reader_id": "kit"}, {"second_yes_after": None}])
def test_a_yes_changed_in_the_database_is_no_yes(town: Town, waiting: tuple[str, str], values: dict) -> None:
    changed = {name: town.ids.get(value, value) for name, value in values.items()}
    with town.as_(None) as work:
        work.begin_writing()
        work.session.execute(update(PermissionRow).values(**changed))
    with capture_logs() as logs:
        assert yeses(town) == []
    assert logs[0]["event"] == "permission_changed_outside"
    turn_clock(town.house, DAY + 60)
    with pytest.raises(NotFound):
        second_yes(town, waiting[1])

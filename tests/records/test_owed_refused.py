"""Promises that are refused: asked about once, never in a later one's way, and ended ones never come back."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from consent.capabilities import Role
from consent.terms import Basis
from tests.records.test_owed import carry_out, send
from tests.records.town import WORDS, Town
from youthvoice import clock
from youthvoice.audit import AuditEntry
from youthvoice.records import service as records
from youthvoice.records.models import OwedGrantRow
from youthvoice.taking_part import service as taking_part


@pytest.fixture
def keyless(town: Town) -> str:
    town.add_worker("new", Role.SPECIALIST, key=False)
    town.link("mia", "new", Role.SPECIALIST)
    return "new"


def withdraw(town: Town, record_id: str, reader: str | None = None) -> None:
    """The yes ends, and nothing else: as if a promise had been forgotten."""
    with town.as_("mia") as work:
        work.begin_writing()
        taking_part.withdraw_for_record(work, record_id, town.ids[reader] if reader else None)


def come_back(town: Town, name: str) -> None:
    """What happens at each sign-in."""
    with town.as_(name) as work:
        records.keep_promises(work)


def counted(town: Town, action: str) -> int:
    with town.as_(None) as work:
        return work.session.scalar(select(func.count()).where(AuditEntry.action == action)) or 0


def owed(town: Town) -> int:
    with town.as_(None) as work:
        return work.session.scalar(select(func.count()).select_from(OwedGrantRow)) or 0


def test_sixty_promises_refused_before_a_good_one_do_not_keep_it_from_whom_it_is_for(town: Town, keyless: str) -> None:
    ended = [send(town, keyless) for _ in range(60)]
    good = send(town, keyless)
    for record_id in ended:
        withdraw(town, record_id)
    town.give_key(keyless)
    come_back(town, "mia")
    assert town.opens(keyless, good) == WORDS
    assert counted(town, "refused.carry_out_owed") == 60
    assert owed(town) == 0
    for _ in range(2):
        come_back(town, "mia")
        assert carry_out(town, "mia") == (0, 0)
    assert counted(town, "refused.carry_out_owed") == 60
    assert counted(town, "record.promise_ended") == 1
    assert [town.opens(keyless, one) for one in ended[:3]] == [None] * 3


def test_at_most_fifty_in_one_sign_in(town: Town, keyless: str) -> None:
    for _ in range(52):
        send(town, keyless)
    town.give_key(keyless)
    come_back(town, "mia")
    assert owed(town) == 2
    come_back(town, "mia")
    assert owed(town) == 0


def test_a_withdrawn_promise_never_comes_back_even_when_another_yes_is_given(town: Town, keyless: str) -> None:
    record_id = send(town, "sam", keyless)
    with town.as_("mia") as work:
        records.stop_sharing(work, record_id, town.ids[keyless])
    town.give_key(keyless)
    for holder in ("mia", "sam", "mia"):
        come_back(town, holder)
    assert town.opens(keyless, record_id) is None
    other = send(town, keyless)
    assert (town.opens(keyless, other), town.opens(keyless, record_id)) == (WORDS, None)


def test_a_holder_who_may_not_keep_it_is_asked_once_and_another_one_keeps_it(town: Town, keyless: str) -> None:
    record_id = send(town, "sam", keyless)
    withdraw(town, record_id, "sam")  # sam's key is still there, and stands on nothing
    town.give_key(keyless)
    for _ in range(3):
        come_back(town, "sam")
    assert counted(town, "refused.carry_out_owed") == 1
    assert (owed(town), town.opens(keyless, record_id)) == (1, None)
    with clock.moved(timedelta(days=8)):
        come_back(town, "sam")
    assert counted(town, "refused.carry_out_owed") == 2
    come_back(town, "mia")
    assert (owed(town), town.opens(keyless, record_id)) == (0, WORDS)


def test_what_waits_for_a_confirmation_stands_in_nobodys_way(town: Town, keyless: str) -> None:
    town.add_young_person("zoe", "sam", confirmed=False)
    town.link("zoe", keyless, Role.SPECIALIST)
    about = {"young_person_id": town.ids["zoe"], "owner_id": town.ids["zoe"]}
    for _ in range(6):
        with town.as_("zoe") as work:
            readers = [town.reader("sam"), town.reader(keyless, owed=True)]
            records.save(work, town.seal(work, *readers, **about))
    good = send(town, "sam", keyless)
    town.give_key(keyless)
    with town.as_("sam") as work:
        assert records.carry_out_owed(work, 50, looked_at=5) == records.CarriedOut(1, 0)
    assert town.opens(keyless, good) == WORDS
    assert counted(town, "refused.carry_out_owed") == 0


def test_promises_nobody_made_are_looked_at_once(town: Town, keyless: str) -> None:
    for _ in range(6):
        send(town, keyless)
    with town.as_(None) as work:
        work.begin_writing()
        work.session.execute(update(OwedGrantRow).values(mac=b"\x01" * 37))
    good = send(town, keyless)
    town.give_key(keyless)
    for _ in range(2):
        with town.as_("mia") as work:
            records.carry_out_owed(work, 50, looked_at=5)
    assert (town.opens(keyless, good), owed(town)) == (WORDS, 6)


def test_a_new_yes_takes_the_place_of_a_promise_that_has_ended(town: Town, keyless: str) -> None:
    record_id = send(town, "sam", keyless)
    withdraw(town, record_id, keyless)
    with town.as_("mia") as work:
        again = town.reader(keyless)
        records.save_share(work, records.share(work, record_id, [again]))
        taking_part.record_permission(
            work, town.ids["mia"], again.reader_id, record_id, permission_id=again.permission_id
        )
    town.give_key(keyless)
    come_back(town, "sam")
    with town.as_(None) as work:
        held = records.grants_of(work, record_id, town.ids[keyless])
    assert [one.permission_id for one in held] == [again.permission_id]


def test_a_holder_whose_own_key_was_lost_is_not_asked(town: Town, keyless: str, capfd) -> None:
    """Alone with a plan and a new key, sam holds nothing that opens: what others are owed of it is not tried."""
    plan = town.keep_plan(town.reader(keyless, Basis.DUTY))
    town.give_key("sam")
    town.give_key(keyless)
    assert carry_out(town, "sam") == (0, 0)
    assert town.opens(keyless, plan) is None
    assert "grant_does_not_open" not in capfd.readouterr().out

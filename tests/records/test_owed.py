"""Promises: kept by whoever holds the record, after a fresh ruling; and what inviting and new keys do."""

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from consent.terms import Basis
from tests.records.town import WORDS, Town
from tests.records.walk import assert_safeguarding_grants
from youthvoice.audit import AuditEntry
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.taking_part import service as taking_part


def send(town: Town, *names: str, **more: bool) -> str:
    """A voice of mia's, with the yes that sending writes."""
    with town.as_("mia") as work:
        readers = [town.reader(name, **more) for name in names]
        sealed = town.seal(work, *readers)
        records.save(work, sealed)
        for one in readers:
            taking_part.record_permission(
                work, town.ids["mia"], one.reader_id, sealed.place.record_id, permission_id=one.permission_id
            )
    return sealed.place.record_id


def carry_out(town: Town, name: str, limit: int = 50) -> tuple[int, int]:
    with town.as_(name) as work:
        done = records.carry_out_owed(work, limit)
    return done.sealed, done.left


@pytest.fixture
def keyless(town: Town) -> str:
    town.add_worker("new", Role.SPECIALIST, key=False)
    town.link("mia", "new", Role.SPECIALIST)
    return "new"


def test_a_reader_without_a_key_is_owed_and_gets_it_from_whoever_holds_the_record(town: Town, keyless: str) -> None:
    record_id = send(town, keyless)
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 0  # no adult can read it yet
    assert carry_out(town, "mia") == (0, 0)
    town.give_key(keyless)
    assert town.opens(keyless, record_id) is None
    assert carry_out(town, "sam") == (0, 0)  # holds nothing of it
    assert carry_out(town, "mia") == (1, 0)
    assert town.opens(keyless, record_id) == WORDS
    assert carry_out(town, "mia") == (0, 0)
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 1
        assert work.session.scalars(select(OwedGrantRow)).all() == []


def test_another_reader_can_keep_the_promise(town: Town, keyless: str) -> None:
    record_id = send(town, "sam", keyless)
    town.give_key(keyless)
    assert carry_out(town, "sam") == (1, 0)
    assert town.opens(keyless, record_id) == WORDS


def test_at_most_so_many_in_a_request(town: Town, keyless: str) -> None:
    ids = [send(town, keyless) for _ in range(3)]
    town.give_key(keyless)
    assert carry_out(town, "mia", 2) == (2, 1)
    assert carry_out(town, "mia", 2) == (1, 0)
    assert all(town.opens(keyless, one) == WORDS for one in ids)


def test_a_promise_without_its_yes_is_refused_and_the_refusal_is_audited(town: Town, keyless: str) -> None:
    record_id = send(town, keyless)
    town.give_key(keyless)
    with town.as_("mia") as work:
        work.begin_writing()
        taking_part.withdraw_for_record(work, record_id)
    assert carry_out(town, "mia")[0] == 0
    assert town.opens(keyless, record_id) is None
    with town.as_(None) as work:
        refused = select(AuditEntry).where(AuditEntry.action == "refused.carry_out_owed")
        assert "promise_has_ended" in work.session.scalars(refused).first().details["reasons"]


def test_taking_back_ends_promises_and_yeses_at_once(town: Town, keyless: str) -> None:
    record_id = send(town, "sam", keyless)
    with town.as_("mia") as work:
        records.take_back(work, record_id)
    town.give_key(keyless)
    assert carry_out(town, "mia") == (0, 0)
    with town.as_("mia") as work:
        states = {str(one.state) for one in taking_part.permissions_of(work, town.ids["mia"])}
    assert states == {"withdrawn"}


def test_an_unconfirmed_young_persons_promise_waits_without_a_refusal(town: Town) -> None:
    town.add_young_person("zoe", "sam", confirmed=False)
    town.link("zoe", "alex", Role.KEYWORKER)
    reader = town.reader("alex", owed=True)
    more = {"young_person_id": town.ids["zoe"], "owner_id": town.ids["zoe"]}
    with town.as_("zoe") as work:
        sealed = town.seal(work, reader, **more)
        records.save(work, sealed)
        taking_part.record_permission(
            work, town.ids["zoe"], reader.reader_id, sealed.place.record_id, permission_id=reader.permission_id
        )
    assert carry_out(town, "zoe") == (0, 0)
    with town.as_(None) as work:
        work.begin_writing()
        town.confirm(work, "zoe")
    assert carry_out(town, "zoe") == (1, 0)
    assert town.opens("alex", sealed.place.record_id) == WORDS


def test_nothing_is_kept_while_locked(town: Town, keyless: str) -> None:
    send(town, keyless)
    town.give_key(keyless)
    with town.as_("mia", locked=True) as work:
        assert records.carry_out_owed(work) == records.CarriedOut(0, 0)


def test_inviting_grants_what_the_inviter_holds_and_redeeming_reseals_it(town: Town) -> None:
    town.add_young_person("zoe", "sam", key=False)
    about = {"young_person_id": town.ids["zoe"]}
    sams = town.keep_plan(town.reader("zoe", Basis.DUTY), **about)
    alexs = town.keep("alex", town.reader("zoe", Basis.DUTY), kind="plan", owner_id=town.ids["alex"], **about)
    pending = town.give_key("zoe", pending=True)
    pending_bundle = town.bundles["zoe"]
    with town.as_("sam") as work:
        work.begin_writing()
        records.on_invited(work, town.ids["zoe"], pending)
    fresh = town.give_key("zoe")
    with town.as_(None) as work:
        work.begin_writing()
        records.on_redeemed(work, town.ids["zoe"], pending, fresh, pending_bundle)
    assert town.opens("zoe", sams) == WORDS
    assert town.opens("zoe", alexs) is None  # owed: the inviter did not hold it
    assert carry_out(town, "alex") == (1, 0)
    assert town.opens("zoe", alexs) == WORDS
    with town.as_(None) as work:
        keys = select(GrantRow.reader_key_id).where(GrantRow.reader_id == town.ids["zoe"])
        assert set(work.session.scalars(keys)) == {fresh.id}


def test_a_plan_written_while_an_invitation_is_open_is_sealed_to_it(town: Town) -> None:
    town.add_young_person("zoe", "sam", key=False)
    pending = town.give_key("zoe", pending=True)
    pending_bundle = town.bundles["zoe"]
    plan = town.keep_plan(town.reader("zoe", Basis.DUTY), young_person_id=town.ids["zoe"])
    fresh = town.give_key("zoe")
    with town.as_(None) as work:
        work.begin_writing()
        records.on_redeemed(work, town.ids["zoe"], pending, fresh, pending_bundle)
    assert town.opens("zoe", plan) == WORDS


def test_a_new_invitation_moves_what_the_old_one_held(town: Town) -> None:
    town.add_young_person("zoe", "sam", key=False)
    town.give_key("zoe", pending=True)
    plan = town.keep_plan(town.reader("zoe", Basis.DUTY), young_person_id=town.ids["zoe"])
    second = town.give_key("zoe", pending=True)
    with town.as_("sam") as work:
        work.begin_writing()
        records.on_invited(work, town.ids["zoe"], second)
    assert town.opens("zoe", plan) == WORDS
    third = town.give_key("zoe", pending=True)
    with town.as_("lee") as work:  # holds nothing: what the old invitation held is owed
        work.begin_writing()
        records.on_invited(work, town.ids["zoe"], third)
    assert town.opens("zoe", plan) is None
    assert carry_out(town, "sam") == (1, 0)
    assert town.opens("zoe", plan) == WORDS


def test_a_worker_with_a_new_key_is_owed_what_they_had_and_gets_it_back(town: Town) -> None:
    record_id = send(town, "sam")
    town.give_key("sam")
    assert town.opens("sam", record_id) is None
    assert carry_out(town, "mia") == (1, 0)
    assert town.opens("sam", record_id) == WORDS
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 1


def test_a_young_person_with_a_new_key_gets_what_they_sent_back_and_not_their_drafts(town: Town) -> None:
    sent, draft = send(town, "sam"), town.keep("mia")
    town.give_key("mia")
    assert carry_out(town, "sam") == (1, 0)
    assert town.opens("mia", sent) == WORDS
    assert town.opens("mia", draft) is None


def test_somebody_who_left_is_sealed_to_no_more(town: Town) -> None:
    with town.as_("lee") as work:
        people.worker_leaves(work, town.ids["alex"])
    record_id = send(town, "sam", "alex")
    assert carry_out(town, "mia") == (0, 0)
    with town.as_("mia") as work:
        sights = records.who_can_see(work, [record_id])[record_id]
    assert {(one.reader_id, one.owed) for one in sights} == {(town.ids["sam"], False), (town.ids["alex"], True)}
    assert new_id() not in sights

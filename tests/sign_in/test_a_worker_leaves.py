"""A worker who leaves is cut off at once, in every process: two apps on one database, each with its own connections."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from consent.terms import Basis
from tests.people.a_service import in_one_go
from tests.records.town import WORDS, build
from tests.sign_in.calling import Caller
from youthvoice.app import connect, create_app
from youthvoice.house import House
from youthvoice.opening import open_house
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.people.models import PublicKeyRow
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.sign_in.models import KeySlotRow, KnownBrowserRow, SessionRow


@pytest.fixture
def other_process(house: House) -> Iterator[House]:
    """The same database, opened as a second process would."""
    made = open_house(house.config)
    yield made
    made.database.engine.dispose()


def test_both_processes_refuse_them_from_the_next_request_on(house, other_process, little, caller) -> None:
    here, there = caller(), Caller(create_app(other_process))
    for browser in (here, there):
        assert browser.passphrase(little.keyworker).status_code == 200
        assert browser.call("GET", "/people/young-people").status_code == 200
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, little.keyworker.id)
    for browser in (here, there):
        for path in ("/people/young-people", "/sign-in/me", "/voices/to-answer"):
            assert browser.call("GET", path).status_code == 401
        assert browser.passphrase(little.keyworker).json["code"] == "wrong_secret"


def test_nothing_of_theirs_is_left_to_come_in_with(house, little, caller, work) -> None:
    caller().passphrase(little.keyworker)
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, little.keyworker.id)
    read = work().session
    for model in (SessionRow, KeySlotRow, KnownBrowserRow):
        assert read.scalars(select(model).where(model.person_id == little.keyworker.id)).all() == []
    keys = select(PublicKeyRow.state).where(PublicKeyRow.owner_id == little.keyworker.id)
    assert set(read.scalars(keys)) == {"retired"}


def test_they_work_with_nobody_and_the_young_person_is_told(house, other_process, little, work) -> None:
    young = little.young_person_id
    with in_one_go(other_process) as leaving:
        people.worker_leaves(leaving.it, little.keyworker.id)
    assert not people.works_with(work(), little.keyworker.id, young)
    assert people.list_relationships(work(), young) == ()
    assert people.list_young_people_of(work(), little.keyworker.id) == []
    assert little.keyworker.id not in {one.person.id for one in people.list_adults_of(work(), young)}
    told = select(OutboxRow).where(OutboxRow.recipient_id == young, OutboxRow.kind == "unlink_worker")
    assert len(work().session.scalars(told).all()) == 1
    with in_one_go(house) as again:
        people.worker_leaves(again.it, little.keyworker.id)
    assert len(work().session.scalars(told).all()) == 1


def test_an_invitation_whose_words_they_know_opens_nothing(house, little, caller, kay) -> None:
    invited = kay.invite(little)
    with in_one_go(house) as leaving:
        people.worker_leaves(leaving.it, little.keyworker.id)
    answer = caller().redeem(invited)
    assert (answer.status_code, answer.json["code"]) == (410, "invitation_ended")


def test_their_duty_keys_and_every_promise_go_and_other_keys_open_nothing(house) -> None:
    connect()
    town = build(house)
    plan = town.keep_plan(town.reader("alex", Basis.DUTY))
    sent = town.keep("mia", town.reader("alex"))
    promised = town.keep("mia", town.reader("alex", owed=True))
    assert town.opens("alex", plan) == WORDS
    with town.as_("lee") as work:
        people.worker_leaves(work, town.ids["alex"])
    with town.as_(None) as work:
        held = select(GrantRow.record_id).where(GrantRow.reader_id == town.ids["alex"])
        assert work.session.scalars(held).all() == [sent]
        assert work.session.scalars(select(OwedGrantRow)).all() == []
        assert people.live_keys(work, [one.reader_key_id for one in work.session.scalars(select(GrantRow))])
        alexs = select(GrantRow.reader_key_id).where(GrantRow.reader_id == town.ids["alex"])
        assert people.live_keys(work, list(work.session.scalars(alexs))) == set()
    for holder in ("mia", "sam"):
        with town.as_(holder) as work:
            records.keep_promises(work)
    assert town.opens("alex", promised) is None


def test_nothing_sealed_while_they_were_leaving_is_for_them(house) -> None:
    """Sealed before they left, saved after: what is kept is a promise at most, and no key."""
    connect()
    town = build(house)
    with town.as_("mia") as work:
        sealed = town.seal(work, town.reader("sam"), town.reader("alex"))
        with town.as_("lee") as leaving:
            people.worker_leaves(leaving, town.ids["alex"])
        records.save(work, sealed)
    with town.as_(None) as work:
        held = select(GrantRow.reader_id).where(GrantRow.record_id == sealed.place.record_id)
        assert town.ids["alex"] not in set(work.session.scalars(held))

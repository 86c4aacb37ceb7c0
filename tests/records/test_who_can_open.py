"""Who can open what, and whom the safeguarding key follows."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from consent.terms import Basis, Scope
from tests.house_fixtures import turn_clock
from tests.records.town import WORDS, Town
from tests.records.walk import assert_safeguarding_grants
from youthvoice.audit import AuditEntry
from youthvoice.errors import NotFound
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow, RecordRow
from youthvoice.records.sharing import try_key
from youthvoice.records.store import list_sealed_to

EVERYBODY = ("mia", "noa", "sam", "alex", "ada", "lee", "ines", "kit")

# What was kept, by whom, to whom: who opens it, and whether the safeguarding key holds it.
CASES = {
    "just me": ("mia", {}, (), {"mia"}, 0),
    "one worker": ("mia", {}, (("sam", Basis.PERMISSION),), {"mia", "sam"}, 1),
    "two workers": ("mia", {}, (("sam", Basis.PERMISSION), ("lee", Basis.PERMISSION)), {"mia", "sam", "lee"}, 1),
    "advocate only": ("mia", {}, (("ada", Basis.PERMISSION),), {"mia", "ada"}, 0),
    "worker and advocate": (
        "mia",
        {},
        (("ada", Basis.PERMISSION), ("sam", Basis.PERMISSION)),
        {"mia", "ada", "sam"},
        1,
    ),
    "a plan shown": ("sam", {"kind": "plan"}, (("mia", Basis.DUTY),), {"sam", "mia"}, 1),
    "a plan among adults": ("sam", {"kind": "plan"}, (("alex", Basis.DUTY),), {"sam", "alex"}, 1),
    "a worker's draft": ("sam", {"kind": "decision"}, (), {"sam"}, 0),
    "an advocate's answer": ("ada", {"kind": "decision"}, (("mia", Basis.DUTY),), {"ada", "mia"}, 0),
}


@pytest.mark.parametrize("case", CASES)
def test_each_kind_opens_for_exactly_its_readers(town: Town, case: str) -> None:
    writer, more, readers, opens, safeguarded = CASES[case]
    record_id = town.keep(
        writer,
        *(town.reader(name, basis) for name, basis in readers),
        **({"owner_id": town.ids[writer]} | more),
    )
    assert {name for name in EVERYBODY if town.opens(name, record_id) == WORDS} == opens
    assert {name for name in EVERYBODY if town.opens(name, record_id) is None} == set(EVERYBODY) - opens
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == safeguarded


def test_the_joined_safeguarding_key_opens_what_a_worker_was_given(town: Town) -> None:
    town.keep("mia", town.reader("sam"))
    with town.as_(None) as work:
        (row,) = list_sealed_to(work.session, town.service_id)
        assert try_key(work, row, town.service_id, town.safeguarding) is not None


def test_a_caller_cannot_leave_the_safeguarding_grant_out(town: Town) -> None:
    with town.as_("mia") as work, pytest.raises(ValueError, match="safeguarding"):
        town.seal(work, town.reader("sam"), safeguarding=False)


def test_the_first_adult_to_be_shared_with_brings_the_safeguarding_key(town: Town) -> None:
    record_id = town.keep("mia", town.reader("ada"))
    for name in ("sam", "lee", "sam"):
        with town.as_("mia") as work:
            records.save_share(work, records.share(work, record_id, [town.reader(name)]))
        with town.as_(None) as work:
            assert assert_safeguarding_grants(work.session) == 1
    assert town.opens("lee", record_id) == WORDS


def test_a_draft_is_sent_by_sharing_it(town: Town) -> None:
    record_id = town.keep("mia")
    with town.as_("mia") as work:
        records.save_share(work, records.share(work, record_id, [town.reader("sam")]))
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 1
        assert work.session.get(RecordRow, record_id).state == "sent"
    assert town.opens("sam", record_id) == WORDS


def test_a_reader_cannot_share_with_a_key_they_do_not_hold(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    for name in ("alex", "kit", "noa"):
        with town.as_(name) as work, pytest.raises(NotFound):
            records.share(work, record_id, [town.reader(name)])


@pytest.mark.parametrize(("name", "how"), [("mia", {"locked": True}), ("mia", {"scope": Scope.WRITE}), (None, {})])
def test_a_session_without_keys_opens_nothing(town: Town, name: str | None, how: dict) -> None:
    record_id = town.keep("mia")
    with town.as_(name, **how) as work:
        assert records.open_many(work, [record_id]) == {}
        with pytest.raises(NotFound):
            records.open_record(work, record_id)


def test_a_write_session_can_keep_and_its_writer_reads_it_later(town: Town) -> None:
    with town.as_("mia", scope=Scope.WRITE) as work:
        sealed = town.seal(work, town.reader("sam"))
        records.save(work, sealed)
    assert town.opens("mia", sealed.place.record_id) == town.opens("sam", sealed.place.record_id) == WORDS


def test_taking_back_deletes_every_key_but_the_owners(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"), town.reader("lee"), town.reader("alex", owed=True))
    town.opens("sam", record_id)
    with town.as_("mia") as work:
        read = records.take_back(work, record_id)
    assert [one.reader_id for one in read] == [town.ids["sam"]]
    with town.as_(None) as work:
        assert [row.reader_id for row in work.session.scalars(select(GrantRow))] == [town.ids["mia"]]
        assert work.session.scalars(select(OwedGrantRow)).all() == []
        assert_safeguarding_grants(work.session)
    assert [town.opens(name, record_id) for name in ("sam", "lee")] == [None, None]
    assert town.opens("mia", record_id) == WORDS


def test_only_its_owner_takes_back_stops_or_deletes(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    for name in ("sam", "noa", "lee", "kit"):
        for act in (
            lambda work: records.take_back(work, record_id),
            lambda work: records.stop_sharing(work, record_id, town.ids["sam"]),
            lambda work: records.delete_record(work, record_id),
        ):
            with town.as_(name) as work, pytest.raises(NotFound):
                act(work)
    assert town.opens("sam", record_id) == WORDS


def test_stopping_one_reader_leaves_the_others_and_the_last_takes_the_safeguarding_key(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"), town.reader("lee"), town.reader("ada"))
    town.opens("lee", record_id)
    for name, left in (("sam", 1), ("lee", 0)):
        with town.as_("mia") as work:
            stopped = records.stop_sharing(work, record_id, town.ids[name])
        assert (stopped.opened_at is not None) == (name == "lee")
        assert town.opens(name, record_id) is None
        with town.as_(None) as work:
            assert assert_safeguarding_grants(work.session) == left
    assert town.opens("ada", record_id) == WORDS


def test_times_from_and_until_are_kept(town: Town, house: House) -> None:
    with town.as_("mia") as work:
        now = work.now
    hour = timedelta(hours=1)
    record_id = town.keep("mia", town.reader("sam", opens_at=now + hour), town.reader("lee", expires_at=now + hour))
    assert town.opens("sam", record_id) is None
    assert town.opens("lee", record_id) == WORDS
    turn_clock(house, 3700)
    assert town.opens("sam", record_id) == WORDS
    assert town.opens("lee", record_id) is None


def test_openings_are_written_down_before_words_leave(town: Town) -> None:
    ids = [town.keep("mia", town.reader("sam")) for _ in range(3)]
    other = town.keep("noa", town.reader("sam"), young_person_id=town.ids["noa"], owner_id=town.ids["noa"])
    with town.as_("sam") as work:
        opened = records.open_many(work, [*ids, other, new_id()])
    assert set(opened) == {*ids, other}
    assert all(one.first_opened_at is not None for one in opened.values())
    with town.as_("mia") as work:
        looks = records.who_looked(work, town.ids["mia"])
        entries = list(work.session.scalars(select(AuditEntry).where(AuditEntry.action == "record.opened")))
    assert sorted(look.record_id for look in looks) == sorted(ids)
    assert {(look.reader_id, look.kind) for look in looks} == {(town.ids["sam"], "voice")}
    assert len(entries) == 2  # one for each young person, however many records


def test_the_first_opening_is_kept_and_every_opening_is_listed(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    town.opens("sam", record_id)
    with town.as_("sam") as work:
        first = records.who_can_see(work, [record_id])[record_id][0].opened_at
        again = records.open_record(work, record_id).first_opened_at
    assert first == again
    with town.as_("mia") as work:
        assert len(records.who_looked(work, town.ids["mia"])) == 2


def test_own_openings_are_audited_once_a_request_and_not_listed(town: Town) -> None:
    record_id = town.keep("mia")
    with town.as_("mia") as work:
        records.open_record(work, record_id)
        records.open_record(work, record_id)
    with town.as_("mia") as work:
        assert records.who_looked(work, town.ids["mia"]) == []
        own = select(AuditEntry).where(AuditEntry.action == "record.opened_own")
        assert len(list(work.session.scalars(own))) == 1


def test_a_young_person_opening_an_adults_plan_is_noted_but_not_listed_to_themselves(town: Town) -> None:
    plan = town.keep_plan(town.reader("mia", Basis.DUTY))
    with town.as_("mia") as work:
        assert records.open_record(work, plan).first_opened_at is not None
    with town.as_("mia") as work:
        assert records.who_looked(work, town.ids["mia"]) == []
        opened = select(AuditEntry).where(AuditEntry.action == "record.opened")
        assert len(list(work.session.scalars(opened))) == 1


def test_who_can_see_names_readers_and_promises_but_not_the_owner_or_the_service(town: Town) -> None:
    town.add_worker("new", town.roles["sam"], key=False)
    record_id = town.keep("mia", town.reader("sam"), town.reader("new"))
    plan_id = town.keep_plan(town.reader("mia", Basis.DUTY))
    with town.as_("mia") as work:
        sights = records.who_can_see(work, [record_id, plan_id])
    assert {(one.reader_id, one.owed) for one in sights[record_id]} == {
        (town.ids["sam"], False),
        (town.ids["new"], True),
    }
    assert [one.reader_id for one in sights[plan_id]] == [town.ids["sam"]]

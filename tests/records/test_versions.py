"""New versions: who gets them, what becomes of the old ones, and what happens when two save at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from consent.terms import Basis
from tests.records.town import WORDS, Town
from tests.records.walk import assert_safeguarding_grants
from youthvoice.db import AlreadyExists
from youthvoice.errors import Conflict, NotFound
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, RecordRow, RecordVersionRow
from youthvoice.work import Work

NEW = {"words": "Changed."}


def versions(town: Town, record_id: str) -> list[str]:
    with town.as_(None) as work:
        found = select(RecordVersionRow.id).where(RecordVersionRow.record_id == record_id)
        return list(work.session.scalars(found.order_by(RecordVersionRow.number)))


def test_a_new_version_of_a_draft_deletes_the_former_one(town: Town) -> None:
    record_id = town.keep("mia")
    (first,) = versions(town, record_id)
    town.keep("mia", record_id=record_id, content=NEW)
    assert len(versions(town, record_id)) == 1
    assert first not in versions(town, record_id)
    with town.as_(None) as work:
        assert len(list(work.session.scalars(select(GrantRow)))) == 1
    assert town.opens("mia", record_id) == NEW
    assert town.opens("mia", record_id, version_id=first) is None


def test_a_draft_can_be_changed_and_sent_in_one_go(town: Town) -> None:
    record_id = town.keep("mia")
    town.keep("mia", town.reader("sam"), record_id=record_id, content=NEW)
    assert town.opens("sam", record_id) == NEW
    assert len(versions(town, record_id)) == 1


def test_a_new_version_of_a_plan_goes_to_each_present_reader_and_the_old_one_stays(town: Town) -> None:
    plan = town.keep_plan(town.reader("mia", Basis.DUTY), town.reader("alex", Basis.DUTY))
    (first,) = versions(town, plan)
    town.keep_plan(record_id=plan, content=NEW)
    for name in ("sam", "mia", "alex"):
        assert town.opens(name, plan) == NEW
        assert town.opens(name, plan, version_id=first) == WORDS
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 2


def test_a_reader_who_no_longer_works_with_them_does_not_get_the_next_version(town: Town) -> None:
    plan = town.keep_plan(town.reader("mia", Basis.DUTY), town.reader("alex", Basis.DUTY))
    with town.as_("lee") as work:
        people.unlink_worker(work, town.ids["mia"], town.ids["alex"])
    town.keep_plan(record_id=plan, content=NEW)
    assert town.opens("alex", plan) is None
    assert town.opens("mia", plan) == NEW


def test_a_present_reader_without_a_key_is_owed_the_new_version(town: Town) -> None:
    town.add_worker("new", Role.SPECIALIST, key=False)
    town.link("mia", "new", Role.SPECIALIST)
    plan = town.keep_plan(town.reader("mia", Basis.DUTY), town.reader("new", Basis.DUTY))
    town.keep_plan(record_id=plan, content=NEW)
    town.give_key("new")
    with town.as_("sam") as work:
        assert records.carry_out_owed(work).sealed == 2
    assert town.opens("new", plan) == NEW


def test_the_same_version_again_is_known_before_and_after_sealing(town: Town) -> None:
    version_id = new_id()
    record_id = town.keep("mia", version_id=version_id)
    with town.as_("mia") as work, pytest.raises(AlreadyExists) as before:
        town.seal(work, record_id=record_id, version_id=version_id)
    assert before.value.table == "record_versions"
    with town.as_("mia") as work, pytest.raises(AlreadyExists) as another:
        records.save(work, town.seal(work, version_id=version_id))
    assert another.value.table == "record_versions"


def test_what_was_sent_is_never_reworded(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    with town.as_("mia") as work, pytest.raises(AlreadyExists) as said:
        town.seal(work, record_id=record_id)
    assert said.value.table == "records"


@pytest.mark.parametrize("name", ["noa", "sam", "kit"])
def test_somebody_elses_record_id_is_not_found(town: Town, name: str) -> None:
    record_id = town.keep("mia")
    with town.as_(name) as work, pytest.raises(NotFound):
        town.seal(work, record_id=record_id, owner_id=town.ids[name])
    with town.as_(name) as work, pytest.raises(NotFound):
        town.seal(work, record_id=record_id)


def _save_at_once(town: Town, name: str, sealed: list[records.Sealed]) -> list[str]:
    def save(one: records.Sealed) -> str:
        work = Work(town.house, town.me(name))
        try:
            records.save(work, one)
            work.finish(commit=True)
        except (Conflict, AlreadyExists, NotFound) as error:
            return type(error).__name__
        finally:
            work.close()
        return "saved"

    with ThreadPoolExecutor(len(sealed)) as pool:
        return sorted(pool.map(save, sealed))


def test_of_saves_at_once_one_wins_and_the_others_are_told(town: Town) -> None:
    plan = town.keep_plan(town.reader("mia", Basis.DUTY))
    with town.as_("sam") as work:
        more = {"kind": "plan", "owner_id": town.ids["sam"], "record_id": plan}
        sealed = [town.seal(work, **more, content={"number": number}) for number in range(4)]
    assert _save_at_once(town, "sam", sealed) == ["Conflict", "Conflict", "Conflict", "saved"]
    assert len(versions(town, plan)) == 2
    with town.as_(None) as work:
        assert work.session.get(RecordRow, plan).current_version_id == versions(town, plan)[-1]
        assert_safeguarding_grants(work.session)


def test_one_voice_sent_five_times_at_once_is_one_voice(town: Town) -> None:
    record_id, version_id = new_id(), new_id()
    with town.as_("mia") as work:
        sealed = [town.seal(work, town.reader("sam"), record_id=record_id, version_id=version_id) for _ in range(5)]
    assert _save_at_once(town, "mia", sealed) == ["AlreadyExists"] * 4 + ["saved"]
    assert town.opens("sam", record_id) == WORDS
    with town.as_(None) as work:
        assert assert_safeguarding_grants(work.session) == 1


def test_sharing_what_is_taken_back_meanwhile_gives_nothing(town: Town) -> None:
    record_id = town.keep("mia", town.reader("sam"))
    with town.as_("mia") as work:
        shared = records.share(work, record_id, [town.reader("lee")])
        with town.as_("mia") as other:
            work.abandon()
            records.take_back(other, record_id)
        with pytest.raises(Conflict):
            records.save_share(work, shared)
    assert town.opens("lee", record_id) is None


def test_a_deleted_draft_is_gone_and_a_sent_one_cannot_be_deleted(town: Town) -> None:
    draft, sent = town.keep("mia"), town.keep("mia", town.reader("sam"))
    with town.as_("mia") as work:
        records.delete_record(work, draft)
    with town.as_("mia") as work, pytest.raises(Conflict):
        records.delete_record(work, sent)
    assert versions(town, draft) == []
    with town.as_(None) as work:
        assert records.verify_versions(work.session, town.house) == []

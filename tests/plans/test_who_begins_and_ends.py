"""Whoever begins to work with a young person gets the plans there are; whoever ends it loses them at once."""

import pytest
from sqlalchemy import delete

from consent.capabilities import Role
from tests.plans.test_plans import a_plan, put
from tests.voices import say, walk
from tests.voices.cast import Cast, add_worker
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.models import WorkingRelationshipRow
from youthvoice.plans import service as plans
from youthvoice.records import service as records
from youthvoice.voices import reading


def link(cast: Cast, worker: Me, role: Role = Role.SPECIALIST, by: Me | None = None) -> None:
    cast.do(by or cast.lee, people.link_worker, cast.ash.person_id, worker.person_id, role)


def unlink(cast: Cast, worker: Me) -> None:
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, worker.person_id)


def opens(cast: Cast, me: Me, plan_id: str) -> bool:
    try:
        return bool(cast.do(me, plans.read_plan, plan_id))
    except errors.NotFound:
        return False


def test_a_new_worker_is_owed_the_plan_and_gets_it_from_whoever_holds_it(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    link(cast, cast.zed)
    assert walk.owed(cast, saved.id) == [cast.zed.person_id]
    assert not opens(cast, cast.zed, saved.id)
    cast.do(cast.ash, records.keep_promises)
    assert opens(cast, cast.zed, saved.id)
    assert walk.owed(cast, saved.id) == []


def test_a_lead_who_holds_the_plan_gives_it_at_once(cast: Cast) -> None:
    link(cast, cast.lee, Role.LEAD)
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    link(cast, cast.zed)
    assert opens(cast, cast.zed, saved.id)
    assert walk.owed(cast, saved.id) == []
    link(cast, cast.zed, Role.KEYWORKER)  # what they are changes; nothing is given twice
    assert walk.bases(cast, saved.id).count("duty") == 4


def test_a_key_without_the_work_gives_nothing_on(cast: Cast) -> None:
    link(cast, cast.lee, Role.LEAD)
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    with cast.house.database.writing() as session:  # past every hook, so that the key stays
        session.execute(delete(WorkingRelationshipRow).where(WorkingRelationshipRow.worker_id == cast.lee.person_id))
    link(cast, cast.zed)
    assert not opens(cast, cast.zed, saved.id)
    assert walk.owed(cast, saved.id) == [cast.zed.person_id]


def test_unlinking_deletes_the_keys_of_the_work_and_no_others(cast: Cast) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    voice = say.put(cast, cast.ash, say.said("Mine", cast.rae))
    unlink(cast, cast.rae)
    assert walk.bases(cast, saved.id) == ["duty", "own", "safeguarding"]
    assert cast.do(cast.rae, reading.read_voice, voice.id).words == "Mine"  # only the young person takes that back
    (entry,) = walk.audited(cast, cast.ash.person_id, "record.duty_ended")
    assert entry == {"reader": cast.rae.person_id, "records": [saved.id]}


def test_unlinking_ends_what_was_promised(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST, with_key=False)
    link(cast, nia)
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    assert walk.owed(cast, saved.id) == [nia.person_id]
    unlink(cast, nia)
    assert walk.owed(cast, saved.id) == []


def test_leaving_ends_them_for_every_young_person(cast: Cast) -> None:
    link(cast, cast.zed)
    of_ash, _ = put(cast, cast.sam, a_plan(cast.ash))
    of_bo, _ = put(cast, cast.zed, a_plan(cast.bo))
    cast.do(None, people.worker_leaves, cast.zed.person_id)
    assert walk.bases(cast, of_ash.id) == ["duty", "duty", "own", "safeguarding"]
    assert walk.bases(cast, of_bo.id) == ["duty", "own", "safeguarding"]  # they wrote it: that key is their own


@pytest.mark.parametrize("fails", [True, False])
def test_a_link_that_is_not_kept_gives_nothing(cast: Cast, fails: bool) -> None:
    saved, _ = put(cast, cast.sam, a_plan(cast.ash))
    work = cast.work(cast.lee)
    people.link_worker(work, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    work.finish(commit=not fails)
    work.close()
    assert walk.owed(cast, saved.id) == ([] if fails else [cast.zed.person_id])


def test_the_young_person_is_asked_who_should_answer_instead(cast: Cast) -> None:
    owed = say.put(cast, cast.ash, say.said("Mine", cast.rae))
    say.put(cast, cast.ash, say.said("Sam’s", cast.sam))
    unlink(cast, cast.rae)
    assert walk.told(cast, "who_answers_now") == [cast.ash.person_id]
    assert cast.do(cast.ash, reading.read_voice, owed.id).due_on == owed.due_on
    cast.do(None, people.worker_leaves, cast.sam.person_id)
    assert walk.told(cast, "who_answers_now") == [cast.ash.person_id] * 2

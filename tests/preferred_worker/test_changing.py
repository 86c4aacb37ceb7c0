"""A change of worker: both told, a note the young person reads, and the new one opens exactly what was chosen."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from consent.capabilities import Role
from consent.terms import Scope
from tests.preferred_worker.choosing import BECAUSE, NOTE, answer, ask, asked, choose, hand_over
from tests.preferred_worker.test_asking import refused
from tests.preferred_worker.test_deciding import roles_of
from tests.voices import walk
from tests.voices.cast import Cast, add_worker
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.preferred_worker import changing
from youthvoice.preferred_worker.models import WorkerChange
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.voices import lists, sending
from youthvoice.voices.said import AboutKind


@pytest.fixture
def told(cast: Cast) -> dict[str, str]:
    """Six things Ash said: three to Sam, one of them about Zed; and one each to nobody, to Rae and taken back."""
    about_zed = {"about_kind": AboutKind.WORKER, "about_id": cast.zed.person_id}
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    found = {
        "one": put(cast, cast.ash, said("One.", cast.sam)).id,
        "two": put(cast, cast.ash, said("Two.", cast.sam, cast.rae)).id,
        "about zed": put(cast, cast.ash, said("About Zed.", cast.sam, **about_zed)).id,
        "mine": put(cast, cast.ash, said("Just me.")).id,
        "rae": put(cast, cast.ash, said("For Rae.", cast.rae)).id,
        "gone": put(cast, cast.ash, said("Back.", cast.sam)).id,
    }
    cast.do(cast.ash, sending.take_back, found["gone"])
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.zed.person_id)
    return found


def opens(cast: Cast, who: Me, told: dict[str, str]) -> set[str]:
    """Which of them this person’s own key opens: nobody’s ruling is asked, only the key."""
    found = set()
    for name, voice_id in told.items():
        try:
            cast.do(who, records.open_record, voice_id)
        except errors.NotFound:
            continue
        found.add(name)
    return found


def keys_of(cast: Cast, who: Me, told: dict[str, str]) -> set[str]:
    """The same, told from the rows: a key, or a promise of one."""
    with cast.house.database.session() as session:
        rows = [
            *session.scalars(select(GrantRow.record_id).where(GrantRow.reader_id == who.person_id)),
            *session.scalars(select(OwedGrantRow.record_id).where(OwedGrantRow.reader_id == who.person_id)),
        ]
    return {name for name, voice_id in told.items() if voice_id in rows}


@pytest.mark.parametrize(
    ("pass_on", "picked", "expected"),
    [
        ("all", (), {"one", "two"}),
        ("from_now_on", (), set()),
        ("some", ("two",), {"two"}),
        ("some", ("about zed",), {"about zed"}),
        ("some", (), set()),
    ],
)
def test_the_new_worker_opens_exactly_what_was_chosen_and_nothing_more(
    cast: Cast, told: dict[str, str], pass_on: str, picked: tuple[str, ...], expected: set[str]
) -> None:
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    assert change.waits
    assert opens(cast, cast.zed, told) == keys_of(cast, cast.zed, told) == set()
    done = choose(cast, change, pass_on, *(told[one] for one in picked))
    assert (done.waits, done.pass_on) == (False, pass_on)
    assert opens(cast, cast.zed, told) == keys_of(cast, cast.zed, told) == expected
    assert {one.id for one in cast.do(cast.zed, lists.list_to_answer).voices} == {told[one] for one in expected}
    assert choose(cast, change, pass_on, *(told[one] for one in picked)) == done
    other = "all" if pass_on != "all" else "from_now_on"
    assert refused(errors.Conflict, choose, cast, change, other).code == "already_chosen"
    if pass_on == "some":  # other things than before did not go, and are not said to have
        assert refused(errors.Conflict, choose, cast, change, "some", told["one"]).code == "already_chosen"
    assert opens(cast, cast.zed, told) == expected


def test_who_covers_for_the_new_worker_gets_nothing_by_it(cast: Cast, told: dict[str, str]) -> None:
    nell = add_worker(cast, "Nell Fry", Role.KEYWORKER)
    cast.do(cast.lee, people.set_cover, cast.zed.person_id, nell.person_id)
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    choose(cast, change, "all")
    assert keys_of(cast, nell, told) == set()


def test_both_are_told_and_the_note_is_read_by_the_young_person_too(cast: Cast, told: dict[str, str]) -> None:
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    (mine,) = cast.do(cast.ash, changing.list_changes)
    assert (mine.note, mine.from_worker.first_name, mine.to_worker.first_name) == (NOTE, "Sam", "Zed")
    assert set(mine.voice_ids) == {told["one"], told["two"], told["about zed"]}
    (new,) = cast.do(cast.zed, changing.list_changes)
    assert (new.note, new.voice_ids, new.pass_on) == (NOTE, [], None)
    (old,) = cast.do(cast.sam, changing.list_changes)
    assert (old.note, old.voice_ids) == (None, [])
    assert cast.do(cast.rae, changing.list_changes) == cast.do(cast.bo, changing.list_changes) == []
    assert walk.told(cast, "worker_changes") == sorted([cast.ash.person_id, cast.sam.person_id])
    assert walk.told(cast, "worker_chosen") == [cast.zed.person_id]
    assert walk.bases(cast, change.id) == ["duty", "duty", "own", "safeguarding"]
    assert roles_of(cast) == {"Rae": ("specialist", False), "Zed": ("keyworker", True)}


def test_what_the_old_worker_could_read_stays_theirs_until_the_young_person_stops_it(
    cast: Cast, told: dict[str, str]
) -> None:
    hand_over(cast, cast.lee, cast.sam, cast.zed)
    assert "one" in opens(cast, cast.sam, told)
    cast.do(cast.ash, records.stop_sharing, told["one"], cast.sam.person_id)
    (mine,) = cast.do(cast.ash, changing.list_changes)
    assert told["one"] not in mine.voice_ids


def test_somebody_who_left_in_a_hurry_is_handed_over_from_too(cast: Cast, told: dict[str, str]) -> None:
    cast.do(cast.lee, people.worker_leaves, cast.sam.person_id)
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    choose(cast, change, "all")
    assert opens(cast, cast.zed, told) == {"one", "two"}


def test_nothing_that_the_old_worker_could_not_read_is_passed_on(cast: Cast, told: dict[str, str]) -> None:
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    for other in ("mine", "rae", "gone"):
        problem = refused(errors.Invalid, choose, cast, change, "some", told["one"], told[other])
        assert list(problem.fields) == ["voice_ids"]
    refused(errors.Invalid, choose, cast, change, "some", new_id())
    assert opens(cast, cast.zed, told) == set()
    for other in (cast.bo, cast.zed, cast.lee):
        refused(errors.NotFound, choose, cast, change, "all", me=other)
    refused(errors.Refused, choose, cast, change, "all", me=replace(cast.ash, scope=Scope.WRITE))


def test_when_the_new_worker_has_gone_nothing_is_passed_on(cast: Cast, told: dict[str, str]) -> None:
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.zed.person_id)
    assert refused(errors.Refused, choose, cast, change, "all").ruling.reasons == ("new_worker_is_gone",)
    assert opens(cast, cast.zed, told) == set()


def test_a_forged_row_passes_nothing_on(cast: Cast, told: dict[str, str]) -> None:
    change = hand_over(cast, cast.lee, cast.sam, cast.zed)
    with cast.house.database.writing() as session:
        session.execute(update(WorkerChange).where(WorkerChange.id == change.id).values(to_id=cast.rae.person_id))
    refused(errors.NotFound, choose, cast, change, "all")
    assert cast.do(cast.ash, changing.list_changes) == []
    assert opens(cast, cast.rae, told) == {"two", "rae"}


def test_an_ask_goes_before_a_change(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(cast.rae))
    assert refused(errors.Refused, hand_over, cast, cast.lee, cast.sam, cast.zed).ruling.reasons == ("an_ask_waits",)
    answer(cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    assert hand_over(cast, cast.lee, cast.sam, cast.zed).waits


def test_a_change_needs_a_note_another_worker_and_somebody_who_is_not_in_it(cast: Cast) -> None:
    def why(*args: Me, **more: object) -> tuple[str, ...]:
        return refused(errors.Refused, hand_over, cast, *args, **more).ruling.reasons

    assert why(cast.lee, cast.sam, cast.zed, note=" ") == ("note_is_missing",)
    assert why(cast.lee, cast.sam, cast.sam) == ("worker_is_not_here",)
    assert "decides_about_themselves" in why(cast.lee, cast.sam, cast.lee)
    assert why(replace(cast.lee, stepped_up_at=None), cast.sam, cast.zed) == ("needs_secret_again",)
    refused(errors.NotFound, hand_over, cast, cast.lee, cast.zed, cast.rae)  # Zed never worked with Ash
    refused(errors.NotFound, hand_over, cast, cast.sam, cast.sam, cast.zed)
    refused(errors.NotFound, hand_over, cast, cast.lee, cast.sam, cast.zed, young_person_id=new_id())
    assert cast.do(cast.ash, changing.list_changes) == []


def test_the_same_change_again_is_the_lost_reply(cast: Cast) -> None:
    ids = {"change_id": new_id(), "version_id": new_id()}
    first = hand_over(cast, cast.lee, cast.sam, cast.zed, **ids)
    assert hand_over(cast, cast.lee, cast.sam, cast.zed, **ids) == first
    refused(errors.NotFound, hand_over, cast, cast.kit, cast.sam, cast.zed, **ids)
    problem = refused(errors.Conflict, hand_over, cast, cast.lee, cast.sam, cast.rae, change_id=first.id)
    assert problem.code == "already_started"

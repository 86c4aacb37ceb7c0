"""Whoever is asked to find too that telling is unsafe reads why, where they hold a key to it; nobody else does."""

from dataclasses import replace

import pytest

from tests.taking_part.hold_cast import HoldCast
from tests.voices import walk
from youthvoice import audit, clock, errors
from youthvoice.ids import id_from, is_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.holds import not_telling, reading
from youthvoice.taking_part.holds.shown import FoundUnsafe
from youthvoice.work import Work

UNSAFE = "Her step-father reads her phone every evening."
STILL = "He was at the door again on Sunday, and she asked me."


def find_unsafe(here: HoldCast, hold_id: str, who: Me, why: str = UNSAFE) -> None:
    here.do(who, not_telling.look_at_telling, hold_id, safe=False, why=why)


def found(here: HoldCast, who: Me, hold_id: str) -> FoundUnsafe | None:
    return here.do(who, reading.read_hold, hold_id).found_unsafe


def test_the_second_person_and_the_leads_read_why_one_adult_found_telling_unsafe(here: HoldCast) -> None:
    hold_id = here.held()
    assert found(here, here.rae, hold_id) is None
    find_unsafe(here, hold_id, here.sam)
    for asked in (here.rae, here.lee, here.cast.kit):
        said = found(here, asked, hold_id)
        assert (said.by.name, said.on, said.why) == ("Sam Reed", clock.today(), UNSAFE)
        assert UNSAFE not in repr(said)
    assert found(here, here.sam, hold_id) is None  # theirs: somebody else is asked
    here.do(here.rae, not_telling.look_at_telling, hold_id, safe=True, why=None)
    assert found(here, here.lee, hold_id) is None


def test_somebody_with_no_key_sees_who_found_so_and_none_of_their_words(here: HoldCast) -> None:
    hold_id = here.held()
    find_unsafe(here, hold_id, here.sam)
    said = found(here, here.jo, hold_id)
    assert (said.by.name, said.on, said.why) == ("Sam Reed", None, None)
    assert found(here, replace(here.lee, bundle=None), hold_id).why is None  # a session that holds no keys


def test_whoever_looked_before_reads_why_the_next_one_found_so_too(here: HoldCast) -> None:
    hold_id = here.held()
    find_unsafe(here, hold_id, here.jo)
    find_unsafe(here, hold_id, here.sam, STILL)
    for asked in (here.jo, here.rae, here.lee):
        said = found(here, asked, hold_id)
        assert (said.by.name, said.why) == ("Sam Reed", STILL)
    find_unsafe(here, hold_id, here.jo)
    assert (found(here, here.sam, hold_id).by.name, found(here, here.sam, hold_id).why) == ("Jo Beale", UNSAFE)


def test_at_first_it_is_what_its_author_wrote_in_the_hold_back(here: HoldCast) -> None:
    hold_id = here.held(not_telling_because=UNSAFE)
    said = found(here, here.lee, hold_id)
    assert (said.by.name, said.on, said.why) == ("Sam Reed", clock.today(), UNSAFE)
    assert found(here, here.rae, hold_id) is None  # who agreed found so last
    assert (found(here, here.jo, hold_id).by.name, found(here, here.jo, hold_id).why) == ("Sam Reed", None)


def test_each_opening_is_written_down_and_the_young_person_never_sees_it(here: HoldCast) -> None:
    hold_id = here.held()
    find_unsafe(here, hold_id, here.sam)
    before = len(walk.audited(here.cast, here.ivy.person_id, "record.opened"))
    found(here, here.jo, hold_id)
    assert len(walk.audited(here.cast, here.ivy.person_id, "record.opened")) == before
    found(here, here.rae, hold_id)
    assert len(walk.audited(here.cast, here.ivy.person_id, "record.opened")) == before + 2  # its words, and this
    with pytest.raises(errors.NotFound):
        here.see(here.ivy, hold_id)
    assert here.do(here.ivy, records.who_looked, here.ivy.person_id) == []
    with here.cast.house.database.session() as session:
        assert records.verify_versions(session, here.cast.house) == []


def test_who_looks_at_the_same_moment_as_another_is_asked_to_look_again(
    here: HoldCast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they wrote was about a look alone; meanwhile it became the second of two, of words they did not read."""
    hold_id = here.held(not_telling_because=UNSAFE)
    here.do(here.lee, people.worker_leaves, here.rae.person_id)  # so one more must, and alone prolongs nothing
    hold = audit.hold

    def sam_was_first(work: Work, *young: str) -> None:
        monkeypatch.setattr(audit, "hold", hold)
        find_unsafe(here, hold_id, here.sam)
        hold(work, *young)

    monkeypatch.setattr(audit, "hold", sam_was_first)
    with pytest.raises(errors.Conflict) as refused:
        find_unsafe(here, hold_id, here.jo, STILL)
    assert refused.value.code == "changed"
    assert found(here, here.lee, hold_id).why == UNSAFE  # nothing half saved
    find_unsafe(here, hold_id, here.jo, STILL)


def test_where_it_is_kept_is_an_id_as_any_other_and_the_same_each_time() -> None:
    seeds = [bytes([number]) * 32 for number in range(256)]
    assert all(is_id(id_from(seed)) for seed in seeds)
    assert id_from(seeds[7]) == id_from(seeds[7]) != id_from(seeds[255])


def test_once_the_time_is_over_nobody_is_asked_and_it_is_shown_no_more(here: HoldCast) -> None:
    hold_id = here.held()
    find_unsafe(here, hold_id, here.sam)
    here.pass_days(3.1)
    assert found(here, here.rae, hold_id) is None
    find_unsafe(here, hold_id, here.sam, STILL)  # anew, and kept apart from the first
    assert found(here, here.rae, hold_id).why == STILL

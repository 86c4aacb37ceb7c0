"""Lists: own voices opened with one audit entry; staff lists without words; a fixed number of queries however long."""

from dataclasses import asdict

import pytest

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast, add_worker
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.voices import lists, reading, store

DAY = 24 * 60 * 60
MARK = "zebra crossing 8812"


def test_own_voices_come_opened_newest_first_and_are_audited_once(cast: Cast) -> None:
    for number in range(3):
        put(cast, cast.ash, said(f"number {number}", *([cast.sam] if number else [])))
        turn_clock(cast.house, number + 1)
    put(cast, cast.bo, said("bo's"))
    own = cast.do(cast.ash, reading.list_own).rows
    assert [voice.words for voice in own] == ["number 2", "number 1", "number 0"]
    assert [voice.state for voice in own] == ["sent", "sent", "draft"]
    (entry,) = walk.audited(cast, cast.ash.person_id, "record.opened_own")
    assert set(entry["records"]) == {voice.id for voice in own}
    assert cast.do(cast.ash, reading.list_own, own[1].id) == (own[2:], None)
    for wrong in (new_id(), put(cast, cast.bo).id):
        with pytest.raises(errors.NotFound):
            cast.do(cast.ash, reading.list_own, wrong)


def test_a_page_is_no_longer_than_one_request_may_open(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.PAGE == 50
    monkeypatch.setattr(store, "PAGE", 2)
    for _ in range(3):
        put(cast, cast.ash)  # all in one moment: ids break the tie
    first, further = cast.do(cast.ash, reading.list_own)
    assert further == first[-1].id
    rest, further = cast.do(cast.ash, reading.list_own, further)
    assert (len(first), len(rest), further) == (2, 1, None)
    assert len({voice.id for voice in first + rest}) == 3


def test_staff_lists_carry_no_words(cast: Cast) -> None:
    put(cast, cast.ash, said(MARK, cast.sam))
    for who, verb in ((cast.sam, lists.list_to_answer), (cast.lee, lists.list_overview)):
        given = cast.do(who, verb)
        assert MARK not in repr(given)
        lines = given.voices if who is cast.sam else given
        (line,) = [asdict(one) for one in lines]
        assert not {"words", "feeling", "topic"} & line.keys()
        assert ("ways" in line) == (who is cast.sam)
    assert walk.audited(cast, cast.ash.person_id, "record.opened") == []


def test_what_waits_longest_comes_first_and_says_how_late(cast: Cast) -> None:
    old = put(cast, cast.ash, said("old", cast.sam))
    turn_clock(cast.house, 30 * DAY)
    new = put(cast, cast.ash, said(None, cast.sam))
    given = cast.do(cast.sam, lists.list_to_answer)
    assert [line.id for line in given.voices] == [old.id, new.id]
    assert given.voices[0].days_late > 15
    assert (given.voices[1].days_late, given.voices[1].ways) == (0, ["feeling"])
    assert (given.voices[0].opened_at, given.voices[0].owed) == (None, False)
    assert given.last_received_at == new.sent_at
    cast.do(cast.sam, reading.read_voice, old.id)
    assert cast.do(cast.sam, lists.list_to_answer).voices[0].opened_at is not None


def test_only_those_it_was_sent_to_list_it(cast: Cast) -> None:
    put(cast, cast.ash, said("hello", cast.sam))
    put(cast, cast.ash, said("just me"))
    assert len(cast.do(cast.sam, lists.list_to_answer).voices) == 1
    for other in (cast.rae, cast.zed, cast.lee):
        assert cast.do(other, lists.list_to_answer).voices == []


def test_the_overview_is_the_leads_and_names_who_owes_it(cast: Cast) -> None:
    put(cast, cast.ash, said("hello", cast.sam))
    put(cast, cast.bo, said("hello", cast.zed))
    put(cast, cast.bo, said("just me"))
    lines = cast.do(cast.kit, lists.list_overview)
    assert {line.named_adult.name for line in lines} == {"Sam Reed", "Zed Lane"}
    for other in (cast.sam, cast.ash):
        with pytest.raises(errors.Problem) as refused:
            cast.do(other, lists.list_overview)
        assert refused.value.status in (403, 404)


def test_a_longer_list_costs_no_more_queries(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    asks = (
        (cast.sam, lists.list_to_answer),
        (cast.lee, lists.list_overview),
        (cast.ash, reading.list_own),
    )
    put(cast, cast.ash, said("one", cast.sam))
    few = [walk.count_queries(cast, me, verb) for me, verb in asks]
    for _ in range(6):
        put(cast, cast.ash, said("more", cast.sam, cast.rae))
    many = [walk.count_queries(cast, me, verb) for me, verb in asks]
    assert few == many
    assert nia.person_id not in repr(cast.do(cast.sam, lists.list_to_answer))


def test_opening_is_written_down_for_who_looked(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    first = cast.do(cast.sam, reading.read_voice, voice.id)
    turn_clock(cast.house, DAY)
    assert cast.do(cast.sam, reading.read_voice, voice.id).opened_at == first.opened_at
    assert [entry["records"] for entry in walk.audited(cast, cast.ash.person_id, "record.opened")] == [
        {voice.id: "voice"},
        {voice.id: "voice"},
    ]
    assert cast.do(cast.ash, reading.read_voice, voice.id).readers[0].opened_at == first.opened_at
    refused = walk.audited(cast, cast.ash.person_id, "refused.open_record")
    assert refused == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, reading.read_voice, voice.id)
    assert len(walk.audited(cast, cast.ash.person_id, "refused.open_record")) == 1

"""Sending: a named adult and a day, a permission each, a second yes for new people, one safeguarding grant."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms import Company, PermissionState
from consent.working_days import due_on
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, add_young_person
from tests.voices.say import put, said, send
from youthvoice import clock, errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import reading, sending

DAY = 24 * 60 * 60


def test_sending_names_an_adult_and_a_day_that_runs_from_sending(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.rae, cast.sam))
    assert voice.state == "sent"
    assert voice.named_adult.id == cast.sam.person_id  # the keyworker, though picked second
    assert voice.due_on == due_on(clock.today(), cast.house.profile)
    assert [(one.first_name, one.what, one.owed) for one in voice.readers] == [
        ("Rae", "specialist", False),
        ("Sam", "keyworker", False),
    ]
    assert walk.told(cast, "voice_sent") == sorted([cast.rae.person_id, cast.sam.person_id])
    assert voice == cast.do(cast.ash, reading.read_voice, voice.id)


def test_without_a_keyworker_the_first_picked_owes_the_answer(cast: Cast) -> None:
    assert put(cast, cast.ash, said("hello", cast.rae)).named_adult.id == cast.rae.person_id


def test_a_permission_is_written_for_each_reader_of_this_one_thing(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    given = cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id)
    assert {(one.reader_id, one.record_id, one.state) for one in given} == {
        (cast.sam.person_id, voice.id, PermissionState.STANDING),
        (cast.rae.person_id, voice.id, PermissionState.STANDING),
    }
    assert walk.bases(cast, voice.id) == ["own", "permission", "permission", "safeguarding"]


def test_a_draft_is_sent_later_and_the_day_runs_from_then(cast: Cast) -> None:
    draft = put(cast, cast.ash, said("later"))
    turn_clock(cast.house, 9 * DAY)
    voice = send(cast, cast.ash, draft.id, cast.sam)
    assert (voice.state, voice.words) == ("sent", "later")
    assert voice.due_on == due_on(clock.today(), cast.house.profile)
    assert walk.bases(cast, voice.id) == ["own", "permission", "safeguarding"]
    assert send(cast, cast.ash, draft.id, cast.sam).due_on == voice.due_on  # the lost reply
    with pytest.raises(errors.Conflict, match="already_sent"):
        send(cast, cast.ash, draft.id, cast.rae)


def test_keeping_a_new_version_can_send_a_draft(cast: Cast) -> None:
    draft = put(cast, cast.ash, said("first"))
    voice = put(cast, cast.ash, said("second", cast.sam), draft.id)
    assert (voice.state, voice.words, voice.named_adult.id) == ("sent", "second", cast.sam.person_id)
    assert cast.do(cast.sam, reading.read_voice, draft.id).words == "second"
    assert walk.bases(cast, draft.id) == ["own", "permission", "safeguarding"]


def test_the_same_version_can_send_a_draft(cast: Cast) -> None:
    what, voice_id = said("mine"), new_id()
    put(cast, cast.ash, what, voice_id)
    sent = said("mine", cast.sam, version_id=what.version_id)
    assert put(cast, cast.ash, sent, voice_id).state == "sent"


def test_nothing_said_is_not_sent(cast: Cast) -> None:
    with pytest.raises(errors.Invalid, match="nothing_said"):
        put(cast, cast.ash, said("", cast.sam, feeling=None))
    draft = put(cast, cast.ash, said(None, feeling=None))
    with pytest.raises(errors.Invalid, match="nothing_said"):
        send(cast, cast.ash, draft.id, cast.sam)
    assert put(cast, cast.ash, said(None, cast.sam)).state == "sent"  # a face alone says something


def test_nobody_unlisted_can_be_picked(cast: Cast) -> None:
    for wrong in (cast.zed.person_id, cast.bo.person_id, cast.ash.person_id, new_id()):
        with pytest.raises(errors.Problem) as refused:
            cast.do(cast.ash, sending.send_voice, put(cast, cast.ash).id, [wrong], Company.ALONE)
        assert refused.value.code == "not_listed"


def test_new_people_with_an_adult_there_wait_and_get_nothing(cast: Cast) -> None:
    for answer in (Company.NOT_SURE, Company.WITH_ADULT):
        voice = put(cast, cast.ash, said("for the boss", cast.lee, with_adult=answer))
        assert (voice.state, voice.due_on, voice.readers) == ("draft", None, [])
        assert [one.id for one in voice.waiting] == [cast.lee.person_id]
        assert walk.bases(cast, voice.id) == ["own"]
        assert walk.owed(cast, voice.id) == []
        with pytest.raises(errors.NotFound):
            cast.do(cast.lee, reading.read_voice, voice.id)


def test_new_people_alone_do_not_wait(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("for the boss", cast.lee, with_adult=Company.ALONE))
    assert (voice.state, voice.waiting) == ("sent", [])
    assert cast.do(cast.lee, reading.read_voice, voice.id).words == "for the boss"


def test_one_waits_and_the_other_reads(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("both", cast.lee, cast.sam))
    assert voice.state == "sent"
    assert ([one.id for one in voice.readers], [one.id for one in voice.waiting]) == (
        [cast.sam.person_id],
        [cast.lee.person_id],
    )
    assert voice == cast.do(cast.ash, reading.read_voice, voice.id)


def test_a_second_yes_alone_after_a_day_sends(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("for the boss", cast.lee))
    assert voice.waiting[0].second_yes_after == voice.created_at + timedelta(hours=24)
    early = send(cast, cast.ash, voice.id, cast.lee, with_adult=Company.ALONE)
    assert early.state == "draft"
    assert early.waiting == voice.waiting  # the wait runs from the first yes, and is no shorter for being alone
    turn_clock(cast.house, DAY + 60)
    not_alone = send(cast, cast.ash, voice.id, cast.lee)
    assert (not_alone.state, len(not_alone.waiting)) == ("draft", 1)
    sent = send(cast, cast.ash, voice.id, cast.lee, with_adult=Company.ALONE)
    assert (sent.state, sent.waiting, sent.named_adult.id) == ("sent", [], cast.lee.person_id)
    assert cast.do(cast.lee, reading.read_voice, voice.id).words == "for the boss"


def test_a_second_yes_by_its_own_door_sends_too(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("for the boss", cast.lee))
    turn_clock(cast.house, DAY + 60)
    cast.do(cast.ash, taking_part.give_second_yes, voice.waiting[0].permission_id, Company.ALONE)
    sent = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (sent.state, sent.waiting, sent.named_adult.id) == ("sent", [], cast.lee.person_id)
    assert sent.due_on == due_on(clock.today(), cast.house.profile)
    assert cast.do(cast.lee, reading.read_voice, voice.id).words == "for the boss"
    assert walk.bases(cast, voice.id) == ["own", "permission", "safeguarding"]


def test_a_yes_that_waits_dies_after_28_days(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("for the boss", cast.lee))
    turn_clock(cast.house, 29 * DAY)
    assert cast.do(cast.ash, reading.read_voice, voice.id).waiting == []


def test_a_reader_without_a_key_is_owed(cast: Cast) -> None:
    new = add_worker(cast, "Nia New", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, new.person_id, Role.SPECIALIST)
    voice = put(cast, cast.ash, said("hello", new))
    assert [(one.first_name, one.owed, one.being_set_up) for one in voice.readers] == [("Nia", True, True)]
    assert (voice.state, voice.named_adult.id) == ("sent", new.person_id)
    assert walk.owed(cast, voice.id) == [new.person_id]
    assert voice == cast.do(cast.ash, reading.read_voice, voice.id)


def test_before_the_set_up_is_confirmed_only_the_named_adult_reads(cast: Cast) -> None:
    eve = add_young_person(cast, "Eve Hill", cast.sam, confirmed=False)
    cast.do(cast.lee, people.link_worker, eve.person_id, cast.rae.person_id, Role.SPECIALIST)
    voice = put(cast, eve, said("hello", cast.sam, cast.rae))
    assert [(one.first_name, one.owed, one.being_set_up) for one in voice.readers] == [
        ("Sam", False, False),
        ("Rae", True, False),
    ]
    assert not cast.do(cast.sam, reading.read_voice, voice.id).young_person.confirmed
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, reading.read_voice, voice.id)


def test_sharing_more_changes_neither_the_day_nor_who_owes_it(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    turn_clock(cast.house, 3 * DAY)
    more = cast.do(cast.ash, sending.share_voice, voice.id, [cast.rae.person_id, cast.sam.person_id], Company.NOT_SURE)
    assert (more.due_on, more.named_adult) == (voice.due_on, voice.named_adult)
    assert [one.first_name for one in more.readers] == ["Sam", "Rae"]
    assert cast.do(cast.rae, reading.read_voice, voice.id).words == "hello"
    assert walk.bases(cast, voice.id) == ["own", "permission", "permission", "safeguarding"]
    again = cast.do(cast.ash, sending.share_voice, voice.id, [cast.rae.person_id], Company.NOT_SURE)
    assert [one.id for one in again.readers] == [one.id for one in more.readers]
    with pytest.raises(errors.Conflict, match="not_sent"):
        cast.do(cast.ash, sending.share_voice, put(cast, cast.ash).id, [cast.rae.person_id], Company.NOT_SURE)

"""Cover holds a real key and opens nothing before its time; it ends with the cover, and with the yes it came beside."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from consent.terms import Company
from tests.decisions.decide import decide, settled
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, add_young_person
from tests.voices.say import put, said, send
from tests.voices.standing_in import come_back, go_away, holders, refused, yes_to
from youthvoice import clock, errors
from youthvoice.decisions import service as decisions
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.models import PermissionRow
from youthvoice.voices import lists, reading, sending
from youthvoice.voices.covering import CoverWish, find_stand_ins

DAY = 24 * 60 * 60
NEVER_LATER_THAN = 8  # days: a working day and a long weekend


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The cast, where zed, who has nothing to do with ash, covers for sam."""
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.zed.person_id)
    return cast


def test_cover_holds_a_key_and_opens_only_while_the_worker_is_away(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    assert holders(cast, voice.id) >= {cast.sam.person_id, cast.zed.person_id}
    assert yes_to(cast, cast.zed) == ("standing", cast.sam.person_id)
    assert "cover_must_wait" in refused(cast, cast.zed, voice)
    go_away(cast, cast.sam)
    opened = cast.do(cast.zed, reading.read_voice, voice.id)
    assert (opened.words, opened.covering_for.name) == ("hello", "Sam Reed")
    come_back(cast, cast.sam)
    assert "cover_must_wait" in refused(cast, cast.zed, voice)


def test_what_lies_unopened_opens_to_cover_until_the_worker_opens_it(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    opens_on = cast.do(cast.zed, lists.list_to_answer).voices[0].opens_on
    for day in range(NEVER_LATER_THAN):
        turn_clock(cast.house, day * DAY)
        (line,) = cast.do(cast.zed, lists.list_to_answer).voices
        assert line.can_open is (clock.today() >= opens_on)
        if not line.can_open:
            assert "cover_must_wait" in refused(cast, cast.zed, voice)
    assert line.unopened_since == clock.day_of(voice.sent_at)
    assert cast.do(cast.zed, reading.read_voice, voice.id).words == "hello"
    cast.do(cast.sam, reading.read_voice, voice.id)
    assert "cover_must_wait" in refused(cast, cast.zed, voice)


def test_switched_off_it_waits_for_the_worker(cast: Cast) -> None:
    """“Then it waits for {name}.” Nothing is sealed to cover, and away changes nothing."""
    voice = put(cast, cast.ash, said("hello", cast.sam, cover=CoverWish((cast.sam.person_id,))))
    draft = put(cast, cast.ash, said("hello"))
    cast.do(
        cast.ash, sending.send_voice, draft.id, [cast.sam.person_id], Company.ALONE, CoverWish((cast.sam.person_id,))
    )
    go_away(cast, cast.sam)
    for one in (voice, draft):
        assert cast.zed.person_id not in holders(cast, one.id) | set(walk.owed(cast, one.id))
        assert refused(cast, cast.zed, one) == "not_found"
    assert cast.do(cast.zed, lists.list_to_answer).voices == []


def test_cover_that_changed_since_the_screen_named_it_gets_nothing(cast: Cast) -> None:
    """“{name2} reads it when {name} is away.” is a yes to a name."""
    named = CoverWish(named=(cast.rae.person_id,))
    voice = put(cast, cast.ash, said("hello", cast.sam, cover=named))
    assert [one.first_name for one in voice.readers] == ["Sam"]
    again = put(cast, cast.ash, said("hello", cast.sam, cover=CoverWish(named=(cast.zed.person_id,))))
    assert [one.first_name for one in again.readers] == ["Sam", "Zed"]


def test_cover_without_a_key_yet_is_owed_it(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, nia.person_id)
    voice = put(cast, cast.ash, said("hello", cast.sam))
    assert walk.owed(cast, voice.id) == [nia.person_id]
    assert [(one.first_name, one.owed) for one in voice.readers] == [("Sam", False), ("Nia", True)]


@pytest.mark.parametrize("next_cover", ["kit", None])
def test_a_new_cover_gets_nothing_of_what_the_former_one_could_read(cast: Cast, next_cover) -> None:
    """The yes named zed. Whoever comes after was not named: they are given what is sent from now on."""
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    voice = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, nia.person_id if next_cover else None)
    go_away(cast, cast.sam)
    assert holders(cast, voice.id) == {cast.ash.person_id, cast.sam.person_id, cast.service_id}
    assert (walk.owed(cast, voice.id), yes_to(cast, cast.zed)) == ([], ("expired", cast.sam.person_id))
    for former_or_next in (cast.zed, nia):
        assert refused(cast, former_or_next, voice) == "not_found"
        assert cast.do(former_or_next, lists.list_to_answer).voices == []
    (entry,) = walk.audited(cast, cast.ash.person_id, "record.cover_ended")
    assert entry == {"ended": [[voice.id, cast.zed.person_id]]}
    after = put(cast, cast.ash, said("hello", cast.sam))
    assert (nia.person_id in holders(cast, after.id)) is bool(next_cover)


def test_stopping_the_worker_stops_their_cover_and_stopping_cover_stops_nobody_else(cast: Cast) -> None:
    voice, other = (put(cast, cast.ash, said("hello", cast.sam, cast.rae)) for _ in range(2))
    go_away(cast, cast.sam)
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    assert holders(cast, voice.id) == {cast.ash.person_id, cast.rae.person_id, cast.service_id}
    assert refused(cast, cast.zed, voice) == "not_found"
    cast.do(cast.ash, records.stop_sharing, other.id, cast.zed.person_id)
    assert holders(cast, other.id) == {cast.ash.person_id, cast.sam.person_id, cast.rae.person_id, cast.service_id}
    own = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (own.named_adult.first_name, [one.first_name for one in own.readers]) == ("Rae", ["Rae"])


def test_when_only_cover_is_left_it_is_as_if_taken_back(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.ash, records.stop_sharing, voice.id, cast.sam.person_id)
    assert cast.do(cast.ash, reading.read_voice, voice.id).state == "taken_back"
    assert holders(cast, voice.id) == {cast.ash.person_id}


def test_cover_picked_by_name_reads_in_their_own_right(cast: Cast) -> None:
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    both = put(cast, cast.ash, said("hello", cast.sam, cast.zed))
    later = put(cast, cast.ash, said("hello", cast.sam))
    cast.do(cast.ash, sending.share_voice, later.id, [cast.zed.person_id], Company.ALONE)
    for voice in (both, later):
        assert cast.do(cast.zed, reading.read_voice, voice.id).covering_for is None
        assert [one.cover_for for one in cast.do(cast.ash, reading.read_voice, voice.id).readers] == [None, None]
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, None)
    assert cast.do(cast.zed, reading.read_voice, later.id).words == "hello"


def test_sharing_with_one_more_worker_brings_their_cover(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    cast.do(cast.lee, people.set_cover, cast.rae.person_id, nia.person_id)
    voice = put(cast, cast.ash, said("hello", cast.sam))
    turn_clock(cast.house, 9 * DAY)
    cast.do(cast.ash, sending.share_voice, voice.id, [cast.rae.person_id], Company.ALONE)
    assert "cover_must_wait" in refused(cast, nia, voice)  # it came to rae today, however old it is
    go_away(cast, cast.rae)
    assert cast.do(nia, reading.read_voice, voice.id).words == "hello"
    assert cast.do(cast.zed, reading.read_voice, voice.id).words == "hello"  # sam never opened it


def test_a_voice_about_a_worker_never_goes_to_that_worker_as_cover(cast: Cast) -> None:
    """The adults picked, and who is left out: the comparison that the content's kind will rest on."""

    def stand_ins(work, about_id):
        adults = people.list_adults_of(work, cast.ash.person_id)
        return [one.person.id for one in find_stand_ins(work, adults, (), CoverWish(), about_id)]

    assert cast.do(cast.ash, stand_ins, None) == [cast.zed.person_id]
    assert cast.do(cast.ash, stand_ins, cast.zed.person_id) == []


def test_before_confirmation_only_the_cover_of_the_named_adult_reads_early(cast: Cast) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    cast.do(cast.lee, people.set_cover, cast.rae.person_id, nia.person_id)
    fin = add_young_person(cast, "Fin Marsh", cast.sam, confirmed=False)
    cast.do(cast.lee, people.link_worker, fin.person_id, cast.rae.person_id, Role.SPECIALIST)
    voice = put(cast, fin, said("hello", cast.sam, cast.rae))
    assert {cast.sam.person_id, cast.zed.person_id} < holders(cast, voice.id)
    assert set(walk.owed(cast, voice.id)) == {cast.rae.person_id, nia.person_id}


def test_a_yes_made_into_another_yes_outside_is_no_yes(cast: Cast) -> None:
    """A database writer cannot turn a yes to cover into a yes in their own right."""
    voice = put(cast, cast.ash, said("hello", cast.sam))
    with cast.house.database.writing() as session:
        session.execute(
            update(PermissionRow).where(PermissionRow.reader_id == cast.zed.person_id).values(cover_for_id=None)
        )
    assert refused(cast, cast.zed, voice) == "not_found"


def test_cover_answers_like_anybody_who_may_open_it_and_the_young_person_sees_who(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    with pytest.raises(errors.Refused) as no:
        decide(cast, cast.zed, settled(voice.id))
    assert "cover_must_wait" in str(no.value.extra)
    go_away(cast, cast.sam)
    answer = decide(cast, cast.zed, settled(voice.id))
    seen = cast.do(cast.ash, decisions.read_decision, answer.id)
    assert (seen.by.first_name, seen.you_said.words) == ("Zed", "hello")
    assert cast.do(cast.sam, decisions.read_decision, answer.id).by.first_name == "Zed"


def test_what_others_decided_is_not_given_to_cover(cast: Cast) -> None:
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    voice = put(cast, cast.ash, said("hello", cast.sam, cast.rae))
    answer = decide(cast, cast.rae, settled(voice.id))
    given = {cast.ash.person_id, cast.sam.person_id, cast.rae.person_id, cast.service_id}
    assert holders(cast, answer.id) == given


def test_the_young_person_is_told_who_is_away_and_who_reads_meanwhile(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    go_away(cast, cast.sam, days=3)
    sam, zed = cast.do(cast.ash, reading.read_voice, voice.id).readers
    assert (sam.away, sam.away_until, sam.cover_for) == (True, clock.today() + timedelta(days=3), None)
    assert (zed.away, zed.cover_for.first_name) == (False, "Sam")
    listed = {one.first_name: one for one in cast.do(cast.ash, people.my_adults)}
    assert (listed["Sam"].cover.first_name, listed["Sam"].away_until) == ("Zed", sam.away_until)
    assert listed["Rae"].cover is None


def test_a_draft_and_a_lead_bring_no_cover(cast: Cast) -> None:
    cast.do(cast.lee, people.set_cover, cast.lee.person_id, cast.zed.person_id)
    voice = put(cast, cast.ash, said("hello", cast.lee, with_adult=Company.ALONE))
    assert cast.zed.person_id not in holders(cast, voice.id)
    assert holders(cast, put(cast, cast.ash, said("just me")).id) == {cast.ash.person_id}


def test_sending_again_to_the_same_people_is_the_lost_reply(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("hello", cast.sam))
    assert [one.id for one in send(cast, cast.ash, voice.id, cast.sam).readers] == [one.id for one in voice.readers]

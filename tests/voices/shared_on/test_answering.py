"""What the young person says: showing it is their own act, with its own wait; a no costs nothing."""

import pytest

from consent.terms import Company
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from tests.voices.shared_on.ask import ask, beside, say, show, states, waiting
from tests.voices.standing_in import holders
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Refused
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import reading as voices
from youthvoice.voices import sending
from youthvoice.voices.shared_on import reading
from youthvoice.voices.shared_on.answering import Answer

DAY = 24 * 60 * 60


def state(cast: Cast, ask_id: str) -> str:
    """Where it stands for ash."""
    return str(cast.do(cast.ash, reading.read_asked, ask_id).state)


def test_they_show_it_and_that_one_person_reads_it_at_once(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    for _ in range(2):  # the reply was lost
        show(cast, voice, cast.rae, line.id)
    assert cast.do(cast.rae, voices.read_voice, voice).words == "I want to see my brother."
    assert (states(cast, voice), waiting(cast), state(cast, line.id)) == (["shown"], [], "shown")
    assert len(walk.audited(cast, cast.ash.person_id, "share_ask.yes")) == 1
    assert {one.id for one in cast.do(cast.ash, voices.read_voice, voice).readers} == {
        cast.sam.person_id,
        cast.rae.person_id,
    }


def test_it_reaches_the_one_person_who_was_named_and_nobody_who_covers_for_them(cast: Cast, voice: str) -> None:
    cast.do(cast.lee, people.set_cover, cast.rae.person_id, cast.zed.person_id)
    line = ask(cast, voice, cast.rae)
    show(cast, voice, cast.rae, line.id)
    assert cast.zed.person_id not in holders(cast, voice)


@pytest.mark.parametrize("said_", list(Answer))
def test_you_can_say_no_and_nothing_else_follows(cast: Cast, voice: str, said_: Answer) -> None:
    line, before = ask(cast, voice, cast.rae), holders(cast, voice)
    for _ in range(2):
        say(cast, line.id, said_)
    assert (holders(cast, voice), waiting(cast)) == (before, [])
    (shown,) = beside(cast, voice).asks
    assert (str(shown.state), shown.on) == (str(said_), clock.today())
    assert (shown.ask_again_on - shown.on).days == cast.house.profile.offer_again_days
    assert walk.told(cast, "share_asked") == [cast.ash.person_id]
    assert "refused" not in str(walk.audited(cast, cast.ash.person_id, "share_ask.answered"))


def test_the_last_answer_counts_even_when_it_is_over(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    say(cast, line.id, Answer.NOT_NOW)
    say(cast, line.id, Answer.NO)
    assert states(cast, voice) == ["no"]
    over = ask(cast, voice, cast.lee)
    cast.do(cast.ash, sending.take_back, voice)
    say(cast, over.id)
    assert state(cast, over.id) == "no"


def test_a_yes_beside_an_adult_to_somebody_new_waits_and_the_worker_sees_only_that_it_waits(
    cast: Cast, voice: str
) -> None:
    line = ask(cast, voice, cast.lee)
    show(cast, voice, cast.lee, line.id, Company.WITH_ADULT)
    assert cast.lee.person_id not in holders(cast, voice)
    assert (states(cast, voice), state(cast, line.id), waiting(cast)) == (["waiting"], "said_yes", [])
    turn_clock(cast.house, DAY + 60)
    show(cast, voice, cast.lee, line.id)
    assert cast.lee.person_id in holders(cast, voice)
    assert (states(cast, voice), beside(cast, voice).asks[0].on) == (["shown"], clock.today())


def test_a_second_yes_from_the_list_of_yeses_is_the_same(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.lee)
    show(cast, voice, cast.lee, line.id, Company.NOT_SURE)
    (waits,) = cast.do(cast.ash, voices.read_voice, voice).waiting
    turn_clock(cast.house, DAY + 60)
    cast.do(cast.ash, taking_part.give_second_yes, waits.permission_id, Company.ALONE)
    assert (states(cast, voice), state(cast, line.id)) == (["shown"], "shown")


def test_a_no_after_a_first_yes_ends_that_yes(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.lee)
    show(cast, voice, cast.lee, line.id, Company.WITH_ADULT)
    say(cast, line.id)
    assert cast.do(cast.ash, voices.read_voice, voice).waiting == []
    assert (states(cast, voice), holders(cast, voice)) == (["no"], holders(cast, voice) - {cast.lee.person_id})


def test_once_shown_it_is_stopped_and_not_said_no_to(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    show(cast, voice, cast.rae, line.id)
    with pytest.raises(Conflict) as shown:
        say(cast, line.id)
    assert shown.value.code == "shown"
    cast.do(cast.ash, records.stop_sharing, voice, cast.rae.person_id)
    assert (states(cast, voice), waiting(cast), state(cast, line.id)) == (["ended"], [], "ended")
    with pytest.raises(NotFound):
        cast.do(cast.rae, voices.read_voice, voice)


def test_shown_another_way_it_needs_no_answer(cast: Cast, voice: str) -> None:
    ask(cast, voice, cast.rae)
    show(cast, voice, cast.rae, None)
    assert (states(cast, voice), waiting(cast)) == (["shown"], [])


def test_you_can_change_your_mind_after_a_no(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.lee)
    say(cast, line.id)
    show(cast, voice, cast.lee, line.id, Company.NOT_SURE)
    assert (states(cast, voice), state(cast, line.id)) == (["no"], "said_yes")
    say(cast, line.id, Answer.NOT_NOW)
    assert (states(cast, voice), cast.do(cast.ash, voices.read_voice, voice).waiting) == (["not_now"], [])
    show(cast, voice, cast.lee, line.id)
    assert states(cast, voice) == ["shown"]
    cast.do(cast.ash, records.stop_sharing, voice, cast.lee.person_id)
    assert states(cast, voice) == ["ended"]  # and not the answer they changed


def test_a_yes_after_it_is_over_says_so_and_shows_nothing(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    say(cast, line.id)
    turn_clock(cast.house, 28 * DAY)
    with pytest.raises(Conflict) as over:
        show(cast, voice, cast.rae, line.id)
    assert (over.value.code, states(cast, voice)) == ("over", ["no"])
    assert cast.rae.person_id not in holders(cast, voice)


def test_a_yes_is_to_the_person_asked_for_and_to_that_thing(cast: Cast, voice: str) -> None:
    line, other = ask(cast, voice, cast.rae), put(cast, cast.ash, said("Another.", cast.sam)).id
    with pytest.raises(Invalid) as wrong:
        show(cast, voice, cast.lee, line.id)
    assert set(wrong.value.fields) == {"reader_ids"}
    with pytest.raises(NotFound):
        show(cast, other, cast.rae, line.id)
    assert holders(cast, voice) & {cast.lee.person_id, cast.rae.person_id} == set()


def test_the_yes_is_never_the_workers(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    for me in (cast.sam, cast.rae, cast.lee, cast.bo):
        with pytest.raises(NotFound):
            say(cast, line.id, me=me)
        with pytest.raises((NotFound, Refused)):
            cast.do(me, sending.share_voice, voice, [cast.rae.person_id], Company.ALONE, ask_id=line.id)
    assert states(cast, voice) == ["waiting"]


def test_taken_back_nobody_reads_it_whoever_was_shown(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    show(cast, voice, cast.rae, line.id)
    cast.do(cast.ash, sending.take_back, voice)
    for me in (cast.sam, cast.rae):
        with pytest.raises(NotFound):
            cast.do(me, voices.read_voice, voice)
        with pytest.raises(NotFound):
            beside(cast, voice, me)

"""You said → we decided → because → what next: a pointer and no copy, seen by the young person, and said back."""

from dataclasses import replace
from threading import Thread

import pytest
from sqlalchemy import text

from consent.capabilities import Role
from consent.terms import Outcome, SayBack
from consent.working_days import add_working_days
from tests.decisions.decide import MARK, decide, settled
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast, add_worker
from tests.voices.say import put, said
from youthvoice import clock, errors
from youthvoice.decisions import service as decisions
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.vault.refusal import Unopenable
from youthvoice.voices import lists, reading, sending

DAY = 24 * 60 * 60


def test_the_answer_comes_whole_with_their_own_words_first(cast: Cast, voice) -> None:
    what = settled(voice.id)
    saved = decide(cast, cast.sam, what)
    own = cast.do(cast.ash, decisions.read_decision, saved.id)
    assert (own.you_said.words, own.you_said.feeling) == (MARK, "not_well")
    assert (own.we_decided, own.because, own.who_decided) == (what.we_decided, what.because, what.who_decided)
    assert (tuple(own.next), own.status, own.could_do_instead) == (what.next, "part", what.could_do_instead)
    assert (own.by.first_name, own.decided_at) == ("Sam", saved.decided_at)
    assert walk.told(cast, "decision_shown") == [cast.ash.person_id]


def test_it_is_sealed_to_them_and_to_readers_who_hold_the_voice(cast: Cast, voice) -> None:
    nia = add_worker(cast, "Nia Holt", Role.SPECIALIST)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, nia.person_id, Role.SPECIALIST)
    saved = decide(cast, cast.sam, settled(voice.id))
    assert walk.bases(cast, saved.id) == ["duty", "duty", "own", "safeguarding"]
    assert cast.do(cast.rae, decisions.read_decision, saved.id).you_said.words == MARK
    for stranger in (nia, cast.lee, cast.zed, cast.bo):  # nia works with ash, and was not sent that voice
        with pytest.raises(errors.NotFound):
            cast.do(stranger, decisions.read_decision, saved.id)


def test_the_words_are_never_copied_into_it(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    opened = cast.do(cast.sam, records.open_record, saved.id)
    assert MARK not in repr(opened.content)


def test_saving_marks_the_voice_answered(cast: Cast, voice) -> None:
    turn_clock(cast.house, 40 * DAY)
    assert cast.do(cast.sam, lists.list_to_answer).voices[0].days_late > 0
    saved = decide(cast, cast.sam, settled(voice.id))
    line = cast.do(cast.sam, lists.list_to_answer).voices[0]
    assert (line.state, line.days_late, line.decision_id) == ("answered", 0, saved.id)
    own = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (own.decision.id, own.decision.seen_at) == (saved.id, None)


def test_their_first_opening_makes_it_seen_and_nobody_elses_does(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    assert cast.do(cast.rae, decisions.read_decision, saved.id).seen_at is None
    cast.do(cast.ash, decisions.list_decisions)
    assert cast.do(cast.sam, decisions.read_decision, saved.id).seen_at is None  # a list opens no decision
    first = cast.do(cast.ash, decisions.read_decision, saved.id)
    assert first.seen_at is not None
    turn_clock(cast.house, DAY)
    assert cast.do(cast.ash, decisions.read_decision, saved.id).seen_at == first.seen_at
    assert cast.do(cast.sam, lists.list_to_answer).voices[0].seen_at == first.seen_at


def test_a_no_is_not_saved_without_a_reason(cast: Cast, voice) -> None:
    for status in (Outcome.NOT_DOING, Outcome.PART):
        for because in ("", "policy", "It is our policy.", "no", "N/A"):
            with pytest.raises(errors.Invalid, match="no_reason") as refused:
                decide(cast, cast.sam, settled(voice.id, because, status=status))
            assert list(refused.value.fields) == ["because"]
    assert cast.do(cast.ash, decisions.list_decisions).rows == []
    assert cast.do(cast.sam, lists.list_to_answer).voices[0].state == "sent"


def test_every_outcome_is_kept_under_the_server_key_and_told(cast: Cast) -> None:
    profile = cast.house.profile
    for status in Outcome:
        voice = put(cast, cast.ash, said(MARK, cast.sam))
        saved = decide(cast, cast.sam, settled(voice.id, status=status))
        assert cast.do(cast.ash, decisions.read_decision, saved.id).status == status
        again = add_working_days(clock.today(), profile.look_again_working_days, profile)
        assert saved.answer_again_by == (again if status is Outcome.THINKING else None)
        lines = {line.id: line for line in cast.do(cast.sam, lists.list_to_answer).voices}
        assert lines[voice.id].answer_again_by == saved.answer_again_by


def test_only_who_holds_the_voice_answers_it(cast: Cast, voice) -> None:
    draft = put(cast, cast.ash)
    for stranger, voice_id in (
        (cast.zed, voice.id),
        (cast.lee, voice.id),
        (cast.sam, draft.id),
        (cast.sam, new_id()),
        (cast.ash, voice.id),
    ):
        with pytest.raises(errors.Problem) as refused:
            decide(cast, stranger, settled(voice_id))
        assert refused.value.status in (403, 404)
        assert stranger is cast.ash or refused.value.status == 404


def test_the_same_version_gives_the_same_answer(cast: Cast, voice) -> None:
    what, decision_id = settled(voice.id), new_id()
    first, is_new = cast.do(cast.sam, decisions.put_decision, decision_id, what)
    second, is_new_again = cast.do(cast.sam, decisions.put_decision, decision_id, what)
    assert (is_new, is_new_again) == (True, False)
    assert first == second


def test_one_voice_has_one_answer(cast: Cast, voice) -> None:
    decide(cast, cast.sam, settled(voice.id))
    with pytest.raises(errors.Conflict, match="already_answered"):
        decide(cast, cast.rae, settled(voice.id))


def test_two_answers_at_once_make_one(cast: Cast, voice) -> None:
    ended: list[str] = []

    def answer(me: Me) -> None:
        try:
            decide(cast, me, settled(voice.id))
            ended.append("saved")
        except errors.Conflict as conflict:
            ended.append(conflict.code)

    threads = [Thread(target=answer, args=(me,)) for me in (cast.sam, cast.rae)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(ended) == ["already_answered", "saved"]


def test_an_id_that_is_taken_is_like_no_id(cast: Cast, voice) -> None:
    theirs = put(cast, cast.bo, said("bo's", cast.zed))
    other = decide(cast, cast.zed, settled(theirs.id))
    with pytest.raises(errors.NotFound):
        decide(cast, cast.sam, settled(voice.id), other.id)
    with pytest.raises(errors.NotFound):
        decide(cast, cast.sam, settled(voice.id), voice.id)
    assert cast.do(cast.ash, decisions.list_decisions).rows == []


def test_a_correction_is_a_new_version_they_have_not_seen(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, decisions.read_decision, saved.id)
    cast.do(cast.ash, decisions.say_back, saved.id, SayBack.DISAGREE)
    turn_clock(cast.house, DAY)
    again = decide(cast, cast.sam, settled(voice.id, we_decided="Saturdays too.", status=Outcome.DOING), saved.id)
    assert (again.status, again.seen_at, again.say_back) == ("doing", None, "disagree")
    own = cast.do(cast.ash, decisions.read_decision, saved.id)
    assert (own.we_decided, own.status, own.seen_at is None) == ("Saturdays too.", "doing", False)
    assert cast.do(cast.rae, decisions.read_decision, saved.id).we_decided == "Saturdays too."
    with pytest.raises(errors.Problem):
        decide(cast, cast.rae, settled(voice.id), saved.id)  # only whoever recorded it corrects it
    with pytest.raises(errors.Invalid, match="no_reason"):
        decide(cast, cast.sam, settled(voice.id, "policy", status=Outcome.NOT_DOING), saved.id)


def test_after_taking_back_nobody_owes_an_answer_but_an_answer_stays(cast: Cast, voice) -> None:
    cast.do(cast.sam, reading.read_voice, voice.id)
    saved = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, sending.take_back, voice.id)
    theirs = cast.do(cast.sam, decisions.read_decision, saved.id)
    assert (theirs.you_said.words, theirs.you_said.feeling) == (None, None)
    assert theirs.you_said.taken_back_on == clock.today()
    assert theirs.we_decided == "You see him on Sundays."
    own = cast.do(cast.ash, decisions.read_decision, saved.id)
    assert (own.you_said.words, own.because) == (MARK, "The flat is too small for two beds.")
    own_voice = cast.do(cast.ash, reading.read_voice, voice.id)
    assert (own_voice.state, own_voice.decision.id) == ("taken_back", saved.id)


def test_what_was_taken_back_is_not_answered(cast: Cast, voice) -> None:
    cast.do(cast.sam, reading.read_voice, voice.id)
    cast.do(cast.ash, sending.take_back, voice.id)
    with pytest.raises(errors.Conflict, match="taken_back"):
        decide(cast, cast.sam, settled(voice.id))
    with pytest.raises(errors.NotFound):  # rae never opened it: to her it never was
        decide(cast, cast.rae, settled(voice.id))


def test_lists_have_a_topic_for_them_alone(cast: Cast, voice) -> None:
    saved = decide(cast, cast.sam, settled(voice.id))
    (own,) = cast.do(cast.ash, decisions.list_decisions).rows
    assert (own.id, own.topic, own.status, own.by.first_name) == (saved.id, MARK, "part", "Sam")
    for asked in ({"young_person_id": cast.ash.person_id}, {"voice_id": voice.id}):
        (line,) = cast.do(cast.rae, decisions.list_decisions, **asked).rows
        assert (line.id, line.topic) == (saved.id, None)
        assert cast.do(cast.zed, decisions.list_decisions, **asked).rows == []
    with pytest.raises(errors.Invalid):
        cast.do(cast.sam, decisions.list_decisions)


def test_a_moved_outcome_opens_nothing(cast: Cast, voice) -> None:
    other = put(cast, cast.ash, said("two", cast.sam))
    one, two = decide(cast, cast.sam, settled(voice.id)), decide(cast, cast.sam, settled(other.id))
    with cast.house.database.writing() as session:
        moved = (
            "update decisions set outcome_sealed = (select outcome_sealed from decisions where id = :a) where id = :b"
        )
        session.execute(text(moved), {"a": one.id, "b": two.id})
    with pytest.raises(Unopenable):
        cast.do(cast.ash, decisions.read_decision, two.id)
    assert replace(cast.do(cast.ash, decisions.read_decision, one.id)).status == "part"

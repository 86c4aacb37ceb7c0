"""Typed by a worker: a proposal, and nothing more, until the young person confirms exactly that version."""

from dataclasses import replace

import pytest

from consent.terms import Company, RecordState, Scope
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.propose import confirm, propose, to_confirm, typed
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.plans import service as plans
from youthvoice.records import service as records
from youthvoice.records.looking import see_who_can_see
from youthvoice.voices import lists, reading, sending, writing
from youthvoice.voices import service as voices
from youthvoice.voices.proposals import ending
from youthvoice.voices.proposals import reading as proposals
from youthvoice.voices.said import AboutKind

EXACT = "  no   not the bus,\n👩‍👧 e\u0301 \u200bMUM said "


def test_what_a_worker_typed_comes_back_exactly_and_only_to_the_two_of_them(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, EXACT, interpreter=True))
    assert (line.state, line.young_person.id) == ("waiting", cast.ash.person_id)
    assert not hasattr(line, "words")
    (one,) = to_confirm(cast, cast.ash)
    assert (one.words, one.feeling, one.interpreter) == (EXACT, "not_well", True)
    assert (one.typed_by.first_name, one.typed_by.works_with_me) == ("Sam", True)
    assert cast.do(cast.ash, proposals.read_proposal, line.id).words == EXACT
    assert cast.do(cast.sam, proposals.read_proposal, line.id).words == EXACT
    assert walk.bases(cast, line.id) == ["duty", "own", "safeguarding"]
    assert walk.told(cast, "words_to_confirm") == [cast.ash.person_id]
    for stranger in (cast.rae, cast.lee, cast.zed, cast.bo):
        with pytest.raises(errors.NotFound):
            cast.do(stranger, proposals.read_proposal, line.id)
        assert cast.do(stranger, proposals.list_proposals) == []


def test_nobody_types_for_a_young_person_they_do_not_work_with(cast: Cast) -> None:
    for who in (cast.zed, cast.lee, cast.kit):
        with pytest.raises(errors.NotFound):
            propose(cast, who, typed(cast))
    with pytest.raises(errors.NotFound):
        propose(cast, cast.sam, replace(typed(cast), young_person_id=new_id()))
    assert walk.audited(cast, cast.ash.person_id, "refused.type_for")


def test_a_proposal_counts_as_no_voice_anywhere(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast))
    assert walk.count_voices(cast) == 0
    assert cast.do(cast.ash, reading.list_own).rows == []
    assert cast.do(cast.sam, lists.list_to_answer) == lists.ToAnswer([], None)
    assert cast.do(cast.lee, lists.list_overview) == []
    page = cast.do(cast.ash, see_who_can_see)
    assert (page["people"], page["just_me_count"]) == ([], 0)
    assert walk.audited(cast, cast.ash.person_id, "permission.given") == []
    assert walk.told(cast, "voice_sent") == []
    for ask in (voices.find_sent, voices.answer_situation):
        assert cast.do(cast.sam, ask, line.id) is None
    assert cast.do(cast.lee, records.find_record, line.id).state is RecordState.PROPOSAL
    for me, verb, *more in (
        (cast.ash, reading.read_voice),
        (cast.sam, reading.read_voice),
        (cast.ash, sending.take_back),
        (cast.ash, sending.send_voice, [cast.sam.person_id], Company.ALONE),
        (cast.ash, sending.share_voice, [cast.rae.person_id], Company.ALONE),
        (cast.ash, writing.delete_draft),
        (cast.ash, writing.put_voice, said()),
    ):
        with pytest.raises(errors.NotFound):
            cast.do(me, verb, line.id, *more)


def test_only_their_own_yes_to_exactly_this_version_sends_it(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, EXACT))
    for other in (cast.sam, cast.lee, cast.bo, replace(cast.sam, person_id=cast.rae.person_id)):
        with pytest.raises(errors.NotFound):
            confirm(cast, other, line)
    voice = confirm(cast, cast.ash, line, with_adult=Company.WITH_ADULT)
    assert (voice.id, voice.version_id, voice.state, voice.words) == (line.id, line.version_id, "sent", EXACT)
    assert voice.named_adult.id == cast.sam.person_id
    assert voice.due_on is not None
    assert voice.waiting == []
    assert [(one.id, one.opened_at, one.owed) for one in voice.readers] == [(cast.sam.person_id, None, False)]
    assert walk.bases(cast, line.id) == ["own", "permission", "safeguarding"]
    assert walk.told(cast, "voice_sent") == [cast.sam.person_id]
    assert cast.do(cast.sam, reading.read_voice, line.id).words == EXACT
    (waits,) = cast.do(cast.sam, lists.list_to_answer).voices
    assert (waits.id, waits.due_on) == (line.id, voice.due_on)
    assert [one.id for one in cast.do(cast.lee, lists.list_overview)] == [line.id]
    assert to_confirm(cast, cast.ash) == []
    (kept,) = cast.do(cast.sam, proposals.list_proposals)
    assert (kept.state, kept.ended_at is not None) == ("confirmed", True)


def test_the_same_yes_again_gets_the_same_answer(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    first = confirm(cast, cast.ash, line)
    assert confirm(cast, cast.ash, line) == first
    assert len(walk.audited(cast, cast.ash.person_id, "permission.given")) == 1


def test_a_yes_to_older_words_is_a_conflict_that_says_there_are_newer(cast: Cast) -> None:
    what = typed(cast, "one")
    line = propose(cast, cast.sam, what)
    assert propose(cast, cast.sam, what, line.id) == line
    newer = propose(cast, cast.sam, typed(cast, "two"), line.id)
    assert newer.version_id != line.version_id
    with pytest.raises(errors.Conflict) as problem:
        confirm(cast, cast.ash, line)
    assert (problem.value.code, problem.value.detail) == (
        "newer_words",
        "There are newer words now. Read those first.",
    )
    (one,) = to_confirm(cast, cast.ash)
    assert (one.words, one.version_id) == ("two", newer.version_id)
    assert confirm(cast, cast.ash, newer).words == "two"
    for version in (line, newer):
        with pytest.raises(errors.Conflict) as problem:
            propose(cast, cast.sam, typed(cast, "three"), version.id)
        assert problem.value.code == "already_confirmed"
    with pytest.raises(errors.Conflict):
        confirm(cast, cast.ash, line)


def test_not_my_words_ends_it_and_nobody_reads_it_any_more(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, EXACT))
    for other in (cast.sam, cast.lee, cast.bo):
        with pytest.raises(errors.NotFound):
            cast.do(other, ending.not_mine, line.id)
    ended = cast.do(cast.ash, ending.not_mine, line.id)
    assert (ended.state, ended.heard_by.first_name) == ("not_theirs", "Sam")
    assert cast.do(cast.ash, ending.not_mine, line.id) == ended
    assert walk.bases(cast, line.id) == walk.owed(cast, line.id) == []
    assert to_confirm(cast, cast.ash) == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.ash, proposals.read_proposal, line.id)
    kept = cast.do(cast.sam, proposals.read_proposal, line.id)
    assert kept.state == "not_theirs"
    assert not hasattr(kept, "words")
    assert walk.told(cast, "words_not_theirs") == [cast.sam.person_id]
    for act in (lambda: confirm(cast, cast.ash, line), lambda: propose(cast, cast.sam, typed(cast), line.id)):
        with pytest.raises(errors.Conflict) as problem:
            act()
        assert problem.value.code == "not_theirs"
    with cast.house.database.session() as session:
        assert records.verify_versions(session, cast.house) == []


def test_after_a_yes_it_is_taken_back_and_not_disowned(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    confirm(cast, cast.ash, line)
    with pytest.raises(errors.Conflict) as problem:
        cast.do(cast.ash, ending.not_mine, line.id)
    assert problem.value.code == "already_confirmed"
    cast.do(cast.ash, sending.take_back, line.id)
    assert walk.bases(cast, line.id) == ["own"]


def test_change_it_keeps_their_own_draft_and_ends_what_was_typed(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, "typed"))
    mine = put(cast, cast.ash, said("typed, but better", instead_of=line.id))
    assert (mine.state, mine.words) == ("draft", "typed, but better")
    assert walk.bases(cast, line.id) == []
    assert to_confirm(cast, cast.ash) == []
    assert cast.do(cast.sam, proposals.read_proposal, line.id).state == "not_theirs"
    again = put(cast, cast.ash, said("and again", cast.rae, instead_of=line.id), mine.id)
    assert again.state == "sent"


def test_somebody_elses_proposal_is_not_ended_by_words_in_its_place(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, "typed"))
    put(cast, cast.bo, said("mine", instead_of=line.id))
    put(cast, cast.ash, said("mine", instead_of=new_id()))
    assert [one.id for one in to_confirm(cast, cast.ash)] == [line.id]
    confirm(cast, cast.ash, line)
    put(cast, cast.ash, said("after a yes", instead_of=line.id))
    assert cast.do(cast.ash, reading.read_voice, line.id).state == "sent"


def test_a_tablets_session_neither_confirms_nor_ends_anything(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    tablet = replace(cast.ash, scope=Scope.WRITE, bundle=None)
    with pytest.raises(errors.Refused):
        confirm(cast, tablet, line)
    with pytest.raises(errors.Refused):
        cast.do(tablet, ending.not_mine, line.id)
    put(cast, tablet, said("on a tablet", instead_of=line.id))
    assert [one.id for one in to_confirm(cast, cast.ash)] == [line.id]


def test_who_typed_it_left_so_the_young_person_picks_and_nobody_is_put_in_their_place(cast: Cast) -> None:
    line = propose(cast, cast.rae, typed(cast, "for Rae"))
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, proposals.read_proposal, line.id)
    with pytest.raises(errors.NotFound):
        propose(cast, cast.rae, typed(cast, "more"), line.id)
    (one,) = to_confirm(cast, cast.ash)
    assert (one.words, one.typed_by.works_with_me) == ("for Rae", False)
    with pytest.raises(errors.Conflict) as problem:
        confirm(cast, cast.ash, line)
    assert problem.value.code == "typist_left"
    assert put(cast, cast.ash, said(one.words, cast.sam, instead_of=line.id)).state == "sent"
    assert to_confirm(cast, cast.ash) == []


def test_what_is_typed_is_about_their_plan_or_about_anything_and_is_not_empty(cast: Cast) -> None:
    for wrong, code in (
        (typed(cast, "x", about_kind=AboutKind.PLAN, about_id=new_id()), "no_such_plan"),
        (typed(cast, None, feeling=None), "nothing_said"),
    ):
        with pytest.raises(errors.Invalid) as problem:
            propose(cast, cast.sam, wrong)
        assert problem.value.code == code
    assert not cast.do(cast.sam, plans.was_shown_to, new_id(), cast.ash.person_id)


def test_an_id_that_is_something_elses_is_not_found(cast: Cast) -> None:
    draft, line = put(cast, cast.ash), propose(cast, cast.sam)
    for me, taken in ((cast.sam, draft.id), (cast.rae, line.id)):
        with pytest.raises(errors.NotFound):
            propose(cast, me, typed(cast), taken)
    assert cast.do(cast.ash, reading.read_voice, draft.id).words == draft.words
    with pytest.raises(errors.Conflict):
        propose(cast, cast.sam, replace(typed(cast), said=said(version_id=draft.version_id)), line.id)

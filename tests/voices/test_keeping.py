"""Drafts: exact words, one grant, the same id the same answer, and nobody else's business."""

from dataclasses import replace
from threading import Thread

import pytest

from consent.terms import Company, RecordState, Scope
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said, send
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.plans import service as plans
from youthvoice.plans.written import Step, StepKind, Written
from youthvoice.voices import reading, writing
from youthvoice.voices.said import MOST_CHARACTERS, AboutKind
from youthvoice.voices.schemas import SaidSchema

NASTY = (
    "  two spaces before, a tab\tand lines\r\nafter \n ",
    "👩‍👧‍👦 family, 🏴󠁧󠁢󠁷󠁬󠁳󠁿 flag, 🫠",
    "‮right to left‬ and ‏marks‎",
    "e\u0301 is not é, and ﬁ is not fi",
    "zero\u200bwidth\u200d\ufeffjoined",
    "Z̷̢̛̬a̸͎͝l̵͓̀g̶͔̈o",
    "'; drop table voices; -- <script>alert(1)</script> {{7*7}} %s \\",
    "\u2028line\u2029paragraph\x01\x1f\x7f",
    "𝕏" * 5_000,
    "x" * MOST_CHARACTERS,
    "",
)


def test_words_come_back_exactly_as_they_were_written(cast: Cast) -> None:
    for words in NASTY:
        body = SaidSchema().load({"version_id": new_id(), "about": {"kind": "anything"}, "words": words})
        voice = put(cast, cast.ash, said(body["words"], cast.sam))
        own = cast.do(cast.ash, reading.read_voice, voice.id)
        theirs = cast.do(cast.sam, reading.read_voice, voice.id)
        assert own.words == theirs.words == voice.words == words


def test_a_draft_has_one_grant_and_it_is_their_own(cast: Cast) -> None:
    voice = put(cast, cast.ash)
    assert voice.state == RecordState.DRAFT
    assert (voice.readers, voice.due_on, voice.named_adult) == ([], None, None)
    assert walk.bases(cast, voice.id) == ["own"]
    assert walk.told(cast, "voice_sent") == []


def test_a_new_version_of_a_draft_takes_the_place_of_the_former(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("one"))
    again = put(cast, cast.ash, said("two"), voice.id)
    assert (again.id, again.words, again.state) == (voice.id, "two", "draft")
    assert cast.do(cast.ash, reading.read_voice, voice.id).words == "two"
    assert walk.bases(cast, voice.id) == ["own"]
    assert walk.count_voices(cast) == 1


def test_the_same_version_gives_the_same_answer(cast: Cast) -> None:
    what, voice_id = said("once", cast.sam), new_id()
    first, is_new = cast.do(cast.ash, writing.put_voice, voice_id, what)
    second, is_new_again = cast.do(cast.ash, writing.put_voice, voice_id, what)
    assert (is_new, is_new_again) == (True, False)
    assert first == second
    assert walk.told(cast, "voice_sent") == [cast.sam.person_id]


def test_a_new_version_of_a_sent_voice_is_refused(cast: Cast) -> None:
    voice = put(cast, cast.ash, said("sent", cast.sam))
    with pytest.raises(errors.Conflict, match="already_sent"):
        put(cast, cast.ash, said("other words"), voice.id)
    assert cast.do(cast.sam, reading.read_voice, voice.id).words == "sent"


def test_five_at_once_make_one_voice(cast: Cast) -> None:
    what, voice_id, given = said("only one of me", cast.sam, cast.rae), new_id(), []

    def send_it() -> None:
        given.append(cast.do(cast.ash, writing.put_voice, voice_id, what))

    threads = [Thread(target=send_it) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(given) == 5
    assert {voice.words for voice, _ in given} == {"only one of me"}
    assert sum(is_new for _, is_new in given) == 1
    assert walk.count_voices(cast) == 1
    assert walk.bases(cast, voice_id) == ["own", "permission", "permission", "safeguarding"]
    assert len(walk.told(cast, "voice_sent")) == 2


@pytest.mark.parametrize("what", ["voice", "draft", "plan"])
def test_somebody_elses_id_is_like_no_id(cast: Cast, what: str) -> None:
    if what == "plan":
        taken = new_id()
        cast.do(cast.zed, plans.put_plan, taken, a_plan(cast.bo))
    else:
        taken = put(cast, cast.bo, said("bo’s", *([cast.zed] if what == "voice" else []))).id
    for stranger in (cast.ash, cast.sam, cast.lee):
        with pytest.raises(errors.NotFound):
            cast.do(stranger, reading.read_voice, taken)
    for verb, rest in ((writing.put_voice, (said("mine"),)), (writing.delete_draft, ())):
        with pytest.raises(errors.NotFound):
            cast.do(cast.ash, verb, taken, *rest)
    with pytest.raises(errors.NotFound):
        send(cast, cast.ash, taken, cast.sam)


def test_somebody_elses_version_id_is_like_no_id(cast: Cast) -> None:
    theirs = put(cast, cast.bo)
    with pytest.raises(errors.NotFound):
        put(cast, cast.ash, said("mine", version_id=theirs.version_id))
    assert walk.count_voices(cast) == 1


def test_a_draft_is_deleted_for_good_and_a_sent_voice_is_not(cast: Cast) -> None:
    draft, sent = put(cast, cast.ash), put(cast, cast.ash, said("sent", cast.sam))
    cast.do(cast.ash, writing.delete_draft, draft.id)
    assert walk.bases(cast, draft.id) == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.ash, reading.read_voice, draft.id)
    with pytest.raises(errors.Conflict, match="already_sent"):
        cast.do(cast.ash, writing.delete_draft, sent.id)


def test_about_a_plan_must_be_their_own_plan(cast: Cast) -> None:
    mine, other = new_id(), new_id()
    cast.do(cast.sam, plans.put_plan, mine, a_plan(cast.ash))
    cast.do(cast.zed, plans.put_plan, other, a_plan(cast.bo))
    voice = put(cast, cast.ash, said("about it", about_kind=AboutKind.PLAN, about_id=mine))
    assert (voice.about.kind, voice.about.id) == ("plan", mine)
    for wrong in (other, new_id()):
        with pytest.raises(errors.Invalid) as refused:
            put(cast, cast.ash, said("about it", about_kind=AboutKind.PLAN, about_id=wrong))
        assert list(refused.value.fields) == ["about.id"]


def test_a_session_that_can_only_write_is_shown_no_words(cast: Cast) -> None:
    tablet = replace(cast.ash, scope=Scope.WRITE, bundle=None)
    what, voice_id = said("from the tablet", cast.sam), new_id()
    first = put(cast, tablet, what, voice_id)
    again = put(cast, tablet, what, voice_id)
    assert first == again
    assert first.words is None
    assert first.state == "sent"
    assert cast.do(cast.sam, reading.read_voice, voice_id).words == "from the tablet"


def test_on_a_tablet_an_adult_is_always_there(cast: Cast) -> None:
    tablet = replace(cast.ash, scope=Scope.WRITE, bundle=None)
    voice = put(cast, tablet, said("for the boss", cast.lee, with_adult=Company.ALONE))
    assert (voice.state, [one.id for one in voice.waiting]) == ("draft", [cast.lee.person_id])


def test_a_worker_keeps_no_voice(cast: Cast) -> None:
    with pytest.raises(errors.Problem) as refused:
        put(cast, cast.sam)
    assert refused.value.status in (403, 404)


def a_plan(whose: Me) -> Written:
    """A plan with one step."""
    return Written(
        whose.person_id, new_id(), "What we agreed", steps=(Step(new_id(), StepKind.STEP, "Ring on Mondays"),)
    )

"""Asking to show somebody more: a question with a reason, to one young person, that gives nobody a key."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from consent.capabilities import Role
from consent.reasons import Reason
from consent.terms import Company
from tests.house_fixtures import turn_clock
from tests.voices import walk
from tests.voices.cast import Cast, add_worker
from tests.voices.say import put, said
from tests.voices.shared_on.ask import WHY, ask, beside, may_ask_for, say, show, states, waiting
from tests.voices.standing_in import go_away, holders
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Problem, Refused
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.models import PermissionRow
from youthvoice.voices import reading as voices
from youthvoice.voices import sending
from youthvoice.voices.about import AboutKind
from youthvoice.voices.shared_on import reading
from youthvoice.voices.shared_on.models import ShareAsk

DAY = 24 * 60 * 60


def test_no_one_new_sees_it_by_the_asking_and_nobody_gets_a_key(cast: Cast, voice: str) -> None:
    before = holders(cast, voice)
    line = ask(cast, voice, cast.rae)
    assert (line.person.name, str(line.state), line.on) == ("Rae Stone", "waiting", clock.today())
    assert holders(cast, voice) == before
    with cast.house.database.session() as session:
        yeses = select(PermissionRow.reader_id).where(PermissionRow.record_id == voice)
        assert list(session.scalars(yeses)) == [cast.sam.person_id]
    with pytest.raises(NotFound):
        cast.do(cast.rae, voices.read_voice, voice)


def test_the_young_person_is_told_who_asks_for_whom_and_why_in_the_askers_words(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    assert walk.told(cast, "share_asked") == [cast.ash.person_id]
    (waits,) = waiting(cast)
    assert (waits.asked_by.first_name, waits.person.first_name, waits.person.what) == ("Sam", "Rae", "specialist")
    assert (waits.voice_id, waits.why) == (voice, None)
    assert cast.do(cast.ash, reading.read_asked, line.id).why == WHY
    assert walk.bases(cast, line.id) == ["duty", "own", "safeguarding"]
    assert WHY not in str(walk.audited(cast, cast.ash.person_id, "share_ask.asked"))


def test_nobody_else_finds_an_ask(cast: Cast, voice: str) -> None:
    line = ask(cast, voice, cast.rae)
    for somebody in (cast.bo, cast.sam, cast.lee):
        with pytest.raises(NotFound):
            cast.do(somebody, reading.read_asked, line.id)
    assert waiting(cast, cast.bo) == []
    for somebody in (cast.rae, cast.zed, cast.lee):
        with pytest.raises(NotFound):
            beside(cast, voice, somebody)


def test_who_does_not_hold_the_words_asks_for_nothing_that_is_there(cast: Cast, voice: str) -> None:
    draft = put(cast, cast.ash).id
    for me, what in ((cast.zed, voice), (cast.lee, voice), (cast.sam, draft), (cast.sam, new_id())):
        for reader in (cast.rae, cast.bo):
            with pytest.raises(NotFound):
                ask(cast, what, reader, me)


def test_the_same_again_is_the_lost_reply_and_other_words_are_another_ask(cast: Cast, voice: str) -> None:
    ask_id, version = new_id(), new_id()
    lines = [ask(cast, voice, cast.rae, ask_id=ask_id, version_id=version) for _ in range(2)]
    assert lines[0] == lines[1]
    assert walk.told(cast, "share_asked") == [cast.ash.person_id]
    with pytest.raises(Conflict):
        ask(cast, voice, cast.rae, ask_id=ask_id)
    with pytest.raises(NotFound):
        ask(cast, voice, cast.rae, cast.zed, ask_id=ask_id, version_id=version)
    with pytest.raises(NotFound):  # the id is something else’s
        ask(cast, voice, cast.lee, ask_id=voice)


@pytest.mark.parametrize("why", ["   ", "\n\n\n", "\u200b\u3164\u2800"])
def test_it_says_why(cast: Cast, voice: str, why: str) -> None:
    with pytest.raises(Invalid) as wrong:
        ask(cast, voice, cast.rae, why=why)
    assert wrong.value.fields == {"why": [Reason.ASK_NEEDS_WORDS.sentence]}
    assert waiting(cast) == []


def test_it_names_one_person_the_young_person_can_pick(cast: Cast, voice: str) -> None:
    for not_there in (cast.zed, cast.bo, cast.sam, cast.ash):
        with pytest.raises(Invalid) as wrong:
            ask(cast, voice, not_there)
        assert wrong.value.fields == {"reader_id": ["Pick somebody from the list."]}
    assert may_ask_for(cast, voice) == {one.person_id for one in (cast.rae, cast.lee, cast.kit)}


def test_whoever_can_read_it_is_not_asked_for_again(cast: Cast, voice: str) -> None:
    show(cast, voice, cast.rae, None)
    with pytest.raises(Invalid) as wrong:
        ask(cast, voice, cast.rae)
    assert wrong.value.fields == {"reader_id": [Reason.READER_CAN_READ_IT.sentence]}
    assert cast.rae.person_id not in may_ask_for(cast, voice)


def test_a_first_yes_that_waits_is_not_asked_for_again(cast: Cast, voice: str) -> None:
    show(cast, voice, cast.lee, None, Company.WITH_ADULT)
    with pytest.raises(Invalid):
        ask(cast, voice, cast.lee)
    assert cast.lee.person_id not in may_ask_for(cast, voice)


def test_one_ask_at_a_time_for_one_person_whoever_asks(cast: Cast, voice: str) -> None:
    show(cast, voice, cast.rae, None)
    ask(cast, voice, cast.lee)
    for me in (cast.sam, cast.rae):
        with pytest.raises(Invalid) as wrong:
            ask(cast, voice, cast.lee, me)
        assert wrong.value.fields == {"reader_id": [Reason.ASKED_ALREADY.sentence]}
        assert cast.lee.person_id not in may_ask_for(cast, voice, me)
    ask(cast, voice, cast.kit, cast.rae)
    assert len(waiting(cast)) == 2
    assert (len(beside(cast, voice).asks), len(beside(cast, voice, cast.rae).asks)) == (1, 1)


@pytest.mark.parametrize("stopped", [False, True])
def test_after_a_no_nobody_asks_that_again_before_its_rest_is_over(cast: Cast, voice: str, stopped: bool) -> None:
    """And having stopped somebody from reading it is a no to them."""
    line = ask(cast, voice, cast.rae)
    if stopped:
        show(cast, voice, cast.rae, line.id)
        cast.do(cast.ash, records.stop_sharing, voice, cast.rae.person_id)
    else:
        say(cast, line.id)
    rests = cast.house.profile.offer_again_days
    for day, refused in ((0, True), (rests - 1, True), (rests, False)):
        turn_clock(cast.house, day * DAY)
        assert (cast.rae.person_id in may_ask_for(cast, voice)) is not refused
        if refused:
            with pytest.raises(Invalid) as wrong:
                ask(cast, voice, cast.rae)
            assert wrong.value.fields == {"reader_id": [Reason.SAID_NO_LATELY.sentence]}
    ask(cast, voice, cast.rae)


def test_what_is_about_a_worker_is_never_asked_for_them(cast: Cast) -> None:
    about_rae = {"about_kind": AboutKind.WORKER, "about_id": cast.rae.person_id}
    voice = put(cast, cast.ash, said("She is late.", cast.sam, **about_rae)).id
    assert cast.rae.person_id not in may_ask_for(cast, voice)
    with pytest.raises(Invalid) as wrong:
        ask(cast, voice, cast.rae)
    assert wrong.value.fields == {"reader_id": ["Pick somebody from the list."]}


def test_whoever_reads_it_only_as_cover_asks_for_nobody(cast: Cast) -> None:
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.zed.person_id)
    voice = put(cast, cast.ash, said("hello", cast.sam)).id
    go_away(cast, cast.sam)
    assert cast.do(cast.zed, voices.read_voice, voice).words == "hello"
    with pytest.raises(Refused) as no:
        ask(cast, voice, cast.rae, cast.zed)
    assert no.value.ruling.reasons == (Reason.COVER_MAY_NOT_ASK,)
    assert (may_ask_for(cast, voice, cast.zed), states(cast, voice, cast.zed)) == (set(), [])


@pytest.mark.parametrize("how", ["taken back", "stopped for the asker", "28 days", "they left"])
def test_an_ask_ends_by_itself(cast: Cast, voice: str, how: str) -> None:
    show(cast, voice, cast.lee, None)  # so that it stays sent when Sam is stopped
    line = ask(cast, voice, cast.rae)
    if how == "taken back":
        cast.do(cast.ash, sending.take_back, voice)
    elif how == "stopped for the asker":
        cast.do(cast.ash, records.stop_sharing, voice, cast.sam.person_id)
    elif how == "they left":
        cast.do(cast.kit, people.worker_leaves, cast.rae.person_id)
    else:
        turn_clock(cast.house, 27 * DAY)
        assert len(waiting(cast)) == 1
        turn_clock(cast.house, 28 * DAY)
    assert waiting(cast) == []
    assert str(cast.do(cast.ash, reading.read_asked, line.id).state) == "ended"
    with pytest.raises(Problem):
        show(cast, voice, cast.rae, line.id)
    if how == "28 days":
        assert states(cast, voice) == ["ended"]
        ask(cast, voice, cast.rae)  # silence is no “no”


@pytest.mark.parametrize("column", ["reader_id", "asked_by_id", "voice_id", "young_person_id", "ends_on", "answer"])
def test_a_changed_row_is_no_ask(cast: Cast, voice: str, column: str) -> None:
    """A database writer does not choose to whom a young person shows something."""
    other = put(cast, cast.ash, said("Another.", cast.sam)).id
    line = ask(cast, voice, cast.rae)
    forged = {"voice_id": other, "young_person_id": cast.bo.person_id, "ends_on": clock.today() + timedelta(days=99)}
    forged |= {"answer": "no"}
    with cast.house.database.writing() as session:
        session.execute(update(ShareAsk).values({column: forged.get(column, cast.kit.person_id)}))
    assert (waiting(cast), waiting(cast, cast.bo)) == ([], [])
    assert [states(cast, one) for one in (voice, other)] == [[], []]
    for me in (cast.ash, cast.bo):
        with pytest.raises(NotFound):
            cast.do(me, reading.read_asked, line.id)
        with pytest.raises(NotFound):
            say(cast, line.id, me=me)
    with pytest.raises(NotFound):
        show(cast, voice, cast.kit, line.id)


def test_an_advocate_asks_and_their_words_have_no_safeguarding_key(cast: Cast) -> None:
    ada = add_worker(cast, "Ada Byrne", Role.ADVOCATE)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, ada.person_id, Role.ADVOCATE)
    voice = put(cast, cast.ash, said("For Ada.", ada)).id
    line = ask(cast, voice, cast.rae, ada)
    assert walk.bases(cast, line.id) == ["duty", "own"]

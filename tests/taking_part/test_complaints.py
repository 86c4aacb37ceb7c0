"""Something is wrong with a worker: sealed to one person outside the line, unseen by whom it is about."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from consent.capabilities import Role
from consent.terms import Basis, Scope
from consent.working_days import due_on
from tests.people.marking import set_person
from tests.taking_part.conftest import Side
from tests.voices.cast import Cast, add_worker, add_young_person
from tests.voices.say import put, said
from tests.voices.walk import bases, owed, told
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow
from youthvoice.taking_part.complaints import hearing, sending
from youthvoice.taking_part.complaints.models import Complaint
from youthvoice.taking_part.complaints.sending import Wrong
from youthvoice.taking_part.complaints.shown import OwnComplaint

WORDS = "Sam shouts at me in the car 🚗"


def wrong(about: Me | None, to: Me, words: str = WORDS, **more: str) -> Wrong:
    return Wrong(more.get("version_id") or new_id(), about.person_id if about else None, to.person_id, words)


def complain(cast: Cast, what: Wrong, me: Me | None = None, complaint_id: str | None = None) -> OwnComplaint:
    return cast.do(me or cast.ash, sending.put_complaint, complaint_id or new_id(), what)[0]


def test_it_goes_to_the_one_named_person_and_to_no_other_key(cast: Cast, side: Side) -> None:
    sent = complain(cast, wrong(cast.sam, side.jo))
    assert bases(cast, sent.id) == [Basis.OWN, Basis.PERMISSION]  # no safeguarding key, though Jo is of the service
    with cast.house.database.session() as session:
        readers = set(session.scalars(select(GrantRow.reader_id).where(GrantRow.record_id == sent.id)))
        heard = set(session.scalars(select(OutboxRow.recipient_id).where(OutboxRow.subject_id == sent.id)))
    assert (readers, heard) == ({cast.ash.person_id, side.jo.person_id}, {side.jo.person_id})
    assert sent.answer_by == due_on(clock.today(), cast.house.profile)


def test_its_receiver_opens_it_and_the_young_person_sees_that(cast: Cast, side: Side) -> None:
    sent = complain(cast, wrong(cast.sam, side.ama))
    (line,) = cast.do(side.ama, hearing.list_complaints)
    assert (line.id, line.opened_at, hasattr(line, "words")) == (sent.id, None, False)
    opened = cast.do(side.ama, hearing.read_complaint, sent.id)
    assert (opened.words, opened.about_name) == (WORDS, "Sam Reed")
    (own,) = cast.do(cast.ash, hearing.list_complaints)
    assert own.opened_at is not None
    assert own.words == WORDS
    looked = cast.do(cast.ash, records.who_looked, cast.ash.person_id)
    assert [(one.reader_id, one.kind) for one in looked] == [(side.ama.person_id, "complaint")]


@pytest.mark.parametrize("who", ["sam", "rae", "lee", "kit", "zed", "bo"])
def test_whom_it_is_about_and_everybody_else_find_nothing(cast: Cast, side: Side, who: str) -> None:
    """Neither itself, nor its count, nor its log."""
    sent = complain(cast, wrong(cast.sam, side.jo))
    me: Me = getattr(cast, who)
    assert cast.do(me, hearing.list_complaints) == []
    for verb in (hearing.read_complaint, hearing.say_in_touch, sending.take_back):
        with pytest.raises(NotFound):
            cast.do(me, verb, sent.id)
    assert cast.do(me, records.who_can_see, []) == {}
    assert told(cast, "complaint") == [side.jo.person_id]


def test_whom_it_is_about_cannot_open_it_even_with_a_key_and_a_yes(cast: Cast, side: Side) -> None:
    """Jo was given it; then it turns out to be about Jo: the rule, not only the key, keeps it shut."""
    sent = complain(cast, wrong(cast.sam, side.jo))
    with cast.house.database.writing() as session:
        session.execute(update(Complaint).values(about_id=side.jo.person_id))
    with pytest.raises(NotFound):
        cast.do(side.jo, hearing.read_complaint, sent.id)


def test_it_cannot_be_sent_to_whom_it_is_about_nor_to_their_cover(cast: Cast, side: Side) -> None:
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, side.ama.person_id, Role.ADVOCATE)
    cast.do(cast.lee, people.set_cover, side.ama.person_id, side.obi.person_id)
    for receiver in (side.ama, side.obi):
        with pytest.raises(Refused) as refused:
            complain(cast, wrong(side.ama, receiver))
        assert [str(one) for one in refused.value.ruling.reasons] == ["receiver_is_in_the_line"]
    assert complain(cast, wrong(side.ama, side.jo)).to.first_name == "Jo"
    hears = {one.first_name: one.not_about for one in cast.do(cast.ash, hearing.who_hears)}
    assert side.ama.person_id in hears["Obi"]
    assert side.obi.person_id in hears["Ama"]
    assert side.ama.person_id not in hears["Jo"]


@pytest.mark.parametrize("jo_covers", [True, False])
def test_it_cannot_be_sent_to_a_chair_who_covers_for_whom_it_is_about(cast: Cast, side: Side, jo_covers: bool) -> None:
    worker, cover = (cast.sam, side.jo) if jo_covers else (side.jo, cast.sam)
    cast.do(cast.lee, people.set_cover, worker.person_id, cover.person_id)
    with pytest.raises(Refused):
        complain(cast, wrong(cast.sam, side.jo))
    hears = {one.first_name: one.not_about for one in cast.do(cast.ash, hearing.who_hears)}
    assert cast.sam.person_id in hears["Jo"]


@pytest.mark.parametrize("who", ["sam", "lee", "rae"])
def test_it_cannot_be_sent_into_the_line(cast: Cast, side: Side, who: str) -> None:
    with pytest.raises(Invalid) as invalid:
        complain(cast, wrong(cast.sam, getattr(cast, who)))
    assert set(invalid.value.fields) == {"receiver_id"}


@pytest.mark.parametrize("scope", [Scope.FULL, Scope.WRITE])
def test_it_never_waits(cast: Cast, side: Side, scope: Scope) -> None:
    """Set up today, confirmed by nobody, on a tablet: it goes at once to somebody they never met."""
    new = add_young_person(cast, "Cal Hill", cast.sam, confirmed=False)
    sent = complain(cast, wrong(cast.sam, side.jo), replace(new, scope=scope))
    opened = cast.do(side.jo, hearing.read_complaint, sent.id)
    assert (opened.words, opened.young_person.confirmed) == (WORDS, False)


def test_a_receiver_without_a_key_is_owed_it(cast: Cast, side: Side) -> None:
    keyless = add_worker(cast, "Una Low", Role.CHAIR, with_key=False)
    assert owed(cast, complain(cast, wrong(cast.sam, keyless)).id) == [keyless.person_id]


def test_it_can_be_about_a_lead_or_somebody_who_is_not_listed(cast: Cast, side: Side) -> None:
    assert complain(cast, wrong(cast.lee, side.jo)).about is not None
    assert complain(cast, wrong(None, side.jo)).about is None


@pytest.mark.parametrize("words", ["", "  \n\t ", "\u200b\u3164"])
def test_nothing_said_is_not_sent(cast: Cast, side: Side, words: str) -> None:
    with pytest.raises(Invalid) as invalid:
        complain(cast, wrong(cast.sam, side.jo, words))
    assert set(invalid.value.fields) == {"words"}


def test_about_a_stranger_and_about_nobody_known_are_refused_alike(cast: Cast, side: Side) -> None:
    said = []
    for about_id in (cast.zed.person_id, new_id()):
        with pytest.raises(Invalid) as invalid:
            complain(cast, Wrong(new_id(), about_id, side.jo.person_id, WORDS))
        said.append(invalid.value.body())
    assert said[0] == said[1]


def test_the_same_again_is_the_same_and_other_words_are_a_new_one(cast: Cast, side: Side) -> None:
    complaint_id, what = new_id(), wrong(cast.sam, side.jo)
    first = complain(cast, what, complaint_id=complaint_id)
    assert complain(cast, what, complaint_id=complaint_id) == first
    with pytest.raises(Conflict):
        complain(cast, wrong(cast.sam, side.jo, "More"), complaint_id=complaint_id)
    with pytest.raises(NotFound):
        complain(cast, what, cast.bo, complaint_id)
    assert len(told(cast, "complaint")) == 1


def test_an_id_of_something_else_is_like_no_id(cast: Cast, side: Side) -> None:
    voice = put(cast, cast.ash, said("Hi", cast.sam))
    with pytest.raises((NotFound, Conflict)):
        complain(cast, wrong(cast.sam, side.jo), complaint_id=voice.id)


def test_they_got_in_touch_and_late_is_said(cast: Cast, side: Side) -> None:
    sent = complain(cast, wrong(cast.sam, side.jo))
    with clock.moved(timedelta(days=20)):
        (own,) = cast.do(cast.ash, hearing.list_complaints)
        assert own.late
        cast.do(side.jo, hearing.say_in_touch, sent.id)
        cast.do(side.jo, hearing.say_in_touch, sent.id)
        (own,) = cast.do(cast.ash, hearing.list_complaints)
    assert own.in_touch_at is not None
    assert not own.late
    assert told(cast, "complaint_in_touch") == [cast.ash.person_id]


def test_what_waits_longest_is_on_top_and_of_what_is_done_the_newest(cast: Cast, side: Side) -> None:
    ids = []
    for hours, words in enumerate(("One.", "Two.", "Three.", "Four.")):
        with clock.moved(timedelta(hours=hours)):
            ids.append(complain(cast, wrong(cast.sam, side.jo, words)).id)
    for hours, done in enumerate(ids[:2]):
        with clock.moved(timedelta(days=1, hours=hours)):
            cast.do(side.jo, hearing.say_in_touch, done)
    listed = [one.id for one in cast.do(side.jo, hearing.list_complaints)]
    assert listed == [ids[2], ids[3], ids[1], ids[0]]


def test_taken_back_is_gone_for_its_receiver(cast: Cast, side: Side) -> None:
    sent = complain(cast, wrong(cast.sam, side.jo))
    cast.do(cast.ash, sending.take_back, sent.id)
    cast.do(cast.ash, sending.take_back, sent.id)
    assert bases(cast, sent.id) == [Basis.OWN]
    assert cast.do(side.jo, hearing.list_complaints) == []
    with pytest.raises(NotFound):
        cast.do(side.jo, hearing.read_complaint, sent.id)
    (own,) = cast.do(cast.ash, hearing.list_complaints)
    assert own.taken_back_at is not None
    assert own.words == WORDS


def test_a_receiver_who_left_is_said_so(cast: Cast, side: Side) -> None:
    complain(cast, wrong(cast.sam, side.jo))
    set_person(cast.house, side.jo.person_id, state="left")
    (own,) = cast.do(cast.ash, hearing.list_complaints)
    assert own.to_left

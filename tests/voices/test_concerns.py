"""A worry about safety: at once, to somebody who must act; they are told or it is looked at soon; the copy stays."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from tests.voices import walk
from tests.voices.cast import Cast, add_worker
from tests.voices.say import put, said
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound, Refused
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.outbox import OutboxRow
from youthvoice.people import service as people
from youthvoice.records import looking
from youthvoice.voices import reading, sending
from youthvoice.voices.about import AboutKind
from youthvoice.voices.concerns import noting, passing_on
from youthvoice.voices.concerns import reading as concerns
from youthvoice.voices.concerns.facts import Told
from youthvoice.voices.concerns.passing_on import Worry
from youthvoice.voices.concerns.shown import ConcernLine

WORDS = "He waits at the gate. He has my old phone 🦊"


@pytest.fixture
def ruth(cast: Cast) -> Me:
    """A safeguarding lead."""
    return add_worker(cast, "Ruth Kaye", Role.SAFEGUARDING_LEAD)


@pytest.fixture
def voice(cast: Cast, ruth: Me) -> str:
    """What ash said, opened by Sam; gives its id."""
    sent = put(cast, cast.ash, said(WORDS, cast.sam))
    cast.do(cast.sam, reading.read_voice, sent.id)
    return sent.id


def told_today() -> Told:
    return Told(on=clock.today())


def not_yet(hours: int = 48) -> Told:
    return Told(why_not="He reads that phone.", look_again_hours=hours)


def worry(voice: str, to: Me, told: Told, **more) -> Worry:
    given = {"version_id": new_id(), "about_id": None, "worry": "A man waits for them.", "their_words": None}
    return Worry(voice_id=voice, receiver_id=to.person_id, told=told, **(given | more))


def pass_on(cast: Cast, what: Worry, me: Me | None = None, concern_id: str | None = None) -> ConcernLine:
    return cast.do(me or cast.sam, passing_on.pass_on, concern_id or new_id(), what)[0]


def seen_by_ash(cast: Cast) -> list:
    return cast.do(cast.ash, concerns.list_concerns)


def test_it_goes_at_once_to_the_one_who_must_act(cast: Cast, ruth: Me, voice: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today(), their_words="He waits at the gate."))
    assert walk.told(cast, "concern") == [ruth.person_id]
    opened = cast.do(ruth, concerns.read_concern, line.id)
    assert (opened.worry, opened.their_words) == ("A man waits for them.", "He waits at the gate.")
    assert walk.bases(cast, line.id) == ["duty", "duty", "own", "safeguarding"]
    assert [one.person_id for one in (cast.lee, cast.kit, ruth)]
    assert cast.do(cast.lee, concerns.list_concerns) == []


def test_they_are_told_who_passed_it_on_to_whom_and_what(cast: Cast, ruth: Me, voice: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today(), their_words="He waits at the gate."))
    (own,) = seen_by_ash(cast)
    assert (own.id, own.voice_id, own.passed_on_by.first_name, own.receiver.first_name) == (
        line.id,
        voice,
        "Sam",
        "Ruth",
    )
    assert (own.worry, own.their_words, own.told_on) == (
        "A man waits for them.",
        "He waits at the gate.",
        clock.today(),
    )
    assert walk.told(cast, "concern_told") == [cast.ash.person_id]


def test_a_copy_was_passed_on_that_copy_stays_when_the_voice_is_taken_back(cast: Cast, ruth: Me, voice: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today(), their_words="He waits at the gate."))
    cast.do(cast.ash, sending.take_back, voice)
    assert cast.do(ruth, concerns.read_concern, line.id).their_words == "He waits at the gate."
    assert [one.voice_id for one in seen_by_ash(cast)] == [voice]


def test_you_can_add_a_note_and_it_reaches_them(cast: Cast, ruth: Me, voice: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today()))
    cast.do(cast.ash, sending.take_back, voice)
    version = new_id()
    for _ in range(2):  # the reply was lost
        cast.do(cast.ash, noting.add_note, line.id, version, "He is my cousin.")
    assert cast.do(ruth, concerns.read_concern, line.id).note == "He is my cousin."
    assert [one.note for one in seen_by_ash(cast)] == ["He is my cousin."]
    assert walk.told(cast, "concern_note") == [ruth.person_id]
    with pytest.raises(Conflict):
        cast.do(cast.ash, noting.add_note, line.id, new_id(), "More")
    with pytest.raises(NotFound):
        cast.do(cast.bo, noting.add_note, line.id, version, "x")


@pytest.mark.parametrize("note", ["", " \n ", "\u200b\u3164"])
def test_an_empty_note_is_refused_by_its_field(cast: Cast, ruth: Me, voice: str, note: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today()))
    with pytest.raises(Invalid) as invalid:
        cast.do(cast.ash, noting.add_note, line.id, new_id(), note)
    assert set(invalid.value.fields) == {"note"}


def test_not_told_is_dated_and_nothing_shows_the_young_person_that_it_is_there(
    cast: Cast, ruth: Me, voice: str
) -> None:
    line = pass_on(cast, worry(voice, ruth, not_yet()))
    assert line.look_by is not None
    assert line.look_by - line.passed_on_at == timedelta(hours=48)
    opened = cast.do(ruth, concerns.read_concern, line.id)
    assert opened.why_not == "He reads that phone."
    assert seen_by_ash(cast) == []
    page = cast.do(cast.ash, looking.see_who_can_see)
    assert "concern" not in repr(page)
    assert ruth.person_id not in repr(page)
    with cast.house.database.session() as session:
        heard = set(session.scalars(select(OutboxRow.recipient_id).where(OutboxRow.kind.like("concern%"))))
    assert cast.ash.person_id not in heard
    with pytest.raises(NotFound):
        cast.do(cast.ash, noting.add_note, line.id, new_id(), "x")


def test_it_is_looked_at_within_72_hours_and_then_every_seven_days(cast: Cast, ruth: Me, voice: str) -> None:
    with pytest.raises(Invalid) as invalid:
        pass_on(cast, worry(voice, ruth, not_yet(73)))
    assert set(invalid.value.fields) == {"told"}
    line = pass_on(cast, worry(voice, ruth, not_yet(72)))
    with clock.moved(timedelta(hours=73)):
        assert [one.late for one in cast.do(ruth, concerns.list_concerns)] == [True]
        with pytest.raises(Invalid):
            cast.do(ruth, concerns.look_at_telling, line.id, not_yet(169))
        later = cast.do(ruth, concerns.look_at_telling, line.id, Told(why_not="Still.", look_again_hours=168))
        assert not later.late
        assert cast.do(ruth, concerns.read_concern, line.id).why_not == "Still."
        cast.do(ruth, concerns.look_at_telling, line.id, told_today())
        assert [one.worry for one in seen_by_ash(cast)] == ["A man waits for them."]
        with pytest.raises(Refused):
            cast.do(ruth, concerns.look_at_telling, line.id, told_today())


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (Told(), "told"),
        (Told(why_not="  ", look_again_hours=24), "told"),
        (Told(why_not="He reads it."), "told"),
        (Told(why_not="\u200b\u3164", look_again_hours=24), "told"),
        (Told(on=clock.today() - timedelta(days=1)), "told"),
    ],  # before they said it nobody told them
)
def test_without_telling_or_a_reason_it_is_not_passed_on(
    cast: Cast, ruth: Me, voice: str, told: Told, field: str
) -> None:
    with pytest.raises(Invalid) as invalid:
        pass_on(cast, worry(voice, ruth, told))
    assert set(invalid.value.fields) == {"told"}
    assert walk.told(cast, "concern") == []


def test_tomorrow_is_no_telling(cast: Cast, ruth: Me, voice: str) -> None:
    tomorrow = replace(not_yet(), on=clock.today() + timedelta(days=1))
    line = pass_on(cast, worry(voice, ruth, tomorrow))
    assert line.told_on is None
    assert seen_by_ash(cast) == []


def test_what_is_wrong_is_named_by_its_field(cast: Cast, ruth: Me, voice: str) -> None:
    for more, field in (
        ({"worry": " "}, "worry"),
        ({"worry": "\u200b\u3164"}, "worry"),
        ({"their_words": "He waits at the door."}, "their_words"),
        ({"about_id": new_id()}, "about_id"),
        ({"about_id": ruth.person_id}, "receiver_id"),
    ):
        with pytest.raises(Invalid) as invalid:
            pass_on(cast, worry(voice, ruth, told_today(), **more))
        assert set(invalid.value.fields) == {field}
    with pytest.raises(Invalid) as invalid:
        pass_on(cast, worry(voice, cast.rae, told_today()))
    assert set(invalid.value.fields) == {"receiver_id"}


def test_it_never_goes_to_whom_the_voice_is_about(cast: Cast, ruth: Me) -> None:
    cast.do(cast.kit, people.link_worker, cast.ash.person_id, cast.lee.person_id, Role.LEAD)
    about = {"about_kind": AboutKind.WORKER, "about_id": cast.lee.person_id}
    sent = put(cast, cast.ash, said("Lee scares me", cast.sam, **about))
    cast.do(cast.sam, reading.read_voice, sent.id)
    assert cast.lee.person_id not in [one.id for one in cast.do(cast.sam, passing_on.list_receivers, sent.id)]
    with pytest.raises(Invalid) as invalid:
        pass_on(cast, worry(sent.id, cast.lee, told_today()))
    assert set(invalid.value.fields) == {"receiver_id"}


def test_only_from_a_voice_they_opened(cast: Cast, ruth: Me, voice: str) -> None:
    unopened = put(cast, cast.ash, said("Hi", cast.sam, cast.rae))
    for me, voice_id in ((cast.sam, unopened.id), (cast.rae, voice), (cast.zed, voice), (cast.sam, new_id())):
        with pytest.raises(NotFound):
            pass_on(cast, worry(voice_id, ruth, told_today()), me)
        with pytest.raises(NotFound):
            cast.do(me, passing_on.list_receivers, voice_id)


def test_what_was_taken_back_is_passed_on_in_their_own_words_only(cast: Cast, ruth: Me, voice: str) -> None:
    cast.do(cast.ash, sending.take_back, voice)
    with pytest.raises(Invalid) as invalid:
        pass_on(cast, worry(voice, ruth, told_today(), their_words="He waits at the gate."))
    assert set(invalid.value.fields) == {"their_words"}
    assert pass_on(cast, worry(voice, ruth, told_today())).told_on == clock.today()


@pytest.mark.parametrize("who", ["rae", "lee", "zed", "bo"])
def test_nobody_else_meets_it(cast: Cast, ruth: Me, voice: str, who: str) -> None:
    line = pass_on(cast, worry(voice, ruth, told_today()))
    me: Me = getattr(cast, who)
    assert cast.do(me, concerns.list_concerns) == []
    for verb, more in ((concerns.read_concern, ()), (concerns.look_at_telling, (told_today(),))):
        with pytest.raises((NotFound, Refused)):
            cast.do(me, verb, line.id, *more)


def test_the_same_again_is_the_same(cast: Cast, ruth: Me, voice: str) -> None:
    what, concern_id = worry(voice, ruth, told_today()), new_id()
    assert pass_on(cast, what, concern_id=concern_id) == pass_on(cast, what, concern_id=concern_id)
    with pytest.raises(Conflict):
        pass_on(cast, worry(voice, ruth, told_today()), concern_id=concern_id)
    with pytest.raises(NotFound):
        pass_on(cast, what, cast.rae, concern_id)
    assert walk.told(cast, "concern") == [ruth.person_id]

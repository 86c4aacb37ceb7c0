"""Words in use: asked again each time, gone at once when anything they stand on ends, and listed to who said them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from consent.capabilities import Role
from consent.terms import RecordKind
from tests.taking_part.permissions.ask import ask, change, say_yes
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.quotes.use import BOARD, PART, in_use, pick, say, seen_by_ash, yes
from tests.voices.standing_in import come_back, go_away
from youthvoice import clock
from youthvoice.errors import NotFound, Refused
from youthvoice.people import service as people
from youthvoice.records import looking
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import changing
from youthvoice.taking_part.permissions.shown import Asked
from youthvoice.voices import reading as voice_reading
from youthvoice.voices import sending
from youthvoice.voices.quotes import ending
from youthvoice.voices.quotes import reading as quotes
from youthvoice.voices.quotes.models import Quote


def test_each_use_is_listed_to_the_young_person_exact_words_who_what_for_and_when(cast: Cast) -> None:
    asked = yes(cast)
    voice = say(cast)
    quote = pick(cast, voice)
    (own,) = seen_by_ash(cast)
    assert (own.id, own.request_id, own.voice_id, own.words, own.what_for) == (quote, asked.id, voice, PART, BOARD)
    assert (own.worker.first_name, own.worker.what) == ("Sam", "keyworker")
    assert clock.day_of(own.picked_at) == clock.today()
    assert own.ended_at is None
    assert seen_by_ash(cast, cast.bo) == []


def test_who_can_see_my_things_counts_it_and_it_is_not_just_mine(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    in_use(cast, quote)
    page = cast.do(cast.ash, looking.see_who_can_see)
    (sam,) = [one for one in page["people"] if one["first_name"] == "Sam"]
    assert RecordKind.QUOTATION in [one["kind"] for one in sam["records"]]
    assert [one["kind"] for one in page["looked"]].count(RecordKind.QUOTATION) == 1  # however often the list is shown
    cast.do(cast.ash, ending.stop, quote)
    assert cast.do(cast.ash, looking.see_who_can_see)["just_me_count"] == 0


def test_the_words_and_what_they_are_for_say_nothing_of_who_said_them(cast: Cast) -> None:
    yes(cast)
    pick(cast, say(cast))
    (line,) = cast.do(cast.sam, quotes.list_quotes).quotes
    assert set(vars(line)) == {"id", "picked_on", "ended_on", "words", "what_for"}


def test_do_not_use_these_words_ends_that_one_use_at_once_and_the_yes_goes_on(cast: Cast) -> None:
    yes(cast)
    voice = say(cast)
    first, other = pick(cast, voice), pick(cast, voice, "I can’t sleep.")
    for _ in range(2):
        cast.do(cast.ash, ending.stop, first)
    assert (in_use(cast, first), in_use(cast, other)) == (None, "I can’t sleep.")
    assert walk.bases(cast, first) == ["own"]
    assert walk.told(cast, "quote_ended") == [cast.sam.person_id]
    assert {one.id: one.ended_at is None for one in seen_by_ash(cast)} == {first: False, other: True}
    assert in_use(cast, pick(cast, voice)) == PART  # the yes still stands, and is theirs to take back


def test_the_line_that_is_left_has_a_date_and_no_words(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    cast.do(cast.ash, ending.stop, quote)
    (line,) = cast.do(cast.sam, quotes.list_quotes).quotes
    assert (line.words, line.what_for, line.ended_on) == (None, None, clock.today())


@pytest.mark.parametrize("who", ["sam", "rae", "lee", "zed", "bo"])
def test_nobody_else_stops_it(cast: Cast, who: str) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    with pytest.raises(NotFound):
        cast.do(getattr(cast, who), ending.stop, quote)
    assert in_use(cast, quote) == PART


def _withdrawn(cast: Cast, asked: Asked, voice: str) -> None:
    change(cast, changing.withdraw, asked)


def _narrowed(cast: Cast, asked: Asked, voice: str) -> None:
    cast.do(cast.ash, changing.narrow, asked.id, [cast.sam.person_id], None)


def _taken_back(cast: Cast, asked: Asked, voice: str) -> None:
    cast.do(cast.ash, sending.take_back, voice)


def _stopped(cast: Cast, asked: Asked, voice: str) -> None:
    cast.do(cast.ash, records.stop_sharing, voice, cast.sam.person_id)


def _unlinked(cast: Cast, asked: Asked, voice: str) -> None:
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.sam.person_id)


def _left(cast: Cast, asked: Asked, voice: str) -> None:
    cast.do(None, people.worker_leaves, cast.sam.person_id)


ENDS: dict[str, Callable[[Cast, Asked, str], None]] = {
    "the yes is withdrawn": _withdrawn,
    "it is narrowed past them": _narrowed,
    "the voice is taken back": _taken_back,
    "the voice is stopped for them": _stopped,
    "they work with them no more": _unlinked,
    "they left": _left,
}


@pytest.mark.parametrize("how", ENDS)
def test_it_is_gone_at_once_when_what_it_stands_on_ends(cast: Cast, how: str) -> None:
    asked = yes(cast, cast.sam, cast.rae)
    voice = say(cast, cast.sam, cast.rae)
    quote, raes = pick(cast, voice), pick(cast, voice, me=cast.rae)
    ENDS[how](cast, asked, voice)
    with pytest.raises(NotFound):
        cast.do(cast.sam, quotes.read_quote, quote)
    with pytest.raises(NotFound):
        cast.do(cast.sam, records.open_record, quote)
    assert walk.bases(cast, quote) == ["own"]
    (line,) = cast.do(cast.sam, quotes.list_quotes).quotes
    assert (line.words, line.ended_on) == (None, clock.today())
    everybodys = how in ("the yes is withdrawn", "the voice is taken back")
    assert in_use(cast, raes, cast.rae) == (None if everybodys else PART)
    own = {one.id: one for one in seen_by_ash(cast)}
    assert own[quote].words == PART
    assert own[quote].ended_at is not None


def test_a_reading_yes_that_ends_ends_the_words_read_by_it(cast: Cast) -> None:
    voice = say(cast)
    reading = say_yes(cast, ask(cast), cast.rae, record_ids=[voice])
    yes(cast, cast.rae)
    cast.do(cast.rae, voice_reading.read_voice, voice)
    quote = pick(cast, voice, me=cast.rae)
    change(cast, changing.withdraw, reading)
    assert in_use(cast, quote, cast.rae) is None


def test_a_cover_that_ends_ends_the_words_read_as_cover(cast: Cast) -> None:
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.rae.person_id)
    go_away(cast, cast.sam)
    yes(cast, cast.rae)
    voice = say(cast)
    cast.do(cast.rae, voice_reading.read_voice, voice)
    quote = pick(cast, voice, me=cast.rae)
    assert in_use(cast, quote, cast.rae) == PART
    come_back(cast, cast.sam)
    assert in_use(cast, quote, cast.rae) is None  # not now: they would open the voice no more than the words
    assert seen_by_ash(cast)[0].ended_at is None
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, None)
    assert seen_by_ash(cast)[0].ended_at is not None
    assert walk.bases(cast, quote) == ["own"]


def test_each_use_asks_again_and_a_permission_changed_in_the_database_is_no_yes(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    with cast.house.database.writing() as session:
        session.execute(update(PermissionRow).where(PermissionRow.use == "quote").values(state="withdrawn"))
    assert in_use(cast, quote) is None
    assert seen_by_ash(cast)[0].words == PART


def test_a_lead_who_sees_no_words_finds_none_here(cast: Cast) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    for me in (cast.lee, cast.rae, cast.zed):
        assert cast.do(me, quotes.list_quotes).quotes == []
        with pytest.raises((NotFound, Refused)):
            cast.do(me, quotes.read_quote, quote)
    assert cast.lee.role is Role.LEAD


@pytest.mark.parametrize("column", ["worker_id", "young_person_id", "voice_id", "ended_at", "permission_id", "id"])
def test_a_row_moved_in_the_database_gives_nobody_a_word(cast: Cast, column: str) -> None:
    yes(cast, cast.sam, cast.rae)
    voice = say(cast, cast.sam, cast.rae)
    other = say(cast, cast.sam, cast.rae, words="Something else.")
    quote = pick(cast, voice)
    if column == "ended_at":
        cast.do(cast.ash, ending.stop, quote)
    forged = {
        "worker_id": cast.rae.person_id,
        "young_person_id": cast.bo.person_id,
        "voice_id": other,
        "ended_at": None,
        "permission_id": voice,
        "id": other,
    }[column]
    with cast.house.database.writing() as session:
        session.execute(update(Quote).values({column: forged}))
    for me in (cast.sam, cast.rae):
        for one in (quote, other):
            assert in_use(cast, one, me) is None
    assert (seen_by_ash(cast), seen_by_ash(cast, cast.bo)) == ([], [])


def test_a_yes_that_runs_out_is_written_down_when_they_next_sign_in(cast: Cast) -> None:
    asked = yes(cast)
    quote = pick(cast, say(cast))
    with clock.moved(timedelta(days=(asked.ends_on - clock.today()).days)):
        cast.do(cast.sam, taking_part.end_what_is_over)
        (line,) = cast.do(cast.sam, quotes.list_quotes).quotes
        assert (line.words, line.ended_on) == (None, asked.ends_on)
        assert walk.bases(cast, quote) == ["own"]

"""The young person answers: what a yes gives to whom, what waits, what never opens, and that only they can."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from consent.capabilities import Role
from consent.terms import Company
from consent.terms.taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.people.marking import set_person
from tests.taking_part.permissions.ask import (
    DAY,
    answer,
    ask,
    opens,
    say,
    say_yes,
    second,
    states,
)
from tests.voices.cast import Cast, add_worker
from tests.voices.walk import audited, bases, owed, told
from youthvoice import clock
from youthvoice.errors import Conflict, Invalid, NotFound
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.permissions import changing, reading
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.models import YesRequest
from youthvoice.vault.bundle import Bundle
from youthvoice.voices import reading as voice_reading
from youthvoice.voices.said import AboutKind
from youthvoice.work import Work


def test_a_yes_to_one_person_and_not_another_seals_what_is_sent_from_then_on(cast: Cast) -> None:
    before = say(cast, cast.sam)
    shown = say_yes(cast, ask(cast), cast.rae)
    assert (shown.state, states(shown)) == ("yes", {"Sam": None, "Rae": "standing"})
    later = say(cast, cast.sam)
    assert [opens(cast, cast.rae, one) for one in (before, later)] == [None, "It is too loud at night."]
    assert told(cast, "yes_answered") == [cast.sam.person_id]


def test_who_was_picked_by_name_comes_first_and_owes_the_answer(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    voice = cast.do(cast.ash, voice_reading.read_voice, say(cast, cast.sam))
    assert [one.first_name for one in voice.readers] == ["Sam", "Rae"]
    assert voice.named_adult.first_name == "Sam"


def test_what_they_sent_before_is_shown_only_where_they_pick_it(cast: Cast) -> None:
    first, other = say(cast, cast.sam), say(cast, cast.sam)
    say_yes(cast, ask(cast), cast.rae, record_ids=[first])
    assert [opens(cast, cast.rae, one) for one in (first, other)] == ["It is too loud at night.", None]
    assert bases(cast, first) == ["own", "permission", "permission", "safeguarding"]


@pytest.mark.parametrize("kind", [AboutKind.SERVICE, AboutKind.ANYTHING])
def test_a_yes_about_the_plan_covers_nothing_else(cast: Cast, kind: AboutKind) -> None:
    say_yes(cast, ask(cast), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, kind=kind)) is None


def test_a_draft_is_never_covered(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    draft = say(cast)
    assert opens(cast, cast.rae, draft) is None
    with pytest.raises(Invalid):
        say_yes(cast, ask(cast, yes_to=YesTo.SERVICE_LEARNING), cast.rae, record_ids=[draft])


def test_whoever_the_screen_did_not_name_reads_nothing(cast: Cast) -> None:
    say_yes(cast, ask(cast), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, also_read=())) is None
    assert opens(cast, cast.rae, say(cast, cast.sam, also_read=(cast.rae.person_id,))) is not None


@pytest.mark.parametrize("yes_to", [YesTo.QUOTATION, YesTo.RESEARCH_CONTACT])
def test_a_yes_to_quoting_or_to_being_asked_opens_nothing(cast: Cast, yes_to: YesTo) -> None:
    say_yes(cast, ask(cast, yes_to=yes_to), cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam)) is None
    with pytest.raises(Invalid):
        say_yes(cast, ask(cast, yes_to=yes_to), cast.rae, record_ids=[say(cast, cast.sam)])


def test_a_meeting_gets_what_was_picked_for_it_and_nothing_else(cast: Cast) -> None:
    picked, other = say(cast, cast.sam, kind=AboutKind.ANYTHING), say(cast, cast.sam)
    asked = ask(cast, yes_to=YesTo.MEETING, meeting_on=clock.today() + timedelta(days=9))
    with pytest.raises(Invalid) as refused:
        say_yes(cast, asked, cast.rae)
    assert refused.value.code == "nothing_picked"
    say_yes(cast, asked, cast.rae, record_ids=[picked])
    later = say(cast, cast.sam)
    assert [opens(cast, cast.rae, one) is not None for one in (picked, other, later)] == [True, False, False]


def test_what_is_about_a_worker_is_on_no_list_and_is_not_shown_to_them(cast: Cast) -> None:
    about_rae = say(cast, cast.sam, kind=AboutKind.WORKER, about_id=cast.rae.person_id)
    asked = ask(cast, yes_to=YesTo.SERVICE_LEARNING)
    with pytest.raises(Invalid):
        say_yes(cast, asked, cast.rae, record_ids=[about_rae])
    say_yes(cast, asked, cast.rae)
    assert opens(cast, cast.rae, say(cast, cast.sam, kind=AboutKind.WORKER, about_id=cast.sam.person_id)) is None


def test_somebody_with_no_key_yet_is_owed_it(cast: Cast) -> None:
    new = add_worker(cast, "Uma Vale", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, new.person_id, Role.SPECIALIST)
    say_yes(cast, ask(cast, new), new)
    assert owed(cast, say(cast, cast.sam)) == [new.person_id]


def test_no_not_clear_and_later_give_nothing_and_cost_nothing(cast: Cast) -> None:
    later = answer(cast, ask(cast), Answer.LATER)
    assert later.state == "later"
    unclear = answer(cast, later, Answer.UNCLEAR)
    assert unclear.state == "unclear"
    with pytest.raises(Conflict) as refused:
        say_yes(cast, unclear, cast.rae)
    assert refused.value.code == "not_clear"
    again = ask(cast, request_id=unclear.id)
    assert (again.state, answer(cast, again, Answer.NO).state) == ("waiting", "no")
    assert cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id) == ()
    assert [one["answer"] for one in audited(cast, cast.ash.person_id, "yes.answered")] == ["later", "unclear", "no"]


def test_nobody_says_yes_to_words_they_did_not_read(cast: Cast) -> None:
    first = ask(cast, cast.sam)
    ask(cast, cast.sam, cast.rae, request_id=first.id)
    with pytest.raises(Conflict) as refused:
        say_yes(cast, first, cast.sam)
    assert refused.value.code == "newer"


def test_the_same_answer_again_is_the_lost_reply_and_another_is_refused(cast: Cast) -> None:
    asked = ask(cast)
    first = say_yes(cast, asked, cast.rae)
    assert states(say_yes(cast, asked, cast.rae)) == states(first)
    with pytest.raises(Conflict) as refused:
        answer(cast, asked, Answer.NO)
    assert refused.value.code == "answered"


@pytest.mark.parametrize("readers", [[], ["lee"], ["zed"]])
def test_nobody_picked_or_somebody_they_were_not_told_of(cast: Cast, readers: list[str]) -> None:
    asked = ask(cast)
    with pytest.raises(Invalid):
        say_yes(cast, asked, *(getattr(cast, one) for one in readers))
    assert cast.do(cast.ash, taking_part.permissions_of, cast.ash.person_id) == ()


@pytest.mark.parametrize("who", ["sam", "rae", "lee", "zed", "bo"])
@pytest.mark.parametrize("verb", ["answer", "second", "widen", "narrow", "withdraw"])
def test_nobody_answers_for_somebody_else(cast: Cast, who: str, verb: str) -> None:
    me = getattr(cast, who)
    asked = ask(cast)
    say_yes(cast, asked, cast.sam, with_adult=Company.WITH_ADULT)
    turn_clock(cast.house, DAY + 60)
    before = cast.do(cast.ash, reading.read_request, asked.id)
    tries = {
        "answer": lambda: say_yes(cast, ask(cast, yes_to=YesTo.QUOTATION), cast.sam, me=me),
        "second": lambda: second(cast, asked, me=me),
        "widen": lambda: cast.do(me, changing.widen, asked.id, [cast.rae.person_id], Company.ALONE),
        "narrow": lambda: cast.do(me, changing.narrow, asked.id, [cast.sam.person_id], None),
        "withdraw": lambda: cast.do(me, changing.withdraw, asked.id),
    }
    with pytest.raises(NotFound):
        tries[verb]()
    assert cast.do(cast.ash, reading.read_request, asked.id) == before


def test_a_request_somebody_changed_in_the_database_is_no_question(cast: Cast) -> None:
    asked = ask(cast, cast.sam)
    with cast.house.database.writing() as session:
        session.execute(update(YesRequest).values(yes_to="research_contact"))
    with capture_logs() as logs, pytest.raises(NotFound):
        say_yes(cast, asked, cast.sam)
    assert {"yes_request_changed_outside"} <= {one["event"] for one in logs}


def test_before_a_second_adult_has_confirmed_them_the_key_is_owed(cast: Cast) -> None:
    set_person(cast.house, cast.ash.person_id, confirmed_at=None)
    shown = say_yes(cast, ask(cast), cast.rae)
    assert (shown.confirmed, states(shown)["Rae"]) == (False, "standing")
    assert owed(cast, say(cast, cast.sam)) == [cast.rae.person_id]


def put_new_key(cast: Cast, whose: Me) -> Me:
    """The same person with a new key: what was sealed to the old one is owed to them again."""
    fresh = Bundle.generate()

    def verb(work: Work) -> None:
        work.begin_writing()
        version = people.next_version(work, whose.person_id)
        keys = {"public_key": fresh.public_key, "draft_public": fresh.draft_public}
        people.put_key(work, whose.person_id, version=version, **keys)

    cast.do(None, verb)
    return replace(whose, bundle=fresh)


def test_a_yes_is_kept_while_the_words_it_was_explained_with_are_still_owed(cast: Cast) -> None:
    asked = ask(cast, cast.rae)
    ash = put_new_key(cast, cast.ash)
    shown = say_yes(cast, asked, cast.rae, me=ash)
    assert (states(shown), shown.why) == ({"Rae": "standing"}, None)
    assert states(cast.do(ash, reading.read_request, asked.id)) == {"Rae": "standing"}


def an_ended_promise(cast: Cast) -> None:
    """What rae read on a yes, owed to her again with a new key; and then that yes ends while ash is signed in."""
    asked = ask(cast, cast.rae, ends_on=clock.today() + timedelta(days=5))
    say_yes(cast, asked, cast.rae)
    voice_id = say(cast, cast.sam)
    put_new_key(cast, cast.rae)
    assert owed(cast, voice_id) == [cast.rae.person_id]
    turn_clock(cast.house, 6 * DAY)


def test_a_promise_that_has_ended_takes_no_yes_with_it(cast: Cast) -> None:
    an_ended_promise(cast)
    asked, voice_id = ask(cast, cast.lee, yes_to=YesTo.SERVICE_LEARNING), say(cast, cast.sam)
    assert states(say_yes(cast, asked, cast.lee, record_ids=[voice_id])) == {"Lee": "standing"}
    assert opens(cast, cast.lee, voice_id) is not None
    assert len(audited(cast, cast.ash.person_id, "refused.carry_out_owed")) == 1


def test_a_promise_that_has_ended_takes_nothing_that_was_sent_with_it(cast: Cast) -> None:
    asked = ask(cast, cast.lee)
    say_yes(cast, asked, cast.lee)
    an_ended_promise(cast)
    voice_id = say(cast, cast.sam)
    assert [opens(cast, one, voice_id) is not None for one in (cast.sam, cast.lee)] == [True, True]

"""Over by itself. A yes: nobody is told of a key to come, and nobody is its reader. A question: it waits for nobody."""

from datetime import timedelta

import pytest

from consent.capabilities import Role
from consent.terms import Company
from consent.terms.taking_part import YesTo
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, answer, ask, change, on_tablet, opens, say, say_yes, second, states
from tests.voices.cast import Cast, add_worker
from youthvoice import clock
from youthvoice.errors import Gone, NotFound
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.permissions import changing
from youthvoice.taking_part.permissions import reading as asking_for
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.shown import Asked
from youthvoice.voices import lists, reading


def test_what_they_read_by_a_yes_that_is_over_is_on_no_list_and_they_are_no_reader(cast: Cast) -> None:
    uma = add_worker(cast, "Uma Vale", Role.SPECIALIST, with_key=False)  # to whom it was promised all the while
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, uma.person_id, Role.SPECIALIST)
    say_yes(cast, ask(cast, cast.rae, uma, ends_on=clock.today() + timedelta(days=5)), cast.rae, uma)
    opened, unopened, by_name = say(cast, cast.sam), say(cast, cast.sam), say(cast, cast.sam, cast.rae)
    assert opens(cast, cast.rae, opened)

    def listed(me) -> set[str]:
        return {one.id for one in cast.do(me, lists.list_to_answer).voices}

    def readers(voice_id: str) -> set[str]:
        shown = next(one for one in cast.do(cast.ash, reading.list_own).rows if one.id == voice_id)
        return {one.first_name for one in shown.readers}

    assert listed(cast.rae) == {opened, unopened, by_name}
    assert readers(opened) == readers(unopened) == {"Sam", "Rae", "Uma"}
    turn_clock(cast.house, 5 * DAY)
    assert listed(cast.rae) == {by_name}
    assert listed(cast.sam) == {opened, unopened, by_name}
    assert readers(opened) == readers(unopened) == {"Sam"}
    assert readers(by_name) == {"Sam", "Rae"}
    assert not opens(cast, cast.rae, opened)
    seen = cast.do(cast.ash, records.who_can_see, [opened, by_name])
    assert {one.reader_id for one in seen[opened]} == {cast.sam.person_id}
    assert {one.reader_id for one in seen[by_name]} == {cast.sam.person_id, cast.rae.person_id}


def test_what_can_no_longer_be_said_yes_to_waits_for_nobody(cast: Cast) -> None:
    last, tablet = clock.today() + timedelta(days=5), on_tablet(cast.ash)
    asked = ask(cast, cast.rae, ends_on=last)
    later = answer(cast, ask(cast, cast.rae, ends_on=last, yes_to=YesTo.QUOTATION), Answer.LATER)
    unclear = answer(cast, ask(cast, ends_on=last, yes_to=YesTo.SERVICE_LEARNING), Answer.UNCLEAR)
    beside = ask(cast, cast.lee, ends_on=last, yes_to=YesTo.RESEARCH_CONTACT)
    say_yes(cast, beside, cast.lee, with_adult=Company.WITH_ADULT)
    assert listed(cast, tablet) == {asked.id, later.id, beside.id}
    turn_clock(cast.house, 4 * DAY)
    assert over(cast, cast.ash) == set()
    assert over(cast, cast.sam) == set()
    turn_clock(cast.house, 5 * DAY)
    assert over(cast, cast.ash) == over(cast, cast.sam) == {asked.id, later.id, beside.id}
    assert listed(cast, tablet) == set()
    assert shown_to(cast, cast.sam, unclear.id).explain_again_by is not None  # explained again, it gets a new last day
    for one in (asked, later):
        with pytest.raises(NotFound):
            cast.do(tablet, asking_for.read_request, one.id)
        with pytest.raises(Gone) as gone:
            say_yes(cast, one, cast.rae)
        assert gone.value.code == "over"
    assert states(shown_to(cast, cast.ash, beside.id))["Lee"] == "expired"
    with pytest.raises(Gone) as gone:
        second(cast, beside)
    assert gone.value.code == "ran_out"
    assert answer(cast, asked, Answer.NO).state == "no"  # a no is never too late


def test_a_meeting_that_has_been_is_asked_about_no_more(cast: Cast) -> None:
    things, tablet = [say(cast, cast.sam)], on_tablet(cast.ash)
    meeting = {"yes_to": YesTo.MEETING, "meeting_on": clock.today() + timedelta(days=5)}
    asked, unclear, beside, given = (ask(cast, cast.rae, cast.lee, **meeting) for _ in range(4))
    answer(cast, unclear, Answer.UNCLEAR)
    say_yes(cast, beside, cast.rae, with_adult=Company.WITH_ADULT, record_ids=things)
    say_yes(cast, given, cast.rae, record_ids=things)
    turn_clock(cast.house, 5 * DAY)
    assert over(cast, cast.ash) == set()  # on the day itself it may still be to come
    assert listed(cast, tablet) == {asked.id, beside.id}
    turn_clock(cast.house, 6 * DAY)
    assert over(cast, cast.ash) == over(cast, cast.sam) == {asked.id, unclear.id}
    assert listed(cast, tablet) == set()
    assert shown_to(cast, cast.sam, unclear.id).explain_again_by is None
    assert states(shown_to(cast, cast.ash, beside.id))["Rae"] == "expired"
    assert states(shown_to(cast, cast.ash, given.id))["Rae"] == "standing"  # until its own end
    for late, code in (
        (lambda: say_yes(cast, asked, cast.rae, record_ids=things), "over"),
        (lambda: change(cast, changing.widen, given, [cast.lee.person_id], Company.ALONE), "over"),
        (lambda: second(cast, beside), "ran_out"),
    ):
        with pytest.raises(Gone) as gone:
            late()
        assert gone.value.code == code
    assert opens(cast, cast.lee, things[0]) is None


def listed(cast: Cast, me: Me) -> set[str]:
    whose = None if me.role is Role.YOUNG_PERSON else cast.ash.person_id
    return {one.id for one in cast.do(me, asking_for.list_requests, whose)}


def over(cast: Cast, me: Me) -> set[str]:
    whose = None if me.role is Role.YOUNG_PERSON else cast.ash.person_id
    return {one.id for one in cast.do(me, asking_for.list_requests, whose) if one.is_over}


def shown_to(cast: Cast, me: Me, request_id: str) -> Asked:
    return cast.do(me, asking_for.read_request, request_id)

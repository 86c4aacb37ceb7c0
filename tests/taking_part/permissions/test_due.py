"""“We will ask you again before that.”: a yes that ends soon, and what is not clear yet, wait on somebody's list."""

from datetime import timedelta

import pytest

from consent.terms.taking_part import Understanding, YesTo
from consent.working_days import add_working_days
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, answer, ask, change, say, say_yes
from tests.voices import walk
from tests.voices.cast import Cast, add_young_person
from youthvoice import clock
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.taking_part.permissions import changing, due
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.due import Due


def lines(cast: Cast, me: Me) -> list[Due]:
    return cast.do(me, due.list_due)


def listed(cast: Cast, me: Me) -> list[str]:
    return [one.request_id for one in lines(cast, me)]


def test_a_yes_that_ends_soon_is_on_the_workers_list_then_on_the_leads(cast: Cast) -> None:
    asked = ask(cast, cast.rae, ends_on=clock.today() + timedelta(days=30))
    say_yes(cast, asked, cast.rae)
    turn_clock(cast.house, 15 * DAY)
    assert listed(cast, cast.sam) == []
    turn_clock(cast.house, 16 * DAY)
    (line,) = lines(cast, cast.sam)
    assert (line.asks_again, line.by, line.late, line.is_mine) == (True, asked.ends_on, False, True)
    assert (line.young_person.initials, line.yes_to, line.asked_by.name) == ("AF", "plan", "Sam Reed")
    assert [one.is_mine for one in lines(cast, cast.rae)] == [False]  # whoever works with them
    assert [listed(cast, one) for one in (cast.lee, cast.zed)] == [[], []]
    turn_clock(cast.house, 23 * DAY)
    assert listed(cast, cast.lee) == [asked.id]
    turn_clock(cast.house, 30 * DAY)
    assert [one.late for one in lines(cast, cast.sam) + lines(cast, cast.lee)] == [True, True]
    turn_clock(cast.house, 44 * DAY)
    assert listed(cast, cast.sam) == listed(cast, cast.lee) == []


def test_asked_again_it_is_due_no_more_and_one_taken_back_is_not_asked_for_again(cast: Cast) -> None:
    last = clock.today() + timedelta(days=10)
    first, other = ask(cast, cast.rae, ends_on=last), ask(cast, cast.rae, yes_to=YesTo.QUOTATION, ends_on=last)
    back = ask(cast, cast.rae, yes_to=YesTo.RESEARCH_CONTACT, ends_on=last)
    for one in (first, other, back):
        say_yes(cast, one, cast.rae)
    change(cast, changing.withdraw, back)
    assert set(listed(cast, cast.sam)) == {first.id, other.id}
    turn_clock(cast.house, DAY)
    ask(cast, cast.lee)  # the same of somebody else says nothing of Rae
    assert set(listed(cast, cast.sam)) == {first.id, other.id}
    turn_clock(cast.house, 2 * DAY)
    ask(cast, cast.rae, cast.lee)
    assert listed(cast, cast.sam) == [other.id]


def test_what_is_not_clear_is_due_by_its_day_and_past_it_on_the_leads_list(cast: Cast) -> None:
    asked, noted = ask(cast), ask(cast, yes_to=YesTo.SERVICE_LEARNING, understanding=Understanding.NOT_YET)
    answer(cast, asked, Answer.UNCLEAR)
    by = add_working_days(clock.today(), cast.house.profile.look_again_working_days, cast.house.profile)
    assert {(one.request_id, one.asks_again, one.by, one.late) for one in lines(cast, cast.sam)} == {
        (asked.id, False, by, False),
        (noted.id, False, by, False),
    }
    days = (by - clock.today()).days
    turn_clock(cast.house, days * DAY)
    assert listed(cast, cast.lee) == []
    turn_clock(cast.house, (days + 1) * DAY)
    assert set(listed(cast, cast.lee)) == {asked.id, noted.id}
    assert all(one.late for one in lines(cast, cast.sam))
    ask(cast, request_id=asked.id)  # explained again
    assert listed(cast, cast.sam) == listed(cast, cast.lee) == [noted.id]


def test_a_meeting_is_not_asked_for_again_and_not_explained_once_it_has_been(cast: Cast) -> None:
    meeting = {"yes_to": YesTo.MEETING, "ends_on": clock.today() + timedelta(days=10)}
    given = ask(cast, cast.rae, meeting_on=clock.today() + timedelta(days=3), **meeting)
    say_yes(cast, given, cast.rae, record_ids=[say(cast, cast.sam)])
    unclear = ask(cast, cast.rae, meeting_on=clock.today() + timedelta(days=4), **meeting)
    answer(cast, unclear, Answer.UNCLEAR)
    ask(cast, cast.rae, meeting_on=clock.today() + timedelta(days=5), **meeting)  # another meeting
    assert listed(cast, cast.sam) == [unclear.id]
    turn_clock(cast.house, 5 * DAY)
    assert listed(cast, cast.sam) == []


@pytest.mark.parametrize("who", ["sam", "lee"])
def test_reading_it_takes_as_many_statements_for_three_as_for_one(cast: Cast, who: str) -> None:
    def count() -> int:
        return walk.count_queries(cast, getattr(cast, who), due.list_due)

    last = clock.today() + timedelta(days=5)
    say_yes(cast, ask(cast, cast.rae, ends_on=last), cast.rae)
    first = count()
    for name in ("Ivo Lake", "Una Pond"):
        young = add_young_person(cast, name, cast.sam)
        cast.do(cast.lee, people.link_worker, young.person_id, cast.rae.person_id, cast.rae.role)
        ask(cast, cast.rae, young_person_id=young.person_id, understanding=Understanding.NOT_YET)
    assert len(lines(cast, cast.sam)) == 3
    assert count() == first

"""A yes whose last day has passed: nobody is told of a key to come, and nobody is shown as a reader who is none."""

from datetime import timedelta

from consent.capabilities import Role
from tests.house_fixtures import turn_clock
from tests.taking_part.permissions.ask import DAY, ask, opens, say, say_yes
from tests.voices.cast import Cast, add_worker
from youthvoice import clock
from youthvoice.people import service as people
from youthvoice.records import service as records
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

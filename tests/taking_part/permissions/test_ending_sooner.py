"""A yes made to end sooner: its keys and promises open nothing past the new day either."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from consent.terms import Scope
from tests.taking_part.permissions.ask import ask, opens, say, say_yes
from tests.voices.cast import Cast, add_worker
from youthvoice import clock
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.taking_part.permissions import changing


@pytest.mark.parametrize("on_a_tablet", [False, True])
def test_a_yes_that_ends_sooner_ends_sooner_down_to_the_key(cast: Cast, on_a_tablet: bool) -> None:
    """The keys and promises given on it open nothing past the new day, whatever its row should say."""
    uma = add_worker(cast, "Uma Vale", Role.SPECIALIST, with_key=False)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, uma.person_id, Role.SPECIALIST)
    asked = ask(cast, cast.rae, uma)
    say_yes(cast, asked, cast.rae, uma)
    voice_id, by_name = say(cast, cast.sam), say(cast, cast.rae)
    assert opens(cast, cast.rae, voice_id) is not None
    ash = replace(cast.ash, scope=Scope.WRITE, bundle=None) if on_a_tablet else cast.ash
    ends_on = clock.today() + timedelta(days=3)
    cast.do(ash, lambda work: changing.narrow(work, asked.id, [], ends_on))
    last = {ends_on}
    assert ends(cast, voice_id, cast.rae) == ends(cast, voice_id, uma) == last
    assert ends(cast, by_name, cast.rae) == {None}  # what was sent by name does not stand on this yes
    # A tablet holds no keys: the new one is promised, and passed on by whoever holds it.
    assert (opens(cast, cast.rae, voice_id) is None) is on_a_tablet
    cast.do(cast.sam, records.keep_promises)
    assert opens(cast, cast.rae, voice_id) is not None
    assert ends(cast, voice_id, cast.rae) == last
    seen = cast.do(cast.ash, lambda work: records.who_can_see(work, [voice_id]))[voice_id]
    assert all(one.opened_at for one in seen if one.reader_id == cast.rae.person_id)


def ends(cast: Cast, record_id: str, reader: Me) -> set[date | None]:
    """The first day each key and promise of theirs opens nothing."""
    with cast.house.database.session() as session:
        found = [
            at
            for row in (GrantRow, OwedGrantRow)
            for at in session.scalars(
                select(row.expires_at).where(row.record_id == record_id, row.reader_id == reader.person_id)
            )
        ]
    return {None if at is None else clock.day_of(at) for at in found}

"""Whoever a worry was passed on to has left: it is somebody’s at every moment, and never whom it is about."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, as_me
from tests.voices.say import put, said
from tests.voices.test_concerns import not_yet, pass_on, ruth, seen_by_ash, told_today, voice, worry
from youthvoice import clock
from youthvoice.audit import AuditEntry
from youthvoice.errors import Invalid, NotFound
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import reading
from youthvoice.voices.concerns import noting
from youthvoice.voices.concerns import reading as concerns

__all__ = ["ruth", "voice"]


@pytest.fixture
def una(cast: Cast) -> Me:
    """Another safeguarding lead."""
    return add_worker(cast, "Una Bell", Role.SAFEGUARDING_LEAD)


def leaves(cast: Cast, who: Me, *, by_command: bool = False) -> None:
    cast.do(None if by_command else cast.lee, people.worker_leaves, who.person_id)


def lines(cast: Cast, who: Me) -> list[tuple[str, bool, bool]]:
    return [(one.id, one.is_mine_to_act_on, one.receiver_left) for one in cast.do(who, concerns.list_concerns)]


@pytest.mark.parametrize("by_command", [False, True])
def test_it_falls_to_the_other_safeguarding_lead_who_is_given_the_key(
    cast: Cast, ruth: Me, una: Me, voice: str, by_command: bool
) -> None:
    line = pass_on(cast, worry(voice, ruth, not_yet()))
    assert lines(cast, una) == []
    leaves(cast, ruth, by_command=by_command)
    assert lines(cast, una) == [(line.id, True, True)]
    assert walk.told(cast, "concern") == sorted([ruth.person_id, una.person_id])
    assert walk.owed(cast, line.id) == [una.person_id]
    waiting = cast.do(una, concerns.read_concern, line.id)
    assert (waiting.receiver_left, hasattr(waiting, "worry")) == (True, False)  # the key is on its way
    cast.do(cast.sam, records.keep_promises)  # as signing in does
    assert cast.do(una, concerns.read_concern, line.id).worry == "A man waits for them."


def test_looking_waits_for_no_key(cast: Cast, ruth: Me, una: Me, voice: str) -> None:
    """Whoever passed it on has left too: nobody holds it, and the look is still somebody's."""
    line = pass_on(cast, worry(voice, ruth, not_yet(72)))
    leaves(cast, ruth)
    leaves(cast, cast.sam)
    with clock.moved(timedelta(hours=73)):
        assert [one.late for one in cast.do(una, concerns.list_concerns)] == [True]
        assert not cast.do(una, concerns.look_at_telling, line.id, not_yet(168)).late
        assert seen_by_ash(cast) == []
        cast.do(una, concerns.look_at_telling, line.id, told_today())
        (own,) = seen_by_ash(cast)
        assert (own.receiver.first_name, own.worry) == ("Una", None)


def test_they_are_told_by_who_acts_in_their_place_and_read_what_it_says(
    cast: Cast, ruth: Me, una: Me, voice: str
) -> None:
    line = pass_on(cast, worry(voice, ruth, not_yet()))
    leaves(cast, ruth)
    cast.do(una, concerns.look_at_telling, line.id, told_today())
    assert [one.worry for one in seen_by_ash(cast)] == [None]
    cast.do(cast.sam, records.keep_promises)
    assert [one.worry for one in seen_by_ash(cast)] == ["A man waits for them."]
    cast.do(cast.ash, noting.add_note, line.id, new_id(), "He is my cousin.")
    assert walk.told(cast, "concern_note") == [una.person_id]
    assert cast.do(una, concerns.read_concern, line.id).note == "He is my cousin."


def test_without_another_safeguarding_lead_it_falls_to_the_leads_but_whom_it_is_about(
    cast: Cast, ruth: Me, voice: str
) -> None:
    line = pass_on(cast, worry(voice, ruth, not_yet(), about_id=cast.kit.person_id))
    leaves(cast, ruth)
    assert walk.owed(cast, line.id) == [cast.lee.person_id]
    assert lines(cast, cast.lee) == [(line.id, True, True)]
    assert lines(cast, cast.kit) == lines(cast, cast.rae) == []
    for verb, more in ((concerns.read_concern, ()), (concerns.look_at_telling, (not_yet(),))):
        with pytest.raises(NotFound):
            cast.do(cast.kit, verb, line.id, *more)
    cast.do(cast.sam, records.keep_promises)
    assert cast.do(cast.lee, concerns.read_concern, line.id).worry == "A man waits for them."
    assert not cast.do(cast.lee, concerns.look_at_telling, line.id, not_yet()).late


def test_who_passed_it_on_does_not_keep_it_from_them_alone(cast: Cast, ruth: Me, voice: str) -> None:
    """The only lead left passed it on: they can tell the young person, and cannot be both who says no and who looks."""
    cast.do(cast.kit, people.link_worker, cast.ash.person_id, cast.lee.person_id, Role.LEAD)
    sent = put(cast, cast.ash, said("He waits.", cast.lee))
    cast.do(cast.lee, reading.read_voice, sent.id)
    line = pass_on(cast, worry(sent.id, ruth, not_yet()), cast.lee)
    leaves(cast, ruth)
    leaves(cast, cast.kit)
    assert lines(cast, cast.lee) == [(line.id, True, True)]
    with pytest.raises(Invalid) as refused:
        cast.do(cast.lee, concerns.look_at_telling, line.id, not_yet())
    assert list(refused.value.fields) == ["told"]
    cast.do(cast.lee, concerns.look_at_telling, line.id, told_today())
    assert [one.worry for one in seen_by_ash(cast)] == ["A man waits for them."]


def test_a_receiver_whose_key_was_new_is_given_what_they_are_owed(cast: Cast, voice: str) -> None:
    """The promise stands on their duty to act, not on working with the young person; it used to be dropped."""
    late = add_worker(cast, "Ola Grey", Role.SAFEGUARDING_LEAD, with_key=False)
    line = pass_on(cast, worry(voice, late, not_yet()))
    assert walk.owed(cast, line.id) == [late.person_id]
    ola = as_me(cast, late.person_id, Role.SAFEGUARDING_LEAD, "staff", with_key=True)
    cast.do(cast.sam, records.keep_promises)
    assert cast.do(ola, concerns.read_concern, line.id).worry == "A man waits for them."
    with cast.house.database.session() as session:
        assert "record.promise_ended" not in set(session.scalars(select(AuditEntry.action)))

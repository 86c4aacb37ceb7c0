"""Typed for the wrong young person: whoever typed it deletes it, and nobody is left with a ghost of it."""

from dataclasses import replace

import pytest

from consent.terms import Scope
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.propose import confirm, propose, to_confirm, typed
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.records.looking import see_who_can_see
from youthvoice.voices import reading
from youthvoice.voices.proposals import ending
from youthvoice.voices.proposals import reading as proposals


def test_nothing_of_it_is_left_but_what_the_audit_says(cast: Cast) -> None:
    line = propose(cast, cast.sam, typed(cast, "Meant for somebody else."))
    newer = propose(cast, cast.sam, typed(cast, "Meant for somebody else, and longer."), line.id)
    assert to_confirm(cast, cast.ash)
    cast.do(cast.sam, ending.delete, line.id)
    assert to_confirm(cast, cast.ash) == []
    assert cast.do(cast.sam, proposals.list_proposals) == []
    assert walk.bases(cast, line.id) == walk.owed(cast, line.id) == []
    assert cast.do(cast.lee, records.find_record, line.id) is None
    assert cast.do(cast.ash, see_who_can_see)["just_me_count"] == 0
    for who in (cast.ash, cast.sam):
        with pytest.raises(errors.NotFound):
            cast.do(who, proposals.read_proposal, line.id)
    (entry,) = walk.audited(cast, cast.ash.person_id, "record.deleted")
    assert newer.version_id in entry["versions"]
    with cast.house.database.session() as session:
        assert records.verify_versions(session, cast.house) == []


def test_only_whoever_typed_it_deletes_it(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    tablet = replace(cast.sam, scope=Scope.WRITE)
    for other in (cast.rae, cast.lee, cast.zed):
        with pytest.raises(errors.NotFound):
            cast.do(other, ending.delete, line.id)
    with pytest.raises(errors.Problem):
        cast.do(tablet, ending.delete, line.id)
    with pytest.raises(errors.NotFound):
        cast.do(cast.sam, ending.delete, new_id())
    assert [one.id for one in to_confirm(cast, cast.ash)] == [line.id]


def test_who_works_with_them_no_more_still_deletes_what_they_typed(cast: Cast) -> None:
    line = propose(cast, cast.rae)
    cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
    cast.do(cast.rae, ending.delete, line.id)
    assert to_confirm(cast, cast.ash) == []


def test_a_yes_or_a_no_came_first(cast: Cast) -> None:
    yes, no = propose(cast, cast.sam), propose(cast, cast.sam)
    confirm(cast, cast.ash, yes)
    cast.do(cast.ash, ending.not_mine, no.id)
    for line, code in ((yes, "already_confirmed"), (no, "not_theirs")):
        with pytest.raises(errors.Conflict) as problem:
            cast.do(cast.sam, ending.delete, line.id)
        assert problem.value.code == code
    assert cast.do(cast.ash, reading.read_voice, yes.id).state == "sent"


def test_deleted_words_are_confirmed_by_nobody(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    cast.do(cast.sam, ending.delete, line.id)
    with pytest.raises(errors.NotFound):
        confirm(cast, cast.ash, line)
    assert put(cast, cast.ash, said("my own", cast.sam, instead_of=line.id)).state == "sent"


def test_typed_by_is_said_to_whoever_reads_the_confirmed_voice(cast: Cast) -> None:
    line = propose(cast, cast.sam)
    confirm(cast, cast.ash, line)
    assert cast.do(cast.sam, reading.read_voice, line.id).typed_by == "Sam"
    own = put(cast, cast.ash, said("my own", cast.sam))
    assert cast.do(cast.sam, reading.read_voice, own.id).typed_by is None

"""Decisions, page by page: none is out of reach, and no page is reached through what is somebody else’s."""

import pytest

from tests.decisions.decide import decide, settled
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.decisions import service as decisions
from youthvoice.decisions import store
from youthvoice.ids import new_id


def three_decisions(cast: Cast) -> list[str]:
    """About as many voices of ash’s, the newest first; where two are of one moment, ids break the tie."""
    voices = [put(cast, cast.ash, said(f"number {number}", cast.sam)).id for number in range(3)]
    saved = [decide(cast, cast.sam, settled(one)) for one in voices]
    return [one.id for one in sorted(saved, key=lambda one: (one.decided_at, one.id), reverse=True)]


def test_every_decision_is_reached_page_by_page_by_them_and_by_their_worker(cast: Cast, monkeypatch) -> None:
    assert store.PAGE == 50
    monkeypatch.setattr(store, "PAGE", 2)
    ids = three_decisions(cast)
    for who, asked in ((cast.ash, {}), (cast.sam, {"young_person_id": cast.ash.person_id})):
        first = cast.do(who, decisions.list_decisions, **asked)
        assert ([one.id for one in first.rows], first.next) == (ids[:2], ids[1])
        rest = cast.do(who, decisions.list_decisions, before=first.next, **asked)
        assert ([one.id for one in rest.rows], rest.next) == (ids[2:], None)
    assert cast.do(cast.ash, decisions.list_decisions, before=ids[2]) == ([], None)


def test_a_page_before_what_is_not_theirs_is_the_same_404_as_before_nothing(cast: Cast) -> None:
    ids = three_decisions(cast)
    for before in (ids[0], new_id()):
        with pytest.raises(errors.NotFound):
            cast.do(cast.bo, decisions.list_decisions, before=before)
        with pytest.raises(errors.NotFound):
            cast.do(cast.sam, decisions.list_decisions, before=before, young_person_id=cast.bo.person_id)

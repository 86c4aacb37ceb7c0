"""A worry’s row that somebody changed in the database counts for nothing: nobody has anything sealed by it."""

import pytest
from sqlalchemy import update

from tests.voices.cast import Cast
from tests.voices.test_concerns import not_yet, pass_on, ruth, seen_by_ash, told_today, voice, worry
from youthvoice import clock
from youthvoice.errors import NotFound
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.voices.concerns import noting
from youthvoice.voices.concerns import reading as concerns
from youthvoice.voices.concerns.models import Concern

__all__ = ["ruth", "voice"]


@pytest.mark.parametrize("column", ["receiver_id", "passed_on_by_id", "young_person_id", "told_on"])
def test_a_database_writer_has_nothing_sealed_to_somebody_else(cast: Cast, ruth: Me, voice: str, column: str) -> None:
    """Neither a young person’s note, nor why they are not told, nor the worry itself."""
    is_told = column != "told_on"
    line = pass_on(cast, worry(voice, ruth, told_today() if is_told else not_yet()))
    forged = {"young_person_id": cast.bo.person_id, "told_on": clock.today()}.get(column, cast.kit.person_id)
    with cast.house.database.writing() as session:
        session.execute(update(Concern).values({column: forged}))
    assert (seen_by_ash(cast), cast.do(cast.bo, concerns.list_concerns)) == ([], [])
    for one in (cast.kit, ruth):
        assert cast.do(one, concerns.list_concerns) == []
        with pytest.raises(NotFound):
            cast.do(one, concerns.look_at_telling, line.id, not_yet())
    for one in (cast.ash, cast.bo):
        with pytest.raises(NotFound):
            cast.do(one, noting.add_note, line.id, new_id(), "He is my cousin.")

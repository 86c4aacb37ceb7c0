"""Going away and coming back, and looking at who holds what because of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.voices.cast import Cast
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.records.models import GrantRow
from youthvoice.taking_part.models import PermissionRow
from youthvoice.voices import reading


def go_away(cast: Cast, me, days: int | None = 3) -> None:
    until = None if days is None else clock.today() + timedelta(days=days)
    cast.do(me, people.say_away, me.person_id, clock.today(), until)


def come_back(cast: Cast, me) -> None:
    cast.do(me, people.say_away, me.person_id, None, None)


def holders(cast: Cast, record_id: str) -> set[str]:
    """Everybody who holds a key to it."""
    with cast.house.database.session() as session:
        return set(session.scalars(select(GrantRow.reader_id).where(GrantRow.record_id == record_id)))


def yes_to(cast: Cast, reader) -> tuple[str, str | None]:
    """Where the newest yes to this reader stands, and for whom they would stand in."""
    with cast.house.database.session() as session:
        found = select(PermissionRow.state, PermissionRow.cover_for_id).where(
            PermissionRow.reader_id == reader.person_id
        )
        return tuple(session.execute(found.order_by(PermissionRow.created_at.desc())).first())


def refused(cast: Cast, me, voice) -> str:
    """Why somebody cannot open it."""
    with pytest.raises(errors.Problem) as no:
        cast.do(me, reading.read_voice, voice.id)
    return str(no.value.extra.get("reasons", no.value.code))

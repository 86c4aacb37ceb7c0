"""The people of a test, made once a worker: every other test begins with the same rows, in a house of its own."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, Self, TypeVar

from sqlalchemy import literal, select, union_all

from youthvoice import clock
from youthvoice.db import Base
from youthvoice.house import House

Rows = list[tuple[Any, list[dict[str, Any]]]]
Made = TypeVar("Made", bound="Movable")


class Movable(Protocol):
    """Somebody in a house, who can be somebody in the next one."""

    def moved_to(self, house: House) -> Self:
        """The same people in this house, which has their rows."""


def made_once(make: Callable[..., Made]) -> Callable[..., Made]:
    """Have `make(house, …)` make its people in the first empty house of the worker's, and copy them to the others."""
    kept: dict[Any, tuple[Made, Rows]] = {}

    @wraps(make)
    def in_house(house: House, **more: Any) -> Made:
        if not _is_empty(house):
            return make(house, **more)
        # a new hour may be a new day where they are, and what they did would be of yesterday
        name = (house.deployment, f"{clock.now():%Y-%m-%d %H}", *more.items())
        if name not in kept:
            kept[name] = make(house, **more), _rows(house)
        else:
            _put(house, kept[name][1])
        return kept[name][0].moved_to(house)

    return in_house


def _is_empty(house: House) -> bool:
    """Nobody is in it and its clock is right: what is kept is of the worker's real time."""
    assert house.config.clock_offset_file is not None
    if house.config.clock_offset_file.exists():
        return False
    there = union_all(*(select(literal(1)).select_from(table) for table in _tables())).limit(1)
    with house.database.engine.connect() as connection:
        return connection.execute(there).first() is None


def _tables() -> list[Any]:
    """Every table of what happens in a house; which house it is, it has already."""
    return [table for table in Base.metadata.sorted_tables if table.name != "deployments"]


def _rows(house: House) -> Rows:
    with house.database.engine.connect() as connection:
        found = [(table, [dict(row) for row in connection.execute(table.select()).mappings()]) for table in _tables()]
    return [(table, rows) for table, rows in found if rows]


def _put(house: House, rows: Rows) -> None:
    with house.database.writing() as session:
        for table, several in rows:
            session.execute(table.insert(), several)

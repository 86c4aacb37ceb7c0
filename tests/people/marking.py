"""Changing what a person's row says as the server itself would, for tests whose story begins after that."""

from typing import Any

from youthvoice.house import House
from youthvoice.people import marks
from youthvoice.people.models import PersonRow
from youthvoice.work import Work


def set_person(house: House, person_id: str, **columns: Any) -> None:
    """Set these columns, and mark the row anew; committed."""
    work = Work(house)
    try:
        work.begin_writing()
        put_person(work, person_id, **columns)
        work.finish(commit=True)
    finally:
        work.close()


def put_person(work: Work, person_id: str, **columns: Any) -> None:
    """The same in a unit of work that is already writing."""
    row = work.session.get(PersonRow, person_id)
    assert row is not None
    for name, value in columns.items():
        setattr(row, name, value)
    marks.mark(work, row)
    work.session.flush()

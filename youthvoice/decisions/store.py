"""Rows of decisions. One voice has one decision; saving it again is a new version of the same one.

What is read is given detached, or as rows with a decision's columns: read again what must be fresh.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from sqlalchemy import Table, bindparam, insert, select, tuple_, update

from youthvoice.db import Session, execute, lock_row, read
from youthvoice.decisions.models import Decision
from youthvoice.paging import Page, page_of_rows

_ADD = insert(Decision)
_DECISIONS: Table = Decision.__table__  # type: ignore[assignment]
_ANSWERS = select(_DECISIONS).where(_DECISIONS.c.voice_id.in_(bindparam("voices", expanding=True)))
# As many as one request may open (records.open_many).
PAGE = 50


def add_decision(session: Session, row: Mapping[str, object]) -> None:
    """Add one decision. Raises `AlreadyExists("decisions")` when its id is taken or its voice has one."""
    execute(session, _ADD, [dict(row)])


def get_decision(session: Session, decision_id: str) -> Decision | None:
    """The decision with this id, read anew."""
    found = session.get(Decision, decision_id, populate_existing=True)
    return _detached(session, [found])[0] if found is not None else None


def lock_decision(session: Session, decision_id: str) -> Decision | None:
    """The decision, held until this request ends; only while writing."""
    return lock_row(session, Decision, decision_id)


def set_decision(session: Session, decision_id: str, **values: object) -> None:
    """Change columns of one decision."""
    session.execute(update(Decision).where(Decision.id == decision_id).values(**values))


def list_answers_to(session: Session, voice_ids: Sequence[str]) -> Sequence[Decision]:
    """The decisions that answer these voices."""
    return cast(list[Decision], read(session, _ANSWERS, voices=voice_ids).all())


def list_wishes(session: Session, service_id: str) -> Sequence[Decision]:
    """A service’s decisions against a wish that are to be looked at again, the soonest first."""
    found = select(Decision).where(Decision.service_id == service_id, Decision.wish_again_on.is_not(None))
    return _detached(session, session.scalars(found.order_by(Decision.wish_again_on, Decision.id)))


def list_by_ids(session: Session, decision_ids: Sequence[str]) -> Sequence[Decision]:
    """Those of these ids that are decisions."""
    return _detached(session, session.scalars(select(Decision).where(Decision.id.in_(decision_ids))))


def list_decisions_of(session: Session, young_person_id: str, before: Decision | None = None) -> Page[Decision]:
    """A page of a young person's decisions, newest first."""
    found = select(Decision).where(Decision.young_person_id == young_person_id)
    if before is not None:  # ids break ties, so that no page misses or repeats one
        found = found.where(tuple_(Decision.decided_at, Decision.id) < (before.decided_at, before.id))
    rows = session.scalars(found.order_by(Decision.decided_at.desc(), Decision.id.desc()).limit(PAGE + 1))
    return page_of_rows(_detached(session, rows), PAGE)


def _detached(session: Session, rows: Iterable[Decision]) -> list[Decision]:
    kept = list(rows)
    for row in kept:
        session.expunge(row)
    return kept

"""Rows of plans. What is read is given detached: read again what must be fresh. Whose a plan is, the service checks."""

from collections.abc import Mapping, Sequence

from sqlalchemy import insert, select, update

from youthvoice.db import Session, execute, lock_row
from youthvoice.plans.models import Plan

_ADD = insert(Plan)
# As many as one request may open (records.open_many).
MOST = 50


def add_plan(session: Session, row: Mapping[str, object]) -> None:
    """Add one plan. Raises `AlreadyExists("plans")` when its id is taken."""
    execute(session, _ADD, [dict(row)])


def get_plan(session: Session, plan_id: str) -> Plan | None:
    """The plan with this id, read anew."""
    found = session.get(Plan, plan_id, populate_existing=True)
    if found is not None:
        session.expunge(found)
    return found


def lock_plan(session: Session, plan_id: str) -> Plan | None:
    """The plan, held until this request ends; only while writing."""
    return lock_row(session, Plan, plan_id)


def list_plans_of(session: Session, young_person_id: str) -> Sequence[Plan]:
    """A young person's plans, newest first."""
    found = select(Plan).where(Plan.young_person_id == young_person_id).order_by(Plan.updated_at.desc(), Plan.id)
    plans = session.scalars(found.limit(MOST)).all()
    for plan in plans:
        session.expunge(plan)
    return plans


def set_plan(session: Session, plan_id: str, **values: object) -> None:
    """Change columns of one plan."""
    session.execute(update(Plan).where(Plan.id == plan_id).values(**values))

"""Rows of plans. Every look-up of one plan is by its id; whose it is, the service checks."""

from collections.abc import Sequence

from sqlalchemy import insert, select, update

from youthvoice.db import Session, execute
from youthvoice.plans.models import Plan

_ADD = insert(Plan.__table__)


def add_plan(session: Session, row: dict[str, object]) -> None:
    """Add one plan. Raises `AlreadyExists("plans")` when its id is taken."""
    execute(session, _ADD, [row])


def get_plan(session: Session, plan_id: str) -> Plan | None:
    """The plan with this id, read anew."""
    return session.get(Plan, plan_id, populate_existing=True)


def list_plans_of(session: Session, young_person_id: str) -> Sequence[Plan]:
    """A young person's plans, newest first."""
    found = select(Plan).where(Plan.young_person_id == young_person_id).order_by(Plan.updated_at.desc(), Plan.id)
    return session.scalars(found).all()


def set_plan(session: Session, plan_id: str, **values: object) -> None:
    """Change columns of one plan."""
    session.execute(update(Plan).where(Plan.id == plan_id).values(**values))

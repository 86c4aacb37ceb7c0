"""A plan as it is shown: whole to whoever may open it, in staff lists without a word."""

from dataclasses import dataclass, field
from datetime import datetime

from youthvoice.people import service as people
from youthvoice.plans.models import Plan
from youthvoice.plans.written import Step, Written, steps_in
from youthvoice.records import service as records
from youthvoice.work import Work


@dataclass(frozen=True)
class Writer:
    """Who wrote it."""

    id: str
    first_name: str


@dataclass(frozen=True)
class OpenedPlan:
    """A plan in words."""

    id: str
    young_person_id: str
    version_id: str
    title: str = field(repr=False)
    summary: str | None = field(repr=False)
    worries: str | None = field(repr=False)
    steps: list[Step] = field(repr=False)
    written_by: Writer
    updated_at: datetime


@dataclass(frozen=True)
class ListedPlan:
    """One line of a list; `opened` for the young person only."""

    id: str
    young_person_id: str
    state: str
    updated_at: datetime
    opened: OpenedPlan | None


def list_line(plan: Plan, opened: OpenedPlan | None) -> ListedPlan:
    """One line."""
    return ListedPlan(plan.id, plan.young_person_id, plan.state, plan.updated_at, opened)


def show(plan: Plan, opened: records.Opened, writers: dict[str, people.Person]) -> OpenedPlan:
    """A plan that was opened."""
    content = opened.content
    return OpenedPlan(
        id=plan.id,
        young_person_id=plan.young_person_id,
        version_id=opened.version_id,
        title=content["title"],
        summary=content["summary"],
        worries=content["worries"],
        steps=steps_in(content),
        written_by=Writer(plan.written_by, writers[plan.written_by].first_name),
        updated_at=plan.updated_at,
    )


def show_written(work: Work, plan: Plan, written: Written) -> OpenedPlan:
    """What was saved a moment ago: its words are at hand, so nothing is opened."""
    writer = people.find_people(work, [plan.written_by])[plan.written_by]
    return OpenedPlan(
        id=plan.id,
        young_person_id=plan.young_person_id,
        version_id=plan.version_id,
        title=written.title,
        summary=written.summary,
        worries=written.worries,
        steps=list(written.steps),
        written_by=Writer(plan.written_by, writer.first_name),
        updated_at=plan.updated_at,
    )

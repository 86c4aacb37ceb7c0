"""Writing and reading a plan: written by somebody who works with the young person, read by them all."""

from collections.abc import Sequence

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Grant, Record, Situation
from consent.terms import Basis, RecordKind, RecordState
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.plans import store
from youthvoice.plans.models import Plan
from youthvoice.plans.shown import ListedPlan, OpenedPlan, list_line, show, show_written
from youthvoice.plans.written import Written
from youthvoice.records import service as records
from youthvoice.work import Work

CHANGED = "Somebody changed this plan at the same moment. Look at it again, then save once more."
NOT_YOURS_TO_EDIT = "Whoever wrote this plan does not work with them now. Write a new plan instead."


def put_plan(work: Work, plan_id: str, written: Written) -> tuple[OpenedPlan, bool]:
    """Save this version under this id, and show it. Gives the plan, and whether it is new.

    The same version id gives the same answer. Raises NotFound for anybody who does not work with the young person.
    """
    plan = store.get_plan(work.session, plan_id)
    if plan is None:
        return _write_new(work, plan_id, written)
    if plan.young_person_id != written.young_person_id:
        raise errors.NotFound
    _ask_to_write(work, _as_record(plan))
    if plan.version_id == written.version_id:
        return read_plan(work, plan_id), False
    return _write_again(work, plan, written), False


def read_plan(work: Work, plan_id: str) -> OpenedPlan:
    """Open a plan. Raises NotFound for whoever may not, exactly as for none."""
    plan = store.get_plan(work.session, plan_id)
    if plan is None:
        raise errors.NotFound
    _ask_to_open(work, plan)
    writers = people.find_people(work, [plan.written_by])
    return show(plan, records.open_record(work, plan_id), writers)


def list_plans(work: Work, young_person_id: str | None = None) -> list[ListedPlan]:
    """My own plans, opened in one go; or, for staff, that a young person they work with has plans."""
    me = _me(work)
    if me.role is not Role.YOUNG_PERSON:
        return _list_for_staff(work, young_person_id)
    plans = store.list_plans_of(work.session, me.person_id)
    for plan in plans:
        _ask_to_open(work, plan)
    writers = people.find_people(work, [plan.written_by for plan in plans])
    opened = records.open_many(work, [plan.id for plan in plans])
    return [list_line(plan, show(plan, opened[plan.id], writers) if plan.id in opened else None) for plan in plans]


def was_shown_to(work: Work, plan_id: str, young_person_id: str) -> bool:
    """Whether this is a plan of this young person, and they were shown it."""
    plan = store.get_plan(work.session, plan_id)
    return plan is not None and plan.young_person_id == young_person_id and plan.state == RecordState.SHOWN


def worker_linked(work: Work, young_person_id: str, worker_id: str) -> None:
    """What app.py registers on `people.on_worker_linked`: the plans there are reach whoever begins the work."""
    for plan in store.list_plans_of(work.session, young_person_id):
        records.pass_on(work, plan.id, [worker_id])


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me


def _write_new(work: Work, plan_id: str, written: Written) -> tuple[OpenedPlan, bool]:
    me = _me(work)
    record = Record(plan_id, RecordKind.PLAN, me.person_id, written.young_person_id, RecordState.SAVED)
    _ask_to_write(work, record)
    adults = _who_work_with(work, written.young_person_id)
    sealed = _seal(work, plan_id, written, adults, owner_id=me.person_id)
    audit.hold(work, written.young_person_id)
    _recheck(work, written.young_person_id, adults)
    row = {
        "id": plan_id,
        "young_person_id": written.young_person_id,
        "version_id": written.version_id,
        "state": RecordState.SHOWN.value,
        "written_by": me.person_id,
        "created_at": work.now,
        "updated_at": work.now,
    }
    try:
        records.save(work, sealed)
        store.add_plan(work.session, row)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is somebody else's, or something else's
    outbox.put(work, "plan_shown", recipient_id=written.young_person_id, subject_id=plan_id)
    return show_written(work, Plan(**row), written), True


def _write_again(work: Work, plan: Plan, written: Written) -> OpenedPlan:
    if not people.works_with(work, plan.written_by, plan.young_person_id):
        raise errors.Conflict("writer_left", NOT_YOURS_TO_EDIT)
    adults = _who_work_with(work, plan.young_person_id)
    sealed = _seal(work, plan.id, written, adults, owner_id=plan.written_by)
    audit.hold(work, written.young_person_id)
    _recheck(work, plan.young_person_id, adults)
    now = store.lock_plan(work.session, plan.id)
    if now is None or now.version_id != plan.version_id:
        raise errors.Conflict("changed", CHANGED)
    try:
        records.save(work, sealed)
    except AlreadyExists as error:
        raise errors.Conflict("version_exists", CHANGED) from error
    store.set_plan(work.session, plan.id, version_id=written.version_id, updated_at=work.now)
    outbox.put(work, "plan_shown", recipient_id=plan.young_person_id, subject_id=plan.id)
    fresh = store.get_plan(work.session, plan.id)
    assert fresh is not None
    return show_written(work, fresh, written)


def _seal(work: Work, plan_id: str, written: Written, adults: Sequence[str], *, owner_id: str) -> records.Sealed:
    return records.seal(
        work,
        record_id=plan_id,
        version_id=written.version_id,
        kind=RecordKind.PLAN,
        young_person_id=written.young_person_id,
        owner_id=owner_id,
        content=written.content,
        readers=[
            records.Reader(reader_id, Basis.DUTY)
            for reader_id in (written.young_person_id, *adults)
            if reader_id != owner_id
        ],
        safeguarding=True,
    )


def _who_work_with(work: Work, young_person_id: str) -> list[str]:
    adults = people.list_adults_of(work, young_person_id)
    return [adult.person.id for adult in adults if adult.works_with]


def _recheck(work: Work, young_person_id: str, adults: Sequence[str]) -> None:
    """Inside the write transaction: whoever writes still works with the young person, and so do those it is for."""
    if not people.works_with(work, _me(work).person_id, young_person_id):
        raise errors.NotFound
    if _who_work_with(work, young_person_id) != list(adults):
        raise errors.Conflict("changed", CHANGED)


def _situation(work: Work, record: Record, grants: Sequence[Grant] = ()) -> Situation:
    young_person_id = record.young_person_id or ""
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        record=record,
        grants=tuple(grants),
        relationships=people.list_relationships(work, young_person_id),
    )


def _ask_to_write(work: Work, record: Record) -> None:
    """May they write it and, since saving shows it, show it? A new plan's writer holds the key that would be made."""
    about = record.young_person_id
    gate.ask(work, Action.WRITE_PLAN, _situation(work, record), about=about)
    if record.state is RecordState.SAVED:
        own = Grant(record.id, _me(work).person_id, Basis.OWN)
        gate.ask(work, Action.SHOW_PLAN, _situation(work, record, [own]), about=about)


def _ask_to_open(work: Work, plan: Plan) -> None:
    grants = records.grants_of(work, plan.id, _me(work).person_id)
    gate.ask(work, Action.OPEN_RECORD, _situation(work, _as_record(plan), grants), about=plan.young_person_id)


def _as_record(plan: Plan) -> Record:
    return Record(plan.id, RecordKind.PLAN, plan.written_by, plan.young_person_id, RecordState(plan.state))


def _list_for_staff(work: Work, young_person_id: str | None) -> list[ListedPlan]:
    if young_person_id is None:
        raise errors.Invalid({"young_person_id": "Say whose plans."})
    if not people.works_with(work, _me(work).person_id, young_person_id):
        raise errors.NotFound
    return [list_line(plan, None) for plan in store.list_plans_of(work.session, young_person_id)]

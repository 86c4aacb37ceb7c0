"""/api/plans: what each verb takes, gives and asks for."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.plans import schemas, service
from youthvoice.plans.written import written_from
from youthvoice.work import Work

routes = Routes("plans", __name__, url_prefix="/api/plans")

READERS = signed_in(Capability.READ_OWN, Capability.READ_SHARED)


@routes.route("/", "GET", who=READERS, query=schemas.WhosePlansSchema, gives=schemas.PlansSchema)
def list_plans(work: Work, query: dict[str, Any]) -> dict[str, Any]:
    """My own plans, opened; for staff, that a young person has plans."""
    return {"plans": service.list_plans(work, query.get("young_person_id"))}


@routes.route("/<id:plan_id>", "GET", who=READERS, gives=schemas.PlanSchema)
def read(work: Work, plan_id: str) -> Any:
    """Open a plan."""
    return service.read_plan(work, plan_id)


@routes.route(
    "/<id:plan_id>",
    "PUT",
    who=signed_in(Capability.WRITE_PLAN),
    takes=schemas.WrittenPlanSchema,
    gives=schemas.PlanSchema,
    also={201: "New.", 409: "Somebody else changed it at the same moment."},
)
def put(work: Work, body: dict[str, Any], plan_id: str) -> Any:
    """Save a plan, or a new version of it, and show it. Safe to repeat."""
    plan, is_new = service.put_plan(work, plan_id, written_from(body))
    return plan, 201 if is_new else 200

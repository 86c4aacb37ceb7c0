"""/api/decisions: what each verb takes, gives and asks for."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.decisions import schemas, service
from youthvoice.decisions.settled import settled_from
from youthvoice.http import Routes, signed_in
from youthvoice.work import Work

routes = Routes("decisions", __name__, url_prefix="/api/decisions")

READERS = signed_in(Capability.READ_OWN, Capability.READ_SHARED)


@routes.route("/", "GET", who=READERS, query=schemas.WhichDecisionsSchema, gives=schemas.DecisionsSchema)
def list_decisions(work: Work, query: dict[str, Any]) -> dict[str, Any]:
    """My decisions; for staff, those they can open, of one young person or about one voice."""
    decisions, further = service.list_decisions(work, **query)
    return {"decisions": decisions, "next": further}


@routes.route("/look-again", "GET", who=signed_in(Capability.ANSWER_VOICE), gives=schemas.WishesSchema)
def list_wishes(work: Work) -> dict[str, Any]:
    """Wishes I went against and look at again, with their days; for a lead also what is late. No words."""
    return {"wishes": service.list_wishes(work)}


@routes.route("/<id:decision_id>", "GET", who=READERS, gives=schemas.DecisionSchema)
def read(work: Work, decision_id: str) -> Any:
    """Open a decision; the young person's first opening makes it seen."""
    return service.read_decision(work, decision_id)


@routes.route(
    "/<id:decision_id>",
    "PUT",
    who=signed_in(Capability.ANSWER_VOICE),
    takes=schemas.SettledSchema,
    gives=schemas.DecisionSchema,
    also={201: "New.", 409: "Taken back, answered already, or changed at the same moment."},
)
def put(work: Work, body: dict[str, Any], decision_id: str) -> Any:
    """Record what was decided, or correct it. Safe to repeat. “You said” comes with GET."""
    decision, is_new = service.put_decision(work, decision_id, settled_from(body))
    return decision, 201 if is_new else 200


@routes.route(
    "/<id:decision_id>/say-back",
    "POST",
    who=signed_in(Capability.SAY_BACK),
    takes=schemas.SaidBackSchema,
    gives=schemas.DecisionSchema,
)
def say_back(work: Work, body: dict[str, Any], decision_id: str) -> Any:
    """What the young person says to it."""
    return service.say_back(work, decision_id, body["say_back"])

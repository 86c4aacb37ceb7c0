"""/api/taking-part/waiting, /young-people and /numbers: who waits to be asked, and how far being asked goes."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part.funnel import lists, numbers, schemas
from youthvoice.work import Work

routes = Routes("funnel", __name__, url_prefix="/api/taking-part", description="From could be asked to seen.")


@routes.route(
    "/waiting",
    "GET",
    who=signed_in(Capability.READ_SHARED, Capability.REVIEW_FROM_OUTSIDE),
    gives=schemas.HoldsWaitingSchema,
)
def waiting(work: Work) -> Any:
    """Hold-backs to agree to, review or look at, and who is not asked; for a lead of the whole service."""
    return lists.list_waiting(work)


@routes.route(
    "/young-people/<id:young_person_id>",
    "GET",
    who=signed_in(Capability.READ_SHARED),
    gives=schemas.TakingPartOfSchema,
)
def person(work: Work, young_person_id: str) -> Any:
    """Where one young person stands: asked, held back, asked again from when; and who could agree to a hold-back."""
    return lists.read_person(work, young_person_id)


@routes.route("/numbers", "GET", who=signed_in(Capability.READ_EVIDENCE), gives=schemas.NumbersSchema)
def read_numbers(work: Work) -> Any:
    """The funnel and the pattern of hold-backs, with small numbers hidden."""
    return numbers.read_numbers(work)

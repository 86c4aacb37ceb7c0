"""/api/taking-part/advocates: a young person asks for one; the advocates of the service say yes and get in touch."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part.advocates import answering, asking, schemas
from youthvoice.work import Work

routes = Routes("advocates", __name__, url_prefix="/api/taking-part/advocates")

Body = dict[str, Any]
_THEMSELVES = signed_in(Capability.SAY_YES, scope="write")
_ADVOCATE = signed_in(Capability.BE_AN_ADVOCATE)


@routes.route("/mine", "GET", who=_THEMSELVES, gives=schemas.MyAdvocatesOut)
def mine(work: Work) -> Any:
    """Who is on my side, and where what I asked for stands."""
    return asking.see_own(work)


@routes.route(
    "/requests/<id:advocate_request_id>",
    "PUT",
    who=_THEMSELVES,
    takes=schemas.AskIn,
    gives=schemas.OwnRequestOut,
    also={201: "New.", 404: "Somebody else’s id."},
)
def ask(work: Work, body: Body, advocate_request_id: str) -> Any:
    """Ask for an advocate. Never gated; while one request is open, asking again gives that one."""
    request, is_new = asking.ask(work, advocate_request_id, body["reach"])
    return request, 201 if is_new else 200


@routes.route("/requests/<id:advocate_request_id>", "DELETE", who=_THEMSELVES)
def withdraw(work: Work, advocate_request_id: str) -> None:
    """I do not need one any more."""
    asking.withdraw(work, advocate_request_id)


@routes.route("/requests", "GET", who=_ADVOCATE, gives=schemas.RequestsOut)
def list_requests(work: Work) -> Body:
    """Who asked for an advocate, those who wait first. For advocates only."""
    return {"requests": answering.list_requests(work)}


@routes.route(
    "/requests/<id:advocate_request_id>/accept",
    "POST",
    who=_ADVOCATE,
    gives=schemas.ListedRequestOut,
    also={403: "Another advocate said yes already.", 409: "Somebody was faster."},
)
def accept(work: Work, advocate_request_id: str) -> Any:
    """Be this young person’s advocate."""
    return answering.accept(work, advocate_request_id)


@routes.route("/requests/<id:advocate_request_id>/in-touch", "POST", who=_ADVOCATE, gives=schemas.ListedRequestOut)
def say_in_touch(work: Work, advocate_request_id: str) -> Any:
    """Say that I got in touch."""
    return answering.say_in_touch(work, advocate_request_id)

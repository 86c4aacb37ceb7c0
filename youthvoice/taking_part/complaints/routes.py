"""/api/taking-part/complaints: something is wrong with a worker, and somebody outside the line who hears it."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part.complaints import hearing, schemas, sending
from youthvoice.taking_part.complaints.sending import Wrong
from youthvoice.work import Work

routes = Routes("complaints", __name__, url_prefix="/api/taking-part/complaints")

Body = dict[str, Any]
_THEMSELVES = signed_in(Capability.KEEP_OWN_VOICE, scope="write")


@routes.route("/hearers", "GET", who=_THEMSELVES, gives=schemas.HearersOut)
def hearers(work: Work) -> Body:
    """Who outside the line can hear it, by name."""
    return {"hearers": hearing.who_hears(work)}


@routes.route(
    "",
    "GET",
    who=signed_in(Capability.READ_OWN, Capability.HEAR_COMPLAINT),
    gives=schemas.ComplaintsOut,
)
def list_complaints(work: Work) -> Body:
    """What I sent; for staff what came to them, without words."""
    return {"complaints": hearing.list_complaints(work)}


@routes.route(
    "/<id:complaint_id>",
    "PUT",
    who=_THEMSELVES,
    takes=schemas.ComplaintIn,
    gives=schemas.ComplaintOut,
    also={201: "New.", 404: "Somebody else’s id.", 409: "It was sent already, in other words."},
)
def put(work: Work, body: Body, complaint_id: str) -> Any:
    """Say what is wrong, to one person outside the line. Sealed to them alone; it never waits. Safe to repeat."""
    complaint, is_new = sending.put_complaint(work, complaint_id, Wrong(**body))
    return complaint, 201 if is_new else 200


@routes.route("/<id:complaint_id>", "GET", who=signed_in(Capability.HEAR_COMPLAINT), gives=schemas.ComplaintOut)
def read(work: Work, complaint_id: str) -> Any:
    """Open one that came to me. The young person sees that I did."""
    return hearing.read_complaint(work, complaint_id)


@routes.route("/<id:complaint_id>/take-back", "POST", who=signed_in(Capability.TAKE_BACK))
def take_back(work: Work, complaint_id: str) -> None:
    """Take it back."""
    sending.take_back(work, complaint_id)


@routes.route(
    "/<id:complaint_id>/in-touch", "POST", who=signed_in(Capability.HEAR_COMPLAINT), gives=schemas.ComplaintOut
)
def say_in_touch(work: Work, complaint_id: str) -> Any:
    """Say that I got in touch."""
    return hearing.say_in_touch(work, complaint_id)

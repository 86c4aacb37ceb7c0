"""/api/voices/carried: what a tablet kept sealed with no signal comes in, and is opened by whom it is sealed to."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import OUR_PAGES, Routes, signed_in
from youthvoice.sign_in.service import Ticket
from youthvoice.voices.carried import keeping, schemas
from youthvoice.voices.carried.keeping import Carried
from youthvoice.work import Work

routes = Routes("carried", __name__, url_prefix="/api/voices/carried")

Body = dict[str, Any]
_THEIRS = signed_in(Capability.KEEP_OWN_VOICE, Capability.TYPE_FOR)


@routes.route(
    "/<id:carried_id>",
    "PUT",
    who=OUR_PAGES,
    takes=schemas.CarriedInSchema,
    also={404: "No such hand-over, or not its ticket.", 409: "Too much waits from this tablet (`too_many`)."},
)
def carry(work: Work, body: Body, carried_id: str) -> None:
    """Bring what a tablet kept. It comes sealed; bringing it opens nothing. Safe to repeat."""
    ticket = Ticket(body["hand_over_id"], body["ticket"])
    keeping.carry(work, carried_id, Carried(ticket, body["reader_id"], body["sealed"]))


@routes.route("", "GET", who=_THEIRS, gives=schemas.CarriedListSchema)
def list_carried(work: Work) -> Body:
    """What is sealed to me and waits to be taken in."""
    return {"carried": keeping.list_carried(work)}


@routes.route("/<id:carried_id>/take-in", "POST", who=_THEIRS, gives=schemas.TakenInSchema)
def take_in(work: Work, carried_id: str) -> Any:
    """Open one with my own key and keep it: a young person’s as *just me*, a worker’s as words to confirm."""
    return keeping.take_in(work, carried_id)

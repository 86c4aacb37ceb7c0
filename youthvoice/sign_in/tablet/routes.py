"""/api/sign-in/hand-overs: a shared tablet goes to a young person, and back."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import OUR_PAGES, Routes, signed_in
from youthvoice.sign_in import identity
from youthvoice.sign_in.routes import once_kept
from youthvoice.sign_in.sessions import STAFF, YOUNG
from youthvoice.sign_in.tablet import handing, schemas
from youthvoice.sign_in.tablet.handing import Ticket
from youthvoice.work import Work

routes = Routes("hand_overs", __name__, url_prefix="/api/sign-in/hand-overs")

Body = dict[str, Any]
_GONE = {404: "No such hand-over, or not its ticket.", 410: "It was given back (`given_back`), or its hours are over."}


@routes.route("/<id:hand_over_id>", "PUT", who=signed_in(Capability.TYPE_FOR), takes=schemas.HandOverIn)
def hand_over(work: Work, body: Body, hand_over_id: str) -> None:
    """Hand this tablet to a young person I work with. My own session ends with it."""
    handing.hand_over(work, Ticket(hand_over_id, body["ticket"]), body["young_person_id"])
    once_kept(lambda response: identity.clear_cookie(response, STAFF))


@routes.route(
    "/<id:hand_over_id>/begin",
    "POST",
    who=OUR_PAGES,
    takes=schemas.TicketOnlyIn,
    gives=schemas.OnTabletOut,
    also=_GONE,
)
def begin(work: Work, body: Body, hand_over_id: str) -> Any:
    """What the tablet starts from; before set-up with a session in which things are said, and no yes."""
    told = handing.begin(work, Ticket(hand_over_id, body["ticket"]))
    signed = told.signed
    if signed is not None:
        once_kept(lambda response: identity.set_cookie(response, YOUNG, signed.cookie))
    return {**vars(told), "session": signed.header if signed is not None else None}


@routes.route("/<id:hand_over_id>/back", "POST", who=OUR_PAGES, takes=schemas.TicketOnlyIn, also={404: _GONE[404]})
def hand_back(work: Work, body: Body, hand_over_id: str) -> None:
    """The tablet is given back: its session is gone."""
    handing.hand_back(work, Ticket(hand_over_id, body["ticket"]))
    once_kept(lambda response: identity.clear_cookie(response, YOUNG))

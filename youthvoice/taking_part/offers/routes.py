"""/api/taking-part/offers: being asked, and what comes back; /api/taking-part/asked: what a young person is asked."""

from typing import Any

from consent.capabilities import Capability
from consent.terms.taking_part import OfferAnswer, Understanding
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part.holds import reading as holds
from youthvoice.taking_part.offers import answering, asking, reading, schemas
from youthvoice.taking_part.offers.asking import Asking
from youthvoice.work import Work

routes = Routes("offers", __name__, url_prefix="/api/taking-part", description="Being asked to take part.")

Body = dict[str, Any]


@routes.route("/asked", "GET", who=signed_in(Capability.SAY_YES), gives=schemas.AskedOfMeSchema)
def asked(work: Work) -> Body:
    """What I am asked, which no was typed for me, and where an adult held back."""
    return _asked(work)


def _asked(work: Work) -> Body:
    offers, noes = reading.list_asked(work)
    return {"offers": offers, "typed_noes": noes, "held_back": holds.tell(work)}


@routes.route(
    "/offers/<id:offer_id>",
    "PUT",
    who=signed_in(Capability.INVITE),
    takes=schemas.AskingSchema,
    gives=schemas.OfferMadeSchema,
    also={201: "New.", 403: "Held back, a no must rest, or they were asked this today.", 404: "Somebody else’s id."},
)
def put(work: Work, body: Body, offer_id: str) -> Any:
    """Ask a young person to take part, with the help that comes with it. Counted. Safe to repeat."""
    understanding = body.get("understanding") or Understanding.NOT_JUDGED
    what = Asking(body["young_person_id"], body["activity"], tuple(body["help"]), understanding)
    made, is_new = asking.put_offer(work, offer_id, what)
    return made, 201 if is_new else 200


@routes.route(
    "/offers/<id:offer_id>/answer",
    "POST",
    who=signed_in(Capability.SAY_YES),
    takes=schemas.OwnAnswerSchema,
    gives=schemas.AskedOfMeSchema,
    also={409: "A no was typed for it: first say if that is right (`say_if_right`)."},
)
def answer(work: Work, body: Body, offer_id: str) -> Body:
    """Say yes, no or not now. Each can be changed later."""
    answering.answer_offer(work, offer_id, OfferAnswer(body["answer"].value))
    return _asked(work)


@routes.route(
    "/offers/<id:offer_id>/is-right",
    "POST",
    who=signed_in(Capability.SAY_YES),
    takes=schemas.IsRightSchema,
    gives=schemas.AskedOfMeSchema,
    also={409: "Nobody typed a no for it (`not_typed`)."},
)
def is_right(work: Work, body: Body, offer_id: str) -> Body:
    """“{name} says you said no on {day}. Is that right?”"""
    answering.say_if_right(work, offer_id, right=body["right"])
    return _asked(work)


@routes.route(
    "/offers/<id:offer_id>/no",
    "POST",
    who=signed_in(Capability.INVITE),
    takes=schemas.TypedNoInSchema,
    also={409: "They answered it themselves (`answered`)."},
)
def record_no(work: Work, body: Body, offer_id: str) -> None:
    """Type that they said no on a day. They are asked if it is right."""
    answering.record_no(work, offer_id, body["said_on"])

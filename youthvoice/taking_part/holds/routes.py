"""/api/taking-part/holds: holding back, agreeing, looking at it, challenging and ending it."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.taking_part.holds import agreeing, holding, not_telling, reading, reviewing, schemas, told_in_person
from youthvoice.taking_part.holds.holding import Proposed
from youthvoice.work import Work

routes = Routes("holds", __name__, url_prefix="/api/taking-part/holds", description="Not asking somebody now.")

Body = dict[str, Any]
_KNOWS = signed_in(Capability.HOLD_BACK, Capability.CHALLENGE_HOLD, Capability.REVIEW_FROM_OUTSIDE)
_OVER = {403: "It is over, or not for them to do.", 404: "Nothing here."}


@routes.route(
    "/<id:hold_id>",
    "PUT",
    who=signed_in(Capability.HOLD_BACK),
    takes=schemas.HoldInSchema,
    gives=schemas.HoldSchema,
    also={201: "New.", 404: "Somebody else’s id.", 409: "One about this stands or waits already (`held_already`)."},
)
def put(work: Work, body: Body, hold_id: str) -> Any:
    """Ask to hold back. Until the second person agrees, nothing is held back. Safe to repeat."""
    what = Proposed(**body | {"reasons": frozenset(body["reasons"])})
    is_new = holding.put_hold(work, hold_id, what)
    return reading.read_hold(work, hold_id), 201 if is_new else 200


@routes.route("/<id:hold_id>", "GET", who=_KNOWS, gives=schemas.HoldSchema)
def read(work: Work, hold_id: str) -> Any:
    """One hold-back; its words for its two people, the leads and whoever looks from outside."""
    return reading.read_hold(work, hold_id)


@routes.route("/<id:hold_id>/agree", "POST", who=signed_in(Capability.HOLD_BACK), gives=schemas.HoldSchema, also=_OVER)
def agree(work: Work, hold_id: str) -> Any:
    """Agree to it as its second person: it begins today, and ends by itself."""
    agreeing.agree(work, hold_id)
    return reading.read_hold(work, hold_id)


@routes.route("/<id:hold_id>/end", "POST", who=signed_in(Capability.HOLD_BACK), gives=schemas.HoldSchema, also=_OVER)
def end(work: Work, hold_id: str) -> Any:
    """End it early, or say no to it."""
    agreeing.end_hold(work, hold_id)
    return reading.read_hold(work, hold_id)


@routes.route(
    "/<id:hold_id>/review",
    "POST",
    who=signed_in(Capability.HOLD_BACK, Capability.REVIEW_FROM_OUTSIDE),
    takes=schemas.FindingSchema,
    gives=schemas.HoldSchema,
    also=_OVER,
)
def review(work: Work, body: Body, hold_id: str) -> Any:
    """Say what one finds: end it now, or it may stand until its day."""
    reviewing.review_hold(work, hold_id, body["finding"])
    return reading.read_hold(work, hold_id)


@routes.route(
    "/<id:hold_id>/challenge",
    "POST",
    who=signed_in(Capability.CHALLENGE_HOLD, Capability.SAY_BACK),
    gives=schemas.HearBySchema,
    also=_OVER,
)
def challenge(work: Work, hold_id: str) -> Body:
    """Challenge it, unseen by whoever wrote or agreed to it. For a young person: “I want to be asked.”"""
    return {"hear_by": reviewing.challenge_hold(work, hold_id)}


@routes.route(
    "/<id:hold_id>/telling",
    "POST",
    who=signed_in(Capability.HOLD_BACK),
    takes=schemas.TellingSchema,
    gives=schemas.HoldSchema,
    also=_OVER,
)
def telling(work: Work, body: Body, hold_id: str) -> Any:
    """Look at whether telling the young person is safe: within 72 hours, then every seven days."""
    not_telling.look_at_telling(work, hold_id, safe=body["safe"], why=body.get("why"))
    return reading.read_hold(work, hold_id)


@routes.route(
    "/<id:hold_id>/told-in-person",
    "POST",
    who=signed_in(Capability.HOLD_BACK),
    takes=schemas.ToldInPersonSchema,
    gives=schemas.HoldSchema,
    also=_OVER | {409: "They were told already (`told_already`)."},
)
def tell_in_person(work: Work, body: Body, hold_id: str) -> Any:
    """Write down that one told a young person with no app in person, and on which day."""
    told_in_person.tell_in_person(work, hold_id, body["told_on"])
    return reading.read_hold(work, hold_id)

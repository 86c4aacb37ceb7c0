"""/api/voices/proposals: what a worker typed for a young person, and what the young person says to it."""

from typing import Any

from consent.capabilities import Capability
from consent.terms import Company
from youthvoice.http import Routes, signed_in
from youthvoice.voices import schemas as voice_schemas
from youthvoice.voices.proposals import confirming, ending, in_session, keeping, reading, schemas
from youthvoice.voices.proposals.keeping import Typed
from youthvoice.voices.said import said_from
from youthvoice.work import Work

routes = Routes("proposals", __name__, url_prefix="/api/voices/proposals")

Body = dict[str, Any]
_EITHER_SIDE = signed_in(Capability.READ_OWN, Capability.TYPE_FOR)


@routes.route("", "GET", who=_EITHER_SIDE, query=schemas.WhoseSchema, gives=schemas.ProposalsSchema)
def list_proposals(work: Work, query: Body) -> Body:
    """A young person’s words to confirm; a worker’s lines for what they typed, without words."""
    return {"proposals": reading.list_proposals(work, query.get("young_person_id"))}


@routes.route(
    "/<id:proposal_id>",
    "PUT",
    who=signed_in(Capability.TYPE_FOR),
    takes=schemas.TypedSchema,
    gives=schemas.ProposalSchema,
    also={201: "New.", 404: "Somebody else’s id.", 409: "The young person said yes or no to it already."},
)
def put(work: Work, body: Body, proposal_id: str) -> Any:
    """Type a young person’s exact words, for them to confirm. It is no voice until then. Safe to repeat."""
    typed = Typed(body["young_person_id"], said_from(body), body["interpreter"])
    line, is_new = keeping.put_proposal(work, proposal_id, typed)
    return line, 201 if is_new else 200


@routes.route(
    "/in-session/<id:proposal_id>",
    "PUT",
    who=signed_in(Capability.KEEP_OWN_VOICE, scope="proposal"),
    takes=schemas.SaidInSessionSchema,
    gives=schemas.KeptInSessionSchema,
    also={
        201: "New.",
        404: "Not a tablet’s session before set-up, or somebody else’s id.",
        409: "It was kept already.",
    },
)
def put_in_session(work: Work, body: Body, proposal_id: str) -> Any:
    """Say something on a shared tablet before set-up: it goes to who handed it over, and is no yes. Safe to repeat."""
    kept, is_new = in_session.put_said(work, proposal_id, said_from(body))
    return kept, 201 if is_new else 200


@routes.route("/<id:proposal_id>", "GET", who=_EITHER_SIDE, gives=schemas.ProposalSchema)
def read(work: Work, proposal_id: str) -> Any:
    """Open one: typed for me, or typed by me and still waiting."""
    return reading.read_proposal(work, proposal_id)


@routes.route("/<id:proposal_id>", "DELETE", who=signed_in(Capability.TYPE_FOR), also={409: "They said yes to it."})
def delete(work: Work, proposal_id: str) -> None:
    """Delete what I typed, say for the wrong young person, while nobody has confirmed it. Nothing of it is left."""
    ending.delete(work, proposal_id)


@routes.route(
    "/<id:proposal_id>/confirm",
    "POST",
    who=signed_in(Capability.KEEP_OWN_VOICE),
    takes=schemas.ConfirmSchema,
    gives=voice_schemas.VoiceSchema,
    also={409: "There are newer words (`newer_words`), it ended, or who typed it left (`typist_left`)."},
)
def confirm(work: Work, body: Body, proposal_id: str) -> Any:
    """“Yes, those are my words”: send exactly these to who typed them."""
    with_adult = body.get("with_adult") or Company.NOT_SURE
    return confirming.confirm(work, proposal_id, body["version_id"], with_adult)


@routes.route(
    "/<id:proposal_id>/not-mine",
    "POST",
    who=signed_in(Capability.KEEP_OWN_VOICE),
    gives=schemas.NotMineSchema,
    also={409: "They said yes to it already."},
)
def not_mine(work: Work, proposal_id: str) -> Any:
    """“Not my words”: it ends, and nobody reads it any more."""
    return ending.not_mine(work, proposal_id)

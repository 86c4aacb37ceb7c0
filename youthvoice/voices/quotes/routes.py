"""/api/voices/quotes: words picked for use, read again before each use, listed to whoever said them, and stopped."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.voices.quotes import ending, picking, reading, schemas
from youthvoice.voices.quotes.picking import Picked
from youthvoice.work import Work

routes = Routes("quotes", __name__, url_prefix="/api/voices/quotes")

Body = dict[str, Any]
_USES = signed_in(Capability.READ_SHARED)


@routes.route("/may-use", "GET", who=_USES, query=schemas.WhichVoiceSchema, gives=schemas.MayUseSchema)
def may_use(work: Work, query: Body) -> Body:
    """Whether I may use words of this voice: their yes to that stands for me."""
    return {"may": picking.may_use(work, query["voice_id"]), "at_most": schemas.MOST_CHARACTERS}


@routes.route("", "GET", who=_USES, query=schemas.PageSchema, gives=schemas.QuotesSchema)
def list_quotes(work: Work, query: Body) -> Any:
    """What I picked, with the words I may use now, newest first; `before` is `next` of the page before."""
    return reading.list_quotes(work, **query)


@routes.route(
    "/mine",
    "GET",
    who=signed_in(Capability.READ_OWN),
    query=schemas.OwnPageSchema,
    gives=schemas.OwnQuotesSchema,
)
def list_own(work: Work, query: Body) -> Any:
    """Every use of my words: which, by whom, what for and when; page by page, as above."""
    return reading.list_own(work, **query)


@routes.route(
    "/<id:quote_id>",
    "PUT",
    who=_USES,
    takes=schemas.PickedSchema,
    gives=schemas.PickedOutSchema,
    also={201: "New.", 404: "A voice that is not theirs to open.", 409: "`code` says what came first."},
)
def pick(work: Work, body: Body, quote_id: str) -> Any:
    """Pick exact words to use, without a name. Safe to repeat."""
    is_new = picking.pick(work, quote_id, Picked(**body))
    return {"id": quote_id}, 201 if is_new else 200


@routes.route("/<id:quote_id>", "GET", who=_USES, gives=schemas.QuoteSchema)
def read(work: Work, quote_id: str) -> Any:
    """Words to use now; what may not be used any more is not there."""
    return reading.read_quote(work, quote_id)


@routes.route("/<id:quote_id>/stop", "POST", who=signed_in(Capability.TAKE_BACK), also={404: "Not theirs."})
def stop(work: Work, quote_id: str) -> None:
    """Do not use these words again: at once, for this one use."""
    ending.stop(work, quote_id)

"""/api/voices/shared-on: asking to show a sent voice to one person more, and the young person’s no or not now."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.voices.shared_on import answering, asking, reading, schemas
from youthvoice.voices.shared_on.asking import Asking
from youthvoice.work import Work

routes = Routes("shared_on", __name__, url_prefix="/api/voices/shared-on")

Body = dict[str, Any]
_HOLDS_WORDS = signed_in(Capability.READ_SHARED)


@routes.route("", "GET", who=_HOLDS_WORDS, query=schemas.WhichSentVoice, gives=schemas.BesideVoiceOut)
def beside_voice(work: Work, query: Body) -> Any:
    """Whom I may ask to show this voice to, and my asks about it."""
    return reading.beside_voice(work, query["voice_id"])


@routes.route(
    "/<id:share_ask_id>",
    "PUT",
    who=_HOLDS_WORDS,
    takes=schemas.ShareAskIn,
    gives=schemas.ShareAskOut,
    also={201: "New.", 404: "A voice they do not hold.", 409: "Other words under this id (`asked`)."},
)
def ask(work: Work, body: Body, share_ask_id: str) -> Any:
    """Ask a young person whether one person more may read it. Gives nobody a key. Safe to repeat."""
    line, is_new = asking.ask_to_share_on(work, share_ask_id, Asking(**body))
    return line, 201 if is_new else 200


@routes.route("/asked", "GET", who=signed_in(Capability.READ_OWN), gives=schemas.AskedOfsOut)
def list_asked(work: Work) -> Body:
    """What waits for me."""
    return {"asks": reading.list_asked(work)}


@routes.route("/asked/<id:share_ask_id>", "GET", who=signed_in(Capability.READ_OWN), gives=schemas.AskedOfOut)
def read_asked(work: Work, share_ask_id: str) -> Any:
    """Who asks, for whom and why."""
    return reading.read_asked(work, share_ask_id)


@routes.route(
    "/asked/<id:share_ask_id>/answer",
    "POST",
    who=signed_in(Capability.SAY_YES, scope="write"),
    takes=schemas.ShareAnswerIn,
    also={409: "That person can read it by now (`shown`)."},
)
def answer(work: Work, body: Body, share_ask_id: str) -> None:
    """Say no, or not now. A yes is POST /api/voices/{id}/share with this ask’s id."""
    answering.answer(work, share_ask_id, body["answer"])

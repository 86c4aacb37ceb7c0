"""/api/voices: what each verb takes, gives and asks for."""

from collections.abc import Sequence
from typing import Any

from consent.capabilities import Capability
from consent.terms import Company
from youthvoice.http import Routes, signed_in
from youthvoice.voices import lists, on_it, reading, schemas, sending, writing
from youthvoice.voices.covering import CoverWish
from youthvoice.voices.said import cover_from, said_from, without_repeats
from youthvoice.voices.staff_lists import schemas as staff_lists
from youthvoice.work import Work

routes = Routes("voices", __name__, url_prefix="/api/voices")

Body = dict[str, Any]


@routes.route("/", "GET", who=signed_in(Capability.READ_OWN), query=schemas.PageSchema, gives=schemas.VoicesSchema)
def list_own(work: Work, query: Body) -> Body:
    """My own voices, opened, newest first; `before` is `next` of the page before."""
    voices, further = reading.list_own(work, query.get("before"))
    return {"voices": voices, "next": further}


@routes.route(
    "/<id:voice_id>",
    "PUT",
    who=signed_in(Capability.KEEP_OWN_VOICE, scope="write"),
    takes=schemas.SaidSchema,
    gives=schemas.VoiceSchema,
    also={201: "New.", 404: "Somebody else’s id.", 409: "It was sent already (`already_sent`) or taken back."},
)
def put(work: Work, body: Body, voice_id: str) -> Any:
    """Keep a voice under an id of the phone’s own making and, with `send_to`, send it. Safe to repeat."""
    voice, is_new = writing.put_voice(work, voice_id, said_from(body))
    return voice, 201 if is_new else 200


@routes.route("/<id:voice_id>", "DELETE", who=signed_in(Capability.KEEP_OWN_VOICE), also={409: "It was sent."})
def delete(work: Work, voice_id: str) -> None:
    """Delete a draft."""
    writing.delete_draft(work, voice_id)


@routes.route(
    "/<id:voice_id>",
    "GET",
    who=signed_in(Capability.READ_OWN, Capability.READ_SHARED),
    gives=schemas.OpenedVoiceSchema,
)
def read(work: Work, voice_id: str) -> Any:
    """Open one voice: my own, or one I was sent."""
    return reading.read_voice(work, voice_id)


@routes.route(
    "/<id:voice_id>/send",
    "POST",
    who=signed_in(Capability.KEEP_OWN_VOICE),
    takes=schemas.ChosenSchema,
    gives=schemas.VoiceSchema,
    also={409: "It was sent already, or taken back."},
)
def send(work: Work, body: Body, voice_id: str) -> Any:
    """Send a draft; a second yes, given alone, comes the same way."""
    return sending.send_voice(work, voice_id, *_choice(body), also_read=body.get("also_read"))


@routes.route(
    "/<id:voice_id>/share",
    "POST",
    who=signed_in(Capability.KEEP_OWN_VOICE),
    takes=schemas.SharedSchema,
    gives=schemas.VoiceSchema,
    also={409: "It was not sent, or was taken back; or the ask this answers is over."},
)
def share(work: Work, body: Body, voice_id: str) -> Any:
    """Let somebody more read what was sent."""
    return sending.share_voice(work, voice_id, *_choice(body), ask_id=body.get("ask_id"))


@routes.route("/<id:voice_id>/take-back", "POST", who=signed_in(Capability.TAKE_BACK), gives=schemas.TakenBackSchema)
def take_back(work: Work, voice_id: str) -> Any:
    """Take it back from everyone."""
    return sending.take_back(work, voice_id)


@routes.route("/to-answer", "GET", who=signed_in(Capability.READ_SHARED), gives=staff_lists.ToAnswerSchema)
def to_answer(work: Work) -> Any:
    """What I was sent, without words."""
    return lists.list_to_answer(work)


@routes.route("/overview", "GET", who=signed_in(Capability.SEE_OVERVIEW), gives=staff_lists.OverviewSchema)
def overview(work: Work) -> Body:
    """What waits in the service, without words or ways."""
    return {"voices": lists.list_overview(work)}


@routes.route(
    "/<id:voice_id>/on-it",
    "POST",
    who=signed_in(Capability.ANSWER_VOICE),
    takes=staff_lists.OnItInSchema,
    gives=staff_lists.OnItOutSchema,
    also={409: "It was answered (`already_answered`), or changed meanwhile."},
)
def say_on_it(work: Work, body: Body, voice_id: str) -> Any:
    """Say by which day there is an answer. The due date stays; the last day said counts."""
    return on_it.say_on_it(work, voice_id, body["by"])


def _choice(body: Body) -> tuple[Sequence[str], Company, CoverWish]:
    """Whom they picked, who is with them, and what they said of cover."""
    company = body.get("with_adult") or Company.NOT_SURE
    return without_repeats(body["reader_ids"]), company, cover_from(body)

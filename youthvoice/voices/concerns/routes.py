"""/api/voices/concerns: a worry about safety passed on, looked at, told of, and the young person’s own note."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.voices.concerns import noting, passing_on, reading, schemas
from youthvoice.voices.concerns.facts import Told
from youthvoice.voices.concerns.passing_on import Worry
from youthvoice.work import Work

routes = Routes("concerns", __name__, url_prefix="/api/voices/concerns")

Body = dict[str, Any]
_RECEIVES = signed_in(Capability.RECEIVE_CONCERN)


def _told(body: Body) -> Told:
    return Told(body["told_on"], body["why_not"], body["look_again_hours"])


@routes.route(
    "/receivers",
    "GET",
    who=signed_in(Capability.PASS_ON_CONCERN),
    query=schemas.WhichVoice,
    gives=schemas.ReceiversOut,
)
def receivers(work: Work, query: Body) -> Body:
    """Who must act on a worry from this voice."""
    return {"receivers": passing_on.list_receivers(work, query["voice_id"])}


@routes.route(
    "",
    "GET",
    who=signed_in(Capability.PASS_ON_CONCERN, Capability.RECEIVE_CONCERN),
    gives=schemas.StaffConcernsOut,
)
def list_concerns(work: Work) -> Body:
    """What I passed on, and what was passed on to me. No words."""
    return {"concerns": reading.list_concerns(work)}


@routes.route("/told", "GET", who=signed_in(Capability.READ_OWN), gives=schemas.ToldConcernsOut)
def list_told(work: Work) -> Body:
    """What was passed on about me, that I was told of."""
    return {"concerns": reading.list_concerns(work)}


@routes.route(
    "/<id:concern_id>",
    "PUT",
    who=signed_in(Capability.PASS_ON_CONCERN),
    takes=schemas.WorryIn,
    gives=schemas.StaffConcernOut,
    also={201: "New.", 404: "A voice that was never theirs to open.", 409: "It was passed on already."},
)
def pass_on(work: Work, body: Body, concern_id: str) -> Any:
    """Pass on a worry about safety, at once. Safe to repeat."""
    names = ("version_id", "voice_id", "receiver_id", "about_id", "worry", "their_words")
    worry = Worry(told=_told(body), **{name: body[name] for name in names})
    line, is_new = passing_on.pass_on(work, concern_id, worry)
    return line, 201 if is_new else 200


@routes.route("/<id:concern_id>", "GET", who=_RECEIVES, gives=schemas.StaffConcernOut)
def read(work: Work, concern_id: str) -> Any:
    """Open one that was passed on to me."""
    return reading.read_concern(work, concern_id)


@routes.route(
    "/<id:concern_id>/telling",
    "POST",
    who=_RECEIVES,
    takes=schemas.TellingIn,
    gives=schemas.StaffConcernOut,
    also={409: "Told already, or changed at the same moment."},
)
def look_at_telling(work: Work, body: Body, concern_id: str) -> Any:
    """Look again whether the young person can be told."""
    return reading.look_at_telling(work, concern_id, _told(body))


@routes.route(
    "/<id:concern_id>/note",
    "PUT",
    who=signed_in(Capability.SAY_YES, scope="write"),
    takes=schemas.NoteIn,
    also={409: "There is a note already."},
)
def add_note(work: Work, body: Body, concern_id: str) -> None:
    """Add my own note to what was passed on about me."""
    noting.add_note(work, concern_id, body["version_id"], body["note"])

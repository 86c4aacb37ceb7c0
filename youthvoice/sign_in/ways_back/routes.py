"""/api/sign-in/ways-back: letting a young person back in who lost phone, PIN and six words."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import OUR_PAGES, Routes, signed_in
from youthvoice.me import Me
from youthvoice.sign_in import schemas as sign_in_schemas
from youthvoice.sign_in.routes import phone_in
from youthvoice.sign_in.ways_back import confirming, schemas, seeing, starting, stopping, taking_up
from youthvoice.work import Work

routes = Routes("ways_back", __name__, url_prefix="/api/sign-in/ways-back")

Body = dict[str, Any]
_OWN = Capability.KEEP_OWN_VOICE
_KNOWS = Capability.CONFIRM_ENROLMENT


@routes.route("", "GET", who=signed_in(_KNOWS), gives=schemas.WaysBack)
def list_ways_back(work: Work) -> Body:
    """Who is being let back in: a lead's whole service, others' own young people."""
    return {"ways_back": seeing.list_ways_back(work)}


@routes.route(
    "/<id:invitation_id>",
    "PUT",
    who=signed_in(Capability.LET_BACK_IN, step_up=True),
    takes=sign_in_schemas.InviteIn,
    gives=sign_in_schemas.InvitedOut,
    status=201,
    also={403: "Never set up, or one is under way.", 409: "Somebody was faster, or this id was used."},
)
def let_back_in(work: Work, body: Body, invitation_id: str) -> Any:
    """Start letting a young person back in. The words are told this once, and open nothing yet."""
    return starting.let_back_in(work, invitation_id, body["young_person_id"], body["how"])


@routes.route(
    "/redeem",
    "POST",
    who=OUR_PAGES,
    takes=schemas.TakeUpIn,
    gives=schemas.TakenUpOut,
    status=201,
    also={
        403: "Blocked, or not from our own page, or these words are not for this.",
        409: "Used already, or the same phone asked again (`key_waits`).",
        410: "Ended or unknown.",
        422: "Not the right words (`wrong_secret`), or a field needs another look.",
        429: "Too many tries: wait.",
        503: "Too many people are signing in; try again soon.",
    },
)
def take_up(work: Work, body: Body) -> Body:
    """Use its words on a new phone: a new PIN and six new words, which open nothing yet."""
    taken = taking_up.take_up(
        work,
        words=body["words"],
        invitation_id=body["invitation_id"],
        check2=body["check2"],
        device=phone_in(body, needed=True),
    )
    return {"six_words": taken.six_words, "notice": seeing.notice_of(work, taken.way_back)}


@routes.route(
    "/<id:young_person_id>/confirm",
    "POST",
    who=signed_in(_KNOWS, step_up=True),
    takes=sign_in_schemas.ConfirmIn,
    gives=schemas.ConfirmedOut,
    also={403: "Whoever started it, or a day before the new phone.", 409: "Somebody was faster."},
)
def confirm(work: Work, body: Body, young_person_id: str) -> Any:
    """Another adult confirms that it was the young person; it opens after the wait."""
    return confirming.confirm_way_back(work, young_person_id, how=body["how"], seen_on=body["seen_on"])


@routes.route(
    "/<id:young_person_id>/end",
    "POST",
    who=signed_in(_KNOWS),
    also={403: "It is over already.", 409: "Somebody was faster."},
)
def end(work: Work, young_person_id: str) -> None:
    """An adult who knows them ends it."""
    stopping.stop(work, young_person_id)


@routes.route("/mine", "GET", who=signed_in(_OWN, scope="write"), gives=schemas.MyNoticeOut)
def my_notice(work: Work) -> Body:
    """Whether somebody asked to let me in on a new phone."""
    return {"notice": seeing.my_notice(work)}


@routes.route("/mine/stop", "POST", who=signed_in(_OWN, scope="write"), also={403: "It is over already."})
def stop(work: Work) -> None:
    """That was not me: one tap, and nobody gets in."""
    stopping.stop(work, _me(work).person_id)


@routes.route("/mine/put-away", "POST", who=signed_in(_OWN), also={409: "It is not over yet."})
def put_away(work: Work) -> None:
    """I have read it. Only for one that is over."""
    stopping.put_away(work, _me(work).person_id)


def _me(work: Work) -> Me:
    assert work.me is not None  # the route's
    return work.me

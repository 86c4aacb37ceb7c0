"""/api/preferred-worker: what each verb takes, gives and asks for."""

from typing import Any

from consent.capabilities import Capability
from youthvoice.http import Routes, signed_in
from youthvoice.preferred_worker import schemas, service
from youthvoice.preferred_worker.service import Answered, Asked, HandingOver, Written
from youthvoice.preferred_worker.staff_side import schemas as staff_schemas
from youthvoice.work import Work

routes = Routes("preferred_worker", __name__, url_prefix="/api/preferred-worker")

Body = dict[str, Any]
_YOUNG = signed_in(Capability.ASK_FOR_WORKER)
_WORKER = signed_in(Capability.SHOW_OWN_PROFILE)
_DECIDES = signed_in(Capability.DECIDE_WORKER)


@routes.route("/profile", "GET", who=_WORKER, gives=schemas.OwnProfileSchema)
def read_profile(work: Work) -> Any:
    """What I wrote about myself, and whether young people see it."""
    return service.read_own(work)


@routes.route("/profile", "PUT", who=_WORKER, takes=schemas.ProfileSchema, gives=schemas.OwnProfileSchema)
def put_profile(work: Work, body: Body) -> Any:
    """Write about myself, shown or hidden. Shown, it has to be in plain words that label nobody."""
    shown = body.pop("shown")
    return service.put_own(work, Written(**body), shown=shown)


@routes.route("/workers", "GET", who=_YOUNG, gives=schemas.CardsSchema)
def list_workers(work: Work) -> Body:
    """The workers who show themselves, by first name, and how it works here."""
    return {"workers": service.list_cards(work), "how_it_works": work.house.profile.how_workers_are_chosen}


@routes.route("/mine", "GET", who=_YOUNG, gives=schemas.OwnAsksSchema)
def list_mine(work: Work) -> Body:
    """Every ask of mine and what came of it."""
    return {"asks": service.list_own(work)}


@routes.route(
    "/asks/<id:ask_id>",
    "PUT",
    who=_YOUNG,
    takes=schemas.AskSchema,
    gives=schemas.OwnAskSchema,
    also={201: "New.", 409: "One of mine still waits (`ask_waits`), or this id was asked with other words."},
)
def put_ask(work: Work, body: Body, ask_id: str) -> Any:
    """Ask for a worker. It goes to whoever decides and is not named in it. Safe to repeat."""
    someone = body["someone"]
    asked = Asked(
        version_id=body["version_id"],
        wishes={one["worker_id"]: str(one["wish"]) for one in body["wishes"]},
        why=[str(one) for one in body["why"]],
        someone=someone["who"] if someone else None,
        ask_me_first=someone["ask_me_first"] if someone else True,
    )
    ask, is_new = service.put_ask(work, ask_id, asked)
    return ask, 201 if is_new else 200


@routes.route("/asks/<id:ask_id>/take-back", "POST", who=_YOUNG, gives=schemas.OwnAskSchema)
def take_back(work: Work, ask_id: str) -> Any:
    """Take an ask back: nobody answers it, and every key to it but mine is gone."""
    return service.take_back(work, ask_id)


@routes.route("/asks/<id:ask_id>/may-talk", "POST", who=_YOUNG, takes=schemas.MayTalkSchema, gives=schemas.OwnAskSchema)
def let_talk(work: Work, body: Body, ask_id: str) -> Any:
    """Whether somebody I named may be talked to."""
    return service.let_talk(work, ask_id, body["may_talk"])


@routes.route("/asks/<id:ask_id>/is-ok", "POST", who=_YOUNG, takes=schemas.IsOkSchema, gives=schemas.OwnAskSchema)
def say_if_ok(work: Work, body: Body, ask_id: str) -> Any:
    """Whether what came of it is OK."""
    return service.say_if_ok(work, ask_id, body["is_ok"])


@routes.route("/asks", "GET", who=_DECIDES, gives=staff_schemas.AskLinesSchema)
def list_asks(work: Work) -> Body:
    """Who waits to hear about a worker, without words. Never an ask that names me."""
    return {"asks": service.list_asks(work), "decides_here": service.decides_here(work)}


@routes.route("/asks/<id:ask_id>", "GET", who=_DECIDES, gives=staff_schemas.OpenedAskSchema)
def read_ask(work: Work, ask_id: str) -> Any:
    """Open an ask, with who is possible. The young person sees that I did."""
    return service.read_ask(work, ask_id)


@routes.route("/asks/<id:ask_id>/ask-to-talk", "POST", who=_DECIDES, gives=staff_schemas.OpenedAskSchema)
def ask_to_talk(work: Work, ask_id: str) -> Any:
    """Ask the young person whether somebody they named may be talked to."""
    return service.ask_to_talk(work, ask_id)


@routes.route(
    "/asks/<id:ask_id>/answer",
    "PUT",
    who=_DECIDES,
    takes=staff_schemas.AnsweredSchema,
    gives=staff_schemas.OpenedAskSchema,
    also={409: "Somebody answered first (`already_answered`), or it was taken back (`taken_back`)."},
)
def put_answer(work: Work, body: Body, ask_id: str) -> Any:
    """Say what comes of an ask: yes, yes with help, or not right now and why. The first answer stands."""
    return service.answer(work, ask_id, Answered(**body))


@routes.route(
    "/changes",
    "GET",
    who=signed_in(Capability.ASK_FOR_WORKER, Capability.SHOW_OWN_PROFILE),
    gives=schemas.ChangesSchema,
)
def list_changes(work: Work) -> Body:
    """The changes of worker I am part of."""
    return {"changes": service.list_changes(work)}


@routes.route(
    "/changes/<id:change_id>",
    "PUT",
    who=_DECIDES,
    takes=schemas.HandingOverSchema,
    gives=schemas.ChangeSchema,
    also={201: "New.", 409: "It was started already, or an ask of theirs came meanwhile."},
)
def hand_over(work: Work, body: Body, change_id: str) -> Any:
    """Change a young person’s worker from today; they choose what the new one sees. Safe to repeat."""
    change, is_new = service.hand_over(work, change_id, HandingOver(**body))
    return change, 201 if is_new else 200


@routes.route(
    "/changes/<id:change_id>/pass-on",
    "POST",
    who=_YOUNG,
    takes=schemas.PassOnSchema,
    gives=schemas.ChangeSchema,
    also={409: "Chosen already, another way."},
)
def choose(work: Work, body: Body, change_id: str) -> Any:
    """All, from now on, or these: the new worker gets the keys to exactly that."""
    return service.choose(work, change_id, body["pass_on"], body["voice_ids"])

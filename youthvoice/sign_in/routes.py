"""The HTTP side of sign_in/.

Cookies are set only after the request was committed; no answer says which half was wrong.
"""

from collections.abc import Callable
from typing import Any

from flask import Response, after_this_request

from consent.capabilities import Capability
from youthvoice import errors
from youthvoice.http import ANYONE, OUR_PAGES, Routes, signed_in
from youthvoice.me import Me
from youthvoice.sign_in import identity, schemas, service
from youthvoice.sign_in.tablet.handing import take_up
from youthvoice.work import Work

routes = Routes(
    "sign_in", __name__, url_prefix="/api/sign-in", description="Getting in, locking, and one's own phones."
)

_OWN = Capability.MANAGE_OWN_KEYS
_WRONG = {
    403: "Blocked until the six words are used, or not from our own page.",
    422: "Not the right secret (`wrong_secret`), or a field needs another look.",
    429: "Too many tries: wait.",
    503: "Too many people are signing in; try again soon.",
}


@routes.route("/invitations/<id:invitation_id>", "GET", who=ANYONE, gives=schemas.InvitationStateOut)
def invitation_state(work: Work, invitation_id: str) -> dict[str, str]:
    """Whether an invitation is open, used or ended. Asking spends nothing."""
    return {"state": service.invitation_state(work, invitation_id)}


@routes.route("/invitations/<id:invitation_id>/decline", "POST", who=OUR_PAGES)
def decline(work: Work, invitation_id: str) -> None:
    """No for now; they can change their mind."""
    service.decline(work, invitation_id)


@routes.route(
    "/invitations/<id:invitation_id>",
    "PUT",
    who=signed_in(Capability.INVITE),
    takes=schemas.InviteIn,
    gives=schemas.InvitedOut,
    status=201,
    also={409: "They are enrolled already, or this id was used."},
)
def invite(work: Work, body: dict[str, Any], invitation_id: str) -> Any:
    """Invite a young person. The words are told this once."""
    return service.invite(work, invitation_id, body["young_person_id"], body["how"])


@routes.route(
    "/enrolments/<id:young_person_id>/confirm",
    "POST",
    who=signed_in(Capability.CONFIRM_ENROLMENT),
    takes=schemas.ConfirmIn,
    also={403: "The inviter, or a day before the set-up."},
)
def confirm_enrolment(work: Work, body: dict[str, Any], young_person_id: str) -> None:
    """Another adult confirms that it was the young person."""
    service.confirm_enrolment(work, young_person_id, how=body["how"], seen_on=body["seen_on"])


@routes.route("/enrolments", "GET", who=signed_in(Capability.CONFIRM_ENROLMENT), gives=schemas.Enrolments)
def list_enrolments(work: Work) -> dict[str, Any]:
    """Who set their app up and waits for a second adult: a lead's whole service, others' own young people."""
    return {"enrolments": service.list_enrolments(work)}


@routes.route("/workers/keys", "GET", who=signed_in(Capability.RESET_WORKER_KEY), gives=schemas.WorkerKeys)
def list_worker_keys(work: Work) -> dict[str, Any]:
    """Where every worker's key stands."""
    return {"keys": service.list_worker_keys(work)}


@routes.route(
    "/workers/<id:worker_id>/reset",
    "POST",
    who=signed_in(Capability.RESET_WORKER_KEY, step_up=True),
    gives=schemas.PassphraseOut,
    also={403: "One's own key.", 409: "They left (`worker_left`), or somebody was faster (`changed`)."},
)
def reset_worker_key(work: Work, worker_id: str) -> dict[str, str]:
    """A new key for a worker who lost theirs. The passphrase is told this once, and opens nothing yet."""
    return {"passphrase": service.reset_worker_key(work, worker_id)}


@routes.route(
    "/workers/<id:worker_id>/confirm",
    "POST",
    who=signed_in(Capability.CONFIRM_WORKER_KEY, step_up=True),
    gives=schemas.WorkerKeyOut,
    also={403: "Whoever started it, or nothing waits.", 409: "They left, or somebody was faster (`key_confirmed`)."},
)
def confirm_worker_key(work: Work, worker_id: str) -> Any:
    """Another lead confirms a worker's new key; it opens after the wait."""
    return service.confirm_worker_key(work, worker_id)


@routes.route(
    "/redeem",
    "POST",
    who=OUR_PAGES,
    takes=schemas.RedeemIn,
    gives=schemas.SignedInOut,
    status=201,
    also={200: "The same phone asked again.", 409: "Used already.", 410: "Ended or unknown."} | _WRONG,
)
def redeem(work: Work, body: dict[str, Any]) -> Any:
    """Take an invitation up: fresh keys, this phone, six words."""
    signed, new = service.redeem(
        work,
        words=body["words"],
        invitation_id=body["invitation_id"],
        check2=body["check2"],
        nickname=body["nickname"],
        device=phone_in(body, needed=True),
    )
    return _handed_over(work, take_up(work, body["hand_over"], signed)), 201 if new else 200


@routes.route("/device", "POST", who=OUR_PAGES, takes=schemas.DeviceIn, gives=schemas.SignedInOut, also=_WRONG)
def open_by_device(work: Work, body: dict[str, Any]) -> Any:
    """Sign in on a phone set up before."""
    return _handed_over(work, service.open_by_device(work, body["slot_id"], body["secret"]))


@routes.route("/phrase", "POST", who=OUR_PAGES, takes=schemas.PhraseIn, gives=schemas.SignedInOut, also=_WRONG)
def open_by_phrase(work: Work, body: dict[str, Any]) -> Any:
    """Sign in with six words, on any phone."""
    tablet = body["on"] == "tablet"
    signed = service.open_by_phrase(work, body["six_words"], phone_in(body, needed=False), on_tablet=tablet)
    return _handed_over(work, take_up(work, body["hand_over"], signed))


@routes.route(
    "/passphrase",
    "POST",
    who=OUR_PAGES,
    takes=schemas.PassphraseIn,
    gives=schemas.SignedInOut,
    also={409: "The right passphrase of a new key that waits (`key_waits`, `key_state`, `opens_at`)."} | _WRONG,
)
def open_by_passphrase(work: Work, body: dict[str, Any]) -> Any:
    """Sign a worker in."""
    signed = service.open_by_passphrase(work, body["username"], body["passphrase"], identity.browser_token())
    token = signed.browser
    if token is not None:
        once_kept(lambda response: identity.set_browser_cookie(response, token))
    return _handed_over(work, signed)


@routes.route("/lock", "POST", who=signed_in(scope="proposal"))
def lock(work: Work) -> None:
    """Lock, or sign out: the session is gone."""
    me = _me(work)
    service.lock(work, me)
    once_kept(lambda response: identity.clear_cookie(response, me.door))


@routes.route("/me", "GET", who=signed_in(scope="proposal"), gives=schemas.MeOut)
def me(work: Work) -> Any:
    """Who is signed in."""
    return service.describe(work, _me(work))


@routes.route("/seen", "POST", who=signed_in(scope="proposal"), gives=schemas.SeenOut)
def seen(work: Work) -> dict[str, Any]:
    """The app is being used."""
    return {"expires_at": service.see(work, _me(work))}


@routes.route("/step-up", "POST", who=signed_in(_OWN), takes=schemas.StepUpIn, also=_WRONG)
def step_up(work: Work, body: dict[str, Any]) -> None:
    """Give one's own secret again."""
    device = (body["slot_id"], body["secret"]) if body["slot_id"] and body["secret"] else None
    given = [one for one in (device, body["six_words"], body["passphrase"]) if one is not None]
    if len(given) != 1:
        raise errors.Invalid({"secret": "Give one of: secret with slot_id, six_words, passphrase."})
    service.step_up(work, _me(work), device=device, six_words=body["six_words"], passphrase=body["passphrase"])


@routes.route("/words", "POST", who=signed_in(_OWN, step_up=True), gives=schemas.SixWordsOut)
def new_phrase(work: Work) -> dict[str, str]:
    """Six fresh words; the old ones stop working."""
    return {"six_words": service.new_phrase(work, _me(work))}


@routes.route("/words/confirmed", "POST", who=signed_in(_OWN, scope="write"))
def confirm_words(work: Work) -> None:
    """They have their six words."""
    service.confirm_words(work, _me(work))


@routes.route("/phones", "GET", who=signed_in(_OWN), gives=schemas.Phones)
def list_phones(work: Work) -> dict[str, Any]:
    """One's own phones."""
    return {"phones": service.list_phones(work, _me(work))}


@routes.route("/phones/<id:slot_id>", "DELETE", who=signed_in(_OWN, step_up=True))
def forget_phone(work: Work, slot_id: str) -> None:
    """That phone opens nothing from now on."""
    service.forget_phone(work, _me(work), slot_id)


@routes.route("/phones/sign-out-others", "POST", who=signed_in(_OWN, step_up=True))
def sign_out_others(work: Work) -> None:
    """Every other phone and browser is signed out."""
    service.sign_out_others(work, _me(work), identity.browser_token())


def _handed_over(work: Work, signed: service.SignedIn) -> dict[str, Any]:
    """The answer's body; the cookie follows once everything is committed."""
    once_kept(lambda response: identity.set_cookie(response, signed.me.door, signed.cookie))
    seen_as = service.describe(work, signed.me)
    return {"session": signed.header, "me": seen_as, "six_words": signed.six_words}


def once_kept(change: Callable[[Response], Response]) -> None:
    """Change the answer's cookies, unless the commit failed and the answer is an error after all."""
    after_this_request(lambda response: change(response) if response.status_code < 400 else response)


def phone_in(body: dict[str, Any], *, needed: bool) -> tuple[str, bytes] | None:
    """This phone's slot; a tablet never keeps one."""
    if body["on"] == "tablet":
        if body["slot"] is not None:
            raise errors.Invalid({"slot": "A shared tablet keeps no way in."})
        return None
    if body["slot"] is None:
        if needed:
            raise errors.Invalid({"slot": "We need this phone’s own secret."})
        return None
    return body["slot"]["id"], body["slot"]["secret"]


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me

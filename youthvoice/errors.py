"""One family of errors, answered as RFC 9457 problem+json. A problem never carries words, names or secrets."""

from collections.abc import Mapping
from typing import Any

import structlog
from flask import Flask, Response, current_app, g, request

from consent.ruling import Ruling
from youthvoice import i18n
from youthvoice.db import AlreadyExists, Unavailable
from youthvoice.vault.refusal import Unopenable

PROBLEM_JSON = "application/problem+json"
log = structlog.get_logger()

# status → the short title of the problem; `code` says precisely which one it is.
TITLES = {
    400: "That request could not be read",
    401: "Signed out",
    403: "Not allowed",
    404: "Not found",
    405: "Not that way",
    409: "Something else happened first",
    410: "No longer here",
    413: "Too big",
    415: "Not JSON",
    422: "Something needs another look",
    429: "Wait a little",
    500: "Something went wrong here",
    503: "Busy",
}


class Problem(Exception):
    """What went wrong, for the caller: an HTTP status, a code, one plain sentence, and the fields it is about."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        fields: Mapping[str, str | list[str]] | None = None,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.detail = status, code, detail
        self.fields = {name: [said] if isinstance(said, str) else said for name, said in (fields or {}).items()}
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})

    def body(self) -> dict[str, object]:
        """The problem as its JSON object (RFC 9457), with our `code`, `fields` and `reasons` beside it."""
        answer: dict[str, object] = {
            "type": f"urn:youthvoice:problem:{self.code}",
            "title": TITLES.get(self.status, "Something went wrong"),
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
        }
        if self.fields:
            answer["fields"] = self.fields
        return answer | self.extra


class NotFound(Problem):
    """Absence, and refusal to somebody who may not know the thing exists: the same answer."""

    def __init__(self) -> None:
        super().__init__(404, "not_found", "There is nothing here.")


class Invalid(Problem):
    """Input that cannot be taken, with a sentence for each field that says the way out."""

    def __init__(self, fields: Mapping[str, str | list[str]], code: str = "invalid") -> None:
        super().__init__(422, code, "We need one more thing.", fields=fields)


class Refused(Problem):
    """A ruling said no to somebody who may know why: its reasons in words."""

    def __init__(self, ruling: Ruling) -> None:
        reasons = [{"code": str(reason), "sentence": reason.sentence} for reason in ruling.reasons]
        detail = " ".join(reason["sentence"] for reason in reasons) or "That is not allowed."
        super().__init__(403, "refused", detail, extra={"reasons": reasons})
        self.ruling = ruling


class SignedOut(Problem):
    """No session, or one half of it only."""

    def __init__(self) -> None:
        super().__init__(401, "signed_out", "You are signed out. Sign in again.")


class Conflict(Problem):
    """Somebody or something else got there first."""

    def __init__(self, code: str, detail: str, *, fields: Mapping[str, str | list[str]] | None = None) -> None:
        super().__init__(409, code, detail, fields=fields)


class Gone(Problem):
    """It was here, and has ended."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(410, code, detail)


class Wait(Problem):
    """Too many tries: come back after `seconds`."""

    def __init__(self, seconds: int, code: str = "wait") -> None:
        detail = "Too many tries. Wait a little, then try again."
        super().__init__(429, code, detail, headers={"Retry-After": str(seconds)})


class Busy(Problem):
    """The server cannot do this now and says when to try again; nothing was changed."""

    def __init__(self, seconds: int = 2, code: str = "busy", detail: str = "Busy just now. Try again soon.") -> None:
        super().__init__(503, code, detail, headers={"Retry-After": str(seconds)})


def register(app: Flask) -> None:
    """Whatever is raised leaves as a problem; what nobody expected says nothing of itself."""
    app.register_error_handler(Problem, answer)
    app.register_error_handler(Unavailable, lambda _: answer(Busy(2, "storage_busy")))
    app.register_error_handler(AlreadyExists, lambda _: answer(_taken()))
    app.register_error_handler(Unopenable, _answer_unopenable)
    app.register_error_handler(Exception, _answer_fault)


def answer(problem: Problem) -> Response:
    """The problem as a response; a request that failed keeps nothing it wrote."""
    if "work" in g:
        g.work.finish()
    response = current_app.response_class(current_app.json.dumps(_in_their_language(problem.body())))
    response.status_code = problem.status
    response.mimetype = PROBLEM_JSON
    response.headers.update(problem.headers)
    return response


def _in_their_language(said: Any) -> Any:
    """The body with each of our sentences in the caller's language; codes and names stay as they are."""
    if isinstance(said, list):
        return [i18n.say(one) if isinstance(one, str) else _in_their_language(one) for one in said]
    if not isinstance(said, dict):
        return said
    spoken = ("title", "detail", "sentence")
    return {
        name: i18n.say(one) if name in spoken and isinstance(one, str) and one else _in_their_language(one)
        for name, one in said.items()
    }


def _taken() -> Problem:
    return Conflict("conflict", "Somebody saved this at the same moment. Look again, then try once more.")


def _answer_unopenable(fault: Exception) -> Response:
    """A sealed value was changed or moved in the database: said loudly to us by place, and shown to nobody."""
    log.critical("sealed_value_changed_outside", trace=_where(fault))
    detail = "Something stored here was changed from outside, so it is not shown. Tell your administrator."
    return answer(Problem(503, "storage_changed", detail, headers={"Retry-After": "600"}))


def _answer_fault(fault: Exception) -> Response:
    """A fault of ours: logged by kind and place, never with what was being written."""
    if current_app.config.get("PROPAGATE_EXCEPTIONS"):
        raise fault
    log.error(
        "fault",
        kind=type(fault).__name__,
        route=request.url_rule.rule if request.url_rule else None,
        trace=_where(fault),
    )
    return answer(Problem(500, "fault", "Something went wrong here. Nothing was lost. Try again."))


def _where(fault: BaseException) -> list[str]:
    """Files and lines only: a message or a local could hold somebody's words."""
    trace, places = fault.__traceback__, []
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[-8:]

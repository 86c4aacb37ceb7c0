"""What a route declares: who may call, what it takes, what it gives. A route that does not say who is refused at start.

Every request has one unit of work: opened to read, committed once after the answer is made,
rolled back when anything is wrong.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from flask import Flask, Request, Response, current_app, g, request
from flask_smorest import Api, Blueprint
from marshmallow import fields
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException
from werkzeug.routing import BaseConverter

from consent.capabilities import CAPABILITIES, Capability
from youthvoice import errors
from youthvoice.house import House
from youthvoice.schemas import B64, ID_PATTERN, Schema
from youthvoice.work import Work


class ProblemSchema(Schema):
    """An error, as RFC 9457 says it, with our code and the fields it is about."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    detail = fields.String(required=True)
    fields_ = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), data_key="fields")
    reasons = fields.List(fields.Dict(keys=fields.String(), values=fields.String()))
    tries_left = fields.Integer()
    key_state = fields.String()
    opens_at = fields.String(allow_none=True)


# How far each kind of session reaches (consent.terms.Scope): a route's own scope is the least that may call it.
_REACH = {"proposal": 0, "write": 1, "full": 2}


@dataclass(frozen=True)
class Who:
    """Who may call a route. `capabilities`: any one of them is enough; empty = any signed-in person."""

    signed_in: bool
    capabilities: tuple[Capability, ...] = field(default=())
    scope: str = "full"
    step_up: bool = False
    same_origin: bool = False

    def check(self, work: Work) -> None:
        """Raise unless the caller may knock here at all; the rules then decide in the situation."""
        if self.same_origin:
            _require_same_origin(work.house)
        if not self.signed_in:
            return
        me = work.me
        if me is None:
            raise errors.SignedOut
        if self.capabilities and not CAPABILITIES[me.role].intersection(self.capabilities):
            raise errors.Problem(403, "not_for_you", "This is for somebody else to do.")
        if _REACH[me.scope] < _REACH[self.scope]:
            raise errors.Problem(403, "write_only", "This session can only write. Open your things on your own phone.")
        if self.step_up and not me.stepped_up(work.now):
            raise errors.Problem(403, "step_up", "Type your secret again first.")


ANYONE = Who(signed_in=False)
# Signing in and redeeming: nobody is signed in yet, and only our own pages may ask.
OUR_PAGES = Who(signed_in=False, same_origin=True)


def signed_in(*capabilities: Capability, scope: str = "full", step_up: bool = False) -> Who:
    """Somebody signed in who has one of these capabilities (none named: anybody signed in)."""
    return Who(True, capabilities, scope, step_up)


class IdConverter(BaseConverter):
    """An id in a path. Anything that is not one of our ids is simply not found."""

    regex = ID_PATTERN[1:-1]


class JsonParser(FlaskParser):
    """webargs' parser; what only looks like JSON is refused as what cannot be read at all is."""

    def load_json(self, req: Request, schema: Any) -> Any:
        try:
            return super().load_json(req, schema)
        except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
            raise errors.Problem(400, "not_json", "We could not read this as JSON.") from None


class Routes(Blueprint):
    """A feature's routes."""

    ARGUMENTS_PARSER = JsonParser()

    def route(  # type: ignore[override]
        self,
        rule: str,
        method: str,
        *,
        who: Who,
        takes: type[Schema] | None = None,
        query: type[Schema] | None = None,
        gives: type[Schema] | None = None,
        status: int = 200,
        also: Mapping[int, str] | None = None,
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declare one verb on one path. The view is called as `view(work, [body], [query], **path_ids)`.

        It gives what `gives` dumps, or `(that, status)`. `also`: other statuses and what they mean.
        """

        def declare(view: Callable[..., Any]) -> Callable[..., Any]:
            shape = gives() if gives is not None else None
            inner = _answering(view, shape, 204 if shape is None else status)
            if query is not None:
                inner = self.arguments(query(), location="query")(inner)
            if takes is not None:
                inner = self.arguments(takes(), location="json")(inner)
            inner = self.response(204 if shape is None else status, shape)(inner)
            for code, meaning in (also or {}).items():
                options = (
                    {"schema": gives} if code < 400 else {"schema": ProblemSchema, "content_type": errors.PROBLEM_JSON}
                )
                inner = self.alt_response(code, description=meaning, success=code < 400, **options)(inner)
            secured = _in_one_unit_of_work(inner, who)
            secured.who = who  # type: ignore[attr-defined]
            security: list[dict[str, list[str]]] = [{"cookie": [], "session": []}] if who.signed_in else []
            return super(Routes, self).route(rule, methods=[method])(self.doc(security=security)(secured))

        return declare


def _answering(view: Callable[..., Any], shape: Schema | None, status: int) -> Callable[..., Response]:
    """Call the view with the request's unit of work first; smorest appends what it parsed, the body first.

    What it gives becomes the answer here and not in smorest, which only describes it: this is on every path.
    """

    @wraps(view)
    def call(*parsed: Any, **path: Any) -> Response:
        said = view(g.work, *parsed, **path)
        given, code = said if isinstance(said, tuple) else (said, status)
        if shape is None:
            return current_app.response_class(status=code, mimetype="application/json")
        answer: Response = current_app.json.response(shape.dump(given))  # type: ignore[assignment]
        answer.status_code = code
        return answer

    return call


def _in_one_unit_of_work(inner: Callable[..., Any], who: Who) -> Callable[..., Any]:
    @wraps(inner)
    def run(**path: Any) -> Response:
        work = open_work()
        who.check(work)
        # Committed before the answer leaves: what was acknowledged is kept. A try at a secret is counted each time.
        return work.carry_out(lambda: inner(**path), anew=who.signed_in)

    return run


def open_work() -> Work:
    """This request's unit of work, with whoever is signed in."""
    if "work" not in g:
        g.work = Work(current_app.extensions["house"])
        g.work.me = current_app.extensions["who_is_asking"](g.work)
    found: Work = g.work
    return found


def _require_same_origin(house: House) -> None:
    """Only our own pages may sign somebody in. Programs send neither header; browsers always send one."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    own = {house.config.base_url.rstrip("/"), request.host_url.rstrip("/")}
    if (origin is not None and origin not in own) or site not in (None, "same-origin", "none"):
        raise errors.Problem(403, "other_origin", "Sign in from our own page.")


class ProblemApi(Api):
    """smorest's Api, answering and documenting errors as problem+json."""

    DEFAULT_RESPONSE_CONTENT_TYPE: str = "application/json"

    ERROR_SCHEMA = ProblemSchema

    def _register_responses(self) -> None:
        self.DEFAULT_RESPONSE_CONTENT_TYPE = errors.PROBLEM_JSON
        super()._register_responses()
        del self.DEFAULT_RESPONSE_CONTENT_TYPE  # the class's own again: our answers are plain JSON

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Flask's own errors and webargs' validation, in our one shape. Keeps headers such as Allow on a 405."""
        headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
        parsed = getattr(error, "data", None) or {}
        if error.code == 422:
            problem: errors.Problem = errors.Invalid(_flat(parsed.get("messages", {})))
        else:
            code = (error.name or "error").lower().replace(" ", "_")
            problem = errors.Problem(error.code or 500, code, error.description or "")
        problem.headers |= headers
        return errors.answer(problem)


def _flat(messages: Mapping[str, Any], path: str = "") -> dict[str, list[str]]:
    """webargs' nested messages as {"next.0.what": [sentence]}; the outermost key (json, query) is dropped."""
    found: dict[str, list[str]] = {}
    for key, inner in messages.items():
        here = f"{path}.{key}".lstrip(".") if path or key not in ("json", "query") else ""
        here = here.removesuffix("._schema").replace("_schema", "body") if here else ""
        if isinstance(inner, Mapping):
            found |= _flat(inner, here)
        else:
            found[here or "body"] = [str(said) for said in inner]
    return found


def register(app: Flask) -> ProblemApi:
    """Set the app up for Routes: the id converter, the error answers, the OpenAPI file."""
    app.url_map.converters["id"] = IdConverter
    api = ProblemApi(app)
    api.register_field(B64, "string", None)
    api.register_converter(IdConverter, lambda _: {"type": "string", "pattern": ID_PATTERN})
    api.spec.components.security_scheme("cookie", {"type": "apiKey", "in": "cookie", "name": "__Host-young"})
    api.spec.components.security_scheme("session", {"type": "apiKey", "in": "header", "name": "X-Session"})
    errors.register(app)
    app.teardown_request(_end_work)
    return api


def _end_work(_fault: BaseException | None) -> None:
    work: Work | None = g.pop("work", None)
    if work is not None:
        work.close()

"""Wiring: the only file that knows every feature. It sets routes, hooks and headers up, and decides nothing."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from flask import Flask, Response, send_from_directory

from youthvoice import api_page, http, i18n
from youthvoice.decisions import routes as decisions_routes
from youthvoice.decisions import service as decisions
from youthvoice.house import House
from youthvoice.people import routes as people_routes
from youthvoice.people import service as people
from youthvoice.plans import routes as plans_routes
from youthvoice.plans import service as plans
from youthvoice.preferred_worker import routes as preferred_worker_routes
from youthvoice.preferred_worker import service as preferred_worker
from youthvoice.records import routes as records_routes
from youthvoice.records import service as records
from youthvoice.sign_in import identity
from youthvoice.sign_in import routes as sign_in_routes
from youthvoice.sign_in import service as sign_in
from youthvoice.sign_in.tablet import routes as tablet_routes
from youthvoice.sign_in.ways_back import routes as ways_back_routes
from youthvoice.taking_part import routes as taking_part_routes
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.advocates import routes as advocates_routes
from youthvoice.taking_part.complaints import facts as complaints
from youthvoice.taking_part.complaints import routes as complaints_routes
from youthvoice.taking_part.funnel import routes as funnel_routes
from youthvoice.taking_part.holds import outside as holds
from youthvoice.taking_part.holds import routes as holds_routes
from youthvoice.taking_part.offers import routes as offers_routes
from youthvoice.taking_part.permissions import routes as permissions_routes
from youthvoice.voices import routes as voices_routes
from youthvoice.voices import service as voices
from youthvoice.voices.carried import routes as carried_routes
from youthvoice.voices.concerns import facts as concerns
from youthvoice.voices.concerns import handing_on as concerns_handed_on
from youthvoice.voices.concerns import routes as concerns_routes
from youthvoice.voices.proposals import routes as proposals_routes
from youthvoice.voices.quotes import ending as quotes
from youthvoice.voices.quotes import routes as quotes_routes
from youthvoice.voices.shared_on import routes as shared_on_routes

# In the order of `tests/guards/import_rules.py`, which is the order they stand in the API's description.
FEATURES = (
    people_routes,
    sign_in_routes,
    ways_back_routes,
    tablet_routes,
    records_routes,
    taking_part_routes,
    offers_routes,
    holds_routes,
    funnel_routes,
    permissions_routes,
    advocates_routes,
    complaints_routes,
    plans_routes,
    voices_routes,
    proposals_routes,
    carried_routes,
    concerns_routes,
    quotes_routes,
    shared_on_routes,
    decisions_routes,
    preferred_worker_routes,
)
STATIC = Path(__file__).parent / "static"
# Nothing from anywhere else, nothing inline, no frames; one Trusted Types policy, for the worker's address.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("connect", "script", "style", "worker", "font", "img", "manifest")),
        "media-src blob:",
        *(f"{what} 'none'" for what in ("frame-ancestors", "base-uri", "form-action")),
        "require-trusted-types-for 'script'",
        "trusted-types youthvoice-worker",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000",
}
# A young person's longest words come to 40 KB of UTF-8; the rest is room for refusing politely, by field.
MOST_BYTES = 2 * 1024 * 1024


def create_app(house: House) -> Flask:
    """The WSGI application for this house. Imports features here so that each can import the root modules."""
    app = Flask(__name__, static_folder=None)
    app.config |= {
        "API_TITLE": "YouthVoice",
        "API_VERSION": "1",
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": "/api",
        "OPENAPI_JSON_PATH": "openapi.json",
        "MAX_CONTENT_LENGTH": MOST_BYTES,
    }
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.extensions["house"] = house
    i18n.register(app)
    api = http.register(app)
    _add_features(app, api)
    connect()
    _add_docs(app, api)
    _add_pages(app)
    app.wsgi_app = _with_headers(app.wsgi_app)  # type: ignore[method-assign]
    return app


def _add_features(app: Flask, api: http.ProblemApi) -> None:
    identity.register(app)
    for feature in FEATURES:
        api.register_blueprint(feature.routes)


def connect() -> None:
    """What a left-hand feature causes further right, by whichever door. Each runs in the transaction of its cause."""
    people.on_invitations_asked.register(sign_in.invitations_seen)
    people.on_accounts_asked.register(sign_in.accounts_seen)
    people.on_worker_taken_on.register(sign_in.first_words)
    people.on_worker_linked.register(plans.worker_linked)
    people.on_worker_unlinked.register(records.end_duty)
    people.on_worker_unlinked.register(voices.ask_who_answers)
    people.on_worker_unlinked.register(quotes.worker_unlinked)
    people.on_worker_left.register(people.end_covers_of)
    people.on_worker_left.register(sign_in.end_worker)
    people.on_worker_left.register(records.end_every_duty)
    people.on_worker_left.register(voices.ask_everybody_who_answers)
    people.on_worker_left.register(quotes.worker_left)
    people.on_worker_left.register(holds.reviewer_left)
    people.on_worker_left.register(concerns_handed_on.receiver_left)
    people.on_worker_left.register(preferred_worker.decider_left)
    people.on_worker_asks_asked.register(preferred_worker.ask_waits)
    people.on_cover_ended.register(taking_part.end_cover)
    people.on_key_changed.register(records.on_key_changed)
    sign_in.on_inviting_asked.register(taking_part.about_inviting)
    sign_in.on_invited.register(records.on_invited)
    sign_in.on_redeemed.register(records.on_redeemed)
    sign_in.on_signed_in.register(taking_part.end_what_is_over)
    sign_in.on_signed_in.register(records.keep_promises)
    records.on_promises_kept.register(decisions.promises_kept)
    records.on_permissions_asked.register(taking_part.permissions_of)
    records.on_about_asked.register(voices.workers_told_of)
    records.on_about_asked.register(concerns.workers_told_of)
    records.on_about_asked.register(decisions.workers_told_of)
    records.on_about_asked.register(complaints.workers_told_of)
    records.on_taken_back.register(taking_part.withdraw_for_record)
    records.on_taken_back.register(quotes.voice_taken_back)
    records.on_stopped_sharing.register(taking_part.reader_was_stopped)
    records.on_stopped_sharing.register(voices.stop_reader)
    records.on_stopped_sharing.register(quotes.reader_stopped)
    taking_part.on_cover_yes_ended.register(voices.cover_ended)
    taking_part.on_cover_yes_ended.register(quotes.cover_ended)
    taking_part.on_second_yes.register(voices.second_yes_given)
    taking_part.on_came_of_asked.register(voices.what_came_of)
    taking_part.on_yes_covers.register(voices.yes_covers)
    taking_part.on_yes_ended.register(voices.yes_ended)
    taking_part.on_yes_ended.register(quotes.reader_stopped)
    voices.register_answers(decisions.find_answers)


def _add_docs(app: Flask, api: http.ProblemApi) -> None:
    """`/api/docs`: the same description as `/api/openapi.json`, for people."""

    @app.get("/api/docs")
    def docs() -> Response:
        return Response(api_page.page(api.spec.to_dict()), mimetype="text/html")

    @app.get("/api/docs.css")
    def docs_style() -> Response:
        return Response(api_page.STYLE, mimetype="text/css")

    docs.who = docs_style.who = http.ANYONE  # type: ignore[attr-defined]


def _add_pages(app: Flask) -> None:
    """The static shell: two doors, `/` for young people and `/staff/`; never a catch-all for `/api`."""

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def page(path: str) -> Response:
        if path == "api" or path.startswith("api/"):
            raise http.errors.NotFound
        if path and (STATIC / path).is_file():
            return _cached(send_from_directory(STATIC, path), path)
        if "." in path.rsplit("/", 1)[-1]:
            raise http.errors.NotFound
        door = "staff/index.html" if path == "staff" or path.startswith("staff/") else "index.html"
        return _cached(send_from_directory(STATIC, door), door)

    page.who = http.ANYONE  # type: ignore[attr-defined]


def _cached(response: Response, path: str) -> Response:
    """Hashed assets never change; everything else is asked for anew (the worker keeps its own copy)."""
    response.headers["Cache-Control"] = (
        "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
    )
    return response


def _with_headers(inner: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """Whatever is answered carries them, and nothing under `/api` is ever kept."""
    page = list(HEADERS.items())
    api = [*page, ("Cache-Control", "no-store")]

    def call(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        more = api if environ.get("PATH_INFO", "").startswith("/api") else page

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, [*headers, *more], *rest)

        return inner(environ, start)

    return call

"""Who is asking: flask-login's identity, from the cookie AND the header of this request. Either alone is nobody."""

import base64
import binascii
from typing import Any

from flask import Flask, Request, Response, g, request
from flask_login import LoginManager, current_user

from youthvoice.me import Me
from youthvoice.sign_in import sessions
from youthvoice.sign_in.sessions import SECRET_BYTES
from youthvoice.work import Work

HEADER = "X-Session"
# The __Host- prefix makes a browser refuse the cookie unless it is Secure, for this host alone and for every path.
COOKIES = {sessions.YOUNG: "__Host-young", sessions.STAFF: "__Host-staff"}
BROWSER_COOKIE = "__Host-browser"
# The longest a browser keeps a cookie; the token opens nothing, it only tells this browser from a stranger's.
BROWSER_COOKIE_LASTS = 400 * 24 * 3600


def register(app: Flask) -> None:
    """Let flask-login carry who is signed in; it sets no cookie and keeps no session of its own."""
    manager = LoginManager(app)
    manager.session_protection = None
    manager.anonymous_user = lambda: None
    manager.request_loader(_load)
    app.extensions["who_is_asking"] = who_is_asking


def who_is_asking(_work: Work) -> Me | None:
    """Whoever is signed in on this request (http.py asks once, with the request's unit of work in `g`)."""
    me: Any = current_user._get_current_object()
    return me if isinstance(me, Me) else None


def set_cookie(response: Response, door: str, cookie: bytes) -> Response:
    """Hand the session's cookie over; the header travels in the body and stays in page memory."""
    response.set_cookie(COOKIES[door], to_text(cookie), secure=True, httponly=True, samesite="Strict", path="/")
    return response


def clear_cookie(response: Response, door: str) -> Response:
    """Take it back when the session is locked."""
    response.delete_cookie(COOKIES[door], secure=True, httponly=True, samesite="Strict", path="/")
    return response


def set_browser_cookie(response: Response, token: bytes) -> Response:
    """Let this browser be known after a right passphrase."""
    response.set_cookie(
        BROWSER_COOKIE,
        to_text(token),
        max_age=BROWSER_COOKIE_LASTS,
        secure=True,
        httponly=True,
        samesite="Strict",
        path="/",
    )
    return response


def browser_token() -> bytes | None:
    """The token of a browser a worker signed in with before."""
    return _secret(request.cookies.get(BROWSER_COOKIE))


def to_text(secret: bytes) -> str:
    """Bytes as base64url without padding."""
    return base64.urlsafe_b64encode(secret).rstrip(b"=").decode()


def _load(asked: Request) -> Me | None:
    header = _secret(asked.headers.get(HEADER))
    if header is None:
        return None
    cookies = [cookie for name in COOKIES.values() if (cookie := _secret(asked.cookies.get(name))) is not None]
    return sessions.find(g.work, cookies, header)


def _secret(text: str | None) -> bytes | None:
    """32 bytes, or nothing: a wrong length is refused before anything is made of it."""
    if text is None or len(text) != -(-SECRET_BYTES * 4 // 3):
        return None
    try:
        found = base64.urlsafe_b64decode(text + "=")
    except (binascii.Error, ValueError):
        return None
    return found if len(found) == SECRET_BYTES else None

"""Words the server says, from the one set of gettext catalogues. The source language is English."""

from flask import Flask, has_request_context, request
from flask_babel import Babel, pgettext

LANGUAGES = ("en",)


def register(app: Flask) -> None:
    """Choose the language by what the caller accepts."""
    Babel(app, default_locale="en", locale_selector=_accepted)


def _accepted() -> str:
    return request.accept_languages.best_match(LANGUAGES, "en") if has_request_context() else "en"


def say(msgid: str, **variables: object) -> str:
    """A server sentence in the caller's language."""
    return pgettext("server", msgid, **variables)

"""Everything is denied unless the route says who may call it, and each who is one we meant."""

import pytest
from flask import Flask

from consent.capabilities import CAPABILITIES
from youthvoice.http import ANYONE, Routes, Who

# Answered to anybody, signed in or not; a new line here is a decision, not a convenience.
OPEN_TO_ANYONE = {
    "GET /",
    "GET /<path:path>",
    "GET /api/docs",
    "GET /api/docs.css",
    "GET /api/openapi.json",
    "GET /api/taking-part/sheets",  # what is told before choosing, with no name in it
    "GET /api/sign-in/invitations/<id:invitation_id>",
    "POST /api/sign-in/invitations/<id:invitation_id>/decline",
    "POST /api/sign-in/redeem",
    "POST /api/sign-in/ways-back/redeem",
    "POST /api/sign-in/device",
    "POST /api/sign-in/phrase",
    "POST /api/sign-in/passphrase",
    # a shared tablet, with the ticket of its hand-over
    "POST /api/sign-in/hand-overs/<id:hand_over_id>/begin",
    "POST /api/sign-in/hand-overs/<id:hand_over_id>/back",
    "PUT /api/voices/carried/<id:carried_id>",
}


def declared(app: Flask) -> dict[str, Who | None]:
    """Every verb and path the app answers, with what its route says about who."""
    return {
        f"{verb} {rule.rule}": getattr(app.view_functions[rule.endpoint], "who", None)
        for rule in app.url_map.iter_rules()
        for verb in rule.methods - {"HEAD", "OPTIONS"}
    }


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_route_says_who_may_call_it(app: Flask) -> None:
    undeclared = {route for route, who in declared(app).items() if who is None}
    assert undeclared == {"GET /api/openapi.json"}  # the description itself, from smorest


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_only_these_are_open_to_anyone(app: Flask) -> None:
    anyone = {route for route, who in declared(app).items() if who is None or not who.signed_in}
    assert anyone == OPEN_TO_ANYONE


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)
def test_every_declared_capability_belongs_to_some_role(app: Flask) -> None:
    held = frozenset().union(*CAPABILITIES.values())
    wanted = {capability for who in declared(app).values() if who for capability in who.capabilities}
    assert wanted <= held


def test_a_route_without_who_is_refused_at_start() -> None:
    routes = Routes("x", __name__)
    with pytest.raises(TypeError):
        routes.route("/x", "GET")
    assert ANYONE.signed_in is False

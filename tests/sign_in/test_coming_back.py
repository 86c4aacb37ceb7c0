"""Whoever comes back passes on what others were promised, without being asked; and nothing about it keeps them out."""

import pytest

from tests.people.a_service import LittleService, Staff
from tests.sign_in.calling import Caller
from youthvoice.ids import new_id
from youthvoice.sign_in import service as sign_in


@pytest.fixture
def signed_in(caller):
    """Call it with a worker for their browser, signed in."""

    def sign(staff: Staff) -> Caller:
        made = caller()
        assert made.passphrase(staff).status_code == 200
        return made

    return sign


def write_plan(kay: Caller, little: LittleService) -> str:
    plan_id, step = new_id(), {"id": new_id(), "kind": "step", "words": "Ring on Mondays"}
    body = {"young_person_id": little.young_person_id, "version_id": new_id(), "title": "Ours", "steps": [step]}
    assert kay.call("PUT", f"/plans/{plan_id}", body).status_code == 201
    return plan_id


@pytest.fixture
def owed(signed_in, caller, little) -> tuple[Caller, str]:
    """A young person who set up by the lead’s invitation, and a plan that only their keyworker holds."""
    plan_id = write_plan(signed_in(little.keyworker), little)
    young = caller()
    assert young.redeem(signed_in(little.lead).invite(little)).status_code == 201
    assert young.call("GET", f"/plans/{plan_id}").status_code == 404
    return young, plan_id


def test_a_promised_plan_comes_when_whoever_holds_it_comes_back(owed, signed_in, little):
    young, plan_id = owed
    signed_in(little.lead)  # holds nothing of it
    assert young.call("GET", f"/plans/{plan_id}").status_code == 404
    signed_in(little.keyworker)
    assert young.call("GET", f"/plans/{plan_id}").json["title"] == "Ours"


def test_a_fault_on_the_way_keeps_nobody_out_and_leaves_nothing_half_done(owed, signed_in, little, capfd):
    def breaks(work) -> None:
        assert work.writing
        raise RuntimeError("secret words")

    sign_in.on_signed_in.register(breaks)
    try:
        signed_in(little.keyworker)
    finally:
        sign_in.on_signed_in.forget(breaks)
    young, plan_id = owed
    assert young.call("GET", f"/plans/{plan_id}").status_code == 404
    said = "".join(capfd.readouterr())
    assert "coming_back_failed" in said
    assert little.keyworker.id in said
    assert "secret words" not in said


def test_a_tablet_holds_no_keys_and_passes_nothing_on(phone, caller, little):
    asked = []
    sign_in.on_signed_in.register(asked.append)
    try:
        body = {"six_words": phone.six_words, "on": "tablet"}
        assert caller().call("POST", "/sign-in/phrase", body).status_code == 200
        assert asked == []
        assert phone.device().status_code == 200
        assert len(asked) == 1
    finally:
        sign_in.on_signed_in.forget(asked.append)

"""Asking somebody and holding back, by the API: what a journey finds already done."""

from datetime import timedelta
from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.server import Running
from youthvoice import clock
from youthvoice.ids import new_id

WHY = "Her mum went into hospital on Monday and she asked me to leave it."


def ask_them(worker: Caller, young: Caller, activity: str, *helps: str) -> str:
    """A worker asks them; gives the offer's id."""
    offer, body = new_id(), {"young_person_id": young.me["person_id"], "activity": activity, "help": list(helps)}
    worker.put(f"taking-part/offers/{offer}", body)
    return offer


def hold_back(worker: Caller, young: Caller, hold: str | None = None, **changed: Any) -> Any:
    """What the API answers to a hold-back that is right in every part but what is changed."""
    body = {
        "version_id": new_id(), "young_person_id": young.me["person_id"], "activity": "own_plan", "reasons": ["crisis"],
        "why": WHY, "what_would_change_it": "Her mum is home again.", "meanwhile": "A walk on Thursdays.",
        "review_on": (clock.today() + timedelta(days=14)).isoformat(),
    }  # fmt: skip
    return worker.call("PUT", f"taking-part/holds/{hold or new_id()}", body | changed)


def held(house: Running, worker: Caller, second: Caller, young: Caller, **changed: Any) -> str:
    """A hold-back that its second person agreed to; gives its id."""
    hold = new_id()
    second_id = changed.pop("second_person_id", second.me["person_id"])
    answer = hold_back(worker, young, hold, second_person_id=second_id, **changed)
    assert answer.status_code == 201, answer.text
    second.post(f"taking-part/holds/{hold}/agree")
    return hold

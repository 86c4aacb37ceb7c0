"""Short ways of deciding something in a test."""

from datetime import date

from consent.terms import Outcome
from tests.voices.cast import Cast
from youthvoice.decisions import service as decisions
from youthvoice.decisions.settled import Next, Settled
from youthvoice.decisions.shown import OpenedDecision
from youthvoice.gate import Me
from youthvoice.ids import new_id

MARK = "my brother Kofi 🦓"


def settled(voice_id: str, because: str = "The flat is too small for two beds.", **more) -> Settled:
    """One version of an answer that says yes to part of it."""
    given = {
        "version_id": new_id(),
        "we_decided": "You see him on Sundays.",
        "who_decided": "Sam and Lee",
        "status": Outcome.PART,
        "next": (Next("Sam books the bus", "Sam", date(2026, 12, 6)), Next("Ask him too")),
        "could_do_instead": "A call on Wednesdays",
    }
    return Settled(voice_id=voice_id, because=because, **(given | more))


def decide(cast: Cast, me: Me, what: Settled, decision_id: str | None = None) -> OpenedDecision:
    """Save it as one request; gives the decision."""
    return cast.do(me, decisions.put_decision, decision_id or new_id(), what)[0]

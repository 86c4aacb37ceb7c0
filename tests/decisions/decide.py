"""Short ways of deciding something in a test."""

from datetime import date, timedelta

from consent.terms import Outcome
from tests.voices.cast import Cast
from youthvoice import clock
from youthvoice.decisions import service as decisions
from youthvoice.decisions.against import Against
from youthvoice.decisions.settled import Next, Settled
from youthvoice.decisions.shown import OpenedDecision
from youthvoice.ids import new_id
from youthvoice.me import Me

MARK = "my brother Kofi 🦓"


def against(**more) -> Against:
    """What a decision against ash’s wish has to say."""
    given = {
        "wish": "You want your brother here every night.",
        "why": "Two of you in that room is not safe if there is a fire.",
        "told": "Sam told you at your gran’s.",
        "told_on": clock.today(),
        "what_would_change_it": "A bigger flat.",
        "look_again_on": clock.today() + timedelta(days=21),
    }
    return Against(**(given | more))


def settled(voice_id: str, because: str = "The flat is too small for two beds.", **more) -> Settled:
    """One version of an answer that says yes to part of it; “not doing it” says what such an answer must."""
    if more.get("status") is Outcome.NOT_DOING:
        more = {"against": against()} | more
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

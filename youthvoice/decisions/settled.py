"""What adults settled, as it comes in. “You said” is never part of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from consent.terms import Outcome
from youthvoice.decisions.against import Against

# More steps than this is a plan, not an answer (contract).
MOST_NEXT = 5


@dataclass(frozen=True)
class Next:
    """One thing that happens next: what, by whom, by when."""

    what: str
    who: str | None = None
    by_on: date | None = None


@dataclass(frozen=True)
class Settled:
    """One version of a decision, in the adult's own words."""

    voice_id: str
    version_id: str
    we_decided: str
    because: str
    who_decided: str
    status: Outcome
    next: tuple[Next, ...] = ()
    could_do_instead: str | None = None
    against: Against | None = None

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed. The outcome is not in it: it is a server column, so that it can be counted."""
        steps = [{"what": n.what, "who": n.who, "by_on": n.by_on and n.by_on.isoformat()} for n in self.next]
        return {
            "we_decided": self.we_decided,
            "because": self.because,
            "who_decided": self.who_decided,
            "next": steps,
            "could_do_instead": self.could_do_instead,
            "against": self.against.content if self.against else None,
        }


def settled_from(body: Mapping[str, Any]) -> Settled:
    """The decision in a checked request body."""
    steps = tuple(Next(step["what"], step.get("who"), step.get("by_on")) for step in body.get("next") or ())
    given = {name: body[name] for name in ("voice_id", "version_id", "we_decided", "because", "who_decided", "status")}
    against = Against(**body["against"]) if body.get("against") is not None else None
    return Settled(**given, next=steps, could_do_instead=body.get("could_do_instead"), against=against)


def next_in(content: Mapping[str, Any]) -> list[Next]:
    """The steps of an opened decision."""
    return [
        Next(step["what"], step["who"], date.fromisoformat(step["by_on"]) if step["by_on"] else None)
        for step in content["next"]
    ]

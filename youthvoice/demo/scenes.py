"""What the demo's people do in the story: say, answer, say back, all through the API as themselves."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import timedelta

from youthvoice import clock
from youthvoice.demo.client import Json, Signed, fresh
from youthvoice.ids import new_id

SignIn = Callable[[str], Signed]


@dataclass
class Story:
    """Who is in it, and what was written so far by names the scenes give (`notes`)."""

    sign_in: SignIn
    ids: dict[str, str]
    notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """What happened so many days ago (a part of a day counts)."""

    days_ago: float
    happens: Callable[[Story], object]


def say(
    young: Signed, words: str | None, feeling: str | None, *readers: str, about: Json | None = None, **more: object
) -> str:
    """A young person says something to these people, or keeps it; gives the voice's id."""
    voice = new_id()
    said = {"feeling": feeling, "words": words, "send_to": list(readers), "with_adult": "alone", **more}
    young.put(f"voices/{voice}", fresh(about=about or {"kind": "plan"}, **said))
    return voice


def type_for(worker: Signed, young_person_id: str, words: str, feeling: str | None) -> str:
    """A worker types what a young person says, for them to confirm; gives its id."""
    typed = new_id()
    said = {"about": {"kind": "anything"}, "words": words, "feeling": feeling, "interpreter": False}
    worker.put(f"voices/proposals/{typed}", fresh(young_person_id=young_person_id, **said))
    return typed


def ask_for_yes(worker: Signed, young_person_id: str, yes_to: str, why: str, *readers: str, days: int = 120) -> str:
    """A worker explains something and asks for a yes; gives its id."""
    asked = new_id()
    end = (clock.today() + timedelta(days=days)).isoformat()
    said = {"yes_to": yes_to, "reader_ids": list(readers), "language": "en", "sheet_version": "1", "ends_on": end}
    how = {"understanding": "understood", "why": why, "adult_ids": [], "parents": "told"}
    worker.put(f"taking-part/requests/{asked}", fresh(young_person_id=young_person_id, **said, **how))
    return asked


def answer(worker: Signed, voice_id: str, **decision: object) -> str:
    """A worker opens a voice and answers it; gives the decision's id."""
    worker.get(f"voices/{voice_id}")
    decided = new_id()
    worker.put(f"decisions/{decided}", fresh(voice_id=voice_id, **decision))
    return decided


def say_back(young: Signed, decision_id: str, code: str) -> None:
    """A young person reads what was decided and says something to it."""
    young.get(f"decisions/{decision_id}")
    young.post(f"decisions/{decision_id}/say-back", {"say_back": code})


def write_plan(worker: Signed, young_person_id: str, plan: Json) -> str:
    """A worker writes a young person's plan; gives its id."""
    written = new_id()
    worker.put(f"plans/{written}", fresh(young_person_id=young_person_id, **plan))
    return written


def step(what: str, who: str, days: int) -> Json:
    """What happens next, by whom, and in how many days."""
    return {"what": what, "who": who, "by_on": (clock.today() + timedelta(days=days)).isoformat()}


def point(words: str, who: str, kind: str = "step") -> Json:
    """One point of a plan."""
    return {"id": new_id(), "kind": kind, "words": words, "who": who}


def ago(days: float) -> AbstractContextManager[None]:
    """The clock set back for as long as the scene lasts."""
    return clock.moved(-timedelta(days=days))

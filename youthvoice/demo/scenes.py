"""What the demo's people do in the story: say, answer, say back, all through the API as themselves."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import timedelta

from consent.profile import PracticeProfile
from youthvoice import clock
from youthvoice.demo.client import Json, Signed, fresh
from youthvoice.ids import new_id

SignIn = Callable[[str], Signed]


@dataclass
class Story:
    """Who is in it, and what was written so far by names the scenes give (`notes`)."""

    sign_in: SignIn
    ids: dict[str, str]
    profile: PracticeProfile
    notes: dict[str, str] = field(default_factory=dict)

    def within(self, days: int, most: int) -> str:
        """The day so many days from now, or the last one this service's profile has room for."""
        return (clock.today() + timedelta(days=min(days, most))).isoformat()


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


def ask_for_yes(story: Story, worker: str, young_person: str, yes_to: str, why: str, reader: str) -> str:
    """A worker explains something and asks for a yes to one person; gives its id."""
    asked, end = new_id(), story.within(120, story.profile.yes_lasts_days)
    said = {"yes_to": yes_to, "reader_ids": [story.ids[reader]], "language": "en", "sheet_version": "1", "ends_on": end}
    how = {"understanding": "understood", "why": why, "adult_ids": [], "parents": "told"}
    body = fresh(young_person_id=story.ids[young_person], **said, **how)
    story.sign_in(worker).put(f"taking-part/requests/{asked}", body)
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

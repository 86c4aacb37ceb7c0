"""What voices asks of decisions, which lies further right: app.py registers who knows the answers. Never any words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from youthvoice.work import Work


@dataclass(frozen=True)
class Answer:
    """That a voice was answered, and what came back: ids, codes and dates."""

    decision_id: str
    decided_at: datetime
    seen_at: datetime | None
    say_back: str | None
    answer_again_by: date | None
    talk_by: date | None
    look_again_by: date | None
    look_again_person_id: str | None
    decided_by: str | None = None


FindAnswers = Callable[[Work, Sequence[str]], Mapping[str, Answer]]

_registered: list[FindAnswers] = []


def register_answers(find: FindAnswers) -> None:
    """Called once by app.py with the service that knows which voices have been answered."""
    _registered[:] = [find]


def find_answers(work: Work, voice_ids: Sequence[str]) -> Mapping[str, Answer]:
    """The answers to these voices, by voice; a voice without one is left out."""
    return _registered[0](work, voice_ids) if _registered and voice_ids else {}

"""`rulings`: how many questions the rule book answers in a second, on one core."""

import time
from dataclasses import dataclass
from statistics import median

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Reader, Record, Situation, YoungPerson
from consent.profile import PracticeProfile
from consent.ruling import rule
from consent.terms import Company, RecordKind, RecordState, Scope
from tests.bench.figures import Figure, in_turns, judged
from tests.bench.size import Size
from youthvoice import clock

ENOUGH = 20_000


@dataclass(frozen=True, slots=True)
class _Answer:
    allowed: bool
    reasons: tuple[str, ...]
    duties: tuple[str, ...]


def rulings(size: Size) -> Figure:
    """Sending a voice to three readers, judged again and again; beside a look-up in a dict. Ours alone has the goal."""
    actor = Actor("young", Role.YOUNG_PERSON, "here", Scope.FULL, stepped_up=False)
    situation, profile = _situation(), PracticeProfile()
    assert rule(Action.SEND_VOICE, actor, situation, profile).allowed
    table = {(Action.SEND_VOICE, Role.YOUNG_PERSON): (("their own",), ("name an adult",))}

    def ours() -> float:
        return _a_second(lambda: rule(Action.SEND_VOICE, actor, situation, profile), size.seconds / 3)

    def bare() -> float:
        return _a_second(lambda: _Answer(True, *table[Action.SEND_VOICE, Role.YOUNG_PERSON]), size.seconds / 3)

    measured = in_turns(ours, bare, size.turns)
    enough = median(ours for ours, _ in measured) >= ENOUGH
    also = {"least": ENOUGH}
    return judged("rulings", measured, 0.0, at_least=True, unit="rulings/s", also=also, conditions=(enough,))


def _situation() -> Situation:
    workers = (("kay", Role.KEYWORKER, True), ("chris", Role.CHAIR, True), ("ada", Role.ADVOCATE, False))
    return Situation(
        now=clock.now(),
        today=clock.today(),
        young_person=YoungPerson("young", "here", enrolled=True, confirmed=True, has_key=True),
        record=Record("voice", RecordKind.VOICE, "young", "young", RecordState.DRAFT),
        readers=tuple(
            Reader(who, role, works_with=True, standing_permission=False, has_key=True, inside_service=inside)
            for who, role, inside in workers
        ),
        with_adult=Company.ALONE,
    )


def _a_second(act, seconds: float) -> float:
    """How often it can be done in a second of one core’s own time."""
    done, began = 0, time.process_time()
    while time.process_time() - began < seconds:
        for _ in range(200):
            act()
        done += 200
    return done / (time.process_time() - began)

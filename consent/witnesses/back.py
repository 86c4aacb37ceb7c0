"""Questions that try the floor of letting somebody back in: every actor, each state of a way back, every slip in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

from consent.actions import Action
from consent.facts import Situation
from consent.facts.ways_in import Invitation, WayBack
from consent.facts.workers import GaveKey
from consent.terms import InvitationState, WayBackState
from consent.witnesses.people import ACTORS, NOW, PEOPLE, PERSON, TIES, TODAY, Question

_A_DAY = timedelta(days=1)
TAKEN_UP = WayBack("young", "colleague", WayBackState.TAKEN_UP, TODAY - 3 * _A_DAY)
WORDS_OUT = replace(TAKEN_UP, state=WayBackState.OPEN, taken_up_on=None)
WAITED = replace(TAKEN_UP, state=WayBackState.CONFIRMED, opens_at=NOW)
NOBODY_STARTED = WayBack("young", state=WayBackState.NONE)
ITS_WORDS = Invitation("way-in", "young", "colleague", InvitationState.OPEN, NOW + 7 * _A_DAY)
ACTIONS = (
    Action.LET_BACK_IN,
    Action.TAKE_UP_WAY_BACK,
    Action.CONFIRM_WAY_BACK,
    Action.STOP_WAY_BACK,
    Action.COME_BACK_IN,
)
# Who gave whom their account or key: one to the other, one to both, by two steps, and long enough ago.
_GIVEN = (
    (GaveKey("colleague", "lead", TODAY),),
    (GaveKey("lead", "colleague", TODAY - 13 * _A_DAY),),
    (GaveKey("third", "lead", TODAY), GaveKey("third", "colleague", TODAY)),
    (GaveKey("fourth", "lead", TODAY), GaveKey("third", "fourth", TODAY), GaveKey("third", "colleague", TODAY)),
    (GaveKey("colleague", "lead", TODAY - 14 * _A_DAY),),
)
_RIGHT = (NOBODY_STARTED, WORDS_OUT, TAKEN_UP, WAITED)


def questions() -> Iterator[Question]:
    """Each act by everybody on each way back; and the seen days, starters and waits that one slip would let through."""
    for action, actor, person, way_back in product(ACTIONS, ACTORS, PEOPLE[:2], (None, *_RIGHT, *_slips())):
        yield Question(action, actor, _situation(young_person=person, way_back=way_back))
    for actor, given in product(ACTORS, (None, *_GIVEN)):
        yield Question(Action.CONFIRM_WAY_BACK, actor, _situation(way_back=TAKEN_UP, keys_given=given))
    for actor, seen_on in product(ACTORS, (None, TODAY - 4 * _A_DAY, TODAY - 3 * _A_DAY, TODAY + _A_DAY)):
        yield Question(Action.CONFIRM_WAY_BACK, actor, _situation(way_back=TAKEN_UP, seen_on=seen_on))


def _slips() -> Iterator[WayBack]:
    for started_by in ("worker", "lead", "advocate", None):
        yield replace(TAKEN_UP, started_by_id=started_by)
        yield replace(WAITED, state=WayBackState.STOPPED, started_by_id=started_by)
    yield replace(TAKEN_UP, taken_up_on=None)
    yield replace(TAKEN_UP, young_person_id="other")
    for opens_at in (NOW + timedelta(minutes=1), None):
        yield replace(WAITED, opens_at=opens_at)
    for state in (WayBackState.TAKEN_UP, WayBackState.STOPPED, WayBackState.ENDED, WayBackState.DONE, None):
        yield replace(WAITED, state=state)


def _situation(**facts: object) -> Situation:
    ordinary: dict[str, object] = {"young_person": PERSON, "relationships": TIES, "invitation": ITS_WORDS}
    ordinary |= {"now": NOW, "today": TODAY, "service_id": "here", "seen_on": TODAY, "keys_given": ()}
    return Situation(**(ordinary | facts))  # type: ignore[arg-type]

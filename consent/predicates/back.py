"""What must be true when a young person who lost every way in is let back in."""

from consent import one_hand
from consent.asking import Ask, refused_as
from consent.facts.ways_in import WayBack
from consent.reasons import Reason
from consent.standing import different
from consent.terms import WayBackState

_OVER = (WayBackState.NONE, WayBackState.DONE, WayBackState.STOPPED, WayBackState.ENDED)
_ALIVE = (WayBackState.OPEN, WayBackState.TAKEN_UP, WayBackState.CONFIRMED)


def _theirs(ask: Ask) -> WayBack | None:
    """The way back the question is about, when it is this young person’s."""
    way_back, person = ask.situation.way_back, ask.situation.young_person
    if way_back is None or person is None or way_back.young_person_id != person.id:
        return None
    return way_back


def _state(ask: Ask) -> WayBackState | None:
    way_back = _theirs(ask)
    return None if way_back is None else way_back.state


@refused_as(Reason.WAY_BACK_WAITS)
def no_way_back_is_under_way(ask: Ask) -> bool:
    """Nobody is letting them back in already."""
    return _state(ask) in _OVER


@refused_as(Reason.STOPPED_THEIRS)
def somebody_else_starts_after_a_stop(ask: Ask) -> bool:
    """The young person did not stop the last one, or this adult did not start that."""
    way_back = _theirs(ask)
    if way_back is None or way_back.state is None:
        return False
    return way_back.state is not WayBackState.STOPPED or different(way_back.started_by_id, ask.actor.person_id)


@refused_as(Reason.WAY_BACK_IS_OVER)
def way_back_was_not_used(ask: Ask) -> bool:
    """The words that let them back in were not used, and nobody has stopped it."""
    return _state(ask) is WayBackState.OPEN


@refused_as(Reason.WAY_BACK_IS_OVER)
def way_back_is_under_way(ask: Ask) -> bool:
    """Somebody is letting them back in, and it has opened nothing yet."""
    return _state(ask) in _ALIVE


@refused_as(Reason.WAY_BACK_NOT_TO_CONFIRM)
def way_back_waits_to_be_confirmed(ask: Ask) -> bool:
    """A new phone of theirs was set up, and nobody has confirmed that it was them."""
    return _state(ask) is WayBackState.TAKEN_UP


@refused_as(Reason.STARTED_IT_THEMSELVES)
def somebody_else_started_the_way_back(ask: Ask) -> bool:
    """Somebody else started letting them back in."""
    way_back = _theirs(ask)
    return way_back is not None and different(way_back.started_by_id, ask.actor.person_id)


@refused_as(Reason.ONE_HAND)
def no_one_hand_is_behind_both(ask: Ask) -> bool:
    """In the last two weeks neither gave the other their account or key, and nobody gave it to both, by any steps."""
    way_back, given, today = _theirs(ask), ask.situation.keys_given, ask.situation.today
    if way_back is None or way_back.started_by_id is None or given is None or today is None:
        return False
    if way_back.started_by_id == ask.actor.person_id:
        return True  # that they are two people is a line of its own
    return not one_hand.is_behind_both(way_back.started_by_id, ask.actor.person_id, given, today)


@refused_as(Reason.NOT_SEEN_SINCE)
def saw_or_spoke_to_them_since_the_new_phone(ask: Ask) -> bool:
    """They say on which day since the new phone was set up they saw or spoke to the young person."""
    way_back, seen_on, today = _theirs(ask), ask.situation.seen_on, ask.situation.today
    if way_back is None or way_back.taken_up_on is None or seen_on is None or today is None:
        return False
    return way_back.taken_up_on <= seen_on <= today


@refused_as(Reason.WAY_BACK_MUST_WAIT)
def way_back_has_waited(ask: Ask) -> bool:
    """Another adult confirmed that it was them, and the wait is over."""
    way_back, now = _theirs(ask), ask.situation.now
    if way_back is None or way_back.state is not WayBackState.CONFIRMED:
        return False
    return way_back.opens_at is not None and now is not None and way_back.opens_at <= now

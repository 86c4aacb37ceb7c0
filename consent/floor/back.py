"""Line 2 of the floor for letting somebody back in: never on one adult’s word, never before a day, never by another.

Whoever held a young person’s key could say yes in their name; so a new one is made good only by two adults and time.
"""

from datetime import timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode, Who
from consent.facts import Actor, Situation
from consent.facts.ways_in import WayBack
from consent.floor.rights import at_once, is_themselves, works_with
from consent.ruling import Ruling
from consent.terms import WayBackState
from consent.witnesses.people import Question

LEAST_WAIT = timedelta(hours=24)
_BY_THEMSELVES = {Action.TAKE_UP_WAY_BACK, Action.COME_BACK_IN}
_SHOWN = {Action.LET_BACK_IN, Action.TAKE_UP_WAY_BACK, Action.CONFIRM_WAY_BACK, Action.STOP_WAY_BACK}
_NEEDS_ANOTHER = {Action.LET_BACK_IN, Action.TAKE_UP_WAY_BACK}


def back_breaches(question: Question, ruling: Ruling) -> list[str]:
    """What an allowed ruling about a way back does that it must not."""
    action, actor, situation = question
    found = []
    if action in _BY_THEMSELVES and not is_themselves(actor, situation):
        found.append(f"Line 2: {actor.role} could {action} for a young person.")
    if action in _SHOWN and not ruling.duty(DutyCode.SHOW_ON_OLD_PHONES):
        found.append(f"Line 2: {action} is not shown on the phones they had.")
    if action in _NEEDS_ANOTHER and not _another_adult_confirms(ruling):
        found.append(f"Line 2: {action} needs no other adult.")
    if action is Action.LET_BACK_IN and not _knows_them(actor, situation):
        found.append("Line 2: somebody who does not know them could let a young person back in.")
    if action is Action.LET_BACK_IN and _tries_again(actor, situation):
        found.append("Line 2: an adult whose way back was stopped could start the next one.")
    if action is Action.CONFIRM_WAY_BACK:
        found += _of_confirming(actor, situation, ruling)
    if action is Action.STOP_WAY_BACK and not at_once(ruling, DutyCode.END_THE_NEW_KEY):
        found.append("Line 2: a way back that was stopped could still open.")
    if action is Action.COME_BACK_IN and not _has_waited(situation):
        found.append("Line 2: a new phone opened before it was confirmed and had waited.")
    return found


def _of_confirming(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    way_back, found = _theirs(situation), []
    by_another = way_back is not None and way_back.started_by_id not in (None, actor.person_id)
    if actor.role is Role.YOUNG_PERSON or not by_another or not _knows_them(actor, situation):
        found.append("Line 2: a way back was confirmed by one who started it, or does not know them.")
    if way_back is None or _is_of_one_hand(actor, way_back, situation):
        found.append("Line 2: a way back was confirmed by somebody whose key came from the same hand a moment ago.")
    if way_back is None or not _was_seen_since(way_back, situation):
        found.append("Line 2: a way back was confirmed by one who did not see or speak to them since.")
    wait, now = ruling.duty(DutyCode.WAIT_FOR_THE_KEY), situation.now
    if wait is None or wait.not_before is None or now is None or wait.not_before < now + LEAST_WAIT:
        found.append("Line 2: a confirmed way back could open before a day had passed.")
    return found


def _is_of_one_hand(actor: Actor, way_back: WayBack, situation: Situation) -> bool:
    """Whether the keys of both adults lead back to one of them, or to one third person, within two weeks."""
    given, today = situation.keys_given, situation.today
    if given is None or today is None or way_back.started_by_id is None:
        return True
    lately = [one for one in given if (today - one.on).days < 14]
    reached = [{actor.person_id}, {way_back.started_by_id}]
    for _ in lately:  # no chain is longer than there are steps
        for people in reached:
            people |= {one.by_id for one in lately if one.to_id in people}
    return bool(reached[0] & reached[1])


def _another_adult_confirms(ruling: Ruling) -> bool:
    duty = ruling.duty(DutyCode.CONFIRM_THE_WAY_BACK)
    return duty is not None and duty.who is Who.ANOTHER_ADULT


def _knows_them(actor: Actor, situation: Situation) -> bool:
    person = situation.young_person
    leads = person is not None and actor.role is Role.LEAD and person.service_id == actor.service_id is not None
    return leads or works_with(actor.person_id, situation)


def _tries_again(actor: Actor, situation: Situation) -> bool:
    way_back = _theirs(situation)
    stopped = way_back is not None and way_back.state is WayBackState.STOPPED
    return stopped and way_back is not None and way_back.started_by_id in (None, actor.person_id)


def _was_seen_since(way_back: WayBack, situation: Situation) -> bool:
    seen_on, today, taken_up_on = situation.seen_on, situation.today, way_back.taken_up_on
    if way_back.state is not WayBackState.TAKEN_UP or None in (seen_on, today, taken_up_on):
        return False
    return taken_up_on <= seen_on <= today  # type: ignore[operator]  # none of them is None


def _has_waited(situation: Situation) -> bool:
    way_back, now = _theirs(situation), situation.now
    if way_back is None or way_back.state is not WayBackState.CONFIRMED:
        return False
    return way_back.opens_at is not None and now is not None and way_back.opens_at <= now


def _theirs(situation: Situation) -> WayBack | None:
    way_back, person = situation.way_back, situation.young_person
    theirs = way_back is not None and person is not None and way_back.young_person_id == person.id
    return way_back if theirs else None

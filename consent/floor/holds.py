"""The floor of holding back, worked out from the facts alone. It never asks the table’s predicates or their counting.

The numbers are the floor’s own, not a profile’s: 28 days, 84 in a row, a gap of 14, 72 hours, seven days.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Actor, Situation
from consent.facts.taking_part import HoldBack
from consent.profile import PracticeProfile
from consent.ruling import Ruling
from consent.terms.taking_part import HoldFinding, HoldReason
from consent.witnesses.people import Question

Asked = tuple[Question, Ruling]
LONGEST, LONGEST_ROW, SHORTEST_GAP = 28, 84, 14
_TOO_WEAK_ALONE = {HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY}
_MAY_HOLD = {Role.KEYWORKER, Role.SPECIALIST, Role.CHAIR, Role.LEAD}


def line_3_holding_back(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A hold-back has a reason, words, what would change it and a second person; it is short, and over by itself."""
    found = []
    for (action, actor, situation), ruling in asked:
        if ruling.allowed and action in _CHECKS:
            found += [f"Line 3: {action}: {fault}" for fault in _CHECKS[action](actor, situation, ruling)]
    return found


def _written(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    hold, today = situation.hold, situation.today
    if hold is None or today is None:
        return ["nothing is known of it."]
    found = [f"a hold-back without {part}." for part, is_there in _parts(hold).items() if not is_there]
    if not _second_person_is_right(hold, situation):
        found.append("no second person, or one who may not agree.")
    ends, review = hold.ends_on, hold.review_on
    if ends is None or review is None or not today < review <= ends <= today + timedelta(days=LONGEST):
        found.append("a review day that is missing, past or too late.")
    person = situation.young_person
    if person is None or person.adult_on is None or ends is None or ends > person.adult_on:
        found.append("it goes past the day they turn 18.")
    if situation.checked is None or any(None in (one.checked_by_id, one.checked_on) for one in situation.checked):
        found.append("it relies on what nobody checked.")
    if ruling.duty(DutyCode.OFFER_AN_ADVOCATE) is None:
        found.append("no advocate is offered.")
    return found


def _parts(hold: HoldBack) -> dict[str, bool]:
    return {
        "a reason that is enough": bool(set(hold.reasons or ()) - _TOO_WEAK_ALONE),
        "words": hold.words_given is True,
        "what would change it": hold.what_would_change_it_given is True,
        "something else meanwhile": hold.meanwhile_given is True,
        "the one thing it is about": hold.activity is not None,
    }


def _second_person_is_right(hold: HoldBack, situation: Situation) -> bool:
    second, person = situation.second_person, situation.young_person
    if second is None or person is None or second.role not in _MAY_HOLD or hold.author_id is None:
        return False
    ties = situation.relationships or ()
    knows = any((tie.worker_id, tie.young_person_id) == (second.person_id, person.id) for tie in ties)
    leads = second.role is Role.LEAD and second.service_id == person.service_id
    return second.person_id == hold.second_person_id != hold.author_id and (knows or leads)


def _agreed(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    found = _written(actor, situation, ruling)
    hold = situation.hold
    if hold is None:
        return found
    if actor.person_id != hold.second_person_id:
        found.append("somebody else agreed in the second person’s name.")
    if hold.author_may is not True:
        found.append("the one who wrote it has no say any more: one person alone holds back.")
    long = days_in_this_row(situation) > LONGEST_ROW
    if long and (hold.finding is not HoldFinding.MAY_STAND or is_part_of_the_row(hold.reviewer_id, situation)):
        found.append("past 84 days in a row nobody from outside found that it may stand.")
    end = ruling.duty(DutyCode.HOLD_ENDS_BY_ITSELF)
    if end is None or end.by is None or situation.today is None or end.by > situation.today + timedelta(days=LONGEST):
        found.append("it does not end by itself.")
    if ruling.duty(DutyCode.TELL_ABOUT_THE_HOLD) is None and ruling.duty(DutyCode.LOOK_AGAIN_AT_TELLING) is None:
        found.append("the young person is not told, and nobody looks at that again.")
    if ruling.duty(DutyCode.REVIEW_THE_HOLD) is None:
        found.append("nobody reviews it.")
    return found


def _untold(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    telling, second = situation.telling, situation.second_person
    if telling is None or telling.why_not_given is not True:
        return ["not telling without a reason in words."]
    found = []
    if second is None or second.person_id in (actor.person_id, None) or second.role not in _MAY_HOLD:
        found.append("not telling without a second person.")
    hours = 24 * 7 if telling.looked_at_before is True else 72
    if not is_within(telling.review_at, situation.now, hours):
        found.append("not telling is not looked at in time.")
    if ruling.duty(DutyCode.LOOK_AGAIN_AT_TELLING) is None:
        found.append("nobody looks again at not telling.")
    return found


def _told_in_person(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    telling, person, today, told_on = situation.telling, situation.young_person, situation.today, situation.seen_on
    found = []
    if telling is None or telling.told is not True:
        found.append("told while telling is found not to be safe.")
    if person is None or person.enrolled is not False:
        found.append("an adult’s word stands for the app they have.")
    began = situation.hold.starts_on if situation.hold is not None else None
    if began is None or told_on is None or today is None or not began <= told_on <= today:
        found.append("the day on which they were told is missing, or cannot be.")
    return found


def _reviewed(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    hold = situation.hold
    if hold is None or hold.author_id in (actor.person_id, None):
        return ["whoever wrote it reviewed it."]
    must_be_outside = hold.challenged is not False or days_in_this_row(situation) > LONGEST_ROW
    if must_be_outside and is_part_of_the_row(actor.person_id, situation):
        return ["somebody who is part of it reviewed it."]
    return []


def _challenged(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    hidden, looked_at = DutyCode.KEEP_FROM_ITS_WRITERS, DutyCode.LOOK_AT_THE_HOLD
    found = [] if ruling.duty(hidden) else ["its writers would see the challenge."]
    return found if ruling.duty(looked_at) else [*found, "nobody from outside looks at it."]


def _ended(actor: Actor, situation: Situation, ruling: Ruling) -> list[str]:
    return [] if ruling.duty(DutyCode.BACK_ON_THE_LIST) else ["the young person is not back on the list."]


_CHECKS = {
    Action.HOLD_BACK: _written,
    Action.AGREE_TO_HOLD: _agreed,
    Action.WAIT_TO_TELL: _untold,
    Action.TELL_IN_PERSON: _told_in_person,
    Action.REVIEW_HOLD: _reviewed,
    Action.CHALLENGE_HOLD: _challenged,
    Action.END_HOLD: _ended,
}


def is_within(at: datetime | None, now: datetime | None, hours: int) -> bool:
    """Whether a time is after now, and no more than so many real hours after it."""
    if at is None or now is None:
        return False
    seconds = (at.astimezone(UTC) - now.astimezone(UTC)).total_seconds()
    return 0 < seconds <= hours * 3600


def held_days(hold: HoldBack, adult_on: date | None) -> set[date]:
    """The days it holds somebody back, counted one by one; none where its days are not known."""
    if hold.starts_on is None or hold.review_on is None or hold.ends_on is None:
        return set()
    over = min(hold.review_on, hold.ends_on, hold.ended_on or date.max, adult_on or date.max)
    return {hold.starts_on + timedelta(days=number) for number in range((over - hold.starts_on).days)}


def rows_before(hold: HoldBack, former: Iterable[HoldBack], adult_on: date | None) -> list[HoldBack]:
    """The agreed hold-backs linked to this one by gaps of under 14 days, found by joining until nothing is added."""
    others = [one for one in former if one.agreed is True and one.id != hold.id and one.activity is hold.activity]
    row, days = [], held_days(hold, adult_on)
    found: list[HoldBack] | None = None
    while found is None or found:
        found = [one for one in others if one not in row and _near(held_days(one, adult_on), days)]
        row += found
        days = days.union(*(held_days(one, adult_on) for one in found))
    return row


def _near(its: set[date], days: set[date]) -> bool:
    if not its or not days:
        return False
    gap_before, gap_after = (min(days) - max(its)).days - 1, (min(its) - max(days)).days - 1
    return max(gap_before, gap_after) < SHORTEST_GAP


def days_in_this_row(situation: Situation) -> int:
    """How many days the hold-back in question makes in a row, with those before it; many when they are not known."""
    hold, person, former = situation.hold, situation.young_person, situation.hold_backs
    if hold is None or person is None or former is None:
        return LONGEST_ROW + 1
    theirs = [one for one in former if one.young_person_id == person.id]
    row = rows_before(hold, theirs, person.adult_on)
    return len(set().union(*(held_days(one, person.adult_on) for one in (hold, *row))))


def is_part_of_the_row(person_id: str | None, situation: Situation) -> bool:
    """Whether somebody wrote or agreed to a hold-back of this row; somebody unknown counts as part of it."""
    hold, person = situation.hold, situation.young_person
    if person_id is None or hold is None or person is None or situation.hold_backs is None:
        return True
    theirs = [one for one in situation.hold_backs if one.young_person_id == person.id]
    row = (hold, *rows_before(hold, theirs, person.adult_on))
    return any(person_id in (one.author_id, one.second_person_id) for one in row)
